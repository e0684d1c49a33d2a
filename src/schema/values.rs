//! Values of TOML documents, as [`crate::document`] reads them.

use crate::county::Setting;
use crate::policy::{Criterion, Purpose, Tag};
use crate::quantity::LARGEST;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// Makes a kind of value from what it must be; `x-holds` names it to people.
macro_rules! value {
    ($(#[$doc:meta])* $name:ident, $schema:tt) => {
        $(#[$doc])*
        pub enum $name {}

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

value!(
    /// A number not below 0.
    Amount, { "type": "number", "minimum": 0, "maximum": LARGEST }
);
value!(
    /// A number above 0.
    AboveZero, { "type": "number", "exclusiveMinimum": 0, "maximum": LARGEST, "x-holds": "number above 0" }
);
value!(
    /// A number of any sign.
    Signed, { "type": "number", "minimum": -LARGEST, "maximum": LARGEST, "x-holds": "number of any sign" }
);
value!(
    /// A share between 0 and 1.
    Share, { "type": "number", "minimum": 0, "maximum": 1, "x-holds": "share between 0 and 1" }
);
value!(
    /// A rate by which a cohort changes.
    Rate, { "type": "number", "minimum": 0, "maximum": 10, "x-holds": "rate between 0 and 10" }
);
value!(
    /// A whole number not below 0.
    Whole, { "type": "integer", "minimum": 0, "maximum": u32::MAX }
);
value!(
    /// A whole number above 0.
    PositiveWhole, { "type": "integer", "minimum": 1, "maximum": u32::MAX, "x-holds": "whole number above 0" }
);
value!(
    /// Where a school lies.
    SettingName, { "type": "string", "enum": Setting::NAMES.map(|(name, _)| name) }
);
value!(
    /// How binding a rule is.
    TagName, { "type": "string", "enum": Tag::NAMES.map(|(name, _)| name) }
);
value!(
    /// A criterion by which people are named.
    CriterionName, { "type": "string", "enum": Criterion::NAMES.map(|(name, _)| name) }
);
value!(
    /// How sure a number is.
    Sureness, { "type": "string", "enum": ["2+", "1", "?", "DER"] }
);
value!(
    /// A value of any kind; what it may be depends on its key.
    AnyValue, { "x-holds": "value" }
);
value!(
    /// The key of a document that numbers are taken from.
    SourceKey, { "type": "string", "x-holds": "key of `[sources]`" }
);
value!(
    /// A price: a number not below 0, alone or with its source and how sure it is.
    Price, {
        "type": ["number", "object"],
        "minimum": 0,
        "maximum": LARGEST,
        "properties": {
            "value": { "type": "number", "minimum": 0, "maximum": LARGEST },
            "source": { "type": "string" },
            "sure": { "type": "string", "enum": ["2+", "1", "?", "DER"] },
        },
        "required": ["value"],
        "additionalProperties": false,
        "x-holds": "price",
    }
);
value!(
    /// Money of each year alike, or of each year by its number.
    MoneyByYear, {
        "type": ["number", "object"],
        "minimum": 0,
        "maximum": LARGEST,
        "additionalProperties": { "type": "number", "minimum": 0, "maximum": LARGEST },
        "x-holds": "number for each year, or table by year",
    }
);
value!(
    /// What of a year's money may be spent in the next one.
    CarryOver, {
        "anyOf": [
            { "type": "string", "enum": ["none", "full"] },
            { "type": "number", "minimum": 0, "maximum": 1 },
        ],
        "x-holds": "`none`, `full`, or share between 0 and 1",
    }
);
value!(
    /// A share for all years alike, or a list of those of one year after another.
    SharesByYear, {
        "type": ["number", "array"],
        "minimum": 0,
        "maximum": 1,
        "items": { "type": "number", "minimum": 0, "maximum": 1 },
        "minItems": 1,
        "x-holds": "share between 0 and 1, or list of them",
    }
);
value!(
    /// What money is for.
    PurposeName, { "type": "string", "enum": Purpose::NAMES.map(|(name, _)| name) }
);
