# 运行结果页面。

page-year = { $year }年
page-contents = 本页内容
page-passes = 达标
page-fails = 未达标
page-not-assessed = 未评估
page-nothing = —
page-yes = 是
page-no = 否
page-all = 全部
page-search = 搜索
page-rows-shown = 显示 #1 / #2 行
page-sentence-join = {""}
page-list-join = 、
page-clause-join = ；
page-and-more = 另有 { $count } 项，详见下文。

## 结论

page-synthetic = 本页数据为合成数据：学校和数值均属虚构。
page-illustration = 所用标准仅为示例，并非任何机关颁布。
page-verdict-passes = { $county }目前达到标准。
page-verdict-fails = { $county }目前未达到标准。
page-verdict-not-assessed = 因缺少数据，尚不能判定{ $county }是否达到标准。
page-what-a-unit-is = “校（学部）”指一所学校的一个学段；九年一贯制学校按小学部、初中部分别计算。
page-stage = { $stage }：{ $units } 个校（学部）中 { $pass } 个达标；{ $coefficients } 项差异系数中 { $within } 项不高于限值 { $limit }。
page-stage-unknown = { $stage }：{ $units } 个校（学部）中 { $pass } 个达标（{ $unknown } 个未评估）；{ $coefficients } 项差异系数中 { $within } 项不高于限值 { $limit }。
page-stage-coefficients = { $stage }：共 { $units } 个校（学部）；{ $coefficients } 项差异系数中 { $within } 项不高于限值 { $limit }。
page-in-the-way = 主要差距
page-item-veto = 一票否决：{ $item } { $title }。
page-item-fails = { $item } 未达标：{ $title }。
page-items-not-assessed = 因缺少数据，{ $count } 项未评估：{ $items }。
page-units-fail = { $stage }：{ $units } 个校（学部）中 { $fail } 个未达标，本学段 { $floor } 个有指标低于基本值。未达标最多的指标是“{ $indicator }”：{ $missing } 个低于达标值，共缺 { $amount }。
page-coefficients-above = { $stage }：{ $coefficients } 项差异系数中 { $above } 项高于 { $limit }，最大为 { $largest }（{ $indicator }）。
page-the-plan = 方案“{ $name }”的内容
page-the-proposal = 调配方案“{ $name }”的内容
page-figure-cost = 费用
page-figure-moved = 交流教师（人）
page-figure-hired = 招聘教师（人）
page-figure-units = 未达标校（学部）
page-figure-coefficients = 高于限值的差异系数
page-plan-people = 交流教师 { $moved } 人，招聘教师 { $hired } 人，购置与建设 { $purchases } 项。
page-plan-openings = 新建学校 { $count } 所：
page-plan-opening = { $school }（{ $stages }）自{ $year }年起开办，学位 { $places } 个，规划期末在校学生 { $pupils } 人。
page-plan-opening-takes = 接收{ $from }的部分学生。
page-plan-closings = 撤并学校 { $count } 所，其学生和教师转入其他学校：
page-plan-closing = { $school }自{ $year }年起撤并，并入{ $into }。
page-plan-money = 共需 { $total }：其中教师交流 { $move }，教师招聘 { $hire }，购置与建设 { $buy }。
page-plan-money-and-others = 共需 { $total }：其中教师交流 { $move }，教师招聘 { $hire }，购置与建设 { $buy }，其他 { $other }。
page-plan-years = { $first }年至{ $last }年：
page-not-judged-then = 届时不计入评估
page-not-there-today = 目前尚未开办
page-not-judged-today = 目前不纳入评估
page-plan-without-prices = 未指定政策，没有单价可供测算费用。
page-plan-best = 已证明：就首要目标（{ $aim }）而言，本政策下没有更优的方案。
page-plan-proved = 已证明：就首要目标（{ $aim }）而言，本政策下没有任何方案能比它再优 { $gap }% 以上。
page-plan-stopped = 搜索提前结束，尚未证明最优：就首要目标（{ $aim }）而言，与最优值相差不超过 { $gap }%。
page-plan-verified = 经独立核验，每一步调配、每项限制和每笔合计均无误。
page-plan-not-verified = 独立核验发现 { $count } 处问题：
page-plan-impossible = 该方案无法实施。
page-after = 方案实施后：
page-remains = 仍未解决：
page-nothing-remains = 资源配置各项指标及其差异系数全部达到要求。
page-items-stay = 依据文件或县级数据判定的条目，仍按目前情况计。
page-policies = { $policies } 项政策中，{ $planned } 项有可行方案，其中 { $whole } 项可使资源配置全部达到要求。
page-policies-detailed = 本页详细列出“{ $name }”的方案。
page-proposal-legal = 调配方案符合政策“{ $policy }”的全部规则（共 { $lines } 条）。
page-proposal-possible = 调配方案可以实施（共 { $lines } 条）；未指定政策，未作规则检查。
page-proposal-not-legal = 调配方案不符合规则：{ $lines } 条中 { $faulty } 条有问题，另有 { $breaches } 项整体规则未满足。
page-proposal-states = 方案填报费用合计 { $cost }；{ $count } 条未填费用。
page-proposal-newly-failing = { $count } 个目前达标的校（学部）将不再达标。

