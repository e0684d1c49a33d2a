//! Problems of many scenarios that share most of their values: each is told once.

use super::{Problem, Problems};

/// Gathers the problems of scenarios.
#[derive(Debug, Default)]
pub struct ByScenario {
    scenarios: usize,
    /// Each problem with the first scenario that has it, and how many have it.
    met: Vec<(Problem, String, usize)>,
    known: std::collections::BTreeMap<String, usize>,
}

impl ByScenario {
    /// Adds those of one scenario; none for a scenario that is in order.
    pub fn add(&mut self, scenario: &str, problems: &Problems) {
        self.scenarios += 1;
        for problem in problems.list() {
            let index = *self.known.entry(problem.to_string()).or_insert(self.met.len());
            match self.met.get_mut(index) {
                Some((.., count)) => *count += 1,
                None => self.met.push((problem.clone(), scenario.to_string(), 1)),
            }
        }
    }

    /// Each problem once; what not all scenarios have says which has it.
    #[must_use]
    pub fn problems(self) -> Problems {
        let mut problems = Problems::default();
        for (problem, scenario, count) in self.met {
            problems.add(match count {
                count if count == self.scenarios => problem,
                1 => in_scenarios(problem, &format!("in the scenario {scenario}")),
                count => in_scenarios(problem, &format!("in {count} scenarios, such as {scenario}")),
            });
        }
        problems
    }
}

fn in_scenarios(problem: Problem, which: &str) -> Problem {
    let help = if problem.help.is_empty() { which.to_string() } else { format!("{} ({which})", problem.help) };
    problem.help(help)
}

#[cfg(test)]
mod tests {
    use super::super::Place;
    use super::*;

    #[test]
    fn a_problem_of_all_scenarios_is_told_once_and_one_of_some_names_one_of_them() {
        let problem = |key: &str| Problem::error("D06", Place::file("p.toml").column(key), "x", "a number");
        let mut by_scenario = ByScenario::default();
        for (scenario, keys) in [("a", vec!["all"]), ("b", vec!["all", "some"]), ("c", vec!["all", "some", "one"])] {
            let mut problems = Problems::default();
            keys.into_iter().for_each(|key| problems.add(problem(key)));
            by_scenario.add(scenario, &problems);
        }
        let helps: Vec<String> = by_scenario.problems().list().iter().map(|problem| problem.help.clone()).collect();
        assert_eq!(helps, ["", "in 2 scenarios, such as b", "in the scenario c"]);
    }
}
