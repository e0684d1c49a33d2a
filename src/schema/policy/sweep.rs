//! The table `[sweep]` of a policy; [`crate::sweep`] reads it.

use crate::schema::values::{AboveZero, AnyValue, Signed, Whole};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// Values that vary, by dotted keys in quotation marks. All choices of a value of each list and each range
/// and of one combination are scenarios.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Sweep {
    /// Values of a key, one after the other.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub list: Option<BTreeMap<String, Values>>,
    /// Evenly spaced numbers of a key.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub range: Option<BTreeMap<String, Range>>,
    /// Values of several keys that go together, under names that are good for folders.
    #[schemars(extend("x-name" = "NAME"))]
    pub combination: Option<BTreeMap<String, Combination>>,
    /// Parts of their own, whose scenarios are not combined with those of others; with groups, all that varies stands in them (P53).
    #[schemars(extend("x-name" = "NAME"))]
    pub group: Option<BTreeMap<String, Group>>,
}

/// Values of a key.
#[derive(JsonSchema)]
#[schemars(transparent, inline)]
pub struct Values(#[schemars(length(min = 1), extend("x-holds" = "list of values"))] pub Vec<AnyValue>);

/// Values of several keys.
#[derive(JsonSchema)]
#[schemars(transparent, inline, extend("x-holds" = "table of keys and values"))]
pub struct Combination(pub BTreeMap<String, AnyValue>);

/// Evenly spaced numbers.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, extend("oneOf" = [
    { "required": ["step"] },
    { "required": ["count"] },
]))]
pub struct Range {
    /// The first number.
    pub from: Signed,
    /// No number is above it.
    pub to: Signed,
    /// Distance between the numbers, above 0.
    #[schemars(extend("x-absent" = "`count` is required"))]
    pub step: Option<AboveZero>,
    /// How many numbers, both ends among them, at least 2; they are rounded to six decimals.
    #[schemars(range(min = 2), extend("x-absent" = "`step` is required"))]
    pub count: Option<Whole>,
}

/// A part of a sweep.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Group {
    /// As above.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub list: Option<BTreeMap<String, Values>>,
    /// As above.
    #[schemars(extend("x-name" = "\"KEY\""))]
    pub range: Option<BTreeMap<String, Range>>,
    /// As above.
    #[schemars(extend("x-name" = "NAME"))]
    pub combination: Option<BTreeMap<String, Combination>>,
}
