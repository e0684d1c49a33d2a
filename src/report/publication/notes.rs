//! What readers must know of a publication: what stands for the names, what is withheld, what remains.

use super::STEP;
use super::tables::Words;

/// The sentences that stand on the page, in the workbook and beside the tables.
pub(in crate::report) fn notes(words: &Words) -> Vec<String> {
    let limit = usize::try_from(words.publication.limit).unwrap_or(usize::MAX);
    let sheet = &words.sheet;
    let mut notes =
        vec![sheet.say("page-publish-aliases"), sheet.say_with("page-publish-counts", [("limit", limit.into())])];
    if words.publication.any_withheld {
        notes.push(sheet.say_with("page-publish-ratios", [("limit", limit.into())]));
    }
    notes.push(sheet.say_with("page-publish-sizes", [("step", (STEP as usize).into())]));
    notes.push(sheet.say("page-publish-left-out"));
    notes
}

/// Where the data come from, as far as it tells of no school.
pub(in crate::report) fn provenance(words: &Words) -> Vec<String> {
    let provenance = &words.publication.view.county.provenance;
    let texts = [&provenance.attribution, &provenance.licence].into_iter().flatten().cloned();
    texts.chain([words.sheet.made_by(["page-made-by", "page-made-with-solver"])]).collect()
}

/// What readers must know before any figure.
pub(in crate::report) fn warnings(words: &Words) -> Vec<String> {
    let view = &words.publication.view;
    let synthetic = view.county.provenance.synthetic.then(|| words.sheet.say("page-synthetic"));
    let illustration = view.standard.illustration.then(|| words.sheet.say("page-illustration"));
    synthetic.into_iter().chain(illustration).collect()
}

/// The answer: how the county stands, and what the plan comes to.
pub(in crate::report) fn answer(words: &Words) -> Vec<String> {
    use crate::evaluate::Assessment;
    let (publication, sheet) = (words.publication, &words.sheet);
    let verdict = match publication.view.today.verdict {
        Assessment::Passes => "page-verdict-passes",
        Assessment::Fails => "page-verdict-fails",
        Assessment::NotAssessed => "page-verdict-not-assessed",
    };
    let mut sentences = vec![sheet.say_with(verdict, [("county", publication.view.county.name.as_str().into())])];
    if let Some(plan) = &publication.view.plan {
        let name = publication.of_policy.clone().unwrap_or_else(|| sheet.say("page-status-proposal"));
        sentences.push(sheet.say_with("page-publish-plan", [("name", name.into())]));
        sentences.extend(
            plan.verified.map(|yes| sheet.say(if yes { "page-plan-verified" } else { "page-publish-not-verified" })),
        );
    }
    sentences
}
