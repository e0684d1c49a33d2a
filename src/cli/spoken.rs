//! The language in which the program speaks to who calls it.

use super::page::LanguageName;
use crate::language::{Catalogue, Language};

/// The messages of the language that was asked for, else that of the system, else English.
pub(super) fn spoken(asked: Option<LanguageName>) -> &'static Catalogue {
    let of_system = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    asked.map(LanguageName::language).or_else(of_system).unwrap_or(Language::English).catalogue()
}
