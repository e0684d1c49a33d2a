//! Which counts of a table are withheld, so that nobody learns a small one from it and its total.
//!
//! Statisticians call it primary suppression (of counts below a limit) and complementary or secondary
//! suppression (of others, so that the total less what is shown does not tell the first). See
//! Hundepool and others, "Statistical Disclosure Control", Wiley 2012, chapter 4.

use std::collections::BTreeSet;

/// Whether a count may stand alone: nobody, or at least as many people as the limit.
pub(super) fn may_be_shown(count: u64, limit: u64) -> bool {
    count == 0 || count >= limit
}

/// For each count whether it is withheld, where their total, which may be shown, is known to readers.
///
/// Where any is small, all below the limit are withheld, zeros too: else readers knew that each of the
/// others is at least one. The smallest of the others follow until at least two are withheld and those
/// together reach the limit. All are marked alike, so that readers cannot tell the small ones.
pub(super) fn withheld(counts: &[u64], limit: u64) -> Vec<bool> {
    if counts.iter().all(|count| may_be_shown(*count, limit)) {
        return vec![false; counts.len()];
    }
    let mut withheld: Vec<bool> = counts.iter().map(|count| *count < limit).collect();
    let others: BTreeSet<u64> = counts.iter().copied().filter(|count| *count >= limit).collect();
    for next in others {
        if is_safe(counts, &withheld, limit) {
            break;
        }
        // Of equals all are withheld: which of them was chosen would tell something.
        counts.iter().zip(&mut withheld).for_each(|(count, withheld)| *withheld |= *count == next);
    }
    withheld
}

/// Whether what is withheld tells nothing small. Were all of it as large as a small count can be, readers
/// who know this rule would know that it is.
fn is_safe(counts: &[u64], withheld: &[bool], limit: u64) -> bool {
    let hidden = || counts.iter().zip(withheld).filter(|(_, withheld)| **withheld).map(|(count, _)| *count);
    hidden().count() > 1 && hidden().sum::<u64>() >= limit && !hidden().all(|count| count + 1 == limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_single_small_count_takes_the_smallest_other_with_it() {
        assert_eq!(withheld(&[3, 20, 9, 12], 5), [true, false, true, false]);
    }

    #[test]
    fn small_counts_that_reach_the_limit_together_need_no_other() {
        assert_eq!(withheld(&[2, 3, 9], 5), [true, true, false]);
    }

    #[test]
    fn small_counts_that_are_few_together_take_another_with_them() {
        assert_eq!(withheld(&[1, 2, 9, 7], 5), [true, true, false, true]);
    }

    #[test]
    fn zeros_are_shown_unless_another_count_is_small() {
        assert_eq!(withheld(&[0, 9, 0], 5), [false, false, false]);
        assert_eq!(withheld(&[0, 9, 4], 5), [true, true, true]);
        assert_eq!(withheld(&[0, 0, 6, 4], 5), [true, true, true, true]);
    }

    /// What readers see of a table: its total, and each count that is shown.
    fn seen(counts: &[u64], limit: u64) -> (u64, Vec<Option<u64>>) {
        let hidden = withheld(counts, limit);
        let shown = counts.iter().zip(hidden).map(|(count, hidden)| (!hidden).then_some(*count)).collect();
        (counts.iter().sum(), shown)
    }

    /// All tables of so many counts from 0 to the most.
    fn tables(cells: usize, most: u64) -> Vec<Vec<u64>> {
        (0..cells).fold(vec![Vec::new()], |tables, _| {
            let longer =
                |table: &Vec<u64>| (0..=most).map(|count| [table.as_slice(), &[count]].concat()).collect::<Vec<_>>();
            tables.iter().flat_map(longer).collect()
        })
    }

    /// Even readers who know how counts are withheld, and try every table, learn no small count.
    fn nothing_small_is_learned(cells: usize, most: u64, limit: u64) {
        let published = tables(cells, most).into_iter().filter(|table| may_be_shown(table.iter().sum(), limit));
        let mut alike: BTreeMap<_, Vec<Vec<u64>>> = BTreeMap::new();
        for table in published {
            alike.entry(seen(&table, limit)).or_default().push(table);
        }
        assert!(alike.len() > 20, "only {} tables look different", alike.len());
        for ((total, shown), tables) in alike {
            for place in (0..cells).filter(|place| shown[*place].is_none()) {
                let possible: BTreeSet<u64> = tables.iter().map(|table| table[place]).collect();
                assert!(possible.len() > 1, "{shown:?} of {total} has {possible:?} at {place}");
                assert!(possible.iter().any(|count| *count < limit), "{shown:?} of {total}: nothing is small");
            }
            let hidden = |table: &Vec<u64>| -> u64 {
                table.iter().zip(&shown).filter(|(_, shown)| shown.is_none()).map(|(count, _)| count).sum()
            };
            assert!(tables.iter().all(|table| may_be_shown(hidden(table), limit)), "{shown:?} of {total}");
        }
    }

    #[test]
    fn no_withheld_count_follows_from_the_total_and_what_is_shown_by_trying_every_table() {
        for (cells, most, limit) in
            [(2, 30, 3), (2, 30, 5), (2, 40, 10), (3, 14, 3), (3, 16, 5), (4, 11, 3), (4, 12, 5), (5, 7, 5)]
        {
            nothing_small_is_learned(cells, most, limit);
        }
    }
}
