//! Kilometres between old and new school over all people who change schools, for good or
//! for a term: Σ km\[u,v\] · (m\[t,u,v,τ\] + r\[t,u,v,τ\]).
//! Where a policy wants this, routes of unknown length are not offered, and a county without any
//! distance is refused (`policy::fits`).

use super::Term;
use crate::instance::Instance;
use crate::model::Model;
use crate::model::algebra::Linear;
use crate::model::variables::Variables;
use crate::policy::Aim;

/// The term.
pub const TERM: Term = Term { aim: Aim::TeacherKilometres, unit: "km", expression };

fn expression(_: &Instance, x: &Variables, _: &Model) -> Linear {
    let mut total = Linear::default();
    for ((_, from, to, _), column) in x.departures() {
        if let Some(km) = x.kilometres.get(&(from.clone(), to.clone())) {
            total.add_term(*km, column);
        }
    }
    total
}
