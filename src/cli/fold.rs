//! Lines of Chinese, which has no spaces between its words, folded to a width.

/// Marks that begin no line.
const NOT_FIRST: &str = "，。；：、？！）］”》〕";
/// Marks that end no line.
const NOT_LAST: &str = "（［“《〔";

/// The text with lines of at most so many columns; what is folded goes on below where it began:
/// below the second part of a line in two columns.
pub(super) fn folded(text: &str, width: usize) -> String {
    let lines: Vec<String> = text.lines().map(|line| fold(line, width)).collect();
    lines.join("\n") + if text.ends_with('\n') { "\n" } else { "" }
}

fn fold(line: &str, width: usize) -> String {
    if columns(line) <= width {
        return line.trim_end().to_string();
    }
    let indent = " ".repeat(hanging(line));
    let (mut folded, mut filled) = (String::new(), 0);
    for piece in pieces(line) {
        let wide = columns(&piece);
        if filled + wide > width && filled > indent.len() {
            folded.truncate(folded.trim_end().len());
            folded.push('\n');
            folded.push_str(&indent);
            filled = indent.len();
            if piece == " " {
                continue;
            }
        }
        folded.push_str(&piece);
        filled += wide;
    }
    folded
}

/// Where the text of a line begins: after its first wide gap, else after its own indentation.
fn hanging(line: &str) -> usize {
    let start = line.len() - line.trim_start().len();
    let gap = line[start..].find("  ").map(|gap| start + gap);
    let text = gap.map(|gap| gap + line[gap..].len() - line[gap..].trim_start().len());
    text.map_or(start, |text| columns(&line[..text]))
}

/// What is not broken: a word, a space, a Chinese letter with the marks that stay with it.
fn pieces(line: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for letter in line.chars() {
        let joins = pieces.last().and_then(|piece| piece.chars().last()).is_some_and(|last| {
            let word = |letter: char| letter.is_ascii_graphic();
            NOT_FIRST.contains(letter) || NOT_LAST.contains(last) || (word(last) && word(letter))
        });
        match pieces.last_mut().filter(|_| joins) {
            Some(piece) => piece.push(letter),
            None => pieces.push(letter.to_string()),
        }
    }
    pieces
}

/// Columns of a terminal that a text fills.
fn columns(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_go_on_below_their_text_and_marks_stay_with_their_word() {
        let line = "  --out <文件夹>  结果文件夹；不给出时，不写任何文件";
        assert_eq!(folded(line, 40), "  --out <文件夹>  结果文件夹；不给出时，\n                  不写任何文件");
        assert_eq!(folded("一二三（四）五\n", 9), "一二三\n（四）五\n");
        assert_eq!(folded("  用法 junheng solve", 12), "  用法\n  junheng\n  solve");
    }
}
