//! A plan makes no more teachers than there are posts: 编制.
//!
//! ```text
//! Σ_{u∈g} Σ_τ N[t,u,τ] ≤ L[t,g]               ∀ t, groups g that share posts     (must)
//! Σ_{u∈g} Σ_τ N[t,u,τ] / L[t,g] − r[t,g] ≤ 1,  r ≥ 0  ∀ t, g                     (aim)
//! L[t,g] = max( Σ_{u∈g} posts[t,u],  Σ_{u∈g} Σ_τ (n[u,τ] − Σ_{s≤t} λ[s,u,τ]) )
//! posts[t,u] = ⌊(1 − share[stage]) · max(⌊P[t,u]/ratio[stage]⌋, ⌊classes[t,u]·a[stage]⌋ where P[t,u] is small)⌋
//! ```
//!
//! In words: at the end of each year the teachers of the units that share posts (the county, a
//! stage, or each unit for itself) are at most their posts or, where there are more, those who would
//! be there without a plan. What is above the posts today is no breach; hires and, where schools
//! have posts of their own, moves may not add to it. Whoever is hired needs a post in all later
//! years too, since nobody is dismissed. The limit is a number, so that the rows are linear and exact.
//!
//! - Unit: teachers; where the policy only aims, shares of the limit.
//! - Source: the policy's `establishment`; for China 1 post for 19 primary and 13.5 junior pupils since
//!   中央编办发〔2014〕72号, fractions giving no post; the class–teacher ratio of small schools is not
//!   fixed nationally. Classes are those of the county's table in the year of the data or where the
//!   pupils stay as they are, and as few as hold the projected pupils in other years.
//! - Dual: what the objective stage would gain from one more post.
//! - Not modelled: staff who do not teach, beyond their share of the posts; that who is on rotation
//!   keeps the post at home: everybody counts where they teach.

use super::Family;
use crate::instance::Instance;
use crate::instance::people::Posts;
use crate::model::algebra::{Linear, sum};
use crate::model::rows::{Give, RowKey, Sense};
use crate::model::{Model, Shortfall, variables::Variables};
use crate::policy::Demand;

/// The family.
pub const FAMILY: Family = Family { name: "establishment", verified_by: "establishment", write };

fn write(instance: &Instance, x: &Variables, model: &mut Model) {
    let Some(establishment) = &instance.policy.establishment else { return };
    for posts in &instance.people.posts {
        let staff = staff(instance, x, posts);
        // Nothing that a plan decides changes the staff of such a group.
        if staff.terms.is_empty() {
            continue;
        }
        write_row(instance, model, posts, staff, establishment.demand);
    }
}

fn staff(instance: &Instance, x: &Variables, posts: &Posts) -> Linear {
    let units = posts.units.iter();
    sum(units.flat_map(|unit| {
        instance.types_of(unit).filter_map(|flags| x.teachers.get(&(posts.year, unit.clone(), flags.clone())).copied())
    }))
}

fn write_row(instance: &Instance, model: &mut Model, posts: &Posts, staff: Linear, demand: Demand) {
    let limit = f64::from(posts.limit);
    let name = format!("{},{}", posts.year, posts.group.replace('/', ","));
    let subject = instance.named_in_year(format!("teachers of {}", posts.group), posts.year);
    let key = RowKey { family: FAMILY.name, key: name.clone() };
    let mut give = Give { subject, scale: limit.max(1.0), natural: 1.0, over: None, unit: "teachers".to_string() };
    if demand == Demand::Must {
        model.add(key, staff, Sense::AtMost, limit, "teachers", Some(give));
        return;
    }
    let scale = limit.max(1.0);
    (give.scale, give.natural) = (1.0, scale);
    let column = model.column(format!("shortfall[posts,{name}]"), "shares", (0.0, f64::INFINITY), false);
    let left = (1.0 / scale) * staff - Linear::from(column);
    let row = model.add(key, left, Sense::AtMost, limit / scale, "shares", Some(give));
    model.shortfalls.push(Shortfall { column, row });
}
