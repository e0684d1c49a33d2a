//! Phrases that the page and the workbook share: how what the view holds is said.

use super::sheet::Sheet;
use super::view::{Activity, AssumptionRow, Exchange, ExchangeRow, MoneyRow, PartRow, ProposalLine, SourceRow};
use crate::report::frontier::Frontier;
use crate::standard::{Area, SourceKind};
use crate::sweep::Status;

impl Sheet<'_> {
    /// How sure a number is.
    pub(in crate::report) fn sure(&self, mark: &str) -> String {
        self.say(match mark {
            "2+" => "page-sure-several",
            "1" => "page-sure-one",
            "DER" => "page-sure-derived",
            _ => "page-sure-unconfirmed",
        })
    }

    /// An area of the inspection.
    pub(in crate::report) fn area(&self, area: Area) -> &'static str {
        let (english, chinese) = area.titles();
        match self.words.language {
            crate::language::Language::English => english,
            crate::language::Language::Chinese => chinese,
        }
    }

    /// How a search ended; a proposal was not searched for.
    pub(in crate::report) fn status(&self, status: Option<Status>) -> String {
        self.say(match status {
            None => "page-status-proposal",
            Some(Status::Solved) => "page-status-solved",
            Some(Status::Stopped) => "page-status-stopped",
            Some(Status::StoppedWithoutPlan) => "page-status-stopped-without-plan",
            Some(Status::Infeasible) => "page-status-infeasible",
            Some(Status::Unbounded) => "page-status-unbounded",
            Some(Status::Failed) => "page-status-failed",
        })
    }

    /// What money is spent on.
    pub(in crate::report) fn activity(&self, purpose: Activity) -> String {
        self.say(match purpose {
            Activity::Move => "page-purpose-move",
            Activity::Hire => "page-purpose-hire",
            Activity::Buy => "page-purpose-buy",
            Activity::Other => "page-purpose-other",
        })
    }

    /// Stage, teachers hired, facility, or a school that closes or opens.
    pub(in crate::report) fn paid_for(&self, row: &MoneyRow) -> String {
        if let Some(done) = &row.of_school {
            let id = match done.as_str() {
                "open" => "page-money-open",
                "keep" => "page-money-keep",
                "save" => "page-money-save",
                _ => "page-money-close",
            };
            return self.say_with(id, [("school", self.school(&row.item).into())]);
        }
        match (row.purpose, &row.hires) {
            (Activity::Move, _) => self.stage(&row.item),
            (Activity::Hire, Some(hires)) => self.teachers(hires),
            (Activity::Hire | Activity::Buy | Activity::Other, _) => self.words.term(&row.item),
        }
    }

    /// A price or a limit of a policy, with what it is of.
    pub(in crate::report) fn assumption(&self, row: &AssumptionRow) -> String {
        let of = match &row.hires {
            Some(hires) => self.teachers(hires),
            None if row.item.is_empty() => return self.say(assumed(&row.key)),
            None => self.words.term(&row.item),
        };
        format!("{} – {of}", self.say(assumed(&row.key)))
    }

    /// A document with how binding it is and since when it holds.
    pub(in crate::report) fn document(&self, source: &SourceRow) -> String {
        let kind = self.say(match source.kind {
            SourceKind::Law => "page-source-law",
            SourceKind::Guideline => "page-source-guideline",
            SourceKind::Assumption => "page-source-assumption",
        });
        let since = source.valid_from.as_deref();
        let since = since.map(|since| format!(", {}", self.say_with("page-since", [("since", since.into())])));
        format!("{} – {kind}{}", source.document, since.unwrap_or_default())
    }

    /// Which program computed what is shown, and what solved it.
    pub(in crate::report) fn made_by(&self, [alone, with_solver]: [&str; 2]) -> String {
        let version = self.view.junheng.as_str();
        match &self.view.solver {
            Some(solver) => {
                self.say_with(with_solver, [("version", version.into()), ("solver", solver.as_str().into())])
            }
            None => self.say_with(alone, [("version", version.into())]),
        }
    }

    /// Of a part of an item: a figure, what it must reach, how many break it, how many figures are missing.
    pub(in crate::report) fn found(&self, part: &PartRow) -> String {
        let actual = part.actual.map(|actual| self.in_unit(actual, &part.unit));
        let breaches = (part.breaches > 0).then(|| self.say_with("page-breaches", [("count", part.breaches.into())]));
        let missing = (part.missing > 0).then(|| self.say_with("page-missing", [("count", part.missing.into())]));
        let bound = part.bound.zip(part.sense.as_ref());
        let bound = bound.map(|(bound, sense)| {
            let bound = format!("{sense} {}", self.in_unit(bound, &part.unit));
            self.say_with("page-required-bound", [("bound", bound.into())])
        });
        [actual, bound, breaches, missing].into_iter().flatten().collect::<Vec<_>>().join(&self.say("page-list-join"))
    }

    /// What is done between schools beside moves.
    pub(in crate::report) fn exchange(&self, action: Exchange) -> String {
        self.say(match action {
            Exchange::Rotate => "page-action-rotate",
            Exchange::Study => "page-action-study",
            Exchange::Visit => "page-action-visit",
            Exchange::Redeploy => "page-action-redeploy",
            Exchange::Lend => "page-action-lend",
            Exchange::Rezone => "page-action-rezone",
        })
    }

    /// Who or what goes by it.
    pub(in crate::report) fn exchanged(&self, step: &ExchangeRow) -> String {
        match (&step.flags, &step.facility) {
            (Some(flags), _) => self.words.flags(flags),
            (None, Some(facility)) => self.words.term(facility),
            (None, None) => self.say("page-exchange-pupils"),
        }
    }

    /// A heading with the unit of what stands below it.
    pub(in crate::report) fn with_unit(&self, heading: &str, unit: &str) -> String {
        if unit.is_empty() { heading.to_string() } else { format!("{heading} ({})", self.unit(unit)) }
    }

    /// The number that a curve is over, with its unit.
    pub(in crate::report) fn number_of(&self, frontier: &Frontier) -> String {
        let name = match frontier.over.as_str() {
            "budget.total_wan" => self.say("page-frontier-budget"),
            key => key.to_string(),
        };
        self.with_unit(&name, frontier.unit.as_deref().unwrap_or_default())
    }

    /// What a curve shows of each number, with its unit.
    pub(in crate::report) fn value_of(&self, frontier: &Frontier) -> String {
        let aim = self.words.term(&frontier.aim);
        let title = format!("{}{}{aim}", self.say("page-first-aim"), self.say("page-frontier-colon"));
        self.with_unit(&title, frontier.aim_unit.as_deref().unwrap_or_default())
    }

    /// What a line of a proposal does.
    pub(in crate::report) fn action(&self, line: &ProposalLine) -> String {
        self.say(match line.action.as_str() {
            "move" => "page-action-move",
            "hire" => "page-action-hire",
            "buy" => "page-action-buy",
            _ => "page-action-build",
        })
    }
}

/// The message of a policy's key.
fn assumed(key: &str) -> &'static str {
    match key {
        "budget_wan" => "page-assumed-budget",
        "move_cost_wan" => "page-assumed-move-cost",
        "max_km" => "page-assumed-km",
        "nearest" => "page-assumed-nearest",
        "max_leaving_share" => "page-assumed-leaving",
        "max_net_change_share" => "page-assumed-net-change",
        "hire_cost_wan" => "page-assumed-hire-cost",
        "max_teachers" => "page-assumed-most-hires",
        "price_wan" => "page-assumed-price",
        "max_per_school" => "page-assumed-most-per-school",
        _ => "page-assumed-balance-limit",
    }
}
