//! Counties of two or three schools from a few lines of text, read by the program's own readers.
//!
//! A line of the county is a school: its stages with pupils and teachers by type, and its facilities.
//! A facility whose name ends in `rooms` comes in whole numbers; others do not.
//!
//! ```text
//! A primary:100[none=3,backbone=1] rooms=2 area=450
//! B primary:80[none=5] junior:60[none=4] rooms=3 area=900
//! ```
//!
//! A line of the standard is an indicator, per 100 pupils, or a rule:
//!
//! ```text
//! staff teachers primary=2 junior=3
//! backbone teachers=backbone primary=1 junior=1
//! rooms rooms primary=2.3 junior=2.4
//! rules must_meet=2 floor=0.85 form=weighted primary=0.5 junior=0.45
//! ```

use junheng::county::{self, County};
use junheng::instance::{Instance, join};
use junheng::plan::Plan;
use junheng::policy::{self, Policy};
use junheng::solve::{Outcome, Planned, solve};
use junheng::standard::{self, Condition, Counted, Relaxation, Standard};
use junheng::verify::verify;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// A relaxation of the standard that holds at every school.
#[must_use]
pub fn relaxation(id: &str, indicator: &str, counts: Counted) -> Relaxation {
    Relaxation {
        id: id.to_string(),
        on: true,
        indicator: indicator.to_string(),
        condition: Condition::default(),
        counts,
        source: "test".to_string(),
        sure: "1".to_string(),
    }
}

/// Facilities of the kind `nearby` count at every school as those of the indicator `area`.
#[must_use]
pub fn nearby_venues() -> Relaxation {
    relaxation("nearby_venues", "area", Counted::Facilities([("nearby".into(), 1.into())].into()))
}

/// A county with its standard and a policy.
#[derive(Debug, Clone)]
pub struct Small {
    /// The county.
    pub county: County,
    /// The standard.
    pub standard: Standard,
    /// The policy.
    pub policy: Policy,
}

impl Small {
    /// Reads the three texts; the policy is TOML as in a policy file, where a missing objective
    /// means cost, and the relative gap is 0 where the text does not say.
    ///
    /// # Panics
    /// Where a text is not understood.
    #[must_use]
    pub fn new(county: &str, standard: &str, policy: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path();
        write(path, county, standard);
        save(path, "policy.toml", &policy_toml(policy));
        Self {
            county: county::read(path).unwrap_or_else(|problems| panic!("{problems:?}")).value,
            standard: standard::read(&path.join("standard.toml"))
                .unwrap_or_else(|problems| panic!("{problems:?}"))
                .value,
            policy: policy::read(&path.join("policy.toml"))
                .unwrap_or_else(|problems| panic!("{problems:?}"))
                .value
                .policy,
        }
    }

