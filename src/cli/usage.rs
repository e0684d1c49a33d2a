//! Errors of the command line in Chinese; English is clap's own.

use super::exit;
use super::help::{described, printed};
use crate::language::{Argument, Catalogue, Language};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::error::Error as _;
use std::io::{Write, stderr, stdout};

/// Answers arguments that ask for help or the version, or that are no command, and gives the exit code.
pub(super) fn answered(error: &Error, words: &'static Catalogue) -> u8 {
    let chinese = match words.language {
        Language::English => None,
        Language::Chinese => described(words).try_get_matches_from(std::env::args_os()).err(),
    };
    match chinese {
        Some(error) => {
            let text = text(&error, words);
            let _ = if error.use_stderr() { write!(stderr(), "{text}") } else { write!(stdout(), "{text}") };
        }
        None => {
            // Who closes the pipe has seen enough.
            let _ = error.print();
        }
    }
    if error.use_stderr() { exit::USAGE } else { exit::OK }
}

fn text(error: &Error, words: &'static Catalogue) -> String {
    match error.kind() {
        ErrorKind::DisplayVersion => error.render().to_string(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => printed(&error.render()),
        _ => Told { error, words }.text(),
    }
}

struct Told<'a> {
    error: &'a Error,
    words: &'static Catalogue,
}

impl Told<'_> {
    fn text(&self) -> String {
        let mut lines = vec![self.words.say_with("help-error", [("what", self.what().into())])];
        lines.extend(self.advice().map(|advice| self.words.say_with("help-error-advice", [("advice", advice.into())])));
        if let Some(usage) = self.usage() {
            lines.push(String::new());
            lines.push(usage);
        }
        lines.push(self.words.say("help-error-more"));
        lines.join("\n") + "\n"
    }

    fn what(&self) -> String {
        let (argument, value) = (self.texts(ContextKind::InvalidArg), self.texts(ContextKind::InvalidValue));
        match self.error.kind() {
            ErrorKind::InvalidValue if value.is_empty() => self.say("help-error-no-value", [("argument", argument)]),
            ErrorKind::InvalidValue => self.say("help-error-value", [("argument", argument), ("value", value)]),
            ErrorKind::ValueValidation => {
                let why = self.error.source().map_or_else(String::new, |why| self.words.phrase(&why.to_string()));
                self.say("help-error-refused", [("argument", argument), ("value", value), ("why", why)])
            }
            ErrorKind::UnknownArgument => self.say("help-error-unknown", [("argument", argument)]),
            ErrorKind::InvalidSubcommand => {
                self.say("help-error-command", [("command", self.texts(ContextKind::InvalidSubcommand))])
            }
            ErrorKind::MissingSubcommand => self.words.say("help-error-no-command"),
            ErrorKind::MissingRequiredArgument => self.say("help-error-missing", [("argument", argument)]),
            ErrorKind::ArgumentConflict => {
                let prior = self.texts(ContextKind::PriorArg);
                match prior == argument || prior.is_empty() {
                    true => self.say("help-error-twice", [("argument", argument)]),
                    false => self.say("help-error-conflict", [("argument", argument), ("other", prior)]),
                }
            }
            ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
                self.say("help-error-number", [("argument", argument)])
            }
            ErrorKind::NoEquals => self.say("help-error-equals", [("argument", argument)]),
            ErrorKind::InvalidUtf8 => self.words.say("help-error-letters"),
            _ => self.words.say("help-error-other"),
        }
    }

    /// What to try: the nearest names, else those that there are.
    fn advice(&self) -> Option<String> {
        let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
        let near = near.map(|kind| self.texts(kind)).into_iter().find(|texts| !texts.is_empty());
        let near = near.map(|name| self.say("help-error-near", [("name", name)]));
        near.or_else(|| {
            let names = self.texts(ContextKind::ValidValue);
            (!names.is_empty()).then(|| self.say("help-error-choices", [("names", names)]))
        })
    }

    /// How the command is called.
    fn usage(&self) -> Option<String> {
        match self.error.get(ContextKind::Usage) {
            Some(ContextValue::StyledStr(usage)) => {
                let usage = printed(usage);
                Some(self.say("help-error-usage", [("usage", usage.trim_start_matches("Usage:").trim().to_string())]))
            }
            _ => None,
        }
    }

    fn texts(&self, kind: ContextKind) -> String {
        match self.error.get(kind) {
            Some(ContextValue::String(text)) => text.clone(),
            Some(ContextValue::Strings(texts)) => texts.join("、"),
            Some(ContextValue::StyledStr(text)) => text.to_string(),
            _ => String::new(),
        }
    }

    fn say<const N: usize>(&self, id: &str, arguments: [(&'static str, String); N]) -> String {
        self.words.say_with(id, arguments.map(|(name, text)| (name, Argument::Text(text))))
    }
}
