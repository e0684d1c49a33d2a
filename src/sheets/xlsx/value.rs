//! The text of a cell's value.

use calamine::{DataRef, ExcelDateTime};

/// From here on a whole number has more digits than spreadsheets keep.
const SIXTEEN_DIGITS: f64 = 1e15;

/// Days from the first date that spreadsheets know to the end of the year 9999.
const DAYS_OF_DATES: std::ops::Range<f64> = 0.0..2_958_466.0;

/// The text of a value: numbers as the shortest decimal that reads back, dates as in ISO 8601.
pub(super) fn text(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.trim().to_string(),
        DataRef::SharedString(text) => text.trim().to_string(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::DateTimeIso(date) => without_midnight(date).to_string(),
        DataRef::DurationIso(duration) => duration.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// Whether a number has more digits than spreadsheets keep: of a code, the last ones are lost.
pub(super) fn has_lost_digits(value: &DataRef) -> bool {
    matches!(value, DataRef::Float(number) if number.abs() >= SIXTEEN_DIGITS)
}

fn number_text(number: f64) -> String {
    if number == 0.0 {
        // Not "-0".
        return "0".to_string();
    }
    // Without an exponent a huge number would fill the message that refuses it.
    if number.abs() >= 1e21 { format!("{number:e}") } else { number.to_string() }
}

fn date_text(date: &ExcelDateTime) -> String {
    let days = date.as_f64();
    if !DAYS_OF_DATES.contains(&days) {
        return number_text(days);
    }
    if date.is_duration() {
        let seconds = (days * 86_400.0).round() as u64;
        return format!("{}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let (date, time) = (format!("{year:04}-{month:02}-{day:02}"), format!("{hour:02}:{minute:02}:{second:02}"));
    match (days < 1.0, time.as_str()) {
        (true, _) => time,
        (false, "00:00:00") => date,
        (false, _) => format!("{date}T{time}"),
    }
}

/// A date and time in ISO 8601 without the time where that is midnight.
fn without_midnight(date: &str) -> &str {
    match date.split_once('T') {
        Some((day, time)) if time.chars().all(|letter| "0:.Z".contains(letter)) => day,
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::ExcelDateTimeType;

    fn date(days: f64, kind: ExcelDateTimeType, from_1904: bool) -> String {
        text(&DataRef::DateTime(ExcelDateTime::new(days, kind, from_1904)))
    }

    #[test]
    fn numbers_are_the_shortest_decimals_that_read_back() {
        let cases = [
            (12.0, "12"),
            (4.5, "4.5"),
            (-0.0, "0"),
            (0.3, "0.3"),
            (0.1 + 0.2, "0.30000000000000004"),
            (9_007_199_254_740_992.0, "9007199254740992"),
            (1e-7, "0.0000001"),
            (1e308, "1e308"),
        ];
        for (number, expected) in cases {
            assert_eq!(text(&DataRef::Float(number)), expected);
            assert_eq!(expected.parse::<f64>().unwrap(), number);
        }
    }

    #[test]
    fn dates_and_times_are_written_as_in_iso_8601() {
        let day = ExcelDateTimeType::DateTime;
        assert_eq!(date(45_536.0, day, false), "2024-09-01");
        assert_eq!(date(44_074.0, day, true), "2024-09-01");
        assert_eq!(date(45_536.75, day, false), "2024-09-01T18:00:00");
        assert_eq!(date(0.5, day, false), "12:00:00");
        assert_eq!(date(1.5, ExcelDateTimeType::TimeDelta, false), "36:00:00");
        assert_eq!(text(&DataRef::DateTimeIso("2024-09-01T00:00:00.000Z".into())), "2024-09-01");
        assert_eq!(text(&DataRef::DateTimeIso("2024-09-01T08:30:00".into())), "2024-09-01T08:30:00");
    }

    #[test]
    fn dates_that_no_calendar_has_stay_numbers() {
        for (days, expected) in [(-1.0, "-1"), (2_958_466.0, "2958466"), (f64::NAN, "NaN"), (1e300, "1e300")] {
            assert_eq!(date(days, ExcelDateTimeType::DateTime, false), expected);
            assert_eq!(date(days, ExcelDateTimeType::TimeDelta, false), expected);
        }
    }

    #[test]
    fn sixteen_digits_are_more_than_spreadsheets_keep() {
        assert!(has_lost_digits(&DataRef::Float(1_234_567_890_123_450.0)));
        assert!(!has_lost_digits(&DataRef::Float(999_999_999_999_999.0)));
        assert!(!has_lost_digits(&DataRef::SharedString("1234567890123456")));
    }
}
