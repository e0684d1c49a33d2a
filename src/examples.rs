//! The counties that the program brings along, with the standards, policies and other files that
//! they name, so that whoever has the program alone can try it.
//!
//! Files lie below a folder as they do below `scenarios/` in the repository: a county names its
//! standard by a path, and the path must hold.

mod extract;
mod shipped;

pub use extract::Refused;
pub use shipped::EXAMPLES;

use include_dir::{Dir, DirEntry, include_dir};

static SCENARIOS: Dir = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

/// The folder into which examples go where nothing else is said.
pub const FOLDER: &str = "scenarios";

/// An example: some files, and what to do with them.
#[derive(Debug)]
pub struct Example {
    /// Name on the command line; of a county, that of its folder.
    pub name: &'static str,
    /// The message that says what it is, and whose data.
    pub about: &'static str,
    /// Files and folders below `scenarios/`.
    parts: &'static [&'static str],
    /// Commands to go on with; `{}` stands for the folder that has the files.
    commands: &'static [&'static str],
}

impl Example {
    /// The example of a name.
    #[must_use]
    pub fn of_name(name: &str) -> Option<&'static Self> {
        EXAMPLES.iter().find(|example| example.name == name)
    }

    /// Its files: path below `scenarios/`, and bytes.
    #[must_use]
    pub fn files(&self) -> Vec<(&'static str, &'static [u8])> {
        let mut files = Vec::new();
        self.parts.iter().filter_map(|part| SCENARIOS.get_entry(part)).for_each(|entry| collect(entry, &mut files));
        files
    }

    /// The commands to go on with, where its files lie below this folder.
    #[must_use]
    pub fn commands_in(&self, folder: &str) -> Vec<String> {
        let word = |word: &str| match word.contains("{}") && folder.contains(char::is_whitespace) {
            true => format!("\"{}\"", word.replace("{}", folder)),
            false => word.replace("{}", folder),
        };
        let command = |command: &&str| command.split(' ').map(word).collect::<Vec<_>>().join(" ");
        self.commands.iter().map(command).collect()
    }
}

fn collect(entry: &'static DirEntry, files: &mut Vec<(&'static str, &'static [u8])>) {
    match entry {
        DirEntry::Dir(folder) => folder.entries().iter().for_each(|entry| collect(entry, files)),
        DirEntry::File(file) => files.extend(file.path().to_str().map(|path| (path, file.contents()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_part_of_an_example_exists() {
        for example in &EXAMPLES {
            for part in example.parts {
                assert!(SCENARIOS.get_entry(part).is_some(), "{}: {part}", example.name);
            }
        }
    }

    #[test]
    fn every_county_is_an_example_and_brings_its_licence_along() {
        let counties = SCENARIOS.get_dir("counties").into_iter().flat_map(Dir::dirs);
        let mut with_licence = 0;
        for county in counties {
            let name = county.path().file_name().and_then(|name| name.to_str()).unwrap();
            let files: BTreeSet<&str> = Example::of_name(name).unwrap().files().iter().map(|(path, _)| *path).collect();
            for file in county.files() {
                assert!(files.contains(file.path().to_str().unwrap()), "{}", file.path().display());
                with_licence += usize::from(file.path().ends_with("ATTRIBUTION.txt"));
            }
        }
        assert_eq!(with_licence, 2);
    }

    #[test]
    fn a_folder_with_spaces_is_quoted_in_the_commands() {
        let commands = Example::of_name("worked-example").unwrap().commands_in("my folder");
        assert_eq!(commands[0], "junheng check \"my folder/counties/worked-example\"");
    }
}
