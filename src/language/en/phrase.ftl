# What problems and errors say, as the sources write it: by these shapes a message is recognised, and
# the messages of the same names in other languages are its translations.

## names

phrase-did-you-mean = did you mean "{ $candidate }"?
phrase-nothing-no-such-name-is-declared = nothing: no such name is declared
phrase-one-of-and-more = one of { $shown }, and { $one } more
phrase-one-of = one of { $shown }
phrase-in-the-scenario = in the scenario { $scenario }
phrase-in-scenarios-such-as = in { $count } scenarios, such as { $scenario }
phrase-is-one-of = { $one } is one of { $two }
phrase-is-none-of = { $one } is none of { $two }

## examples of help

phrase-example = Example:
phrase-example-what-does-the-price-of-a = Example: what does the price of a move change?
phrase-example-to-be-read-by-bashrc-with = Example, to be read by ~/.bashrc with `. junheng.bash`:
phrase-example-to-be-read-with-man-junheng = Example, to be read with `man ./junheng-solve.1`:
phrase-it-ends-with-6-this-draft-is = It ends with 6: this draft is not legal as it stands.

## people

phrase-of-since = { $one } of { $two } since { $since }
phrase-of-since-born-in = { $one } of { $two } since { $since }, born in { $born }
phrase-of-born-in = { $one } of { $two } born in { $born }
phrase-of-who-retires-in = { $one } of { $two } who retires in { $retires }
phrase-of-who-retires-in-born-in = { $one } of { $two } who retires in { $retires }, born in { $born }

## runs

phrase-interrupted = interrupted; { $one }
phrase-finished-already-of = finished already: { $kept } of { $one }
phrase-of-scenarios = { $finished } of { $count } scenarios
phrase-the-policy-best-plan-cannot-be-made = the policy's best plan cannot be made, so the proposal is assessed without it
phrase-there-is-no-plan-so-is-not = there is no plan, so { $one } is not written
phrase-and-more-warnings-format-json-tells-all = … and { $more } more warnings { $code }; --format json tells all.

## schools of last year

phrase-taught-now-and-not-in = { $one } taught now and not in { $two }
phrase-not-taught-now-and-taught-in = { $one } not taught now, and taught in { $two }

## circles

phrase-extends = { $one } extends { $two }

## cli

phrase-cannot-write-the-result = cannot write the result: { $error }
phrase-number-1-scenario = 1 scenario
phrase-scenarios = { $count } scenarios
phrase-set-and-scenario-are-of-a-policy = --set and --scenario are of a policy: name it with --policy
phrase-solving-the-policy = solving the policy { $one }
phrase-looking-for-the-fewest-changes = looking for the fewest changes
phrase-deny-no-warning-has-this-code-expected = --deny { $unknown }: no warning has this code; expected { $expected }
phrase-the-tables-were-not-read-the-declaration = The tables were not read: the declaration of the county must be mended first.
phrase-nothing-was-compared-with-which-has-errors = Nothing was compared with { $one }, which has errors.
phrase-the-tables-were-not-read-the-standard = The tables were not read: the standard that names what they hold must be mended first.
phrase-doubtful-figures-were-not-looked-for-the = Doubtful figures were not looked for: the errors must be mended first.
phrase-the-policies-of-a-and-b-are = the policies of A and B are the same: there is no change to attribute to
phrase-group-by-table-lets-those-of-a = --group-by-table lets those of a table count as one
phrase-take-an-a-and-a-b-that = take an A and a B that differ in less, through results between them
phrase-changes-of-the-policy-and-at-most = { $one } changes of the policy, and at most { $most-changes } are told apart, since every set of them is solved: { $two }{ $more }; { $help }
phrase-does-not-rest-on-this-county-and = { $name } does not rest on this county and standard: { $file } is another; the attribution varies the policy alone
phrase-no-change = no change
phrase-the-policy-of-a-with-cannot-be = the policy of A with { $made } cannot be solved, so that nothing is attributed; --group-by-table lets changes of a table go together
phrase-expected = expected { $one }
phrase-has-no-school-of-the-code = { $one } has no school of the code { $code }; { $what-to-try }
phrase-from-to-is-no-range-from-must = --from { $from } --to { $to } is no range; --from must be below --to
phrase-step-must-be-at-most-the-range = --step { $step } must be at most the range, { $range }, and at least a millionth of it
phrase-serves-any-year-say-which-with-year = { $one } serves any year: say which with --year
phrase-no-area-in-the-table-expected = no area { $wanted } in the table; expected { $one }. { $help }
phrase-areas-are-called-give-the-code = { $one } areas are called { $wanted }; give the code: { $two }
phrase-looks-like-a-file-name-the-folder = { $path } looks like a file; name the folder to make, and --workbook for a workbook in it
phrase-so-force-does-not-replace-it-choose = { $folder }: { $why }, so --force does not replace it; choose another folder
phrase-the-path-cannot-be-used = the path { $one } cannot be used: { $error }
phrase-the-standard-has-no-vocabulary-with-stages = the standard { $one } has no [vocabulary] with stages, kinds of schools and facilities, which templates need; take { $names }, or add one
phrase-were-finished-and-nothing-is-kept-without = { $of } were finished, and nothing is kept without --out
phrase-were-finished = { $of } were finished
phrase-are-finished-and-kept-in-the-same = { $of } are finished and kept in { $folder }; the same command with --resume goes on
phrase-cannot-listen-for-interruptions = cannot listen for interruptions: { $error }
phrase-cannot-make-the-page = cannot make the page: { $error }
phrase-no-command-expected = no command { $name }; expected { $one }. { $two }
phrase-expected-2 = { $one } { $two }: { $three }; expected { $four }
phrase-exists-already-choose-another-name-or-move = { $one } exists already; choose another name, or move it away
phrase-the-name-of-another-policy = the name { $one } of another policy
phrase-a-name-of-its-own-for-each = a name of its own for each policy
phrase-the-report-json-of-a-folder-that = the report.json of a folder that solve, compare or assess wrote with --out
phrase-the-run-has-no-plan-of-a = the run has no plan of a policy { $policy }; expected { $one }
phrase-another-version-of-junheng-may-have-written = another version of junheng may have written it: run the command that wrote it again
phrase-a-share-between-0-and-1 = a share between 0 and 1
phrase-a-number-not-below-zero = a number not below zero
phrase-no-document-expected = no document { $name }; expected { $one }. { $two }
phrase-should-end-in-one-of = { $one } should end in one of .{ $two }
phrase-the-file-of-a-plan = the file of a plan

## county

phrase-junheng-init-writes-a-template-of-each = `junheng init` writes a template of each table
phrase-the-declaration-of-a-county = the declaration of a county
phrase-no-such-folder-or-file = no such folder or file
phrase-a-file-that-is-no-workbook = a file that is no workbook
phrase-no-declaration = no declaration
phrase-a-folder-with-a-county-toml-or = a folder with a county.toml, or a workbook with a sheet "county" (县)
phrase-name-the-folder-that-holds-the-county = name the folder that holds the county: { $one }
phrase-look-at-the-path-junheng-init-writes = look at the path: { $one }; `junheng init` writes templates
phrase-lists-of-names-or-a-standard-that = lists of names, or a standard that has a vocabulary
phrase-no-stages-or-no-kinds-of-schools = no stages or no kinds of schools
phrase-the-table-in-a-hidden-sheet = the table { $one } in a hidden sheet
phrase-tables-in-visible-sheets = tables in visible sheets
phrase-show-the-sheet-and-look-at-it = show the sheet and look at it, or delete it
phrase-the-table-again-which-stands-in = the table { $one } again, which stands in { $two }
phrase-each-table-once = each table once
phrase-a-table-that-is-not-known = a table that is not known
phrase-a-table-without-rows = a table without rows
phrase-no-such-table = no such table
phrase-the-table = the table { $one } ({ $two })
phrase-no-table-of-teachers-county-toml-declares = no table of teachers: county.toml declares them absent
phrase-no-table-of-teachers-with-rows = no table of teachers with rows
phrase-no-table-of-teachers = no table of teachers
phrase-exactly-one-of = exactly one of { $one }
phrase-no-row-for-the-school = no row for the school { $one }
phrase-at-least-one-stage-for-each-school = at least one stage for each school
phrase-leave-schools-without-pupils-out-of-the = leave schools without pupils out of the schools table
phrase-the-key-again = the key { $key } again
phrase-each-key-once = each key once
phrase-the-unknown-key = the unknown key { $key }
phrase-visiting-teachers = visiting teachers
phrase-pupils-of-classes = pupils of classes
phrase-in-all-units-together = { $total } { $what } in all units together
phrase-at-most-1-000-000-000 = at most 1,000,000,000
phrase-at-most-names = at most { $most-names } names
phrase-names = { $count } names
phrase-the-facility = the facility { $one }
phrase-each-facility-once-and-none-called-school = each facility once, and none called school

## document

