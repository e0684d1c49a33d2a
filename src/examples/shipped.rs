//! Which examples there are.

use super::Example;

/// All examples, the one to begin with first.
pub const EXAMPLES: [Example; 5] = [
    Example {
        name: "changle-synthetic",
        about: "cli-example-changle",
        parts: &[
            "counties/changle-synthetic",
            "standards/cn-2017.toml",
            "policies/changle",
            "projections",
            "proposals",
        ],
        commands: &[
            "junheng evaluate {}/counties/changle-synthetic",
            "junheng solve {}/counties/changle-synthetic {}/policies/changle/01-least-cost.toml",
        ],
    },
    Example {
        name: "alagoas-palmeira-dos-indios",
        about: "cli-example-alagoas",
        parts: &[
            "counties/alagoas-palmeira-dos-indios",
            "standards/br-illustration.toml",
            "policies/alagoas",
            "mappings/br-alagoas-2021.toml",
        ],
        commands: &[
            "junheng evaluate {}/counties/alagoas-palmeira-dos-indios",
            "junheng solve {}/counties/alagoas-palmeira-dos-indios {}/policies/alagoas/01-least-cost.toml",
        ],
    },
    Example {
        name: "california-sonoma",
        about: "cli-example-california",
        parts: &["counties/california-sonoma", "standards/us-ca-illustration.toml", "mappings/us-california-1999.toml"],
        commands: &["junheng evaluate {}/counties/california-sonoma"],
    },
    Example {
        name: "worked-example",
        about: "cli-example-worked",
        parts: &["counties/worked-example", "standards/worked-example.toml"],
        commands: &["junheng check {}/counties/worked-example", "junheng evaluate {}/counties/worked-example"],
    },
    Example {
        name: "official-forms",
        about: "cli-example-forms",
        parts: &["mappings/cn-education-statistics.toml", "raw/cn-education-statistics-synthetic.xlsx"],
        commands: &[
            "junheng import {}/mappings/cn-education-statistics.toml {}/raw/cn-education-statistics-synthetic.xlsx \
             --area 合成县 --year 2023 --synthetic --out imported",
            "junheng evaluate imported",
        ],
    },
];
