//! What every part of the page uses: the view, the words of one language, and how names and
//! figures are written.

use super::view::{PageView, SchoolFacts, StageCount, State, TeacherType, Title};
use crate::evaluate::Assessment;
use crate::language::{Argument, Catalogue, Language};
use crate::report::evaluation::decimals_for;
use maud::{Markup, html};
use std::collections::BTreeMap;

/// The page in one language.
pub(in crate::report) struct Sheet<'a> {
    /// What is shown.
    pub(in crate::report) view: &'a PageView,
    /// The words.
    pub(in crate::report) words: &'static Catalogue,
    schools: BTreeMap<&'a str, &'a SchoolFacts>,
}

impl<'a> Sheet<'a> {
    pub(in crate::report) fn new(view: &'a PageView, language: Language) -> Self {
        let schools = view.all_schools().map(|school| (school.school.as_str(), school)).collect();
        Self { view, words: language.catalogue(), schools }
    }

    pub(in crate::report) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    pub(in crate::report) fn say_with<const N: usize>(
        &self,
        id: &str,
        arguments: [(&'static str, Argument); N],
    ) -> String {
        self.words.say_with(id, arguments)
    }

    /// An id of the page; each language has its own.
    pub(in crate::report) fn id(&self, name: &str) -> String {
        format!("{}-{name}", self.words.language.tag())
    }

    /// A title in the page's language, or in English where it has none.
    pub(in crate::report) fn title<'b>(&self, title: &'b Title) -> &'b str {
        match self.words.language {
            Language::Chinese if !title.zh.is_empty() => &title.zh,
            _ => &title.en,
        }
    }

    pub(in crate::report) fn stage(&self, name: &str) -> String {
        let standard = &self.view.standard;
        let known = standard.stages.iter().chain(&standard.unjudged_stages).find(|stage| stage.stage == name);
        known.map_or_else(|| self.words.term(name), |stage| self.title(&stage.title).to_string())
    }

    pub(in crate::report) fn indicator(&self, name: &str) -> String {
        let known = self.view.standard.indicators.iter().find(|indicator| indicator.indicator == name);
        known.map_or_else(|| self.words.term(name), |indicator| self.title(&indicator.title).to_string())
    }

    /// Teachers of a stage and type.
    pub(in crate::report) fn teachers(&self, of: &TeacherType) -> String {
        format!("{}{}{}", self.stage(&of.stage), self.say("page-list-join"), self.words.flags(&of.flags))
    }

    /// The name of a school, or its code where it has none.
    pub(in crate::report) fn school<'b>(&'b self, code: &'b str) -> &'b str {
        self.schools.get(code).map(|school| school.name.as_str()).filter(|name| !name.is_empty()).unwrap_or(code)
    }

    /// A school with a link to its section.
    pub(in crate::report) fn link(&self, code: &str) -> Markup {
        let known = self.view.all_schools().position(|school| school.school == code);
        html! {
            @match known {
                Some(place) => a href={ "#" (self.school_id(place)) } { (self.school(code)) },
                None => (code),
            }
        }
    }

    /// The id of a school's section; codes may hold what ids may not.
    pub(in crate::report) fn school_id(&self, place: usize) -> String {
        self.id(&format!("school-{}", place + 1))
    }

    pub(in crate::report) fn number(&self, value: f64, decimals: usize) -> String {
        self.words.number(value, decimals)
    }

    /// A number of which about four digits are seen.
    pub(in crate::report) fn figure(&self, value: f64) -> String {
        self.number(value, decimals_for(value))
    }

    /// A quantity: whole ones without decimals.
    pub(in crate::report) fn quantity(&self, value: f64) -> String {
        self.number(value, if value.fract() == 0.0 { 0 } else { 2 })
    }

    /// An amount of money with its unit.
    pub(in crate::report) fn money(&self, amount: f64) -> String {
        let unit = &self.view.county.money_unit;
        let times = if unit.starts_with(|first: char| first.is_ascii_digit()) { "× " } else { "" };
        format!("{} {times}{unit}", self.number(amount, 2))
    }

    /// A quantity in its unit; shares in per cent, money in the county's.
    pub(in crate::report) fn in_unit(&self, value: f64, unit: &str) -> String {
        match unit {
            "share" => format!("{} %", self.number(value * 100.0, if (value * 100.0).fract() == 0.0 { 0 } else { 1 })),
            "money" => self.money(value),
            "" => self.quantity(value),
            unit => format!("{} {}", self.quantity(value), self.unit(unit)),
        }
    }

    /// A unit in words; money is the county's.
    pub(in crate::report) fn unit(&self, unit: &str) -> String {
        if ["wan_yuan", "万元"].contains(&unit) { self.view.county.money_unit.clone() } else { self.words.term(unit) }
    }

    /// A cell with a number; programs and the sorting read `data-value`.
    pub(in crate::report) fn cell(&self, value: Option<f64>, decimals: usize) -> Markup {
        match value {
            Some(value) => html! { td.n data-value=(value) { (self.number(value, decimals)) } },
            None => html! { td.n.none { (self.say("page-nothing")) } },
        }
    }

    pub(in crate::report) fn count(&self, value: usize) -> Markup {
        html! { td.n data-value=(value) { (self.number(value as f64, 0)) } }
    }

    /// A verdict with its sign, so that colour is not needed to read it.
    pub(in crate::report) fn verdict(&self, verdict: Assessment) -> Markup {
        match verdict {
            Assessment::Passes => html! { span.pass { "✓ " (self.say("page-passes")) } },
            Assessment::Fails => html! { span.fail { "✗ " (self.say("page-fails")) } },
            Assessment::NotAssessed => html! { span.unknown { "? " (self.say("page-not-assessed")) } },
        }
    }

    /// The county after the plan, where there is one that can be carried out.
    pub(in crate::report) fn after(&self) -> Option<&'a State> {
        self.view.plan.as_ref().and_then(|plan| plan.after.as_ref())
    }

    /// The difference coefficients: before and after the plan, or of today.
    pub(in crate::report) fn coefficients(&self) -> &'a [super::view::CoefficientPair] {
        self.view.plan.as_ref().map_or(&self.view.coefficients, |plan| &plan.coefficients)
    }

    /// The limit of a stage's coefficients, as the page shows them.
    pub(in crate::report) fn limit(&self, stage: &StageCount) -> String {
        let limit = self.coefficients().iter().find(|pair| pair.stage == stage.stage).map(|pair| pair.limit);
        limit.map_or_else(|| self.say("page-nothing"), |limit| self.number(limit, 2))
    }

    /// A table that can be searched and sorted; without the script it is all there.
    pub(in crate::report) fn data_table(&self, caption: &str, head: Markup, rows: Markup) -> Markup {
        html! {
            div.scroll tabindex="0" role="region" aria-label=(caption) {
                table.data data-search=(self.say("page-search")) data-rows=(self.say("page-rows-shown"))
                    data-all=(self.say("page-all")) {
                    caption { (caption) }
                    thead { tr { (head) } }
                    tbody { (rows) }
                }
            }
        }
    }
}
