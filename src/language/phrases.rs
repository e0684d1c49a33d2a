//! What problems and errors say, in another language than that of the sources.
//!
//! A sentence of the sources stands once more in the English catalogue `phrase`, as a shape: its
//! words, with names where values are filled in. A finished sentence is recognised by the shape
//! whose words it has, and said by the message of that name in the other language. So the sources
//! keep their sentences where they are used, and programs that read them find them unchanged.

use super::{Argument, Catalogue, Language};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use std::sync::LazyLock;

/// A sentence with values: the words between them, and the names of the values.
struct Shape {
    id: String,
    /// One more than there are values.
    words: Vec<String>,
    values: Vec<&'static str>,
}

impl Shape {
    /// The values of a sentence of this shape.
    fn values_in<'a>(&self, text: &'a str) -> Option<Vec<&'a str>> {
        let (first, rest) = self.words.split_first()?;
        let mut text = text.strip_prefix(first.as_str())?;
        let Some((last, between)) = rest.split_last() else { return text.is_empty().then(Vec::new) };
        let mut values = Vec::new();
        for words in between {
            let (value, after) = text.split_once(words.as_str())?;
            values.push(value);
            text = after;
        }
        values.push(text.strip_suffix(last.as_str())?);
        Some(values)
    }

    /// How much of a sentence of this shape is sure to be it.
    fn weight(&self) -> usize {
        self.words.iter().map(String::len).sum()
    }
}

/// The shapes, those of most words first.
static SHAPES: LazyLock<Vec<Shape>> = LazyLock::new(|| {
    let text = Language::English.files().iter().find(|(name, _)| *name == "phrase").map_or("", |(_, text)| text);
    // What cannot be parsed is left out here and found by the tests.
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut shapes: Vec<Shape> = resource
        .body
        .into_iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(shape(message.id.name, &message.value?.elements)),
            _ => None,
        })
        .collect();
    shapes.sort_by_key(|shape| (std::cmp::Reverse(shape.weight()), shape.values.len()));
    shapes
});

