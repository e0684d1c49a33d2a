//! Documents that extend others: what must be there may stand in the file below.
//!
//! Tables are laid over each other key by key, and so are lists whose items have an `id`; what
//! their tables must hold is asked only of a file that extends none. Other lists are replaced as a
//! whole, so that their items must be complete everywhere.

use serde_json::{Map, Value, json};

/// The schema of a file that may extend another.
pub(super) fn laid_over(mut whole: Value) -> Value {
    if let Value::Object(keywords) = &mut whole {
        let demands = demands(keywords, false);
        keywords.insert("if".to_string(), json!({ "required": ["extends"] }));
        keywords.insert("then".to_string(), Value::Bool(true));
        keywords.insert("else".to_string(), Value::Object(demands));
    }
    whole
}

/// Takes from a table's schema what must be there, and gives it as a schema of its own.
pub(super) fn demands(keywords: &mut Map<String, Value>, has_id: bool) -> Map<String, Value> {
    let mut taken = Map::new();
    if let Some(Value::Array(required)) = keywords.shift_remove("required") {
        let (kept, moved): (Vec<Value>, Vec<Value>) = required.into_iter().partition(|key| has_id && key == "id");
        for (keywords, keys) in [(&mut *keywords, kept), (&mut taken, moved)] {
            if !keys.is_empty() {
                keywords.insert("required".to_string(), Value::Array(keys));
            }
        }
    }
    let merges_by_id = keywords.get("items").is_some_and(has_id_key);
    for (keyword, moves) in [("minItems", merges_by_id), ("oneOf", true), ("anyOf", true)] {
        if moves && keywords.get(keyword).is_some_and(asks_keys_only) {
            taken.extend(keywords.shift_remove(keyword).map(|value| (keyword.to_string(), value)));
        }
    }
    if let Some(Value::Object(properties)) = keywords.get_mut("properties") {
        let below = properties.iter_mut().filter_map(|(key, schema)| Some((key.clone(), demanded(schema, false)?)));
        let below: Map<String, Value> = below.collect();
        if !below.is_empty() {
            taken.insert("properties".to_string(), Value::Object(below));
        }
    }
    let values = keywords.get_mut("additionalProperties").and_then(|values| demanded(values, false));
    taken.extend(values.map(|values| ("additionalProperties".to_string(), values)));
    let items = keywords.get_mut("items").filter(|items| has_id_key(items));
    let items = items.and_then(|items| demanded(items, true));
    taken.extend(items.map(|items| ("items".to_string(), items)));
    taken
}

fn has_id_key(items: &Value) -> bool {
    items.pointer("/properties/id").is_some()
}

fn demanded(schema: &mut Value, has_id: bool) -> Option<Value> {
    let demands = demands(schema.as_object_mut()?, has_id);
    (!demands.is_empty()).then_some(Value::Object(demands))
}

/// Whether the value of a keyword only says which keys must be there, not what a value is.
fn asks_keys_only(value: &Value) -> bool {
    match value {
        Value::Array(alternatives) => alternatives.iter().all(|one| one.get("type").is_none()),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_file_that_extends_none_must_be_complete() {
        let by_id =
            json!({ "minItems": 1, "items": { "required": ["id", "title"], "properties": { "id": {}, "title": {} } } });
        let replaced = json!({ "minItems": 1, "items": { "required": ["part"], "properties": { "part": {} } } });
        let whole = json!({ "required": ["a"], "properties": { "a": by_id, "b": replaced } });
        let expected = json!({
            "properties": {
                "a": { "items": { "required": ["id"], "properties": { "id": {}, "title": {} } } },
                "b": replaced,
            },
            "if": { "required": ["extends"] },
            "then": true,
            "else": {
                "required": ["a"],
                "properties": { "a": { "minItems": 1, "items": { "required": ["title"] } } },
            },
        });
        assert_eq!(laid_over(whole), expected);
    }
}
