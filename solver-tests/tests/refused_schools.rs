//! Closings and openings that cannot be meant are refused with their key and what to try.

use solver_tests::choices::nearby;
use solver_tests::small::Small;

const STAFF: &str = "staff teachers primary=4 junior=5\nrules must_meet=1 primary=1 junior=1";
const COUNTY: &str =
    "A primary:50[none=2] rooms=1 area=9\nB primary:10[none=1] rooms=1 area=9\nC junior:20[none=1] rooms=1 area=9";
const CLOSE: &str = "[close.b]\nschool = \"B\"\ninto = \"A\"\nmax_km = 3\n";
const OPEN: &str = "[open.n]\nschool = \"N\"\nname = \"New\"\nkind = \"school\"\nstages = [\"primary\"]\nlongitude = 118.8\nlatitude = 36.5\n\
    max_km = 3\nplaces = 200\ncost_wan = 1\nruns_wan = 0\nmerges = [\"B\"]\n[open.n.facilities]\nrooms = 1\narea = 0\n";

/// What the policy is told when it meets a county whose schools lie two kilometres apart.
fn told(policy: &str) -> String {
    let small = nearby(COUNTY, STAFF, policy, &["N"]);
    small.policy.fits_county(&small.county).map_or_else(|problems| problems.to_string(), |()| String::new())
}

fn message(code: &str, key: &str, [found, expected, help]: [&str; 3]) -> String {
    let place = format!("error[{code}] policy.toml, key {key}");
    let help = if help.is_empty() { String::new() } else { format!("  help:     {help}\n") };
    format!("{place}\n  found:    {found}\n  expected: {expected}\n{help}")
}

#[test]
fn what_can_be_meant_is_not_refused() {
    assert_eq!(told(CLOSE), "");
    assert_eq!(told(OPEN), "");
}

#[test]
fn closings_that_cannot_be_meant_are_refused() {
    let stay = "name each school that closes once, and a school that stays open to receive";
    let near = "pupils go to a school nearby: name a nearer one, or leave the closing out";
    let cases = [
        (
            CLOSE.replace("\"A\"", "\"C\""),
            message(
                "P62",
                "close.b.into",
                ["C, which does not teach primary", "a school that teaches all stages of B", "name another school"],
            ),
        ),
        (
            CLOSE.replace("max_km = 3", "max_km = 1"),
            message("P62", "close.b.max_km", ["2 km from B to A", "at most 1 km", near]),
        ),
        (
            format!("{CLOSE}[close.a]\nschool = \"A\"\ninto = \"B\"\nmax_km = 3\n"),
            message("P62", "close.a.into", ["the school B, which may close itself", "a school that stays open", stay])
                + &message(
                    "P62",
                    "close.b.into",
                    ["the school A, which may close itself", "a school that stays open", stay],
                ),
        ),
        (
            format!("{CLOSE}[close.again]\nschool = \"B\"\ninto = \"A\"\nmax_km = 3\n"),
            message("P62", "close.again.school", ["the school B again", "each school once", stay])
                + &message("P62", "close.b.school", ["the school B again", "each school once", stay]),
        ),
    ];
    for (policy, expected) in cases {
        assert_eq!(told(&policy), expected);
    }
}

#[test]
fn more_than_64_choices_are_refused() {
    let help = "each is solved by itself: name fewer years, or decide some schools before";
    let years = "[horizon]\nyears = 7\n";
    let closings = format!("{years}{CLOSE}[close.a]\nschool = \"C\"\ninto = \"C\"\nmax_km = 3\n{CLOSE}")
        .replace("[close.a]", "[close.x]");
    // Seven years or not at all, twice: 64; with one more, 512.
    let two = closings.rsplit_once(CLOSE).unwrap().0.to_string();
    assert!(!told(&two).contains("P61"), "{}", told(&two));
    let three = format!("{two}[close.y]\nschool = \"A\"\ninto = \"B\"\nmax_km = 3\n");
    let expected = message("P61", "close", ["512 choices of closings", "at most 64", help]);
    assert!(told(&three).contains(&expected), "{}", told(&three));
    let with = format!("{two}{OPEN}");
    let expected = message("P61", "open", ["512 choices of closings and openings", "at most 64", help]);
    assert!(told(&with).contains(&expected), "{}", told(&with));
    let long = format!("[horizon]\nyears = 8\n{OPEN}{}", OPEN.replace("open.n", "open.m").replace("\"N\"", "\"M\""));
    let expected = message("P61", "open", ["81 choices of openings", "at most 64", help]);
    assert!(told(&long).contains(&expected), "{}", told(&long));
}

