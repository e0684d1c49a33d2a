//! Reading a plan from its JSON text.

use super::Plan;
use crate::diagnostic::{Place, Problem, Problems};

/// Reads a plan.
///
/// # Errors
/// The first problem of the text, with its line: broken JSON, an unknown or missing field, a value
/// of another type.
pub fn parse(file: &str, text: &str) -> Result<Plan, Problems> {
    serde_json::from_str(text).map_err(|error| {
        let found = error.to_string();
        // serde_json ends its message with the line, which the place has already.
        let found = found.split(" at line ").next().unwrap_or_default().to_string();
        let place = Place::file(file).row(error.line().max(1));
        Problem::error("L02", place, found, "a plan in JSON with moves, hires and purchases")
            .help("docs/formats/plan.md describes the format")
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_field_is_refused_with_its_line() {
        let problems =
            parse("plan.json", "{\"moves\": [], \"hires\": [],\n\"purchases\": [], \"purchase\": []}").unwrap_err();
        assert_eq!(
            problems.to_string(),
            "error[L02] plan.json, row 2\n  found:    unknown field `purchase`, expected one of `moves`, `hires`, `purchases`\n  expected: a plan in JSON with moves, hires and purchases\n  help:     docs/formats/plan.md describes the format\n"
        );
    }

    #[test]
    fn a_plan_that_was_written_is_read_back_as_it_was() {
        let text = r#"{"moves": [{"from": "A", "to": "B", "stage": "primary", "flags": "backbone+pe_arts", "teachers": 2}],
            "hires": [{"lever": "new", "school": "A", "stage": "primary", "flags": "none", "teachers": 1}],
            "purchases": [{"school": "A", "facility": "rooms", "amount": "1.5"}]}"#;
        let plan = parse("plan.json", text).unwrap();
        assert_eq!(parse("plan.json", &serde_json::to_string(&plan).unwrap()), Ok(plan));
    }
}
