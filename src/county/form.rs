//! What the school form asks beside counts: classes, special rooms, people, money, and what the
//! county reports or attests as a whole.

use super::{TeacherFlags, UnitId};
use crate::quantity::{Decimal, Wan};
use serde::Serialize;

/// A class of a stage unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Grade, as the county writes it.
    pub grade: String,
    /// Name within the grade.
    pub name: String,
    /// Pupils.
    pub pupils: u32,
}

/// A special room of a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// What it is for, such as `music`.
    pub kind: String,
    /// Name or number.
    pub name: String,
    /// Floor area in m².
    pub area: Decimal,
}

/// A teacher by name.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Code of the person, once in the county.
    pub id: String,
    /// Name that people read.
    pub name: Option<String>,
    /// Where the person teaches.
    pub unit: UnitId,
    /// Type.
    pub flags: TeacherFlags,
    /// Year since which the person teaches at this school.
    pub since: Option<u32>,
    /// Year of birth.
    pub born: Option<u32>,
    /// Year in which the person retires, where the county tells it.
    pub retires: Option<u32>,
    /// Whether the person holds a teacher's certificate.
    pub certified: Option<bool>,
    /// Hours of training in the last five years.
    pub training_hours: Option<Decimal>,
    /// Whether the person is exempt from rotation.
    pub exempt: Option<bool>,
    /// Longitude and latitude of the person's home, in degrees.
    pub home: Option<(f64, f64)>,
}

/// Money of a school for one purpose from one source, in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funding {
    /// What it is for, such as `public_funds`.
    pub purpose: String,
    /// Who pays, such as `county`.
    pub source: String,
    /// Budget.
    pub budget: Wan,
    /// Spent by the final accounts, where they are known.
    pub spent: Option<Wan>,
}

/// A figure of the county as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The figure, in the unit that the standard asks for.
    #[serde(with = "rust_decimal::serde::float")]
    pub value: Decimal,
    /// Document it is taken from.
    pub document: Option<String>,
    /// Date of the document.
    pub date: Option<String>,
}

/// What the county attests of an item that is judged by documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Attestation {
    /// Whether the item is met.
    pub met: bool,
    /// Document that shows it.
    pub document: String,
    /// Date of the document.
    pub date: String,
    /// Remark.
    pub note: Option<String>,
}
