//! Whether a county has what the levers and rules of people name and need.

use super::{Names, any_distance, place};
use crate::county::{County, TeacherFlags};
use crate::diagnostic::{Problem, Problems};
use crate::policy::Policy;

/// The names of stages and flags.
pub(super) fn names(policy: &Policy, names: &mut Names) {
    for lever in &policy.upgrades {
        names.stage(&format!("upgrade.{}.stage", lever.name), lever.stage.as_str());
        names.flags(&format!("upgrade.{}.adds", lever.name), &TeacherFlags([lever.adds.clone()].into()));
        lever.types.iter().flatten().for_each(|types| names.flags(&format!("upgrade.{}.from", lever.name), types));
    }
    if let Some(lever) = &policy.rotation {
        lever.types.iter().flatten().for_each(|types| names.flags("rotation.types", types));
        if let Some(minimum) = &lever.minimum {
            names.flags("rotation.minimum.backbone", &TeacherFlags([minimum.backbone.clone()].into()));
        }
    }
    if let Some(establishment) = &policy.establishment {
        let mut stages = |key: &str, of: Vec<&str>| {
            of.into_iter().for_each(|stage| names.stage(&format!("establishment.{key}.{stage}"), stage));
        };
        stages("pupils_per_post", establishment.pupils_per_post.keys().map(|stage| stage.as_str()).collect());
        stages("posts_per_class", establishment.posts_per_class.keys().map(|stage| stage.as_str()).collect());
        stages("class_size", establishment.class_size.keys().map(|stage| stage.as_str()).collect());
        stages("non_teaching_share", establishment.non_teaching_share.keys().map(|stage| stage.as_str()).collect());
    }
    for rule in &policy.required_teachers {
        names.stage(&format!("required_teacher.{}.stage", rule.name), rule.stage.as_str());
        names.flags(&format!("required_teacher.{}.flags", rule.name), &rule.flags);
    }
}

/// What the county must tell: distances, who is eligible, when people were born.
pub(super) fn needs(policy: &Policy, county: &County, problems: &mut Problems) {
    let rotation = policy.rotation.as_ref();
    let limit = rotation.and_then(|lever| lever.max_km.map(|_| "max_km").or(lever.nearest.map(|_| "nearest")));
    if let Some(key) = limit.filter(|_| !any_distance(county)) {
        let found = format!("{key}, and no distance between any two schools is known");
        let problem =
            Problem::error("P06", place(policy, &format!("rotation.{key}")), found, "a county with distances");
        problems.add(problem.help("add distances.csv, or longitude and latitude to schools.csv"));
    }
    let minimum = rotation.and_then(|lever| lever.minimum.as_ref());
    if minimum.is_some_and(|minimum| minimum.eligible(county, county.year + 1).is_none()) {
        let found = "a minimum, and the county does not tell who is eligible for rotation";
        let expected = "a county with a table rotation or a roster with since for everybody, or an eligible_share";
        let problem = Problem::error("P06", place(policy, "rotation.minimum"), found, expected);
        problems.add(problem.help("eligible_share = 0.6 takes 60 % of today's teachers as eligible"));
    }
    let attrition = policy.attrition.as_ref().filter(|attrition| attrition.rate.is_zero());
    let Some(age) = attrition.and_then(|attrition| attrition.retirement_age) else { return };
    let untold = county.units.iter().find(|unit| county.retiring(unit, county.year + 1, age).is_none());
    if let Some(unit) = untold {
        let found =
            format!("a retirement age, and the county does not tell when the teachers of {} were born", unit.id);
        let expected = "a roster with born for everybody, or a rate for those of whom it is not known";
        problems.add(Problem::error("P06", place(policy, "attrition.retirement_age"), found, expected));
    }
}
