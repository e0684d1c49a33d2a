//! Standards that the program brings along, by name.

/// Name and text of each; a county or another standard may name them instead of a file.
pub const BUILT_IN: [(&str, &str); 3] = [
    ("cn-2017", include_str!("../../scenarios/standards/cn-2017.toml")),
    ("cn-2012", include_str!("../../scenarios/standards/cn-2012.toml")),
    ("cn-modernisation", include_str!("../../scenarios/standards/cn-modernisation.toml")),
];
