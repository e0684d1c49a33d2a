//! The keys of a document as tables for people, made from its schema.
//!
//! Beside the standard keywords a schema has `x-holds` (what a value is, in words), `x-unit`,
//! `x-absent` (what it means to leave the key out), and `x-name` (what stands for the user's own
//! names). Parts with a `title` stand in many places and get a table of their own.

use super::{Document, Language};
use serde_json::{Map, Value};

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
    let schema = document.whole();
    let mut gathering =
        Gathering { language: document.language, keys: Vec::new(), parts: Vec::new(), known: Vec::new() };
    gathering.children("", &schema);
    let mut tables = vec![Table { title: String::new(), keys: gathering.keys.split_off(0) }];
    while !gathering.parts.is_empty() {
        let (title, part) = gathering.parts.remove(0);
        gathering.children("", &part);
        tables.push(Table { title, keys: gathering.keys.split_off(0) });
    }
    tables
}

/// The tables as Markdown.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let absent = document.language == Language::Toml;
    let table = |table: &Table| {
        let mut text =
            if table.title.is_empty() { String::new() } else { format!("**{}**\n\n", capital(&table.title)) };
        text.push_str(if absent {
            "| key | holds | if left out | meaning |\n|---|---|---|---|\n"
        } else {
            "| key | holds | meaning |\n|---|---|---|\n"
        });
        for key in &table.keys {
            let Key { path, holds, absent: left_out, meaning } = key;
            let left_out = if absent { format!(" {left_out} |") } else { String::new() };
            text.push_str(&format!("| {path} | {holds} |{left_out} {meaning} |\n"));
        }
        text
    };
    tables(document).iter().map(table).collect::<Vec<_>>().join("\n")
}

