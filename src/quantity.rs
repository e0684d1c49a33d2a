//! Quantities as they are written down: exact decimals, never binary fractions.
//!
//! Pupils and teachers are whole people (`u32`). Areas, values, prices and thresholds are
//! [`Decimal`]s, so that the verifier can check them without rounding; the model takes their
//! nearest floating-point number through [`approximate`].

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

pub use rust_decimal::{Decimal, RoundingStrategy};

/// The most that any single number of a file may be; larger ones are mistakes of unit.
pub const LARGEST: i64 = 1_000_000_000_000;

/// Reads a decimal number as people write it: `12`, `4.505`, `1,234.5`, `1.2e3`, `１２．５`.
///
/// # Errors
/// A sentence on what was expected, for text that is no finite number or beyond ± 10¹².
pub fn parse_decimal(text: &str) -> Result<Decimal, String> {
    let written: String = text.trim().chars().map(half_width).collect();
    let plain = without_separators(&written)?;
    let value = Decimal::from_str(&plain)
        .or_else(|_| Decimal::from_scientific(&plain))
        .map_err(|_| expected_instead_of(&plain).to_string())?;
    if value.abs() > Decimal::from(LARGEST) {
        return Err(IN_RANGE.to_string());
    }
    Ok(value.normalize())
}

const A_NUMBER: &str = "a number such as 12 or 4.505";
const IN_RANGE: &str = "a number between -10^12 and 10^12";

/// The half-width form of what Chinese input methods write in full width.
#[must_use]
pub fn half_width(letter: char) -> char {
    const DISTANCE: u32 = '！' as u32 - '!' as u32;
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - DISTANCE).unwrap_or(letter),
        '−' => '-',
        other => other,
    }
}

/// The number without the commas before every three digits. A comma elsewhere is refused: in
/// `12,5` it may stand for the decimal point.
fn without_separators(written: &str) -> Result<String, String> {
    let plain = written.replace('_', "");
    if !plain.contains(',') {
        return Ok(plain);
    }
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut groups = whole.trim_start_matches(['+', '-']).split(',');
    let first = groups.next().unwrap_or_default();
    if (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3) && !decimals.contains(',') {
        return Ok(plain.replace(',', ""));
    }
    Err("a number such as 1,234.5: a comma before every three digits, a point before the decimals".to_string())
}

fn expected_instead_of(plain: &str) -> &'static str {
    if plain.parse::<f64>().is_ok_and(|value| value.is_finite() && value.abs() > 1.0) {
        return IN_RANGE;
    }
    let end = plain.find(|letter: char| !letter.is_ascii_digit() && !"+-.".contains(letter)).unwrap_or(plain.len());
    match plain.split_at(end) {
        (figure, rest) if rest.is_empty() || !figure.contains(|letter: char| letter.is_ascii_digit()) => A_NUMBER,
        (_, rest) if rest.trim() == "%" => "a number without a percent sign: 85 % is written 0.85",
        _ => "a number without its unit",
    }
}

/// The nearest floating-point number.
#[must_use]
pub fn approximate(value: Decimal) -> f64 {
    value.to_f64().expect("a decimal has a nearest floating-point number")
}

/// The same number as a fraction of whole numbers.
#[must_use]
pub fn exact(value: Decimal) -> BigRational {
    BigRational::new(BigInt::from(value.mantissa()), BigInt::from(10).pow(value.scale()))
}

/// Decimals of 万元 that a payment can have: ten-thousandths of a cent, far below what anybody pays and
/// few enough for a [`Decimal`].
const MONEY_DECIMALS: u32 = 12;

/// An exact amount of money as a payment can be written: the same where it has no more than twelve
/// decimals, else rounded to them, half away from zero. Beyond what a decimal holds it is its largest.
#[must_use]
pub fn round_money(amount: &BigRational) -> Decimal {
    let scaled = (amount * BigInt::from(10).pow(MONEY_DECIMALS)).round().to_integer();
    let fits = scaled.to_i128().filter(|it| it.unsigned_abs() < 1 << 96);
    fits.map_or(Decimal::MAX, |scaled| Decimal::from_i128_with_scale(scaled, MONEY_DECIMALS).normalize())
}

