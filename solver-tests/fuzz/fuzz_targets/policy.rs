//! A policy or the first scenarios of its sweep, and the same once resolved and written.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("policy.toml");
    std::fs::write(&path, text).expect("a file");
    let Ok(family) = junheng::policy::Family::read(&path, &[], &junheng::policy::Laid::default()) else { return };
    let Ok(scenarios) = family.value.scenarios() else { return };
    for read in scenarios.value.into_iter().take(3) {
        std::fs::write(&path, read.to_toml()).expect("a file");
        let again = junheng::policy::read(&path).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(again.value.policy, read.policy);
    }
});