## 政策比较

page-frontier-heading = 单项数值变动的影响
page-frontier-what = 曲线表示“{ $over }”取不同数值时，首要目标（{ $aim }）的结果。
page-frontier-budget = 预算总额
page-frontier-points = 共求解 { $points } 个点，其中 { $planned } 个有可行方案；本页详细列出其中最优者的方案。
page-frontier-drawn = 首要目标随该数值的变化：实心标记为曲线的转折点，阴影部分无可行方案。
page-frontier-table = 曲线各点（● 为转折点）
page-frontier-colon = ：
page-frontier-marginal = 边际值
page-frontier-end = 数值为 { $with } 时有可行方案，为 { $without } 时没有：可行范围的端点误差不超过 { $width }。
page-frontier-none = 各点均无可行方案。数值取最大时，至少须作如下放宽：
page-frontier-stopped = 未找到可行方案，但不能断定没有：{ $stopped } 个点的搜索尚无结论即告终止，可放宽搜索节点上限。数值取最大时：
page-frontier-tangents = 方案中没有必须取整数的项，曲线为凸；曲线低于图中折线的幅度处处不超过 { $within }。
page-frontier-bends = 在结果转折处加密取点，相邻两点的间距不小于 { $step }；两点之间的连线仅供参考。
page-frontier-duals = 边际值为对偶值，即该数值每增加一个单位时首要目标的变化量。
page-frontier-quotients = 边际值为到下一点的差商，即该数值每增加一个单位时首要目标的变化量。
page-frontier-incomplete = 取点数不足，未达到所要求的精度。
page-policies-heading = 政策比较
page-policies-table = 各项政策的方案
page-policies-drawn = 费用与未满足要求数：每个有方案的政策一个标记。
page-policies-described = 越靠右费用越高，越靠上未满足的要求越多；数值见下表。
page-policies-unnamed = { $count } 个标记未注名称，可将指针移到标记上或查看下表。
page-policy = 政策
page-status = 结果
page-amount = 费用
page-moved = 交流人数
page-hired = 招聘人数
page-units-not-passing = 未达标校（学部）
page-coefficients-over = 超限差异系数
page-first-aim = 首要目标
page-gap = 差距（%）
page-verified = 核验通过
page-unmet = 未满足的校（学部）与差异系数
page-status-proposal = 调配方案
page-status-solved = 已求解
page-status-stopped = 提前结束
page-status-stopped-without-plan = 提前结束，未得到方案
page-status-infeasible = 无可行方案
page-status-unbounded = 目标无下限
page-status-failed = 求解失败
page-status-not-allowed = 学位不足
page-choices-heading = 学校撤并与新建方案比选
page-choices-explained = 每一种组合分别求解。各组合之间的差别不超过所要求的求解精度时，取撤并和新建学校最少的一种。
page-choice = 组合
page-choice-none = 不撤并、不新建
page-choice-close = 撤并{ $school }（{ $year }年）
page-choice-open = 新建{ $school }（{ $year }年）
page-choice-value = 目标值
page-choice-chosen = 是否采用
page-policy-without-plan = { $name }：{ $status }。
page-budget-that-would-do = 其他条件不变，预算达到 { $budget } 即可。

## 差异系数

page-coefficients-heading = 校际差异系数与限值
page-coefficients-explained = 差异系数反映校际资源配置的不均衡程度，0 表示完全均衡。
page-indicator = 指标
page-today = 现状
page-after-short = 实施后
page-limit = 限值
page-within = 是否达标

## 经费

page-money-heading = 经费
page-money-explained = 单位：{ $unit }，按政策单价测算；各行经取整，合计相符。
page-purpose = 用途
page-quantity = 数量
page-unit = 单位
page-total = 合计
page-by-year = 分年度
page-by-source = 分来源
page-not-said = 未说明
page-money-open = 新建{ $school }
page-money-keep = { $school }日常运行
page-money-close = 撤并{ $school }
page-money-save = 撤并{ $school }节省
page-without-years = 方案未分年度：全部按一年计。
page-without-sources = 政策未说明经费来源。
page-purpose-move = 教师交流
page-purpose-hire = 教师招聘
page-purpose-buy = 购置与建设
page-purpose-other = 其他

