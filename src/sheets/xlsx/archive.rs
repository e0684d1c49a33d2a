//! The archive of a workbook, unpacked once to see what reading it would cost.
//!
//! The headers of an archive may lie about sizes, and calamine reserves memory for as many shared
//! strings as a part claims and copies names into every format and sheet that refers to them. So
//! each part is unpacked under a limit, and what would be multiplied is counted.

use super::super::limits::{LARGEST_UNPACKED_BYTES, MOST_CELLS, MOST_SHEETS, too_many};
use super::damaged;
use crate::diagnostic::{Place, Problem, Problems};
use quick_xml::events::{BytesStart, Event};
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// The most fonts, fills, borders, and formats together; spreadsheets allow about 65,000 formats.
const MOST_STYLES: usize = 300_000;

/// The most bytes of the attributes of an element whose names are copied many times; spreadsheets
/// allow names and formats of 255 characters.
const LONGEST_ATTRIBUTES: usize = 4_096;

/// What a workbook says about itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Promises {
    /// Whether its formulas are to be calculated when a spreadsheet program opens it: programs
    /// write so that never calculated them and put 0 for their values.
    pub(super) calculate_on_load: bool,
}

/// Unpacks every part and counts what is in it.
///
/// # Errors
/// An archive that is damaged or no workbook, or one that holds more than a limit allows.
pub(super) fn inspect(file: &str, bytes: &[u8]) -> Result<Promises, Problems> {
    let place = || Place::file(file);
    let cut_off = || damaged(place(), "a workbook that is cut off or damaged");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| cut_off())?;
    if !archive.file_names().flatten().any(|name| name.to_lowercase().starts_with("xl")) {
        return Err(Problem::error("T12", place(), "a zip archive that is no workbook", "a workbook .xlsx").into());
    }
    let (mut unpacked, mut counts) = (0, Counts::default());
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| cut_off())?;
        unpacked += size(part, LARGEST_UNPACKED_BYTES - unpacked).map_err(|_| cut_off())?;
        if unpacked > LARGEST_UNPACKED_BYTES {
            return Err(too_many(place(), "bytes once unpacked", LARGEST_UNPACKED_BYTES).into());
        }
        counts.count(archive.by_index(index).map_err(|_| cut_off())?);
        if let Some((what, most)) = counts.exceeded() {
            return Err(too_many(place(), what, most as u64).into());
        }
    }
    Ok(counts.promises)
}

/// The size of a part, or one byte more than `most` where it is larger.
fn size(part: ZipFile<Cursor<&[u8]>>, most: u64) -> io::Result<u64> {
    io::copy(&mut part.take(most + 1), &mut io::sink())
}

/// Elements of all parts, counted by their names: which part a name belongs to is left to calamine.
#[derive(Debug, Default)]
struct Counts {
    shared_texts: usize,
    sheets: usize,
    styles: usize,
    longest_attributes: usize,
    promises: Promises,
}

impl Counts {
    /// Counts the elements of a part up to its end or to where it is no XML, which is as far as
    /// calamine gets.
    fn count(&mut self, part: ZipFile<Cursor<&[u8]>>) {
        let mut xml = quick_xml::Reader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        xml.config_mut().check_end_names = false;
        let mut buffer = Vec::new();
        while let Ok(event) = xml.read_event_into(&mut buffer) {
            match event {
                Event::Start(element) => self.meet(&element),
                Event::Eof => return,
                _ => {}
            }
            buffer.clear();
        }
    }

    fn meet(&mut self, element: &BytesStart) {
        let attribute = |name| {
            let mut attributes = element.attributes();
            let found = attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name);
            found.map(|attribute| attribute.value.into_owned())
        };
        match element.local_name().as_ref() {
            "sst" => {
                let claimed = attribute("uniqueCount").and_then(|count| count.parse().ok());
                self.shared_texts = self.shared_texts.max(claimed.unwrap_or_default());
            }
            "si" => self.shared_texts += 1,
            "sheet" => self.sheets += 1,
            "xf" | "font" | "fill" | "border" | "numFmt" => self.styles += 1,
            "calcPr" => {
                self.promises.calculate_on_load =
                    attribute("fullCalcOnLoad").is_some_and(|on| on == "1" || on == "true");
            }
            _ => {}
        }
        if ["sheet", "Relationship", "numFmt", "name"].contains(&element.local_name().as_ref()) {
            self.longest_attributes = self.longest_attributes.max(element.attributes_raw().len());
        }
    }

    fn exceeded(&self) -> Option<(&'static str, usize)> {
        let limits = [
            // What a part claims is counted once, and once more as its texts are met.
            (self.shared_texts, "shared texts", 2 * MOST_CELLS),
            (self.sheets, "sheets", MOST_SHEETS),
            (self.styles, "formats", MOST_STYLES),
            (self.longest_attributes, "bytes in the attributes of one name", LONGEST_ATTRIBUTES),
        ];
        limits.into_iter().find(|(count, _, most)| count > most).map(|(_, what, most)| (what, most))
    }
}
