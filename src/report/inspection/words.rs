//! What an item asks, what was found, what breaks it and what is missing, in words.

use crate::evaluate::{Found, Lacking, Missing, PartScore, Subject};
use crate::report::wording::Wording;
use crate::standard::{Bound, Part, Quantity, Ratio, Rule};
use num_rational::BigRational;
use num_traits::ToPrimitive;
use std::collections::BTreeMap;

/// How many names of schools, or of figures that are missing, stand in a cell.
const NAMES_SHOWN: usize = 3;

impl Wording<'_> {
    /// What a part asks.
    pub(super) fn required(&self, part: &Part) -> String {
        match &part.rule {
            Rule::Attested { .. } => self.say("evaluate-asks-document"),
            Rule::Figure { bound, .. } => self.bound(bound),
            Rule::Ratio(ratio) => self.required_ratio(ratio),
            Rule::SpecialRooms { room, per_classes, least_area } => {
                let area = least_area.iter().map(|number| number.number.value).max().unwrap_or_default();
                let (room, area) = (("room", self.room(room).into()), ("area", area.to_string().into()));
                self.say_with("evaluate-asks-rooms", [room, area, ("classes", per_classes.value.to_string().into())])
            }
            Rule::SchoolSize { most } => {
                let mut limits: Vec<_> = most.iter().map(|number| number.number.value).collect();
                limits.sort();
                limits.dedup();
                let limits: Vec<String> = limits.iter().map(ToString::to_string).collect();
                self.say_with("evaluate-asks-school-size", [("limits", limits.join(" / ").into())])
            }
            Rule::ClassSize { most, share } => {
                let limits = most.iter().map(|(stage, most)| format!("{} ≤ {}", self.stage(stage), most.value));
                let limits = ("limits", self.words.listed(limits).into());
                match share {
                    None => self.say_with("evaluate-asks-class-size", [limits]),
                    Some(share) => {
                        let share = self.amount(&crate::quantity::exact(share.value), "share");
                        self.say_with("evaluate-asks-class-size-share", [limits, ("share", share.into())])
                    }
                }
            }
            Rule::FundingFloor { least_pupils, .. } => {
                self.say_with("evaluate-asks-funding", [("pupils", least_pupils.value.to_string().into())])
            }
        }
    }

    fn bound(&self, bound: &Bound) -> String {
        let number = crate::quantity::exact(bound.number.value);
        format!("{} {}", bound.sense.sign(), self.amount(&number, &bound.unit))
    }

    fn required_ratio(&self, ratio: &Ratio) -> String {
        let bound = self.bound(&ratio.bound);
        match ratio.each_school {
            true => self.say_with("evaluate-asks-at-every-school", [("bound", bound.into())]),
            false => bound,
        }
    }

    /// What was found of a part: a figure, a count, or what is missing.
    pub(super) fn found(&self, part: &Part, score: &PartScore) -> String {
        let unit = match &part.rule {
            Rule::Figure { bound, .. } => bound.unit.as_str(),
            Rule::Ratio(ratio) => ratio.bound.unit.as_str(),
            _ => "share",
        };
        let mut clauses: Vec<String> = score.actual.iter().map(|actual| self.amount(actual, unit)).collect();
        clauses.extend(self.found_beside(&score.found));
        clauses.extend(self.missing(&score.missing));
        self.words.clauses(clauses)
    }

    /// What was found beside a figure.
    fn found_beside(&self, found: &Found) -> Option<String> {
        let counts = |id, breaking: usize, judged: usize| {
            let (breaking, judged) = (breaking.to_string(), judged.to_string());
            Some(self.say_with(id, [("breaking", breaking.into()), ("judged", judged.into())]))
        };
        match found {
            Found::Nothing => None,
            Found::NoneMeant => Some(self.say("evaluate-found-none-meant")),
            Found::Schools { breaking, judged } => counts("evaluate-found-schools", *breaking, *judged),
            Found::Classes { breaking, judged } => counts("evaluate-found-classes", *breaking, *judged),
            Found::Attested { document, date } => {
                let (document, date) = (("document", document.as_str().into()), ("date", date.as_str().into()));
                Some(self.say_with("evaluate-found-attested", [document, date]))
            }
        }
    }

    /// What is missing, with the first few schools or units of which it is.
    fn missing(&self, missing: &[Missing]) -> Vec<String> {
        let mut by_what: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for one in missing {
            by_what.entry(self.lacking(&one.what)).or_default().extend(self.holder(one));
        }
        let clause = |(what, of): (String, Vec<String>)| {
            let what = ("what", what.into());
            match of.is_empty() {
                true => self.say_with("evaluate-missing", [what]),
                false => self.say_with("evaluate-missing-of", [what, ("of", self.words.cut(&of, NAMES_SHOWN).into())]),
            }
        };
        by_what.into_iter().map(clause).collect()
    }

    /// What is missing.
    pub(super) fn lacking(&self, what: &Lacking) -> String {
        match what {
            Lacking::Attestation => self.say("evaluate-lacks-attestation"),
            Lacking::Condition => self.say("evaluate-lacks-condition"),
            Lacking::Setting => self.say("evaluate-lacks-setting"),
            Lacking::Classes => self.say("evaluate-lacks-classes"),
            Lacking::ClassesOrRooms => self.say("evaluate-lacks-rooms"),
            Lacking::Figure(name) => self.say_with("evaluate-lacks-figure", [("figure", self.name(name).into())]),
            Lacking::Funding(purpose) => {
                self.say_with("evaluate-lacks-funding", [("purpose", self.name(purpose).into())])
            }
            Lacking::AnyOf(quantity) => {
                self.say_with("evaluate-lacks-any", [("quantity", self.quantity(quantity).into())])
            }
            Lacking::Either(one, other) => {
                let (one, other) = (("one", self.quantity(one).into()), ("other", self.quantity(other).into()));
                self.say_with("evaluate-lacks-either", [one, other])
            }
        }
    }

    /// The school or unit whose figure is missing; `None` is the county.
    pub(super) fn holder(&self, missing: &Missing) -> Option<String> {
        let school = missing.school.as_ref()?;
        let unit = |stage| {
            let stage = ("stage", self.stage(stage).into());
            self.say_with("evaluate-unit", [("school", school.as_str().into()), stage])
        };
        Some(missing.stage.as_ref().map_or_else(|| school.to_string(), unit))
    }

    /// What of a school breaks an item; empty is the school as a whole.
    pub(in crate::report) fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::School => String::new(),
            Subject::Pupils => self.say("evaluate-subject-pupils"),
            Subject::Room(room) => self.room(room),
            Subject::Funds(purpose) => {
                self.say_with("evaluate-subject-funds", [("purpose", self.name(purpose).into())])
            }
            Subject::Class { stage, grade, name } => {
                let (grade, class) = (("grade", grade.as_str().into()), ("class", name.as_str().into()));
                self.say_with("evaluate-subject-class", [("stage", self.stage(stage).into()), grade, class])
            }
        }
    }

    /// A kind of special room: what the data name `music` is a music room.
    fn room(&self, room: &str) -> String {
        let known = self.words.known_term(&format!("{room}_rooms"));
        known.filter(|_| !self.is_english()).unwrap_or_else(|| self.name(room))
    }

    /// A quantity by its name in standards.
    fn quantity(&self, quantity: &Quantity) -> String {
        match quantity {
            _ if self.is_english() => quantity.to_string(),
            Quantity::Pupils => self.say("evaluate-quantity-pupils"),
            Quantity::Classes => self.say("evaluate-quantity-classes"),
            Quantity::Teachers(flags) if flags.is_empty() => self.say("evaluate-quantity-teachers"),
            Quantity::Teachers(flags) => {
                let flags: Vec<&str> = flags.iter().map(|flag| flag.as_str()).collect();
                self.flags(&flags.join("+"))
            }
            Quantity::Measure(name) => self.name(name),
            Quantity::Facility(kind) => self.name(kind.as_str()),
            Quantity::Budget(purpose) => self.name(purpose),
        }
    }

    /// A figure with its unit; shares in per cent.
    fn amount(&self, value: &BigRational, unit: &str) -> String {
        let value = value.to_f64().unwrap_or(f64::NAN);
        match unit {
            "share" => self.say_with("table-per-cent", [("value", plain(value * 100.0).into())]),
            "" => plain(value),
            unit => self.in_unit(plain(value), unit),
        }
    }
}

/// Up to two decimals, without trailing zeros.
fn plain(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}
