//! The languages of what people read: one catalogue of messages each, in Fluent's format.
//!
//! A message is named `file-what`, such as `page-title` in `page.ftl`; the same files and messages
//! stand in each language, and a test holds them and their use in the sources together. What the
//! standard or the data name themselves, such as titles of indicators, is no message.

mod number;
mod phrases;
mod terms;

pub use number::number;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// Columns that a text fills in a sheet, of which a Chinese character fills two.
#[must_use]
pub fn columns_of(text: &str) -> f64 {
    text.chars().map(|letter| if letter.is_ascii() { 1.0 } else { 2.0 }).sum()
}

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Chinese in simplified characters.
    Chinese,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The tag of the language in pages and options.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// The name of the language in itself.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
        }
    }

    /// The language of a tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language of a locale such as `zh-CN` or `en_GB.UTF-8`, by its first part.
    #[must_use]
    pub fn of_locale(locale: &str) -> Option<Self> {
        Self::from_tag(locale.split(['-', '_', '.']).next().unwrap_or_default())
    }

    /// The files of its catalogue, by name.
    #[must_use]
    pub fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::English => &[
                ("cli", include_str!("language/en/cli.ftl")),
                ("evaluate", include_str!("language/en/evaluate.ftl")),
                ("neighbours", include_str!("language/en/neighbours.ftl")),
                ("page", include_str!("language/en/page.ftl")),
                ("phrase", include_str!("language/en/phrase.ftl")),
                ("project", include_str!("language/en/project.ftl")),
                ("table", include_str!("language/en/table.ftl")),
                ("term", include_str!("language/en/term.ftl")),
                ("workbook", include_str!("language/en/workbook.ftl")),
            ],
            Self::Chinese => &[
                ("cli", include_str!("language/zh/cli.ftl")),
                ("diagnostic", include_str!("language/zh/diagnostic.ftl")),
                ("help", include_str!("language/zh/help.ftl")),
                ("evaluate", include_str!("language/zh/evaluate.ftl")),
                ("neighbours", include_str!("language/zh/neighbours.ftl")),
                ("page", include_str!("language/zh/page.ftl")),
                ("phrase", include_str!("language/zh/phrase.ftl")),
                ("project", include_str!("language/zh/project.ftl")),
                ("table", include_str!("language/zh/table.ftl")),
                ("term", include_str!("language/zh/term.ftl")),
                ("workbook", include_str!("language/zh/workbook.ftl")),
            ],
        }
    }

    /// Its catalogue.
    #[must_use]
    pub fn catalogue(self) -> &'static Catalogue {
        static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(Language::English));
        static CHINESE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::of(Language::Chinese));
        match self {
            Self::English => &ENGLISH,
            Self::Chinese => &CHINESE,
        }
    }
}

/// What stands in the place of a name in a message.
#[derive(Debug, Clone)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A whole number, by which a message may choose between singular and plural.
    Count(usize),
    /// The same without marks between its digits, as numbers stand in tables of the terminal.
    Plain(usize),
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// The messages of one language.
pub struct Catalogue {
    /// The language.
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    fn of(language: Language) -> Self {
        let locale: LanguageIdentifier = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that keep directions of writing apart are of no use here and break searching.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::English => |value, _| whole(value, Language::English),
            Language::Chinese => |value, _| whole(value, Language::Chinese),
        }));
        for (_, text) in language.files() {
            // What cannot be parsed is left out here and found by the tests.
            let resource = FluentResource::try_new(text.to_string()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// A message without arguments.
    #[must_use]
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// A message with its arguments.
    #[must_use]
    pub fn say_with<const N: usize>(&self, id: &str, arguments: [(&'static str, Argument); N]) -> String {
        self.say_of(id, arguments)
    }

    fn say_of(&self, id: &str, arguments: impl IntoIterator<Item = (&'static str, Argument)>) -> String {
        let mut filled = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => filled.set(name, FluentValue::from(text)),
                Argument::Count(count) => filled.set(name, FluentValue::from(count)),
                Argument::Plain(count) => filled.set(name, plain(count)),
            }
        }
        self.format(id, Some(&filled))
    }

    /// A message without arguments, where the catalogue has it.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<String> {
        self.bundle.has_message(id).then(|| self.say(id))
    }

    /// The name of a message that does not exist stands for itself; tests see to it that none does.
    fn format(&self, id: &str, arguments: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return id.to_string();
        };
        self.bundle.format_pattern(pattern, arguments, &mut Vec::new()).into_owned()
    }

    /// A number of so many decimals, as the language writes it.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        number(self.language, value, decimals)
    }
}

/// A whole number that a message shows without marks between its digits.
fn plain(count: usize) -> FluentValue<'static> {
    match FluentValue::from(count) {
        FluentValue::Number(mut number) => {
            number.options.use_grouping = false;
            FluentValue::Number(number)
        }
        other => other,
    }
}

/// A whole number within a message.
fn whole(value: &FluentValue, language: Language) -> Option<String> {
    match value {
        FluentValue::Number(count) if !count.options.use_grouping => Some(format!("{:.0}", count.value)),
        FluentValue::Number(count) => Some(number(language, count.value, 0)),
        _ => None,
    }
}