    /// The join of the three.
    ///
    /// # Panics
    /// Where they do not fit.
    #[must_use]
    pub fn instance(&self) -> Instance {
        join(&self.county, &self.standard, &self.policy).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    /// Solves it.
    #[must_use]
    pub fn solve(&self) -> Outcome {
        solve(&self.instance())
    }

    /// What the verifier finds in a plan: checks and sentences.
    #[must_use]
    pub fn sentences(&self, plan: &Plan) -> Vec<(&'static str, String)> {
        let verdict = verify(&self.county, &self.standard, &self.policy, plan);
        verdict.findings.into_iter().map(|finding| (finding.check, finding.sentence)).collect()
    }

    /// What is wrong with a plan where the least money is known, in tenths of 万元: the verifier finds something,
    /// or the first stage is further off than so many 万元. `None` where nothing is.
    #[must_use]
    pub fn fault(&self, found: &Planned, tenths: i64, margin: f64) -> Option<String> {
        let verdict = verify(&self.county, &self.standard, &self.policy, &found.plan);
        let wan = f64::from(i32::try_from(tenths).expect("a small sum")) / 10.0;
        let right = verdict.passes() && (found.stages[0].value - wan).abs() <= margin;
        (!right).then(|| format!("{wan} and not {:?}, {:?}", found.stages, verdict.findings))
    }

    /// Solves it, where there must be a plan.
    ///
    /// # Panics
    /// Where there is none.
    #[must_use]
    pub fn planned(&self) -> Planned {
        match self.solve() {
            Outcome::Planned(planned) => *planned,
            other => panic!("a plan was expected: {other:?}"),
        }
    }
}

/// Writes a county with its standard to a folder, for tests of the command line.
///
/// # Panics
/// Where a text is not understood or a file cannot be written.
pub fn write(folder: &Path, county: &str, standard: &str) {
    write_county(folder, &lines(county), &lines(standard));
    save(folder, "standard.toml", &standard_toml(&lines(standard)));
}

fn lines(text: &str) -> Vec<Vec<&str>> {
    text.lines().map(|line| line.split_whitespace().collect()).filter(|words: &Vec<&str>| !words.is_empty()).collect()
}

fn save(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect("the temporary folder takes files");
}

fn pair(word: &str) -> (&str, &str) {
    word.split_once('=').unwrap_or_else(|| panic!("{word:?} is not name=value"))
}

/// Stage, pupils, and teachers by type, as written.
type UnitText<'a> = (&'a str, &'a str, Vec<(&'a str, &'a str)>);

/// `primary:100[none=3,backbone=1]` as stage, pupils, and teachers.
fn unit(word: &str) -> Option<UnitText<'_>> {
    let (stage, rest) = word.split_once(':')?;
    let (pupils, teachers) = rest.trim_end_matches(']').split_once('[')?;
    Some((stage, pupils, teachers.split(',').map(pair).collect()))
}

fn write_county(folder: &Path, schools: &[Vec<&str>], standard: &[Vec<&str>]) {
    let facilities: BTreeSet<&str> = schools
        .iter()
        .flat_map(|words| &words[1..])
        .filter(|word| !word.contains(':'))
        .map(|word| pair(word).0)
        .collect();
    let mut table = String::from("school,name,kind\n");
    let mut enrolment = String::from("school,stage,pupils\n");
    let mut teachers = String::from("school,stage,flags,teachers\n");
    let mut amounts = format!("school{}\n", facilities.iter().map(|name| format!(",{name}")).collect::<String>());
    for words in schools {
        let school = words[0];
        let _ = writeln!(table, "{school},{school},school");
        for (stage, pupils, types) in words.iter().filter_map(|word| unit(word)) {
            let _ = writeln!(enrolment, "{school},{stage},{pupils}");
            for (flags, count) in types {
                let _ = writeln!(teachers, "{school},{stage},{flags},{count}");
            }
        }
        let amount = |name: &str| {
            let own = words[1..].iter().filter(|word| !word.contains(':')).map(|word| pair(word));
            own.filter(|(known, _)| *known == name).map(|(_, amount)| amount).next().unwrap_or("0").to_string()
        };
        let _ = writeln!(
            amounts,
            "{school}{}",
            facilities.iter().map(|name| format!(",{}", amount(name))).collect::<String>()
        );
    }
    save(folder, "schools.csv", &table);
    save(folder, "enrolment.csv", &enrolment);
    save(folder, "teacher_counts.csv", &teachers);
    save(folder, "facilities.csv", &amounts);
    save(folder, "county.toml", &declaration(standard, &facilities));
}

/// The flags are those that any test uses; the stages are those of the standard's rules.
fn declaration(standard: &[Vec<&str>], facilities: &BTreeSet<&str>) -> String {
    let mut text = format!(
        "name = \"Small\"\nyear = 2024\nstandard = \"standard.toml\"\nstages = {:?}\nschool_kinds = [\"school\"]\n\
         teacher_flags = [\"backbone\", \"arts\"]\n",
        stages(standard)
    );
    for name in facilities {
        let whole = name.ends_with("rooms");
        let unit = if whole { "rooms" } else { "m2" };
        let _ = write!(text, "[[facility]]\nid = \"{name}\"\nunit = \"{unit}\"\nwhole = {whole}\n");
    }
    text
}

