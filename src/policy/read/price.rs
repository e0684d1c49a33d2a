//! Prices: plain numbers, or numbers with their source and how sure they are.

use crate::diagnostic::{Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Node, Reader};
use crate::policy::fits::entry_at;
use crate::policy::{Assumption, Policy};
use crate::quantity::Decimal;

/// How sure a number can be: two sources or more, one, none yet, derived from confirmed numbers.
const SURENESS: [&str; 4] = ["2+", "1", "?", "DER"];

/// Optional price not below zero.
pub(super) fn price(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Option<Decimal> {
    price_of(reader.entry(key)?, problems)
}

/// Price that must be there.
pub(super) fn required_price(reader: &mut Reader, key: &'static str, problems: &mut Problems) -> Decimal {
    if reader.entry(key).is_none() {
        reader.missing(key, "a number, or { value = …, source = …, sure = … }", problems);
    }
    price(reader, key, problems).unwrap_or_default()
}

/// The price of an entry, `0.35` or `{ value = 0.35, source = "…", sure = "?" }`.
pub(super) fn price_of(entry: &Entry, problems: &mut Problems) -> Option<Decimal> {
    if !matches!(entry.node, Node::Table(_)) {
        return document::decimal_of(entry, problems);
    }
    let mut table = Reader::new(entry, problems);
    let value = table.required_decimal("value", problems);
    table.text("source", problems);
    if let Some(sure) = table.entry("sure") {
        let text = document::text_of(sure, problems);
        if let Some(text) = text.filter(|text| !SURENESS.contains(&text.as_str())) {
            let problem = Problem::error("P21", sure.place.clone(), format!("sure = {text:?}"), one_of(SURENESS));
            problems.add(problem.help(did_you_mean(&text, SURENESS)));
        }
    }
    table.finish(problems);
    Some(value)
}

/// Every price of a policy that is in use, in the order in which levers are told.
pub(super) fn assumptions(document: &Entry, policy: &Policy) -> Vec<Assumption> {
    let a_teacher = "万元 a teacher".to_string();
    let moves = policy.moves.iter().map(|lever| ("move.cost_wan".to_string(), lever.cost.0, a_teacher.clone()));
    let hires = policy.hires.iter();
    let hires =
        hires.map(|lever| (format!("hire.{}.cost_wan", lever.name), lever.cost.0, format!("{a_teacher} a year")));
    let purchases = policy.purchases.iter();
    let purchases = purchases.map(|lever| {
        (format!("buy.{}.price_wan", lever.name), lever.price.0, "万元 a unit of the facility".to_string())
    });
    let visits = policy.visits.iter();
    let a_day = "万元 a weekly day and year".to_string();
    let visits = visits.map(|lever| (format!("visit.{}.cost_wan", lever.name), lever.cost.0, a_day.clone()));
    let lendings = policy.lendings.iter();
    let lendings =
        lendings.map(|lever| (format!("lend.{}.cost_wan", lever.name), lever.cost.0, "万元 a year".to_string()));
    let norms = policy.public_funds.iter().flat_map(|norms| {
        let quotas = norms.quotas.iter().map(|(stage, quota)| (format!("quota_yuan.{stage}"), *quota, "a pupil"));
        let boarder = (!norms.boarder.is_zero()).then(|| ("boarder_yuan".to_string(), norms.boarder, "a boarder"));
        let special = norms.special.map(|special| ("special_yuan".to_string(), special, "a pupil"));
        let all = quotas.chain(boarder).chain(special);
        all.map(|(key, value, of)| (format!("public_funds.{key}"), value, format!("yuan {of} a year")))
    });
    let closings = policy.closings.iter().flat_map(|lever| {
        let once = (format!("close.{}.cost_wan", lever.name), lever.cost.0, "万元".to_string());
        let saved = (format!("close.{}.saves_wan", lever.name), lever.saves.0, "万元 a year".to_string());
        [once, saved].into_iter().filter(|(_, value, _)| !value.is_zero())
    });
    let openings = policy.openings.iter().flat_map(|lever| {
        let once = (format!("open.{}.cost_wan", lever.name), lever.cost.0, "万元".to_string());
        let runs = (format!("open.{}.runs_wan", lever.name), lever.runs.0, "万元 a year".to_string());
        [once, runs].into_iter().filter(|(_, value, _)| !value.is_zero())
    });
    let of_schools = closings.chain(openings);
    moves
        .chain(hires)
        .chain(purchases)
        .chain(visits)
        .chain(lendings)
        .chain(norms)
        .chain(of_schools)
        .map(|price| assumption(document, price))
        .collect()
}

fn assumption(document: &Entry, (key, value, unit): (String, Decimal, String)) -> Assumption {
    let text = |name: &str| match entry_at(document, &key).map(|entry| &entry.node) {
        Some(Node::Table(children)) => match children.get(name).map(|entry| &entry.node) {
            Some(Node::Text(text)) => Some(text.clone()),
            _ => None,
        },
        _ => None,
    };
    Assumption { source: text("source"), sure: text("sure"), key, value, unit }
}
