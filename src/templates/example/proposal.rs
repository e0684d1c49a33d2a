//! The proposal of the example: one line of each action, by type and by name; the last is not legal.

use super::Row;

/// Lines: action, person, from, to, stage, flags, facility, amount, cost.
const LINES: [[&str; 9]; 5] = [
    ["move", "T002", "", "0900000003", "", "", "", "", "0.6"],
    ["hire", "", "", "0900000003", "junior", "backbone+higher_degree", "", "1", "12"],
    ["buy", "", "", "0900000001", "", "", "multimedia_rooms", "1", "3.5"],
    ["build", "", "", "0900000005", "", "", "outdoor_sports_area", "200", "8"],
    // Exempt from rotation.
    ["move", "T025", "", "0900000005", "", "", "", "", "0.6"],
];

pub(super) fn lines() -> Vec<Row> {
    let columns = ["action", "person", "from", "to", "stage", "flags", "facility", "amount", "cost_wan"];
    let row = |cells: &[&str; 9]| {
        let mut row: Row = columns.into_iter().zip(cells.map(ToString::to_string)).collect();
        row.push(("year", "2025".to_string()));
        row
    };
    LINES.iter().map(row).collect()
}
