//! The language of a template: which of the accepted words it uses.

pub use crate::language::Language;
use crate::tables::{ABSENT, Column, Kind, NO_FLAG, TRUTHS, Table};

impl Language {
    /// The word of this language.
    #[must_use]
    pub fn pick<T>(self, english: T, chinese: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }

    /// Name of a table's sheet or file.
    #[must_use]
    pub fn name_of(self, table: &Table) -> &'static str {
        self.pick(table.name, table.name_zh)
    }

    /// Heading of a column: the first Chinese one, or the English one.
    #[must_use]
    pub fn heading(self, column: &Column) -> &str {
        self.pick(&column.name, column.aliases.first().unwrap_or(&column.name))
    }

    /// A name in this language: the first other word for it, where the language is Chinese.
    #[must_use]
    pub fn word(self, (name, others): &(String, Vec<String>)) -> &str {
        self.pick(name, others.first().unwrap_or(name))
    }

    /// Yes or no.
    #[must_use]
    pub fn truth(self, truth: bool) -> &'static str {
        let (name, words) = TRUTHS[usize::from(!truth)];
        self.pick(name, words[0])
    }

    /// What declares that an amount is not known.
    #[must_use]
    pub fn absent(self) -> &'static str {
        self.pick(ABSENT, "缺")
    }

    /// What stands for teachers without any flag.
    #[must_use]
    pub fn no_flag(self) -> &'static str {
        self.pick(NO_FLAG, "无")
    }

    /// A cell, given in English names, in the words of this language.
    #[must_use]
    pub fn cell(self, column: &Column, cell: &str) -> String {
        let word = |names: &[(String, Vec<String>)], name: &str| {
            names.iter().find(|known| known.0 == name).map_or_else(|| name.to_string(), |known| self.word(known).into())
        };
        match &column.kind {
            Kind::Name(names) => word(names, cell),
            Kind::Flags(_) if cell == NO_FLAG => self.no_flag().to_string(),
            Kind::Flags(names) => cell.split('+').map(|flag| word(names, flag)).collect::<Vec<_>>().join("+"),
            Kind::Truth if cell == TRUTHS[0].0 => self.truth(true).to_string(),
            Kind::Truth if cell == TRUTHS[1].0 => self.truth(false).to_string(),
            Kind::NumberOrAbsent if cell == ABSENT => self.absent().to_string(),
            _ => cell.to_string(),
        }
    }

    /// The words that a cell may be chosen from; `None` where it is not chosen from a list.
    #[must_use]
    pub fn choices(self, kind: &Kind) -> Option<Vec<String>> {
        match kind {
            Kind::Name(names) if names.is_empty() => None,
            Kind::Name(names) => Some(names.iter().map(|name| self.word(name).to_string()).collect()),
            Kind::Flags(names) => Some(self.sets_of_flags(names)),
            Kind::Truth => Some(vec![self.truth(true).into(), self.truth(false).into()]),
            _ => None,
        }
    }

    /// Every set of flags, the empty one first; single flags only where there are too many sets.
    fn sets_of_flags(self, names: &[(String, Vec<String>)]) -> Vec<String> {
        /// With more flags a list of all sets is longer than anybody scrolls.
        const MOST_FLAGS: usize = 4;
        let words: Vec<&str> = names.iter().map(|name| self.word(name)).collect();
        let mut sets: Vec<Vec<&str>> = vec![Vec::new()];
        for word in &words {
            let with_it: Vec<Vec<&str>> = sets
                .iter()
                .filter(|set| words.len() <= MOST_FLAGS || set.is_empty())
                .map(|set| [set.as_slice(), &[*word]].concat())
                .collect();
            sets.extend(with_it);
        }
        let shown = |set: &Vec<&str>| if set.is_empty() { self.no_flag().to_string() } else { set.join("+") };
        sets.iter().map(shown).collect()
    }

    /// What a cell of this kind holds.
    #[must_use]
    pub fn kind(self, kind: &Kind) -> &'static str {
        match kind {
            Kind::Text => self.pick("text", "文字"),
            Kind::School => self.pick("code of a school", "学校代码"),
            Kind::Whole => self.pick("whole number, 0 or more", "非负整数"),
            Kind::Number => self.pick("number, 0 or more", "非负数"),
            Kind::NumberOrAbsent => {
                self.pick("number, 0 or more; absent where it is not known", "非负数；不掌握的填“缺”，不要填0")
            }
            Kind::Degrees => self.pick("degrees, such as 118.8044", "度，如118.8044"),
            Kind::Year => self.pick("year, four digits", "四位年份"),
            Kind::Truth => self.pick("yes or no", "是或否"),
            Kind::Name(_) => self.pick("one of the list", "从下拉选项中选择"),
            Kind::Flags(_) => self.pick("one or several, joined by +; none", "可用“+”连接多项；都不是填“无”"),
        }
    }
}