fn capital(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The keys met so far, and the titled parts still to be told.
struct Gathering {
    language: Language,
    keys: Vec<Key>,
    parts: Vec<(String, Value)>,
    known: Vec<String>,
}

impl Gathering {
    /// The keys of a table or of each of its alternatives.
    fn children(&mut self, path: &str, table: &Value) {
        for alternative in alternatives(table) {
            if let Some((key, word)) = constant(alternative) {
                let meaning = text(alternative, "description");
                self.add(format!("**`[[{path}]]`** with `{key} = \"{word}\"`"), "table", "", meaning);
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

    /// A key, and the keys below it where it is a table.
    fn key(&mut self, path: &str, schema: &Value, absent: &str) {
        let meaning = text(schema, "description");
        if let Some(name) = schema.get("x-name").and_then(Value::as_str) {
            return self.named(&format!("{path}.{name}"), schema, absent);
        }
        let items = schema.get("items").filter(|items| titled(items).is_none() && is_table(items));
        match items {
            Some(items) => {
                let shown = if self.language == Language::Toml {
                    format!("**`[[{path}]]`**")
                } else {
                    format!("**`{path}[]`**")
                };
                self.add(shown, "list of tables", absent, meaning);
                self.children(
                    &if self.language == Language::Toml { path.to_string() } else { format!("{path}[]") },
                    items,
                );
            }
            None if titled(schema).is_none() && is_table(schema) => {
                let shown =
                    if self.language == Language::Toml { format!("**`[{path}]`**") } else { format!("**`{path}`**") };
                self.add(shown, nullable("table", schema).as_str(), absent, meaning);
                self.children(path, schema);
            }
            None => {
                let holds = self.holds(schema);
                self.add(format!("`{path}`"), &holds, absent, meaning);
            }
        }
    }

    /// A table whose keys are the user's names.
    fn named(&mut self, path: &str, schema: &Value, absent: &str) {
        let Some(values) = schema.get("additionalProperties") else { return };
        let meaning = text(schema, "description");
        if titled(values).is_none() && is_table(values) {
            self.add(format!("**`[{path}]`**"), "table", absent, meaning);
            return self.children(path, values);
        }
        let mut values = values.clone();
        if let Some(unit) = schema.get("x-unit") {
            values["x-unit"] = unit.clone();
        }
        let holds = self.holds(&values);
        self.add(format!("`{path}`"), &holds, absent, meaning);
    }

    /// What a value is, in words.
    fn holds(&mut self, schema: &Value) -> String {
        if let Some(title) = titled(schema) {
            self.later(&title, schema);
            return title;
        }
        let choices = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array);
        if let Some(choices) = choices.filter(|choices| choices.iter().any(|choice| choice.get("const").is_none())) {
            let choices: Vec<String> = choices.iter().map(|choice| self.holds(choice)).collect();
            return choices.join(" or ");
        }
        if let Some(items) = schema.get("items").filter(|_| schema.get("x-holds").is_none()) {
            let each = self.holds(items);
            return nullable(&format!("list, each {each}"), schema);
        }
        if let Some(values) = schema.get("additionalProperties").filter(|values| values.is_object()) {
            let each = self.holds(values);
            return nullable(&format!("{each} for each name"), schema);
        }
        let kind = schema.get("x-holds").and_then(Value::as_str).map_or_else(|| words(schema), str::to_string);
        let kind = match (schema.get("x-unit").and_then(Value::as_str), kind.as_str()) {
            (Some(unit), "number") => unit.to_string(),
            (Some(unit), kind) => format!("{kind}, {unit}"),
            (None, kind) => kind.to_string(),
        };
        nullable(&kind, schema)
    }

    fn later(&mut self, title: &str, schema: &Value) {
        if !self.known.iter().any(|known| known == title) {
            self.known.push(title.to_string());
            self.parts.push((title.to_string(), schema.clone()));
        }
    }

    fn add(&mut self, path: String, holds: &str, absent: &str, meaning: String) {
        let cell = |text: &str| text.replace('|', "\\|").replace("\n\n", " ");
        self.keys.push(Key { path, holds: cell(holds), absent: cell(absent), meaning: cell(&meaning) });
    }
}

fn text(schema: &Value, keyword: &str) -> String {
    schema.get(keyword).and_then(Value::as_str).unwrap_or_default().trim_end_matches('.').to_string()
}

fn titled(schema: &Value) -> Option<String> {
    schema.get("title").and_then(Value::as_str).map(str::to_string)
}

fn is_table(schema: &Value) -> bool {
    schema.get("properties").is_some() || alternatives(schema).next().is_some()
}

/// The alternatives of a table that have keys of their own.
fn alternatives(schema: &Value) -> impl Iterator<Item = &Value> {
    let alternatives = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    alternatives.filter(|one| constant(one).is_some())
}

/// The key whose one word tells the alternative.
fn constant(alternative: &Value) -> Option<(&str, &str)> {
    let properties: &Map<String, Value> = alternative.get("properties")?.as_object()?;
    properties.iter().find_map(|(key, schema)| Some((key.as_str(), schema.get("const")?.as_str()?)))
}

fn required(table: &Value) -> Vec<&str> {
    table.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

fn absent(schema: &Value) -> String {
    match (schema.get("default"), schema.get("x-absent").and_then(Value::as_str)) {
        (Some(Value::String(word)), _) => format!("`{word}`"),
        (Some(value), _) => format!("`{value}`"),
        (None, Some(words)) => words.to_string(),
        (None, None) => String::new(),
    }
}

/// The words that are allowed, or the name of the type.
fn words(schema: &Value) -> String {
    let choices = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let constants = choices.filter_map(|choice| choice.get("const")?.as_str());
    let allowed = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let allowed: Vec<String> = constants.chain(allowed).map(|word| format!("`{word}`")).collect();
    if !allowed.is_empty() {
        return allowed.join(", ");
    }
    let names = match schema.get("type") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(name)) => vec![name.as_str()],
        _ => Vec::new(),
    };
    names.into_iter().filter(|name| *name != "null").map(type_name).collect::<Vec<_>>().join(" or ")
}

fn type_name(name: &str) -> &str {
    match name {
        "string" => "text",
        "integer" => "whole number",
        "boolean" => "truth",
        "array" => "list",
        "object" => "table",
        other => other,
    }
}

fn nullable(kind: &str, schema: &Value) -> String {
    let null =
        schema.get("type").and_then(Value::as_array).is_some_and(|types| types.iter().any(|name| name == "null"));
    if null { format!("{kind} or `null`") } else { kind.to_string() }
}