#[test]
fn closings_and_openings_do_not_stand_beside_what_decides_the_same() {
    let posts = "[establishment]\nscope = \"school\"\n[establishment.pupils_per_post]\nprimary = 19\n";
    let source = "[source.county]\namount_wan = 9\n";
    let boarders = "[public_funds]\nboarder_yuan = 300\n[public_funds.quota_yuan]\nprimary = 720\n";
    let help = "solve one of them first, then the other";
    let beside = |lever: &str, other: &str| {
        message("P24", lever, [&format!("[{lever}] beside {other}"), "one of the two", help])
    };
    assert_eq!(told(&format!("{CLOSE}{posts}")), beside("close", "an establishment of single schools"));
    assert_eq!(told(&format!("{OPEN}{posts}")), beside("open", "an establishment of single schools"));
    let saves = format!("{CLOSE}saves_wan = 1\n{source}");
    assert_eq!(told(&saves), beside("close", "source, while saves_wan makes a bill below zero"));
    assert_eq!(told(&format!("{CLOSE}{source}")), "");
    let rezone = "[rezone.primary]\ngrades = 6\n";
    for (lever, text) in [("close", CLOSE), ("open", OPEN)] {
        let expected = beside(lever, "rezone, which decides the pupils too");
        assert!(told(&format!("{text}{rezone}")).contains(&expected), "{}", told(&format!("{text}{rezone}")));
    }
    let expected = beside("open", "boarder_yuan, while nobody knows the boarders of a new school");
    assert!(told(&format!("{OPEN}{boarders}")).contains(&expected), "{}", told(&format!("{OPEN}{boarders}")));
}

