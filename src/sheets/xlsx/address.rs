//! Names of cells and ranges as spreadsheets show them.

/// The letters of a column counted from 0: A, B, …, Z, AA, ….
pub(super) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

/// A cell by row and column counted from 0: `B2`.
pub(super) fn cell((row, column): (u32, u32)) -> String {
    format!("{}{}", letters(column), u64::from(row) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let lettered = [0, 25, 26, 701, 702, 16_383].map(letters);
        assert_eq!(lettered, ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
