# The page that a run ends in.

page-year = { $year }
page-contents = On this page
page-passes = passes
page-fails = fails
page-not-assessed = not assessed
page-nothing = –
page-yes = yes
page-no = no
page-all = all
page-search = Search
page-rows-shown = #1 of #2 rows
page-sentence-join = {" "}
page-list-join = {", "}
page-clause-join = {"; "}
page-and-more = And { $count } more, listed in full below.

## The answer

page-synthetic = The data are synthetic: schools and figures are invented.
page-illustration = The standard is an illustration: no authority has set it.
page-verdict-passes = Today { $county } meets the standard.
page-verdict-fails = Today { $county } does not meet the standard.
page-verdict-not-assessed = Whether { $county } meets the standard cannot be said: figures are missing.
page-what-a-unit-is = A unit is one stage of one school: a nine-year school is two.
page-stage = { $stage }: { $pass } of { $units } units pass; { $within } of { $coefficients } difference coefficients are within the limit of { $limit }.
page-stage-unknown = { $stage }: { $pass } of { $units } units pass ({ $unknown } not assessed); { $within } of { $coefficients } difference coefficients are within the limit of { $limit }.
page-stage-coefficients = { $stage }: { $units } units; { $within } of { $coefficients } difference coefficients are within the limit of { $limit }.
page-in-the-way = What stands in the way
page-item-veto = Veto: { $item } { $title }.
page-item-fails = { $item } is not met: { $title }.
page-items-not-assessed = { $count ->
    [one] 1 item is
   *[other] { $count } items are
} not assessed for want of data: { $items }.
page-units-fail = { $stage }: { $fail } of { $units } units fail, { $floor } of the stage’s units are below a floor. Most often missed, by { $missing }: { $indicator }; { $amount } to add.
page-coefficients-above = { $stage }: { $above } of { $coefficients } difference coefficients are above { $limit }. The largest is { $largest }: { $indicator }.
page-the-plan = What the plan “{ $name }” does
page-the-proposal = What the proposal “{ $name }” does
page-figure-cost = cost
page-figure-moved = teachers move
page-figure-hired = teachers hired
page-figure-units = units that do not pass
page-figure-coefficients = coefficients above the limit
page-plan-people = { $moved ->
    [one] 1 teacher moves
   *[other] { $moved } teachers move
} to another school, { $hired ->
    [one] 1 is
   *[other] { $hired } are
} hired, and { $purchases ->
    [one] 1 purchase or building is
   *[other] { $purchases } purchases and buildings are
} made.
page-plan-openings = { $count ->
    [one] One new school opens:
   *[other] { $count } new schools open:
}
page-plan-opening = { $school } ({ $stages }) opens as the year { $year } begins, with places for { $places } pupils; in the plan's last year it has { $pupils }.
page-plan-opening-takes = It takes a share of the pupils of { $from }.
page-plan-closings = { $count ->
    [one] One school closes; its pupils and teachers go to another:
   *[other] { $count } schools close; their pupils and teachers go to others:
}
page-plan-closing = { $school } closes as the year { $year } begins, into { $into }.
page-plan-money = It costs { $total }: { $move } for moves, { $hire } for hires, { $buy } for purchases and buildings.
page-plan-money-and-others = It costs { $total }: { $move } for moves, { $hire } for hires, { $buy } for purchases and buildings, { $other } for anything else.
page-plan-years = In the years { $first } to { $last }:
page-not-judged-then = not judged then
page-not-there-today = not there yet
page-not-judged-today = not judged today
page-plan-without-prices = Without a policy there are no prices to cost it by.
page-plan-best = No plan of this policy is better in what it wants first ({ $aim }).
page-plan-proved = No plan of this policy is better by more than { $gap } % in what it wants first ({ $aim }).
page-plan-stopped = The search ended before it was proved best: it is at most { $gap } % from the best in what the policy wants first ({ $aim }).
page-plan-verified = An independent check of every step, limit and sum found nothing wrong.
page-plan-not-verified = The independent check found { $count ->
    [one] 1 fault
   *[other] { $count } faults
}:
page-plan-impossible = The plan cannot be carried out.
page-after = After it:
page-remains = What remains:
page-nothing-remains = Nothing remains unmet among the resource indicators and their difference coefficients.
page-items-stay = Items that hang on documents or county figures stay as they are today.
page-policies = Of { $policies } policies { $planned } have a plan, and { $whole } leave nothing of the resource indicators unmet.
page-policies-detailed = This page shows the plan of “{ $name }” in full.
page-proposal-legal = The proposal keeps every rule of the policy “{ $policy }” ({ $lines } lines).
page-proposal-possible = The proposal can be carried out ({ $lines } lines); no policy was given to check it against.
page-proposal-not-legal = The proposal is not legal: { $faulty } of { $lines } lines have faults, and { $breaches ->
    [one] 1 rule is
   *[other] { $breaches } rules are
} broken as a whole.
page-proposal-states = Its lines state a cost of { $cost }; { $count ->
    [one] 1 line states none
   *[other] { $count } lines state none
}.
page-proposal-newly-failing = { $count ->
    [one] 1 unit passes today and would
   *[other] { $count } units pass today and would
} no longer do so.

