//! `[[rule]]`: which rows cannot be true, and what is done with them.

use super::contradictions::known_stage;
use super::{Action, Rule};
use crate::diagnostic::Problems;
use crate::document::{self, Entry, Reader};
use crate::import::condition::{column_name, conditions};

/// Reads a `[[rule]]`.
pub(super) fn rule(entry: &Entry, stages: &[&str], problems: &mut Problems) -> Option<Rule> {
    let mut reader = Reader::new(entry, problems);
    let name = reader.required_text("name", problems);
    let stage = reader.text("stage", problems);
    if let Some(stage) = &stage {
        known_stage(stage, stages, &reader.place, problems);
    }
    let items = reader.items("when", problems);
    if items.is_empty() {
        reader.missing("when", "a list of conditions, such as [{ column = \"…\", equals = 0 }]", problems);
    }
    let when = conditions(items, problems);
    let note = reader.text("note", problems);
    let action = action(&mut reader, problems);
    reader.finish(problems);
    Some(Rule { name, stage, when, action: action?, note })
}

fn action(reader: &mut Reader, problems: &mut Problems) -> Option<Action> {
    const ACTIONS: [(&str, u8); 5] = [("refuse", 0), ("keep", 1), ("drop", 2), ("substitute", 3), ("discard", 4)];
    let chosen = match reader.entry("action") {
        Some(entry) => document::choice_of(entry, &ACTIONS, problems)?,
        None => 0,
    };
    let mut column = |key: &'static str| match reader.entry(key) {
        Some(entry) => column_name(entry, problems),
        None => {
            reader.missing(key, "a column of the raw table, which the action needs", problems);
            None
        }
    };
    match chosen {
        0 => Some(Action::Refuse),
        1 => Some(Action::Keep),
        2 => Some(Action::Drop),
        3 => {
            let (column, from) = (column("column"), column("from"));
            Some(Action::Substitute { column: column?, from: from? })
        }
        _ => Some(Action::Discard { column: column("column")? }),
    }
}