#[test]
fn openings_that_cannot_be_meant_are_refused() {
    let once = "name each school that closes or merges once, and schools that stay to take pupils from";
    let takes = |share: &str| format!("{OPEN}[open.n.takes_share]\nA = {share}\n");
    let cases = [
        (
            OPEN.replace("\"N\"", "\"A\""),
            vec![(
                "school",
                [
                    "the school \"A\", which the county has already",
                    "the code of a new school",
                    "take a code that no school has",
                ],
            )],
        ),
        (
            OPEN.replace("merges = [\"B\"]\n", ""),
            vec![
                (
                    "merges",
                    [
                        "a new school without pupils",
                        "schools that merge into it, or shares of the pupils of others",
                        "name them",
                    ],
                ),
                (
                    "stages",
                    [
                        "the stage primary, which none of the schools teaches that its pupils come from",
                        "stages that they teach",
                        "leave it out, or name more schools",
                    ],
                ),
            ],
        ),
        (
            OPEN.replace("[\"B\"]", "[\"B\", \"C\"]"),
            vec![(
                "merges",
                [
                    "the school C, which teaches junior",
                    "a school of stages that N teaches",
                    "add the stage to stages, or leave the school out",
                ],
            )],
        ),
        (
            OPEN.replace("[\"primary\"]", "[\"primary\", \"junior\"]"),
            vec![(
                "stages",
                [
                    "the stage junior, which none of the schools teaches that its pupils come from",
                    "stages that they teach",
                    "leave it out, or name more schools",
                ],
            )],
        ),
        (
            OPEN.replace("[\"primary\"]", "[\"primary\", \"primary\"]"),
            vec![("stages", ["the stage primary again", "each stage once", "leave it out"])],
        ),
        (
            OPEN.replace("max_km = 3", "max_km = 1"),
            vec![(
                "max_km",
                [
                    "2 km from B to N",
                    "at most 1 km",
                    "pupils go to a school nearby: leave that school out, or give its longitude and latitude",
                ],
            )],
        ),
        (OPEN.replace("[\"B\"]", "[\"B\", \"B\"]"), vec![("merges", ["the school B again", "each school once", once])]),
        (
            takes("1"),
            vec![(
                "takes_share",
                [
                    "1 of the pupils of A in all",
                    "shares that add up to less than 1",
                    "a school all of whose pupils go belongs to merges",
                ],
            )],
        ),
        (
            takes("[]"),
            vec![(
                "takes_share",
                [
                    "no share of A",
                    "shares that add up to less than 1",
                    "a school all of whose pupils go belongs to merges",
                ],
            )],
        ),
        (
            takes("0.5").replace("\nA =", "\nB ="),
            vec![("takes_share", ["the school B, which may close", "a school that stays open", once])],
        ),
        (
            OPEN.replace("rooms = 1\n", ""),
            vec![(
                "facilities",
                ["no figure of rooms", "a figure of each kind of facility", "write 0 where it opens without any"],
            )],
        ),
    ];
    for (policy, messages) in cases {
        let expected: Vec<String> =
            messages.into_iter().map(|(key, parts)| message("P63", &format!("open.n.{key}"), parts)).collect();
        assert_eq!(told(&policy), expected.concat());
    }
    let whole = OPEN.replace("rooms = 1\n", "rooms = 1.5\n");
    let found = ["1.5 of rooms, which comes only whole", "a whole number", ""];
    assert_eq!(told(&whole), message("P42", "open.n.facilities", found));
    let unknown = OPEN.replace("[\"B\"]", "[\"Bee\"]").replace("[\"primary\"]", "[]");
    assert_eq!(
        told(&unknown),
        message("P63", "open.n.stages", ["no stage", "the stages that it teaches", "name them"])
            + &message(
                "P06",
                "open.n.merges",
                ["the school \"Bee\", which the county has not", "one of A, B, C", "did you mean \"B\"?"]
            )
    );
    let both = format!("{OPEN}{CLOSE}");
    assert_eq!(told(&both), message("P63", "open.n.merges", ["the school B again", "each school once", once]));
    let closes_into = format!("{OPEN}[close.a]\nschool = \"A\"\ninto = \"B\"\nmax_km = 3\n");
    let stay = "name each school that closes once, and a school that stays open to receive";
    let found = ["the school B, which may close itself", "a school that stays open", stay];
    assert_eq!(told(&closes_into), message("P62", "close.a.into", found));
}

#[test]
fn what_would_go_along_with_a_school_that_does_not_merge_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("policy.toml");
    let text = OPEN.replace("merges = [\"B\"]\n", "");
    let takes = "[open.n.takes_share]\nA = 0.2\n[open.n.moved_share]\nrooms = 0.5\n";
    std::fs::write(&path, format!("{text}{takes}[[objective]]\nminimise = \"cost\"\n")).unwrap();
    let told = junheng::policy::read(&path).unwrap_err().to_string();
    let help = "name the schools that merge, or leave moved_share out";
    let message =
        message("P63", "open.n.moved_share", ["moved_share where no school merges", "merges beside it", help]);
    let line = told.lines().next().unwrap_or_default().to_string();
    assert!(line.contains("P63") && told.ends_with(&message[message.find('\n').unwrap()..]), "{told}");
}

#[test]
fn a_policy_within_a_year_closes_and_opens_no_school() {
    let policy = Small::new(COUNTY, STAFF, OPEN).policy;
    assert!(policy.has_choices());
    assert!(!policy.within_a_year().has_choices());
}
