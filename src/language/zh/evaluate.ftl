# evaluate 的内容：对照标准评估县域现状。

evaluate-passes = 按{ $standard }评估，{ $county }（{ $year }年）达标。
evaluate-fails = 按{ $standard }评估，{ $county }（{ $year }年）未达标。
evaluate-not-assessed = 按{ $standard }评估，{ $county }（{ $year }年）数据不全，暂无结论。
evaluate-stage = { $stage }：{ $units }；{ $coefficients }。
evaluate-stage-units = { $units } 个校（学部）中 { $passing } 个达标
evaluate-stage-units-unknown = { $units } 个校（学部）中 { $passing } 个达标（{ $unknown } 个未评估）
evaluate-stage-units-unjudged = { $units } 个校（学部）
evaluate-stage-coefficients = { $coefficients } 项差异系数中 { $within } 项不高于限值 { $limit }
evaluate-left-out = 标准不纳入评估的有 { $count } 个校（学部）。
evaluate-synthetic = 数据为合成数据，所有数值均为虚构。
evaluate-illustration = 本标准仅为示例，并非任何主管部门颁布。
evaluate-note = 数据说明：{ $text }
evaluate-data-by = 数据来源：{ $text }
evaluate-more-in-full = 另有 { $more } 项，加 --full 可全部显示
evaluate-and-more = 另有 { $more } 个
evaluate-unit = { $school }（{ $stage }）

## 主要差距

evaluate-in-the-way = 主要差距（由重到轻）：
evaluate-item-veto = { $item } { $title }（一票否决）：{ $found }
evaluate-item-fails = { $item } { $title }：{ $found }
evaluate-units-fail = { $stage }：{ $units } 个校（学部）中 { $failing } 个未达标，有指标低于基本值的 { $floor } 个
evaluate-most-missed = 未达标最多的指标为{ $indicator }（{ $missing } 个低于达标值，共缺 { $amount }）
evaluate-coefficients-above = { $stage }：{ $coefficients } 项差异系数中 { $above } 项未达到不高于 { $limit } 的要求，最大的是{ $indicator }（{ $largest }）
evaluate-composite-above = { $stage }：综合差异系数为 { $value }，限值为 { $limit }
evaluate-units-unknown = { $count } 个校（学部）未评估：数据不全
evaluate-items-unknown = { $count } 项条目因缺少数据未评估：{ $items }

## 表格

evaluate-areas = 各领域结论
evaluate-coefficients = { $stage }：差异系数，限值 { $limit }（* 为判定依据）
evaluate-coefficients-by-mean = { $stage }：差异系数，平均值的限值 { $limit }（* 为判定依据）
evaluate-composites = 综合差异系数
evaluate-deficits = 缺口：分学段合计
evaluate-units = { $stage }：各校（学部）实际值（× 低于基本值，△ 低于达标值）
evaluate-units-not-passing = { $stage }：未达标校（学部）实际值（× 低于基本值，△ 低于达标值）
evaluate-worst-units = 最薄弱的十个校（学部），按所缺达标值的份数合计排列
evaluate-misses = { $indicator } { $amount }
evaluate-amount-and-for-floor = { $amount }（{ $floor }）
evaluate-no-figure = { $indicator }无数据
evaluate-largest-contributions = 差异系数超限的主要来源：各校（学部）占方差 S² 的比重（↑ 高于均值，⇑ 远高于均值，↓ 低于均值）
evaluate-measures = 其他均衡程度指标（按学生人数加权）
evaluate-settings = 城乡分布
evaluate-setting-means = 城乡均值（按学生人数加权）
evaluate-lacks = 各校（学部）缺口
evaluate-contributions = 各校（学部）占方差 S² 的比重，由大到小
evaluate-side-below = 低于均值
evaluate-side-at-mean = 等于均值
evaluate-side-above = 高于均值
evaluate-side-far-above = 远高于均值
evaluate-units-left-out = 不纳入评估的校（学部）
evaluate-out-stage = 标准不评估{ $stage }学段
evaluate-out-kind = 标准不评估{ $kind }
evaluate-out-small = { $kind }只有学生 { $pupils } 人，规模过小，不纳入评估

## 单所学校

