//! A number: it is refused, or is within the range and reads back from what it is written as.

#![no_main]

use junheng::quantity::{Decimal, LARGEST, parse_decimal};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(value) = parse_decimal(text) {
        assert!(value.abs() <= Decimal::from(LARGEST));
        assert_eq!(parse_decimal(&value.to_string()), Ok(value));
    }
});
