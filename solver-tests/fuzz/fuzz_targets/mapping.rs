//! A mapping from the columns of a published table.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = junheng::import::mapping::parse("mapping.toml", text);
});
