//! The catalogues of messages: the same in each language, all used, none missing.

use junheng::language::Language;
use solver_tests::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The names that stand in `{ $name }` or `{ $name ->` of each message.
fn messages(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for (file, text) in language.files() {
        for line in text.lines() {
            let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
            if let Some((id, _)) = line.split_once(" = ").filter(|_| begins) {
                assert!(id.starts_with(&format!("{file}-")), "{id} stands in {file}.ftl");
                assert!(found.insert(id.to_string(), BTreeSet::new()).is_none(), "{id} stands twice");
                current = id.to_string();
            }
            let names = line.split('$').skip(1);
            let names = names.map(|after| after.chars().take_while(char::is_ascii_alphanumeric).collect::<String>());
            found.entry(current.clone()).or_default().extend(names);
        }
    }
    found.remove("");
    found
}

/// Beginnings of names of messages that the sources name. Names of shapes, of codes, and of what help
/// describes are made; tests of their own look at them.
const FILES: [&str; 10] = [
    "cli-",
    "diagnostic-",
    "evaluate-",
    "help-error",
    "neighbours-",
    "page-",
    "project-",
    "table-",
    "term-",
    "workbook-",
];

/// Files of which English is what the sources say themselves.
const CHINESE_ALONE: [&str; 2] = ["diagnostic-", "help-"];

fn is_of(id: &str, files: &[&str]) -> bool {
    files.iter().any(|file| id.starts_with(file))
}

/// Whether a message is named in the sources.
fn is_named(id: &str) -> bool {
    let of_code =
        id.strip_prefix("diagnostic-").is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_uppercase()));
    is_of(id, &FILES) && !of_code
}

/// String literals of the sources that may be names of messages.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let names = source.split('"').filter(|text| is_named(text) && !text.contains('{'));
            found.extend(names.map(str::to_string));
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let [english, chinese] = Language::ALL.map(messages);
    let names = |of: &BTreeMap<String, BTreeSet<String>>| of.keys().cloned().collect::<BTreeSet<_>>();
    let in_both = chinese.keys().filter(|id| !is_of(id, &CHINESE_ALONE)).cloned().collect();
    assert_eq!(names(&english), in_both);
    // A language may leave an argument out, but asks for none that the other does not know.
    for (id, arguments) in chinese.iter().filter(|(id, _)| !is_of(id, &CHINESE_ALONE)) {
        assert!(arguments.is_subset(&english[id]), "{id}: {arguments:?} and {:?}", english[id]);
    }
}

#[test]
fn every_message_is_used_and_every_message_that_is_used_exists() {
    let mut used = BTreeSet::new();
    literals(&repository().join("src"), &mut used);
    for language in Language::ALL {
        let named: BTreeSet<String> = messages(language).into_keys().filter(|id| is_named(id)).collect();
        let mut used = used.clone();
        used.retain(|id| language == Language::Chinese || !is_of(id, &CHINESE_ALONE));
        assert_eq!(named, used, "in {}", language.tag());
    }
}

#[test]
fn every_message_can_be_parsed() {
    for language in Language::ALL {
        for id in messages(language).keys() {
            assert_ne!(language.catalogue().say(id), *id, "{id} in {}", language.tag());
        }
    }
}

#[test]
fn a_locale_has_the_language_of_its_first_part() {
    let locales = ["zh-CN", "zh_TW.UTF-8", "zh", "en_GB", "C.UTF-8", "POSIX", ""];
    let [zh, en] = [Some(Language::Chinese), Some(Language::English)];
    assert_eq!(locales.map(Language::of_locale), [zh, zh, zh, en, None, None, None]);
}

#[test]
fn plurals_and_numbers_follow_the_language() {
    let [english, chinese] = Language::ALL.map(Language::catalogue);
    let say = |count: usize| english.say_with("page-pupils-count", [("count", count.into())]);
    assert_eq!([say(1), say(1200)], ["1 pupil", "1,200 pupils"]);
    assert_eq!(chinese.say_with("page-pupils-count", [("count", 1200.into())]), "学生 1200 人");
}

#[test]
fn names_that_the_catalogue_does_not_know_stand_for_themselves() {
    let english = Language::English.catalogue();
    assert_eq!(english.term("reading_room"), "reading room");
    assert_eq!(english.flags("backbone+pe_arts"), "backbone + PE and arts");
}
