//! What a schema says of one value, in words.

use serde_json::Value;

/// What a value is. Titled parts are called by their titles and noted, to be told once.
pub(super) fn holds(schema: &Value, parts: &mut Vec<(String, Value)>) -> String {
    if let Some(title) = title_of(schema) {
        if parts.iter().all(|(known, _)| known != title) {
            parts.push((title.to_string(), schema.clone()));
        }
        return title.to_string();
    }
    if let Some(choices) = schema.get("anyOf").and_then(Value::as_array) {
        return choices.iter().map(|choice| holds(choice, parts)).collect::<Vec<_>>().join(" or ");
    }
    let (items, values) = (schema.get("items"), schema.get("additionalProperties").filter(|values| values.is_object()));
    let kind = match (schema.get("x-holds").and_then(Value::as_str), items, values) {
        (Some(words), ..) => words.to_string(),
        (None, Some(items), _) => format!("list, each {}", holds(items, parts)),
        (None, None, Some(values)) => format!("{} for each name", holds(values, parts)),
        (None, None, None) => kind(schema),
    };
    let with_unit = match (schema.get("x-unit").and_then(Value::as_str), kind.as_str()) {
        (Some(unit), "number") => unit.to_string(),
        (Some(unit), kind) => format!("{kind}, {unit}"),
        (None, kind) => kind.to_string(),
    };
    nullable(&with_unit, schema)
}

/// The title of a part that stands in many places.
pub(super) fn title_of(schema: &Value) -> Option<&str> {
    schema.get("title").and_then(Value::as_str)
}

/// A keyword's sentence without its full stop.
pub(super) fn text(schema: &Value, keyword: &str) -> String {
    schema.get(keyword).and_then(Value::as_str).unwrap_or_default().trim_end_matches('.').to_string()
}

/// The keys that a table must have.
pub(super) fn required(table: &Value) -> Vec<&str> {
    table.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// What holds where a key is left out.
pub(super) fn absent(schema: &Value) -> String {
    match (schema.get("default"), schema.get("x-absent").and_then(Value::as_str)) {
        (Some(Value::String(word)), _) => format!("`{word}`"),
        (Some(value), _) => format!("`{value}`"),
        (None, words) => words.unwrap_or_default().to_string(),
    }
}

/// The same kind, or null where the schema allows it.
pub(super) fn nullable(kind: &str, schema: &Value) -> String {
    let types = schema.get("type").and_then(Value::as_array);
    let null = types.is_some_and(|types| types.iter().any(|name| name == "null"));
    if null { format!("{kind} or `null`") } else { kind.to_string() }
}

/// The words that are allowed, or the name of the type.
fn kind(schema: &Value) -> String {
    let choices = schema.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    let constants = choices.chain([schema]).filter_map(|choice| choice.get("const")?.as_str());
    let allowed = schema.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let allowed: Vec<String> = constants.chain(allowed).map(|word| format!("`{word}`")).collect();
    if !allowed.is_empty() {
        return allowed.join(", ");
    }
    let names: Vec<&str> = match schema.get("type") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        name => name.and_then(Value::as_str).into_iter().collect(),
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
