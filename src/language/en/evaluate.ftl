# What evaluate says: where a county stands against a standard.

evaluate-passes = { $county } ({ $year }) passes by the standard { $standard }.
evaluate-fails = { $county } ({ $year }) fails by the standard { $standard }.
evaluate-not-assessed = { $county } ({ $year }) is not assessed by the standard { $standard }.
evaluate-stage = { $stage }: { $units }; { $coefficients }.
evaluate-stage-units = { $passing } of { $units ->
    [one] 1 unit
   *[other] { $units } units
} pass
evaluate-stage-units-unknown = { $passing } of { $units ->
    [one] 1 unit
   *[other] { $units } units
} pass ({ $unknown } not assessed)
evaluate-stage-units-unjudged = { $units ->
    [one] 1 unit
   *[other] { $units } units
}
evaluate-stage-coefficients = { $within } of { $coefficients ->
    [one] 1 difference coefficient is
   *[other] { $coefficients } difference coefficients are
} within the limit of { $limit }
evaluate-left-out = The standard leaves out { $count ->
    [one] 1 unit
   *[other] { $count } units
}.
evaluate-synthetic = The data are synthetic: the figures are invented.
evaluate-illustration = The standard is an illustration: no authority has set it.
evaluate-note = Note on the data: { $text }
evaluate-data-by = Data: { $text }
evaluate-more-in-full = and { $more } more; --full shows all
evaluate-and-more = and { $more } more
evaluate-unit = { $school }/{ $stage }

## What stands in the way

evaluate-in-the-way = In the way, most serious first:
evaluate-item-veto = { $item } { $title } (a veto): { $found }
evaluate-item-fails = { $item } { $title }: { $found }
evaluate-units-fail = { $stage }: { $failing } of { $units ->
    [one] 1 unit
   *[other] { $units } units
} fail, { $floor } below a floor
evaluate-most-missed = { $missing } miss { $indicator }, { $amount } to add
evaluate-coefficients-above = { $stage }: { $above } of { $coefficients ->
    [one] 1 difference coefficient
   *[other] { $coefficients } difference coefficients
} not within { $limit }, the largest { $indicator } ({ $largest })
evaluate-composite-above = { $stage }: the composite coefficient is { $value }, the limit { $limit }
evaluate-units-unknown = { $count ->
    [one] 1 unit is
   *[other] { $count } units are
} not assessed: a figure is missing
evaluate-items-unknown = { $count ->
    [one] 1 item is
   *[other] { $count } items are
} not assessed for want of data: { $items }

## Tables

evaluate-areas = By area
evaluate-coefficients = { $stage }: difference coefficients 差异系数, limit { $limit } (* judged)
evaluate-coefficients-by-mean = { $stage }: difference coefficients 差异系数, limit of their mean { $limit } (* judged)
evaluate-composites = Composite coefficients 综合差异系数
evaluate-deficits = What is missing 缺口: by stage, over all units
evaluate-units = { $stage }: units; 实际值, × below the floor 基本值, △ below the threshold 达标值
evaluate-units-not-passing = { $stage }: units not passing; 实际值, × below the floor 基本值, △ below the threshold 达标值
evaluate-worst-units = The ten worst units, by thresholds missing in all
evaluate-misses = { $indicator }: { $amount }
evaluate-amount-and-for-floor = { $amount } ({ $floor })
evaluate-no-figure = { $indicator }: no figure
evaluate-largest-contributions = What makes the coefficients above their limit large: units by their part of S² (↑ above the mean, ⇑ far above, ↓ below)
evaluate-measures = Other measures of inequality, each pupil counting once
evaluate-settings = Units by setting 城乡
evaluate-setting-means = Means by setting 城乡, each pupil counting once
evaluate-lacks = What each unit lacks 缺口
evaluate-contributions = What each unit adds to the variance S², largest first
evaluate-side-below = below
evaluate-side-at-mean = at mean
evaluate-side-above = above
evaluate-side-far-above = far above
evaluate-units-left-out = Units left out
evaluate-out-stage = the standard does not judge the stage { $stage }
evaluate-out-kind = the standard does not judge schools of the kind { $kind }
evaluate-out-small = a school of the kind { $kind } with { $pupils } pupils is too small to be judged

