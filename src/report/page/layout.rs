//! The page as a whole: its head, the switch of languages, and the parts in their order.

use super::sections;
use super::sheet::Sheet;
use super::view::PageView;
use crate::language::Language;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("page.js");
/// What stands on every page.
pub(in crate::report) const OWN_TEXTS: [&str; 2] = [STYLE, SCRIPT];

/// Nothing from outside may be loaded, whatever a text of the data may hold.
const NOTHING_FROM_OUTSIDE: &str =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Policies that stand in the summary; where there are more their table stands among the details.
const POLICIES_IN_SUMMARY: usize = 12;

/// The page as text, both languages in it, the given one shown first.
#[must_use]
pub fn render(view: &PageView, first: Language) -> String {
    document(view, first, main)
}

/// A page with its main part in each language.
pub(in crate::report) fn document(view: &PageView, first: Language, main: impl Fn(&Sheet) -> Markup) -> String {
    let title = format!("{} {} · Junheng 均衡", view.county.name, view.county.year);
    let page = html! {
        (DOCTYPE)
        html lang=(first.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta http-equiv="Content-Security-Policy" content=(NOTHING_FROM_OUTSIDE);
                meta name="generator" content={ "junheng " (view.junheng) };
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                (switch(first))
                @for language in Language::ALL {
                    (main(&Sheet::new(view, language)))
                }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    page.into_string() + "\n"
}

/// Two buttons of which one is pressed; they work without the script.
fn switch(first: Language) -> Markup {
    html! {
        @for language in Language::ALL {
            input.switch type="radio" name="language" id={ "language-" (language.tag()) } value=(language.tag())
                checked[language == first];
            label.switch for={ "language-" (language.tag()) } lang=(language.tag()) { (language.name()) }
        }
    }
}

fn main(sheet: &Sheet) -> Markup {
    let few = sheet.view.policies.len() <= POLICIES_IN_SUMMARY && sheet.view.frontier.is_none();
    html! {
        main lang=(sheet.words.language.tag()) {
            div.summary {
                (sections::answer::show(sheet))
                (sections::contents::show(sheet))
                (sections::frontier::show(sheet))
                @if few { (sections::policies::show(sheet)) }
                (sections::choices::show(sheet))
                (sections::coefficients::show(sheet))
                (sections::money::show(sheet))
                (sections::remains::show(sheet))
            }
            div.details {
                @if !few { (sections::policies::show(sheet)) }
                (sections::map::show(sheet))
                (sections::distributions::show(sheet))
                (sections::proposal::show(sheet))
                (sections::steps::show(sheet))
                (sections::units::show(sheet))
                (sections::items::show(sheet))
                (sections::schools::show(sheet))
                (sections::sources::show(sheet))
            }
        }
    }
}
