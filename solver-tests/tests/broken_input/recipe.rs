//! How a case is made from the good files: `change.txt`, files of its own, and `make.txt`.
//!
//! Texts of both recipes may hold `\n`, `\r`, `\t`, `\e` (the escape character), `\\`, and `\u{2028}`.

use crate::workbook;
use std::fs;
use std::io::Write;
use std::path::{Component, Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Files of a case that are not part of the input.
const OF_THE_CASE: [&str; 4] = ["change.txt", "make.txt", "command.txt", "expected.txt"];

/// Makes the broken input in a folder that holds the good files.
pub fn follow(case: &Path, folder: &Path) {
    if let Ok(text) = fs::read_to_string(case.join("change.txt")) {
        change(&text, folder);
    }
    copy(case, folder, &OF_THE_CASE);
    if let Ok(text) = fs::read_to_string(case.join("make.txt")) {
        text.lines().filter(|line| !line.is_empty()).for_each(|line| make(line, folder));
    }
}

fn copy(from: &Path, to: &Path, except: &[&str]) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            fs::create_dir_all(to.join(&name)).unwrap();
            copy(&path, &to.join(&name), &[]);
        } else if !except.contains(&name.as_str()) {
            fs::copy(&path, to.join(&name)).unwrap();
        }
    }
}

/// Changes files: a line with the name of a file, then lines `- old` and `+ new`. All old lines that
/// follow each other are one text, which stands in the file; so are the new lines. New lines without
/// old ones are appended.
fn change(text: &str, folder: &Path) {
    let mut file = None;
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for line in text.lines().chain([""]) {
        match line.split_at_checked(2) {
            Some(("- ", line)) if new.is_empty() => old.push(line),
            Some(("+ ", line)) => new.push(line),
            next => {
                if let Some(file) = file.filter(|_| !old.is_empty() || !new.is_empty()) {
                    replace(&within(folder, file), &old.join("\n"), &unescaped(&new.join("\n")));
                    (old, new) = (Vec::new(), Vec::new());
                }
                match next {
                    Some(("- ", line)) => old.push(line),
                    _ if !line.is_empty() => file = Some(line),
                    _ => {}
                }
            }
        }
    }
}

fn replace(file: &Path, old: &str, new: &str) {
    let text = fs::read_to_string(file).unwrap();
    if old.is_empty() {
        fs::write(file, format!("{text}{new}\n")).unwrap();
        return;
    }
    assert!(text.contains(old), "{} does not hold {old:?}", file.display());
    fs::write(file, text.replacen(old, new, 1)).unwrap();
}

fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let (letter, mut next) = after.split_at(1);
        match letter {
            "n" => out.push('\n'),
            "r" => out.push('\r'),
            "t" => out.push('\t'),
            "e" => out.push('\u{1b}'),
            "u" => {
                let (code, after) = next.strip_prefix('{').and_then(|next| next.split_once('}')).unwrap();
                out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
                next = after;
            }
            other => out.push_str(other),
        }
        rest = next;
    }
    out + rest
}

/// One step: a verb, a file, and arguments.
fn make(line: &str, folder: &Path) {
    let mut words = line.split(' ');
    let (verb, name) = (words.next().unwrap(), words.next().unwrap());
    let path = within(folder, &unescaped(name));
    let arguments: Vec<&str> = words.collect();
    let first = || arguments.first().copied().unwrap_or_default();
    match verb {
        "remove" if path.is_dir() => fs::remove_dir_all(&path).unwrap(),
        "remove" => fs::remove_file(&path).unwrap(),
        "folder" => fs::create_dir(&path).unwrap(),
        "rename" => fs::rename(&path, within(folder, &unescaped(first()))).unwrap(),
        "truncate" => fs::write(&path, &fs::read(&path).unwrap()[..first().parse().unwrap()]).unwrap(),
        "encode" => fs::write(&path, encoded(&fs::read_to_string(&path).unwrap(), first())).unwrap(),
        // A file of these bytes, in hexadecimal.
        "bytes" => fs::write(&path, bytes(&arguments.concat())).unwrap(),
        // Appends a text many times, with its number for `{n}`.
        "repeat" => {
            let text = unescaped(&arguments[1..].join(" "));
            let numbers = 1..=first().parse::<usize>().unwrap();
            let repeated: String = numbers.map(|number| text.replace("{n}", &number.to_string())).collect();
            let before = fs::read(&path).unwrap_or_default();
            fs::write(&path, [before, repeated.into_bytes()].concat()).unwrap();
        }
        "link" => link(first(), &path),
        "pipe" => pipe(&path),
        "workbook" => workbook::write(&folder.join("county"), &path, &arguments),
        "zip" => archive(&path, first(), 10),
        // 300 MiB of blanks are 300 kB in the archive.
        "bomb" => archive(&path, "xl/worksheets/sheet1.xml", 300 << 20),
        other => panic!("the step {other} is not known"),
    }
}

/// A path below the folder of the case: a recipe must not touch anything else.
fn within(folder: &Path, name: &str) -> PathBuf {
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    assert!(plain, "{name} is not below the folder of the case");
    folder.join(name)
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    let _ = fs::remove_file(path);
    std::os::unix::fs::symlink(target, path).unwrap();
}

/// The standard library cannot make a pipe.
#[cfg(unix)]
fn pipe(path: &Path) {
    let _ = fs::remove_file(path);
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

fn bytes(digits: &str) -> Vec<u8> {
    (0..digits.len()).step_by(2).map(|place| u8::from_str_radix(&digits[place..place + 2], 16).unwrap()).collect()
}

fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "gbk" => encoding_rs::GBK.encode(text).0.into_owned(),
        "utf16" => "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        "latin1" => text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect(),
        "bom" => format!("\u{feff}{text}").into_bytes(),
        "windows" => text.replace('\n', "\r\n").into_bytes(),
        "full_width" => text.chars().map(full_width).collect::<String>().into_bytes(),
        other => panic!("the encoding {other} is not known"),
    }
}

fn full_width(letter: char) -> char {
    if letter.is_ascii_digit() { char::from_u32(u32::from(letter) + 0xFEE0).unwrap() } else { letter }
}

fn archive(path: &Path, part: &str, size: usize) {
    let mut zip = ZipWriter::new(fs::File::create(path).unwrap());
    zip.start_file(part, SimpleFileOptions::default()).unwrap();
    let blanks = vec![b' '; 1 << 20];
    let mut left = size;
    while left > 0 {
        let next = left.min(blanks.len());
        zip.write_all(&blanks[..next]).unwrap();
        left -= next;
    }
    zip.finish().unwrap();
}
