//! Levers and rules of people over the years: who leaves the profession, how many posts there are,
//! which kinds of teacher a school needs, who studies, and who rotates.

use super::Demand;
use crate::county::{County, FlagId, StageId, StageUnit, TeacherFlags};
use crate::quantity::{Decimal, Wan, exact};
use num_rational::BigRational;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, BTreeSet};

/// People who leave the profession.
#[derive(Debug, Clone, PartialEq)]
pub struct Attrition {
    /// Age at which those of the roster retire; `None` where the roster is not asked.
    pub retirement_age: Option<u32>,
    /// Share of today's teachers who leave in a year, where the county does not tell who does.
    pub rate: Decimal,
}

/// Who shares posts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostScope {
    /// All schools and stages of the county: 县管校聘.
    County,
    /// The schools of a stage.
    Stage,
    /// Each stage of each school on its own.
    School,
}

impl PostScope {
    /// Names in policy files.
    pub const NAMES: [(&'static str, Self); 3] =
        [("county", Self::County), ("stage", Self::Stage), ("school", Self::School)];
}

/// The posts of teachers: 编制.
#[derive(Debug, Clone, PartialEq)]
pub struct Establishment {
    /// Whether it binds.
    pub demand: Demand,
    /// Who shares posts.
    pub scope: PostScope,
    /// Pupils for one post, by stage; a stage without has no limit.
    pub pupils_per_post: BTreeMap<StageId, Decimal>,
    /// Units below so many pupils have posts by their classes where that gives more.
    pub small_school_pupils: u32,
    /// Posts for one class in small units, by stage.
    pub posts_per_class: BTreeMap<StageId, Decimal>,
    /// Pupils of a class, by stage, where the classes are not known.
    pub class_size: BTreeMap<StageId, u32>,
    /// Share of the posts that are not for teachers, by stage.
    pub non_teaching_share: BTreeMap<StageId, Decimal>,
}

impl Establishment {
    /// Posts of teachers of a unit as it stands in a year; `None` where its stage has no ratio.
    ///
    /// ⌊(1 − non-teaching share) · posts⌋, where posts are ⌊pupils / ratio⌋ or, in a small unit,
    /// ⌊classes · posts a class⌋ where that is more: fractions give no post.
    #[must_use]
    pub fn posts(&self, unit: &StageUnit) -> Option<u32> {
        let stage = &unit.id.stage;
        let by_pupils = Decimal::from(unit.pupils).checked_div(*self.pupils_per_post.get(stage)?)?.floor();
        let is_small = unit.pupils < self.small_school_pupils;
        let of_classes = |per_class: &Decimal| {
            let classes = classes_of(unit, *self.class_size.get(stage)?);
            Some((Decimal::from(classes).checked_mul(*per_class)?).floor())
        };
        let by_classes = self.posts_per_class.get(stage).filter(|_| is_small).and_then(of_classes);
        let posts = by_classes.map_or(by_pupils, |by_classes| by_classes.max(by_pupils));
        let teaching = Decimal::ONE - self.non_teaching_share.get(stage).copied().unwrap_or_default();
        (posts * teaching).floor().to_u32()
    }
}

/// Classes of a unit: those of its table or, where the table does not tell (as of years to come),
/// as few as hold the pupils. Where there are pupils there is a class.
#[must_use]
pub fn classes_of(unit: &StageUnit, class_size: u32) -> u32 {
    unit.classes.unwrap_or_else(|| unit.pupils.div_ceil(class_size.max(1))).max(unit.pupils.min(1))
}

/// A kind of teacher that every unit of a stage needs.
#[derive(Debug, Clone, PartialEq)]
pub struct RequiredTeacher {
    /// Name, for the findings.
    pub name: String,
    /// Stage.
    pub stage: StageId,
    /// What they bear, all of it.
    pub flags: TeacherFlags,
    /// Most classes for one of them, with the pupils of a class where the classes are not known;
    /// `None` where one is enough.
    pub classes_per_teacher: Option<(Decimal, u32)>,
    /// Whether it must hold.
    pub demand: Demand,
    /// Days of a week that count as one teacher, of those on which others visit the unit; `None` where
    /// visits do not count.
    pub visiting_days: Option<u32>,
    /// Year of the plan from whose end on it holds; `None` is the last one.
    pub from_year: Option<u32>,
}

impl RequiredTeacher {
    /// How many a unit needs as it stands in a year: whole people, at least one. Where visiting days count,
    /// parts of a teacher do too, and what the classes need is not rounded up.
    #[must_use]
    pub fn least(&self, unit: &StageUnit) -> BigRational {
        match (self.visiting_days, self.classes_per_teacher) {
            (Some(_), Some((most, class_size))) if !most.is_zero() => {
                exact(Decimal::from(classes_of(unit, class_size))) / exact(most)
            }
            _ => exact(Decimal::from(self.needed(unit))),
        }
    }

    fn needed(&self, unit: &StageUnit) -> u32 {
        let by_classes = self.classes_per_teacher.and_then(|(most, class_size)| {
            Decimal::from(classes_of(unit, class_size)).checked_div(most)?.ceil().to_u32()
        });
        by_classes.unwrap_or(1).max(1)
    }
}

/// The lever of study by which teachers gain a flag.
#[derive(Debug, Clone, PartialEq)]
pub struct UpgradeLever {
    /// Name, for the plan and the reports.
    pub name: String,
    /// Stage.
    pub stage: StageId,
    /// What they gain.
    pub adds: FlagId,
    /// Types that may study; `None` is all that lack the flag.
    pub types: Option<BTreeSet<TeacherFlags>>,
    /// Cost of one teacher in 万元, in the year in which the study begins.
    pub cost: Wan,
    /// Years of study, at least 1: who begins in t bears the flag at the end of year t + years − 1.
    pub years: u32,
    /// Most teachers who may begin in a year, in the county; `None` is no limit.
    pub max_per_year: Option<u32>,
    /// Share of a unit's teachers who may study at the same time.
    pub max_share: Decimal,
}

impl UpgradeLever {
    /// The type that a teacher has after the study; `None` for who bears the flag already or may
    /// not study.
    #[must_use]
    pub fn raised(&self, flags: &TeacherFlags) -> Option<TeacherFlags> {
        let may = self.types.as_ref().is_none_or(|types| types.contains(flags));
        let mut raised = flags.clone();
        (may && raised.0.insert(self.adds.clone())).then_some(raised)
    }

    /// Year of the plan at whose end a study that begins in a year is over.
    #[must_use]
    pub fn ends(&self, begins: u32) -> u32 {
        begins.saturating_add(self.years) - 1
    }
}

/// What the share of backbone teachers among those who rotate is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackboneOf {
    /// Of those who rotate: the national measure.
    Rotated,
    /// Of all who are eligible: Anhui.
    Eligible,
}

impl BackboneOf {
    /// Names in policy files.
    pub const NAMES: [(&'static str, Self); 2] = [("rotated", Self::Rotated), ("eligible", Self::Eligible)];
}

/// The lever of teaching at another school for some years: 交流轮岗.
#[derive(Debug, Clone, PartialEq)]
pub struct RotationLever {
    /// Years away, at least 1; then they return to their school.
    pub term_years: u32,
    /// Longest distance in kilometres; `None` is no limit and needs no distances.
    pub max_km: Option<Decimal>,
    /// Only the so many nearest schools of the same stage may receive; `None` is no limit.
    pub nearest: Option<u32>,
    /// Share of a unit's teachers who may leave it, for good or for a term.
    pub max_leaving_share: Option<Decimal>,
    /// Share of a unit's teachers by which arrivals and departures may differ; `None` is no limit.
    pub max_net_change_share: Option<Decimal>,
    /// Types that may rotate; `None` is all.
    pub types: Option<BTreeSet<TeacherFlags>>,
    /// Cost of one teacher in 万元 for each year away.
    pub cost: Wan,
    /// How many must move or begin a rotation in a year.
    pub minimum: Option<RotationMinimum>,
}

/// How many teachers must change schools in a year, for good or for a term.
#[derive(Debug, Clone, PartialEq)]
pub struct RotationMinimum {
    /// Share of the eligible.
    pub share: Decimal,
    /// Share of backbone teachers.
    pub backbone_share: Decimal,
    /// Flag of backbone teachers.
    pub backbone: FlagId,
    /// What it is a share of.
    pub backbone_of: BackboneOf,
    /// Years at one school after which a teacher is eligible, where the roster tells.
    pub eligible_years: u32,
    /// Share of today's teachers who are eligible, where the county does not tell; `None` where it must.
    pub eligible_share: Option<Decimal>,
    /// Whether it must hold.
    pub demand: Demand,
    /// First year of the plan in which it holds.
    pub from_year: u32,
    /// Last one; `None` is that of the plan.
    pub to_year: Option<u32>,
}

impl RotationMinimum {
    /// Teachers who are eligible in a calendar year: as the county tells or, where it does not, the
    /// policy's share of today's teachers, rounded down. `None` where neither tells.
    #[must_use]
    pub fn eligible(&self, county: &County, calendar_year: u32) -> Option<u32> {
        let told = county.eligible_in(calendar_year, self.eligible_years);
        let staff = || county.units.iter().map(StageUnit::staff).sum::<u32>();
        told.or_else(|| (self.eligible_share? * Decimal::from(staff())).floor().to_u32())
    }

    /// Whether it holds in a year of a plan.
    #[must_use]
    pub fn holds_in(&self, year: u32) -> bool {
        self.from_year <= year && self.to_year.is_none_or(|last| year <= last)
    }
}

impl super::Policy {
    /// Share of a unit's teachers who may leave it in a year, by moves and rotations together: the
    /// smaller of the two levers' shares. `None` where neither lever has one.
    #[must_use]
    pub fn max_leaving_share(&self) -> Option<Decimal> {
        let of_moves = self.moves.as_ref().map(|lever| lever.max_leaving_share);
        let of_rotation = self.rotation.as_ref().and_then(|lever| lever.max_leaving_share);
        of_moves.into_iter().chain(of_rotation).min()
    }

    /// Share by which arrivals and departures of a unit may differ in a year, likewise.
    #[must_use]
    pub fn max_net_change_share(&self) -> Option<Decimal> {
        let of_moves = self.moves.as_ref().and_then(|lever| lever.max_net_change_share);
        let of_rotation = self.rotation.as_ref().and_then(|lever| lever.max_net_change_share);
        of_moves.into_iter().chain(of_rotation).min()
    }

    /// Whether a kind of teacher is required at the end of a year of the plan.
    #[must_use]
    pub fn holds_in(&self, rule: &RequiredTeacher, year: u32) -> bool {
        year >= rule.from_year.unwrap_or(self.horizon.years)
    }

    /// The lever of study of a name.
    #[must_use]
    pub fn upgrade(&self, name: &str) -> Option<&UpgradeLever> {
        self.upgrades.iter().find(|lever| lever.name == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::county::UnitId;

    fn unit(stage: &str, pupils: u32, classes: Option<u32>) -> StageUnit {
        let id = UnitId { school: "A".into(), stage: stage.into() };
        StageUnit { classes, ..StageUnit::new(id, pupils) }
    }

    fn establishment() -> Establishment {
        Establishment {
            demand: Demand::Must,
            scope: PostScope::County,
            pupils_per_post: [("primary".into(), 19.into()), ("junior".into(), Decimal::new(135, 1))].into(),
            small_school_pupils: 200,
            posts_per_class: [("primary".into(), Decimal::new(17, 1))].into(),
            class_size: [("primary".into(), 45)].into(),
            non_teaching_share: BTreeMap::new(),
        }
    }

    #[test]
    fn fractions_of_a_ratio_give_no_post() {
        let posts = |stage: &str, pupils| establishment().posts(&unit(stage, pupils, None));
        assert_eq!((posts("primary", 379), posts("primary", 380), posts("junior", 100)), (Some(19), Some(20), Some(7)));
        assert_eq!(posts("senior", 100), None);
    }

    #[test]
    fn small_schools_have_posts_by_their_classes_where_that_is_more() {
        let posts = |pupils, classes| establishment().posts(&unit("primary", pupils, classes));
        // 90 / 19 = 4.7; six classes of 1.7 posts are 10.2; without a table two classes hold 90 pupils.
        assert_eq!((posts(90, Some(6)), posts(90, None), posts(190, Some(1))), (Some(10), Some(4), Some(10)));
    }

    #[test]
    fn posts_that_are_not_for_teachers_are_taken_off_and_rounded_down() {
        let establishment =
            Establishment { non_teaching_share: [("primary".into(), Decimal::new(9, 2))].into(), ..establishment() };
        // 20 · 0.91 = 18.2.
        assert_eq!(establishment.posts(&unit("primary", 380, None)), Some(18));
    }
}
