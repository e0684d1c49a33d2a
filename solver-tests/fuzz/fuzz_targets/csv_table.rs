//! A table of text with separators, in any encoding.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let columns = (junheng::tables::teacher_counts::TABLE.columns)(&Default::default());
    let _ = junheng::tables::parse("t.csv", bytes, &columns);
});
