//! What a county may publish: no name of a school or a person, no small count of people.

use junheng::county::County;
use junheng::language::Language;
use junheng::report::page::{self, view::PageView};
use junheng::report::publication::{Key, Names, Publication, book};
use solver_tests::command_line::{Case, stderr};
use solver_tests::page::{of_changle, run};
use solver_tests::repository;
use solver_tests::small::Small;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::Path;

mod attacks;

const WITHHELD: &str = "withheld";
const LIMIT: u64 = 5;

/// Rows of a CSV text without quotation marks, by their headings.
fn rows(text: &str) -> Vec<BTreeMap<&str, &str>> {
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let headings = lines.next().unwrap_or_default();
    lines.map(|cells| headings.iter().copied().zip(cells).collect()).collect()
}

fn table<'a>(files: &'a [(String, String)], name: &str) -> Vec<BTreeMap<&'a str, &'a str>> {
    let file = files.iter().find(|(known, _)| known == name);
    rows(&file.unwrap_or_else(|| panic!("no {name} is published")).1)
}

/// The tables of a view.
fn published(view: &PageView) -> Vec<(String, String)> {
    let mut key = Key::new(&view.county.name);
    key.complete(view.all_schools().map(|school| (school.school.as_str(), school.name.as_str())), [1; 32]);
    let names = Names::of(view, []);
    book::files(&Publication::of(view, &key, &names, 5), Language::English)
}

/// Five primary schools with the backbone teachers told, twenty others each; and two junior schools.
fn county(backbone: [u32; 5]) -> Small {
    let school = |(place, backbone): (usize, &u32)| {
        format!("Oakhill{place} primary:{}[none=20,backbone={backbone}] rooms=3\n", 210 + 60 * place)
    };
    let primary: String = backbone.iter().enumerate().map(school).collect();
    let county = format!(
        "{primary}Lakeside1 junior:80[none=20,backbone=6] rooms=3\nLakeside2 junior:90[none=20,backbone=2] rooms=3\n"
    );
    let standard = "staff teachers primary=2 junior=3\nbackbone teachers=backbone primary=1 junior=1\n\
                    rooms rooms primary=2.3 junior=2.4\nrules must_meet=2 floor=0.85 form=weighted primary=0.5 junior=0.45\n";
    Small::new(&county, standard, "")
}

fn view(county: &Small) -> PageView {
    page::of_county(&county.county, &county.standard, Vec::new())
}

/// What is told today of an indicator of a stage, by school.
fn told<'a>(files: &'a [(String, String)], stage: &str, indicator: &str) -> Vec<&'a str> {
    let rows = table(files, "indicators.csv").into_iter();
    rows.filter(|row| row["stage"] == stage && row["indicator"] == indicator).map(|row| row["today"]).collect()
}

#[test]
fn one_school_with_few_backbone_teachers_withholds_them_at_all_schools_of_its_stage() {
    let view = view(&county([5, 6, 4, 9, 12]));
    let files = published(&view);
    assert_eq!(told(&files, "primary", "backbone"), [WITHHELD; 5]);
    assert_eq!(told(&files, "primary", "staff").iter().filter(|value| **value == WITHHELD).count(), 0);
    // 30 of 2.3 rooms per 100 pupils: 3/210, 3/270 … of which two digits are told.
    let rooms: BTreeSet<&str> = told(&files, "primary", "rooms").into_iter().collect();
    assert_eq!(rooms, ["0.67", "0.77", "0.91", "1.1", "1.4"].into());
}

#[test]
fn where_no_school_has_few_its_values_are_told() {
    let files = published(&view(&county([5, 6, 0, 9, 12])));
    let values: BTreeSet<&str> = told(&files, "primary", "backbone").into_iter().collect();
    // 5/210, 6/270, 0, 9/390, 12/450 by a hundred pupils.
    assert_eq!(values, ["0", "2.2", "2.3", "2.4", "2.7"].into());
}

