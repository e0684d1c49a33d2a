//! The table `[horizon]`.

use crate::diagnostic::{Problem, Problems};
use crate::document::{Entry, Node, Reader};
use crate::policy::{Horizon, MOST_YEARS};

/// A file as a policy names it.
#[derive(Debug)]
pub struct Written {
    /// Its path.
    pub path: String,
    /// The file that names it, as messages show it.
    pub file: String,
}

/// The horizon, and the projection as written.
pub(super) fn horizon(reader: &mut Reader, problems: &mut Problems) -> (Horizon, Option<Written>) {
    let mut horizon = Horizon::default();
    let Some(mut table) = reader.table("horizon", problems) else { return (horizon, None) };
    if let Some(years) = table.whole("years", problems) {
        if !(1..=MOST_YEARS).contains(&years) {
            let place = table.entry("years").map_or_else(|| table.place.clone(), |entry| entry.place.clone());
            problems.add(Problem::error("P10", place, years.to_string(), format!("1 to {MOST_YEARS} years")));
        }
        horizon.years = years.clamp(1, MOST_YEARS);
    }
    let projection = table.text("projection", problems);
    let file = table.entry("projection").map(|entry| entry.place.file.clone());
    let projection = projection.zip(file).map(|(path, file)| Written { path, file });
    if let Some(variant) = table.text("variant", problems) {
        horizon.variant = variant;
    }
    horizon.discount_rate = super::share(&mut table, "discount_rate", problems).unwrap_or_default();
    table.finish(problems);
    (horizon, projection)
}

/// Whether a file itself names a projection.
pub(super) fn names_projection(document: &Entry) -> bool {
    let child = |entry: &Entry, key: &str| match &entry.node {
        Node::Table(children) => children.get(key).cloned(),
        _ => None,
    };
    child(document, "horizon").is_some_and(|horizon| child(&horizon, "projection").is_some())
}