phrase-more-than-1-mib = more than 1 MiB
phrase-a-document-of-at-most-1-mib = a document of at most 1 MiB
phrase-tables-or-lists-within-each-other-without = tables or lists within each other without end
phrase-at-most-80-levels = at most 80 levels
phrase-valid-toml = valid TOML
phrase-a-dotted-key-such-as-budget-total = a dotted key such as budget.total_wan or objective[1].tolerance
phrase-items-of-a-list-are-counted-from = items of a list are counted from 1
phrase-a-list-of-which-has-no-item = a list of { $count }, which has no item { $number }
phrase-which-has-no-key = { $shown }, which has no key { $one }
phrase-which-has-no-item = { $shown }, which has no item { $number }
phrase-a-table-or-with-keys = a table, {"{"} … {"}"} or [ … ] with keys
phrase-nothing-the-key-is-missing = nothing: the key is missing
phrase-text-in-quotation-marks = text in quotation marks
phrase-true-or-false = true or false
phrase-a-number = a number
phrase-a-whole-number = a whole number
phrase-a-list = a list, [ … ]
phrase-a-table-of-names-and-values = a table of names and values
phrase-the-unknown-key-2 = the unknown key "{ $key }"
phrase-text-without-control-characters = text without control characters
phrase-they-cannot-be-seen-write-the-text = they cannot be seen: write the text anew
phrase-a-number-without-quotation-marks = a number, without quotation marks
phrase-a-whole-number-not-below-zero-of = a whole number not below zero, of at most 4,294,967,295

## enrolment

phrase-more-pupils-in-in-the-variant = more pupils in { $year } in the variant { $variant }
phrase-at-most-1-000-000-000-pupils = at most 1,000,000,000 pupils in a county
phrase-feeds-which-does-not-teach-grade = { $one } feeds { $school }, which does not teach grade { $two }
phrase-a-school-that-teaches-the-next-grade = a school that teaches the next grade
phrase-no-school-teaches-grade-which-pupils-of = no school teaches grade { $grade }, which pupils of { $from } come to
phrase-look-at-the-grades-and-at-taught = look at the grades and at taught
phrase-no-distance-from-to-every-school-that = no distance from { $from } to every school that teaches grade { $grade }
phrase-give-coordinates-or-distances-a-table-of = give coordinates or distances, a table of feeders, or rule = "proportional"
phrase-a-school-where-the-pupils-go-on = a school where the pupils go on
phrase-sheets-with-rows = { $one } sheets with rows
phrase-one-visible-sheet-with-a-heading-and = one visible sheet with a heading and rows
phrase-a-school-and-stage-of-the-county = a school and stage of the county's enrolment
phrase-at-most-10-000-000-births = at most 10,000,000 births
phrase-in-again = { $township } in { $year } again
phrase-each-township-and-year-once = each township and year once
phrase-births-of-none-of-whose-schools-teaches = births of { $township }, none of whose schools teaches grade 1
phrase-townships-that-children-enter = townships that children enter
phrase-add-its-births-to-those-of-the = add its births to those of the township whose schools the children enter
phrase-no-births-of-in = no births of { $township } in { $one }
phrase-births-of-every-township-that-children-enter = births of every township that children enter, for every year that is needed
phrase-births-to-come-are-assumptions-too-years = births to come are assumptions too; --years asks for fewer years
phrase-pupils-of-grade-who-come-to-where = pupils of grade { $one } who come to { $to }, where no school teaches it
phrase-a-township-whose-schools-teach-every-grade = a township whose schools teach every grade
phrase-more-pupils-today = more pupils today
phrase-more-children-who-enter-in = more children who enter in { $year }
phrase-a-grade-of-the-stage-to-such = a grade of the stage { $one }, { $first } to { $last }, such as { $first } or { $two }
phrase-grade-such-as-7-or = grade, such as 7 or 七年级
phrase-grade-of-again = grade { $grade } of { $unit } again
phrase-each-grade-of-a-unit-once = each grade of a unit once
phrase-grade-of-the-class-of = { $one }, grade of the class { $two } of { $three }
phrase-pupils-as-in-the-enrolment = { $one } pupils, as in the enrolment
phrase-no-grade-of = no grade of { $one }
phrase-pupils-in-the-grades-of = { $sum } pupils in the grades of { $one }
phrase-no-rate-given-no-earlier-year-to = no rate given, no earlier year to measure it
phrase-pupils-in-grade-in-grade-one-year = { $now } pupils in grade { $one }, { $before } in grade { $grade } one year before
phrase-a-rate-of-progression-up-to-10 = a rate of progression up to 10
phrase-measured-over-the-last-year-in-the = measured over the last year in the whole county
phrase-pupils-in-grade-1-of-children-of = { $one } pupils in grade 1 of { $name }, { $two } children of their age
phrase-a-rate-of-entry-up-to-10 = a rate of entry up to 10
phrase-look-at-the-births-or-give-the = look at the births, or give the rate of the township under [entry.by_township]
phrase-measured-this-year = measured this year
phrase-no-township-of-the-school = no township of the school { $one }
phrase-the-township-of-every-school-whose-pupils = the township of every school whose pupils are projected
phrase-a-school-whose-kind-is-among-constant = a school whose kind is among constant_kinds needs none
phrase-a-rate-between-0-and-10 = a rate between 0 and 10
phrase-value-source-sure-a-number-that-somebody = {"{"} value = …, source = …, sure = … {"}"}: a number that somebody must defend
phrase-number-98-is-written-0-98 = 98 % is written 0.98
phrase-one-of-2-1-der = one of 2+, 1, ?, DER
phrase-at-most-10-000-000-pupils = at most 10,000,000 pupils
phrase-each-unit-year-and-grade-once = each unit, year and grade once
phrase-no-pupils-of-in = no pupils of { $one } in { $two }
phrase-a-row-for-each-year-from-to = a row for each year from { $one } to { $two }
phrase-a-unit-that-is-closed-has-0 = a unit that is closed has 0 pupils; --years asks for fewer years
phrase-pupils-of-in = { $pupils } pupils of { $one } in { $two }
phrase-one-file-for-each-variant-of-an = one file for each variant of an own projection
phrase-the-county-year = the county's year { $one }
phrase-a-county-of-a-year-from-1800 = a county of a year from 1800 to 2200
phrase-the-file-of-a-projection = the file of a projection
phrase-variants-beside-own = variants beside [own]
phrase-own-in-the-variant = [own] in the variant { $name }
phrase-the-stage-again = the stage { $one } again
phrase-each-stage-once = each stage once
phrase-stage-with-id-and-its-number-of = [[stage]] with id = "{ $stage }" and its number of grades
phrase-the-stage = the stage { $id }
phrase-grades = { $count } grades
phrase-number-1-to-12-grades = 1 to 12 grades
phrase-exactly-one-of-share-and-heads = exactly one of share and heads
phrase-from-to = from { $from } to { $to }
phrase-two-townships = two townships
phrase-from-year-to-year = from_year { $first }, to_year { $last }
phrase-years-in-their-order = years in their order
phrase-at-most-1-000-000-flats = at most 1,000,000 flats
phrase-the-year = the year { $year }
phrase-a-year-after-pupils-of-today-are = a year after { $today }: pupils of today are in the enrolment
phrase-weights = { $one } weights
phrase-a-weight-for-each-of-the-grades = a weight for each of the { $grades } grades, not all 0
phrase-the-township = the township { $name }
phrase-the-id-again = the id { $id } again
phrase-each-id-once = each id once
phrase-grades-with-table-for-the-county-has = [grades] with table = …, for the county has no table of classes
phrase-births-with-table-source-and-sure = [births] with table, source and sure
phrase-the-kind = the kind { $kind }
phrase-the-number-of-a-grade-that-is = the number of a grade that is not the last, 1 to { $one }
phrase-again = { $to } again
phrase-each-school-that-is-entered-once = each school that is entered once
phrase-a-school-and-stage-of-the-county-2 = a school and stage of the county
phrase-the-grades-to = the grades { $from } to { $to }
phrase-grades-of-the-stage-to = grades of the stage { $one }, { $two } to { $three }
phrase-an-age-of-at-most-20-years = an age of at most 20 years
phrase-no-more-pupils-than-a-county-may = no more pupils than a county may have

## import