## One school

evaluate-school = { $school } { $name } ({ $place })
evaluate-unit-left-out = { $stage }: { $pupils } pupils; left out: { $reason }.
evaluate-shared-by-stages = What is added to a facility serves each stage by its share: the larger of the stages' figures does for both.
evaluate-record = { $stage }: { $pupils } pupils; it { $verdict }
evaluate-contributions-of-unit = What it adds to the variance S² of each difference coefficient
evaluate-rank = { $rank } of { $all }

## Items

evaluate-items = Items 各条目
evaluate-item-part = { $item }: { $part }
evaluate-breaches = What breaks them 不达标明细
evaluate-missing-for-items = What is missing to judge them
evaluate-asks-document = attested by a document
evaluate-asks-at-every-school = { $bound } at every school
evaluate-asks-rooms = 1 { $room } room of { $area } m2 for every { $classes } classes
evaluate-asks-school-size = ≤ { $limits } pupils by kind of school
evaluate-asks-class-size = { $limits } pupils
evaluate-asks-class-size-share = { $limits } pupils in { $share } of classes
evaluate-asks-funding = funded as for { $pupils } pupils
evaluate-found-none-meant = no school is meant
evaluate-found-schools = { $breaking } of { $judged } schools break it
evaluate-found-classes = { $breaking } of { $judged } classes break it
evaluate-found-attested = attested by { $document }, { $date }
evaluate-missing = missing: { $what }
evaluate-missing-of = missing: { $what } ({ $of })
evaluate-lacks-attestation = an attestation in the table attestations
evaluate-lacks-condition = setting, ownership, or boarding
evaluate-lacks-setting = setting
evaluate-lacks-classes = classes in the table classes
evaluate-lacks-rooms = classes, or special rooms in the table rooms
evaluate-lacks-figure = { $figure } in the table figures
evaluate-lacks-funding = { $purpose } in the table funding
evaluate-lacks-any = { $quantity } above 0
evaluate-lacks-either = { $one } or { $other }
evaluate-subject-pupils = pupils
evaluate-subject-funds = { $purpose }, 万元
evaluate-subject-class = { $stage }, grade { $grade }, class { $class }
evaluate-quantity-pupils = pupils
evaluate-quantity-classes = classes
evaluate-quantity-teachers = teachers

## Two counties side by side

evaluate-county-and-year = { $county } ({ $year })
evaluate-beside = { $this } beside { $base }, both by { $standard }.
evaluate-beside-by-two = { $this } beside { $base }, the first by { $ours }, the second by { $theirs }.
evaluate-codes-of-one-county = { $common } of { $fewer } codes of schools are in both: taken for one county.
evaluate-codes-of-two-counties = { $common } of { $fewer } codes of schools are in both: taken for different counties.
evaluate-of-county = { $county }: { $sentence }
evaluate-judged-by-it-too = { $base } is judged by { $standard } too; --compare-standard names another.
evaluate-levelled = { $count ->
    [one] 1 smaller coefficient is one
   *[other] { $count } smaller coefficients are ones
} by levelling down.
evaluate-areas-of-both = By area (pass / fail / not assessed)
evaluate-all-areas = All areas
evaluate-units-of-both = Units that pass
evaluate-coefficients-of-both = { $stage }: difference coefficients 差异系数 side by side
evaluate-composites-of-both = Composite coefficients 综合差异系数 side by side
evaluate-from-to = { $from } to { $to }
evaluate-lower-mean = lower mean
evaluate-best-lost-more = best lost more
evaluate-levelled-down = { $stage } { $indicator }: smaller by levelling down ({ $why }): from { $coefficient }; the mean from { $mean }, the worst-off fifth of the pupils from { $worst }, the best-off from { $best }.
evaluate-changes = What became of the units
evaluate-change-newly-pass = newly_pass
evaluate-change-no-longer-pass = no_longer_pass
evaluate-change-appear = appear
evaluate-change-vanish = vanish
