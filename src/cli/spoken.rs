//! The language in which the program speaks to who calls it.

use crate::language::{Catalogue, Language};
use std::ffi::OsString;
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

/// Takes the language that was asked for, before any command runs.
pub(super) fn ask(language: Option<Language>) {
    ASKED.get_or_init(|| language);
}

/// What `--language` names among arguments that are yet to be understood: help and errors of the
/// command line are told before they are.
pub(super) fn named(arguments: impl IntoIterator<Item = OsString>) -> Option<Language> {
    let mut arguments = arguments.into_iter().map(|argument| argument.to_string_lossy().into_owned());
    while let Some(argument) = arguments.next() {
        let tag = match argument.strip_prefix("--language") {
            Some("") => arguments.next(),
            Some(value) => value.strip_prefix('=').map(str::to_string),
            None => None,
        };
        if let Some(language) = tag.as_deref().and_then(Language::from_tag) {
            return Some(language);
        }
    }
    None
}

/// The language that `--language` names.
pub(super) fn asked() -> Option<Language> {
    ASKED.get().copied().flatten()
}

/// The messages of the language that was asked for, else that of the system, else English.
pub(super) fn spoken() -> &'static Catalogue {
    spoken_of(None)
}

/// The messages in which a command tells of a county: in the language that was asked for, else the county's, else
/// that of the system, else English.
pub(super) fn spoken_of(county: Option<&str>) -> &'static Catalogue {
    let of_county = || county.and_then(Language::from_tag);
    let of_system = || sys_locale::get_locale().and_then(|locale| Language::of_locale(&locale));
    asked().or_else(of_county).or_else(of_system).unwrap_or(Language::English).catalogue()
}
