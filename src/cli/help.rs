//! Help in the words of a catalogue. English is what the types of the commands say themselves; a
//! catalogue `help` of another language has an entry for each command, argument, value that an
//! argument may take, and name of a value.

use super::Arguments;
use super::fold::folded;
use crate::language::Catalogue;
use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command, CommandFactory};

/// Columns that a help fills at most.
const WIDTH: usize = 90;

/// The program's command line, described in the catalogue's language.
pub(super) fn described(words: &'static Catalogue) -> Command {
    // Built, commands know the options of those above them, and their own --help.
    let mut program = Arguments::command().term_width(0);
    program.build();
    Describer { words }.command(program, &[])
}

/// A text of the described command line, as it is printed.
pub(super) fn printed(text: &StyledStr) -> String {
    let mut text = text.to_string();
    // clap offers no means to name these otherwise.
    for (clap, ours) in
        [("[OPTIONS]", "[选项]"), ("\n选项:\n", "\n选项：\n"), ("\n参数:\n", "\n参数：\n"), ("\n命令:\n", "\n命令：\n")]
    {
        text = text.replace(clap, ours);
    }
    folded(&text, WIDTH)
}

struct Describer {
    words: &'static Catalogue,
}

impl Describer {
    fn command(&self, command: Command, above: &[String]) -> Command {
        let key = match above.last().map(String::as_str) {
            None => "junheng".to_string(),
            Some("help") => "help".to_string(),
            Some(_) => above.join("-"),
        };
        let example = command.get_after_help().map(|text| self.example(&text.to_string()));
        let command = command
            .about(self.find(&format!("help-{key}")))
            .after_help(example.unwrap_or_default())
            .help_template("{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}")
            .subcommand_help_heading("命令")
            .subcommand_value_name("命令")
            .mut_args(|arg| self.arg(arg, &key));
        command.mut_subcommands(|below| {
            // `help solve` is told as `solve` is.
            let above = above.split_last().filter(|(last, _)| *last == "help").map_or(above, |(_, above)| above);
            let path = [above, &[below.get_name().to_string()]].concat();
            self.command(below, &path)
        })
    }

    fn arg(&self, arg: Arg, command: &str) -> Arg {
        let name = arg.get_id().as_str().replace('_', "-");
        let about = self.of(command, &name);
        let default = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect::<Vec<_>>();
        let default = if default.is_empty() || !arg.get_action().takes_values() {
            String::new()
        } else {
            format!("［默认 {}］", default.join("、"))
        };
        let choices = arg.get_possible_values();
        let names: Vec<&str> = choices.iter().map(PossibleValue::get_name).collect();
        let listed = if names.is_empty() { String::new() } else { format!("［可选 {}］", names.join("、")) };
        let long = match choices.iter().any(|choice| choice.get_help().is_some()) {
            true => format!("{about}{default}\n{}", self.choices(command, &name, &choices)),
            false => format!("{about}{listed}{default}"),
        };
        let heading = if arg.is_positional() { "参数" } else { "选项" };
        let values = arg.get_value_names().filter(|_| arg.get_action().takes_values());
        let values = values.map(|names| names.iter().map(|name| self.value(name)).collect::<Vec<_>>());
        let arg = arg.help(format!("{about}{listed}{default}")).long_help(long).help_heading(heading);
        let arg = arg.hide_default_value(true).hide_possible_values(true);
        match values {
            Some(values) => arg.value_names(values),
            None => arg,
        }
    }

    fn choices(&self, command: &str, argument: &str, choices: &[PossibleValue]) -> String {
        let line = |choice: &PossibleValue| {
            let name = choice.get_name();
            format!("- {name}：{}", self.of(command, &format!("{argument}-{name}")))
        };
        choices.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    fn value(&self, name: &str) -> String {
        self.find(&format!("help-value-{}", name.to_lowercase().replace(['_', '='], "-")))
    }

    /// What an argument is: of this command, or as in every command that has it.
    fn of(&self, command: &str, name: &str) -> String {
        let own = self.words.find(&format!("help-{command}-{name}"));
        own.unwrap_or_else(|| self.find(&format!("help-every-{name}")))
    }

    /// An example: its commands as they are, its sentences in the catalogue's words.
    fn example(&self, text: &str) -> String {
        text.lines()
            .map(|line| if line.starts_with("  ") { line.to_string() } else { self.words.phrase(line) })
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// The entry, or its name, which tests find.
    fn find(&self, id: &str) -> String {
        self.words.say(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use std::collections::{BTreeMap, BTreeSet};

    /// The entries that a command line asks for, each with what English says.
    #[derive(Default)]
    struct Asked {
        entries: BTreeMap<String, BTreeSet<String>>,
    }

    impl Asked {
        fn add(&mut self, entry: String, english: Option<&StyledStr>) {
            self.entries.entry(entry).or_default().insert(english.map_or_else(String::new, ToString::to_string));
        }

        /// The entry of an argument, or of a value of it: that of its command, else that of every command.
        fn add_of(&mut self, command: &str, name: &str, english: Option<&StyledStr>) {
            let own = format!("help-{command}-{name}");
            let known = Language::Chinese.catalogue().find(&own).is_some();
            self.add(if known { own } else { format!("help-every-{name}") }, english);
        }

        fn command(&mut self, command: &Command, key: &str) {
            self.add(format!("help-{key}"), command.get_about());
            for arg in command.get_arguments() {
                let name = arg.get_id().as_str().replace('_', "-");
                self.add_of(key, &name, arg.get_help());
                let choices = arg.get_possible_values();
                for choice in choices.iter().filter(|choice| choice.get_help().is_some()) {
                    self.add_of(key, &format!("{name}-{}", choice.get_name()), choice.get_help());
                }
                for value in
                    arg.get_value_names().unwrap_or_default().iter().filter(|_| arg.get_action().takes_values())
                {
                    self.add(format!("help-value-{}", value.to_lowercase().replace(['_', '='], "-")), None);
                }
            }
            for below in command.get_subcommands().filter(|below| below.get_name() != "help") {
                let name = below.get_name();
                self.command(below, &if key == "junheng" { name.to_string() } else { format!("{key}-{name}") });
            }
        }
    }

    fn asked() -> BTreeMap<String, BTreeSet<String>> {
        let mut program = Arguments::command();
        program.build();
        let mut asked = Asked::default();
        asked.command(&program, "junheng");
        asked.add("help-help".to_string(), None);
        asked.entries
    }

    #[test]
    fn every_command_argument_and_choice_has_a_chinese_entry_and_every_entry_is_of_one() {
        let files = Language::Chinese.files();
        let text = files.iter().find(|(name, _)| *name == "help").map_or("", |(_, text)| text);
        let entries =
            text.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).filter(|id| id.starts_with("help-"));
        let described: BTreeSet<&str> = entries.filter(|id| !id.starts_with("help-error")).collect();
        let asked = asked();
        assert_eq!(described, asked.keys().map(String::as_str).collect());
    }

    #[test]
    fn an_entry_for_every_command_stands_for_one_english_text() {
        // Whose standard is replaced, and whether it is one policy or several, Chinese says in one word.
        let alike = ["help-every-standard", "help-every-settings", "help-every-format"];
        for (entry, english) in asked().iter().filter(|(entry, _)| entry.starts_with("help-every-")) {
            assert!(english.len() == 1 || alike.contains(&entry.as_str()), "{entry}: {english:?}");
        }
    }
}
