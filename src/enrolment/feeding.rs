//! Where pupils go on after the last grade of their unit: by the table of feeders, else to another
//! stage of their school, else by the rule to units of their township, else to the nearest.

use super::amount::{Amount, ONE};
use super::assumptions::FeedingRule;
use super::layout::{Layout, Site};
use crate::county::County;
use crate::diagnostic::{Place, Problem, Problems};
use crate::tables;

/// By site and grade: the sites where its pupils go on, with weights.
pub(super) fn feeds(
    layout: &Layout,
    county: &County,
    grades: usize,
    problems: &mut Problems,
) -> Vec<Vec<Vec<(usize, Amount)>>> {
    let of_site = |site: usize, problems: &mut Problems| {
        let next = |grade: usize| if grade + 1 < grades { Some(grade + 1) } else { None };
        let feed = |grade, problems: &mut Problems| match next(grade) {
            // Pupils of today go on from a grade that is not taught any more.
            Some(next) if layout.sites[site].taught.contains(&grade) || layout.today[site][grade] > 0 => {
                Feeder { layout, county, site, next }.feeds(problems)
            }
            _ => Vec::new(),
        };
        (0..grades).map(|grade| feed(grade, problems)).collect()
    };
    (0..layout.sites.len()).map(|site| of_site(site, problems)).collect()
}

/// A site whose pupils come of age for a grade.
struct Feeder<'a> {
    layout: &'a Layout<'a>,
    county: &'a County,
    site: usize,
    next: usize,
}

impl Feeder<'_> {
    fn from(&self) -> &Site {
        &self.layout.sites[self.site]
    }

    fn feeds(&self, problems: &mut Problems) -> Vec<(usize, Amount)> {
        let sites = &self.layout.sites;
        if self.from().taught.contains(&self.next) {
            return vec![(self.site, ONE)];
        }
        if let Some((schools, place)) = self.layout.rates.feeding.table.get(&self.from().id) {
            return self.by_table(schools, place, problems);
        }
        let entered = |site: &usize| sites[*site].taught.contains(&self.next);
        let open: Vec<usize> = (0..sites.len()).filter(entered).collect();
        if let Some(same) = open.iter().find(|site| sites[**site].id.school == self.from().id.school) {
            return vec![(*same, ONE)];
        }
        let of_township = |site: &&usize| sites[**site].township == self.from().township;
        let near: Vec<usize> = open.iter().filter(of_township).copied().collect();
        if self.layout.rates.feeding.rule == FeedingRule::Proportional && !near.is_empty() {
            return near.into_iter().map(|site| (site, self.layout.today[site][self.next])).collect();
        }
        self.nearest(if near.is_empty() { &open } else { &near }, problems)
    }

    fn by_table(
        &self,
        schools: &[(crate::county::SchoolId, Amount)],
        place: &Place,
        problems: &mut Problems,
    ) -> Vec<(usize, Amount)> {
        let mut feeds = Vec::new();
        for (school, weight) in schools {
            let entered = |site: &Site| site.id.school == *school && site.taught.contains(&self.next);
            match self.layout.sites.iter().position(entered) {
                Some(site) => feeds.push((site, *weight)),
                None => {
                    let found =
                        format!("{} feeds {school}, which does not teach grade {}", self.from().id, self.next + 1);
                    problems.add(Problem::error("E07", place.clone(), found, "a school that teaches the next grade"));
                }
            }
        }
        feeds
    }

    fn nearest(&self, open: &[usize], problems: &mut Problems) -> Vec<(usize, Amount)> {
        let kilometres =
            |site: &usize| self.county.kilometres(&self.from().id.school, &self.layout.sites[*site].id.school);
        let known: Option<Vec<_>> = open.iter().map(|site| Some((kilometres(site)?, *site))).collect();
        match (open, known) {
            ([only], _) => vec![(*only, ONE)],
            (_, Some(known)) if !known.is_empty() => {
                known.iter().min().map(|(_, site)| (*site, ONE)).into_iter().collect()
            }
            _ => {
                problems.add(self.nowhere(open.is_empty()));
                Vec::new()
            }
        }
    }

    fn nowhere(&self, none_teaches: bool) -> Problem {
        let grade = self.next + 1;
        let from = &self.from().id;
        let (why, help) = if none_teaches {
            (
                format!("no school teaches grade {grade}, which pupils of {from} come to"),
                "look at the grades and at taught",
            )
        } else {
            (
                format!("no distance from {from} to every school that teaches grade {grade}"),
                "give coordinates or distances, a table of feeders, or rule = \"proportional\"",
            )
        };
        let place = Place::file(tables::schools::TABLE.name);
        Problem::error("E07", place, why, "a school where the pupils go on").help(help)
    }
}