/// Money in 万元 (10,000 yuan), or in ten thousands of the county's own currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(with = "f64")]
pub struct Wan(#[serde(with = "rust_decimal::serde::float")] pub Decimal);

impl Wan {
    /// No money.
    pub const ZERO: Self = Self(Decimal::ZERO);
}

impl std::ops::Add for Wan {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl std::iter::Sum for Wan {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, |total, amount| total + amount)
    }
}

impl fmt::Display for Wan {
    /// Two decimals, as finance offices write 万元.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.2}", self.0.round_dp(2))
    }
}

/// An amount of money as people read it: `12.50 万元`, `12.50 × 10,000 reais`.
#[must_use]
pub fn money(amount: f64, unit: &str) -> String {
    format!("{amount:.2} {}{unit}", times(unit))
}

/// An amount of money with all its decimals: `12.505 万元`.
#[must_use]
pub fn money_in_full(amount: Decimal, unit: &str) -> String {
    format!("{amount} {}{unit}", times(unit))
}

/// What stands before a unit that begins with a number.
fn times(unit: &str) -> &'static str {
    if unit.starts_with(|first: char| first.is_ascii_digit()) { "× " } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_keep_every_digit() {
        assert_eq!(parse_decimal("4.505").unwrap(), Decimal::new(4505, 3));
        assert_eq!(parse_decimal(" 1,234.5 ").unwrap(), Decimal::new(12345, 1));
        assert_eq!(parse_decimal("1.2e3").unwrap(), Decimal::new(1200, 0));
    }

    #[test]
    fn full_width_figures_are_read_as_their_half_width_forms() {
        assert_eq!(parse_decimal("１２．５").unwrap(), Decimal::new(125, 1));
        assert_eq!(parse_decimal("－１，２３４").unwrap(), Decimal::new(-1234, 0));
        assert_eq!(parse_decimal("\u{3000}＋３\u{3000}").unwrap(), Decimal::new(3, 0));
    }

    #[test]
    fn what_was_expected_depends_on_what_is_wrong() {
        let cases = [
            ("85%", "a number without a percent sign: 85 % is written 0.85"),
            ("８５ ％", "a number without a percent sign: 85 % is written 0.85"),
            ("12 m2", "a number without its unit"),
            ("3万元", "a number without its unit"),
            ("1e308", "a number between -10^12 and 10^12"),
            ("12,5", "a number such as 1,234.5: a comma before every three digits, a point before the decimals"),
            ("NaN", "a number such as 12 or 4.505"),
            ("-inf", "a number such as 12 or 4.505"),
            ("-", "a number such as 12 or 4.505"),
            ("", "a number such as 12 or 4.505"),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_decimal(text).unwrap_err(), expected, "of {text}");
        }
    }

    #[test]
    fn remainders_of_binary_arithmetic_are_read() {
        assert_eq!(parse_decimal("0.30000000000000004").unwrap(), Decimal::new(30_000_000_000_000_004, 17));
        assert_eq!(parse_decimal("0.00000000000000011102230246251565").unwrap(), Decimal::new(1_110_223_024_625, 28));
    }

    #[test]
    fn nothing_but_finite_numbers_of_sane_size_passes() {
        for text in ["", "NaN", "inf", "-inf", "1e308", "12 m2", "12%", "10000000000000", "1,2", "12,345,6", ",1"] {
            assert!(parse_decimal(text).is_err(), "{text} was accepted");
        }
    }

    #[test]
    fn exact_fractions_are_exact() {
        assert_eq!(exact(Decimal::new(85, 2)), BigRational::new(17.into(), 20.into()));
    }
}
