//! A plan, and the same plan once written.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = junheng::plan::parse("plan.json", text);
});
