//! The language in which the program speaks to who calls it.

use super::page::LanguageName;
use crate::language::{Catalogue, Language};

/// The messages of the language that was asked for, else that of the system, else English.
pub(super) fn spoken(asked: Option<LanguageName>) -> &'static Catalogue {
    spoken_of(asked, None)
}

/// The messages in which a command tells of a county: in the language that was asked for, else the county's, else
/// that of the system, else English.
pub(super) fn spoken_of(asked: Option<LanguageName>, county: Option<&str>) -> &'static Catalogue {
    let of_county = || county.and_then(Language::from_tag);
    let of_system = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    let language = asked.map(LanguageName::language).or_else(of_county).or_else(of_system);
    language.unwrap_or(Language::English).catalogue()
}
