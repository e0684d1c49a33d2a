# 运行结果工作簿。

## 工作表：名称与标题。

workbook-summary = 摘要
workbook-summary-title = 摘要
workbook-scorecard = 达标情况
workbook-scorecard-title = 各校（学部）指标达标情况
workbook-coefficients = 差异系数
workbook-coefficients-title = 校际差异系数
workbook-indicators = 指标值
workbook-indicators-title = 各校（学部）指标值
workbook-items = 其他条目
workbook-items-title = 资源配置以外的条目
workbook-comparison = 政策比较
workbook-comparison-title = 政策比较
workbook-frontier = 数值变动
workbook-frontier-title = 单项数值变动的影响
workbook-proposal = 调配方案
workbook-proposal-title = 调配方案逐条结论
workbook-steps = 人员调配
workbook-steps-title = 教师交流与招聘
workbook-purchases = 购置与建设
workbook-purchases-title = 购置与建设
workbook-funding = 经费
workbook-funding-title = 分年度、来源和用途的经费
workbook-course = 前后对照
workbook-course-title = 各校（学部）实施前后对照
workbook-criteria = 标准数值
workbook-criteria-title = 标准数值
workbook-units = 学段数据
workbook-units-title = 各校（学部）数据
workbook-schools = 学校数据
workbook-schools-title = 各校数据
workbook-sources = 依据
workbook-sources-title = 假设、依据与存疑数据
workbook-after-mark = （实施后）
workbook-after-title = （方案实施后）

## 说明

workbook-title = { $county }（{ $year }年数据）
workbook-live = 浅黄色单元格为基础数据，指标值、基本值、是否达标和差异系数均为引用这些单元格的公式；修改基础数据即可重新计算。措施、经费和其他条目为固定数值，不随之变化。
workbook-whole-verdict = 按标准全部条目（含依据文件或县级数据判定的条目），该县目前结论为：{ $verdict }。
workbook-scorecard-note = 达标值为标准要求，基本值为未达标指标不得低于的限度。“尚缺”为固定数值（向上取整），不随数据变化。
workbook-coefficients-note = X̄ = Σ P X ÷ Σ P，S = √(Σ P (X − X̄)² ÷ Σ P)，差异系数 = S ÷ X̄；P 为各校（学部）学生数，X 为指标值。按加权差异系数判定，不加权的仅供对照。
workbook-coefficients-note-unweighted = X̄ = Σ P X ÷ Σ P，S = √(Σ P (X − X̄)² ÷ Σ P)，差异系数 = S ÷ X̄；P 为各校（学部）学生数，X 为指标值。按不加权（P = 1）差异系数判定，加权的仅供对照。
workbook-indicators-note = 学校各行之上为各学段的达标值和基本值。低于基本值标红色，低于达标值标黄色。公式对小于 0.0000000005 的差额按相等处理。
workbook-indicators-note-unjudged = 本标准不判定单个学校，只限定差异系数。
workbook-items-note = 按目前的文件、县级数据和学校数据判定，为方案实施前的情况；本表不含公式。
workbook-items-note-after = 学校数据为方案实施后的数据，文件和县级数据仍为目前的数据；本表不含公式。
workbook-comparison-note = “核验通过”指不依赖求解器重新计算无误。说明文字为英文。
workbook-frontier-note = 每个点为一个独立求解的方案。边际值为该数值每增加一个单位时首要目标的变化量，求法见页面。
workbook-steps-note = 每行为同一去向、同一类别的教师。
workbook-course-note = 数值引用现状与实施后的“指标值”表。
workbook-criteria-note = 浅黄色数值可以修改，其他表引用这些单元格。来源按标准文件所用语言列出。
workbook-units-note = 仅列标准纳入评估的校（学部），是否纳入不随数据变化。办学条件分摊比例为本学段加权学生数占全校的比例。按标准放宽规定另计的数量由程序计数，为固定数值，不是公式。
workbook-schools-note = 全部学校及各学段共用的办学条件。空白表示无数据或无该学段。学生数只在本表填写。

## 词语

workbook-value = 数值
workbook-passes = 是否达标
workbook-code = 学校代码
workbook-number = 数值名称
workbook-clause = 条款
workbook-must-meet = 至少应达标的指标项数
workbook-floor-share = 其余指标不得低于达标值的比例
workbook-split-weight = 办学条件拆分时每名学生的权重
workbook-share = 办学条件分摊比例
workbook-granted = 放宽规定另计：
workbook-at-floor = 不低于基本值
workbook-met = 达标指标数
workbook-at-floor-count = 不低于基本值的指标数
workbook-units-counted = 校（学部）数
workbook-units-without = 无数据的校（学部）数
workbook-mean = 平均值 X̄
workbook-deviation = 标准差 S
workbook-weighted = 差异系数（按学生数加权）
workbook-unweighted = 差异系数（不加权）
workbook-composite = 综合差异系数（各项平均）
workbook-to-add = 尚缺
workbook-policy-title = 政策说明
workbook-budget-that-would-do = 可行的最低预算
workbook-explanation = 说明
workbook-bends = 转折点
workbook-openings = 新建学校
workbook-places = 学位数
workbook-closings = 撤并学校
workbook-item = 项目
workbook-source = 经费来源
workbook-who-pays = 分年度、来源和经费用途
workbook-not-judged = 不纳入评估
workbook-key = 政策参数
workbook-share-of-one = 比例（1 为全部）
workbook-findings = 核验发现的问题
workbook-moment = 时点
workbook-units-judged = 纳入评估的校（学部）数
workbook-coefficients-counted = 差异系数项数
workbook-coefficients-within = 不高于限值的差异系数
workbook-coefficients-above = 高于限值的差异系数
workbook-resources-verdict = 资源配置结论
workbook-purchases-count = 购置与建设（项）
workbook-what = 项目
workbook-contents = 工作表目录
workbook-sheet = 工作表
workbook-content = 内容
workbook-made-by = 由“均衡”（Junheng）{ $version } 生成。
workbook-made-with-solver = 由“均衡”（Junheng）{ $version } 生成，求解器：{ $solver }。
