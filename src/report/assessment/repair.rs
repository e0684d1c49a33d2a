//! The repair of a proposal: what becomes of each line, what is added, and how few changes it takes.

use super::lines::described;
use super::{AssessmentView, columns, wan_or_nothing};
use crate::assess::{Fate, Judged, Repair, Repaired, Step};
use crate::county::UnitId;
use crate::proposal::Line;
use crate::quantity::{Decimal, Wan, approximate};
use crate::report::comparison::{coefficients_over, failing_units};
use crate::report::json;
use crate::report::view::{Cell, Table};
use serde_json::{Value, json};

impl AssessmentView<'_> {
    pub(in crate::report) fn repair_sentence(&self, repaired: &Repaired) -> String {
        let repair = match repaired {
            Repaired::Repair(repair) => repair,
            Repaired::Impossible(why) => {
                return format!("No repair: the rules of the policy allow no plan at all ({why}).");
            }
            Repaired::Failed(why) => return format!("No repair was found: {why}."),
        };
        let count = |wanted: fn(&Fate) -> bool| repair.fates.iter().filter(|fate| wanted(fate)).count();
        let after = repair.verdict.scorecard.as_ref().map_or_else(String::new, |after| {
            let [units, coefficients] = [after.units.len(), after.coefficients.len()];
            let (failing, above) = (failing_units(after), coefficients_over(after));
            let (passing, within) = (units - failing, coefficients - above);
            format!(
                "{passing} of {units} units pass and {within} of {coefficients} coefficients are within their limit"
            )
        });
        let meets = match (repair.verdict.passes(), repair.only_near) {
            (true, false) => format!("it is legal, and by it {after}"),
            (true, true) => format!("it is legal, and by it {after}; no plan of the policy meets all requirements"),
            (false, _) => "IT FAILED ITS VERIFICATION".to_string(),
        };
        let (changes, least) = (repair.changes.value.round(), repair.changes.bound.round());
        let proof = if least >= changes {
            format!("Beside what is not legal, no repair changes fewer steps than its {changes:.0}.")
        } else {
            format!(
                "Beside what is not legal it changes {changes:.0} steps; that at least {least:.0} must change is proved."
            )
        };
        format!(
            "Repair: {} lines kept, {} changed, {} dropped, {} added; {meets}, at a cost of {}. {proof}",
            count(|fate| *fate == Fate::Kept),
            count(|fate| matches!(fate, Fate::Changed(_))),
            count(|fate| *fate == Fate::Dropped),
            repair.added.len(),
            self.money(repair.verdict.totals.cost),
        )
    }

    /// One row for each line, kept, changed or dropped, and each step that is added.
    pub(super) fn repaired_lines(&self, repair: &Repair) -> Table {
        let columns = columns([
            ("row", "row 行"),
            ("fate", "repair 修改"),
            ("action", "action 措施"),
            ("what", "what 内容"),
            ("from", "from 调出"),
            ("to", "to 调入"),
            ("amount_before", "proposed 原数量"),
            ("amount_after", "repaired 修改后"),
            ("faults", "why 原因"),
        ]);
        let mut table = Table::new("The repair, line by line 修改建议", columns);
        let lines = self.assessed.lines.iter().zip(&repair.fates).map(|(judged, fate)| fate_row(judged, *fate));
        table.rows = lines.chain(repair.added.iter().map(|added| added_row(added, repair))).collect();
        table
    }

    /// The repaired proposal, in the columns of a proposal, to be read again.
    #[must_use]
    pub fn repaired_proposal(&self, repair: &Repair) -> Table {
        let columns = columns([
            ("action", ""),
            ("person", ""),
            ("from", ""),
            ("to", ""),
            ("stage", ""),
            ("flags", ""),
            ("facility", ""),
            ("amount", ""),
            ("year", ""),
            ("cost_wan", ""),
            ("note", ""),
        ]);
        let mut table = Table::new("Repaired proposal 修改后的方案", columns);
        let kept = self.assessed.lines.iter().zip(&repair.fates).filter_map(|(judged, fate)| {
            let step = judged.step.as_ref()?;
            let (amount, cost) = match fate {
                Fate::Kept => (judged.line.amount, judged.line.cost),
                Fate::Changed(amount) => (*amount, None),
                Fate::Dropped => return None,
            };
            Some(proposal_row(Some(&judged.line), None, step, amount, cost))
        });
        let added = repair.added.iter().flat_map(|(step, amount)| added_to_proposal(step, *amount, repair));
        table.rows = kept.chain(added).collect();
        table
    }

    pub(super) fn repair_document(&self, repaired: &Repaired) -> Value {
        let sentence = self.repair_sentence(repaired);
        let Repaired::Repair(repair) = repaired else { return json!({ "found": false, "sentence": sentence }) };
        json!({
            "found": true,
            "sentence": sentence,
            "meets_the_requirements": !repair.only_near,
            "verified": repair.verdict.passes(),
            "findings": repair.verdict.findings,
            "cost_wan": approximate(repair.verdict.totals.cost.0),
            "changes": repair.changes.value.round(),
            "least_changes": repair.changes.bound.round(),
            "lines": json::rows(&self.repaired_lines(repair)),
            "plan": repair.plan,
        })
    }
}