## 领域与条目

page-areas-heading = 督导评估各领域
page-area = 领域
page-items-pass = 达标
page-items-fail = 未达标
page-items-unknown = 未评估
page-areas-counted = 表中为条目数；资源配置领域按校（学部）数和差异系数项数计。有方案时为实施后的数目。
page-items-heading = 资源配置以外的条目
page-items-table = 标准共 { $items } 项
page-item = 条目
page-item-title = 要求
page-verdict = 结论
page-found = 实际情况
page-veto = （一票否决）
page-required-bound = 要求 { $bound }
page-breaches = { $count } 处不达标
page-missing = 缺 { $count } 项数据或材料
page-breaches-table = 不达标明细：{ $rows } 行
page-subject = 内容
page-actual = 实际值
page-required = 达标值

## 地图

page-map-heading = 学校分布
page-map-explained = 标记大小表示学生数：蓝色圆形为达标，橙色方形为未达标，虚线圆形为未评估。上方为北。
page-map-moves = 箭头表示教师交流，越粗人数越多。
page-map-unnamed = { $count } 所学校未在图上注名，可将指针移到标记上查看。
page-map-without = { $count } 所学校没有坐标，未画出。
page-map-moves-without = { $count } 行交流因缺少坐标未画出。
page-map-described = 按经纬度标示的学校；学校表和交流表以文字列出同样内容。
page-map-move = { $from } → { $to }：{ $count } 人

## 分布

page-distributions-heading = 各项指标的校际分布
page-distributions-explained = 每个标记为一个校（学部），大小表示学生数；蓝色达到达标值，橙色未达到。同一行内的高低没有含义。
page-distributions-lines = 实线为达标值，虚线为基本值（85%）。
page-floor = 基本值 { $value }
page-threshold = 达标值 { $value }
page-without-value = { $count } 个校（学部）没有数据，未画出
page-below-today = 现状：{ $count } 个校（学部）低于达标值，其中 { $floor } 个低于基本值。
page-below-after = 实施后：{ $count } 个校（学部）低于达标值，其中 { $floor } 个低于基本值。

## 调配方案

page-proposal-heading = 调配方案逐条结论
page-stated-by-year = 分年度填报费用
page-proposal-table = 共 { $rows } 条
page-proposal-broken = 未满足的整体规则：
page-row = 行
page-action = 措施
page-what = 内容
page-year-heading = 年份
page-stated = 填报费用
page-why = 原因
page-action-move = 交流
page-action-hire = 招聘
page-action-buy = 购置
page-action-build = 建设
page-line-impossible = 无法实施
page-line-not-allowed = 不允许
page-line-fine = 可行

## 措施

page-steps-heading = 具体措施
page-moves-table = 教师交流：{ $people } 人，{ $rows } 行
page-hires-table = 教师招聘：{ $people } 人，{ $rows } 行
page-purchases-table = 购置与建设：{ $rows } 行
page-exchanges-table = 校际其他措施：{ $rows } 行
page-exchange-pupils = 学生
page-action-rotate = 交流轮岗（期满返回）
page-action-study = 进修提升
page-action-visit = 走教
page-action-redeploy = 设备调配
page-action-lend = 场地共享
page-action-rezone = 学区调整
page-exchange-from = 来自{ $other }，{ $action }：{ $what }，{ $amount }。
page-exchange-to = 去往{ $other }，{ $action }：{ $what }，{ $amount }。
page-exchange-here = 本校，{ $action }：{ $what }，{ $amount }。
page-no-moves = 没有教师交流。
page-no-hires = 没有教师招聘。
page-no-purchases = 没有购置与建设。
page-from = 调出学校
page-to = 调入学校
page-stage-heading = 学段
page-type = 教师类别
page-people = 人数
page-km = 公里
page-school = 学校
page-facility = 办学条件

## 学校

page-units-heading = 各校（学部）
page-units-table = 共 { $units } 个校（学部）
page-pupils = 学生数
page-still-missing = 仍有缺口
page-excluded = 不纳入评估：{ $count } 个校（学部）
page-pupils-count = 学生 { $count } 人
page-schools-heading = 逐校情况
page-schools-explained = 共 { $count } 所学校：现有资源、调入与调出、仍有的缺口。
page-school-not-judged = 该校没有纳入评估的学段。
page-school-unchanged = 方案对该校没有调整。
page-threshold-heading = 达标值
page-floor-heading = 基本值
page-to-add = 缺 { $amount }
page-below-floor = 低于基本值
page-gets-move = 从{ $other }调入 { $count } 人：{ $type }。
page-gets-hire = 招聘 { $count } 人：{ $type }。
page-gets-purchase = 增加{ $facility }：{ $amount }。
page-gives-move = 向{ $other }调出 { $count } 人：{ $type }。
page-breach = { $item } 不达标：{ $subject }，实际 { $actual }，要求 { $required }。