evaluate-school = { $school } { $name }（{ $place }）
evaluate-unit-left-out = { $stage }：学生 { $pupils } 人；不纳入评估：{ $reason }。
evaluate-shared-by-stages = 新增的办学条件按比例由各学段共用：取各学段缺口中较大的一个即可同时满足。
evaluate-record = { $stage }：学生 { $pupils } 人，{ $verdict }
evaluate-contributions-of-unit = 占各项差异系数方差 S² 的比重
evaluate-rank = { $rank }/{ $all }

## 条目

evaluate-items = 各条目
evaluate-item-part = { $item }：{ $part }
evaluate-breaches = 不达标明细
evaluate-missing-for-items = 评估各条目所缺数据和材料
evaluate-asks-document = 以佐证材料认定
evaluate-asks-at-every-school = 各校均 { $bound }
evaluate-asks-rooms = 每 { $classes } 个班级有 { $area } 平方米以上的{ $room } 1 间
evaluate-asks-school-size = 各类学校学生数 ≤ { $limits } 人
evaluate-asks-class-size = 班额：{ $limits } 人
evaluate-asks-class-size-share = { $share } 的班级班额：{ $limits } 人
evaluate-asks-funding = 按 { $pupils } 人核定公用经费
evaluate-found-none-meant = 无此类学校
evaluate-found-schools = { $judged } 所学校中 { $breaking } 所不达标
evaluate-found-classes = { $judged } 个班级中 { $breaking } 个不达标
evaluate-found-attested = 依据《{ $document }》（{ $date }）
evaluate-missing = 缺少{ $what }
evaluate-missing-of = 缺少{ $what }：{ $of }
evaluate-lacks-attestation = 佐证材料
evaluate-lacks-condition = 城乡类型、办学性质或寄宿情况
evaluate-lacks-setting = 城乡类型
evaluate-lacks-classes = 班级学生数
evaluate-lacks-rooms = 班级数或专用教室数据
evaluate-lacks-figure = 县级数据“{ $figure }”
evaluate-lacks-funding = { $purpose }预算
evaluate-lacks-any = 大于 0 的{ $quantity }
evaluate-lacks-either = { $one }或{ $other }
evaluate-subject-pupils = 学生数
evaluate-subject-funds = { $purpose }（万元）
evaluate-subject-class = { $stage } { $grade } 年级 { $class } 班
evaluate-quantity-pupils = 学生数
evaluate-quantity-classes = 班级数
evaluate-quantity-teachers = 专任教师数

## 两县或两年对照

evaluate-county-and-year = { $county }（{ $year }年）
evaluate-beside = { $this }与{ $base }对照，均按{ $standard }评估。
evaluate-beside-by-two = { $this }与{ $base }对照，前者按{ $ours }评估，后者按{ $theirs }评估。
evaluate-codes-of-one-county = { $fewer } 个学校代码中 { $common } 个两边都有：视为同一个县。
evaluate-codes-of-two-counties = { $fewer } 个学校代码中 { $common } 个两边都有：视为不同的县。
evaluate-of-county = { $county }：{ $sentence }
evaluate-judged-by-it-too = { $base } 也按 { $standard } 评估；可用 --compare-standard 另行指定标准。
evaluate-levelled = 差异系数变小的指标中，{ $count } 项属于削峰填谷。
evaluate-areas-of-both = 各领域结论（达标 / 未达标 / 未评估）
evaluate-all-areas = 全部领域
evaluate-units-of-both = 达标校（学部）
evaluate-coefficients-of-both = { $stage }：差异系数对照
evaluate-composites-of-both = 综合差异系数对照
evaluate-from-to = 由 { $from } 变为 { $to }
evaluate-lower-mean = 均值下降
evaluate-best-lost-more = 高水平校下降更多
evaluate-levelled-down = { $stage }“{ $indicator }”差异系数变小属于削峰填谷（{ $why }）：差异系数{ $coefficient }；均值{ $mean }，其中水平最低的五分之一学生的均值{ $worst }，最高的五分之一{ $best }。
evaluate-changes = 校（学部）变化情况
evaluate-change-newly-pass = 新达标
evaluate-change-no-longer-pass = 不再达标
evaluate-change-appear = 新增
evaluate-change-vanish = 不再列入
