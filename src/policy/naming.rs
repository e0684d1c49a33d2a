//! The rule by which a plan names people.

use crate::diagnostic::{Problem, Problems, one_of};
use crate::document::{self, Reader};

/// One criterion of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Criterion {
    /// Those who teach at their school since the earliest year.
    LongestInPost,
    /// The least distance between homes and receiving schools, together.
    NearestToHome,
    /// Those who were born last.
    Youngest,
    /// Those who were born first.
    Oldest,
}

impl Criterion {
    /// Names in policy files.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("longest_in_post", Self::LongestInPost),
        ("nearest_to_home", Self::NearestToHome),
        ("youngest", Self::Youngest),
        ("oldest", Self::Oldest),
    ];

    /// The name in policy files.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, criterion)| *criterion == self).map_or("", |(name, _)| name)
    }
}

/// The rule of a policy that has none.
const USUAL: [Criterion; 2] = [Criterion::LongestInPost, Criterion::NearestToHome];

/// Reads `[naming]`: the criteria, the most important first.
pub(super) fn rule(reader: &mut Reader, problems: &mut Problems) -> Vec<Criterion> {
    let Some(mut table) = reader.table("naming", problems) else { return USUAL.into() };
    let mut rule: Vec<Criterion> = Vec::new();
    let named = table.entry("rule").map(|entry| entry.place.clone());
    let entries = table.items("rule", problems);
    for entry in entries {
        let Some(criterion) = document::choice_of(entry, &Criterion::NAMES, problems) else { continue };
        if rule.contains(&criterion) {
            let found = format!("{} again", criterion.name());
            problems.add(Problem::error("P05", entry.place.clone(), found, "each criterion once"));
            continue;
        }
        rule.push(criterion);
    }
    if let Some(place) = named.filter(|_| entries.is_empty()) {
        let expected = format!("at least {}", one_of(Criterion::NAMES.iter().map(|(name, _)| *name)));
        problems.add(Problem::error("P11", place, "a rule without a criterion", expected));
    }
    table.finish(problems);
    if rule.is_empty() { USUAL.into() } else { rule }
}