#[test]
fn a_coefficient_of_few_schools_that_are_withheld_is_withheld_too() {
    let files = published(&view(&county([5, 6, 7, 9, 12])));
    let rows = table(&files, "coefficients.csv");
    let before = |stage: &str, indicator: &str| {
        rows.iter().find(|row| row["stage"] == stage && row["indicator"] == indicator).unwrap()["before"]
    };
    assert_eq!(before("junior", "backbone"), WITHHELD);
    assert_ne!(before("junior", "staff"), WITHHELD);
    assert_ne!(before("primary", "backbone"), WITHHELD);
}

#[test]
fn pupils_are_told_in_steps_and_townships_and_places_not_at_all() {
    let mut small = county([5, 6, 7, 9, 12]);
    let schools = small.county.schools.iter_mut();
    schools.for_each(|school| {
        school.township = Some("Willowbrook".to_string());
        school.coordinates = Some((118.8125, 36.6875));
    });
    let files = published(&view(&small));
    let pupils: BTreeSet<&str> = table(&files, "units.csv").iter().map(|row| row["pupils_at_most"]).collect();
    assert_eq!(pupils, ["100", "250", "300", "350", "400", "450"].into());
    for (name, text) in &files {
        for hidden in ["Willowbrook", "118.8", "36.68", "Oakhill", "Lakeside"] {
            assert!(!text.contains(hidden), "{name} holds {hidden}");
        }
    }
}

#[test]
fn what_the_county_wrote_is_left_out_where_it_names_a_school() {
    let mut small = county([5, 6, 7, 9, 12]);
    small.county.provenance.note = Some("Counted by hand.".to_string());
    small.county.provenance.licence = Some("CC BY 4.0".to_string());
    small.county.provenance.attribution = Some("The teachers of Oakhill3 counted.".to_string());
    let files = published(&view(&small));
    let about = &files[0].1;
    assert!(about.contains("CC BY 4.0"), "{about}");
    assert!(!about.contains("counted") && !about.contains("Counted"), "{about}");
}

#[test]
fn names_are_searched_for_unless_the_programs_own_words_hold_them() {
    let mut small = county([5, 6, 7, 9, 12]);
    small.county.schools[0].name = "withheld".to_string();
    small.county.schools[1].name = "Elm & Ash".to_string();
    let names = Names::of(&view(&small), ["T0042".to_string()]);
    assert_eq!(names.found_in("all is withheld"), None);
    assert_eq!(names.found_in("<td>Elm &amp; Ash</td>"), Some("Elm & Ash"));
    assert_eq!(names.found_in("teacher T0042"), Some("T0042"));
}

fn read_county(folder: &Path) -> County {
    let declaration = junheng::county::declaration(folder).unwrap();
    let standard = junheng::standard::read(Path::new("cn-2017")).unwrap().value;
    declaration.read(&standard.vocabulary).unwrap().value
}

/// Codes, names and townships of schools, and the codes and names of teachers.
fn names_of(county: &County) -> BTreeSet<String> {
    let schools = county.schools.iter().flat_map(|school| {
        [Some(school.id.to_string()), Some(school.name.clone()), school.township.clone()].into_iter().flatten()
    });
    let people = county.roster.iter().flat_map(|person| [Some(person.id.clone()), person.name.clone()]).flatten();
    schools.chain(people).collect()
}

/// The texts of the parts of a workbook.
fn parts(file: &Path) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap();
    let part = |place| {
        let mut part: zip::read::ZipFile<'_, fs::File> = archive.by_index(place).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().to_string(), text)
    };
    (0..archive_len(file)).map(part).collect()
}

fn archive_len(file: &Path) -> usize {
    zip::ZipArchive::new(fs::File::open(file).unwrap()).unwrap().len()
}

fn files_of(folder: &Path) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|file| (file.file_name().unwrap().to_string_lossy().into(), fs::read_to_string(file).unwrap())).collect()
}

/// Aliases by code, from the text of a key.
fn aliases(key: &str) -> BTreeMap<String, String> {
    let document: toml::Table = key.parse().unwrap();
    let schools = document["school"].as_array().unwrap().iter();
    let text = |school: &toml::Value, key: &str| school[key].as_str().unwrap().to_string();
    schools.map(|school| (text(school, "code"), text(school, "alias"))).collect()
}

