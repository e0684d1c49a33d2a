//! The key: which alias stands for which school. It is kept by the county and never published.

use crate::diagnostic::{Problem, Problems};
use crate::document::{self, Node, Reader};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use std::collections::{BTreeMap, BTreeSet};

/// What a key says of itself, so that another document is not taken for one.
const KIND: &str = "key of aliases";

const HEAD: &str =
    "# Which alias stands for which school in what was published. Whoever has this file knows the schools:
# keep it apart from what is published. Later runs that are given it use the same aliases.
";

/// An alias and the school it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    alias: String,
    code: String,
    name: String,
}

/// The aliases of a county's schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    county: String,
    entries: Vec<Entry>,
}

impl Key {
    /// A key without schools.
    #[must_use]
    pub fn new(county: impl Into<String>) -> Self {
        Self { county: county.into(), entries: Vec::new() }
    }

    /// Reads the key of a county.
    ///
    /// # Errors
    /// What is no key, or that of another county; an alias or a school that stands in it twice.
    pub fn read(file: &str, text: &str, county: &str) -> Result<Self, Problems> {
        let document = document::parse(file, text)?;
        let mut problems = Problems::default();
        let mut reader = Reader::new(&document, &mut problems);
        let mut known = |key, expected: &str, problems: &mut Problems| {
            let found = reader.required_text(key, problems);
            if found != expected && !problems.any_error() {
                let place = reader.entry(key).map_or_else(|| reader.place.clone(), |entry| entry.place.clone());
                problems.add(Problem::error("V04", place, found, expected).help(ANOTHER));
            }
        };
        known("kind", KIND, &mut problems);
        known("county", county, &mut problems);
        let mut entries = Vec::new();
        let mut seen = BTreeSet::new();
        for item in reader.items("school", &mut problems) {
            let mut reader = Reader::new(item, &mut problems);
            let [alias, code, name] = ["alias", "code", "name"].map(|key| reader.required_text(key, &mut problems));
            for (key, value) in [("alias", &alias), ("code", &code)] {
                let Some(entry) = reader.entry(key).filter(|_| !seen.insert((key, value.clone()))) else { continue };
                let found = format!("{value} a second time");
                problems.add(Problem::error("V05", entry.place.clone(), found, "each alias and each school once"));
            }
            reader.finish(&mut problems);
            entries.push(Entry { alias, code, name });
        }
        reader.finish(&mut problems);
        problems.unless_any_error(Self { county: county.to_string(), entries }).map(|checked| checked.value)
    }

    /// Gives an alias to each school, by code and name, that has none yet; whether there was any.
    ///
    /// Numbers are drawn, so that an alias follows neither from the school nor from the order of
    /// schools. The seed must be of the system's randomness: whoever knows it can draw again.
    pub fn complete<'a>(&mut self, schools: impl IntoIterator<Item = (&'a str, &'a str)>, seed: [u8; 32]) -> bool {
        let mut generator = ChaCha20Rng::from_seed(seed);
        let known: BTreeSet<String> = self.entries.iter().map(|entry| entry.code.clone()).collect();
        let new: BTreeMap<&str, &str> = schools.into_iter().filter(|(code, _)| !known.contains(*code)).collect();
        let numbers = numbers_for(known.len() + new.len());
        // No alias is the code or the name of any school.
        let mut used: BTreeSet<String> = self.entries.iter().map(|entry| entry.alias.clone()).collect();
        used.extend(self.names().chain(new.iter().flat_map(|(code, name)| [*code, *name])).map(str::to_string));
        for (code, name) in &new {
            let alias = loop {
                let alias = format!("S{}", numbers + generator.next_u32() % (9 * numbers));
                if used.insert(alias.clone()) {
                    break alias;
                }
            };
            self.entries.push(Entry { alias, code: (*code).to_string(), name: (*name).to_string() });
        }
        // The order of the key tells nothing of which schools came later.
        self.entries.sort_by(|one, other| one.alias.cmp(&other.alias));
        !new.is_empty()
    }

    /// The alias of each school, by its code.
    pub(super) fn aliases(&self) -> BTreeMap<&str, &str> {
        self.entries.iter().map(|entry| (entry.code.as_str(), entry.alias.as_str())).collect()
    }

    /// Codes and names of all its schools.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().flat_map(|entry| [entry.code.as_str(), entry.name.as_str()])
    }

    /// The key as a document.
    #[must_use]
    pub fn document(&self) -> String {
        let text = |text: &str| Node::Text(text.to_string()).shown();
        let mut document = format!("{HEAD}kind = {}\ncounty = {}\n", text(KIND), text(&self.county));
        for Entry { alias, code, name } in &self.entries {
            let [alias, code, name] = [alias, code, name].map(|value| text(value));
            document.push_str(&format!("\n[[school]]\nalias = {alias}\ncode = {code}\nname = {name}\n"));
        }
        document
    }
}

