//! Charts as static SVG: shapes and places only; every figure comes from the view. Colours tell
//! apart for colour-blind readers, and shapes or words say the same again.

pub(super) mod bar;
pub(super) mod curve;
pub(super) mod dots;
pub(super) mod names;
pub(super) mod plane;
pub(super) mod scale;
pub(super) mod strip;
