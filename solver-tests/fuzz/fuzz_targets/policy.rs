//! A policy, and the same policy once resolved and written.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("policy.toml");
    std::fs::write(&path, text).expect("a file");
    if let Ok(read) = junheng::policy::read(&path) {
        std::fs::write(&path, read.value.to_toml()).expect("a file");
        let again = junheng::policy::read(&path).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(again.value.policy, read.value.policy);
    }
});
