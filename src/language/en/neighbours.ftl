# What neighbours says: whether teachers should be allowed to move to more schools.

neighbours-table = What is wanted first, were people and rooms divisible
neighbours-nearest = neighbours
neighbours-every-school = every school
neighbours-routes = pairs of schools
neighbours-above-all = above every school
neighbours-beyond = Moves beyond these neighbours that it makes use of
neighbours-from = from
neighbours-to = to
neighbours-stage = stage
neighbours-km = km
neighbours-teachers = teachers, in parts
neighbours-looked-at = { $nearest } nearest
neighbours-no-plan = There is no plan, with any number of neighbours.
neighbours-plan-with-more = With the { $nearest ->
    [one] nearest school
   *[other] { $nearest } nearest schools
} there is no plan; with more there may be.
neighbours-enough = More than the { $nearest ->
    [one] nearest school
   *[other] { $nearest } nearest schools
} would not help: all others together would be worth at most { $worth } { $unit }, { $share } %, no more than the gap of { $gap } % that the policy asks for.
neighbours-enough-with = More than the { $nearest ->
    [one] nearest school
   *[other] { $nearest } nearest schools
} may be worth { $worth } { $unit }, { $share } %; with { $enough }, what is left lies within the gap of { $gap } %.
neighbours-worth = More than the { $nearest ->
    [one] nearest school
   *[other] { $nearest } nearest schools
} may be worth { $worth } { $unit }, { $share } %.
neighbours-bound = No plan of this policy, with any number of neighbours, comes below { $all } { $unit }.
neighbours-more = { $count ->
    [one] 1 more pair of schools is not shown.
   *[other] { $count } more pairs of schools are not shown.
}
