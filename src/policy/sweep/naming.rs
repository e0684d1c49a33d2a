//! What scenarios are called: short, the same whenever the same values are asked for, and good as
//! names of folders.

use crate::diagnostic::{Place, Problem, Problems};
use crate::document::KeyPath;

/// Keys of a range.
pub(super) const RANGE: [&str; 4] = ["from", "to", "step", "count"];

/// Whether a text is good as part of a name as it is.
pub(super) fn plain(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|letter| letter.is_alphanumeric() || "-_.".contains(letter))
}

/// Refuses the name of a group or a combination that cannot be part of a folder's name.
pub(super) fn refuse_odd_name(name: &str, place: &Place, problems: &mut Problems) {
    if !plain(name) {
        let expected = "a name of letters, digits, hyphens, underscores and dots";
        problems.add(Problem::error("P03", place.clone(), format!("{name:?}"), expected));
    }
}

/// The end of each key that tells it from the others, as part of a name: `total_wan`.
pub(super) fn labels(keys: &[&KeyPath]) -> Vec<String> {
    let words: Vec<Vec<String>> = keys.iter().map(|key| key.words()).collect();
    let own = |key: &Vec<String>| {
        let is_number = |word: &String| word.parse::<usize>().is_ok();
        // A label begins with a name, not with the number of an item.
        let mut ends = (0..key.len()).rev().filter(|from| !is_number(&key[*from])).map(|from| &key[from..]);
        let alone = |end: &&[String]| words.iter().filter(|other| other.ends_with(end)).count() == 1;
        ends.clone().find(alone).or(ends.next_back()).unwrap_or(key).join(".")
    };
    words
        .iter()
        .map(|key| own(key).chars().map(|letter| if plain(&letter.to_string()) { letter } else { '-' }).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_the_end_of_a_key_that_no_other_key_has() {
        let keys = ["budget.total_wan", "hire.a.cost_wan", "hire.\"b c\".cost_wan", "objective[1].tolerance"];
        let keys = keys.map(|key| KeyPath::parse(key).unwrap());
        let keys: Vec<&KeyPath> = keys.iter().collect();
        assert_eq!(labels(&keys), ["total_wan", "a.cost_wan", "b-c.cost_wan", "tolerance"]);
    }
}
