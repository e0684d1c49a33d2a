//! A sweep, or one group of it: every choice of a combination and of a value for each key.

use super::axis::Axis;
use super::combination::Combination;
use super::{Variant, key_path, naming};
use crate::diagnostic::{Place, Problem, Problems};
use crate::document::{Entry, KeyPath, Reader};

/// What varies together.
#[derive(Debug)]
pub(super) struct Part {
    group: Option<String>,
    combinations: Vec<Combination>,
    axes: Vec<Axis>,
    labels: Vec<String>,
}

/// Makes an axis from its key and what is written for it.
type MakeAxis = fn(KeyPath, &Entry, &mut Problems) -> Option<Axis>;

impl Part {
    pub(super) fn read(group: Option<&str>, reader: &mut Reader, problems: &mut Problems) -> Self {
        let mut axes = Vec::new();
        for (table, make) in [("list", Axis::list as MakeAxis), ("range", Axis::range)] {
            for (key, entry) in reader.named(table, problems) {
                let path = key_path(key, &entry.place, problems);
                axes.extend(path.and_then(|path| make(path, entry, problems)));
            }
        }
        // By key, so that a list that becomes a range keeps the names of its scenarios.
        axes.sort_by_key(|axis: &Axis| axis.key.to_string());
        let combinations = reader.named("combination", problems);
        let combinations =
            combinations.into_iter().map(|(name, entry)| Combination::read(name, entry, problems)).collect();
        let labels = naming::labels(&axes.iter().map(|axis| &axis.key).collect::<Vec<_>>());
        Self { group: group.map(str::to_string), combinations, axes, labels }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.axes.is_empty() && self.combinations.is_empty()
    }

    /// Refuses a part in which nothing varies, and keys that are set twice or within each other.
    pub(super) fn refuse_nothing_and_overlaps(&self, sweep: &Place, problems: &mut Problems) {
        if self.is_empty() && !problems.any_error() {
            let found = self.group.as_ref().map_or("no value that varies".to_string(), |name| {
                format!("no value that varies in the group {name:?}")
            });
            problems.add(Problem::error("P52", sweep.clone(), found, "a table list, range or combination"));
        }
        for (i, axis) in self.axes.iter().enumerate() {
            let others = self.axes[..i].iter().map(|axis| &axis.key);
            let combined = self.combinations.iter().flat_map(|combination| &combination.changes).map(|(key, _)| key);
            refuse_overlap(&axis.key, &axis.written.place, others.chain(combined), problems);
        }
        for combination in &self.combinations {
            for (i, (key, value)) in combination.changes.iter().enumerate() {
                let others = combination.changes[..i].iter().map(|(key, _)| key);
                refuse_overlap(key, &value.place, others, problems);
            }
        }
    }

    pub(super) fn count(&self) -> u128 {
        let combinations = self.combinations.len().max(1) as u128;
        self.axes.iter().fold(combinations, |product, axis| product.saturating_mul(axis.count()))
    }

    pub(super) fn variant(&self, index: u128) -> Variant {
        let mut rest = index;
        let mut varied = Vec::new();
        for (axis, label) in self.axes.iter().zip(&self.labels).rev() {
            let (value, word) = axis.value(rest % axis.count());
            rest /= axis.count();
            varied.push(((axis.key.clone(), value), format!("{label}={word}")));
        }
        varied.reverse();
        let combination = self.combinations.get(usize::try_from(rest).unwrap_or_default());
        let mut changes = combination.map_or_else(Vec::new, |combination| combination.changes.clone());
        let names = self.group.iter().chain(combination.map(|combination| &combination.name)).cloned();
        let name = names.chain(varied.iter().map(|(_, name)| name.clone())).collect::<Vec<_>>().join("+");
        changes.extend(varied.into_iter().map(|(change, _)| change));
        Variant { group: self.group.clone(), name, changes }
    }
}

fn refuse_overlap<'a>(
    key: &KeyPath,
    place: &Place,
    others: impl Iterator<Item = &'a KeyPath>,
    problems: &mut Problems,
) {
    let others: Vec<&KeyPath> = others.filter(|other| key.is_within(other) || other.is_within(key)).collect();
    let found = match others.first() {
        None => return,
        Some(_) if others.contains(&key) => format!("{key}, which varies already"),
        Some(other) => format!("{key} beside {other}"),
    };
    problems.add(Problem::error("P53", place.clone(), found, "each value varied in one place"));
}
