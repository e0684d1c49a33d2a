//! Reading a standard's file and those it extends.

mod conditions;
mod contradictions;
mod indicators;
mod items;
mod numbers;

use super::{BUILT_IN, Standard};
use crate::county::Vocabulary;
use crate::diagnostic::{Checked, Place, Problem, Problems, did_you_mean, one_of};
use crate::document::{self, Entry, Node, Reader};
use crate::input;
use numbers::Sources;
use std::path::{Path, PathBuf};

/// The most files that extend each other.
const LONGEST_CHAIN: usize = 32;

/// Reads a standard from its file, or the built-in one of this name where there is no such file.
///
/// # Errors
/// Every problem of the file and of those it extends.
pub fn read(path: &Path) -> Result<Checked<Standard>, Problems> {
    let mut files = Vec::new();
    let entry = resolve(&Origin::of(path)?, &mut files)?;
    finish(&entry, files)
}

/// Reads a standard from its text; it may extend built-in standards only.
///
/// # Errors
/// Every problem of the text.
pub fn parse(file: &str, text: &str) -> Result<Checked<Standard>, Problems> {
    let mut files = Vec::new();
    let origin = Origin { file: file.to_string(), text: text.to_string(), folder: None };
    let entry = resolve(&origin, &mut files)?;
    finish(&entry, files)
}

fn finish(entry: &Entry, mut files: Vec<(String, String)>) -> Result<Checked<Standard>, Problems> {
    files.reverse();
    let mut problems = Problems::default();
    let standard = Standard { files, ..parse_standard(entry, &mut problems) };
    if !problems.any_error() {
        contradictions::find(&standard, &entry.place, &mut problems);
    }
    problems.unless_any_error(standard)
}

/// A text and where it comes from.
struct Origin {
    file: String,
    text: String,
    /// Folder that `extends` starts from; `None` for built-in texts.
    folder: Option<PathBuf>,
}

impl Origin {
    fn of(path: &Path) -> Result<Self, Problems> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let built_in = BUILT_IN.iter().find(|(id, _)| *id == name && !path.exists());
        if let Some((id, text)) = built_in {
            return Ok(Self { file: format!("{id}.toml"), text: (*text).to_string(), folder: None });
        }
        let names = one_of(BUILT_IN.iter().map(|(id, _)| *id));
        let expected = format!("the file of a standard, or {names}, which are built in");
        let read = input::text(path, document::LARGEST_DOCUMENT_MEBIBYTES, "S01", &expected);
        let text = read.map_err(|problem| match did_you_mean(&name, BUILT_IN.iter().map(|(id, _)| *id)) {
            near if near.is_empty() => problem,
            near => {
                let help = format!("{near} else {}", problem.help);
                Box::new(problem.help(help))
            }
        })?;
        Ok(Self { file: input::shown_path(path), text, folder: path.parent().map(Path::to_path_buf) })
    }
}

/// The document laid over those it extends, whose files are noted, the extending ones first.
fn resolve(origin: &Origin, files: &mut Vec<(String, String)>) -> Result<Entry, Problems> {
    let this = (origin.file.clone(), origin.text.clone());
    if files.contains(&this) {
        let circle: Vec<&str> = files.iter().chain([&this]).map(|(file, _)| file.as_str()).collect();
        let found = format!("a circle: {}", circle.join(" extends "));
        return Err(Problem::error("S05", Place::file(&origin.file), found, "a chain of files that ends").into());
    }
    if files.len() == LONGEST_CHAIN {
        let found = format!("a chain of more than {LONGEST_CHAIN} files");
        return Err(Problem::error("S05", Place::file(&origin.file), found, "a chain of files that ends").into());
    }
    files.push(this);
    let mut entry = document::parse(&origin.file, &origin.text)?;
    let Node::Table(children) = &mut entry.node else { return Ok(entry) };
    let Some(extends) = children.remove("extends") else { return Ok(entry) };
    let mut problems = Problems::default();
    let Some(base) = document::text_of(&extends, &mut problems) else { return Err(problems) };
    let folder = origin.folder.clone().unwrap_or_default();
    let base = resolve(&Origin::of(&folder.join(base))?, files)?;
    Ok(document::overlay(base, entry))
}