phrase-the-school-again = the school { $one } again
phrase-each-school-once = each school once
phrase-no-school-of-that-the-mapping-keeps = no school of { $one } that the mapping keeps
phrase-at-least-one-school = at least one school
phrase-it-is-left-out = it is left out
phrase-a-value-to-judge-whether = a value, to judge whether { $filter }
phrase-the-area-to-which-the-row-belongs = the area to which the row belongs
phrase-a-discarded-value = a discarded value
phrase-no-row-of-the-school-in-the = no row of the school in the table
phrase-no-such-column-in-the-sheet = no such column in the sheet
phrase-an-empty-cell = an empty cell
phrase-no-column-and-no-ratio-or-both = no column and no ratio, or both
phrase-column-or-ratio = column = "…" or ratio = ["…", "…"]
phrase-a-ratio-that-should-equal-something = a ratio that should equal something
phrase-above-or-below-for-a-ratio = above or below for a ratio
phrase-comparisons = { $one } comparisons
phrase-one-of-equals-above-below-a-number = one of equals, above, below (a number), one_of or none_of (a list of texts)
phrase-two-columns = two columns, ["…", "…"]
phrase-no-heading-in-the-first-rows = no heading { $one } in the first { $most-titles } rows
phrase-a-heading-with-the-code-of-the = a heading with the code of the school
phrase-name-the-heading-in-the-mapping-key = name the heading in the mapping's key
phrase-the-table-of-in-a-hidden-sheet = the table of { $one } in a hidden sheet
phrase-a-sheet-or-file-called = a sheet or file called { $one }
phrase-no-table-for = no table for { $one }
phrase-tables-that-the-mapping-does-not-name = tables that the mapping does not name: { $one }
phrase-tables-that-it-reads = tables that it reads
phrase-they-are-left-out = they are left out
phrase-of-schools-that-does-not-have = { $one } { $rows } of schools that { $two } does not have: { $listed }
phrase-schools-of = schools of { $one }
phrase-is-read-without-them = { $one } is read without them
phrase-a-row-without-the-code-of-a = a row without the code of a school
phrase-a-school-in-every-row = a school in every row
phrase-it-is-left-out-a-row-of = it is left out; a row of totals may stay
phrase-the-school-again-which-stands-in-already = the school { $code } again, which stands in { $one } already
phrase-each-school-once-in-a-table = each school once in a table
phrase-where-a-table-has-several-rows-for = where a table has several rows for a school, say in the mapping which belong: only = [{"{"} heading = "…", one_of = […] {"}"}]
phrase-the-heading-which-does-not-have = the heading { $one }, which { $sheet } does not have
phrase-the-heading-which-could-be-several-in = the heading { $heading }, which could be several in { $sheet }
phrase-write-more-of-the-rows-above-it = write more of the rows above it, joined by a slash
phrase-the-for = the { $field } { $value } for { $raw }
phrase-at-least-one = at least one [[{ $what }]]
phrase-the-twice = the { $what } { $name } twice
phrase-each-name-once = each name once
phrase-the-facility-school = the facility "school"
phrase-another-name-that-column-holds-the-school = another name: that column holds the school
phrase-kinds-told-by-stages-beside-school-kind = kinds told by stages beside school.kind
phrase-one-of-both = one of both
phrase-the-kind-with-the-stages-of-another = the kind { $one } with the stages of another kind
phrase-one-kind-for-each-combination-of-stages = one kind for each combination of stages
phrase-the-teacher-flag = the teacher flag { $flag }
phrase-no-in-the-teacher-totals-of = no { $total } in the teacher_totals of { $one }
phrase-the-teachers-and-each-of-county-teacher = the teachers and each of county.teacher_flags
phrase-a-column-of-the-raw-table = a column of the raw table
phrase-a-column-of-the-raw-table-or = a column of the raw table, or {"{"} sum = ["…"] {"}"}
phrase-either-column-or-sum = either column = "…" or sum = ["…", "…"]
phrase-the-scale-0 = the scale 0
phrase-a-number-above-0-such-as-0 = a number above 0, such as 0.0001
phrase-the-file-of-a-mapping = the file of a mapping
phrase-a-table = a table, [{ $key }]
phrase-a-list-of-conditions-such-as-column = a list of conditions, such as [{"{"} column = "…", equals = 0 {"}"}]
phrase-a-column-of-the-raw-table-which = a column of the raw table, which the action needs
phrase-the-kind-of-school-for-each-value = the kind of school for each value of the column
phrase-one-of-and = one of { $one } and { $two }
phrase-both-or-neither = both, or neither
phrase-teachers-by-type-and-totals-too = teachers by type, and totals too
phrase-the-same-key-in-every-stage = the same key in every stage
phrase-teachers-declared-absent-and-totals-too = teachers declared absent, and totals too
phrase-no-teachers-which-the-mapping-declares-absent = no teachers, which the mapping declares absent
phrase-a-table-of-flags-and-columns-such = a table of flags and columns, such as {"{"} none = "teachers" {"}"}, or "absent"
phrase-a-list-of-stages = a list of stages
phrase-a-list-of-one-or-more-texts = a list of one or more texts
phrase-a-heading-of-0-rows = a heading of 0 rows
phrase-number-1-or-more = 1 or more
phrase-a-list-of-texts = a list of texts
phrase-no-table = no table
phrase-a-sheet-or-file-with-a-table = a sheet or file with a table
phrase-another-table-beside = another table beside { $one }
phrase-one-table-the-mapping-has-no-table = one table: the mapping has no [[table]]
phrase-no-table-2 = no [[table]]
phrase-the-column-which-does-not-have = the column { $one }, which { $owner } does not have
phrase-the-column-which-declares = the column { $one }, which { $owner } declares
phrase-correct-the-row-or-give-the-rule = correct the row, or give the rule an action in the mapping: keep, drop, or substitute
phrase-kept-as-it-is = kept as it is
phrase-counts-as-missing = { $one } counts as missing
phrase-is-read-as-from = { $one } is read as { $two }, from { $three }
phrase-correct-the-row-from-which-to-take = correct the row: { $one }, from which to take the value, is missing too
phrase-no-row-with = no row with { $one }
phrase-rule = { $found } ({ $one }; rule { $two })
phrase-school = school { $one }
phrase-school-stage = school { $one }, stage { $stage }
phrase-the-school-is-left-out = the school is left out
phrase-its-stage-is-left-out = its stage { $stage } is left out
phrase-not-below-zero-and-summed-at-most = { $expected } not below zero and, summed, at most { $most }
phrase-correct-the-row-or-say-in-the = correct the row, or say in the mapping what a missing value means here, such as missing = "drop"
phrase-declared-absent = declared absent
phrase-which-means-missing = { $value }, which means missing
phrase-missing-value = missing value
phrase-a-value = a value
phrase-a-campus-that-is-not-counted-as = a campus that is not counted as a school, { $one } { $two }, without its school
phrase-the-school-it-belongs-to-in = the school it belongs to, in { $column }
phrase-add-the-table-that-the-mapping-names = add the table that the mapping names for it, with the code of the campus and that of its school
phrase-a-school-with = a school with { $stages }
phrase-add-a-kind-with-these-stages-to = add a [[kind]] with these stages to the mapping
phrase-a-folder-with-workbooks-xlsx-or-csv = a folder with workbooks .xlsx or CSV files
phrase-a-folder-without-tables = a folder without tables
phrase-cannot-write-import-json = cannot write import.json: { $error }

## input

phrase-no-such-file = no such file
phrase-a-file-that-you-may-not-read = a file that you may not read
phrase-a-folder-a-pipe-or-a-device = a folder, a pipe or a device, not a file
phrase-look-at-the-path = look at the path: { $one }
phrase-a-file-of-at-most-mib = a file of at most { $most-mebibytes } MiB
phrase-more-than-mib = more than { $most-mebibytes } MiB
phrase-bytes-that-are-not-utf-8 = bytes that are not UTF-8
phrase-text-in-utf-8 = text in UTF-8
phrase-save-the-file-anew-with-the-encoding = save the file anew with the encoding UTF-8

## instance

phrase-in-year = { $name } in year { $year }
phrase-the-standard-which-limits-the-mean-of = the standard { $one }, which limits the mean of the coefficients or has no thresholds
phrase-a-standard-with-a-threshold-for-each = a standard with a threshold for each indicator and a limit for each coefficient
phrase-evaluate-and-assess-work-with-it-plans = evaluate and assess work with it; plans need another standard
phrase-rezone-and-a-standard-whose-difference-coefficient = rezone, and a standard whose difference coefficient counts every school alike
phrase-a-standard-that-weighs-schools-by-their = a standard that weighs schools by their pupils, or balance = "off"
phrase-only-the-coefficient-that-weighs-by-pupils = only the coefficient that weighs by pupils can be held while pupils are decided
phrase-the-indicator-which-the-standard-has-not = the indicator { $name }, which the standard { $one } has not
phrase-which-the-indicator-counts-at-every-school = { $kind }, which the indicator { $one } counts at every school
phrase-which-no-relaxation-of-the-standard-counts = { $kind }, which no relaxation of the standard { $one } counts
phrase-a-kind-of-facility-that-only-relaxations = a kind of facility that only relaxations of the standard count
phrase-the-standard-says-where-venues-of-others = the standard says where venues of others count: see its tables [[relaxation]]
phrase-teachers-the-indicator-counts-them = teachers: the indicator { $one } counts them
phrase-teachers-are-declared-absent = teachers are declared absent
phrase-of-the-school-is-declared-absent = { $one } of the school { $two } is declared absent
phrase-a-figure-the-indicator-counts-it = a figure: the indicator { $one } counts it
phrase-evaluate-can-do-without-it-and-says = evaluate can do without it and says so; a plan cannot be made on figures that nobody knows
phrase-no-figure-of-for-the-school = no figure of { $facility } for the school { $one }
phrase-a-figure-the-policy-counts-it = a figure: the policy's { $what } counts it
phrase-no-limit-of-the-pupils-of-a = no limit of the pupils of a class of the stage { $stage }
phrase-a-limit-in-the-policy-or-an = a limit in the policy, or an item of the standard that has one
phrase-no-number-of-classes-for-a-room = no number of classes for a room of the kind { $one }
phrase-the-key-classes-or-an-item-of = the key classes, or an item of the standard on such rooms

## output

phrase-exists-already-choose-another-folder-or-replace = { $one } exists already; choose another folder, or replace it with --force
phrase-was-not-written-by-this-command-so = { $one } was not written by this command, so --force does not replace it; choose another folder
phrase-cannot-be-the-name-of-a-folder = { $one } cannot be the name of a folder; name the one to make
phrase-cannot-write-beside = cannot write beside { $one }: { $error }
phrase-cannot-write = cannot write { $name }: { $error }
phrase-cannot-put-in-place = cannot put { $one } in place: { $error }
phrase-cannot-empty = cannot empty { $one }: { $error }
phrase-cannot-remove = cannot remove { $one }: { $error }
phrase-the-results-may-take-mib-and-where = the results may take { $one } MiB, and where { $two } stands { $three } MiB are free; make room, or choose a folder on another disk
phrase-exists-already-choose-another-folder-replace-it = { $one } exists already; choose another folder, replace it with --force, or keep what has not changed in it with --resume
phrase-resume-does-not-go-on-with-it = --resume does not go on with it
phrase-force-does-not-replace-it = --force does not replace it
phrase-was-not-written-by-this-command-so-choose = { $one } was not written by this command, so { $option }; choose another folder
phrase-stands-in-the-way-and-was-not = { $one } stands in the way, and was not written by this command; choose another folder
phrase-holds-a-run-that-was-interrupted-with = { $one } holds a run that was interrupted, with { $count } finished; go on with --resume, or begin anew with --force
phrase-another-run-is-writing-wait-for-its = another run is writing { $one }; wait for its end, or choose another folder
phrase-cannot-list = cannot list { $one }: { $error }

