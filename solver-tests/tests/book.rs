//! The book of the documents: every page is in its table of contents once, and every link leads to
//! something that is there.

use solver_tests::repository;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Every page of a folder and of those below it.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(pages(&path));
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Where the links of a page lead, in their order; what stands in blocks of code is none.
fn links(text: &str) -> Vec<String> {
    let mut in_code = false;
    let mut found = Vec::new();
    for line in text.lines() {
        in_code ^= line.starts_with("```");
        let after = line.split("](").skip(1).filter(|_| !in_code);
        found.extend(after.filter_map(|after| after.split_once(')')).map(|(link, _)| link.to_string()));
    }
    found
}

/// A path without `..`.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut plain, part| {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
        plain
    })
}

/// The name by which a link reaches a heading: letters and figures, spaces as hyphens.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().to_lowercase();
    kept.chars()
        .filter(|it| it.is_alphanumeric() || "-_ ".contains(*it))
        .map(|it| if it == ' ' { '-' } else { it })
        .collect()
}

fn headings(page: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(page).unwrap();
    text.lines().filter(|line| line.starts_with('#')).map(anchor).collect()
}

#[test]
fn every_page_stands_in_the_table_of_contents_once() {
    let docs = repository().join("docs");
    let contents = docs.join("SUMMARY.md");
    let mut listed: Vec<PathBuf> =
        links(&fs::read_to_string(&contents).unwrap()).iter().map(|link| plain(&docs.join(link))).collect();
    listed.sort();
    let others: Vec<PathBuf> = pages(&docs).into_iter().filter(|page| *page != contents).collect();
    assert_eq!(listed, others);
}

#[test]
fn every_link_of_a_page_leads_somewhere() {
    let docs = repository().join("docs");
    let mut all = pages(&docs);
    all.extend(["README.md", "README.zh.md", "CONTRIBUTING.md"].map(|page| repository().join(page)));
    let mut seen = 0;
    for page in &all {
        for link in links(&fs::read_to_string(page).unwrap()).iter().filter(|link| !link.contains("://")) {
            let (file, heading) = link.split_once('#').map_or((link.as_str(), None), |(file, it)| (file, Some(it)));
            let target = if file.is_empty() { page.clone() } else { plain(&page.parent().unwrap().join(file)) };
            assert!(target.exists(), "{}: {link}", page.display());
            let leaves = page.starts_with(&docs) && !target.starts_with(&docs);
            assert!(!leaves && target.is_file(), "{}: {link} is not in the book", page.display());
            if let Some(heading) = heading {
                assert!(headings(&target).contains(heading), "{}: {link}", page.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "only {seen} links were found");
}

#[test]
fn pictures_are_small() {
    let pictures = fs::read_dir(repository().join("docs/pictures")).unwrap().map(|entry| entry.unwrap().path());
    for picture in pictures.filter(|file| file.extension().is_some_and(|ending| ending == "png")) {
        assert!(fs::metadata(&picture).unwrap().len() < 200_000, "{}", picture.display());
    }
}

#[test]
fn links_in_blocks_of_code_are_none_and_headings_get_their_names() {
    assert_eq!(links("[a](b.md) and [c](d.md#e)\n```\n[f](g.md)\n```\n"), ["b.md", "d.md#e"]);
    assert_eq!(anchor("## Changes of a proposal, `people.csv`"), "changes-of-a-proposal-peoplecsv");
}
