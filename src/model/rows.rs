//! Columns and rows that keep their names, keys, and units until the solver sees them.

use super::algebra::{ColumnId, Linear};
use std::fmt;

/// A decision variable.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Name, `family[key]`.
    pub name: String,
    /// Unit of its value.
    pub unit: String,
    /// Least value.
    pub lower: f64,
    /// Largest value; may be infinite.
    pub upper: f64,
    /// Whether only whole values are allowed.
    pub integer: bool,
}

/// Sense of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// ≤
    AtMost,
    /// ≥
    AtLeast,
    /// =
    Equal,
}

impl fmt::Display for Sense {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AtMost => "<=",
            Self::AtLeast => ">=",
            Self::Equal => "=",
        })
    }
}

/// Which constraint a row is: family and key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowKey {
    /// Name of the family, as in the registry.
    pub family: &'static str,
    /// What it is indexed by, such as `S03,primary,backbone_teachers`.
    pub key: String,
}

impl fmt::Display for RowKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]", self.family, self.key)
    }
}

/// How a row may give way when no plan meets all of them, and how that is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Give {
    /// What of: the subject of the sentence, such as `backbone_teachers of S03/primary`.
    pub subject: String,
    /// Amount of the row's own measure that weighs as 1 when gives are added up.
    pub scale: f64,
    /// From the row's measure to the unit below.
    pub natural: f64,
    /// A column by whose value the amount is divided: the county mean, for a coefficient.
    pub over: Option<ColumnId>,
    /// Unit that people read.
    pub unit: String,
}

/// A linear constraint: Σ aⱼ·xⱼ (sense) right-hand side.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Family and key.
    pub key: RowKey,
    /// Left-hand side; its constant is 0.
    pub left: Linear,
    /// Sense.
    pub sense: Sense,
    /// Right-hand side.
    pub right: f64,
    /// Unit of both sides.
    pub unit: String,
    /// What writing continuous amounts in their smallest steps may add to the left-hand side; a plan
    /// may exceed the row by so much, which `right` already keeps back where it must.
    pub reserve: f64,
    /// How it may give way; `None` for what cannot, such as people counted once.
    pub give: Option<Give>,
}

impl Row {
    /// By how much a point misses the row, in its own measure; 0 where it holds.
    #[must_use]
    pub fn violation(&self, values: &[f64]) -> f64 {
        let excess = self.left.at(values) - self.right;
        match self.sense {
            Sense::AtMost => excess.max(0.0),
            Sense::AtLeast => (-excess).max(0.0),
            Sense::Equal => excess.abs(),
        }
    }
}
