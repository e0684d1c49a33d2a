//! Computes the formulas of a workbook from the figures in its cells: a second opinion on what they come to
//! and on what they refer to, without a spreadsheet program. It knows just the functions that the program
//! writes.

use calamine::{Data, Reader, Xlsx};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io::Cursor;

/// A cell: its sheet, and row and column counted from 0.
pub type Place = (String, u32, u32);

/// What a cell or a part of a formula is.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number; truths are 1 and 0.
    Number(f64),
    /// Text.
    Text(String),
    /// Nothing.
    Blank,
    /// What spreadsheets show as `#VALUE!` or `#DIV/0!`.
    Error,
    /// Cells of a range, row by row.
    Range(Vec<Value>),
}

/// A workbook whose formulas can be computed anew.
#[derive(Debug)]
pub struct Sheets {
    /// Names in their order.
    pub names: Vec<String>,
    /// Values as they are stored.
    pub stored: BTreeMap<Place, Value>,
    /// Formulas without `=`.
    pub formulas: BTreeMap<Place, String>,
    computed: RefCell<BTreeMap<Place, Value>>,
}

impl Sheets {
    /// Reads a workbook.
    ///
    /// # Panics
    /// Where the bytes are none.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).expect("a workbook");
        let names = book.sheet_names();
        let (mut stored, mut formulas) = (BTreeMap::new(), BTreeMap::new());
        for name in &names {
            let values = book.worksheet_range(name).expect("a sheet");
            let start = values.start().unwrap_or_default();
            for (row, column, cell) in values.used_cells() {
                stored.insert((name.clone(), start.0 + at(row), start.1 + at(column)), value(cell));
            }
            let texts = book.worksheet_formula(name).expect("its formulas");
            let start = texts.start().unwrap_or_default();
            for (row, column, text) in texts.used_cells() {
                formulas.insert((name.clone(), start.0 + at(row), start.1 + at(column)), text.clone());
            }
        }
        Self { names, stored, formulas, computed: RefCell::default() }
    }

    /// Puts another figure into a cell.
    pub fn set(&mut self, place: &Place, figure: f64) {
        self.stored.insert(place.clone(), Value::Number(figure));
        self.computed.borrow_mut().clear();
    }

    /// The cells of a sheet as text or numbers, row by row, as they are stored.
    #[must_use]
    pub fn rows(&self, sheet: &str) -> Vec<Vec<Value>> {
        let cells = || self.stored.keys().filter(|(name, ..)| name == sheet);
        let rows = cells().map(|(_, row, _)| row + 1).max().unwrap_or_default();
        let columns = cells().map(|(_, _, column)| column + 1).max().unwrap_or_default();
        let cell = |row, column| self.stored.get(&(sheet.to_string(), row, column)).cloned().unwrap_or(Value::Blank);
        (0..rows).map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect()
    }

    /// What a cell comes to: a figure as it is stored, a formula computed.
    ///
    /// # Panics
    /// Where a formula cannot be read.
    #[must_use]
    pub fn compute(&self, place: &Place) -> Value {
        let Some(formula) = self.formulas.get(place) else {
            return self.stored.get(place).cloned().unwrap_or(Value::Blank);
        };
        if let Some(known) = self.computed.borrow().get(place) {
            return known.clone();
        }
        let letters: Vec<char> = formula.chars().collect();
        let mut parser = Parser { sheets: self, sheet: &place.0, letters: &letters, next: 0 };
        let value = parser.comparison();
        assert_eq!(parser.next, letters.len(), "{place:?}: the rest of {formula} was not read");
        self.computed.borrow_mut().insert(place.clone(), value.clone());
        value
    }
}

fn at(place: usize) -> u32 {
    u32::try_from(place).expect("a place in a sheet")
}

fn value(cell: &Data) -> Value {
    match cell {
        Data::Float(number) => Value::Number(*number),
        Data::Int(number) => Value::Number(*number as f64),
        Data::String(text) => Value::Text(text.clone()),
        Data::Bool(truth) => Value::Number(f64::from(*truth)),
        Data::Empty => Value::Blank,
        _ => Value::Error,
    }
}