const ANOTHER: &str = "name the key that was made for this county, or a file that does not exist, which is made";

/// The least number of aliases; ten times as many can be drawn as are wanted.
fn numbers_for(schools: usize) -> u32 {
    if schools <= 90 {
        100
    } else if schools <= 900 {
        1_000
    } else {
        100_000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCHOOLS: [(&str, &str); 3] = [("S01", "First"), ("S02", "Second \"Star\""), ("S03", "第三小学")];

    fn made(seed: u8) -> Key {
        let mut key = Key::new("Three");
        assert!(key.complete(SCHOOLS, [seed; 32]));
        key
    }

    #[test]
    fn a_key_that_is_written_is_read_back() {
        let key = made(1);
        assert_eq!(Key::read("key.toml", &key.document(), "Three").unwrap(), key);
    }

    #[test]
    fn known_schools_keep_their_alias_and_new_ones_get_another() {
        let mut key = made(1);
        let before: BTreeMap<String, String> =
            key.aliases().into_iter().map(|(code, alias)| (code.to_string(), alias.to_string())).collect();
        assert!(!key.complete(SCHOOLS, [2; 32]));
        assert!(key.complete([("S04", "Fourth")], [3; 32]));
        let after = key.aliases();
        assert!(before.iter().all(|(code, alias)| after[code.as_str()] == alias));
        assert_eq!(after.values().collect::<BTreeSet<_>>().len(), 4);
    }

    #[test]
    fn the_order_of_aliases_is_not_that_of_the_schools() {
        let codes: Vec<String> = (0..300).map(|number| format!("{number:03}")).collect();
        let mut key = Key::new("Large");
        key.complete(codes.iter().map(|code| (code.as_str(), "")), [7; 32]);
        let aliases = key.aliases();
        let rising = codes.windows(2).filter(|pair| aliases[pair[0].as_str()] < aliases[pair[1].as_str()]).count();
        assert!((100..200).contains(&rising), "{rising} of 299 pairs rise");
    }

    #[test]
    fn another_seed_draws_other_aliases() {
        assert_ne!(made(1).aliases(), made(2).aliases());
    }

    #[test]
    fn the_key_of_another_county_and_a_school_that_stands_twice_are_refused() {
        let refused = Key::read("key.toml", &made(1).document(), "Four").unwrap_err().to_string();
        assert_eq!(
            refused,
            "error[V04] key.toml, line 4, key county\n  found:    Three\n  expected: Four\n  \
             help:     name the key that was made for this county, or a file that does not exist, which is made\n"
        );
        let twice = "kind = \"key of aliases\"\ncounty = \"A\"\n\
                     [[school]]\nalias = \"S1\"\ncode = \"1\"\nname = \"\"\n\
                     [[school]]\nalias = \"S1\"\ncode = \"2\"\nname = \"\"\nold = 1\n";
        let refused = Key::read("key.toml", twice, "A").unwrap_err().to_string();
        assert!(
            refused.contains("error[V05] key.toml, line 8, key school[2].alias\n  found:    S1 a second time"),
            "{refused}"
        );
        assert!(refused.contains("old"), "{refused}");
        let without = "kind = \"key of aliases\"\ncounty = \"A\"\n\
                       [[school]]\nalias = \"S1\"\nname = \"\"\n[[school]]\nalias = \"S2\"\nname = \"\"\n";
        let refused = Key::read("key.toml", without, "A").unwrap_err().to_string();
        assert_eq!((refused.matches("[D03]").count(), refused.matches("[V05]").count()), (2, 0), "{refused}");
    }
}
