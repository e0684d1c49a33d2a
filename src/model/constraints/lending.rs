//! A school lends its venue to few others, borrows one by each lever, and lends what it has.
//!
//! ```text
//! Σ_w β[t,l,s,w] ≤ borrowers[l]                    ∀ t, l, s that may lend
//! Σ_s β[t,l,s,w] ≤ 1                               ∀ t, l, w that may borrow
//! lent[t,l,s] · β[t,l,s,w] ≤ share[l] · F[t,s,f[l]]  ∀ t, l, s, w where decisions change F
//! lent[t,l,s] = share[l] · (1 − rate[f[l]])^t · F[0,s,f[l]], cut to four decimals, or to whole ones
//! ```
//!
//! In words: by a lever and in a year a school lends to at most so many others, each borrows from one, and
//! at the end of the year the lending school still has what the agreement was made on.
//!
//! - Unit: agreements; the facility's unit.
//! - Source: the policy's `lend.<lever>.max_borrowers`, `share`.
//! - Dual: what the objective stage would gain by one more agreement.
//! - Not modelled: who uses the venue when; more of a venue than what is left of today's. Nothing is taken from the
//!   lending school's indicators: the standard counts nearby venues beside what schools have.

use super::Family;
use crate::county::SchoolId;
use crate::instance::Instance;
use crate::model::algebra::Linear;
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, variables::Variables};
use std::collections::BTreeMap;

/// The family.
pub const FAMILY: Family = Family { name: "lending", verified_by: "lend_lever", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let (mut lends, mut borrows): (Agreements, Agreements) = (BTreeMap::new(), BTreeMap::new());
    for ((year, name, from, to), column) in &x.lent {
        lends.entry((*year, name, from)).or_default().add_term(1.0, *column);
        borrows.entry((*year, name, to)).or_default().add_term(1.0, *column);
    }
    for ((year, name, from), all) in lends {
        let Some(lever) = instance.policy.lend_lever(name) else { continue };
        let subject = instance.named_in_year(format!("schools to which {from} lends by {name}"), year);
        let key = RowKey { family: FAMILY.name, key: format!("lends,{year},{name},{from}") };
        at_most(model, key, subject, all, lever.max_borrowers.into());
    }
    for ((year, name, to), all) in borrows {
        let subject = instance.named_in_year(format!("schools from which {to} borrows by {name}"), year);
        let key = RowKey { family: FAMILY.name, key: format!("borrows,{year},{name},{to}") };
        at_most(model, key, subject, all, 1.0);
    }
    write_stocks(instance, x, model);
}

type Agreements<'a> = BTreeMap<(u32, &'a String, &'a SchoolId), Linear>;

fn at_most(model: &mut Model, key: RowKey, subject: String, all: Linear, most: f64) {
    let give = Give { subject, scale: most, natural: 1.0, over: None, unit: "schools".to_string() };
    model.add(key, all, Sense::AtMost, most, "schools", Some(give));
}

fn write_stocks(instance: &Instance, x: &Variables, model: &mut Model) {
    for route in &instance.lend_routes {
        let Some(lever) = instance.policy.lend_lever(&route.lever) else { continue };
        for year in instance.years() {
            let key = (year, route.lever.clone(), route.from.clone(), route.to.clone());
            let Some((column, share, stock)) = x.agreement(instance, &key) else { continue };
            if stock.terms.is_empty() {
                continue;
            }
            let mut row = -share * stock.clone();
            row.add_term(route.amount_in(year), column);
            let key = format!("stock,{year},{},{},{}", route.lever, route.from, route.to);
            let subject = instance.named_in_year(format!("{} that {} lends", lever.facility, route.from), year);
            let give = Give { subject, scale: route.amount_in(year), natural: 1.0, over: None, unit: String::new() };
            let key = RowKey { family: FAMILY.name, key };
            let row = model.add(key, row, Sense::AtMost, 0.0, "facility", Some(give));
            // An agreement is written on so much less.
            model.rows[row].reserve = share * x.rounding_takes(stock);
        }
    }
}
