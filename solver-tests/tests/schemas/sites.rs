//! Every table and every value that a schema describes, each with the smallest document that holds
//! it.

use serde_json::{Map, Value, json};
use std::rc::Rc;

/// Puts a value where it stands in a document.
pub type Wrap = Rc<dyn Fn(Value) -> Value>;

/// A table of a document.
pub struct Site {
    /// Where it stands.
    pub wrap: Wrap,
    /// Keys that tell which alternative of the table it is.
    pub fixed: Map<String, Value>,
    /// The schemas of all keys that it may have.
    pub keys: Vec<(String, Value)>,
    /// Whether it is the whole document.
    pub is_root: bool,
}

/// A value of a document.
pub struct Leaf {
    /// Where it stands.
    pub wrap: Wrap,
    /// Its schema.
    pub schema: Value,
}

/// Everything that a schema describes.
#[derive(Default)]
pub struct Sites {
    /// The tables.
    pub tables: Vec<Site>,
    /// The values.
    pub leaves: Vec<Leaf>,
}

impl Sites {
    /// Of a whole schema.
    pub fn of(schema: &Value) -> Self {
        let mut sites = Self::default();
        sites.visit(schema, &(Rc::new(|value| value) as Wrap), true);
        sites
    }

    fn visit(&mut self, schema: &Value, wrap: &Wrap, is_root: bool) {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            return self.table(schema, properties, wrap, is_root);
        }
        if let Some(items) = schema.get("items") {
            return self.visit(items, &within(wrap, |value| json!([value])), false);
        }
        if let Some(values) = schema.get("additionalProperties").filter(|values| values.is_object()) {
            return self.visit(values, &within(wrap, |value| json!({ "some": value })), false);
        }
        let alternatives = schema.get("anyOf").or(schema.get("oneOf")).and_then(Value::as_array);
        match alternatives {
            Some(alternatives) => alternatives.iter().for_each(|one| self.visit(one, wrap, false)),
            None => self.leaves.push(Leaf { wrap: wrap.clone(), schema: schema.clone() }),
        }
    }

    /// A table, once for each of its alternatives.
    fn table(&mut self, schema: &Value, properties: &Map<String, Value>, wrap: &Wrap, is_root: bool) {
        let mut alternatives = Vec::new();
        let mut rest = schema;
        while let Some(condition) = rest.pointer("/if/properties").and_then(Value::as_object) {
            alternatives.push((constants(condition), refused(&rest["then"])));
            rest = &rest["else"];
        }
        alternatives.insert(0, (constants(properties), refused(rest)));
        for (fixed, refused) in alternatives {
            let keys = properties.iter().filter(|(key, _)| !refused.contains(key));
            let keys: Vec<(String, Value)> = keys.map(|(key, schema)| (key.clone(), schema.clone())).collect();
            for (key, schema) in &keys {
                let (fixed, key) = (fixed.clone(), key.clone());
                let put = move |value: Value| {
                    let mut table = fixed.clone();
                    table.insert(key.clone(), value);
                    Value::Object(table)
                };
                self.visit(schema, &within(wrap, put), false);
            }
            self.tables.push(Site { wrap: wrap.clone(), fixed, keys, is_root });
        }
    }
}

/// The keys that have one word, with it.
fn constants(properties: &Map<String, Value>) -> Map<String, Value> {
    properties.iter().filter_map(|(key, schema)| Some((key.clone(), schema.get("const")?.clone()))).collect()
}

/// The keys that an alternative of a table does not have.
fn refused(alternative: &Value) -> Vec<String> {
    let properties = alternative.get("properties").and_then(Value::as_object);
    let refused = properties.into_iter().flatten().filter(|(_, schema)| **schema == Value::Bool(false));
    refused.map(|(key, _)| key.clone()).collect()
}

/// What puts a value into a smaller place first.
fn within(wrap: &Wrap, smaller: impl Fn(Value) -> Value + 'static) -> Wrap {
    let wrap = wrap.clone();
    Rc::new(move |value| wrap(smaller(value)))
}

/// Any value of a schema.
pub fn any(schema: &Value) -> Value {
    if let Some(word) = schema.get("const").or(schema.pointer("/enum/0")) {
        return word.clone();
    }
    if let Some(first) = schema.pointer("/anyOf/0") {
        return any(first);
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("string") => json!("x"),
        Some("boolean") => json!(true),
        Some("array") => json!([]),
        Some("number" | "integer") => json!(1),
        _ => json!({}),
    }
}
