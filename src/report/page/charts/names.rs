//! Names beside points, of which those that would cover others are left out.

const LETTER: f64 = 6.2;
const LINE: f64 = 12.0;
/// Between a point and its name.
const APART: f64 = 8.0;

/// The room that names have taken.
#[derive(Debug)]
pub(in crate::report::page) struct Names {
    width: f64,
    taken: Vec<(f64, f64, f64)>,
}

impl Names {
    /// On a drawing of this width.
    pub(in crate::report::page) fn new(width: f64) -> Self {
        Self { width, taken: Vec::new() }
    }

    /// Takes room for a name beside a point: whether it then stands to the left of it, or `None`
    /// where there is no room.
    pub(in crate::report::page) fn beside(&mut self, (across, down): (f64, f64), name: &str) -> Option<bool> {
        let long = width(name) + APART;
        let right = (across - APART, across + long, down);
        let left = (across - long, across + APART, down);
        let (room, leftwards) = [(right, false), (left, true)].into_iter().find(|(room, _)| self.is_free(*room))?;
        self.taken.push(room);
        Some(leftwards)
    }

    fn is_free(&self, (left, right, down): (f64, f64, f64)) -> bool {
        let apart = |(from, to, at): &(f64, f64, f64)| right < *from || left > *to || (down - at).abs() > LINE;
        left >= 0.0 && right <= self.width && self.taken.iter().all(apart)
    }
}

/// About how wide a name is; Chinese characters are twice as wide.
fn width(name: &str) -> f64 {
    name.chars().map(|letter| if letter >= '\u{1100}' { 2.0 * LETTER } else { LETTER }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_where_there_is_room_and_nowhere_else() {
        let mut names = Names::new(200.0);
        assert_eq!(names.beside((50.0, 20.0), "first"), Some(false));
        assert_eq!(names.beside((80.0, 22.0), "covered"), None);
        assert_eq!(names.beside((50.0, 40.0), "below it"), Some(false));
        assert_eq!(names.beside((190.0, 20.0), "last"), Some(true));
    }
}
