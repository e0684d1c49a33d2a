//! The language in which the program speaks to who calls it.

use crate::language::{Catalogue, Language};
use std::sync::OnceLock;

/// Languages as the command line names them.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub(super) enum LanguageName {
    /// 中文
    Zh,
    /// English.
    En,
}

/// What `--language` names. One program speaks one language, so that it is found once.
static ASKED: OnceLock<Option<Language>> = OnceLock::new();

/// Takes what `--language` names, before any command runs.
pub(super) fn ask(name: Option<LanguageName>) {
    let language = name.map(|name| match name {
        LanguageName::Zh => Language::Chinese,
        LanguageName::En => Language::English,
    });
    ASKED.get_or_init(|| language);
}

/// The language that `--language` names.
pub(super) fn asked() -> Option<Language> {
    ASKED.get().copied().flatten()
}

/// The messages of the language that was asked for, else that of the system, else English.
pub(super) fn spoken() -> &'static Catalogue {
    let of_system = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    asked().or_else(of_system).unwrap_or(Language::English).catalogue()
}
