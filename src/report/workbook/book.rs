//! What every sheet of a workbook uses: the view, the words of one language, and where figures stand.

use super::sheets::criteria::{self, Criterion};
use super::stand::{Moment, Stand};
use super::style::Style;
use crate::evaluate::Assessment;
use crate::language::Language;
use crate::report::evaluation::decimals_for;
use crate::report::page::sheet::Sheet;
use crate::report::page::view::{IndicatorFacts, PageView, PlanView, StageFacts};

/// A workbook in one language.
pub(super) struct Book<'a> {
    pub(super) view: &'a PageView,
    /// Names and words, as the page writes them.
    pub(super) words: Sheet<'a>,
    pub(super) style: Style,
    today: Stand<'a>,
    after: Option<Stand<'a>>,
}

impl<'a> Book<'a> {
    pub(super) fn new(view: &'a PageView, language: Language) -> Self {
        let after = view.plan.as_ref().and_then(|plan| plan.after.as_ref());
        Self {
            view,
            words: Sheet::new(view, language),
            style: Style::new(language),
            today: Stand::new(view, &view.today, Moment::Today),
            after: after.map(|state| Stand::new(view, state, Moment::After)),
        }
    }

    /// How the county stands at a moment; after a plan only where it can be carried out.
    pub(super) fn stand(&self, moment: Moment) -> Option<&Stand<'a>> {
        match moment {
            Moment::Today => Some(&self.today),
            Moment::After => self.after.as_ref(),
        }
    }

    pub(super) fn plan(&self) -> Option<&'a PlanView> {
        self.view.plan.as_ref()
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    /// Headings of a table.
    pub(super) fn heads<const N: usize>(&self, ids: [&str; N]) -> Vec<String> {
        ids.map(|id| self.say(id)).to_vec()
    }

    /// A heading of money.
    pub(super) fn in_money(&self, id: &str) -> String {
        format!("{} ({})", self.say(id), self.view.county.money_unit)
    }

    /// The name of a sheet about a moment.
    pub(super) fn name(&self, id: &str, moment: Moment) -> String {
        match moment {
            Moment::Today => self.say(id),
            Moment::After => format!("{}{}", self.say(id), self.say("workbook-after-mark")),
        }
    }

    pub(super) fn indicators(&self) -> &'a [IndicatorFacts] {
        &self.view.standard.indicators
    }

    /// The stages that share facilities: those that are judged, then the others.
    pub(super) fn sharing_stages(&self) -> impl Iterator<Item = &'a StageFacts> {
        self.view.standard.stages.iter().chain(&self.view.standard.unjudged_stages)
    }

    /// Whether single units are judged.
    pub(super) fn judges_units(&self) -> bool {
        self.view.standard.must_meet.is_some()
    }

    /// Decimals of an indicator's values: about four digits of its thresholds or of its mean are seen.
    pub(super) fn decimals(&self, place: usize) -> usize {
        let indicator = &self.indicators()[place];
        let of_thresholds = indicator.thresholds.iter().map(|limit| limit.value);
        let means = self.view.today.spreads.iter().filter(|row| row.indicator == indicator.indicator);
        let figures = of_thresholds.chain(means.filter_map(|row| row.mean)).filter(|figure| *figure > 0.0);
        figures.map(decimals_for).max().unwrap_or(3)
    }

    /// The word of a verdict.
    pub(super) fn verdict(&self, verdict: Assessment) -> String {
        self.say(match verdict {
            Assessment::Passes => "page-passes",
            Assessment::Fails => "page-fails",
            Assessment::NotAssessed => "page-not-assessed",
        })
    }

    /// The same of a judgement that may be missing.
    pub(super) fn met(&self, met: Option<bool>) -> String {
        self.verdict(Assessment::of(met))
    }

    /// A word as a formula writes it.
    pub(super) fn quoted(&self, id: &str) -> String {
        format!("\"{}\"", self.say(id).replace('"', "\"\""))
    }

    /// Passes, fails, not assessed, as formulas write them.
    pub(super) fn quoted_verdicts(&self) -> [String; 3] {
        ["page-passes", "page-fails", "page-not-assessed"].map(|id| self.quoted(id))
    }

    /// The cell of a number of the standard, as other sheets refer to it.
    pub(super) fn criterion(&self, wanted: &Criterion) -> Option<String> {
        let place = criteria::list(self.view).iter().position(|known| known == wanted)?;
        Some(format!("'{}'!{}", self.say("workbook-criteria"), criteria::cell(place)))
    }
}
