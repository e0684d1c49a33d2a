//! Quantities as they are written down: exact decimals, never binary fractions.
//!
//! Pupils and teachers are whole people (`u32`). Areas, values, prices and thresholds are
//! [`Decimal`]s, so that the verifier can check them without rounding; the model takes their
//! nearest floating-point number through [`approximate`].

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use std::fmt;
use std::str::FromStr;

pub use rust_decimal::Decimal;

/// The most that any single number of a file may be; larger ones are mistakes of unit.
pub const LARGEST: i64 = 1_000_000_000_000;

/// Reads a decimal number as people write it: `12`, `4.505`, `1,234.5`, `1.2e3`.
///
/// # Errors
/// A sentence on what was expected, for text that is no finite number or beyond ± 10¹².
pub fn parse_decimal(text: &str) -> Result<Decimal, String> {
    let plain: String = text.trim().replace([',', '_'], "");
    let value = Decimal::from_str(&plain)
        .or_else(|_| Decimal::from_scientific(&plain))
        .map_err(|_| "a number such as 12 or 4.505".to_string())?;
    if value.abs() > Decimal::from(LARGEST) {
        return Err("a number between -10^12 and 10^12".to_string());
    }
    Ok(value.normalize())
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

/// Money in 万元 (10,000 yuan), or in ten thousands of the county's own currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize)]
#[serde(transparent)]
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
    let times = if unit.starts_with(|first: char| first.is_ascii_digit()) { "× " } else { "" };
    format!("{amount:.2} {times}{unit}")
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
    fn nothing_but_finite_numbers_of_sane_size_passes() {
        for text in ["", "NaN", "inf", "-inf", "1e308", "12 m2", "10000000000000"] {
            assert!(parse_decimal(text).is_err(), "{text} was accepted");
        }
    }

    #[test]
    fn exact_fractions_are_exact() {
        assert_eq!(exact(Decimal::new(85, 2)), BigRational::new(17.into(), 20.into()));
    }
}
