//! Good files with random damage: each reader gives an error or a value, and never panics.
//!
//! The short and repeatable sister of `make fuzz`: the same damage every time.

use junheng::{county, import, plan, policy, quantity, sheets, standard, tables};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use solver_tests::{repository, three_schools};
use std::fs;
use std::path::Path;

/// How many damaged files each reader gets.
const ROUNDS: u64 = 1_500;

/// Pieces that readers find hard.
const PIECES: [&str; 28] = [
    "1e308",
    "-1",
    "NaN",
    "inf",
    "4294967296",
    "0.0000000000000000000000000001",
    "\"",
    "'",
    ",",
    ";",
    "\r",
    "\n",
    "\t",
    "[",
    "]",
    "{",
    "}",
    "=",
    "\u{feff}",
    "\u{1b}",
    "\u{202e}",
    "１２",
    "none",
    "absent",
    "true",
    "<",
    ">",
    "&#0;",
];

/// A number below `most`, which is above 0.
fn below(random: &mut ChaCha8Rng, most: usize) -> usize {
    (random.next_u64() % most as u64) as usize
}

/// The file with one to eight pieces of damage.
fn damaged(good: &[u8], random: &mut ChaCha8Rng) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for _ in 0..=below(random, 8) {
        let place = below(random, bytes.len() + 1);
        let end = (place + below(random, 20)).min(bytes.len());
        match below(random, 5) {
            // A byte changes.
            0 if place < bytes.len() => bytes[place] = random.next_u32() as u8,
            // Some bytes vanish.
            1 => drop(bytes.drain(place..end)),
            // Some bytes stand twice.
            2 => {
                let twice = bytes[place..end].to_vec();
                bytes.splice(place..place, twice);
            }
            // The rest is cut off, now and then.
            3 if below(random, 8) == 0 => bytes.truncate(place),
            _ => drop(bytes.splice(place..end, PIECES[below(random, PIECES.len())].bytes())),
        }
    }
    bytes
}

/// Reads damaged copies of a file; some of them must be refused, or they were never read.
fn survives(good: &[u8], mut is_read: impl FnMut(&[u8]) -> bool) {
    assert!(is_read(good), "the good file is refused");
    let refused = (0..ROUNDS).filter(|round| !is_read(&damaged(good, &mut ChaCha8Rng::seed_from_u64(*round)))).count();
    assert!(refused > 0, "nothing was refused");
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn shipped(path: &str) -> Vec<u8> {
    fs::read(repository().join("scenarios").join(path)).unwrap()
}

#[test]
fn tables_of_text_survive_damage() {
    let columns = (tables::teacher_counts::TABLE.columns)(&county::Vocabulary::default());
    let good = three_schools::COUNTY[3].1;
    survives(good.as_bytes(), |bytes| tables::parse("t.csv", bytes, &columns).is_ok());
    let (gbk, ..) = encoding_rs::GBK.encode("学校代码,学段,类型,教师数\nA,小学,无,3\n");
    survives(&gbk, |bytes| tables::parse("t.csv", bytes, &columns).is_ok());
}

#[test]
fn workbooks_survive_damage() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, line) in (0..).zip(three_schools::COUNTY[3].1.lines()) {
        sheet.write_row(row, 0, line.split(',')).unwrap();
    }
    let good = workbook.save_to_buffer().unwrap();
    survives(&good, |bytes| sheets::parse("t.xlsx", bytes).is_ok());
}

#[test]
fn standards_survive_damage() {
    survives(&shipped("standards/cn-modernisation.toml"), |bytes| standard::parse("s.toml", &text(bytes)).is_ok());
    survives(three_schools::STANDARD.as_bytes(), |bytes| standard::parse("s.toml", &text(bytes)).is_ok());
}

#[test]
fn policies_survive_damage() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("policy.toml");
    survives(three_schools::POLICY.as_bytes(), |bytes| {
        fs::write(&path, bytes).unwrap();
        policy::read(&path).is_ok()
    });
}

#[test]
fn mappings_survive_damage() {
    let good = shipped("mappings/br-alagoas-2021.toml");
    survives(&good, |bytes| import::mapping::parse("m.toml", &text(bytes)).is_ok());
}

#[test]
fn plans_survive_damage() {
    survives(three_schools::PLAN.as_bytes(), |bytes| plan::parse("plan.json", &text(bytes)).is_ok());
}

#[test]
fn numbers_survive_damage_and_those_read_are_in_range() {
    let range = -quantity::LARGEST..=quantity::LARGEST;
    survives(b"-1,234.5", |bytes| {
        let Ok(value) = quantity::parse_decimal(&text(bytes)) else { return false };
        assert!(range.contains(&i64::try_from(value.trunc()).unwrap()), "{value}");
        true
    });
}

/// Reads a folder with one damaged file, and evaluates what is read.
fn evaluates(folder: &Path) -> bool {
    let Ok(standard) = standard::read(&folder.join("standard.toml")) else { return false };
    let read = county::declaration(folder).and_then(|county| county.read(&standard.value.vocabulary));
    let Ok(county) = read else { return false };
    if standard.value.fits(&county.value).is_err() {
        return false;
    }
    let inspection = junheng::evaluate::inspect(&county.value, &standard.value);
    !inspection.scorecard.units.is_empty()
}

#[test]
fn counties_survive_damage_to_any_of_their_files() {
    let folder = tempfile::tempdir().unwrap();
    let standard = ("standard.toml", three_schools::STANDARD);
    let files: Vec<_> = three_schools::COUNTY.into_iter().chain([standard]).collect();
    for (name, text) in &files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    for (name, good) in files {
        survives(good.as_bytes(), |bytes| {
            fs::write(folder.path().join(name), bytes).unwrap();
            evaluates(folder.path())
        });
        fs::write(folder.path().join(name), good).unwrap();
    }
}

#[test]
fn proposals_survive_damage_and_what_is_read_is_assessed() {
    let county = solver_tests::county(&three_schools::COUNTY);
    let standard = solver_tests::standard(three_schools::STANDARD);
    let policy = solver_tests::policy(three_schools::POLICY);
    let good = "action,person,from,to,stage,flags,facility,amount,year,cost_wan,note\n\
                move,,A,B,primary,none,,2,2021,1.2,\nhire,,,C,primary,none,,1,2021,5,\nbuild,,,B,,,rooms,1,2022,10,x\n";
    survives(good.as_bytes(), |bytes| {
        let Ok(proposal) = junheng::proposal::parse("p.csv", bytes, &county) else { return false };
        let assessed = junheng::assess::assess(&county, &standard, Some(&policy), &proposal.value);
        assert_eq!(assessed.lines.len(), proposal.value.lines.len());
        true
    });
}
