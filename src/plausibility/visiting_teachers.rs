//! Units with more visiting teachers than teachers of their own.

use super::{Case, Check};
use crate::diagnostic::{Problem, Problems};

pub(super) const CHECK: Check =
    Check {
        code: "W14", about: "more visiting teachers (走教、兼职、交流) at a unit than teachers of its own", find
    };

fn find(case: &Case, problems: &mut Problems) {
    for unit in &case.county.units {
        let Some(visiting) = &unit.visiting else { continue };
        let visitors: u64 = visiting.values().map(|count| u64::from(*count)).sum();
        if visitors > u64::from(unit.staff()) {
            let found = format!("{visitors} visiting teachers of {}", unit.id);
            let expected = format!("at most {}, its own teachers", unit.staff());
            let help = "who teaches here only belongs to the teachers of this school; visitors are counted once each";
            let place = case.at_unit("visiting_teachers", &unit.id, "teachers");
            problems.add(Problem::warning("W14", place, found, expected).help(help));
        }
    }
}
