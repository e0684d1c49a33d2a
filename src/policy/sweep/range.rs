//! Ranges of numbers, by their step or their count.

use crate::diagnostic::{Problem, Problems};
use crate::document::{Entry, Node, Reader, signed_decimal_of};
use crate::quantity::Decimal;

/// Decimals to which the numbers of a range by count are rounded.
const DECIMALS: u32 = 6;

/// Evenly spaced numbers.
#[derive(Debug)]
pub(super) struct Range {
    from: Decimal,
    spacing: Spacing,
    count: u128,
    written: Entry,
}

#[derive(Debug)]
enum Spacing {
    Step(Decimal),
    /// From end to end in so many steps.
    Span(Decimal, u32),
}

impl Range {
    /// Reads `{ from = …, to = …, step = … }` or `{ from = …, to = …, count = … }`.
    pub(super) fn read(entry: &Entry, problems: &mut Problems) -> Option<Self> {
        let mut reader = Reader::new(entry, problems);
        let (from, to) = (end(&mut reader, "from", problems), end(&mut reader, "to", problems));
        let step = reader.entry("step").map(|entry| signed_decimal_of(entry, problems));
        let count = reader.entry("count").is_some().then(|| reader.whole("count", problems));
        if step.is_none() && count.is_none() {
            reader.missing("step", "a number, or count = …", problems);
        }
        reader.finish(problems);
        let (from, to) = (from?, to?);
        let mut refuse = |found: String, expected: &str| {
            problems.add(Problem::error("P52", entry.place.clone(), found, expected));
            None
        };
        if from >= to {
            return refuse(format!("from {from} to {to}"), "from below to");
        }
        let (spacing, count) = match (step, count) {
            (Some(_), Some(_)) => return refuse("both step and count".to_string(), "one of them"),
            (Some(step), None) => match step? {
                step if step <= Decimal::ZERO => return refuse(format!("a step of {step}"), "a step above 0"),
                step => (Spacing::Step(step), steps(to - from, step)?.saturating_add(1)),
            },
            (None, count) => match count?? {
                count if count < 2 => return refuse(format!("a count of {count}"), "a count of at least 2"),
                count if (to - from) / Decimal::from(count - 1) < Decimal::new(1, DECIMALS) => {
                    return refuse(format!("{count} numbers from {from} to {to}"), "numbers at least 0.000001 apart");
                }
                count => (Spacing::Span(to - from, count - 1), count.into()),
            },
        };
        Some(Self { from, spacing, count, written: entry.clone() })
    }

    pub(super) fn count(&self) -> u128 {
        self.count
    }

    /// The number of a place, counted from 0.
    pub(super) fn value(&self, index: u128) -> Entry {
        let index = Decimal::from(u64::try_from(index).unwrap_or(u64::MAX));
        let number = match self.spacing {
            Spacing::Step(step) => self.from + step * index,
            Spacing::Span(span, steps) => (self.from + span * index / Decimal::from(steps)).round_dp(DECIMALS),
        };
        Entry { node: Node::Number(number.normalize().to_string()), place: self.written.place.clone() }
    }
}

fn end(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<Decimal> {
    match reader.entry(key) {
        Some(entry) => signed_decimal_of(entry, problems),
        None => {
            reader.missing(key, "a number", problems);
            None
        }
    }
}

/// How many whole steps fit.
fn steps(span: Decimal, step: Decimal) -> Option<u128> {
    // A step of the smallest decimal in the largest span has more digits than a decimal holds.
    span.checked_div(step).map_or(Some(u128::MAX / 2), |steps| u128::try_from(steps.floor()).ok())
}