## plan

phrase-the-county-has-no-school-and-stage = the county has no school and stage { $unit }
phrase-the-school-has-no-facility-to-add = the school { $school } has no facility { $facility } to add to
phrase-teachers-of-type-would-leave-or-study = { $wanted } teachers of type { $flags } would leave { $unit } or study, where { $free } of { $has } are free: the others leave the profession within the plan, are there on rotation, or study
phrase-would-have-pupils = { $unit } would have { $has } pupils
phrase-teachers-of-type-would-leave-which-has = { $leave } teachers of type { $flags } would leave { $unit }, which has { $has }
phrase-of-would-be-taken-from-which-has = { $taken } of { $facility } would be taken from { $school }, which has { $has }
phrase-expected-a-whole-number-of-at-most = expected a whole number of at most 4,294,967,295
phrase-expected-a-number-such-as-1-5 = expected a number such as "1.5"
phrase-text-that-is-no-json = text that is no JSON
phrase-a-list-2 = a list
phrase-an-object = an object
phrase-a-plan-in-json-with-moves-hires = a plan in JSON with moves, hires and purchases
phrase-docs-formats-plan-md-describes-the-format = docs/formats/plan.md describes the format

## plausibility

phrase-of-for-pupils = { $one } of { $two }: { $three } for { $pupils } pupils
phrase-look-at-the-unit-1-is-667 = look at the unit (1 亩 is 667 m²) and at the pupils
phrase-at-least-m = at least { $one } m²
phrase-look-at-the-unit-and-at-the = look at the unit and at the pupils
phrase-at-most-m = at most { $one } m²
phrase-classes-of = { $told } classes of { $one }
phrase-as-the-table-classes-lists = { $one }, as the table classes lists
phrase-look-for-a-class-that-is-missing = look for a class that is missing in the list, or mend the number
phrase-pupils-in-the-classes-of = { $sum } pupils in the { $one } classes of { $two }
phrase-as-in-the-table-enrolment = { $one }, as in the table enrolment
phrase-look-for-a-class-that-is-missing-or = look for a class that is missing or stands under another stage, and for another day of counting
phrase-class-of-grade-of = class { $one } of grade { $two } of { $three }
phrase-no-class-for-the-pupils-of = no class for the { $one } pupils of { $two }
phrase-leave-the-cell-empty-where-the-classes = leave the cell empty where the classes are not known
phrase-a-class-of-on-average = a class of { $one }, on average
phrase-to-pupils-in-a-class = { $least-pupils } to { $most-pupils } pupils in a class
phrase-pupils-in = { $one } pupils in { $of }
phrase-look-at-the-classes-and-at-the = look at the classes and at the pupils
phrase-named-as-is = { $one } named { $two }, as { $first } is
phrase-a-name-of-its-own-for-each-school = a name of its own for each school
phrase-look-whether-a-school-stands-there-twice = look whether a school stands there twice under two codes; a campus has counted = no and its parent
phrase-with-pupils-and = { $one } with { $two } pupils and { $three }
phrase-teachers-buildings-and-grounds-where-there-are = teachers, buildings and grounds where there are pupils
phrase-find-the-figures-write-absent-for-a = find the figures; write absent for a facility that is not known; take out a school that is closed
phrase-no-teacher-in = no teacher in { $one }
phrase-none-of-any-facility = none of any facility
phrase-no-area-of-any-kind = no area of any kind
phrase-km-from-the-next-school = { $one } { $two } km from the next school
phrase-a-school-within-km-usual-here-are = a school within { $far-km } km; usual here are { $one } km
phrase-look-whether-longitude-and-latitude-are-swapped = look whether longitude and latitude are swapped, or a digit is
phrase-the-home-of-km-from = the home of { $one } { $two } km from { $three }
phrase-a-home-within-km-of-the-school = a home within { $far-km } km of the school
phrase-look-whether-longitude-and-latitude-are-swapped-or = look whether longitude and latitude are swapped, or a digit is wrong; leave both out if not known
phrase-full-time-teachers-of = { $told } full-time teachers of { $one }
phrase-as-the-table-of-teachers-has-over = { $counted }, as the table of teachers has over all stages
phrase-both-count-full-time-teachers-of-the = both count full-time teachers (专任教师) of the same day: look which is wrong
phrase-after-last-year = { $what }: { $one } after { $two } last year
phrase-a-change-of-at-most-or = a change of at most { $one } % or { $two }
phrase-look-at-both-years-a-school-that = look at both years: a school that was merged or split, another unit, a digit too many
phrase-m-of = { $part } { $one } m² of { $two }
phrase-at-most-m-its-land-area = at most { $one } m², its land_area
phrase-look-at-the-units-land-is-often = look at the units: land is often told in 亩, which are 667 m²
phrase-number-0-at = 0 { $one } at { $two }
phrase-an-amount-above-0-as-nearly-all = an amount above 0, as nearly all other schools have
phrase-write-absent-where-it-is-not-known = write absent where it is not known
phrase-budget-for = budget for { $purpose } ({ $one })
phrase-of-in-all = { $one } of { $two }: { $three } in all
phrase-at-most-as-large-as-what-it = { $column } at most as large as what it is a part of
phrase-indoor-sports-rooms-are-a-part-of = indoor sports rooms are a part of the teaching and auxiliary area, and are taken from it
phrase-of-and = { $one } { $two } of { $of }, and { $three } { $four }
phrase-at-most = { $one } at most { $two }
phrase-look-which-of-both-is-wrong-and = look which of both is wrong, and whether both are of the same day
phrase-of = { $purpose } of { $one }: { $two } { $unit }
phrase-something-near-the-quota-for-its-pupils = something near { $one } { $unit }, the quota for its pupils
phrase-look-at-the-unit-and-whether-a = look at the unit, and whether a source is missing or salaries and buildings are counted in
phrase-pupils-teachers = pupils { $one }, teachers { $two }
phrase-of-to-one = { $counted } of { $one }: { $two } to one
phrase-to-pupils-to-a-teacher = { $least-pupils } to { $most-pupils } pupils to a teacher
phrase-look-for-teachers-counted-at-another-school = look for teachers counted at another school or stage
phrase-special-rooms-of-m-together-at = special rooms of { $area } m² together at { $one }
phrase-at-most-m-its = at most { $building } m², its { $building }
phrase-look-at-the-areas-of-the-rooms = look at the areas of the rooms, and whether a room stands there twice
phrase-who-has-no-year-is-never-counted = who has no year is never counted as eligible for rotation
phrase-who-has-neither-a-year-of-birth = who has neither a year of birth nor one in retires is never counted as retiring
phrase-of-teachers-of-without-a-year = { $without } of { $all } teachers of { $one } without a year
phrase-a-year-of-each-or-of-most = a year of each, or of most
phrase-the-county-of-compared-with-that-of = the county of { $one } compared with that of { $two }
phrase-the-year-before = the year before
phrase-which-was-not-there-in = { $one }, which was not there in { $two }
phrase-look-whether-it-is-new-or-has = look whether it is new, or has another code than before
phrase-the-schools-of-last-year = the schools of last year
phrase-no-which-was-there-in = no { $one }, which was there in { $two }
phrase-look-whether-it-was-closed-or-merged = look whether it was closed or merged, or has another code now
phrase-the-stages-of-last-year = the stages of last year
phrase-about-with-its-pupils-as-the-middle = about { $about } with its { $pupils } pupils, as the middle one of the other schools has per pupil
phrase-look-at-the-unit-are-ten-thousands = look at the unit: 万元 are ten thousands of yuan
phrase-at-the-middle-school-of-the-county = { $one } { $two } at the middle school of the county
phrase-something-near-which-the-standard-asks-for = something near { $one } { $two }, which the standard asks for
phrase-visiting-teachers-of = { $visitors } visiting teachers of { $one }
phrase-at-most-its-own-teachers = at most { $one }, its own teachers
phrase-who-teaches-here-only-belongs-to-the = who teaches here only belongs to the teachers of this school; visitors are counted once each
phrase-look-for-a-digit-that-is-wrong = look for a digit that is wrong
phrase-since = since { $since }
phrase-at-most-the-year-of-the-county = at most { $year }, the year of the county
phrase-a-teacher-of-years-or-more = a teacher of { $youngest } years or more
phrase-since-born-in = since { $since }, born in { $born }
phrase-born-in = born in { $born }
phrase-a-teacher-of-at-most-years-in = a teacher of at most { $oldest } years in { $year }
phrase-a-year-from-on-who-has-retired = a year from { $year } on: who has retired stands in no roster
phrase-who-retires-in = who retires in { $retires }
phrase-an-age-of-to = an age of { $one } to { $two }
phrase-who-retires-in-born-in = who retires in { $retires }, born in { $born }

## policy