## Policies

page-frontier-heading = What one number changes
page-frontier-what = The curve shows what is wanted first, { $aim }, for each { $over }.
page-frontier-budget = whole budget
page-frontier-points = { $planned } of { $points } points solved have a plan; the plan in full on this page is that of the best of them.
page-frontier-drawn = What is wanted first over the number that varies; filled marks are where the curve bends, the shaded part has no plan.
page-frontier-table = The points of the curve (● where it bends)
page-frontier-colon = { ": " }
page-frontier-marginal = marginal value
page-frontier-end = There is a plan at { $with } and none at { $without }: the end of the plans lies within { $width }.
page-frontier-none = No point has a plan. What must give at the largest number:
page-frontier-stopped = No plan was found, which does not show that there is none: the search of { $stopped } points ended without an answer; allow it more nodes. At the largest number:
page-frontier-tangents = Nothing comes in whole numbers, so the curve is convex; nowhere does it lie more than { $within } below the straight lines that are drawn.
page-frontier-bends = Points were added where the value bends, no nearer than { $step } to each other; between them the lines that are drawn are no promise.
page-frontier-duals = The marginal value is the dual: by how much the value changes for one more of the number.
page-frontier-quotients = The marginal value is the quotient of differences up to the next point: by how much the value changes for one more of the number.
page-frontier-incomplete = The points did not suffice for the exactness that was asked for.
page-policies-heading = Policies side by side
page-policies-table = Each policy’s plan
page-policies-drawn = Cost against what is left unmet, one mark for each policy with a plan.
page-policies-described = To the right is dearer, higher leaves more unmet; the table below has the figures.
page-policies-unnamed = { $count ->
    [one] 1 mark has
   *[other] { $count } marks have
} no name for want of room; point at it or see the table.
page-policy = policy
page-status = result
page-amount = cost
page-moved = moved
page-hired = hired
page-units-not-passing = units not passing
page-coefficients-over = coefficients above
page-first-aim = wanted first
page-gap = gap (%)
page-verified = verified
page-unmet = units and coefficients unmet
page-status-proposal = proposal
page-status-solved = solved
page-status-stopped = stopped early
page-status-stopped-without-plan = stopped without a plan
page-status-infeasible = no plan exists
page-status-unbounded = unbounded
page-status-failed = failed
page-status-not-allowed = too few places
page-choices-heading = Schools that close or open
page-choices-explained = Each choice is a plan of its own. Of those that the gap asked for does not tell from the best, the plan is one with the fewest schools that close or open.
page-choice = choice
page-choice-none = none closes or opens
page-choice-close = { $school } closes ({ $year })
page-choice-open = { $school } opens ({ $year })
page-choice-value = value
page-choice-chosen = the plan
page-policy-without-plan = { $name }: { $status }.
page-budget-that-would-do = With everything else kept, a budget of { $budget } would do.

## Coefficients

page-coefficients-heading = Difference coefficients against their limits
page-coefficients-explained = The difference coefficient says how unequally schools are equipped: 0 is equal.
page-indicator = indicator
page-today = today
page-after-short = after
page-limit = limit
page-within = within the limit

## Money

page-money-heading = Money
page-money-explained = In { $unit }, by the policy’s prices; rows are rounded so that they add up.
page-purpose = purpose
page-quantity = quantity
page-unit = unit
page-total = total
page-by-year = By year
page-by-source = By source
page-not-said = not said
page-money-open = New school { $school }
page-money-keep = Running { $school }
page-money-close = Closing { $school }
page-money-save = Saved at { $school }
page-without-years = The plan names no years: all of it is one year’s.
page-without-sources = The policy names no sources of the money.
page-purpose-move = teachers who move
page-purpose-hire = teachers who are hired
page-purpose-buy = purchases and buildings
page-purpose-other = other