fn rules<'a>(standard: &'a [Vec<&'a str>]) -> Vec<(&'a str, &'a str)> {
    let line = standard.iter().find(|words| words[0] == "rules").expect("the standard has a line of rules");
    line[1..].iter().map(|word| pair(word)).collect()
}

fn stages<'a>(standard: &'a [Vec<&'a str>]) -> Vec<&'a str> {
    let names = rules(standard).into_iter().map(|(name, _)| name);
    names.filter(|name| !["must_meet", "floor", "form"].contains(name)).collect()
}

fn standard_toml(standard: &[Vec<&str>]) -> String {
    let number = |value: &str| format!("{{ value = {value}, source = \"test\", sure = \"1\" }}");
    let rules = rules(standard);
    let rule = |name: &str| rules.iter().find(|(known, _)| *known == name).map(|(_, value)| *value);
    let indicators: Vec<&Vec<&str>> = standard.iter().filter(|words| words[0] != "rules").collect();
    let all = indicators.len().to_string();
    let mut text =
        String::from("id = \"small\"\ntitle = \"Small\"\n[sources.test]\ndocument = \"none\"\nkind = \"assumption\"\n");
    let _ = writeln!(text, "[pass_rule]\nmust_meet = {}", number(rule("must_meet").unwrap_or(&all)));
    let _ = writeln!(text, "floor_share = {}", number(rule("floor").unwrap_or("0.85")));
    let _ = writeln!(text, "[balance]\nform = \"{}\"\n[balance.limit]", rule("form").unwrap_or("weighted"));
    for stage in stages(standard) {
        let _ = writeln!(text, "{stage} = {}", number(rule(stage).unwrap_or("1")));
    }
    for stage in stages(standard) {
        // As in China's measure: a pupil of the junior stage weighs 1.1.
        let weight = if stage == "junior" { "1.1" } else { "1" };
        let _ = writeln!(text, "[[stage]]\nid = \"{stage}\"\ntitle = \"{stage}\"\nsplit_weight = {}", number(weight));
    }
    for words in indicators {
        let _ = write!(text, "{}", indicator_toml(words, number));
    }
    text
}

/// `NAME teachers=a+b …`, or `NAME FACILITY …`; then the factor, where it is not 1, and thresholds.
fn indicator_toml(words: &[&str], number: impl Fn(&str) -> String) -> String {
    let mut text = format!(
        "[[indicator]]\nid = \"{0}\"\ntitle = \"{0}\"\nunit = \"each/100 pupils\"\nper_pupils = 100\n",
        words[0]
    );
    let _ = match words[1].strip_prefix("teachers") {
        Some("") => writeln!(text, "teachers = {{ flags = [] }}"),
        Some(flags) => writeln!(text, "teachers = {{ flags = {:?} }}", flags[1..].split('+').collect::<Vec<_>>()),
        None => writeln!(text, "facilities = {{ {} = 1 }}", words[1]),
    };
    let values: Vec<_> = words[2..].iter().map(|word| pair(word)).collect();
    if let Some((_, scale)) = values.iter().find(|(name, _)| *name == "scale") {
        let _ = writeln!(text, "scale = {scale}");
    }
    let _ = writeln!(text, "[indicator.threshold]");
    for (stage, value) in values.iter().filter(|(name, _)| *name != "scale") {
        let _ = writeln!(text, "{stage} = {}", number(value));
    }
    text
}

fn policy_toml(policy: &str) -> String {
    let mut text = policy.to_string();
    if !policy.contains("[[objective]]") {
        text.push_str("\n[[objective]]\nminimise = \"cost\"\n");
    }
    if !policy.contains("[solver]") {
        text.push_str("\n[solver]\nrelative_gap = 0\n");
    }
    text
}
