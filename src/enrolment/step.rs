//! One year: pupils go on, children enter, families move, flats are let.

use super::amount::{self, Amount, ONE};
use super::assumptions::{Housing, Movement, Size};
use super::layout::{Layout, State};

impl Layout<'_> {
    /// The pupils of a year from those of the year before; `None` where they are more than can be
    /// meant.
    pub(super) fn next(&self, before: &State, year: u32) -> Option<State> {
        let mut state = self.go_on(before);
        self.enter(&mut state, year);
        self.within_reason(&state)?;
        for movement in self.rates.movements.iter().filter(|movement| movement.takes_place(year)) {
            self.move_pupils(&mut state, movement);
        }
        for housing in self.rates.housing.iter().filter(|housing| housing.year == year) {
            self.let_flats(&mut state, housing);
            self.within_reason(&state)?;
        }
        Some(state)
    }

    fn within_reason(&self, state: &State) -> Option<()> {
        (state.iter().flatten().sum::<Amount>() <= amount::MOST_PUPILS * ONE).then_some(())
    }

    /// P[v, g + 1] = Σ over u of ρ[g] · φ[u, v, g] · P[u, g]; the last grade leaves.
    fn go_on(&self, before: &State) -> State {
        let mut state: State = before.iter().map(|grades| vec![0; grades.len()]).collect();
        for (site, grades) in before.iter().enumerate() {
            for (grade, rate) in self.progression.iter().enumerate() {
                let feeds = &self.feeds[site][grade];
                let weights: Vec<Amount> = feeds.iter().map(|(_, weight)| *weight).collect();
                let parts = amount::apportion(amount::times(grades[grade], *rate), &weights);
                for ((to, _), part) in feeds.iter().zip(parts) {
                    state[*to][grade + 1] += part;
                }
            }
        }
        state
    }

    /// P[u, 1] = ε[h] · E[h] · share of u in the township's first grade today.
    fn enter(&self, state: &mut State, year: u32) {
        for (place, township) in self.townships.iter().enumerate() {
            let sites = self.teaching(place, 0);
            let weights: Vec<Amount> = sites.iter().map(|site| self.today[*site][0]).collect();
            let children = amount::times(self.of_entry_age(township, year), self.entry[place]);
            for (site, part) in sites.into_iter().zip(amount::apportion(children, &weights)) {
                state[site][0] += part;
            }
        }
    }

    fn move_pupils(&self, state: &mut State, movement: &Movement) {
        let place_of = |name: &String| self.townships.iter().position(|township| township == name);
        let (Some(from), Some(to)) = (place_of(&movement.from), place_of(&movement.to)) else { return };
        let cells = self.cells(|township| township == from);
        let present: Vec<Amount> = cells.iter().map(|(site, grade)| state[*site][*grade]).collect();
        let leaving = match movement.size {
            Size::Share(share) => present.iter().map(|pupils| amount::times(*pupils, share)).collect(),
            Size::Heads(heads) => amount::apportion(heads.min(present.iter().sum()), &present),
        };
        let mut arriving = vec![0; self.today.first().map_or(0, Vec::len)];
        for ((site, grade), pupils) in cells.into_iter().zip(leaving) {
            state[site][grade] -= pupils;
            arriving[grade] += pupils;
        }
        self.settle(state, to, &arriving);
    }

    /// Pupils of new flats: some from outside, the others from the other townships as far as there
    /// are any.
    fn let_flats(&self, state: &mut State, housing: &Housing) {
        let Some(to) = self.townships.iter().position(|township| *township == housing.township) else { return };
        let grades = self.today.first().map_or(0, Vec::len);
        let mix = if housing.mix.is_empty() { vec![1; grades] } else { housing.mix.clone() };
        let outside = amount::times(housing.pupils, housing.from_outside);
        let mut arriving = amount::apportion(outside, &mix);
        let wanted = amount::apportion(housing.pupils - outside, &mix);
        for (grade, wanted) in wanted.into_iter().enumerate() {
            let mut cells = self.cells(|township| township != to);
            cells.retain(|(_, of)| *of == grade);
            let present: Vec<Amount> = cells.iter().map(|(site, _)| state[*site][grade]).collect();
            let leaving = amount::apportion(wanted.min(present.iter().sum()), &present);
            for ((site, _), pupils) in cells.into_iter().zip(leaving) {
                state[site][grade] -= pupils;
                arriving[grade] += pupils;
            }
        }
        self.settle(state, to, &arriving);
    }

    /// Sites and grades that are taught in the townships wanted.
    fn cells(&self, wanted: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
        let sites = self.sites.iter().enumerate().filter(|(_, site)| wanted(site.township));
        sites.flat_map(|(place, site)| site.taught.clone().map(move |grade| (place, grade))).collect()
    }

    /// Spreads newcomers over the units of a township, grade by grade, as its pupils are spread.
    fn settle(&self, state: &mut State, township: usize, arriving: &[Amount]) {
        for (grade, arriving) in arriving.iter().enumerate() {
            let sites = self.teaching(township, grade);
            let present: Vec<Amount> = sites.iter().map(|site| state[*site][grade]).collect();
            for (site, part) in sites.into_iter().zip(amount::apportion(*arriving, &present)) {
                state[site][grade] += part;
            }
        }
    }
}