phrase-rezone-which-decides-the-pupils-too = rezone, which decides the pupils too
phrase-an-establishment-of-single-schools = an establishment of single schools
phrase-source-while-saves-wan-makes-a-bill = source, while saves_wan makes a bill below zero
phrase-beside = [{ $lever }] beside { $other }
phrase-one-of-the-two = one of the two
phrase-solve-one-of-them-first-then-the = solve one of them first, then the other
phrase-the-school-which-the-county-has-not = the school { $one }, which the county has not
phrase-which-does-not-teach = { $one }, which does not teach { $two }
phrase-a-school-that-teaches-all-stages-of = a school that teaches all stages of { $one }
phrase-name-another-school = name another school
phrase-an-unknown-distance = an unknown distance
phrase-from-to-2 = { $far } from { $one } to { $two }
phrase-at-most-km = at most { $one } km
phrase-pupils-go-to-a-school-nearby-name = pupils go to a school nearby: name a nearer one, or leave the closing out
phrase-name-each-school-that-closes-once-and = name each school that closes once, and a school that stays open to receive
phrase-the-school-which-may-close-itself = the school { $one }, which may close itself
phrase-a-school-that-stays-open = a school that stays open
phrase-the-facility-which-the-county-does-not = the facility { $one }, which the county does not declare
phrase-a-sweep-of-scenarios = a sweep of { $one } scenarios
phrase-one-policy = one policy
phrase-compare-solves-them-all-its-dry-run = compare solves them all, its --dry-run lists them; --scenario NAME takes one
phrase-no-scenario = no scenario { $name }
phrase-which-varies-beside = { $varies }, which varies, beside { $one }
phrase-the-option-would-set-it-for-all = the option would set it for all scenarios; leave one of them out
phrase-at-most-scenarios-in-one-run = at most { $most-scenarios } scenarios in one run
phrase-compare-dry-run-tells-how-many-there = compare --dry-run tells how many there are; widen a step, or take several files
phrase-a-key-that-the-policy-can-have = a key that the policy can have
phrase-min-years-in-school-and-nobody-years = min_years_in_school, and nobody's years at a school are known
phrase-a-county-with-a-roster-that-tells = a county with a roster that tells `since`
phrase-give-the-table-teachers-with-the-column = give the table teachers with the column since, or leave the key out
phrase-boarder-yuan-and-the-boarders-of-are = boarder_yuan, and the boarders of { $school } are not known
phrase-a-county-that-counts-its-boarders = a county that counts its boarders
phrase-add-the-column-boarders-to-enrolment-csv = add the column boarders to enrolment.csv, or leave boarder_yuan out
phrase-teacher-kilometres-and-no-distance-between-any = teacher_kilometres, and no distance between any two schools is known
phrase-a-county-with-distances = a county with distances
phrase-add-distances-csv-or-longitude-and-latitude = add distances.csv, or longitude and latitude to schools.csv
phrase-and-no-distance-between-any-two-schools = { $key }, and no distance between any two schools is known
phrase-teacher-flag = teacher flag
phrase-of-for-each-unit-of = { $one } of { $facility } for each unit of { $by }
phrase-a-whole-number-and-a-lever-of = a whole number, and a lever of whole units: { $facility } comes only whole
phrase-a-share-of-which-comes-only-whole = a share of { $facility }, which comes only whole
phrase-a-kind-of-facility-that-is-measured = a kind of facility that is measured
phrase-the-which-the-county-does-not-declare = the { $what } { $name }, which the county does not declare
phrase-a-minimum-and-the-county-does-not = a minimum, and the county does not tell who is eligible for rotation
phrase-a-county-with-a-table-rotation-or = a county with a table rotation or a roster with since for everybody, or an eligible_share
phrase-eligible-share-0-6-takes-60-of = eligible_share = 0.6 takes 60 % of today's teachers as eligible
phrase-a-retirement-age-and-the-county-does = a retirement age, and the county does not tell when the teachers of { $one } were born
phrase-a-roster-with-born-for-everybody-or = a roster with born for everybody, or a rate for those of whom it is not known
phrase-same-group-and-no-school-group-is = same_group, and no school's group is known
phrase-a-county-with-school-groups = a county with school groups
phrase-add-the-column-group-to-schools-csv = add the column group to schools.csv, or leave the key out
phrase-no-budget-with-goal-best-within-budget = no budget, with --goal best-within-budget
phrase-a-budget-in-the-policy-or-budget = a budget in the policy, or --budget
phrase-goal-least-cost-asks-what-everything-would = --goal least-cost asks what everything would cost
phrase-each-criterion-once = each criterion once
phrase-at-least = at least { $one }
phrase-a-rule-without-a-criterion = a rule without a criterion
phrase-closings-and-openings = closings and openings
phrase-choices-of = { $count } choices of { $what }
phrase-at-most-2 = at most { $most-combinations }
phrase-each-is-solved-by-itself-name-fewer = each is solved by itself: name fewer years, or decide some schools before
phrase-boarder-yuan-while-nobody-knows-the-boarders = boarder_yuan, while nobody knows the boarders of a new school
phrase-the-school-which-the-county-has-already = the school { $one }, which the county has already
phrase-the-code-of-a-new-school = the code of a new school
phrase-take-a-code-that-no-school-has = take a code that no school has
phrase-each-new-school-once = each new school once
phrase-one-lever-may-name-several-years = one lever may name several years
phrase-kind-of-school = kind of school
phrase-no-stage = no stage
phrase-the-stages-that-it-teaches = the stages that it teaches
phrase-name-them = name them
phrase-leave-it-out = leave it out
phrase-schools-that-merge-into-it-or-shares = schools that merge into it, or shares of the pupils of others
phrase-a-new-school-without-pupils = a new school without pupils
phrase-the-school-which-teaches = the school { $school }, which teaches { $stage }
phrase-a-school-of-stages-that-teaches = a school of stages that { $one } teaches
phrase-add-the-stage-to-stages-or-leave = add the stage to stages, or leave the school out
phrase-the-stage-which-none-of-the-schools = the stage { $stage }, which none of the schools teaches that its pupils come from
phrase-stages-that-they-teach = stages that they teach
phrase-leave-it-out-or-name-more-schools = leave it out, or name more schools
phrase-pupils-go-to-a-school-nearby-leave = pupils go to a school nearby: leave that school out, or give its longitude and latitude
phrase-name-each-school-that-closes-or-merges = name each school that closes or merges once, and schools that stay to take pupils from
phrase-the-school-which-may-close = the school { $school }, which may close
phrase-no-share-of = no share of { $school }
phrase-of-the-pupils-of-in-all = { $one } of the pupils of { $school } in all
phrase-a-school-all-of-whose-pupils-go = a school all of whose pupils go belongs to merges
phrase-shares-that-add-up-to-less-than = shares that add up to less than 1
phrase-no-figure-of = no figure of { $one }
phrase-write-0-where-it-opens-without-any = write 0 where it opens without any
phrase-a-figure-of-each-kind-of-facility = a figure of each kind of facility
phrase-of-which-comes-only-whole = { $one } of { $two }, which comes only whole
phrase-the-variant-which-the-projection-has-not = the variant { $variant }, which the projection has not
phrase-the-file-of-a-policy = the file of a policy
phrase-a-circle = a circle: { $circle }
phrase-a-chain-of-files-that-ends = a chain of files that ends
phrase-a-chain-of-more-than-files = a chain of more than { $longest-chain } files
phrase-a-name-that-can-be-a-folder = a name that can be a folder: not empty, at most 200 bytes, without slashes, not starting with a dot
phrase-number-15-is-written-0-15 = 15 % is written 0.15
phrase-a-year-of-the-plan-1-to = a year of the plan, 1 to { $last }
phrase-no-year = no year
phrase-years-of-the-plan-1-to = years of the plan, 1 to { $last }
phrase-allowed-false-switches-the-closing-off = allowed = false switches the closing off
phrase-shares-that-add-up-to = shares that add up to { $one }
phrase-shares-that-add-up-to-1 = shares that add up to 1
phrase-for-example-0-4-0-6 = for example [0.4, 0.6]
phrase-payments-for-what-is-there-after-lead = { $one } payments for what is there after lead_years = { $lead-years }
phrase-at-most-one-in-the-year-of = at most one in the year of the order and one in each year until it is there
phrase-all-payments-must-fall-into-the-years = all payments must fall into the years of the plan
phrase-kinds-of-facility-other-than-the-lever = kinds of facility other than the lever's own
phrase-max-per-school-beside-it = max_per_school beside it
phrase-without-max-per-school = { $key } without max_per_school
phrase-say-how-large-a-project-can-be = say how large a project can be
phrase-no-more-than-max-per-school = no more than max_per_school, { $most }
phrase-allowed-false-switches-the-lever-off = allowed = false switches the lever off
phrase-the-share-that-is-written-off-every = the share that is written off every year
phrase-free-land-or-none = "free_land" or "none"
phrase-a-number-of-above-0 = a number of { $what } above 0
phrase-number-1-to-years = 1 to { $most-years } years
phrase-the-budget-in-limits-by-year-or = the budget in 万元, limits by year, or unlimited = true
phrase-years-are-counted-from-1-horizon-years = years are counted from 1; horizon.years says how many there are
phrase-of-each-year-or-a-table-by = 万元 of each year, or a table by year
phrase-no-amount-for-the-year = no amount for the year { $one }
phrase-an-amount-for-each-year-1-to = an amount for each year, 1 to { $years }
phrase-write-0-for-a-year-without-new = write 0 for a year without new money
phrase-the-source-itself = the source { $one } itself
phrase-the-source-which-the-policy-has-not = the source { $one }, which the policy has not
phrase-the-source-which-needs-to-be-matched = the source { $one }, which needs to be matched itself
phrase-yuan-a-pupil-by-stage-such-as = yuan a pupil by stage, such as {"{"} primary = 720, junior = 940 {"}"}
phrase-each-aim-once = each aim once
phrase-at-least-one-objective-with-minimise = at least one [[objective]] with minimise = …
phrase-what-this-stage-minimises = what this stage minimises
phrase-the-setting = the setting { $name }
phrase-which-does-not-use = { $key }, which { $one } does not use
phrase-weights-only-with-units-not-passing-and = weights only with units_not_passing and weighted_shortfall
phrase-an-earlier-plan-only-with-change-from = an earlier plan only with change_from_plan
phrase-weights-by-which-units-not-passing-does = weights by { $key }, which units_not_passing does not use
phrase-stage-setting-year-or-pupils = stage, setting, year, or pupils
phrase-the-plan-json-of-the-earlier-plan = the plan.json of the earlier plan
phrase-thresholds-that-are-only-aimed-at = thresholds that are only aimed at
phrase-set-requirements-thresholds-aim = set requirements.thresholds = "aim"
phrase-a-balance-that-is-only-aimed-at = a balance that is only aimed at
phrase-set-requirements-balance-aim = set requirements.balance = "aim"
phrase-requirements-that-are-only-aimed-at = requirements that are only aimed at
phrase-set-requirements-thresholds-or-requirements-balance-aim = set requirements.thresholds or requirements.balance = "aim"
phrase-rules-that-may-give-way = rules that may give way
phrase-add-soften-family = add [soften.FAMILY]
phrase-which-is-0-whatever-the-plan = { $one }, which is 0 whatever the plan
phrase-first-for-which-rules-would-give-way = { $one } first, for which rules would give way whatever they cost
phrase-cost-first-or-a-stage-that-minimises = cost first, or a stage that minimises softened
phrase-put-softened-first-to-let-rules-give = put softened first to let rules give way only where there is no plan without
phrase-a-table-of-what-it-opens-with = a table of what it opens with, by kind of facility
phrase-degrees-so-that-its-distances-are-known = degrees, so that its distances are known
phrase-degrees-from-to = degrees from -{ $most } to { $most }
phrase-a-year-of-the-plan-in-which = a year of the plan in which it is built, { $first } to { $last }
phrase-horizon-years-above-lead-years = horizon.years above lead_years = { $lead-years }
phrase-lead-years-in-a-plan-of-years = lead_years = { $lead-years } in a plan of { $last } years
phrase-a-school-that-is-built-within-the = a school that is built within the plan
phrase-allowed-false-switches-the-opening-off = allowed = false switches the opening off
phrase-pupils-for-one-post-by-stage = pupils for one post, by stage
phrase-the-pupils-of-a-class-for-units = the pupils of a class, for units and years whose classes are not known
phrase-a-number-above-0 = a number above 0
phrase-a-whole-number-above-0 = a whole number above 0
phrase-a-number-or-value-source-sure = a number, or {"{"} value = …, source = …, sure = … {"}"}
phrase-sure = sure = { $text }
phrase-a-teacher = 万元 a teacher
phrase-a-year = { $a-teacher } a year
phrase-a-unit-of-the-facility = 万元 a unit of the facility
phrase-a-weekly-day-and-year = 万元 a weekly day and year
phrase-a-year-2 = 万元 a year
phrase-a-pupil = a pupil
phrase-a-boarder = a boarder
phrase-yuan-a-year = yuan { $of } a year
phrase-a-limit-above-0 = a limit above 0
phrase-a-share-above-0 = a share above 0
phrase-at-least-one-grade = at least one grade
phrase-the-pair-and-again = the pair { $from } and { $to } again
phrase-each-pair-once = each pair once
phrase-the-rule = the rule { $family }
phrase-which-the-standard-asks-for = { $one }, which the standard asks for
phrase-a-rule-of-the-policy-or-a = a rule of the policy, or a preference
phrase-requirements-aim-lets-it-be-missed-shortfall = requirements.{ $key } = "aim" lets it be missed; shortfall measures by how much
phrase-which-has-no-price = { $one }, which has no price
phrase-which-is-tagged-law = { $one }, which is tagged law
phrase-law-never-gives-way-change-its-tag = law never gives way: change its tag in [rules], or leave it as it is
phrase-days-at-the-own-school-of-a = { $one } days at the own school of a week of { $two }
phrase-fewer-days-than-the-week-has = fewer days than the week has
phrase-a-teacher-who-is-never-away-visits = a teacher who is never away visits no school: allowed = false switches the lever off
phrase-the-school-which-teaches-several-stages = the school { $one }, which teaches several stages
phrase-schools-that-teach-a-single-stage-others = schools that teach a single stage: others share their facilities by pupils
phrase-leave-the-pair-out = leave the pair out
phrase-an-aim-that-counts-units-or-coefficients = an aim that counts units or coefficients
phrase-rezone-beside-which-follows-from-the-pupils = [rezone.{ $one }] beside { $table }, which follows from the pupils
phrase-solve-the-zones-first-then-the-other = solve the zones first, then the other with a projection that has them
phrase-the-school-which-the-county-has-not-in = the school { $one }, which the county has not in the stage { $two }
phrase-unit-of-the-facility = unit of the facility
phrase-teacher-and-km = teacher and km
phrase-key-value-is-expected-such-as-budget = KEY=VALUE is expected, such as budget.total_wan=12000
phrase-is-no-key-is-expected = { $one } is no key: { $expected } is expected
phrase-is-no-value-a-number-true-false = { $one } is no value: a number, true, false, "text", [list] or {"{"} table {"}"} is expected
phrase-lists-ranges-or-combinations-beside-groups = lists, ranges or combinations beside groups
phrase-all-that-varies-in-groups-or-no = all that varies in groups, or no groups
phrase-the-key = the key { $text }
phrase-the-key-which-does-not-vary = the key { $path }, which does not vary
phrase-the-key-of-a-value-of-the = the key of a value of the policy
phrase-a-list-of-the-values-that-the = a list of the values that the key takes, [ … ]
phrase-an-empty-list = an empty list
phrase-at-least-one-value = at least one value
phrase-each-value-once = each value once
phrase-ranges-stand-in-the-table-range-lists = ranges stand in the table range, lists in list
phrase-write-the-whole-dotted-key-in-quotation = write the whole dotted key in quotation marks: "{ $key }.{ $below }" = [ … ]
phrase-a-table-of-dotted-keys-and-their = a table of dotted keys and their values
phrase-a-name-of-letters-digits-hyphens-underscores = a name of letters, digits, hyphens, underscores and dots
phrase-no-value-that-varies = no value that varies
phrase-no-value-that-varies-in-the-group = no value that varies in the group { $name }
phrase-a-table-list-range-or-combination = a table list, range or combination
phrase-which-varies-already = { $key }, which varies already
phrase-beside-2 = { $key } beside { $other }
phrase-each-value-varied-in-one-place = each value varied in one place
phrase-a-number-or-count = a number, or count = …
phrase-from-below-to = from below to
phrase-both-step-and-count = both step and count
phrase-one-of-them = one of them
phrase-a-step-of = a step of { $step }
phrase-a-step-above-0 = a step above 0
phrase-a-count-of = a count of { $count }
phrase-a-count-of-at-least-2 = a count of at least 2
phrase-numbers-from-to = { $count } numbers from { $from } to { $to }
phrase-numbers-at-least-0-000001-apart = numbers at least 0.000001 apart
phrase-moved-share-where-no-school-merges = moved_share where no school merges
phrase-merges-beside-it = merges beside it
phrase-name-the-schools-that-merge-or-leave = name the schools that merge, or leave moved_share out

