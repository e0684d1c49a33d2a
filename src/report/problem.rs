//! Problems of the input as people read them, in their language.
//!
//! English is the problems' own. In another language a problem has the same parts: where it is, what
//! its code means, what was found and expected, and what to try, which is what its code advises
//! where the problem itself says nothing.

use crate::diagnostic::{Place, Problem, Problems, Severity, printable};
use crate::language::{Argument, Catalogue, Language};

/// One problem, without a line end.
#[must_use]
pub fn one(problem: &Problem, words: &Catalogue) -> String {
    match words.language {
        Language::English => problem.to_string(),
        Language::Chinese => Told { words }.problem(problem),
    }
}

/// Problems as [`Problems`] are displayed: the first of each code and table, then how many more
/// there are, and how much is left in the words of the sources.
#[must_use]
pub fn all(problems: &Problems, words: &Catalogue) -> String {
    match words.language {
        Language::English => problems.to_string(),
        Language::Chinese => Told { words }.problems(problems),
    }
}

/// How many errors ended a command.
#[must_use]
pub fn counted_errors(errors: usize, words: &Catalogue) -> String {
    match (words.language, errors) {
        (Language::English, 1) => "1 error".to_string(),
        (Language::English, _) => format!("{errors} errors"),
        (Language::Chinese, _) => Told { words }.say("diagnostic-errors", [("count", errors.to_string())]),
    }
}

struct Told<'a> {
    words: &'a Catalogue,
}

impl Told<'_> {
    fn problems(&self, problems: &Problems) -> String {
        let told: Vec<String> = problems.shown().map(|problem| self.problem(problem)).collect();
        let left = told.iter().map(|problem| Catalogue::left_as_they_are(problem)).sum::<usize>();
        let mut lines = told;
        for (code, place, more) in problems.cut_short() {
            let parts = [("code", code.to_string()), ("place", self.place(&place)), ("count", more.to_string())];
            lines.push(self.say("diagnostic-more", parts));
        }
        if left > 0 {
            lines.push(self.say("diagnostic-left", [("count", left.to_string())]));
        }
        lines.into_iter().map(|line| line + "\n").collect()
    }

    fn problem(&self, problem: &Problem) -> String {
        let (place, code) = (self.place(&problem.place), problem.code.to_string());
        let meaning = self.words.say(&format!("diagnostic-{code}"));
        let head = match problem.severity {
            Severity::Error => "diagnostic-error",
            Severity::Warning => "diagnostic-warning",
        };
        let advice = match problem.help.as_str() {
            "" => self.words.say(&format!("diagnostic-{code}-do")),
            help => self.text(help),
        };
        let lines = [
            self.say(head, [("code", code), ("place", place), ("meaning", meaning)]),
            self.say("diagnostic-found", [("text", self.text(&problem.found))]),
            self.say("diagnostic-expected", [("text", self.text(&problem.expected))]),
            self.say("diagnostic-advice", [("text", advice)]),
        ];
        lines.join("\n")
    }

    /// File, sheet, row and column, as far as they are known.
    fn place(&self, place: &Place) -> String {
        let mut parts = vec![self.cut(&place.file)];
        if let Some(sheet) = &place.sheet {
            parts.push(self.say("diagnostic-place-sheet", [("sheet", self.cut(sheet))]));
        }
        if let Some(row) = place.row {
            parts.push(self.say("diagnostic-place-row", [("row", row.to_string())]));
        }
        if let Some(column) = &place.column {
            let id = if place.is_of_document() { "diagnostic-place-key" } else { "diagnostic-place-column" };
            parts.push(self.say(id, [(if place.is_of_document() { "key" } else { "column" }, self.cut(column))]));
        }
        parts.join(" ")
    }

    fn text(&self, text: &str) -> String {
        self.cut(&self.words.phrase(text))
    }

    /// What of a text may be printed.
    fn cut(&self, text: &str) -> String {
        match printable(text) {
            (text, None) => text,
            (text, Some(length)) => self.say("diagnostic-cut", [("text", text), ("length", length.to_string())]),
        }
    }

    fn say<const N: usize>(&self, id: &str, arguments: [(&'static str, String); N]) -> String {
        self.words.say_with(id, arguments.map(|(name, text)| (name, Argument::Text(text))))
    }
}
