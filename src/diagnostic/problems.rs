//! Many problems, told so that those of one kind do not drown the others.

use super::{Checked, Place, Problem, Severity};
use std::collections::BTreeMap;
use std::fmt;

/// How many problems of one code and table are shown to people.
const MOST_SHOWN: usize = 20;

/// How many problems of one code and table are kept; the others are counted.
const MOST_KEPT: usize = 100_000;

/// A bag of problems.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems {
    list: Vec<Problem>,
    /// How many were met of each kind.
    met: BTreeMap<Kind, usize>,
    /// How many errors and warnings were met and not kept.
    dropped: (usize, usize),
}

/// Code and table: file and sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kind(&'static str, String, Option<String>);

impl Kind {
    fn of(code: &'static str, place: &Place) -> Self {
        Self(code, place.file.clone(), place.sheet.clone())
    }

    /// The table, as places name it.
    fn place(&self) -> Place {
        Place { sheet: self.2.clone(), ..Place::file(&self.1) }
    }
}

impl Problems {
    /// Adds one.
    pub fn add(&mut self, problem: Problem) {
        let met = self.met.entry(Kind::of(problem.code, &problem.place)).or_default();
        *met += 1;
        if *met <= MOST_KEPT {
            self.list.push(problem);
        } else if problem.severity == Severity::Error {
            self.dropped.0 += 1;
        } else {
            self.dropped.1 += 1;
        }
    }

    /// Adds all of another bag.
    pub fn absorb(&mut self, other: Problems) {
        let Problems { list, met, dropped } = other;
        list.into_iter().for_each(|problem| self.add(problem));
        self.dropped = (self.dropped.0 + dropped.0, self.dropped.1 + dropped.1);
        for (kind, met) in met {
            *self.met.entry(kind).or_default() += met.saturating_sub(MOST_KEPT);
        }
    }

    /// All that are kept, in the order they were met: all of a code and table up to 100,000.
    #[must_use]
    pub fn list(&self) -> &[Problem] {
        &self.list
    }

    /// Those that people are shown: the first of each code and table.
    pub fn shown(&self) -> impl Iterator<Item = &Problem> {
        let mut shown: BTreeMap<Kind, usize> = BTreeMap::new();
        self.list.iter().filter(move |problem| {
            let count = shown.entry(Kind::of(problem.code, &problem.place)).or_default();
            *count += 1;
            *count <= MOST_SHOWN
        })
    }

    /// Codes and tables of which more were met than are shown, and how many more.
    pub fn cut_short(&self) -> impl Iterator<Item = (&'static str, Place, usize)> {
        let cut = self.met.iter().filter(|(_, met)| **met > MOST_SHOWN);
        cut.map(|(kind, met)| (kind.0, kind.place(), met - MOST_SHOWN))
    }

    /// Whether more of this code and table were met than people are shown, so that advice on
    /// another one, which may be dear to find, would not be read.
    #[must_use]
    pub fn has_enough_of(&self, code: &'static str, place: &Place) -> bool {
        self.met.get(&Kind::of(code, place)).is_some_and(|met| *met >= MOST_SHOWN)
    }

    /// Whether any is an error.
    #[must_use]
    pub fn any_error(&self) -> bool {
        self.list.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// How many are errors, and how many warnings.
    #[must_use]
    pub fn counts(&self) -> (usize, usize) {
        let errors = self.list.iter().filter(|problem| problem.severity == Severity::Error).count();
        (errors + self.dropped.0, self.list.len() - errors + self.dropped.1)
    }

    /// The errors alone.
    #[must_use]
    pub fn errors(self) -> Self {
        let mut errors = Self::default();
        self.list.into_iter().filter(|problem| problem.severity == Severity::Error).for_each(|it| errors.add(it));
        errors.dropped.0 += self.dropped.0;
        errors
    }

    /// The same problems with the folder of their files before the names, where files of several
    /// folders are told together; the name of a single file stays.
    #[must_use]
    pub fn within(self, folder: &str) -> Self {
        let named = |file: String| if file == folder { file } else { format!("{folder}/{file}") };
        let mut list = self.list;
        list.iter_mut().for_each(|problem| problem.place.file = named(std::mem::take(&mut problem.place.file)));
        let met = self.met.into_iter().map(|(Kind(code, file, sheet), met)| (Kind(code, named(file), sheet), met));
        Self { list, met: met.collect(), dropped: self.dropped }
    }

    /// Makes errors of the warnings that are denied.
    pub fn promote(&mut self, denied: impl Fn(&Problem) -> bool) {
        for problem in self.list.iter_mut().filter(|problem| denied(problem)) {
            problem.severity = Severity::Error;
        }
    }

    /// The value where no error was met, else the problems.
    ///
    /// # Errors
    /// The bag itself, where it holds an error.
    pub fn unless_any_error<T>(self, value: T) -> Result<Checked<T>, Problems> {
        if self.any_error() { Err(self) } else { Ok(Checked { value, warnings: self }) }
    }
}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        let mut problems = Self::default();
        problems.add(problem);
        problems
    }
}

impl From<Box<Problem>> for Problems {
    fn from(problem: Box<Problem>) -> Self {
        Self::from(*problem)
    }
}

impl fmt::Display for Problems {
    /// The first of each code and table, then how many more there are of those cut short.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.shown().try_for_each(|problem| writeln!(f, "{problem}"))?;
        self.cut_short().try_for_each(|(code, place, more)| writeln!(f, "… and {more} more of {code} in {place}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(row: usize) -> Problem {
        Problem::error("T05", Place::file("t.csv").row(row), "x", "a number")
    }

    #[test]
    fn of_many_problems_of_one_code_and_table_twenty_are_shown_and_the_rest_is_counted() {
        let mut problems = Problems::default();
        (2..=1_001).for_each(|row| problems.add(problem(row)));
        problems.add(Problem::error("T05", Place::file("other.csv"), "x", "a number"));
        let text = problems.to_string();
        assert_eq!(text.matches("error[T05] t.csv").count(), 20);
        assert_eq!(text.matches("error[T05] other.csv").count(), 1);
        assert!(text.ends_with("… and 980 more of T05 in t.csv\n"), "{text}");
        assert_eq!(problems.counts(), (1_001, 0));
        assert_eq!(problems.list().len(), 1_001);
    }

    #[test]
    fn problems_beyond_those_kept_are_counted_also_where_bags_are_joined() {
        let bag = |count: usize| {
            let mut problems = Problems::default();
            (1..=count).for_each(|row| problems.add(problem(row)));
            problems
        };
        let mut problems = bag(100_001);
        problems.absorb(bag(100_002));
        assert_eq!((problems.list().len(), problems.counts()), (100_000, (200_003, 0)));
        assert!(problems.to_string().ends_with("… and 199983 more of T05 in t.csv\n"));
    }
}