fn shape(id: &str, elements: &[PatternElement<&'static str>]) -> Shape {
    let mut shape = Shape { id: id.to_string(), words: vec![String::new()], values: Vec::new() };
    for element in elements {
        let words = match element {
            PatternElement::TextElement { value } => *value,
            PatternElement::Placeable { expression: Expression::Inline(expression) } => match expression {
                InlineExpression::StringLiteral { value } => value,
                InlineExpression::VariableReference { id } => {
                    shape.values.push(id.name);
                    shape.words.push(String::new());
                    continue;
                }
                _ => continue,
            },
            PatternElement::Placeable { .. } => continue,
        };
        if let Some(last) = shape.words.last_mut() {
            last.push_str(words);
        }
    }
    shape
}

impl Catalogue {
    /// A sentence of the sources in the catalogue's language; what is not known stands as it is,
    /// in marks, so that languages are never mixed in silence.
    #[must_use]
    pub fn phrase(&self, text: &str) -> String {
        match self.language {
            Language::English => text.to_string(),
            Language::Chinese => self.value(text),
        }
    }

    /// How much of a text was left in marks.
    #[must_use]
    pub fn left_as_they_are(text: &str) -> usize {
        text.matches('〔').count()
    }

    /// What stands within a sentence: a sentence itself, or a value as it is.
    fn value(&self, text: &str) -> String {
        self.sentence(text).unwrap_or_else(|| marked(text))
    }

    /// A sentence that is known: best as a whole, else in its parts, else with marks in it.
    fn sentence(&self, text: &str) -> Option<String> {
        let whole = self.shaped(text).find(|said| Self::left_as_they_are(said) == 0);
        whole.or_else(|| self.with_remark(text)).or_else(|| self.joined(text)).or_else(|| self.shaped(text).next())
    }

    /// A sentence as each shape that it has would be said.
    fn shaped<'a>(&'a self, text: &'a str) -> impl Iterator<Item = String> + 'a {
        let shapes = SHAPES.iter().filter_map(|shape| Some((shape, shape.values_in(text)?)));
        shapes.map(|(shape, values)| {
            let values = values.into_iter().map(|value| Argument::Text(self.value(value)));
            self.say_of(&shape.id, shape.values.iter().copied().zip(values))
        })
    }

    /// A sentence with a remark behind it, in parentheses.
    fn with_remark(&self, text: &str) -> Option<String> {
        let (sentence, remark) = text.strip_suffix(')')?.rsplit_once(" (")?;
        // Each is looked at once: remarks may stand behind remarks.
        let said = [sentence, remark].map(|part| self.sentence(part));
        if said.iter().all(Option::is_none) {
            return None;
        }
        let [said, remarked] = said;
        let said = said.unwrap_or_else(|| marked(sentence));
        Some(format!("{said}（{}）", remarked.unwrap_or_else(|| marked(remark))))
    }

    /// Sentences joined by semicolons.
    fn joined(&self, text: &str) -> Option<String> {
        let (first, rest) = text.split_once("; ")?;
        Some(format!("{}；{}", self.sentence(first)?, self.sentence(rest)?))
    }
}

/// A value as it is; prose that is not known in marks.
fn marked(text: &str) -> String {
    if is_prose(text) { format!("〔{text}〕") } else { text.to_string() }
}

/// Whether a text holds words that are no names and no values: three in a row, outside of quotation
/// marks, with nothing but spaces between them.
fn is_prose(text: &str) -> bool {
    const IN_A_ROW: usize = 3;
    let is_word = |word: &str| !word.is_empty() && word.chars().all(|it| it.is_ascii_alphabetic() || it == '\'');
    text.split('"').step_by(2).any(|outside| {
        let mut row = 0;
        outside.split(' ').any(|written| {
            let word = written.trim_end_matches([',', '.', ';', ':']);
            row = if is_word(word) { row + 1 } else { 0 };
            let reached = row >= IN_A_ROW;
            if word.len() < written.len() {
                row = 0;
            }
            reached
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chinese(text: &str) -> String {
        Language::Chinese.catalogue().phrase(text)
    }

    #[test]
    fn values_and_sentences_within_sentences_are_said_too() {
        assert_eq!(chinese("one of primary, junior"), "primary, junior 之一");
        assert_eq!(chinese("a figure: the indicator B5 counts it"), "有数：指标 B5 要用");
        assert_eq!(
            chinese("88888, which means missing (school A, stage primary)"),
            "88888，表示缺失（学校 A，学段 primary）"
        );
        assert_eq!(chinese("\"primry\""), "\"primry\"");
        assert_eq!(chinese("12 of 13"), "12 of 13");
        assert_eq!(
            chinese("the option would set it for all scenarios; leave one of them out (in 4 scenarios, such as a)"),
            "该选项会在所有情景中设定它；请去掉其中一个（在 4 种情景中，如 a）"
        );
    }

    #[test]
    fn what_is_not_known_stands_in_marks() {
        assert_eq!(chinese("cannot write a.csv: the disk said no"), "无法写出 a.csv：〔the disk said no〕");
        assert_eq!(chinese("the name \"of no known thing\" here"), "the name \"of no known thing\" here");
    }

    #[test]
    fn every_shape_is_recognised_as_itself() {
        for shape in SHAPES.iter() {
            let values: Vec<String> = (1..=shape.values.len()).map(|number| format!("V{number}")).collect();
            let mut text = shape.words[0].clone();
            values.iter().zip(&shape.words[1..]).for_each(|(value, words)| text += &format!("{value}{words}"));
            let (known, _) = SHAPES.iter().find_map(|shape| Some((shape, shape.values_in(&text)?))).unwrap();
            assert_eq!(known.id, shape.id, "{text}");
        }
    }
}
