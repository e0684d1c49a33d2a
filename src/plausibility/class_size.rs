//! Classes of a size that no school has.

use super::{Case, Check, shown};
use crate::county::StageUnit;
use crate::diagnostic::{Place, Problem, Problems};

pub(super) const CHECK: Check =
    Check { code: "W07", about: "a class without pupils or with more than 80, by the list or on average", find };

/// Classes above 66 pupils count as super-large (超大班额) and were to be gone by 2018; 80 leaves room
/// for the worst that was reported and none for two classes in one row.
const MOST_PUPILS: f64 = 80.0;

/// A class has a pupil; small teaching points do have classes of one.
const LEAST_PUPILS: f64 = 1.0;

fn find(case: &Case, problems: &mut Problems) {
    for unit in &case.county.units {
        let listed = unit.class_list.as_ref().filter(|list| !list.is_empty());
        for class in listed.into_iter().flatten() {
            let of = format!("class {} of grade {} of {}", class.name, class.grade, unit.id);
            let details = [unit.id.stage.as_str(), &class.grade, &class.name];
            let place = case.places.of("classes", &unit.id.school, &details).column("pupils");
            judge(f64::from(class.pupils), &of, place, problems);
        }
        if listed.is_none() {
            on_average(unit, case, problems);
        }
    }
}

/// By the number of classes, where they are not listed.
fn on_average(unit: &StageUnit, case: &Case, problems: &mut Problems) {
    let place = case.at_unit("enrolment", &unit.id, "classes");
    match unit.classes {
        None => {}
        Some(0) => {
            let found = format!("no class for the {} pupils of {}", unit.pupils, unit.id);
            let help = "leave the cell empty where the classes are not known";
            problems.add(Problem::warning("W07", place, found, expected()).help(help));
        }
        Some(classes) => {
            let mean = f64::from(unit.pupils) / f64::from(classes);
            judge(mean, &format!("a class of {}, on average", unit.id), place, problems);
        }
    }
}

fn expected() -> String {
    format!("{LEAST_PUPILS} to {MOST_PUPILS} pupils in a class")
}

fn judge(pupils: f64, of: &str, place: Place, problems: &mut Problems) {
    if !(LEAST_PUPILS..=MOST_PUPILS).contains(&pupils) {
        let found = format!("{} pupils in {of}", shown(pupils));
        problems.add(Problem::warning("W07", place, found, expected()).help("look at the classes and at the pupils"));
    }
}
