//! Each school is paid what running it takes, and at least the named share of that for training.
//!
//! The need is worked out here from the county and the norms, apart from the ledger.

use super::{Case, Finding};
use crate::county::{School, SchoolId, StageUnit};
use crate::policy::{BOARDERS, PublicFunds, Purpose, SPECIAL};
use crate::quantity::{Decimal, exact, money_in_full, round_money};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};

/// Whether this check judges what is paid for a purpose.
pub(super) fn judges(case: &Case, purpose: Purpose) -> bool {
    case.policy.public_funds.is_some() && matches!(purpose, Purpose::PublicFunds | Purpose::Training)
}

pub(super) fn find(case: &Case) -> Vec<Finding> {
    let Some(norms) = case.policy.public_funds.as_ref().filter(|_| !case.policy.sources.is_empty()) else {
        return Vec::new();
    };
    let years = case.policy.years();
    let pairs = years.flat_map(|year| case.county.schools.iter().map(move |school| (year, school)));
    pairs.flat_map(|(year, school)| of_school(case, norms, year, school)).collect()
}

fn of_school(case: &Case, norms: &PublicFunds, year: u32, school: &School) -> Vec<Finding> {
    let need = need(case, norms, year, school);
    let training = yuan(&(&need * exact(norms.training_share))).ceil();
    let training = BigRational::new(training.to_integer(), YUAN.into());
    let own = |purpose: Purpose| added(case, year, &school.id, purpose);
    let paid = |purpose: Purpose| paid(case, year, &school.id, purpose) - own(purpose);
    let (running_paid, training_paid) = (paid(Purpose::PublicFunds), paid(Purpose::Training));
    let in_all = running_paid + &training_paid;
    let unit = &case.county.money_unit;
    let shown = |amount: &BigRational| money_in_full(round_money(amount), unit);
    let mut findings = Vec::new();
    let mut tell = |subject: &str, sentence: String, required: &BigRational, achieved: &BigRational| {
        let finding = Finding::new(format!("{subject} of {}", school.id), sentence).in_year(year);
        findings.push(finding.figures(required.to_f64(), achieved.to_f64(), unit));
    };
    if in_all != need {
        let sentence = format!("Running {} is paid {}, and takes {}.", school.id, shown(&in_all), shown(&need));
        tell("public_funds", sentence, &need, &in_all);
    }
    if training_paid < training {
        let sentence = format!(
            "Training at {} is paid {}, less than {}: {} of the public funds.",
            school.id,
            shown(&training_paid),
            shown(&training),
            norms.training_share,
        );
        tell("training", sentence, &training, &training_paid);
    }
    findings
}

const YUAN: i64 = 10_000;

fn yuan(wan: &BigRational) -> BigRational {
    wan * BigInt::from(YUAN)
}

/// 万元 that a school needs in a year, in whole yuan.
fn need(case: &Case, norms: &PublicFunds, year: u32, school: &School) -> BigRational {
    let whole = |people: u32| BigRational::from_integer(people.into());
    let mut pupils = 0;
    let (mut by_quota, mut boarders) = (BigRational::zero(), BigRational::zero());
    for unit in case.county.units_of(&school.id) {
        let Some(quota) = norms.quotas.get(&unit.id.stage) else { continue };
        let taught = case.pupils_of(year, unit);
        pupils += taught;
        by_quota += whole(taught) * exact(*quota);
        boarders += boarders_of(unit, taught);
    }
    if pupils == 0 {
        return BigRational::zero();
    }
    let by_pupil = match norms.special.filter(|_| school.kind == SPECIAL) {
        Some(special) => exact(special) * whole(pupils),
        None => by_quota * whole(pupils.max(norms.least_pupils)) / whole(pupils),
    };
    let yuan = (by_pupil + boarders * exact(norms.boarder)).ceil();
    BigRational::new(yuan.to_integer(), YUAN.into())
}

/// Today's share of boarders among the pupils of a year, to the nearest person.
fn boarders_of(unit: &StageUnit, pupils: u32) -> BigRational {
    let today = exact(unit.measures.get(BOARDERS).copied().unwrap_or(Decimal::ZERO));
    let then = today * BigRational::new(pupils.into(), unit.pupils.max(1).into());
    (then + BigRational::new(1.into(), 2.into())).floor()
}

/// What the sources pay for a school.
fn paid(case: &Case, year: u32, school: &SchoolId, purpose: Purpose) -> BigRational {
    let shares = case.plan.funding.iter().filter(|share| (share.year, &share.school) == (year, school));
    shares.filter(|share| share.purpose == purpose.name()).map(|share| exact(share.amount)).sum()
}

/// What steps of the plan add to a purpose beside what running the school takes.
fn added(case: &Case, year: u32, school: &SchoolId, purpose: Purpose) -> BigRational {
    let of = case.payments.iter().filter(|payment| (payment.year, &payment.school) == (year, school));
    let steps = of.filter(|payment| payment.purpose == purpose && payment.action != "run");
    steps.map(crate::ledger::Payment::cost).sum()
}
