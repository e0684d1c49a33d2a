//! A proposal for a small county, read, assessed, and never a panic.

#![no_main]

use junheng::county::{self, County};
use junheng::standard::Standard;
use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::OnceLock;

/// The county that the measure of 2017 judges, in its own folder of the repository.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios/counties/changle-synthetic");

fn county() -> &'static (County, Standard) {
    static COUNTY: OnceLock<(County, Standard)> = OnceLock::new();
    COUNTY.get_or_init(|| {
        let standard = junheng::standard::read(Path::new("cn-2017")).expect("a standard").value;
        let declaration = county::declaration(Path::new(FOLDER)).expect("a county");
        (declaration.read(&standard.vocabulary).expect("a county").value, standard)
    })
}

fuzz_target!(|bytes: &[u8]| {
    let (county, standard) = county();
    if let Ok(proposal) = junheng::proposal::parse("proposal.csv", bytes, county) {
        let _ = junheng::assess::assess(county, standard, None, &proposal.value);
    }
});