fn parse_standard(entry: &Entry, problems: &mut Problems) -> Standard {
    let mut reader = Reader::new(entry, problems);
    let sources = Sources::parse(&mut reader, problems);
    let stages = reader.items("stage", problems);
    let unjudged_stages = reader.items("unjudged_stage", problems);
    let indicators = reader.items("indicator", problems);
    let exclusions = reader.items("exclusion", problems);
    let relaxations = reader.items("relaxation", problems);
    let items = reader.items("item", problems);
    let mut standard = Standard {
        id: reader.required_text("id", problems),
        title: reader.required_text("title", problems),
        title_zh: reader.text("title_zh", problems).unwrap_or_default(),
        illustration: reader.truth("illustration", problems).unwrap_or(false),
        note: reader.text("note", problems),
        pass_rule: indicators::pass_rule(&mut reader, &sources, problems),
        balance: indicators::balance_rule(&mut reader, &sources, problems),
        stages: stages.iter().map(|entry| indicators::stage(entry, &sources, problems)).collect(),
        unjudged_stages: unjudged_stages.iter().map(|entry| indicators::stage(entry, &sources, problems)).collect(),
        indicators: indicators.iter().map(|entry| indicators::indicator(entry, &sources, problems)).collect(),
        exclusions: exclusions.iter().map(|entry| indicators::exclusion(entry, &sources, problems)).collect(),
        relaxations: relaxations.iter().map(|entry| conditions::relaxation(entry, &sources, problems)).collect(),
        items: items.iter().map(|entry| items::item(entry, &sources, problems)).collect(),
        vocabulary: vocabulary(&mut reader, problems),
        sources: sources.documents,
        files: Vec::new(),
    };
    reader.finish(problems);
    standard.vocabulary.figures = standard.figures().map(|(name, _)| name.to_string()).collect();
    standard.vocabulary.attested_items = standard.attested_items().map(|item| item.id.clone()).collect();
    standard.vocabulary.unjudged_stages = standard.unjudged_stages.iter().map(|stage| stage.id.to_string()).collect();
    standard
}

fn vocabulary(reader: &mut Reader, problems: &mut Problems) -> Vocabulary {
    let Some(mut table) = reader.table("vocabulary", problems) else { return Vocabulary::default() };
    let vocabulary = Vocabulary::parse(&mut table, problems);
    table.finish(problems);
    vocabulary
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Decimal, parse_decimal};

    /// Indicator, thresholds and floors of primary and junior, as the measure's table has them.
    const MEASURE_OF_2017: [(&str, [&str; 4]); 7] = [
        ("higher_degree_teachers", ["4.2", "5.3", "3.57", "4.505"]),
        ("backbone_teachers", ["1.0", "1.0", "0.85", "0.85"]),
        ("pe_arts_teachers", ["0.9", "0.9", "0.765", "0.765"]),
        ("teaching_area", ["4.5", "5.8", "3.825", "4.93"]),
        ("sports_area", ["7.5", "10.2", "6.375", "8.67"]),
        ("equipment_value", ["2000", "2500", "1700", "2125"]),
        ("multimedia_rooms", ["2.3", "2.4", "1.955", "2.04"]),
    ];

    #[test]
    fn the_standard_of_2017_has_the_thresholds_and_floors_of_the_measure() {
        let text = include_str!("../../scenarios/standards/cn-2017.toml");
        let standard = parse("cn-2017.toml", text).map_err(|problems| problems.to_string()).unwrap();
        assert!(standard.warnings.list().is_empty());
        let standard = standard.value;
        let floor_share = standard.floor_share();
        let read: Vec<(&str, [Decimal; 4])> = standard
            .indicators
            .iter()
            .map(|indicator| {
                let [primary, junior] = ["primary", "junior"].map(|stage| indicator.thresholds[&stage.into()].value);
                let numbers = [primary, junior, primary * floor_share, junior * floor_share];
                (indicator.id.as_str(), numbers.map(|number| number.normalize()))
            })
            .collect();
        let written = MEASURE_OF_2017.map(|(id, numbers)| (id, numbers.map(|number| parse_decimal(number).unwrap())));
        assert_eq!(read, written);
        assert_eq!(standard.exemptions(), 1);
        assert!(standard.excludes("teaching_point", 49) && !standard.excludes("teaching_point", 50));
    }
}
