//! Problems and errors in Chinese: every sentence of the sources has its shape, every shape its
//! sentence, every code its meaning, and what broken inputs are answered is Chinese throughout.

use junheng::language::Language;
use solver_tests::repository;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder that are wanted.
fn files(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, wanted));
        } else if wanted(&path) {
            found.push(path);
        }
    }
    found
}

/// The sources without their tests; a string that goes on in the next line is one again.
fn sources() -> Vec<(PathBuf, String)> {
    let is_source = |path: &Path| path.extension().is_some_and(|ending| ending == "rs" || ending == "txt");
    let whole = |text: &str| {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let mut parts = code.split("\\\n");
        let first = parts.next().unwrap_or_default().to_string();
        parts.fold(first, |text, part| text + part.trim_start()).replace("\\\"", "\u{1}")
    };
    let paths = files(&repository().join("src"), &is_source);
    paths.into_iter().map(|path| (path.clone(), whole(&fs::read_to_string(path).unwrap()))).collect()
}

/// A file of a language's catalogue.
fn catalogue(language: Language, file: &str) -> &'static str {
    language.files().iter().find(|(name, _)| *name == file).unwrap().1
}

/// The literals within the parentheses that open at the start of a text.
fn literals(code: &str) -> Vec<String> {
    let (mut depth, mut found, mut rest) = (0, Vec::new(), code);
    while let Some(at) = rest.find(['(', ')', '"']) {
        let (mark, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match mark {
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {
                let end = after.find('"').unwrap_or(after.len());
                found.push(after[..end].replace('\u{1}', "\"").replace("\\\\", "\\"));
                rest = after.get(end + 1..).unwrap_or_default();
            }
        }
        if depth == 0 {
            break;
        }
    }
    found
}

/// A sentence as it might be told: with values where the literal has their places.
fn filled(literal: &str) -> String {
    let mut text = literal.replace("{{", "\u{1}").replace("}}", "\u{2}");
    let mut from = 0;
    while let Some(start) = text[from..].find('{').map(|at| from + at) {
        let end = text[start..].find('}').map_or(text.len(), |at| start + at + 1);
        let name = text[start + 1..end - 1].split(':').next().unwrap_or_default();
        if name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_') {
            text.replace_range(start..end, "V1");
        }
        from = start + 1;
    }
    text.replace('\u{1}', "{").replace('\u{2}', "}")
}

/// Words that no name and no value has.
const ENGLISH: [&str; 20] = [
    "the", "a", "of", "is", "which", "and", "not", "with", "in", "no", "to", "for", "it", "where", "each", "at", "as",
    "that", "or", "beside",
];

/// Whether such a word stands beside another one in a text, outside of quotation marks.
fn has_english(text: &str) -> bool {
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|letter| letter.is_ascii_alphabetic());
    text.split(['"', '`']).step_by(2).any(|outside| {
        let words: Vec<&str> = outside.split([' ', '；', '，', '：']).collect();
        let pairs = words.windows(2).filter(|pair| pair.iter().all(|word| is_word(word)));
        pairs.flatten().any(|word| ENGLISH.contains(word))
    })
}

#[test]
fn every_sentence_of_a_problem_and_of_a_stop_has_a_shape() {
    let words = Language::Chinese.catalogue();
    let mut without = BTreeSet::new();
    let mut seen = 0;
    for (path, code) in sources() {
        for call in ["Problem::error(", "Problem::warning(", ".help(", "Stop::Because(", "warn("] {
            for (at, _) in code.match_indices(call) {
                let sentences = literals(&code[at + call.len() - 1..]).into_iter().map(|literal| filled(&literal));
                for sentence in sentences.filter(|sentence| has_english(sentence)) {
                    seen += 1;
                    if has_english(&words.phrase(&sentence)) {
                        without.insert(format!("{}: {sentence}", path.display()));
                    }
                }
            }
        }
    }
    assert!(seen > 200, "{seen} sentences");
    assert!(without.is_empty(), "{without:#?}");
}

