//! Random counties as plain integers: small enough that every plan can be tried.

use crate::small::Small;
use std::fmt::Write;

/// A source of numbers that is the same everywhere: Knuth's linear congruential generator.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut dice = Self(seed);
        for _ in 0..4 {
            dice.below(2);
        }
        dice
    }

    /// A whole number from 0 and below the sides.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low digits of such a generator repeat soon.
        (self.0 >> 33) % sides
    }

    /// A whole number of a range, both ends included.
    pub fn from_to(&mut self, least: i64, most: i64) -> i64 {
        let sides = u64::try_from(most - least + 1).expect("a range that is not empty");
        least + i64::try_from(self.below(sides)).expect("a small number")
    }

    /// Whether one of so many sides came up.
    pub fn one_in(&mut self, sides: u64) -> bool {
        self.below(sides) == 0
    }

    /// One of a few.
    pub fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).expect("a small number")]
    }
}

/// Names of the stages.
pub const STAGES: [&str; 2] = ["primary", "junior"];

/// Names of the teacher types.
pub const TYPES: [&str; 2] = ["none", "backbone"];

/// One stage of one school.
#[derive(Debug, Clone)]
pub struct TinyUnit {
    /// Place of the school.
    pub school: usize,
    /// Place in [`STAGES`].
    pub stage: usize,
    /// Pupils.
    pub pupils: i64,
    /// Teachers by place in [`TYPES`].
    pub teachers: [i64; 2],
}

/// What an indicator counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// All teachers.
    Staff,
    /// Backbone teachers.
    Backbone,
    /// Rooms, shared by the stages of a school.
    Rooms,
}

/// An indicator per 100 pupils.
#[derive(Debug, Clone)]
pub struct TinyIndicator {
    /// What is counted.
    pub counts: Counts,
    /// Thresholds by stage in hundredths.
    pub thresholds: [i64; 2],
    /// From the numerator to the indicator's unit.
    pub scale: i64,
}

/// The lever of moving, with shares in percent and money in tenths of 万元.
#[derive(Debug, Clone)]
pub struct TinyMoves {
    /// Largest share that may leave.
    pub leaving: i64,
    /// Largest net change, where limited.
    pub net: Option<i64>,
    /// Cost of a move.
    pub cost: i64,
}

/// A hiring lever, money in tenths of 万元.
#[derive(Debug, Clone)]
pub struct TinyHire {
    /// Place in [`STAGES`].
    pub stage: usize,
    /// Place in [`TYPES`].
    pub of: usize,
    /// Cost of a teacher.
    pub cost: i64,
    /// Most teachers.
    pub most: i64,
}

/// The lever of buying rooms, money in tenths of 万元.
#[derive(Debug, Clone)]
pub struct TinyBuy {
    /// Price of a room.
    pub price: i64,
    /// Most at one school.
    pub most: i64,
}

/// What is minimised, and with what tolerance in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Money.
    Cost,
    /// People who move, then money.
    Moved(i64),
    /// People who are hired, then money.
    Hired(i64),
    /// What is missed, then money; thresholds and balance are only aimed at.
    Shortfall(i64),
}

/// A county with standard and policy.
#[derive(Debug, Clone)]
pub struct Tiny {
    /// Rooms of each school.
    pub rooms: Vec<i64>,
    /// Stage units in the order of schools and stages.
    pub units: Vec<TinyUnit>,
    /// How many of [`STAGES`] there are.
    pub stages: usize,
    /// Indicators.
    pub indicators: Vec<TinyIndicator>,
    /// How many indicators may be exempted.
    pub exemptions: i64,
    /// Whether the policy lets units use them.
    pub exemptions_allowed: bool,
    /// Limits of the coefficients by stage in hundredths.
    pub limits: [i64; 2],
    /// Whether units weigh as their pupils in the coefficient.
    pub weighted: bool,
    /// Moving.
    pub moves: Option<TinyMoves>,
    /// Hiring.
    pub hires: Vec<TinyHire>,
    /// Buying.
    pub buy: Option<TinyBuy>,
    /// Budget in tenths of 万元.
    pub budget: Option<i64>,
    /// What is minimised.
    pub wish: Wish,
}

/// Share of its threshold in percent that an exempted indicator must reach.
pub const FLOOR: i64 = 85;

fn decimal(value: i64, parts: i64) -> String {
    let digits = if parts == 100 { 2 } else { 1 };
    format!("{}.{:0digits$}", value / parts, value % parts)
}

impl Tiny {
    /// A random county of two or three schools.
    #[must_use]
    pub fn random(dice: &mut Dice) -> Self {
        let schools = usize::try_from(dice.from_to(2, 3)).expect("small");
        let stages = if schools == 2 && dice.one_in(2) { 2 } else { 1 };
        let mut units = Vec::new();
        for school in 0..schools {
            for stage in 0..stages {
                // The first school always has all stages, so that every stage is taught somewhere.
                if stage == 1 && school > 0 && dice.one_in(3) {
                    continue;
                }
                let teachers = [dice.from_to(0, 4), if stages == 1 { dice.from_to(0, 2) } else { dice.from_to(0, 1) }];
                units.push(TinyUnit { school, stage, pupils: dice.from_to(20, 150), teachers });
            }
        }
        let mut tiny = Self {
            rooms: (0..schools).map(|_| dice.from_to(0, 4)).collect(),
            units,
            stages,
            indicators: indicators(dice),
            exemptions: i64::from(!dice.one_in(3)),
            exemptions_allowed: !dice.one_in(4),
            limits: [dice.one_of(&[10, 20, 30, 50, 75, 100]), dice.one_of(&[20, 45, 75])],
            weighted: !dice.one_in(3),
            moves: (!dice.one_in(5)).then(|| TinyMoves {
                leaving: dice.one_of(&[20, 34, 50, 100]),
                net: dice.one_in(3).then(|| dice.one_of(&[20, 34, 50])),
                cost: dice.from_to(0, 12),
            }),
            hires: Vec::new(),
            buy: (!dice.one_in(4)).then(|| TinyBuy { price: dice.from_to(5, 60), most: dice.from_to(1, 2) }),
            budget: None,
            wish: wish(dice),
        };
        for _ in 0..dice.below(3) {
            let (stage, of) = (usize::try_from(dice.below(stages as u64)).expect("small"), dice.one_of(&[0, 1]));
            tiny.hires.push(TinyHire { stage, of, cost: dice.from_to(20, 150), most: dice.from_to(1, 2) });
        }
        if dice.one_in(3) {
            tiny.budget = Some(dice.from_to(0, 250));
        }
        tiny
    }