## proposal

phrase-a-proposal-without-lines = a proposal without lines
phrase-at-least-one-line = at least one line
phrase-no-sheet-with-rows = no sheet with rows
phrase-sheets-none-of-them-called-or = { $count } sheets, none of them called { $name } or { $name-zh }
phrase-one-table-or-a-sheet-called = one table, or a sheet called { $name } ({ $name-zh })
phrase-a-year-from-to = a year from { $one } to { $two }
phrase-the-name-of-several-schools = { $text }, the name of several schools
phrase-the-code-of-one-of-them-such = the code of one of them, such as { $one } or { $two }
phrase-no-in-a-line-of-the-action = no { $column } in a line of the action { $one }
phrase-a-value-2 = a value: { $one }
phrase-or-name-the-teacher-in-the-column = or name the teacher in the column person
phrase-in-a-line-of-the-action = { $text } in a line of the action { $one }
phrase-an-empty-cell-this-action-has-no = an empty cell: this action has no use for it
phrase-number-1-or-nothing-the-line-names-one = 1 or nothing: the line names one person
phrase-a-whole-number-above-0-and-at = a whole number above 0 and at most 4,294,967,295
phrase-a-number-above-0-with-at-most = a number above 0 with at most { $most-decimals } decimals

## quantity

phrase-a-number-such-as-12-or-4 = a number such as 12 or 4.505
phrase-a-number-between-10-12-and-10 = a number between -10^12 and 10^12
phrase-a-number-such-as-1-234-5 = a number such as 1,234.5: a comma before every three digits, a point before the decimals
phrase-a-number-without-a-percent-sign-85 = a number without a percent sign: 85 % is written 0.85
phrase-a-number-without-its-unit = a number without its unit

## run_folder

