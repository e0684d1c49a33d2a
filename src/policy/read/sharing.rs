//! The tables `[visit.NAME]`.

use super::people::whole_above_zero;
use super::{flags_of, price, switched_off};
use crate::county::StageId;
use crate::diagnostic::{Problem, Problems};
use crate::document::{Entry, Reader};
use crate::policy::VisitLever;
use crate::quantity::Wan;

/// Days of a working week where the policy does not say.
const WEEK_DAYS: u32 = 5;

/// A lever of visiting teachers.
pub(super) fn visit(name: &str, entry: &Entry, problems: &mut Problems) -> Option<VisitLever> {
    let mut table = Reader::new(entry, problems);
    let off = switched_off(&mut table, problems);
    let lever = VisitLever {
        name: name.to_string(),
        stage: StageId::from(table.required_text("stage", problems).as_str()),
        flags: flags_of(&table.required_text("flags", problems)),
        same_group: table.truth("same_group", problems).unwrap_or(false),
        max_km: table.decimal("max_km", problems),
        nearest: table.whole("nearest", problems),
        cost: Wan(price::required_price(&mut table, "cost_wan", problems)),
        week_days: table.entry("week_days").and_then(|days| whole_above_zero(days, problems)).unwrap_or(WEEK_DAYS),
        keep_days: table.whole("keep_days", problems).unwrap_or(1),
        max_days_per_teacher: table.entry("max_days_per_teacher").and_then(|days| whole_above_zero(days, problems)),
        max_days_per_school: table.whole("max_days_per_school", problems),
        max_days_per_year: table.whole("max_days_per_year", problems),
    };
    if lever.keep_days >= lever.week_days {
        let place = table.entry("keep_days").map_or_else(|| table.place.clone(), |entry| entry.place.clone());
        let found = format!("{} days at the own school of a week of {}", lever.keep_days, lever.week_days);
        let problem = Problem::error("P43", place, found, "fewer days than the week has");
        problems
            .add(problem.help("a teacher who is never away visits no school: allowed = false switches the lever off"));
    }
    table.finish(problems);
    (!off).then_some(lever)
}