    /// Its texts, read by the program's own readers.
    #[must_use]
    pub fn small(&self) -> Small {
        Small::new(&self.county(), &self.standard(), &self.policy())
    }

    fn county(&self) -> String {
        let mut text = String::new();
        for (school, rooms) in self.rooms.iter().enumerate() {
            let _ = write!(text, "S{school}");
            for unit in self.units.iter().filter(|unit| unit.school == school) {
                let [plain, backbone] = unit.teachers;
                let _ = write!(text, " {}:{}[none={plain},backbone={backbone}]", STAGES[unit.stage], unit.pupils);
            }
            let _ = writeln!(text, " rooms={rooms}");
        }
        text
    }

    fn standard(&self) -> String {
        let mut text = String::new();
        for indicator in &self.indicators {
            text.push_str(match indicator.counts {
                Counts::Staff => "staff teachers",
                Counts::Backbone => "backbone teachers=backbone",
                Counts::Rooms => "rooms rooms",
            });
            let _ = write!(text, " scale={}", indicator.scale);
            for (stage, threshold) in STAGES.iter().zip(&indicator.thresholds).take(self.stages) {
                let _ = write!(text, " {stage}={}", decimal(threshold * indicator.scale, 100));
            }
            text.push('\n');
        }
        let must_meet = self.indicators.len() - usize::try_from(self.exemptions).expect("0 or 1");
        let form = if self.weighted { "weighted" } else { "unweighted" };
        let _ = write!(text, "rules must_meet={must_meet} floor=0.{FLOOR} form={form}");
        for (stage, limit) in STAGES.iter().zip(&self.limits).take(self.stages) {
            let _ = write!(text, " {stage}={}", decimal(*limit, 100));
        }
        text
    }

    fn policy(&self) -> String {
        let demand = if matches!(self.wish, Wish::Shortfall(_)) { "aim" } else { "must" };
        let mut text = format!(
            "[requirements]\nthresholds = \"{demand}\"\nbalance = \"{demand}\"\nexemptions = {}\n",
            self.exemptions_allowed
        );
        if let Some(moves) = &self.moves {
            let _ = writeln!(text, "[move]\nmax_leaving_share = {}", decimal(moves.leaving, 100));
            let _ = writeln!(text, "cost_wan = {}", decimal(moves.cost, 10));
            if let Some(net) = moves.net {
                let _ = writeln!(text, "max_net_change_share = {}", decimal(net, 100));
            }
        }
        for (number, hire) in self.hires.iter().enumerate() {
            let _ = writeln!(
                text,
                "[hire.lever{number}]\nstage = \"{}\"\nflags = \"{}\"",
                STAGES[hire.stage], TYPES[hire.of]
            );
            let _ = writeln!(text, "cost_wan = {}\nmax_teachers = {}", decimal(hire.cost, 10), hire.most);
        }
        if let Some(buy) = &self.buy {
            let _ =
                writeln!(text, "[buy.rooms]\nprice_wan = {}\nmax_per_school = {}", decimal(buy.price, 10), buy.most);
        }
        if let Some(budget) = self.budget {
            let _ = writeln!(text, "[budget]\ntotal_wan = {}", decimal(budget, 10));
        }
        let (aim, tolerance) = match self.wish {
            Wish::Cost => ("cost", 0),
            Wish::Moved(tolerance) => ("teachers_moved", tolerance),
            Wish::Hired(tolerance) => ("teachers_hired", tolerance),
            Wish::Shortfall(tolerance) => ("shortfall", tolerance),
        };
        let _ = writeln!(text, "[[objective]]\nminimise = \"{aim}\"\ntolerance = {}", decimal(tolerance, 100));
        text
    }
}

fn indicators(dice: &mut Dice) -> Vec<TinyIndicator> {
    let mut indicator = |counts, least, most| TinyIndicator {
        counts,
        thresholds: [dice.from_to(least, most), dice.from_to(least, most)],
        scale: 1,
    };
    let staff = indicator(Counts::Staff, 100, 350);
    let backbone = indicator(Counts::Backbone, 30, 120);
    let rooms = indicator(Counts::Rooms, 100, 300);
    if dice.one_in(5) { vec![staff, rooms] } else { vec![staff, backbone, rooms] }
}

fn wish(dice: &mut Dice) -> Wish {
    let tolerance = dice.one_of(&[0, 0, 50]);
    match dice.below(6) {
        0..=2 => Wish::Cost,
        3 => Wish::Moved(tolerance),
        4 => Wish::Hired(tolerance),
        _ => Wish::Shortfall(if tolerance == 0 { 0 } else { 10 }),
    }
}