phrase-has-results-that-this-run-does-not = { $one } has results that this run does not have, { $two }; ask for them too, or drop them with --resume --force
phrase-is-solved-again = { $name } is solved again: { $why }
phrase-solved-again-since-what-their-results-depend = solved again, since what their results depend on has changed: { $which }
phrase-cannot-read-again = cannot read { $one } again: { $why }
phrase-is-not-as-it-was-written = { $file } is not as it was written
phrase-is-missing = { $file } is missing
phrase-cannot-be-read = { $file } cannot be read: { $error }
phrase-is-missing-or-not-as-it-was = is missing, or not as it was written
phrase-that-is-not-as-it-was-written = { $file } that is not as it was written
phrase-no-such-folder-expected = { $text }: no such folder; expected { $expected }
phrase-found-expected = { $one }: found { $why }; expected { $expected }
phrase-the-folder-of-a-scenario-of-solve = the folder of a scenario of solve, compare or frontier, RUN:SCENARIO, or a run of one scenario
phrase-cannot-read = cannot read { $one }: { $error }
phrase-no-results-expected = { $one }: no results; expected { $expected }
phrase-scenarios-take-one-such-as = { $one }: { $two } scenarios; take one, such as { $three }:{ $four }
phrase-has-no-scenario-expected = { $one } has no scenario { $scenario }; expected { $names }
phrase-another-version-of-junheng-may-have-written-it = { $one }: { $error }; another version of junheng may have written it: run the command that wrote it again
phrase-no-options-of-in-the-manifest = no options of { $one } in the manifest

## sheets

phrase-a-workbook-xlsx-or-a-csv-file = a workbook .xlsx or a CSV file
phrase-open-it-in-a-spreadsheet-program-and = open it in a spreadsheet program and save it as .xlsx
phrase-a-folder-that-can-be-read = a folder that can be read
phrase-the-table-which-stands-in-already = the table { $name }, which stands in { $one } already
phrase-a-table-whose-first-line-names-the = a table whose first line names the columns
phrase-an-empty-file = an empty file
phrase-a-csv-table = a CSV table
phrase-a-quotation-mark-that-is-never-closed = a quotation mark that is never closed
phrase-cells-whose-quotation-marks-are-closed = cells whose quotation marks are closed
phrase-a-readable-file = a readable file
phrase-an-old-workbook-xls = an old workbook (.xls)
phrase-a-binary-workbook-xlsb = a binary workbook (.xlsb)
phrase-an-opendocument-workbook-ods = an OpenDocument workbook (.ods)
phrase-a-workbook-or-another-zip-archive-not = a workbook or another zip archive, not text
phrase-if-it-is-a-workbook-let-its = if it is a workbook, let its name end in .xlsx
phrase-a-workbook-protected-by-a-password = a workbook protected by a password
phrase-open-it-in-a-spreadsheet-program-and-save = open it in a spreadsheet program and save it without a password
phrase-bytes-of-text = bytes of text
phrase-characters-in-one-cell = characters in one cell
phrase-more-than-are-read = more { $what } than are read
phrase-at-most-3 = at most { $one } { $what }
phrase-bytes-of-value-0-which-text-does = bytes of value 0, which text does not have
phrase-a-csv-file = a CSV file
phrase-save-the-table-as-csv-utf-8 = save the table as CSV UTF-8
phrase-text-in = text in { $encoding }
phrase-it-was-read-as-check-that-the = it was read as { $encoding }; check that the names came out right, or save it as CSV UTF-8
phrase-save-the-file-as-csv-utf-8 = save the file as CSV UTF-8; a file written by an older Excel in Chinese is often GBK
phrase-a-damaged-workbook = a damaged workbook
phrase-a-workbook = a workbook
phrase-a-workbook-xlsx = a workbook .xlsx
phrase-if-it-is-text-with-separators-let = if it is text with separators, let its name end in .csv
phrase-two-sheets-of-this-name = two sheets of this name
phrase-a-damaged-workbook-2 = a damaged workbook ({ $error })
phrase-a-workbook-as-spreadsheet-programs-write-it = a workbook as spreadsheet programs write it
phrase-copy-or-download-it-again-or-open = copy or download it again, or open it in a spreadsheet program and save it anew
phrase-a-workbook-that-is-cut-off-or = a workbook that is cut off or damaged
phrase-a-zip-archive-that-is-no-workbook = a zip archive that is no workbook
phrase-bytes-once-unpacked = bytes once unpacked
phrase-shared-texts = shared texts
phrase-bytes-in-the-attributes-of-one-name = bytes in the attributes of one name
phrase-the-number-whose-last-digits-are-lost = the number { $text }, whose last digits are lost
phrase-a-code-written-as-text = a code written as text
phrase-spreadsheets-keep-15-digits-format-the-column = spreadsheets keep 15 digits: format the column as text, then enter it
phrase-a-cell-that-stands-after-a-later = a cell that stands after a later one, or twice
phrase-if-this-is-a-stray-cell-delete = if this is a stray cell, delete the columns right of the table
phrase-the-error = the error { $error }
phrase-a-formula-that-was-never-calculated = a formula that was never calculated
phrase-a-formula-with-the-value-0-that = a formula with the value 0 that is yet to be calculated
phrase-the-error-in-a-cell-after = the error { $error } in a cell after { $one }
phrase-a-formula-with-a-value = a formula with a value
phrase-mend-it-and-save-the-workbook-in = mend it and save the workbook in a spreadsheet program, or put the value in place of the formula
phrase-the-merged-cells = the merged cells { $one }:{ $two }
phrase-one-cell-for-each-value = one cell for each value
phrase-unmerge-them-and-write-the-value-into = unmerge them and write the value into every cell it is meant for

## standard

phrase-no-which-counts = no { $what } { $name }, which { $by } counts
phrase-the-standard = the standard { $one }
phrase-the-indicator = the indicator { $one }
phrase-the-file-of-a-standard-or-which = the file of a standard, or { $names }, which are built in
phrase-else = { $near } else { $one }
phrase-at-least-one-with-value-source-sure = at least one [[…]] with value, source, sure, and perhaps where
phrase-either-visiting-teachers-true-or-facilities = either visiting_teachers = true or facilities = {"{"} … {"}"}
phrase-no-stage-or-no-indicator = no stage or no indicator
phrase-at-least-one-of-each = at least one of each
phrase-a-whole-number-not-above-the-number = a whole number, not above the number of indicators
phrase-stage = stage { $one }
phrase-split-weight-0 = split weight 0
phrase-a-weight-above-0 = a weight above 0
phrase-the-stage-again-2 = the stage again
phrase-each-stage-once-judged-or-not = each stage once, judged or not
phrase-no-limit-above-0 = no limit above 0
phrase-a-limit-above-0-for-each-stage = a limit above 0 for each stage
phrase-no-threshold-above-0 = no threshold above 0
phrase-a-threshold-above-0-for-each-stage = a threshold above 0 for each stage
phrase-a-number-between-0-000001-and-1 = a number between 0.000001 and 1,000,000,000
phrase-the-indicator-again = the indicator { $one } again
phrase-each-indicator-once = each indicator once
phrase-per-pupils-or-scale-0 = per_pupils or scale 0
phrase-both-above-0 = both above 0
phrase-the-item-again = the item { $one } again
phrase-each-item-once = each item once
phrase-an-indicator-of-this-standard = an indicator of this standard
phrase-thresholds-without-a-rule = thresholds without a rule
phrase-a-pass-rule-or-no-thresholds = a pass_rule, or no thresholds
phrase-mean-beside-a-pass-rule = mean beside a pass_rule
phrase-each-or-no-pass-rule = each, or no pass_rule
phrase-item = item { $one }
phrase-a-stage-of-this-standard = a stage of this standard
phrase-either-teachers-flags-or-facilities = either teachers = {"{"} flags = […] {"}"} or facilities = {"{"} … {"}"}
phrase-a-table-with-form-and-limit = a table with form and limit
phrase-weighted-or-unweighted = weighted or unweighted
phrase-a-kind-of-school-below-pupils-or = a kind of school, below_pupils, or both
phrase-at-least-one-item-part-with-check = at least one [[item.part]] with check = …
phrase-county-or-each-school = county or each_school
phrase-the-quantity = the quantity { $text }
phrase-the-source = the source { $source }
phrase-exactly-one-of-at-least-at-most = exactly one of at_least, at_most, below
phrase-one-of-law-guideline-assumption = one of law, guideline, assumption

## sweep

phrase-would-have-pupils-and-places-in-year = { $school } would have { $pupils } pupils and { $places } places in year { $year }
phrase-the-policy-does-not-fit-the-county = the policy does not fit the county: { $problems }
phrase-an-internal-error-the-message-above-says = an internal error; the message above says where

## synth

phrase-townships-cannot-be-made-ask-for-1 = { $one } townships cannot be made; ask for 1 to { $most-townships }
phrase-schools-are-too-few-for-townships-each = { $one } schools are too few for { $two } townships, each of which needs a primary and a junior school; ask for at least { $fewest }, or for fewer townships with --townships
phrase-schools-are-more-than-can-be-made = { $one } schools are more than can be made; ask for at most { $most-schools }
phrase-a-table-cannot-be-written = a table cannot be written: { $error }

## tables

