//! Two schools of one name.

use super::{Case, Check};
use crate::diagnostic::{Problem, Problems};
use std::collections::BTreeMap;

pub(super) const CHECK: Check = Check { code: "W12", about: "two schools of the same name", find };

fn find(case: &Case, problems: &mut Problems) {
    let mut seen = BTreeMap::new();
    for school in &case.county.schools {
        let name: String = school.name.split_whitespace().collect();
        if let Some(first) = seen.get(&name) {
            let found = format!("{} named {:?}, as {first} is", school.id, school.name);
            let expected = "a name of its own for each school";
            let help =
                "look whether a school stands there twice under two codes; a campus has counted = no and its parent";
            let place = case.at("schools", &school.id, "name");
            problems.add(Problem::warning("W12", place, found, expected).help(help));
        } else {
            seen.insert(name, &school.id);
        }
    }
}