## Areas and items

page-areas-heading = All areas of the inspection
page-area = area
page-items-pass = pass
page-items-fail = fail
page-items-unknown = not assessed
page-areas-counted = The counts are items; in resource allocation units and difference coefficients count as items. With a plan they are those after it.
page-items-heading = Items beside the resource indicators
page-items-table = { $items } items of the standard
page-item = item
page-item-title = what it asks
page-verdict = verdict
page-found = found
page-veto = (veto)
page-required-bound = required { $bound }
page-breaches = { $count ->
    [one] 1 breach
   *[other] { $count } breaches
}
page-missing = { $count ->
    [one] 1 figure or document missing
   *[other] { $count } figures or documents missing
}
page-breaches-table = What breaks the items: { $rows } rows
page-subject = what
page-actual = found
page-required = required

## Map

page-map-heading = Schools on the map
page-map-explained = Marks are as large as the school’s pupils are many: round and blue passes, square and orange fails, dashed is not judged. North is up.
page-map-moves = Arrows are teachers who move, wider for more.
page-map-unnamed = { $count } schools have no name on the map; point at them to read it.
page-map-without = { $count ->
    [one] 1 school has
   *[other] { $count } schools have
} no coordinates and is not drawn.
page-map-moves-without = { $count ->
    [one] 1 row of moves is
   *[other] { $count } rows of moves are
} not drawn for want of coordinates.
page-map-described = Schools by longitude and latitude; the tables of schools and moves hold the same in words.
page-map-move = { $from } → { $to }: { $count ->
    [one] 1 teacher
   *[other] { $count } teachers
}

## Distributions

page-distributions-heading = How each indicator is spread over schools
page-distributions-explained = One mark for each unit, as large as its pupils are many; blue meets the threshold, orange does not. Height within a row means nothing.
page-distributions-lines = The solid line is the threshold, the dashed one the floor.
page-floor = floor { $value }
page-threshold = threshold { $value }
page-without-value = { $count ->
    [one] 1 unit has
   *[other] { $count } units have
} no figure and no mark
page-below-today = Today { $count } units are below the threshold, { $floor } of them below the floor.
page-below-after = After the plan { $count } units are below the threshold, { $floor } of them below the floor.

## Proposal

page-proposal-heading = The proposal, line by line
page-stated-by-year = Stated costs by year
page-proposal-table = { $rows } lines
page-proposal-broken = Rules broken as a whole:
page-row = row
page-action = action
page-what = what
page-year-heading = year
page-stated = stated cost
page-why = why
page-action-move = move
page-action-hire = hire
page-action-buy = buy
page-action-build = build
page-line-impossible = impossible
page-line-not-allowed = not allowed
page-line-fine = fine

## Steps

page-steps-heading = What is done, step by step
page-moves-table = Moves: { $people ->
    [one] 1 teacher
   *[other] { $people } teachers
} in { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
page-hires-table = Hires: { $people ->
    [one] 1 teacher
   *[other] { $people } teachers
} in { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
page-purchases-table = Purchases and buildings: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
page-exchanges-table = Other steps between schools: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}
page-exchange-pupils = pupils
page-action-rotate = rotation for a term
page-action-study = study
page-action-visit = visiting teachers
page-action-redeploy = equipment moves
page-action-lend = shared venue
page-action-rezone = pupils go elsewhere
page-exchange-from = From { $other }, { $action }: { $what }, { $amount }.
page-exchange-to = To { $other }, { $action }: { $what }, { $amount }.
page-exchange-here = Here, { $action }: { $what }, { $amount }.
page-no-moves = Nobody moves.
page-no-hires = Nobody is hired.
page-no-purchases = Nothing is bought or built.
page-from = from
page-to = to
page-stage-heading = stage
page-type = type of teacher
page-people = people
page-km = km
page-school = school
page-facility = facility

## Units and schools

page-units-heading = Every unit
page-units-table = { $units } units: one stage of one school each
page-pupils = pupils
page-still-missing = still missing
page-excluded = Left out by the standard: { $count ->
    [one] 1 unit
   *[other] { $count } units
}
page-pupils-count = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
}
page-schools-heading = School by school
page-schools-explained = { $count ->
    [one] 1 school
   *[other] All { $count } schools
}: what each has, gets and gives, and what still misses.
page-school-not-judged = No stage of this school is judged.
page-school-unchanged = The plan changes nothing here.
page-threshold-heading = threshold
page-floor-heading = floor
page-to-add = { $amount } to add
page-below-floor = below the floor
page-gets-move = Gets { $count } from { $other }: { $type }.
page-gets-hire = { $count ->
    [one] Hires 1 teacher
   *[other] Hires { $count } teachers
}: { $type }.
page-gets-purchase = Gets { $facility }: { $amount }.
page-gives-move = Gives { $count } to { $other }: { $type }.
page-breach = Breaks { $item }: { $subject }, { $actual } where { $required } is required.

