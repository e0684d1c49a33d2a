//! What the items of a standard ask of rooms, as plans ask for it.

use super::{Rule, Standard};
use crate::county::StageId;
use crate::quantity::Decimal;

impl Standard {
    /// Most pupils of a class of a stage, by the item on them; `None` where no item says.
    #[must_use]
    pub fn most_pupils_of_a_class(&self, stage: &StageId) -> Option<Decimal> {
        self.rules().find_map(|rule| match rule {
            Rule::ClassSize { most, .. } => most.get(stage).map(|number| number.value),
            _ => None,
        })
    }

    /// For how many classes there must be a special room of a kind; `None` where no item says.
    #[must_use]
    pub fn classes_per_room(&self, kind: &str) -> Option<Decimal> {
        self.rules().find_map(|rule| match rule {
            Rule::SpecialRooms { room, per_classes, .. } if room == kind => Some(per_classes.value),
            _ => None,
        })
    }

    fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.items.iter().flat_map(|item| item.parts.iter().map(|part| &part.rule))
    }
}
