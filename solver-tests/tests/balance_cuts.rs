//! The tangents against the exact form P · Σ x²/P\[u\] ≤ (1 + γ²) · (Σ x)².

use junheng::model::Model;
use junheng::model::balance::TANGENT;
use junheng::solve::Planned;
use num_bigint::BigInt;
use num_rational::BigRational;
use solver_tests::small::Small;
use solver_tests::tiny::Dice;

/// Rooms at four schools; the limit is 0.3, and rooms are all that can be bought.
fn case(pupils: [i64; 4], rooms: [i64; 4]) -> Small {
    let school = |place: usize| format!("S{place} primary:{}[none=1] rooms={}\n", pupils[place], rooms[place]);
    let county: String = (0..4).map(school).collect();
    Small::new(
        &county,
        "rooms rooms primary=1\nrules primary=0.3",
        "[buy.rooms]\nprice_wan = 1\n[requirements]\nthresholds = \"off\"\n",
    )
}

/// Rooms of each school under the plan.
fn rooms_after(planned: &Planned, rooms: [i64; 4]) -> Vec<i64> {
    let bought = |place: usize| {
        let purchases = planned.plan.purchases.iter();
        purchases
            .filter(|it| it.school.as_str() == format!("S{place}"))
            .map(|it| it.amount.to_string().parse::<i64>().unwrap())
            .sum::<i64>()
    };
    (0..4).map(|place| rooms[place] + bought(place)).collect()
}

/// The exact form with γ = 3/10, in fractions.
fn within(pupils: [i64; 4], rooms: &[i64]) -> bool {
    let whole = |number: i64| BigRational::from(BigInt::from(number));
    let squares: BigRational = pupils.iter().zip(rooms).map(|(p, x)| whole(*x) * whole(*x) / whole(*p)).sum();
    let total = whole(rooms.iter().sum());
    let all: i64 = pupils.iter().sum();
    whole(all) * squares <= BigRational::new(109.into(), 100.into()) * &total * &total
}

fn random(dice: &mut Dice) -> ([i64; 4], [i64; 4]) {
    ([0; 4].map(|_| dice.from_to(20, 400)), [0; 4].map(|_| dice.from_to(1, 12)))
}

#[test]
fn plans_satisfy_the_exact_form_and_one_room_fewer_never_does() {
    let mut dice = Dice::new(11);
    let mut bound = 0;
    for _ in 0..40 {
        let (pupils, rooms) = random(&mut dice);
        let planned = case(pupils, rooms).planned();
        let after = rooms_after(&planned, rooms);
        assert!(within(pupils, &after), "{pupils:?} {after:?}");
        if within(pupils, &rooms) {
            assert_eq!(after, rooms, "nothing had to be bought");
            continue;
        }
        bound += 1;
        // The plan is the cheapest: taking back any one room breaks the limit.
        for place in (0..4).filter(|place| after[*place] > rooms[*place]) {
            let mut fewer = after.clone();
            fewer[place] -= 1;
            assert!(!within(pupils, &fewer), "{pupils:?} {after:?}");
        }
    }
    assert!(bound > 20, "the limit was binding in {bound} of 40 cases only");
}

#[test]
fn no_tangent_cuts_off_a_point_of_the_cone() {
    let mut dice = Dice::new(13);
    for _ in 0..20 {
        let (pupils, rooms) = random(&mut dice);
        let planned = case(pupils, rooms).planned();
        let program: &Model = &planned.program;
        for _ in 0..50 {
            let mut values = vec![0.0; program.columns.len()];
            for (value, column) in
                values.iter_mut().zip(&program.columns).filter(|(_, column)| column.name.starts_with("buy["))
            {
                *value = f64::from(u32::try_from(dice.below(30)).unwrap());
                assert!(column.integer);
            }
            // Completed, the shares and the radius are those of the cone through the point itself.
            program.complete(&mut values);
            for row in program.rows.iter().filter(|row| row.key.family == TANGENT) {
                assert!(row.violation(&values) < 1e-9, "{} is violated by {}", row.key, row.violation(&values));
            }
        }
    }
}
