//! A standard, alone or extending a built-in one.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = junheng::standard::parse("standard.toml", text);
});
