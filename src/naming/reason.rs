//! Why the rule chose a person rather than another.

use super::distance::metres;
use crate::county::{County, Person, SchoolId};
use crate::policy::Criterion;

/// The criteria that speak for a person, up to the one that decides, each with the figure of the next
/// who stays: `longest in post: 14 years; next: 12`. `rivals` are those who might have gone and stay.
pub(super) fn reason(
    rule: &[Criterion],
    county: &County,
    person: &Person,
    to: &SchoolId,
    rivals: &[&Person],
) -> String {
    if rivals.is_empty() {
        return "nobody else of the type may leave".to_string();
    }
    let mut equals: Vec<&Person> = rivals.to_vec();
    let mut parts = Vec::new();
    for criterion in rule {
        if *criterion == Criterion::NearestToHome {
            // Decided for all together: no single figure of another would explain it.
            let km = metres(county, person, to).map_or("unknown".to_string(), kilometres);
            parts.push(format!("nearest to home, all together: {km}"));
            return parts.join("; ");
        }
        let own = figure(*criterion, county, person);
        let next = equals.iter().map(|rival| figure(*criterion, county, rival)).max_by_key(|it| rank(*criterion, *it));
        let shown = |figure: Option<u32>| figure.map_or("unknown".to_string(), |it| it.to_string());
        let title = title(*criterion);
        let next = next.flatten();
        parts.push(format!("{title}: {} years; next: {}", shown(own), shown(next)));
        if own != next {
            return parts.join("; ");
        }
        equals.retain(|rival| figure(*criterion, county, rival) == own);
    }
    parts.push("first by code".to_string());
    parts.join("; ")
}

fn title(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::LongestInPost => "longest in post",
        Criterion::NearestToHome => "nearest to home",
        Criterion::Youngest => "youngest",
        Criterion::Oldest => "oldest",
    }
}

/// Years in post or of age.
fn figure(criterion: Criterion, county: &County, person: &Person) -> Option<u32> {
    match criterion {
        Criterion::LongestInPost => person.years_in_post(county.year),
        Criterion::Youngest | Criterion::Oldest => county.year.checked_sub(person.born?),
        Criterion::NearestToHome => None,
    }
}

/// The larger, the sooner; what is not known comes last.
fn rank(criterion: Criterion, figure: Option<u32>) -> Option<i64> {
    let figure = i64::from(figure?);
    Some(if criterion == Criterion::Youngest { -figure } else { figure })
}

/// Kilometres with one decimal, in words.
fn kilometres(metres: i64) -> String {
    let tenths = (metres + 50) / 100;
    format!("{}.{} km", tenths / 10, tenths % 10)
}