## Sources

page-sources-heading = What the figures rest on
page-assumptions = Assumptions of “{ $name }”
page-assumptions-explained = Prices and limits are the policy’s: assumptions to be edited, not facts. 1 万元 is 10,000 yuan.
page-assumed-budget = budget
page-assumed-move-cost = cost of a move
page-assumed-km = longest move
page-assumed-nearest = nearest schools that may receive
page-assumed-leaving = most of a unit’s teachers who may leave
page-assumed-net-change = most by which a unit’s staff may change
page-assumed-hire-cost = cost of a teacher hired
page-assumed-most-hires = most teachers hired
page-assumed-price = price of one unit
page-assumed-most-per-school = most at one school
page-assumed-balance-limit = limit of the difference coefficients
page-proof-heading = How good the plan is proved to be
page-aim = what is wanted
page-value = plan
page-bound = no plan is below
page-numbers-table = Numbers of the standard
page-source = source
page-sure = how sure
page-limit-of-coefficient = limit of the difference coefficients
page-sure-several = two or more sources
page-sure-one = one source
page-sure-derived = derived from others
page-sure-unconfirmed = unconfirmed
page-documents = Documents
page-source-law = law or decree
page-source-guideline = guideline
page-source-assumption = assumption
page-since = since { $since }
page-data-heading = The data
page-data-warnings = Doubtful figures in the data: { $count }
page-made-by = Made by Junheng { $version }. The page asks nothing of any network.
page-made-with-solver = Made by Junheng { $version } with { $solver }. The page asks nothing of any network.

## What a publication says: aliases, and what is withheld.

page-publish-heading = How this was made safe to publish
page-publish-withheld = withheld
page-publish-aliases = Schools bear aliases, a letter and a number drawn at random; which school an alias stands for is written in a key that the county keeps. Nothing here tells of a single person.
page-publish-counts = Counts of fewer than { $limit } people are withheld, and with them others from which and a total they could be worked out. All are marked “withheld”: behind that may be nobody, few, or many.
page-publish-ratios = An indicator that counts teachers is withheld for all schools of a stage where any of them has fewer than { $limit } such teachers, or where the difference between today and the plan would tell so few; its difference coefficient too, where fewer than five schools are in it. Where a school has so few pupils, or the plan sends so few from one or to one, all indicators of the stage are withheld.
page-publish-sizes = Pupils are told in steps of { $step }, upwards; values and amounts of schools to two digits, coefficients to two decimals. Whether a threshold is met or a limit kept is judged by the exact figures. Sizes remain: whoever knows the schools may recognise the largest, or one that closes or opens.
page-publish-left-out = Left out: where schools lie, who goes from which school to which, prices and notes of the policy, sentences of the program that name schools, and what single schools break of the other items.
page-publish-plan = The plan shown is that of “{ $name }”.
page-publish-not-verified = The verifier found that the plan is not what it says.
page-publish-stages = Units and coefficients by stage
page-publish-within-today = within the limit today
page-publish-within-after = within the limit after the plan
page-publish-indicators = Indicators of every unit
page-publish-pupils = pupils, at most
page-publish-met-today = met today
page-publish-met-after = met after the plan
page-publish-people = People of the plan
page-publish-what = what happens
page-publish-of = of whom
page-publish-moved = teachers move
page-publish-hired = teachers are hired
page-publish-rotated = teachers rotate
page-publish-studying = teachers study
page-publish-rezoned = pupils go to another school
page-publish-all = all
page-publish-all-of-stage = all of the stage
page-publish-in-year = in { $year }
page-publish-of-type = of the type { $type }
page-publish-from = from { $school }
page-publish-to = to { $school }
page-publish-new-schools = new schools
page-publish-people-and-others = people and everything else
page-publish-funding = Who pays, and when
page-publish-source = source
page-publish-changes = Schools that close and open
page-publish-opens = opens
page-publish-closes = closes
page-publish-purchases = What is bought and built
page-publish-exchanges = Facilities that go to or serve another school
page-publish-number = number