fn fate_row(judged: &Judged, fate: Fate) -> Vec<Cell> {
    let line = &judged.line;
    let (word, after) = match fate {
        Fate::Kept => ("kept 保留", Some(line.amount)),
        Fate::Changed(amount) => ("changed 调整", Some(amount)),
        Fate::Dropped => ("dropped 删除", None),
    };
    let what = judged.step.as_ref().map(described).unwrap_or_default();
    let what = line.person.as_ref().map_or(what.clone(), |person| format!("{person} {what}"));
    let from = judged.step.as_ref().and_then(Step::giver).or(line.from.as_ref());
    let faults: Vec<&str> = judged.faults.iter().map(|fault| fault.sentence.as_str()).collect();
    vec![
        Cell::count(line.place.row.unwrap_or_default()),
        Cell::text(word),
        Cell::text(line.action.name()),
        Cell::Text(what),
        from.map_or(Cell::Nothing, |from| Cell::text(from.as_str())),
        Cell::text(line.to.as_str()),
        amount(Some(line.amount)),
        amount(after),
        Cell::Text(faults.join("; ")),
    ]
}

/// The people named for an added step.
fn people_of<'a>(step: &Step, repair: &'a Repair) -> &'a [String] {
    repair.added_people.get(step).map_or(&[], Vec::as_slice)
}

/// The rows of an added step: one for each person who is named, or one for all.
fn added_to_proposal(step: &Step, amount: Decimal, repair: &Repair) -> Vec<Vec<Cell>> {
    let people = people_of(step, repair);
    if people.is_empty() {
        return vec![proposal_row(None, None, step, amount, None)];
    }
    people.iter().map(|person| proposal_row(None, Some(person), step, Decimal::ONE, None)).collect()
}

fn added_row((step, added): &(Step, Decimal), repair: &Repair) -> Vec<Cell> {
    let people = people_of(step, repair).join(", ");
    let what = if people.is_empty() { described(step) } else { format!("{people} {}", described(step)) };
    vec![
        Cell::Nothing,
        Cell::text("added 新增"),
        Cell::text(step.action().name()),
        Cell::Text(what),
        step.giver().map_or(Cell::Nothing, |from| Cell::text(from.as_str())),
        Cell::text(step.receiver().as_str()),
        Cell::Nothing,
        amount(Some(*added)),
        Cell::text(""),
    ]
}

fn proposal_row(
    line: Option<&Line>,
    person: Option<&String>,
    step: &Step,
    amount: Decimal,
    cost: Option<Wan>,
) -> Vec<Cell> {
    let text = |text: Option<String>| text.map_or(Cell::Nothing, Cell::Text);
    let (unit, flags, facility) = match step {
        Step::Move { from: unit, flags, .. } | Step::Hire { unit, flags, .. } => (Some(unit), Some(flags), None),
        Step::Purchase { facility, .. } => (None, None, Some(facility)),
    };
    let action = line.map_or_else(|| step.action(), |line| line.action);
    vec![
        Cell::text(action.name()),
        text(person.or(line.and_then(|line| line.person.as_ref())).cloned()),
        text(step.giver().map(ToString::to_string)),
        Cell::text(step.receiver().as_str()),
        text(unit.map(|unit: &UnitId| unit.stage.to_string())),
        text(flags.map(ToString::to_string)),
        text(facility.map(ToString::to_string)),
        Cell::Text(amount.normalize().to_string()),
        text(line.and_then(|line| line.year).map(|year| year.to_string())),
        wan_or_nothing(cost),
        text(line.and_then(|line| line.note.clone())),
    ]
}

/// An amount; nothing where there is none.
fn amount(value: Option<Decimal>) -> Cell {
    match value {
        Some(value) => Cell::amount(Some(approximate(value)), if value.is_integer() { 0 } else { 2 }),
        None => Cell::Nothing,
    }
}