fn publish(out: &Path, at: &Path, language: &str) {
    let file = |name: &str| at.join(name).to_string_lossy().into_owned();
    fs::create_dir_all(at).unwrap();
    let key = at.with_file_name("keys").join("key.toml");
    fs::create_dir_all(key.parent().unwrap()).unwrap();
    let (html, workbook, tables) = (file("page.html"), file("book.xlsx"), file("tables"));
    let output = run(&[
        "report",
        &out.to_string_lossy(),
        "--publish-safe",
        "--key",
        &key.to_string_lossy(),
        "--language",
        language,
        "--out",
        &html,
        "--workbook",
        &workbook,
        "--tables",
        &tables,
    ]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Each shown count of the published table equals what the steps of the run say; what is withheld in a table
/// has at least one small count, is at least two counts, and comes to the limit together.
fn counts_agree(
    people: &[BTreeMap<&str, &str>],
    what: &str,
    steps: &[BTreeMap<&str, &str>],
    by: [(&str, &str); 2],
    aliases: &BTreeMap<String, String>,
) {
    for (english, stage) in [("primary school", "primary"), ("junior middle school", "junior")] {
        let of_stage = |row: &&BTreeMap<&str, &str>| row["what"] == what && row["stage"] == english;
        let total: u64 = steps
            .iter()
            .filter(|step| step["stage"] == stage)
            .map(|step| step["teachers"].parse::<u64>().unwrap())
            .sum();
        let all = people.iter().filter(of_stage).find(|row| row["of"] == "all of the stage").unwrap();
        assert_eq!(all["people"], total.to_string());
        for (prefix, column) in by {
            let mut withheld = Vec::new();
            let mut seen = 0;
            for row in people.iter().filter(of_stage) {
                let Some(alias) = row["of"].strip_prefix(prefix).and_then(|rest| rest.strip_prefix(' ')) else {
                    continue;
                };
                let at = |step: &&BTreeMap<&str, &str>| step["stage"] == stage && aliases[step[column]] == alias;
                let count: u64 = steps.iter().filter(at).map(|step| step["teachers"].parse::<u64>().unwrap()).sum();
                seen += count;
                if row["people"] == WITHHELD {
                    withheld.push(count)
                } else {
                    assert_eq!(row["people"], count.to_string(), "{row:?}");
                    assert!(count == 0 || count >= LIMIT, "{row:?}");
                }
            }
            assert_eq!(seen, total, "{what} {prefix}");
            assert!(
                withheld.is_empty() || (withheld.len() > 1 && withheld.iter().sum::<u64>() >= LIMIT),
                "{withheld:?}"
            );
        }
    }
}

#[test]
fn a_plan_is_published_without_names_and_its_counts_are_those_of_the_run() {
    let folder = tempfile::tempdir().unwrap();
    let out = of_changle(folder.path());
    let at = folder.path().join("public");
    publish(&out, &at, "en");
    let key = fs::read_to_string(folder.path().join("keys/key.toml")).unwrap();
    let aliases = aliases(&key);

    let names = names_of(&read_county(&repository().join("scenarios/counties/changle-synthetic")));
    assert!(names.len() > 3000, "{} names", names.len());
    let tables = files_of(&at.join("tables"));
    let texts: Vec<(String, String)> = parts(&at.join("book.xlsx"))
        .into_iter()
        .chain([("page.html".to_string(), fs::read_to_string(at.join("page.html")).unwrap())])
        .chain(tables.clone())
        .collect();
    for (file, text) in &texts {
        let words: BTreeSet<&str> = text.split(|letter: char| "<>\",\n;:".contains(letter)).map(str::trim).collect();
        for name in &names {
            assert!(!words.contains(name.as_str()), "{file} holds {name}");
            assert!(name.len() < 8 || !text.contains(name), "{file} holds {name}");
        }
        assert!(!text.contains("<f>"), "{file} has a formula");
    }
    let page = &texts.iter().find(|(file, _)| file == "page.html").unwrap().1;
    assert!(page.contains("Counts of fewer than 5 people are withheld"));
    assert!(page.contains("少于5人的人数隐去"));

    let people = table(&tables, "people.csv");
    let steps = |file: &str| fs::read_to_string(out.join("least-cost").join(file)).unwrap();
    let (moves, hires) = (steps("moves.csv"), steps("hires.csv"));
    counts_agree(&people, "teachers move", &rows(&moves), [("from", "from"), ("to", "to")], &aliases);
    counts_agree(&people, "teachers are hired", &rows(&hires), [("to", "school"), ("to", "school")], &aliases);
    // After a plan every school's teachers change by few somewhere.
    let after = table(&tables, "indicators.csv").into_iter().filter(|row| row["unit"].contains("teachers"));
    assert_eq!(after.map(|row| row["after"]).collect::<BTreeSet<_>>(), [WITHHELD].into());
}

#[test]
fn with_the_same_key_the_same_bytes_and_the_same_aliases_in_another_language() {
    let folder = tempfile::tempdir().unwrap();
    let out = of_changle(folder.path());
    let at = |name: &str| folder.path().join(name);
    for (name, language) in [("one", "en"), ("two", "en"), ("three", "zh")] {
        publish(&out, &at(name), language);
    }
    for file in ["page.html", "book.xlsx", "tables/people.csv", "tables/about.txt"] {
        assert!(fs::read(at("one").join(file)).unwrap() == fs::read(at("two").join(file)).unwrap(), "{file} differs");
    }
    let schools = |name: &str| -> Vec<String> {
        let text = fs::read_to_string(at(name).join("tables/units.csv")).unwrap();
        rows(&text).iter().map(|row| row["school"].to_string()).collect()
    };
    assert_eq!(schools("one"), schools("three"));
    assert!(schools("one").is_sorted());
}

#[test]
fn a_key_in_a_published_folder_of_another_county_or_missing_is_refused_and_nothing_written() {
    let place = Case::three_schools();
    let asked = "evaluate county --publish-safe --tables public/tables";
    let refused = place.run(&format!("{asked} --key public/tables/key.toml")).code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: the key public/tables/key.toml would lie in a folder that is published; name a file in another folder\n"
    );
    let refused = place.run("evaluate county --publish-safe --report page.html --key page.html").code(2);
    assert_eq!(
        stderr(&refused),
        "junheng: the key page.html would lie in a folder that is published; name a file in another folder\n"
    );
    place.run(asked).code(2);
    place.write("key.toml", "kind = \"key of aliases\"\ncounty = \"Four schools\"\n");
    let refused = place.run(&format!("{asked} --key key.toml")).code(3);
    assert_eq!(
        stderr(&refused),
        "error[V04] key.toml, line 2, key county\n  found:    Four schools\n  expected: Three schools\n  \
         help:     name the key that was made for this county, or a file that does not exist, which is made\n1 error\n"
    );
    assert!(!place.path("public").exists());
}

#[test]
fn a_limit_of_fewer_than_three_people_is_refused() {
    let place = Case::three_schools();
    let refused = place.run("evaluate county --publish-safe --tables public --key key.toml --smallest-count 2").code(2);
    assert!(stderr(&refused).contains("2 is not in 3..=1000"), "{}", stderr(&refused));
    assert!(!place.path("key.toml").exists());
}

#[test]
fn real_data_are_published_with_their_attribution_and_without_the_codes_of_their_schools() {
    let folder = tempfile::tempdir().unwrap();
    let (tables, key) = (folder.path().join("tables"), folder.path().join("key.toml"));
    let county = "scenarios/counties/alagoas-palmeira-dos-indios";
    let output = run(&[
        "evaluate",
        county,
        "--publish-safe",
        "--tables",
        &tables.to_string_lossy(),
        "--key",
        &key.to_string_lossy(),
    ]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let files = files_of(&tables);
    let about = &files.iter().find(|(name, _)| name == "about.txt").unwrap().1;
    assert!(about.contains("INEP"), "{about}");
    let schools = fs::read_to_string(repository().join(county).join("schools.csv")).unwrap();
    for row in rows(&schools) {
        for (name, text) in &files {
            assert!(!text.contains(row["school"]), "{name} holds {}", row["school"]);
        }
    }
}
