//! The keys of a document as tables for people, made from its schema.
//!
//! Beside the standard keywords a schema has `x-holds` (what a value is, in words), `x-unit`,
//! `x-absent` (what it means to leave the key out), and `x-name` (what stands for the user's own
//! names). Parts with a `title` stand in many places and get a table of their own.

mod words;

use super::{Document, Language};
use serde_json::Value;
use words::{absent, nullable, required, text, title_of};

/// A key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Full key; a table's own stands in brackets, as its document writes it.
    pub path: String,
    /// What it holds, with its unit.
    pub holds: String,
    /// What holds where it is left out.
    pub absent: String,
    /// What it means.
    pub meaning: String,
}

/// Keys under a title; the first table of a document has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Title.
    pub title: String,
    /// Keys, in the order of the document's description.
    pub keys: Vec<Key>,
}

/// The keys of a document, then of each of its titled parts.
#[must_use]
pub fn tables(document: &Document) -> Vec<Table> {
    let mut parts = vec![(String::new(), document.whole())];
    let mut tables: Vec<Table> = Vec::new();
    while tables.len() < parts.len() {
        let (title, part) = parts[tables.len()].clone();
        let mut gathering = Gathering { language: document.language, keys: Vec::new(), parts };
        gathering.children("", &part);
        tables.push(Table { title, keys: gathering.keys });
        parts = gathering.parts;
    }
    tables
}

/// The tables as Markdown. Of results nothing is left out, and so nothing is said of it.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let with_absent = document.language == Language::Toml;
    tables(document).iter().map(|table| table_markdown(table, with_absent)).collect::<Vec<_>>().join("\n")
}

fn table_markdown(table: &Table, with_absent: bool) -> String {
    let mut text = if table.title.is_empty() { String::new() } else { format!("**{}**\n\n", capital(&table.title)) };
    let mut row = |cells: [&str; 4]| {
        let shown = cells.iter().enumerate().filter(|(column, _)| with_absent || *column != 2);
        text.push_str(&format!("| {} |\n", shown.map(|(_, cell)| *cell).collect::<Vec<_>>().join(" | ")));
    };
    row(["key", "holds", "if left out", "meaning"]);
    row(["---"; 4]);
    for key in &table.keys {
        row([&key.path, &key.holds, &key.absent, &key.meaning]);
    }
    text
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The keys met so far, and the titled parts with those still to be told.
struct Gathering {
    language: Language,
    keys: Vec<Key>,
    parts: Vec<(String, Value)>,
}

impl Gathering {
    /// The keys of a table, or of each of its alternatives.
    fn children(&mut self, path: &str, table: &Value) {
        for alternative in alternatives(table) {
            if let Some((key, word)) = constant(alternative) {
                let path = format!("**`[[{path}]]`** with `{key} = \"{word}\"`");
                self.add(path, self.noun(), "", &text(alternative, "description"));
            }
            self.children(path, alternative);
        }
        let Some(properties) = table.get("properties").and_then(Value::as_object) else { return };
        let required = required(table);
        // The word of an alternative stands in its heading.
        let word = constant(table).filter(|_| self.language == Language::Toml).map(|(key, _)| key);
        for (name, schema) in properties.iter().filter(|(name, _)| Some(name.as_str()) != word) {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            let absent = if required.contains(&name.as_str()) { "required".to_string() } else { absent(schema) };
            self.key(&path, schema, &absent);
        }
    }

    /// A key, and the keys below it where it holds a table.
    fn key(&mut self, path: &str, schema: &Value, absent: &str) {
        let meaning = text(schema, "description");
        let named = schema.get("x-name").and_then(Value::as_str).zip(schema.get("additionalProperties"));
        if let Some((name, values)) = named {
            let mut values = values.clone();
            values["description"] = Value::String(meaning);
            if let Some(unit) = schema.get("x-unit") {
                values["x-unit"] = unit.clone();
            }
            return self.key(&format!("{path}.{name}"), &values, absent);
        }
        let items = schema.get("items").filter(|items| is_table(items));
        if let Some(items) = items {
            let (heading, below) = match self.language {
                Language::Toml => (format!("[[{path}]]"), path.to_string()),
                Language::Json => (format!("{path}[]"), format!("{path}[]")),
            };
            let holds = nullable(&format!("list of {}s", self.noun()), schema);
            self.add(format!("**`{heading}`**"), &holds, absent, &meaning);
            self.children(&below, items);
        } else if is_table(schema) {
            let heading = if self.language == Language::Toml { format!("[{path}]") } else { path.to_string() };
            self.add(format!("**`{heading}`**"), &nullable(self.noun(), schema), absent, &meaning);
            self.children(path, schema);
        } else {
            let holds = words::holds(schema, &mut self.parts);
            self.add(format!("`{path}`"), &holds, absent, &meaning);
        }
    }

    fn noun(&self) -> &'static str {
        if self.language == Language::Toml { "table" } else { "object" }
    }

    fn add(&mut self, path: String, holds: &str, absent: &str, meaning: &str) {
        let cell = |text: &str| text.replace('|', "\\|").replace("\n\n", " ");
        self.keys.push(Key { path, holds: cell(holds), absent: cell(absent), meaning: cell(meaning) });
    }
}

/// Whether a value is a table that is told where it stands; what has words of its own is told in them.
fn is_table(schema: &Value) -> bool {
    let has_keys = schema.get("properties").is_some() || alternatives(schema).next().is_some();
    has_keys && title_of(schema).is_none() && schema.get("x-holds").is_none()
}

/// The alternatives of a table that have keys of their own.
fn alternatives(schema: &Value) -> impl Iterator<Item = &Value> {
    let alternatives = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    alternatives.filter(|one| constant(one).is_some())
}

/// The key whose one word tells the alternative.
fn constant(alternative: &Value) -> Option<(&str, &str)> {
    let properties = alternative.get("properties")?.as_object()?;
    properties.iter().find_map(|(key, schema)| Some((key.as_str(), schema.get("const")?.as_str()?)))
}
