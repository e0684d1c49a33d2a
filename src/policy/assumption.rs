//! The prices that a policy assumes, each with its source and how sure it is.

use crate::quantity::Decimal;

/// A price of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumption {
    /// Dotted key, such as `buy.area.price_wan`.
    pub key: String,
    /// The number.
    pub value: Decimal,
    /// Its unit.
    pub unit: String,
    /// Where it comes from; `None` where the policy does not say.
    pub source: Option<String>,
    /// How sure it is: `2+`, `1`, `?`, `DER`; `None` where the policy does not say.
    pub sure: Option<String>,
}
