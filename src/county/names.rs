//! The names of a county's things: a type for each kind, so that kinds cannot be mixed up.

use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt;

/// Makes a newtype around a name of one kind, so that kinds cannot be mixed up.
macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
        #[serde(transparent)]
        pub struct $name(std::sync::Arc<str>);

        impl $name {
            /// The name as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(name: &str) -> Self {
                Self(name.into())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name_type!(
    /// The code of a school.
    SchoolId
);
name_type!(
    /// A stage of schooling, such as `primary` or `junior`.
    StageId
);
name_type!(
    /// A property of a teacher that a standard counts, such as `backbone`.
    FlagId
);
name_type!(
    /// A kind of facility, such as `multimedia_rooms`.
    FacilityId
);

/// A stage unit: one stage of one school.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct UnitId {
    /// The school.
    pub school: SchoolId,
    /// The stage.
    pub stage: StageId,
}

impl fmt::Display for UnitId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.school, self.stage)
    }
}

/// The flags that a type of teacher bears; the empty set is a teacher without any.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, JsonSchema)]
#[schemars(with = "String")]
pub struct TeacherFlags(pub BTreeSet<FlagId>);

impl TeacherFlags {
    /// Whether a teacher of this type bears all of these flags.
    #[must_use]
    pub fn bears_all(&self, flags: &BTreeSet<FlagId>) -> bool {
        flags.is_subset(&self.0)
    }
}

impl fmt::Display for TeacherFlags {
    /// As in the tables: `backbone+pe_arts`, or `none`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str(crate::tables::NO_FLAG);
        }
        f.write_str(&self.0.iter().map(FlagId::as_str).collect::<Vec<_>>().join("+"))
    }
}

impl Serialize for TeacherFlags {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