## 依据

page-sources-heading = 数据与依据
page-assumptions = 政策“{ $name }”的假设
page-assumptions-explained = 单价和限额由政策设定，是可以修改的假设，不是事实。
page-assumed-budget = 预算
page-assumed-move-cost = 每人次交流费用
page-assumed-km = 交流最远距离
page-assumed-nearest = 可调入的最近学校数
page-assumed-leaving = 调出教师占本校（学部）教师的最高比例
page-assumed-net-change = 教师净变动的最高比例
page-assumed-hire-cost = 每招聘一人费用
page-assumed-most-hires = 招聘人数上限
page-assumed-price = 单价
page-assumed-most-per-school = 每校上限
page-assumed-balance-limit = 差异系数限值
page-proof-heading = 方案优度的证明
page-aim = 目标
page-value = 方案值
page-bound = 任何方案不低于
page-numbers-table = 标准数值
page-source = 来源
page-sure = 可靠程度
page-limit-of-coefficient = 差异系数限值
page-sure-several = 两个以上来源
page-sure-one = 一个来源
page-sure-derived = 由其他数值推算
page-sure-unconfirmed = 未经证实
page-documents = 文件
page-source-law = 法规文件
page-source-guideline = 指导性文件
page-source-assumption = 假设
page-since = { $since }起
page-data-heading = 数据来源
page-data-warnings = 存疑数据：{ $count } 条
page-made-by = 由“均衡”（Junheng）{ $version } 生成；本页不访问任何网络。
page-made-with-solver = 由“均衡”（Junheng）{ $version } 生成，求解器：{ $solver }。本页不访问任何网络。

## 公开版的说明：学校代号、隐去的数字。

page-publish-heading = 公开版如何保护学校和个人
page-publish-withheld = 隐去
page-publish-aliases = 学校以代号表示：一个字母加一个随机抽取的数字；代号与学校的对应关系另存于由县里保管的密钥文件。本公开版不涉及任何个人。
page-publish-counts = 少于{ $limit }人的人数隐去；若由合计数与其他数字可以推算出来，则其他数字也一并隐去。均标为“隐去”：其中可能无人，可能人数很少，也可能较多。
page-publish-ratios = 按教师计算的指标，同一学段中只要有一所学校此类教师少于{ $limit }人，或者方案实施前后之差会透露出少于{ $limit }人，则该学段所有学校的数值均隐去；参与计算的学校不足五所时，其差异系数也隐去。有学校学生少于{ $limit }人，或者方案使某校转出或转入的学生少于{ $limit }人时，该学段全部指标的数值均隐去。
page-publish-sizes = 学生数按每{ $step }人一档向上取整，各校指标值和数量保留两位有效数字，差异系数保留两位小数；是否达标均按精确数值判定。规模大小仍然可见：熟悉情况的人可能认出最大的学校，或者撤并、新建的学校。
page-publish-left-out = 未列入的内容：学校位置、教师从哪所学校调往哪所学校、政策中的价格和说明、程序中提到学校名称的语句，以及各校在其他指标上的具体问题。
page-publish-plan = 本公开版展示方案“{ $name }”的结果。
page-publish-not-verified = 核验发现方案与其所述不符。
page-publish-stages = 各学段的学校和差异系数
page-publish-within-today = 现状是否达标
page-publish-within-after = 实施后是否达标
page-publish-indicators = 各校各项指标
page-publish-pupils = 学生数（不超过）
page-publish-met-today = 现状是否达标
page-publish-met-after = 实施后是否达标
page-publish-people = 方案涉及的人员
page-publish-what = 事项
page-publish-of = 范围
page-publish-moved = 教师交流
page-publish-hired = 教师招聘
page-publish-rotated = 教师交流轮岗
page-publish-studying = 教师进修
page-publish-rezoned = 学生转到其他学校
page-publish-all = 全部
page-publish-all-of-stage = 该学段全部
page-publish-in-year = { $year }年
page-publish-of-type = 类型：{ $type }
page-publish-from = 派出学校：{ $school }
page-publish-to = 接收学校：{ $school }
page-publish-new-schools = 新建学校
page-publish-people-and-others = 人员及其他
page-publish-funding = 经费来源与年度
page-publish-source = 经费来源
page-publish-changes = 撤并和新建的学校
page-publish-opens = 新建
page-publish-closes = 撤并
page-publish-purchases = 购置和建设
page-publish-exchanges = 调剂或借用的设施
page-publish-number = 数值