phrase-a-blank-sheet = a blank sheet
phrase-a-heading-and-rows = a heading and rows
phrase-cells = { $one } cells
phrase-cells-as-in-the-heading = { $one } cells, as in the heading
phrase-the-column-twice = the column { $heading } twice
phrase-each-column-once = each column once
phrase-the-unknown-column = the unknown column { $heading }
phrase-no-column = no column { $one }
phrase-this-column-which-is-required = this column, which is required
phrase-belongs-to-which-is-a-campus-itself = { $campus } belongs to { $parent }, which is a campus itself
phrase-a-school-that-is-counted = a school that is counted
phrase-the-class-of-grade-of-again = the class { $name } of grade { $grade } of { $id } again
phrase-each-class-once = each class once
phrase-to-itself = { $one } to itself
phrase-two-different-schools = two different schools
phrase-this-pair-again = this pair again
phrase-this-type-of-again = this type of { $id } again
phrase-each-type-of-a-unit-once = each type of a unit once
phrase-eligible-teachers = eligible teachers
phrase-each-school-and-stage-once = each school and stage once
phrase-number-0-pupils = 0 pupils
phrase-at-least-one-pupil = at least one pupil
phrase-leave-out-the-row-of-a-stage = leave out the row of a stage that a school does not teach
phrase-a-whole-number-of = a whole number of { $one }
phrase-one-row-for-each-school = one row for each school
phrase-the-figure-again = the figure { $name } again
phrase-each-figure-once = each figure once
phrase-of-from-again = { $purpose } of { $id } from { $source } again
phrase-each-purpose-and-source-once-and-a = each purpose and source once, and a total only without its parts
phrase-a-school-and-stage-with-a-row = a school and stage with a row in the enrolment table
phrase-this-type-of-in-again = this type of { $id } in { $year } again
phrase-each-type-of-a-unit-once-a = each type of a unit once a year
phrase-teachers-leaving-so-far = teachers leaving so far
phrase-a-year-after-the-year-of-the = a year after { $of-county }, the year of the county
phrase-who-has-left-already-stands-in-no = who has left already stands in no table of teachers
phrase-of-type-at = { $what }: { $count } of type { $flags } at { $one }
phrase-at-most-its-teachers-of-exactly-this = at most { $teachers }, its teachers of exactly this type
phrase-a-missing-value-is-never-read-as = a missing value is never read as 0; leave out the row, or write "absent" where the column allows it
phrase-a-whole-number-of-at-most-4 = a whole number of at most 4,294,967,295
phrase-yes-or-no-or = yes or no (是 or 否)
phrase-a-year-between-1800-and-2200 = a year between 1800 and 2200
phrase-degrees-between-and = degrees between -{ $most } and { $most }
phrase-both-and-or-neither = both { $one } and { $two }, or neither
phrase-one-coordinate = one coordinate
phrase-schools = { $one } schools
phrase-at-most-10-000-schools-in-a = at most 10,000 schools in a county
phrase-no-row-for = no row for { $one }
phrase-at-least-one-row-for-each-school = at least one row for each school and stage
phrase-a-unit-without-teachers-has-a-row = a unit without teachers has a row with 0 teachers
phrase-of-teachers = { $one } { $two } of { $teachers } teachers
phrase-at-most-the-unit-teachers = at most the unit's teachers
phrase-totals-by-flag-from-which-types-of = totals by flag, from which types of teachers were formed by the largest overlap
phrase-for-plans-that-move-people-the-table = for plans that move people: the table teacher_counts or teachers, which say who bears several flags
phrase-evaluations-are-exact-take-plans-that-move = evaluations are exact; take plans that move teachers as a sketch
phrase-the-person-again = the person { $one } again
phrase-each-person-once = each person once

## of parts, and of other programs

phrase-no-stage-which-counts = no stage { $one }, which { $two } counts
phrase-no-teacher-flag-which-counts = no teacher flag { $one }, which { $two } counts
phrase-no-facility-which-counts = no facility { $one }, which { $two } counts
phrase-the-stage-which-the-county-does-not = the stage { $one }, which the county does not declare
phrase-the-teacher-flag-which-the-county-does = the teacher flag { $one }, which the county does not declare
phrase-the-stage-twice = the stage { $one } twice
phrase-the-kind-twice = the kind { $one } twice
phrase-the-table-twice = the table { $one } twice
phrase-the-facility-twice = the facility { $one } twice
phrase-the-rule-twice = the rule { $one } twice
phrase-pupils-in-all-units-together = { $one } pupils in all units together
phrase-classes-in-all-units-together = { $one } classes in all units together
phrase-teachers-in-all-units-together = { $one } teachers in all units together
phrase-visiting-teachers-in-all-units-together = { $one } visiting teachers in all units together
phrase-pupils-of-classes-in-all-units-together = { $one } pupils of classes in all units together
phrase-more-rows-than-are-read = more rows than are read
phrase-more-columns-than-are-read = more columns than are read
phrase-more-cells-than-are-read = more cells than are read
phrase-more-sheets-than-are-read = more sheets than are read
phrase-at-most-rows = at most { $one } rows
phrase-at-most-columns = at most { $one } columns
phrase-at-most-cells = at most { $one } cells
phrase-at-most-sheets = at most { $one } sheets
phrase-at-most-bytes = at most { $one } bytes
phrase-more-bytes-than-are-read = more bytes than are read
phrase-teacher-counts-and = teacher_counts and { $one }
phrase-teacher-totals-and = teacher_totals and { $one }
phrase-invalid-type-expected = invalid type: { $one }, expected { $two }
phrase-invalid-value-expected = invalid value: { $one }, expected { $two }
phrase-unknown-field-expected = unknown field { $one }, expected { $two }
phrase-unknown-field-there-are-no-fields = unknown field { $one }, there are no fields
phrase-unknown-variant-expected = unknown variant { $one }, expected { $two }
phrase-missing-field = missing field { $one }
phrase-duplicate-field = duplicate field { $one }
phrase-string = string { $one }
phrase-integer = integer { $one }
phrase-floating-point = floating point { $one }
phrase-boolean = boolean { $one }
phrase-a-number-such-as-1-5 = a number such as "1.5"
phrase-the-end-of-the-file-within-a = the end of the file within a value
phrase-the-end-of-the-file-within-a-string = the end of the file within a string
phrase-the-end-of-the-file-within-a-list = the end of the file within a list
phrase-the-end-of-the-file-within-an = the end of the file within an object
phrase-trailing-characters = trailing characters
phrase-trailing-comma = trailing comma
phrase-key-must-be-a-string = key must be a string
phrase-recursion-limit-exceeded = recursion limit exceeded
phrase-duplicate-key = duplicate key
phrase-key-with-no-value-expected = key with no value, expected { $one }
phrase-unclosed-table-expected = unclosed table, expected { $one }
phrase-unclosed-array-expected = unclosed array, expected { $one }
phrase-unclosed-inline-table-expected = unclosed inline table, expected { $one }
phrase-invalid-basic-string-expected = invalid basic string, expected { $one }
phrase-string-values-must-be-quoted-expected = string values must be quoted, expected { $one }
phrase-unexpected-key-or-value-expected = unexpected key or value, expected { $one }
phrase-no-such-file-or-directory-os-error = No such file or directory (os error { $one })
phrase-permission-denied-os-error = Permission denied (os error { $one })
phrase-file-exists-os-error = File exists (os error { $one })
phrase-not-a-directory-os-error = Not a directory (os error { $one })
phrase-is-a-directory-os-error = Is a directory (os error { $one })
phrase-no-space-left-on-device-os-error = No space left on device (os error { $one })
phrase-read-only-file-system-os-error = Read-only file system (os error { $one })
phrase-too-many-levels-of-symbolic-links-os = Too many levels of symbolic links (os error { $one })
phrase-budget-for-of = budget for { $one } ({ $two }) of { $three }: { $four }
phrase-budget-for-training-of-and-budget-of = budget for training { $one } of { $two }, and budget of public_funds { $three }
phrase-budget-for-training-at-most-budget-of = budget for training at most budget of public_funds
phrase-of-2 = { $one } of { $two }: { $three }
phrase-of-after-last-year = { $one } of { $two }: { $three } after { $four } last year
phrase-an-empty-cell-2 = { $one } = an empty cell
phrase-unknown-field = unknown field { $one }
phrase-a-whole-number-not-below-zero = a whole number not below zero
phrase-no-document-expected-2 = no document { $one }; expected { $two }.
phrase-no-command-expected-2 = no command { $one }; expected { $two }.
phrase-a-scenario-has-no-result = a scenario has no result
phrase-the-money-of-is-in-that-of = the money of { $one } is in { $two }, that of { $three } in { $four }; one budget needs one money_unit
phrase-no-county-could-be-read = no county could be read
phrase-no-budget-to-split = no budget to split; give the state's by --budget, in 万元
phrase-profile-tells-of-the-scenarios = --profile tells of the scenarios of one county; give it to compare
phrase-budget-must-be-a-whole-number-of = --budget { $one } must be a whole number of --step { $two }, at most { $three }
phrase-two-policies-are-named-rename-one = two policies are named { $one }; rename one
phrase-another-county-s-folder-has-that = { $one }: another county's folder has that name; the results need one of its own
phrase-run-the-command-that-wrote-it = run the command that wrote it again
phrase-the-key-would-lie-in-a-folder = the key { $one } would lie in a folder that is published; name a file in another folder
phrase-the-people-csv-of-a-run = the people.csv of a run
phrase-the-system-gives-no-random-numbers = the system gives no random numbers: { $one }
phrase-what-is-to-be-published-holds = what is to be published holds the name { $one }; nothing was written
phrase-take-two-results-of-the-same = take two results of the same county, or give both counties the same money_unit and prices in it
phrase-each-alias-and-each-school-once = each alias and each school once
phrase-example-300-over-the-counties = Example: 300 over the counties of a folder, here with a single one
phrase-example-do-the-ten-nearest = Example: do the ten nearest schools suffice?
phrase-the-policy-has-no-move-nearest = the policy has no move.nearest, so that every school is a neighbour already
phrase-the-policy-changes-zones = the policy changes zones, which are many programs; look at the policy without [rezone]
phrase-moves-between-all-schools-are = moves between all schools are about { $one } decisions, too many to look at; set a shorter move.max_km, or fewer years
phrase-is-wanted-first-and-may-make = { $one }: { $two } is wanted first, and { $three } may make it less than 0; want another aim first
phrase-cannot-lie-in-the-folder-of = { $one } cannot lie in the folder of tables { $two }; name a file beside it