/// Reads and computes a formula from left to right.
struct Parser<'a> {
    sheets: &'a Sheets,
    sheet: &'a str,
    letters: &'a [char],
    next: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<char> {
        self.letters.get(self.next).copied()
    }

    fn take(&mut self, text: &str) -> bool {
        let there =
            text.chars().enumerate().all(|(place, letter)| self.letters.get(self.next + place) == Some(&letter));
        self.next += if there { text.chars().count() } else { 0 };
        there
    }

    fn take_while(&mut self, is_wanted: fn(char) -> bool) -> String {
        let start = self.next;
        while self.peek().is_some_and(is_wanted) {
            self.next += 1;
        }
        self.letters[start..self.next].iter().collect()
    }

    fn comparison(&mut self) -> Value {
        let left = self.sum();
        for sign in [">=", "<=", "<>", "=", ">", "<"] {
            if self.take(sign) {
                let right = self.sum();
                return each(&left, &right, &|left, right| compare(sign, left, right));
            }
        }
        left
    }

    fn sum(&mut self) -> Value {
        let mut value = self.product();
        loop {
            if self.take("+") {
                value = each(&value, &self.product(), &|a, b| numbers(a, b, |a, b| a + b));
            } else if self.take("-") {
                value = each(&value, &self.product(), &|a, b| numbers(a, b, |a, b| a - b));
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> Value {
        let mut value = self.power();
        loop {
            if self.take("*") {
                value = each(&value, &self.power(), &|a, b| numbers(a, b, |a, b| a * b));
            } else if self.take("/") {
                value = each(&value, &self.power(), &|a, b| numbers(a, b, |a, b| a / b));
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> Value {
        let value = self.single();
        if self.take("^") { each(&value, &self.single(), &|a, b| numbers(a, b, f64::powf)) } else { value }
    }

    fn single(&mut self) -> Value {
        match self.peek() {
            Some('-') => {
                self.next += 1;
                each(&Value::Number(0.0), &self.single(), &|a, b| numbers(a, b, |a, b| a - b))
            }
            Some('(') => {
                self.next += 1;
                let value = self.comparison();
                assert!(self.take(")"), "a bracket is not closed");
                value
            }
            Some('"') => {
                self.next += 1;
                let text = self.take_while(|letter| letter != '"');
                assert!(self.take("\""), "a text is not closed");
                Value::Text(text)
            }
            Some('\'') => {
                self.next += 1;
                let sheet = self.take_while(|letter| letter != '\'');
                assert!(self.take("'!"), "no cell follows {sheet}");
                assert!(self.sheets.names.contains(&sheet), "there is no sheet {sheet}");
                self.reference(&sheet)
            }
            Some(digit) if digit.is_ascii_digit() => {
                let text = self.take_while(|letter| letter.is_ascii_digit() || letter == '.');
                Value::Number(text.parse().expect("a number"))
            }
            _ => self.name(),
        }
    }

    /// A function, or a cell of the same sheet.
    fn name(&mut self) -> Value {
        let start = self.next;
        let word = self.take_while(|letter| letter.is_ascii_uppercase());
        if !self.take("(") {
            self.next = start;
            return self.reference(self.sheet);
        }
        let mut arguments = vec![self.comparison()];
        while self.take(",") {
            arguments.push(self.comparison());
        }
        assert!(self.take(")"), "{word} is not closed");
        function(&word, &arguments)
    }

    /// A cell, or the cells of a range.
    fn reference(&mut self, sheet: &str) -> Value {
        let (row, column) = self.cell();
        if !self.take(":") {
            return self.sheets.compute(&(sheet.to_string(), row, column));
        }
        let (last_row, last_column) = self.cell();
        let cells = (row..=last_row).flat_map(|row| (column..=last_column).map(move |column| (row, column)));
        Value::Range(cells.map(|(row, column)| self.sheets.compute(&(sheet.to_string(), row, column))).collect())
    }

    fn cell(&mut self) -> (u32, u32) {
        self.take("$");
        let letters = self.take_while(|letter| letter.is_ascii_uppercase());
        self.take("$");
        let digits = self.take_while(|letter| letter.is_ascii_digit());
        let column = letters.bytes().fold(0, |column, letter| 26 * column + u32::from(letter - b'A') + 1);
        (digits.parse::<u32>().expect("the row of a cell") - 1, column - 1)
    }
}

/// The same for each cell of a range.
fn each(left: &Value, right: &Value, of: &dyn Fn(&Value, &Value) -> Value) -> Value {
    match (left, right) {
        (Value::Range(left), Value::Range(right)) => {
            assert_eq!(left.len(), right.len(), "ranges of different sizes");
            Value::Range(left.iter().zip(right).map(|(left, right)| of(left, right)).collect())
        }
        (Value::Range(left), right) => Value::Range(left.iter().map(|left| of(left, right)).collect()),
        (left, Value::Range(right)) => Value::Range(right.iter().map(|right| of(left, right)).collect()),
        (left, right) => of(left, right),
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Blank => Some(0.0),
        _ => None,
    }
}

fn numbers(left: &Value, right: &Value, of: fn(f64, f64) -> f64) -> Value {
    let result = number(left).zip(number(right)).map(|(left, right)| of(left, right));
    result.filter(|result| result.is_finite()).map_or(Value::Error, Value::Number)
}

/// Text is more than any number.
fn compare(sign: &str, left: &Value, right: &Value) -> Value {
    use std::cmp::Ordering;
    let order = match (left, right) {
        (Value::Error, _) | (_, Value::Error) => return Value::Error,
        (Value::Text(left), Value::Text(right)) => left.cmp(right),
        (Value::Text(_), _) => Ordering::Greater,
        (_, Value::Text(_)) => Ordering::Less,
        (left, right) => number(left).partial_cmp(&number(right)).expect("numbers"),
    };
    Value::Number(f64::from(match sign {
        ">=" => order.is_ge(),
        "<=" => order.is_le(),
        "<>" => order.is_ne(),
        "=" => order.is_eq(),
        ">" => order.is_gt(),
        _ => order.is_lt(),
    }))
}

fn flat(values: &[Value]) -> Vec<Value> {
    let cells = values.iter().flat_map(|value| match value {
        Value::Range(cells) => cells.clone(),
        value => vec![value.clone()],
    });
    cells.collect()
}

fn function(name: &str, arguments: &[Value]) -> Value {
    let cells = flat(arguments);
    let known: Vec<f64> =
        cells.iter().filter_map(|cell| if let Value::Number(number) = cell { Some(*number) } else { None }).collect();
    let failed = cells.contains(&Value::Error);
    let mean = known.iter().sum::<f64>() / known.len() as f64;
    let result = match name {
        "IF" => {
            return each(&arguments[0], &Value::Blank, &|condition, _| choose(condition, arguments)).scalar_or_range();
        }
        "COUNT" => known.len() as f64,
        "ROWS" => cells.len() as f64,
        "ISNUMBER" => {
            return each(&arguments[0], &Value::Blank, &|cell, _| {
                Value::Number(f64::from(matches!(cell, Value::Number(_))))
            });
        }
        "N" => known.first().copied().unwrap_or_default(),
        "COUNTIF" => {
            let (wanted, cells) = cells.split_last().expect("what is counted");
            cells.iter().filter(|cell| *cell == wanted).count() as f64
        }
        _ if failed => return Value::Error,
        "SUM" => known.iter().sum(),
        "AVERAGE" => mean,
        "STDEVP" => (known.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / known.len() as f64).sqrt(),
        "SQRT" => known[0].sqrt(),
        "ROUND" => format!("{:.*}", known[1] as usize, known[0]).parse().expect("a number"),
        "AND" => f64::from(known.iter().all(|truth| *truth != 0.0)),
        "SUMPRODUCT" => return sum_of_products(arguments),
        _ => panic!("the function {name} is not known"),
    };
    if result.is_finite() { Value::Number(result) } else { Value::Error }
}

/// The part of an IF that holds; of ranges that of the cell at the same place.
fn choose(condition: &Value, arguments: &[Value]) -> Value {
    match condition {
        Value::Number(truth) if *truth != 0.0 => arguments[1].clone(),
        Value::Number(_) => arguments[2].clone(),
        _ => Value::Error,
    }
}

impl Value {
    /// A range of ranges, each of which stands for its own place, as one range.
    fn scalar_or_range(self) -> Self {
        let Self::Range(cells) = self else { return self };
        let at = |(place, cell): (usize, Self)| match cell {
            Self::Range(inner) => inner[place].clone(),
            cell => cell,
        };
        Self::Range(cells.into_iter().enumerate().map(at).collect())
    }
}

/// Text counts as 0.
fn sum_of_products(arguments: &[Value]) -> Value {
    let columns: Vec<Vec<Value>> = arguments.iter().map(|argument| flat(std::slice::from_ref(argument))).collect();
    let mut sum = 0.0;
    for place in 0..columns[0].len() {
        let cells = || columns.iter().map(|column| &column[place]);
        if cells().any(|cell| *cell == Value::Error) {
            return Value::Error;
        }
        sum += cells().map(|cell| number(cell).unwrap_or_default()).product::<f64>();
    }
    Value::Number(sum)
}
