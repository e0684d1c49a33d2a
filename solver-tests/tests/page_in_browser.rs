//! The page in headless Chromium: no error in its console, no request, the switch of languages, the
//! search, the sorting, and the printed summary. Without a browser it says so and looks at nothing;
//! `make test-page` then fails.

use solver_tests::page::{of_changle, of_county, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Says the same to people and to the test: what a check found stands in the page's title.
const CHECKS: &str = r#"
<script>
addEventListener("securitypolicyviolation", (event) => console.error("blocked " + event.blockedURI));
addEventListener("load", () => setTimeout(() => {
  const faults = [];
  const expect = (holds, what) => { if (!holds) faults.push(what); };
  const main = (tag) => document.querySelector(`main[lang=${tag}]`);
  const shown = (tag) => getComputedStyle(main(tag)).display !== "none";
  expect(shown("en") && !shown("zh"), "English is shown first");
  document.querySelector("label[for=language-zh]").click();
  expect(shown("zh") && !shown("en"), "the switch shows Chinese");
  expect(document.documentElement.lang === "zh", "the language of the document follows");
  document.querySelector("label[for=language-en]").click();
  expect(performance.getEntriesByType("resource").length === 0, "nothing is loaded");
  expect(document.documentElement.scrollWidth <= innerWidth + 1, "nothing sticks out of the screen");
  for (const curve of main("en").querySelectorAll("svg.frontier")) {
    const figure = curve.closest("figure");
    expect(figure.scrollWidth <= figure.clientWidth + 1, "the curve fits");
    expect(curve.getBoundingClientRect().width <= innerWidth, "all of the curve is seen");
  }
  const table = [...main("en").querySelectorAll("table.data")].find((one) => one.tBodies[0].rows.length > 30);
  table.scrollIntoView();
  // Tables get their tools one after the other.
  const waiting = setInterval(() => {
    const tools = table.parentElement.previousElementSibling;
    const search = tools && tools.querySelector("input");
    if (!search) return;
    clearInterval(waiting);
    const rows = [...table.tBodies[0].rows];
    const word = rows[3].cells[0].textContent.trim();
    search.value = word;
    search.dispatchEvent(new Event("input"));
    const left = rows.filter((row) => !row.hidden);
    expect(left.length > 0 && left.length < rows.length && left.every((row) => row.textContent.includes(word)), "the search leaves what fits");
    search.value = "";
    search.dispatchEvent(new Event("input"));
    const column = [...table.tHead.rows[0].cells].findIndex((head) => head.classList.contains("n"));
    const button = table.tHead.rows[0].cells[column].querySelector("button");
    const values = () => [...table.tBodies[0].rows].map((row) => Number(row.cells[column].dataset.value));
    button.click();
    expect(values().every((value, place, all) => place === 0 || all[place - 1] <= value), "a column is sorted upwards");
    button.click();
    expect(values().every((value, place, all) => place === 0 || all[place - 1] >= value), "and downwards");
    button.focus();
    expect(document.activeElement === button, "the keyboard reaches the heading");
    document.title = faults.length ? "FAULTS " + faults.join("; ") : "ALL IS WELL";
  }, 50);
}, 100));
</script>
"#;

/// The browser of this machine: `JUNHENG_BROWSER`, or one on the path.
fn browser() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("JUNHENG_BROWSER").filter(|named| !named.is_empty()) {
        return Some(named.into());
    }
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let names = ["chromium", "chromium-browser", "google-chrome"];
    std::env::split_paths(&folders).flat_map(|folder| names.map(|name| folder.join(name))).find(|file| file.is_file())
}

/// The browser, or a word that nothing was looked at.
fn browser_or_say_so() -> Option<PathBuf> {
    let found = browser();
    if found.is_none() {
        assert!(std::env::var_os("JUNHENG_BROWSER_REQUIRED").is_none(), "no Chromium is on the path");
        println!("skipped: no Chromium is on the path, so the page was not looked at in a browser");
    }
    found
}

/// Runs the browser on a file, with a home of its own; gives what it prints and what it logs.
fn open(browser: &Path, file: &Path, options: &[&str]) -> (String, String) {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(browser);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]);
    command.args(["--disable-component-update", "--no-first-run", "--enable-logging=stderr"]);
    command.arg(format!("--user-data-dir={}", home.path().display()));
    let output = command.args(options).arg(format!("file://{}", file.display())).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

fn assert_works(browser: &Path, page: &Path, width: u32) {
    let with_checks = page.with_extension("checked.html");
    fs::write(&with_checks, fs::read_to_string(page).unwrap().replace("</body>", &format!("{CHECKS}</body>"))).unwrap();
    let size = format!("--window-size={width},900");
    let (dom, log) = open(browser, &with_checks, &[&size, "--virtual-time-budget=8000", "--dump-dom"]);
    let console: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
    assert_eq!(console, Vec::<&str>::new());
    let title = dom.split("<title>").nth(1).and_then(|after| after.split("</title>").next());
    assert_eq!(title, Some("ALL IS WELL"), "at {width} points");
}

/// The page of a curve of two points over more money than is needed.
fn of_frontier(folder: &Path) -> PathBuf {
    let out = folder.join("curve");
    let words = ["frontier", "scenarios/counties/changle-synthetic", "scenarios/policies/changle/01-least-cost.toml"];
    let range = ["--over", "budget.total_wan", "--from", "30000", "--to", "31000", "--points", "2", "--out"];
    let output = run(&[&words[..], &range, &[&out.to_string_lossy()]].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    out.join("report.html")
}

#[test]
fn the_page_works_on_a_telephone_and_a_laptop() {
    let Some(browser) = browser_or_say_so() else { return };
    let folder = tempfile::tempdir().unwrap();
    let plan = of_changle(folder.path()).join("report.html");
    let county = of_county(folder.path(), "alagoas-palmeira-dos-indios");
    let curve = of_frontier(folder.path());
    assert!(fs::read_to_string(&curve).unwrap().contains("svg class=\"plane frontier\""), "a curve is drawn");
    for page in [&plan, &county, &curve] {
        // Headless Chromium has no window narrower than 500 points.
        assert_works(&browser, page, 500);
        assert_works(&browser, page, 1366);
    }
}

#[test]
fn the_summary_prints_on_two_pages_of_a4() {
    let Some(browser) = browser_or_say_so() else { return };
    let folder = tempfile::tempdir().unwrap();
    let page = of_changle(folder.path()).join("report.html");
    let pages = |file: &Path| {
        let printed = file.with_extension("pdf");
        let to = format!("--print-to-pdf={}", printed.display());
        open(&browser, file, &["--no-pdf-header-footer", &to]);
        let bytes = fs::read(&printed).unwrap();
        String::from_utf8_lossy(&bytes).matches("/Type /Page\n").count()
    };
    let whole = pages(&page);
    let summary = page.with_extension("summary.html");
    fs::write(&summary, fs::read_to_string(&page).unwrap().replace("<div class=\"details\">", "<div hidden>")).unwrap();
    assert_eq!(pages(&summary), 2);
    assert!(whole > 10, "the details follow: {whole} pages");
}
