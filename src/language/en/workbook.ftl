# The workbook of a run.

## Sheets: names of at most 20 letters, and titles.

workbook-summary = Summary
workbook-summary-title = Summary
workbook-scorecard = Scorecard
workbook-scorecard-title = Scorecard by school and indicator
workbook-coefficients = Coefficients
workbook-coefficients-title = Difference coefficients between schools
workbook-indicators = Indicators
workbook-indicators-title = Indicators by school
workbook-items = Items
workbook-items-title = Items beside the resource indicators
workbook-comparison = Comparison
workbook-comparison-title = Policies side by side
workbook-frontier = Frontier
workbook-frontier-title = What one number of the policy changes
workbook-proposal = Proposal
workbook-proposal-title = The proposal, line by line
workbook-steps = People
workbook-steps-title = Who moves, who is hired
workbook-purchases = Purchases
workbook-purchases-title = What is bought and built
workbook-funding = Funding
workbook-funding-title = Funding by year, source and purpose
workbook-course = Before and after
workbook-course-title = Schools before and after the plan
workbook-criteria = Criteria
workbook-criteria-title = The numbers of the standard
workbook-units = Data by stage
workbook-units-title = Data by school and stage
workbook-schools = Data by school
workbook-schools-title = Data by school
workbook-sources = Sources
workbook-sources-title = Assumptions, sources and warnings
workbook-after-mark = {" "}(after)
workbook-after-title = , after the plan

## Notes

workbook-title = { $county }, data of { $year }
workbook-live = Shaded cells are data. Indicators, floors, verdicts and difference coefficients are formulas over them: change a shaded cell to see what becomes of them. Steps, funding and items are figures and do not change.
workbook-whole-verdict = By the whole standard, with items that hang on documents and on figures of the county, the county stands today at: { $verdict }.
workbook-scorecard-note = 达标值 is the threshold, 基本值 the share of it that an exempted indicator must reach. What is still to be added is a figure, rounded up, that does not change with the data.
workbook-coefficients-note = S = √(Σ P (X − X̄)² ÷ Σ P), X̄ = Σ P X ÷ Σ P, coefficient = S ÷ X̄, with P the pupils of a unit and X its value. The weighted coefficient is judged; the unweighted one stands beside it for comparison.
workbook-coefficients-note-unweighted = S = √(Σ P (X − X̄)² ÷ Σ P), X̄ = Σ P X ÷ Σ P, coefficient = S ÷ X̄, with P the pupils of a unit and X its value. The unweighted coefficient, with P = 1, is judged; the weighted one stands beside it for comparison.
workbook-indicators-note = Rows above the schools hold the thresholds and floors of each stage. Below the floor: red; below the threshold: yellow. Formulas take what falls short by less than 0.0000000005 for equal.
workbook-indicators-note-unjudged = The standard judges no single school; it limits the difference coefficients alone.
workbook-items-note = Judged by the documents, the county's figures and the schools of today, before any plan; this sheet has no formulas.
workbook-items-note-after = The schools are those after the plan, documents and the county's figures those of today; this sheet has no formulas.
workbook-comparison-note = A plan that is verified has been recomputed without the solver. Explanations are in English.
workbook-frontier-note = Each point is a plan of its own. The marginal value says what one more of the number changes; the page says how it was found.
workbook-steps-note = One row for each group of teachers of one type who go the same way.
workbook-course-note = Values refer to the sheets of indicators of today and after the plan.
workbook-criteria-note = Shaded numbers may be changed; other sheets refer to them. Sources are in the language in which the standard states them.
workbook-units-note = Only stages of schools that the standard judges; whether a school is judged does not change with the data. The share of facilities is the weighted part of the stage among all pupils of its school. What relaxations of the standard add to some schools is counted by the program: it is a figure, no formula.
workbook-schools-note = All schools, with what their stages share. Empty: not known, or no such stage. Pupils of a stage are entered here and nowhere else.

## Words

workbook-value = value
workbook-passes = passes
workbook-code = code
workbook-number = number
workbook-clause = clause
workbook-must-meet = indicators that a unit must meet
workbook-floor-share = share of the threshold that the others must reach
workbook-split-weight = weight of a pupil when facilities are split
workbook-share = share of facilities
workbook-granted = granted by relaxation:{" "}
workbook-at-floor = at the floor
workbook-met = thresholds met
workbook-at-floor-count = floors reached
workbook-units-counted = units
workbook-units-without = units without a value
workbook-mean = mean X̄
workbook-deviation = standard deviation S
workbook-weighted = coefficient, weighted by pupils
workbook-unweighted = coefficient, unweighted
workbook-composite = mean of the coefficients
workbook-to-add = to add
workbook-policy-title = what it is
workbook-budget-that-would-do = budget that would do
workbook-explanation = explanation
workbook-bends = bends
workbook-openings = Schools that open
workbook-places = places
workbook-closings = Schools that close
workbook-item = for
workbook-source = source
workbook-who-pays = Who pays, by year, source and purpose of the table of funds
workbook-not-judged = not judged
workbook-key = key of the policy
workbook-share-of-one = share (1 = all)
workbook-findings = What the verifier found
workbook-moment = when
workbook-units-judged = units judged
workbook-coefficients-counted = coefficients
workbook-coefficients-within = coefficients within their limit
workbook-coefficients-above = coefficients above their limit
workbook-resources-verdict = resources
workbook-purchases-count = purchases
workbook-what = what
workbook-contents = Sheets
workbook-sheet = sheet
workbook-content = what it holds
workbook-made-by = Made by Junheng { $version }.
workbook-made-with-solver = Made by Junheng { $version }; plans solved by { $solver }.
