//! Numbers as each language writes them.

use super::Language;

/// A number of so many decimals: English sets a comma before every three digits, Chinese none. A
/// number that rounds to zero has no sign.
#[must_use]
pub fn number(language: Language, value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let whole = match language {
        Language::English => grouped(whole),
        Language::Chinese => whole.to_string(),
    };
    let any = text.chars().any(|letter| letter.is_ascii_digit() && letter != '0');
    let sign = if value < 0.0 && any { "−" } else { "" };
    format!("{sign}{whole}{rest}")
}

fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_groups_digits_and_chinese_does_not() {
        assert_eq!(number(Language::English, 22276.6, 2), "22,276.60");
        assert_eq!(number(Language::Chinese, 22276.6, 2), "22276.60");
        assert_eq!(number(Language::English, 999.0, 0), "999");
        assert_eq!(number(Language::English, -1_234_567.0, 0), "−1,234,567");
    }

    #[test]
    fn what_rounds_to_zero_has_no_sign() {
        assert_eq!(number(Language::English, -0.004, 2), "0.00");
    }
}
