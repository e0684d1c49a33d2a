//! Reading a plan from its JSON text.

use super::Plan;
use crate::diagnostic::{Place, Problem, Problems, is_control};

/// Reads a plan.
///
/// # Errors
/// The first problem of the text, with its line: broken JSON, an unknown or missing field, a value
/// of another type. Else every name with control characters. Numbers are the verifier's to judge.
pub fn parse(file: &str, text: &str) -> Result<Plan, Problems> {
    let plan = from_json(file, text.strip_prefix('\u{feff}').unwrap_or(text))?;
    let mut problems = Problems::default();
    names(&plan, file, &mut problems);
    if problems.any_error() { Err(problems) } else { Ok(plan) }
}

/// Names come back in the verdict, where nothing may steer the terminal.
fn names(plan: &Plan, file: &str, problems: &mut Problems) {
    let moves = (1..).zip(&plan.moves).flat_map(|(place, step)| {
        let names = [("from", step.from.to_string()), ("to", step.to.to_string()), ("stage", step.stage.to_string())];
        let people = step.people.iter().map(|person| ("people", person.clone()));
        names
            .into_iter()
            .chain([("flags", step.flags.to_string())])
            .chain(people)
            .map(move |name| ("moves", place, name))
    });
    let hires = (1..).zip(&plan.hires).flat_map(|(place, hire)| {
        let names = [("lever", hire.lever.clone()), ("school", hire.school.to_string())];
        let of_type = [("stage", hire.stage.to_string()), ("flags", hire.flags.to_string())];
        names.into_iter().chain(of_type).map(move |name| ("hires", place, name))
    });
    let purchases = (1..).zip(&plan.purchases).flat_map(|(place, purchase)| {
        let names = [("school", purchase.school.to_string()), ("facility", purchase.facility.to_string())];
        let lever = purchase.lever.iter().map(|lever| ("lever", lever.clone()));
        names.into_iter().chain(lever).map(move |name| ("purchases", place, name))
    });
    let redeployments = (1..).zip(&plan.redeployments).flat_map(|(place, step)| {
        let names = [("lever", step.lever.clone()), ("from", step.from.to_string()), ("to", step.to.to_string())];
        let facility = ("facility", step.facility.to_string());
        names.into_iter().chain([facility]).map(move |name| ("redeployments", place, name))
    });
    let rotations = (1..).zip(&plan.rotations).flat_map(|(place, step)| {
        let names = [("from", step.from.to_string()), ("to", step.to.to_string()), ("stage", step.stage.to_string())];
        names.into_iter().chain([("flags", step.flags.to_string())]).map(move |name| ("rotations", place, name))
    });
    let upgrades = (1..).zip(&plan.upgrades).flat_map(|(place, step)| {
        let names = [("lever", step.lever.clone()), ("school", step.school.to_string())];
        let of_type = [("stage", step.stage.to_string()), ("flags", step.flags.to_string())];
        names.into_iter().chain(of_type).map(move |name| ("upgrades", place, name))
    });
    let funding = (1..).zip(&plan.funding).flat_map(|(place, share)| {
        let names = [("source", share.source.clone()), ("purpose", share.purpose.clone())];
        names.into_iter().chain([("school", share.school.to_string())]).map(move |name| ("funding", place, name))
    });
    let rezonings = (1..).zip(&plan.rezonings).flat_map(|(place, step)| {
        let names = [("from", step.from.to_string()), ("to", step.to.to_string()), ("stage", step.stage.to_string())];
        names.map(|name| ("rezonings", place, name))
    });
    let visits = (1..).zip(&plan.visits).flat_map(|(place, step)| {
        let names = [("lever", step.lever.clone()), ("from", step.from.to_string()), ("to", step.to.to_string())];
        let of_type = [("stage", step.stage.to_string()), ("flags", step.flags.to_string())];
        names.into_iter().chain(of_type).map(move |name| ("visits", place, name))
    });
    let lendings = (1..).zip(&plan.lendings).flat_map(|(place, step)| {
        let names = [("lever", step.lever.clone()), ("from", step.from.to_string()), ("to", step.to.to_string())];
        let facility = ("facility", step.facility.to_string());
        names.into_iter().chain([facility]).map(move |name| ("lendings", place, name))
    });
    let closings = (1..).zip(&plan.closings).flat_map(|(place, step)| {
        let names =
            [("lever", step.lever.clone()), ("school", step.school.to_string()), ("into", step.into.to_string())];
        names.map(|name| ("closings", place, name))
    });
    let openings = (1..).zip(&plan.openings).flat_map(|(place, step)| {
        let names = [("lever", step.lever.clone()), ("school", step.school.to_string())];
        names.map(|name| ("openings", place, name))
    });
    let of_people = moves.chain(hires).chain(rotations).chain(upgrades).chain(visits);
    let of_schools = rezonings.chain(lendings).chain(closings).chain(openings);
    for (list, place, (field, name)) in of_people.chain(purchases).chain(redeployments).chain(funding).chain(of_schools)
    {
        if name.contains(is_control) {
            let place = Place::file(file).column(format!("{list}[{place}].{field}"));
            let expected = "text without control characters";
            let problem = Problem::error("L03", place, format!("{name:?}"), expected);
            problems.add(problem.help("they cannot be seen: write the text anew"));
        }
    }
}

/// Terms of serde, and what they mean to a reader of the file.
const PLAINER: [(&str, &str); 8] = [
    ("expected u32", "expected a whole number of at most 4,294,967,295"),
    ("expected a Decimal type representing a fixed-point number", "expected a number such as \"1.5\""),
    ("EOF while parsing", "the end of the file within"),
    ("expected ident", "text that is no JSON"),
    ("type: sequence", "type: a list"),
    ("a sequence", "a list"),
    ("type: map", "type: an object"),
    ("a map", "an object"),
];

fn from_json(file: &str, text: &str) -> Result<Plan, Problems> {
    serde_json::from_str(text).map_err(|error| {
        let found = error.to_string();
        // serde_json ends its message with the line, which the place has already.
        let found = found.split(" at line ").next().unwrap_or_default();
        let found = PLAINER.iter().fold(found.to_string(), |found, (term, plain)| found.replace(term, plain));
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
            "error[L02] plan.json, line 2\n  found:    unknown field `purchase`, expected one of `moves`, `hires`, `purchases`, `redeployments`, `rotations`, `upgrades`, `funding`, `rezonings`, `visits`, `lendings`, `closings`, `openings`\n  expected: a plan in JSON with moves, hires and purchases\n  help:     docs/formats/plan.md describes the format\n"
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