#[test]
fn every_shape_has_the_words_of_a_sentence_of_the_sources() {
    let sources: String = sources()
        .into_iter()
        .map(|(_, code)| code.replace('\u{1}', "\"").replace("{{", "{").replace("}}", "}"))
        .collect();
    // Those after it are put together from parts, or are sentences of other programs.
    let own = catalogue(Language::English, "phrase").split("\n## of parts").next().unwrap();
    let mut unused = Vec::new();
    for line in own.lines().filter(|line| line.starts_with("phrase-")) {
        let (_, text) = line.split_once(" = ").unwrap();
        let text = text.replace(r#"{"{"}"#, "\u{1}").replace(r#"{"}"}"#, "\u{2}");
        let words = text.split("{ $").enumerate().map(|(part, words)| match part {
            0 => words,
            _ => words.split_once(" }").unwrap().1,
        });
        let mut words = words.map(|words| words.trim().replace('\u{1}', "{").replace('\u{2}', "}"));
        if !words.all(|words| sources.contains(&words)) {
            unused.push(line);
        }
    }
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn what_broken_inputs_are_answered_is_chinese_throughout() {
    let words = Language::Chinese.catalogue();
    let cases = files(&repository().join("solver-tests/broken"), &|path| path.ends_with("expected.txt"));
    let texts: Vec<String> = cases.iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let marks = ["  found:    ", "  expected: ", "  help:     "];
    let answers: BTreeSet<&str> = texts
        .iter()
        .flat_map(|text| text.lines())
        .filter_map(|line| marks.iter().find_map(|mark| line.strip_prefix(mark)))
        .collect();
    assert!(answers.len() > 700, "{}", answers.len());
    let said = answers.into_iter().map(|answer| (answer, words.phrase(answer)));
    let left: BTreeMap<&str, String> = said.filter(|(_, said)| said.contains('〔') || has_english(said)).collect();
    assert!(left.is_empty(), "{left:#?}");
}

/// The codes of a page's tables with what stands beside them.
fn rows(page: &str) -> BTreeMap<String, Vec<String>> {
    let text = fs::read_to_string(repository().join(page)).unwrap();
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_string()).collect::<Vec<_>>();
    let is_code = |cell: &str| cell.len() == 3 && cell[1..].chars().all(|digit| digit.is_ascii_digit());
    let rows = text.lines().filter(|line| line.starts_with("| ")).map(cells);
    rows.filter(|cells| is_code(&cells[0])).map(|cells| (cells[0].clone(), cells[1..].to_vec())).collect()
}

#[test]
fn every_code_has_a_meaning_and_an_advice_and_the_pages_have_the_same_codes() {
    let words = Language::Chinese.catalogue();
    let chinese = rows("docs/diagnostics.zh.md");
    for (code, cells) in &chinese {
        let entries = [format!("diagnostic-{code}"), format!("diagnostic-{code}-do")].map(|id| words.say(&id));
        assert_eq!(cells[..], entries, "{code}");
    }
    let of_pages: BTreeSet<String> = chinese.into_keys().collect();
    assert_eq!(of_pages, rows("docs/diagnostics.md").into_keys().collect());
    let entries =
        catalogue(Language::Chinese, "diagnostic").lines().filter_map(|line| line.strip_prefix("diagnostic-"));
    let of_catalogue: BTreeSet<String> = entries
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .map(|line| line[..3].to_string())
        .collect();
    assert_eq!(of_catalogue, of_pages);
    let is_code = |text: &str| {
        let [first, rest @ ..] = text.as_bytes() else { return false };
        first.is_ascii_uppercase() && rest.len() == 2 && rest.iter().all(u8::is_ascii_digit)
    };
    let of_sources: BTreeSet<String> = sources()
        .iter()
        .flat_map(|(_, code)| code.split('"').filter(|text| is_code(text)))
        .map(str::to_string)
        .collect();
    assert_eq!(of_sources, of_pages);
}
