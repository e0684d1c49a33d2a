//! What schemars writes, made ready for editors.

use super::Language;
use serde_json::{Map, Value};

/// Descriptions without Rust's links, `None` and line ends, no names of Rust's number types, and for TOML,
/// which has no null, no null.
pub(super) fn tidy(schema: &mut Value, language: Language) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| tidy(item, language)),
        Value::Object(keywords) => {
            describe(keywords);
            keywords.shift_remove("format");
            if language == Language::Toml {
                without_null(keywords);
            }
            keywords.values_mut().for_each(|value| tidy(value, language));
        }
        _ => {}
    }
}

fn describe(keywords: &mut Map<String, Value>) {
    let Some(Value::String(description)) = keywords.get_mut("description") else { return };
    let paragraphs = description.split("\n\n").map(|paragraph| paragraph.replace('\n', " "));
    *description =
        paragraphs.collect::<Vec<_>>().join("\n\n").replace("[`", "`").replace("`]", "`").replace("`None`", "`null`");
}

fn without_null(keywords: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = keywords.get_mut("type") {
        types.retain(|name| name != "null");
        if let [one] = types.as_slice() {
            keywords["type"] = one.clone();
        }
    }
    if let Some(Value::Array(words)) = keywords.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    let Some(Value::Array(alternatives)) = keywords.get_mut("anyOf") else { return };
    alternatives.retain(|alternative| alternative.get("type").is_none_or(|name| name != "null"));
    if let [Value::Object(one)] = alternatives.as_slice() {
        let one = one.clone();
        keywords.shift_remove("anyOf");
        for (keyword, value) in one {
            keywords.entry(keyword).or_insert(value);
        }
    }
}

/// The same schema, what it is of standing first.
pub(super) fn head_first(schema: Value) -> Value {
    const HEAD: [&str; 3] = ["$schema", "title", "description"];
    let Value::Object(mut keywords) = schema else { return schema };
    let head = HEAD.iter().filter_map(|keyword| Some(((*keyword).to_string(), keywords.shift_remove(*keyword)?)));
    let head: Map<String, Value> = head.collect();
    Value::Object(head.into_iter().chain(keywords).collect())
}
