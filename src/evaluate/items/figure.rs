//! By a figure of the county as a whole.

use super::{Case, Lacking, PartScore};
use crate::quantity::exact;
use crate::standard::{Bound, Sense};
use num_rational::BigRational;

pub(super) fn check(name: &str, bound: &Bound, case: &Case) -> PartScore {
    let Some(figure) = case.county.figures.get(name) else {
        return PartScore::not_assessed(Lacking::Figure(name.to_string()));
    };
    let value = exact(figure.value);
    let met = meets(&value, bound);
    PartScore::of_figure(Some(value), Some(met), Vec::new())
}

/// Whether a value is where the bound wants it, exactly.
pub(super) fn meets(value: &BigRational, bound: &Bound) -> bool {
    let number = exact(bound.number.value);
    match bound.sense {
        Sense::AtLeast => *value >= number,
        Sense::AtMost => *value <= number,
        Sense::Below => *value < number,
    }
}
