# 各种问题和错误的说法；同名的英文条目是程序写出的原句，据此识别。

## 名称

phrase-did-you-mean = 是否要写 "{ $candidate }"？
phrase-nothing-no-such-name-is-declared = 没有声明任何这类名称
phrase-one-of-and-more = { $shown } 之一，另有 { $one } 个可选
phrase-one-of = { $shown } 之一
phrase-in-the-scenario = 在情景 { $scenario } 中
phrase-in-scenarios-such-as = 在 { $count } 种情景中，如 { $scenario }
phrase-is-one-of = { $one } 为下列之一：{ $two }
phrase-is-none-of = { $one } 不为下列任何之一：{ $two }

## 帮助中的示例

phrase-example = 示例：
phrase-example-what-does-the-price-of-a = 示例：教师交流的单价变化会带来什么？
phrase-example-to-be-read-by-bashrc-with = 示例（在 ~/.bashrc 中用 `. junheng.bash` 读取）：
phrase-example-to-be-read-with-man-junheng = 示例（用 `man ./junheng-solve.1` 阅读）：
phrase-it-ends-with-6-this-draft-is = 退出码为 6：这份草案照现在的样子不合规。

## 人员

phrase-of-since = { $two } 的 { $one }，自 { $since } 年起任教
phrase-of-since-born-in = { $two } 的 { $one }，自 { $since } 年起任教，{ $born } 年出生
phrase-of-born-in = { $two } 的 { $one }，{ $born } 年出生
phrase-of-who-retires-in = { $two } 的 { $one }，{ $retires } 年退休
phrase-of-who-retires-in-born-in = { $two } 的 { $one }，{ $retires } 年退休，{ $born } 年出生

## 运行

phrase-interrupted = 已中断；{ $one }
phrase-finished-already-of = 此前已完成 { $kept } 个，共{ $one }
phrase-of-scenarios = { $count } 个情景中的 { $finished } 个
phrase-the-policy-best-plan-cannot-be-made = 政策下的最优方案求不出，因此检验不含这一部分
phrase-there-is-no-plan-so-is-not = 没有方案，因此不写 { $one }
phrase-and-more-warnings-format-json-tells-all = …… 另有 { $more } 个警告 { $code }；--format json 给出全部。

## 去年的学校

phrase-taught-now-and-not-in = { $one }，现在开设，{ $two } 年没有
phrase-not-taught-now-and-taught-in = { $one }，现在没有，{ $two } 年开设

## 循环

phrase-extends = { $one } 继承 { $two }

## cli

phrase-cannot-write-the-result = 无法写出结果：{ $error }
phrase-number-1-scenario = 1 个情景
phrase-scenarios = { $count } 个情景
phrase-set-and-scenario-are-of-a-policy = --set 和 --scenario 针对政策：请用 --policy 指明政策
phrase-solving-the-policy = 正在求解政策 { $one }
phrase-looking-for-the-fewest-changes = 正在查找最少的改动
phrase-deny-no-warning-has-this-code-expected = --deny { $unknown }：没有这个编号的警告；应为：{ $expected }
phrase-the-tables-were-not-read-the-declaration = 各表没有读取：必须先改正县的声明。
phrase-nothing-was-compared-with-which-has-errors = 没有与 { $one } 比较，因为其中有错误。
phrase-the-tables-were-not-read-the-standard = 各表没有读取：必须先改正规定各表内容的标准。
phrase-doubtful-figures-were-not-looked-for-the = 没有查找可疑数据：必须先改正错误。
phrase-the-policies-of-a-and-b-are = 甲、乙两个结果的政策相同：没有可以归因的改动
phrase-group-by-table-lets-those-of-a = 加 --group-by-table 可把同一张表的改动合并算作一处
phrase-take-an-a-and-a-b-that = 请通过中间结果，选取差别较小的甲和乙
phrase-changes-of-the-policy-and-at-most = 政策有 { $one } 处改动，最多能分别归因 { $most-changes } 处，因为每种组合都要求解：{ $two }{ $more }；{ $help }
phrase-does-not-rest-on-this-county-and = { $name } 依据的不是这个县和标准：{ $file } 不同；归因时只有政策可以变化
phrase-no-change = 没有改动
phrase-the-policy-of-a-with-cannot-be = 甲的政策改为{ $made }后无法求解，因此无法归因；加 --group-by-table 可把同一张表的改动合在一起
phrase-expected = 应为：{ $one }
phrase-has-no-school-of-the-code = { $one } 没有代码为 { $code } 的学校；{ $what-to-try }
phrase-from-to-is-no-range-from-must = --from { $from } --to { $to } 不是一个范围；--from 必须小于 --to
phrase-step-must-be-at-most-the-range = --step { $step } 不得大于范围 { $range }，也不得小于范围的百万分之一
phrase-serves-any-year-say-which-with-year = { $one } 适用于任何年份：请用 --year 说明是哪一年
phrase-no-area-in-the-table-expected = 表中没有地区 { $wanted }；应为：{ $one }。{ $help }
phrase-areas-are-called-give-the-code = 有 { $one } 个地区叫 { $wanted }；请给出代码：{ $two }
phrase-looks-like-a-file-name-the-folder = { $path } 看起来是文件；请给出要新建的文件夹，要生成工作簿请加 --workbook
phrase-so-force-does-not-replace-it-choose = { $folder }：{ $why }，因此 --force 不替换它；请另选文件夹
phrase-the-path-cannot-be-used = 路径 { $one } 不能使用：{ $error }
phrase-the-standard-has-no-vocabulary-with-stages = 标准 { $one } 没有列出学段、学校类别和设施的 [vocabulary]，而空表需要这些名称；请用 { $names }，或补上
phrase-were-finished-and-nothing-is-kept-without = 已完成{ $of }；没有 --out，什么也没有保留
phrase-were-finished = 已完成{ $of }
phrase-are-finished-and-kept-in-the-same = 已完成{ $of }，保存在 { $folder }；用同一命令加 --resume 接着做
phrase-cannot-listen-for-interruptions = 无法监听中断信号：{ $error }
phrase-cannot-make-the-page = 无法生成手册页：{ $error }
phrase-no-command-expected = 没有命令 { $name }；应为：{ $one }。{ $two }
phrase-expected-2 = { $one } { $two }：{ $three }；应为：{ $four }
phrase-exists-already-choose-another-name-or-move = { $one } 已经存在；请另选名称，或先移走它
phrase-the-name-of-another-policy = 另一份政策的名称 { $one }
phrase-a-name-of-its-own-for-each = 每份政策有各自的名称
phrase-the-report-json-of-a-folder-that = solve、compare 或 assess 用 --out 写成的文件夹中的 report.json
phrase-the-run-has-no-plan-of-a = 该次运行没有政策 { $policy } 的方案；应为：{ $one }
phrase-another-version-of-junheng-may-have-written = 可能由其他版本的 junheng 写成：请重新运行当时的命令
phrase-a-share-between-0-and-1 = 0 与 1 之间的比例
phrase-a-number-not-below-zero = 不小于 0 的数
phrase-no-document-expected = 没有文件格式 { $name }；应为：{ $one }。{ $two }
phrase-should-end-in-one-of = { $one } 应以 .{ $two } 结尾
phrase-the-file-of-a-plan = 方案文件

## county

phrase-junheng-init-writes-a-template-of-each = junheng init 可生成每张表的空表
phrase-the-declaration-of-a-county = 县的声明
phrase-no-such-folder-or-file = 没有这个文件夹或文件
phrase-a-file-that-is-no-workbook = 不是工作簿的文件
phrase-no-declaration = 没有声明
phrase-a-folder-with-a-county-toml-or = 含有 county.toml 的文件夹，或含有“县”（county）工作表的工作簿
phrase-name-the-folder-that-holds-the-county = 请给出县所在的文件夹：{ $one }
phrase-look-at-the-path-junheng-init-writes = 请检查路径：{ $one }；junheng init 可生成空表
phrase-lists-of-names-or-a-standard-that = 名称的列表，或带有 vocabulary 的标准
phrase-no-stages-or-no-kinds-of-schools = 没有学段或没有学校类别
phrase-the-table-in-a-hidden-sheet = 隐藏工作表中的表 { $one }
phrase-tables-in-visible-sheets = 各表在可见的工作表中
phrase-show-the-sheet-and-look-at-it = 请显示该工作表并核对，或删除它
phrase-the-table-again-which-stands-in = 表 { $one } 重复，{ $two } 中已经有了
phrase-each-table-once = 每张表只出现一次
phrase-a-table-that-is-not-known = 不认识的表
phrase-a-table-without-rows = 没有数据行的表
phrase-no-such-table = 没有这张表
phrase-the-table = 表 { $one }（{ $two }）
phrase-no-table-of-teachers-county-toml-declares = 没有教师表：county.toml 声明教师数据缺失
phrase-no-table-of-teachers-with-rows = 没有填有数据的教师表
phrase-no-table-of-teachers = 没有教师表
phrase-exactly-one-of = 恰好一张：{ $one }
phrase-no-row-for-the-school = 没有学校 { $one } 的行
phrase-at-least-one-stage-for-each-school = 每所学校至少一个学段
phrase-leave-schools-without-pupils-out-of-the = 没有学生的学校不要列入学校表
phrase-the-key-again = 键 { $key } 重复
phrase-each-key-once = 每个键只出现一次
phrase-the-unknown-key = 不认识的键 { $key }
phrase-visiting-teachers = 走教教师
phrase-pupils-of-classes = 班级学生数
phrase-in-all-units-together = 全部单位合计{ $what } { $total }
phrase-at-most-1-000-000-000 = 最多 1,000,000,000
phrase-at-most-names = 最多 { $most-names } 个名称
phrase-names = { $count } 个名称
phrase-the-facility = 设施 { $one }
phrase-each-facility-once-and-none-called-school = 每种设施只出现一次，且名称不得为 school

## document

phrase-more-than-1-mib = 超过 1 MiB
phrase-a-document-of-at-most-1-mib = 不超过 1 MiB 的文件
phrase-tables-or-lists-within-each-other-without = 层层嵌套、没有尽头的表或列表
phrase-at-most-80-levels = 最多 80 层
phrase-valid-toml = 合乎语法的 TOML
phrase-a-dotted-key-such-as-budget-total = 带点的键，如 budget.total_wan 或 objective[1].tolerance
phrase-items-of-a-list-are-counted-from = 列表的各项从 1 起编号
phrase-a-list-of-which-has-no-item = 共 { $count } 项的列表，没有第 { $number } 项
phrase-which-has-no-key = { $shown }，其中没有键 { $one }
phrase-which-has-no-item = { $shown }，其中没有第 { $number } 项
phrase-a-table-or-with-keys = 表，即带键的 {"{"} … {"}"} 或 [ … ]
phrase-nothing-the-key-is-missing = 缺少这个键
phrase-text-in-quotation-marks = 带引号的文字
phrase-true-or-false = true 或 false
phrase-a-number = 数
phrase-a-whole-number = 整数
phrase-a-list = 列表，[ … ]
phrase-a-table-of-names-and-values = 名称和取值的表
phrase-the-unknown-key-2 = 不认识的键 "{ $key }"
phrase-text-without-control-characters = 不含控制字符的文字
phrase-they-cannot-be-seen-write-the-text = 控制字符看不见：请重新输入这段文字
phrase-a-number-without-quotation-marks = 不带引号的数
phrase-a-whole-number-not-below-zero-of = 不小于 0、不超过 4,294,967,295 的整数

## enrolment

phrase-more-pupils-in-in-the-variant = { $year } 年变体 { $variant } 的学生过多
phrase-at-most-1-000-000-000-pupils = 一个县最多 1,000,000,000 名学生
phrase-feeds-which-does-not-teach-grade = { $one } 对口升入 { $school }，而后者没有 { $two } 年级
phrase-a-school-that-teaches-the-next-grade = 设有下一年级的学校
phrase-no-school-teaches-grade-which-pupils-of = 没有学校设 { $grade } 年级，而 { $from } 的学生要升入该年级
phrase-look-at-the-grades-and-at-taught = 请核对年级和 taught
phrase-no-distance-from-to-every-school-that = 不知道 { $from } 到每所设有 { $grade } 年级学校的距离
phrase-give-coordinates-or-distances-a-table-of = 请给出坐标或距离、对口升学表，或写 rule = "proportional"
phrase-a-school-where-the-pupils-go-on = 学生升入的学校
phrase-sheets-with-rows = { $one } 张有数据的工作表
phrase-one-visible-sheet-with-a-heading-and = 一张可见的、有表头和数据的工作表
phrase-a-school-and-stage-of-the-county = 县的在校生表中的学校和学段
phrase-at-most-10-000-000-births = 最多出生 10,000,000 人
phrase-in-again = { $township } { $year } 年重复
phrase-each-township-and-year-once = 每个乡镇每年只出现一次
phrase-births-of-none-of-whose-schools-teaches = { $township } 的出生人数，而该乡镇没有学校设一年级
phrase-townships-that-children-enter = 有儿童入学的乡镇
phrase-add-its-births-to-those-of-the = 请把其出生人数加到儿童实际入学学校所在的乡镇
phrase-no-births-of-in = 没有 { $township } { $one } 年的出生人数
phrase-births-of-every-township-that-children-enter = 有儿童入学的每个乡镇、所需每一年的出生人数
phrase-births-to-come-are-assumptions-too-years = 今后的出生人数也是假设；可用 --years 减少年数
phrase-pupils-of-grade-who-come-to-where = { $one } 年级学生来到 { $to }，而那里没有学校设该年级
phrase-a-township-whose-schools-teach-every-grade = 其学校设有各个年级的乡镇
phrase-more-pupils-today = 今天的学生过多
phrase-more-children-who-enter-in = { $year } 年入学的儿童过多
phrase-a-grade-of-the-stage-to-such = 学段 { $one } 的年级，{ $first } 至 { $last }，如 { $first } 或 { $two }
phrase-grade-such-as-7-or = 年级，如 7 或 七年级
phrase-grade-of-again = { $unit } 的 { $grade } 年级重复
phrase-each-grade-of-a-unit-once = 每个单位的每个年级只出现一次
phrase-grade-of-the-class-of = { $one }，{ $three } 的班级 { $two } 的年级
phrase-pupils-as-in-the-enrolment = { $one } 名学生，与在校生数一致
phrase-no-grade-of = 没有 { $one } 的年级
phrase-pupils-in-the-grades-of = { $one } 各年级合计 { $sum } 名学生
phrase-no-rate-given-no-earlier-year-to = 没有给出比率，也没有可供测算的往年数据
phrase-pupils-in-grade-in-grade-one-year = { $one } 年级 { $now } 名学生，一年前 { $grade } 年级 { $before } 名
phrase-a-rate-of-progression-up-to-10 = 不超过 10 的升级率
phrase-measured-over-the-last-year-in-the = 按全县最近一年测算
phrase-pupils-in-grade-1-of-children-of = { $name } 一年级 { $one } 名学生，适龄儿童 { $two } 人
phrase-a-rate-of-entry-up-to-10 = 不超过 10 的入学率
phrase-look-at-the-births-or-give-the = 请核对出生人数，或在 [entry.by_township] 中给出该乡镇的入学率
phrase-measured-this-year = 按今年测算
phrase-no-township-of-the-school = 学校 { $one } 没有所属乡镇
phrase-the-township-of-every-school-whose-pupils = 每所要预测学生数的学校的所属乡镇
phrase-a-school-whose-kind-is-among-constant = 学校类别列入 constant_kinds 的，不需要
phrase-a-rate-between-0-and-10 = 0 与 10 之间的比率
phrase-value-source-sure-a-number-that-somebody = {"{"} value = …, source = …, sure = … {"}"}：须有人说明依据的数
phrase-number-98-is-written-0-98 = 98 % 写作 0.98
phrase-one-of-2-1-der = 2+、1、?、DER 之一
phrase-at-most-10-000-000-pupils = 最多 10,000,000 名学生
phrase-each-unit-year-and-grade-once = 每个单位、每年、每个年级只出现一次
phrase-no-pupils-of-in = 没有 { $one } { $two } 年的学生
phrase-a-row-for-each-year-from-to = { $one } 年至 { $two } 年每年一行
phrase-a-unit-that-is-closed-has-0 = 撤并的单位学生数为 0；可用 --years 减少年数
phrase-pupils-of-in = { $one } { $two } 年 { $pupils } 名学生
phrase-one-file-for-each-variant-of-an = 自己的预测每种变体各用一个文件
phrase-the-county-year = 县的年份 { $one }
phrase-a-county-of-a-year-from-1800 = 年份在 1800 至 2200 年之间的县
phrase-the-file-of-a-projection = 预测假设文件
phrase-variants-beside-own = 变体与 [own] 并用
phrase-own-in-the-variant = 变体 { $name } 中的 [own]
phrase-the-stage-again = 学段 { $one } 重复
phrase-each-stage-once = 每个学段只出现一次
phrase-stage-with-id-and-its-number-of = [[stage]]，写明 id = "{ $stage }" 及其年级数
phrase-the-stage = 学段 { $id }
phrase-grades = { $count } 个年级
phrase-number-1-to-12-grades = 1 至 12 个年级
phrase-exactly-one-of-share-and-heads = share 与 heads 恰好写一个
phrase-from-to = 从 { $from } 到 { $to }
phrase-two-townships = 两个不同的乡镇
phrase-from-year-to-year = from_year { $first }，to_year { $last }
phrase-years-in-their-order = 先后有序的年份
phrase-at-most-1-000-000-flats = 最多 1,000,000 套住宅
phrase-the-year = 年份 { $year }
phrase-a-year-after-pupils-of-today-are = { $today } 年以后的年份：今天的学生已在在校生数中
phrase-weights = { $one } 个权重
phrase-a-weight-for-each-of-the-grades = { $grades } 个年级各一个权重，不得全为 0
phrase-the-township = 乡镇 { $name }
phrase-the-id-again = 编号 { $id } 重复
phrase-each-id-once = 每个编号只出现一次
phrase-grades-with-table-for-the-county-has = [grades]，写明 table = …，因为县没有班级表
phrase-births-with-table-source-and-sure = [births]，写明 table、source 和 sure
phrase-the-kind = 类别 { $kind }
phrase-the-number-of-a-grade-that-is = 不是最高年级的年级编号，1 至 { $one }
phrase-again = { $to } 重复
phrase-each-school-that-is-entered-once = 每所升入的学校只出现一次
phrase-a-school-and-stage-of-the-county-2 = 县里的学校和学段
phrase-the-grades-to = 年级 { $from } 至 { $to }
phrase-grades-of-the-stage-to = 学段 { $one } 的年级，{ $two } 至 { $three }
phrase-an-age-of-at-most-20-years = 不超过 20 岁的年龄
phrase-no-more-pupils-than-a-county-may = 学生数不超过一个县可能有的人数

## import

phrase-the-school-again = 学校 { $one } 重复
phrase-each-school-once = 每所学校只出现一次
phrase-no-school-of-that-the-mapping-keeps = { $one } 没有对照文件所保留的学校
phrase-at-least-one-school = 至少一所学校
phrase-it-is-left-out = 该行略去
phrase-a-value-to-judge-whether = 有值，才能判断是否{ $filter }
phrase-the-area-to-which-the-row-belongs = 该行所属的地区
phrase-a-discarded-value = 已作废的取值
phrase-no-row-of-the-school-in-the = 表中没有该校的行
phrase-no-such-column-in-the-sheet = 工作表中没有这一列
phrase-an-empty-cell = 空单元格
phrase-no-column-and-no-ratio-or-both = 既没有 column 也没有 ratio，或两者都有
phrase-column-or-ratio = column = "…" 或 ratio = ["…", "…"]
phrase-a-ratio-that-should-equal-something = 要求等于某值的比率
phrase-above-or-below-for-a-ratio = 比率只能用 above 或 below
phrase-comparisons = { $one } 个比较条件
phrase-one-of-equals-above-below-a-number = equals、above、below（一个数）、one_of 或 none_of（文字列表）之一
phrase-two-columns = 两列，["…", "…"]
phrase-no-heading-in-the-first-rows = 前 { $most-titles } 行中没有表头 { $one }
phrase-a-heading-with-the-code-of-the = 写有学校代码的表头
phrase-name-the-heading-in-the-mapping-key = 请在对照文件的 key 中写明该表头
phrase-the-table-of-in-a-hidden-sheet = { $one } 的表在隐藏的工作表中
phrase-a-sheet-or-file-called = 名为 { $one } 的工作表或文件
phrase-no-table-for = 没有 { $one } 的表
phrase-tables-that-the-mapping-does-not-name = 对照文件没有提到的表：{ $one }
phrase-tables-that-it-reads = 要读取的表
phrase-they-are-left-out = 这些表略去
phrase-of-schools-that-does-not-have = { $one } 行的学校 { $two } 中没有：{ $listed }
phrase-schools-of = { $one } 的学校
phrase-is-read-without-them = 读取 { $one } 时略去它们
phrase-a-row-without-the-code-of-a = 没有学校代码的行
phrase-a-school-in-every-row = 每行写明学校
phrase-it-is-left-out-a-row-of = 该行略去；合计行可以保留
phrase-the-school-again-which-stands-in-already = 学校 { $code } 重复，{ $one } 中已经有了
phrase-each-school-once-in-a-table = 一张表中每所学校只出现一次
phrase-where-a-table-has-several-rows-for = 一所学校在表中有多行时，请在对照文件中写明取哪些行：only = [{"{"} heading = "…", one_of = […] {"}"}]
phrase-the-heading-which-does-not-have = 表头 { $one }，{ $sheet } 中没有
phrase-the-heading-which-could-be-several-in = 表头 { $heading }，在 { $sheet } 中可能指多列
phrase-write-more-of-the-rows-above-it = 请把上方各行表头也写上，用斜线连接
phrase-the-for = { $raw } 对应的 { $field } { $value }
phrase-at-least-one = 至少一个 [[{ $what }]]
phrase-the-twice = { $what } { $name } 出现两次
phrase-each-name-once = 每个名称只出现一次
phrase-the-facility-school = 设施 "school"
phrase-another-name-that-column-holds-the-school = 另用名称：该列存放学校
phrase-kinds-told-by-stages-beside-school-kind = 既由学段推出学校类别，又写了 school.kind
phrase-one-of-both = 二者之一
phrase-the-kind-with-the-stages-of-another = 类别 { $one } 的学段与另一类别相同
phrase-one-kind-for-each-combination-of-stages = 每种学段组合一个类别
phrase-the-teacher-flag = 教师类别 { $flag }
phrase-no-in-the-teacher-totals-of = { $one } 的 teacher_totals 中没有 { $total }
phrase-the-teachers-and-each-of-county-teacher = 教师总数和 county.teacher_flags 中的每一类
phrase-a-column-of-the-raw-table = 统计表的一列
phrase-a-column-of-the-raw-table-or = 统计表的一列，或 {"{"} sum = ["…"] {"}"}
phrase-either-column-or-sum = column = "…" 或 sum = ["…", "…"] 之一
phrase-the-scale-0 = 系数 0
phrase-a-number-above-0-such-as-0 = 大于 0 的数，如 0.0001
phrase-the-file-of-a-mapping = 对照文件
phrase-a-table = 表 [{ $key }]
phrase-a-list-of-conditions-such-as-column = 条件的列表，如 [{"{"} column = "…", equals = 0 {"}"}]
phrase-a-column-of-the-raw-table-which = 该处理方式所需的统计表的一列
phrase-the-kind-of-school-for-each-value = 该列每种取值对应的学校类别
phrase-one-of-and = { $one } 与 { $two } 之一
phrase-both-or-neither = 两个都写，或都不写
phrase-teachers-by-type-and-totals-too = 既有分类型的教师数，又有教师总数
phrase-the-same-key-in-every-stage = 每个学段用同样的键
phrase-teachers-declared-absent-and-totals-too = 声明教师数据缺失，又有教师总数
phrase-no-teachers-which-the-mapping-declares-absent = 没有教师数，而对照文件声明教师数据缺失
phrase-a-table-of-flags-and-columns-such = 教师类别与列的对照表，如 {"{"} none = "teachers" {"}"}，或 "absent"
phrase-a-list-of-stages = 学段的列表
phrase-a-list-of-one-or-more-texts = 一个或多个文字的列表
phrase-a-heading-of-0-rows = 0 行的表头
phrase-number-1-or-more = 1 或以上
phrase-a-list-of-texts = 文字的列表
phrase-no-table = 没有表
phrase-a-sheet-or-file-with-a-table = 有表的工作表或文件
phrase-another-table-beside = { $one } 之外的另一张表
phrase-one-table-the-mapping-has-no-table = 只有一张表：对照文件没有 [[table]]
phrase-no-table-2 = 没有 [[table]]
phrase-the-column-which-does-not-have = 列 { $one }，{ $owner } 中没有
phrase-the-column-which-declares = 列 { $one }，由 { $owner } 声明
phrase-correct-the-row-or-give-the-rule = 请改正该行，或在对照文件中给这条规则写明处理方式：keep（保留）、drop（去掉）或 substitute（代换）
phrase-kept-as-it-is = 照原样保留
phrase-counts-as-missing = { $one } 算作缺失
phrase-is-read-as-from = { $one } 读作 { $two }，取自 { $three }
phrase-correct-the-row-from-which-to-take = 请改正该行：用来代换的 { $one } 也缺失
phrase-no-row-with = 不得有 { $one } 的行
phrase-rule = { $found }（{ $one }；规则 { $two }）
phrase-school = 学校 { $one }
phrase-school-stage = 学校 { $one }，学段 { $stage }
phrase-the-school-is-left-out = 该校略去
phrase-its-stage-is-left-out = 其学段 { $stage } 略去
phrase-not-below-zero-and-summed-at-most = { $expected }，不小于 0，合计不超过 { $most }
phrase-correct-the-row-or-say-in-the = 请改正该行，或在对照文件中写明此处缺失值如何处理，如 missing = "drop"
phrase-declared-absent = 声明为缺失
phrase-which-means-missing = { $value }，表示缺失
phrase-missing-value = 缺失值
phrase-a-value = 有值
phrase-a-campus-that-is-not-counted-as = 不计校数的校区 { $one } { $two }，没有写明所属学校
phrase-the-school-it-belongs-to-in = 所属的学校，写在 { $column }
phrase-add-the-table-that-the-mapping-names = 请加上对照文件为此指定的表，写明校区代码和所属学校代码
phrase-a-school-with = 学段为 { $stages } 的学校
phrase-add-a-kind-with-these-stages-to = 请在对照文件中加一个含这些学段的 [[kind]]
phrase-a-folder-with-workbooks-xlsx-or-csv = 放有工作簿 .xlsx 或 CSV 文件的文件夹
phrase-a-folder-without-tables = 没有表的文件夹
phrase-cannot-write-import-json = 无法写出 import.json：{ $error }

## input

phrase-no-such-file = 没有这个文件
phrase-a-file-that-you-may-not-read = 您无权读取的文件
phrase-a-folder-a-pipe-or-a-device = 不是文件，而是文件夹、管道或设备
phrase-look-at-the-path = 请检查路径：{ $one }
phrase-a-file-of-at-most-mib = 不超过 { $most-mebibytes } MiB 的文件
phrase-more-than-mib = 超过 { $most-mebibytes } MiB
phrase-bytes-that-are-not-utf-8 = 不是 UTF-8 的字节
phrase-text-in-utf-8 = UTF-8 编码的文字
phrase-save-the-file-anew-with-the-encoding = 请用 UTF-8 编码重新保存该文件

## instance

phrase-in-year = { $name }（第 { $year } 年）
phrase-the-standard-which-limits-the-mean-of = 标准 { $one }，它限制差异系数的平均值，或没有达标值
phrase-a-standard-with-a-threshold-for-each = 每项指标有达标值、每项差异系数有限值的标准
phrase-evaluate-and-assess-work-with-it-plans = evaluate 和 assess 可以使用它；求方案需要另一个标准
phrase-rezone-and-a-standard-whose-difference-coefficient = 调整学区（rezone），而标准的差异系数对各校不加权
phrase-a-standard-that-weighs-schools-by-their = 按学生数给学校加权的标准，或写 balance = "off"
phrase-only-the-coefficient-that-weighs-by-pupils = 决定学生分布时，只有按学生数加权的差异系数才能得到保证
phrase-the-indicator-which-the-standard-has-not = 指标 { $name }，标准 { $one } 中没有
phrase-which-the-indicator-counts-at-every-school = { $kind }，指标 { $one } 对每所学校都计入
phrase-which-no-relaxation-of-the-standard-counts = { $kind }，标准 { $one } 的放宽情形都不计入
phrase-a-kind-of-facility-that-only-relaxations = 只有标准的放宽情形才计入的设施
phrase-the-standard-says-where-venues-of-others = 他校场地在何处计入由标准规定：见其 [[relaxation]] 表
phrase-teachers-the-indicator-counts-them = 教师：指标 { $one } 要用
phrase-teachers-are-declared-absent = 声明教师数据缺失
phrase-of-the-school-is-declared-absent = 学校 { $two } 的 { $one } 声明为缺失
phrase-a-figure-the-indicator-counts-it = 有数：指标 { $one } 要用
phrase-evaluate-can-do-without-it-and-says = evaluate 没有它也能做，并会说明；但求方案不能依据没有人掌握的数
phrase-no-figure-of-for-the-school = 学校 { $one } 没有 { $facility } 的数
phrase-a-figure-the-policy-counts-it = 有数：政策的 { $what } 要用
phrase-no-limit-of-the-pupils-of-a = 学段 { $stage } 没有班额限值
phrase-a-limit-in-the-policy-or-an = 在政策中写明限值，或用含有此项条目的标准
phrase-no-number-of-classes-for-a-room = 教室类别 { $one } 没有写明每间供多少个班
phrase-the-key-classes-or-an-item-of = 键 classes，或标准中关于此类教室的条目

## output

phrase-exists-already-choose-another-folder-or-replace = { $one } 已经存在；请另选文件夹，或加 --force 替换
phrase-was-not-written-by-this-command-so = { $one } 不是由本命令写成的，因此 --force 不替换它；请另选文件夹
phrase-cannot-be-the-name-of-a-folder = { $one } 不能作文件夹的名称；请给出要新建的文件夹
phrase-cannot-write-beside = 无法在 { $one } 旁边写入：{ $error }
phrase-cannot-write = 无法写出 { $name }：{ $error }
phrase-cannot-put-in-place = 无法把 { $one } 放到位：{ $error }
phrase-cannot-empty = 无法清空 { $one }：{ $error }
phrase-cannot-remove = 无法删除 { $one }：{ $error }
phrase-the-results-may-take-mib-and-where = 结果可能占 { $one } MiB，而 { $two } 所在磁盘只剩 { $three } MiB；请腾出空间，或选另一磁盘上的文件夹
phrase-exists-already-choose-another-folder-replace-it = { $one } 已经存在；请另选文件夹，加 --force 替换，或加 --resume 保留其中没有变化的结果
phrase-resume-does-not-go-on-with-it = --resume 不能接着做
phrase-force-does-not-replace-it = --force 不替换它
phrase-was-not-written-by-this-command-so-choose = { $one } 不是由本命令写成的，因此 { $option }；请另选文件夹
phrase-stands-in-the-way-and-was-not = { $one } 挡住了，它不是由本命令写成的；请另选文件夹
phrase-holds-a-run-that-was-interrupted-with = { $one } 中有一次中断的运行，已完成 { $count }；加 --resume 接着做，或加 --force 重新开始
phrase-another-run-is-writing-wait-for-its = 另一次运行正在写 { $one }；请等它结束，或另选文件夹
phrase-cannot-list = 无法列出 { $one } 的内容：{ $error }

## plan

phrase-the-county-has-no-school-and-stage = 县里没有这个学校和学段：{ $unit }
phrase-the-school-has-no-facility-to-add = 学校 { $school } 没有可以增加的设施 { $facility }
phrase-teachers-of-type-would-leave-or-study = { $flags } 类型的教师 { $wanted } 人要离开 { $unit } 或进修，而 { $has } 人中只有 { $free } 人可动：其余的人在方案期内减员、是来交流轮岗的，或正在进修
phrase-would-have-pupils = { $unit } 将有 { $has } 名学生
phrase-teachers-of-type-would-leave-which-has = { $flags } 类型的教师 { $leave } 人要离开 { $unit }，而那里有 { $has } 人
phrase-of-would-be-taken-from-which-has = 要从 { $school } 取走 { $facility } { $taken }，而那里有 { $has }
phrase-expected-a-whole-number-of-at-most = 应为不超过 4,294,967,295 的整数
phrase-expected-a-number-such-as-1-5 = 应为 "1.5" 这样的数
phrase-text-that-is-no-json = 不是 JSON 的文字
phrase-a-list-2 = 列表
phrase-an-object = 对象
phrase-a-plan-in-json-with-moves-hires = 含有 moves、hires 和 purchases 的 JSON 方案
phrase-docs-formats-plan-md-describes-the-format = docs/formats/plan.md 说明了格式

## plausibility

phrase-of-for-pupils = { $two } 的 { $one }：{ $three }，{ $pupils } 名学生
phrase-look-at-the-unit-1-is-667 = 请核对单位（1 亩 = 667 m²）和学生数
phrase-at-least-m = 至少 { $one } m²
phrase-look-at-the-unit-and-at-the = 请核对单位和学生数
phrase-at-most-m = 最多 { $one } m²
phrase-classes-of = { $one } { $told } 个班
phrase-as-the-table-classes-lists = { $one } 个，与班级表一致
phrase-look-for-a-class-that-is-missing = 请查看班级表是否漏了班，或改正班数
phrase-pupils-in-the-classes-of = { $two } 的 { $one } 个班共 { $sum } 名学生
phrase-as-in-the-table-enrolment = { $one } 名，与在校生表一致
phrase-look-for-a-class-that-is-missing-or = 请查看是否漏了班、班列在别的学段，或统计日期不同
phrase-class-of-grade-of = { $three } { $two } 年级的班级 { $one }
phrase-no-class-for-the-pupils-of = { $two } 有 { $one } 名学生而没有班
phrase-leave-the-cell-empty-where-the-classes = 不掌握班数的，单元格留空
phrase-a-class-of-on-average = { $one } 的班级（平均）
phrase-to-pupils-in-a-class = 每班 { $least-pupils } 至 { $most-pupils } 名学生
phrase-pupils-in = { $of } { $one } 名学生
phrase-look-at-the-classes-and-at-the = 请核对班级和学生数
phrase-named-as-is = { $one } 名为 { $two }，与 { $first } 相同
phrase-a-name-of-its-own-for-each-school = 每所学校有各自的校名
phrase-look-whether-a-school-stands-there-twice = 请查看是否一所学校用两个代码列了两次；校区应填 counted = no 和所属学校 parent
phrase-with-pupils-and = { $one } 有 { $two } 名学生，而{ $three }
phrase-teachers-buildings-and-grounds-where-there-are = 有学生就应有教师、校舍和场地
phrase-find-the-figures-write-absent-for-a = 请查明数据；不掌握的设施填 absent（缺）；已撤并的学校请去掉
phrase-no-teacher-in = { $one } 没有教师
phrase-none-of-any-facility = 什么设施都没有
phrase-no-area-of-any-kind = 什么面积都没有
phrase-km-from-the-next-school = { $one } 距最近的学校 { $two } km
phrase-a-school-within-km-usual-here-are = { $far-km } km 以内有学校；本县通常为 { $one } km
phrase-look-whether-longitude-and-latitude-are-swapped = 请查看经度和纬度是否颠倒，或某一位数字是否有误
phrase-the-home-of-km-from = { $one } 的居住地距 { $three } { $two } km
phrase-a-home-within-km-of-the-school = 居住地在学校 { $far-km } km 以内
phrase-look-whether-longitude-and-latitude-are-swapped-or = 请查看经度和纬度是否颠倒，或某一位数字是否有误；不掌握的两者都留空
phrase-full-time-teachers-of = { $one } 专任教师 { $told } 人
phrase-as-the-table-of-teachers-has-over = { $counted } 人，与教师表各学段合计一致
phrase-both-count-full-time-teachers-of-the = 两者都是同一天的专任教师数：请查看哪个有误
phrase-after-last-year = { $what }：去年 { $two }，今年 { $one }
phrase-a-change-of-at-most-or = 变化不超过 { $one } % 或 { $two }
phrase-look-at-both-years-a-school-that = 请核对两年的数据：学校是否合并或拆分、单位是否不同、是否多了一位数字
phrase-m-of = { $two } 的 { $part } { $one } m²
phrase-at-most-m-its-land-area = 最多 { $one } m²，即其占地面积 land_area
phrase-look-at-the-units-land-is-often = 请核对单位：占地常用亩，1 亩 = 667 m²
phrase-number-0-at = { $two } 的 { $one } 为 0
phrase-an-amount-above-0-as-nearly-all = 大于 0 的数，因为其他学校几乎都有
phrase-write-absent-where-it-is-not-known = 不掌握的填 absent（缺）
phrase-budget-for = { $purpose } 预算（{ $one }）
phrase-of-in-all = { $two } 的 { $one }：合计 { $three }
phrase-at-most-as-large-as-what-it = { $column } 不大于它所属的总数
phrase-indoor-sports-rooms-are-a-part-of = 室内体育用房是教学及辅助用房的一部分，计算时从中减去
phrase-of-and = { $one } { $two }（{ $of }），{ $three } { $four }
phrase-at-most = { $one } 不超过 { $two }
phrase-look-which-of-both-is-wrong-and = 请查看哪个有误，以及两者是否为同一天的数
phrase-of = { $one } 的 { $purpose }：{ $two } { $unit }
phrase-something-near-the-quota-for-its-pupils = 接近 { $one } { $unit }，即按其学生数计算的定额
phrase-look-at-the-unit-and-whether-a = 请核对单位，是否漏了某个来源，是否把工资和基建也算了进去
phrase-pupils-teachers = 学生 { $one }、教师 { $two }
phrase-of-to-one = { $one } 的{ $counted }：每名教师 { $two } 名学生
phrase-to-pupils-to-a-teacher = 每名教师 { $least-pupils } 至 { $most-pupils } 名学生
phrase-look-for-teachers-counted-at-another-school = 请查看教师是否计在了别的学校或学段
phrase-special-rooms-of-m-together-at = { $one } 的专用教室合计 { $area } m²
phrase-at-most-m-its = 最多 { $building } m²，即其 { $building }
phrase-look-at-the-areas-of-the-rooms = 请核对各教室的面积，以及是否有教室列了两次
phrase-who-has-no-year-is-never-counted = 没有填年份的人，不会算作符合交流条件
phrase-who-has-neither-a-year-of-birth = 既没有出生年份也没有退休年份的人，不会算作将要退休
phrase-of-teachers-of-without-a-year = { $one } 的 { $all } 名教师中 { $without } 人没有填年份
phrase-a-year-of-each-or-of-most = 每人或大多数人填有年份
phrase-the-county-of-compared-with-that-of = { $one } 年的县与 { $two } 年的县相比
phrase-the-year-before = 上一年
phrase-which-was-not-there-in = { $one }，{ $two } 年还没有
phrase-look-whether-it-is-new-or-has = 请查看是否新建，或代码与以前不同
phrase-the-schools-of-last-year = 去年的学校
phrase-no-which-was-there-in = 没有 { $one }，{ $two } 年还有
phrase-look-whether-it-was-closed-or-merged = 请查看是否撤并，或现在用了别的代码
phrase-the-stages-of-last-year = 去年的学段
phrase-about-with-its-pupils-as-the-middle = 约 { $about }（{ $pupils } 名学生，按其他学校生均的中位数计）
phrase-look-at-the-unit-are-ten-thousands = 请核对单位：1 万元 = 10000 元
phrase-at-the-middle-school-of-the-county = 全县居中的学校 { $one } { $two }
phrase-something-near-which-the-standard-asks-for = 接近 { $one } { $two }，即标准的要求
phrase-visiting-teachers-of = { $one } 走教教师 { $visitors } 人
phrase-at-most-its-own-teachers = 最多 { $one } 人，即其自己的教师数
phrase-who-teaches-here-only-belongs-to-the = 只在这里教的人属于本校教师；走教教师每人只计一次
phrase-look-for-a-digit-that-is-wrong = 请查看某一位数字是否有误
phrase-since = 自 { $since } 年起任教
phrase-at-most-the-year-of-the-county = 不晚于 { $year } 年，即县的数据年份
phrase-a-teacher-of-years-or-more = 年满 { $youngest } 岁的教师
phrase-since-born-in = 自 { $since } 年起任教，{ $born } 年出生
phrase-born-in = { $born } 年出生
phrase-a-teacher-of-at-most-years-in = { $year } 年不超过 { $oldest } 岁的教师
phrase-a-year-from-on-who-has-retired = { $year } 年及以后：已退休的人不在名册中
phrase-who-retires-in = { $retires } 年退休
phrase-an-age-of-to = { $one } 至 { $two } 岁
phrase-who-retires-in-born-in = { $retires } 年退休，{ $born } 年出生

## policy

phrase-rezone-which-decides-the-pupils-too = 同样决定学生去向的 rezone
phrase-an-establishment-of-single-schools = 按单个学校核定的编制
phrase-source-while-saves-wan-makes-a-bill = 经费来源，而 saves_wan 使某项支出小于 0
phrase-beside = [{ $lever }] 与 { $other } 并用
phrase-one-of-the-two = 二者之一
phrase-solve-one-of-them-first-then-the = 请先求解其中一个，再求解另一个
phrase-the-school-which-the-county-has-not = 学校 { $one }，县里没有
phrase-which-does-not-teach = { $one }，它没有学段 { $two }
phrase-a-school-that-teaches-all-stages-of = 设有 { $one } 全部学段的学校
phrase-name-another-school = 请另选学校
phrase-an-unknown-distance = 未知的距离
phrase-from-to-2 = { $one } 到 { $two } { $far }
phrase-at-most-km = 最多 { $one } km
phrase-pupils-go-to-a-school-nearby-name = 学生只去附近的学校：请另选近一些的学校，或去掉这项撤并
phrase-name-each-school-that-closes-once-and = 每所要撤并的学校只写一次，接收学生的学校须保留
phrase-the-school-which-may-close-itself = 学校 { $one }，它自己也可能撤并
phrase-a-school-that-stays-open = 保留的学校
phrase-the-facility-which-the-county-does-not = 设施 { $one }，县里没有声明
phrase-a-sweep-of-scenarios = 含有 { $one } 种情景
phrase-one-policy = 一份政策
phrase-compare-solves-them-all-its-dry-run = compare 会全部求解，加 --dry-run 可列出；--scenario 名称 取其中一种
phrase-no-scenario = 没有情景 { $name }
phrase-which-varies-beside = { $varies } 是变化的取值，又有 { $one }
phrase-the-option-would-set-it-for-all = 该选项会在所有情景中设定它；请去掉其中一个
phrase-at-most-scenarios-in-one-run = 一次运行最多 { $most-scenarios } 种情景
phrase-compare-dry-run-tells-how-many-there = compare --dry-run 可列出有多少种；请加大步长，或分成几个文件
phrase-a-key-that-the-policy-can-have = 政策可以有的键
phrase-min-years-in-school-and-nobody-years = min_years_in_school，而没有人知道任何教师的在校年数
phrase-a-county-with-a-roster-that-tells = 教师名册填有 since（来校年份）的县
phrase-give-the-table-teachers-with-the-column = 请提供含 since 列的 teachers 表，或去掉这个键
phrase-boarder-yuan-and-the-boarders-of-are = boarder_yuan，而不知道 { $school } 的寄宿生数
phrase-a-county-that-counts-its-boarders = 统计寄宿生的县
phrase-add-the-column-boarders-to-enrolment-csv = 请在 enrolment.csv 中加 boarders 列，或去掉 boarder_yuan
phrase-teacher-kilometres-and-no-distance-between-any = teacher_kilometres，而不知道任何两所学校间的距离
phrase-a-county-with-distances = 有距离数据的县
phrase-add-distances-csv-or-longitude-and-latitude = 请加上 distances.csv，或在 schools.csv 中填写经度和纬度
phrase-and-no-distance-between-any-two-schools = { $key }，而不知道任何两所学校间的距离
phrase-teacher-flag = 教师类别
phrase-of-for-each-unit-of = 每单位 { $by } 用 { $facility } { $one }
phrase-a-whole-number-and-a-lever-of = 整数，且措施按整数计：{ $facility } 只能是整数
phrase-a-share-of-which-comes-only-whole = { $facility } 的一部分，而它只能是整数
phrase-a-kind-of-facility-that-is-measured = 可以度量的设施
phrase-the-which-the-county-does-not-declare = { $what } { $name }，县里没有声明
phrase-a-minimum-and-the-county-does-not = 最低比例，而县里没有说明谁符合交流条件
phrase-a-county-with-a-table-rotation-or = 有 rotation 表、教师名册人人填有 since 的县，或写明 eligible_share
phrase-eligible-share-0-6-takes-60-of = eligible_share = 0.6 即把今天教师的 60 % 算作符合条件
phrase-a-retirement-age-and-the-county-does = 退休年龄，而县里没有说明 { $one } 的教师何年出生
phrase-a-roster-with-born-for-everybody-or = 教师名册人人填有 born，或给不知道年龄的人写一个比率
phrase-same-group-and-no-school-group-is = same_group，而不知道任何学校属于哪个集团
phrase-a-county-with-school-groups = 有学校分组（集团、学区）的县
phrase-add-the-column-group-to-schools-csv = 请在 schools.csv 中加 group 列，或去掉这个键
phrase-no-budget-with-goal-best-within-budget = 用了 --goal best-within-budget 而没有预算
phrase-a-budget-in-the-policy-or-budget = 在政策中写明预算，或给出 --budget
phrase-goal-least-cost-asks-what-everything-would = --goal least-cost 回答全部满足要花多少钱
phrase-each-criterion-once = 每项依据只出现一次
phrase-at-least = 至少{ $one }
phrase-a-rule-without-a-criterion = 没有依据的规则
phrase-closings-and-openings = 撤并和新建
phrase-choices-of = { $what }的年份选择共 { $count } 种
phrase-at-most-2 = 最多 { $most-combinations } 种
phrase-each-is-solved-by-itself-name-fewer = 每种都单独求解：请少写几个年份，或先定下几所学校
phrase-boarder-yuan-while-nobody-knows-the-boarders = boarder_yuan，而没有人知道新学校的寄宿生数
phrase-the-school-which-the-county-has-already = 学校 { $one }，县里已经有了
phrase-the-code-of-a-new-school = 新学校的代码
phrase-take-a-code-that-no-school-has = 请用一个没有学校使用的代码
phrase-each-new-school-once = 每所新学校只出现一次
phrase-one-lever-may-name-several-years = 一项措施可以写多个年份
phrase-kind-of-school = 学校类别
phrase-no-stage = 没有学段
phrase-the-stages-that-it-teaches = 它开设的学段
phrase-name-them = 请写明
phrase-leave-it-out = 请去掉
phrase-schools-that-merge-into-it-or-shares = 并入它的学校，或从其他学校分来学生的比例
phrase-a-new-school-without-pupils = 没有学生的新学校
phrase-the-school-which-teaches = 学校 { $school }，它设有 { $stage }
phrase-a-school-of-stages-that-teaches = 学段与 { $one } 相同的学校
phrase-add-the-stage-to-stages-or-leave = 请把该学段加入 stages，或去掉该校
phrase-the-stage-which-none-of-the-schools = 学段 { $stage }，而学生来源的学校都没有它
phrase-stages-that-they-teach = 这些学校设有的学段
phrase-leave-it-out-or-name-more-schools = 请去掉，或多写几所学校
phrase-pupils-go-to-a-school-nearby-leave = 学生只去附近的学校：请去掉该校，或给出它的经度和纬度
phrase-name-each-school-that-closes-or-merges = 每所撤并的学校只写一次，分出学生的学校须保留
phrase-the-school-which-may-close = 学校 { $school }，它可能撤并
phrase-no-share-of = 没有 { $school } 的比例
phrase-of-the-pupils-of-in-all = { $school } 的学生合计分出 { $one }
phrase-a-school-all-of-whose-pupils-go = 学生全部离开的学校应写在 merges 中
phrase-shares-that-add-up-to-less-than = 合计小于 1 的比例
phrase-no-figure-of = 没有 { $one } 的数
phrase-write-0-where-it-opens-without-any = 新建时没有的填 0
phrase-a-figure-of-each-kind-of-facility = 每种设施的数
phrase-of-which-comes-only-whole = { $two } { $one }，而它只能是整数
phrase-the-variant-which-the-projection-has-not = 变体 { $variant }，预测中没有
phrase-the-file-of-a-policy = 政策文件
phrase-a-circle = 循环继承：{ $circle }
phrase-a-chain-of-files-that-ends = 有尽头的继承
phrase-a-chain-of-more-than-files = 超过 { $longest-chain } 个文件的继承
phrase-a-name-that-can-be-a-folder = 可以作文件夹名的名称：不为空，不超过 200 字节，没有斜线，不以点开头
phrase-number-15-is-written-0-15 = 15 % 写作 0.15
phrase-a-year-of-the-plan-1-to = 方案中的一年，1 至 { $last }
phrase-no-year = 没有年份
phrase-years-of-the-plan-1-to = 方案中的年份，1 至 { $last }
phrase-allowed-false-switches-the-closing-off = allowed = false 即关闭这项撤并
phrase-shares-that-add-up-to = 合计为 { $one } 的比例
phrase-shares-that-add-up-to-1 = 合计为 1 的比例
phrase-for-example-0-4-0-6 = 例如 [0.4, 0.6]
phrase-payments-for-what-is-there-after-lead = { $one } 次付款，而 lead_years = { $lead-years }
phrase-at-most-one-in-the-year-of = 订购当年最多一次，建成前每年最多一次
phrase-all-payments-must-fall-into-the-years = 全部付款必须在方案的年份之内
phrase-kinds-of-facility-other-than-the-lever = 该措施自身以外的设施
phrase-max-per-school-beside-it = 同时写明 max_per_school
phrase-without-max-per-school = { $key }，而没有 max_per_school
phrase-say-how-large-a-project-can-be = 请写明一个项目最多多大
phrase-no-more-than-max-per-school = 不超过 max_per_school，即 { $most }
phrase-allowed-false-switches-the-lever-off = allowed = false 即关闭这项措施
phrase-the-share-that-is-written-off-every = 每年报废的比例
phrase-free-land-or-none = "free_land" 或 "none"
phrase-a-number-of-above-0 = 大于 0 的{ $what }
phrase-number-1-to-years = 1 至 { $most-years } 年
phrase-the-budget-in-limits-by-year-or = 以万元计的预算、各年限额，或 unlimited = true
phrase-years-are-counted-from-1-horizon-years = 年份从 1 起计；共几年由 horizon.years 规定
phrase-of-each-year-or-a-table-by = 每年的万元数，或按年份的表
phrase-no-amount-for-the-year = 没有第 { $one } 年的金额
phrase-an-amount-for-each-year-1-to = 每年一个金额，1 至 { $years }
phrase-write-0-for-a-year-without-new = 没有新增经费的年份填 0
phrase-the-source-itself = 经费来源 { $one } 自己
phrase-the-source-which-the-policy-has-not = 经费来源 { $one }，政策中没有
phrase-the-source-which-needs-to-be-matched = 经费来源 { $one }，它自己也需要配套
phrase-yuan-a-pupil-by-stage-such-as = 按学段的生均元数，如 {"{"} primary = 720, junior = 940 {"}"}
phrase-each-aim-once = 每个目标只出现一次
phrase-at-least-one-objective-with-minimise = 至少一个 [[objective]]，写明 minimise = …
phrase-what-this-stage-minimises = 这一级目标要尽量减少什么
phrase-the-setting = 城乡类型 { $name }
phrase-which-does-not-use = { $key }，{ $one } 用不到它
phrase-weights-only-with-units-not-passing-and = weights 只用于 units_not_passing 和 weighted_shortfall
phrase-an-earlier-plan-only-with-change-from = 以前的方案只用于 change_from_plan
phrase-weights-by-which-units-not-passing-does = 按 { $key } 的权重，units_not_passing 用不到它
phrase-stage-setting-year-or-pupils = stage、setting、year 或 pupils
phrase-the-plan-json-of-the-earlier-plan = 以前方案的 plan.json
phrase-thresholds-that-are-only-aimed-at = 只作为目标的达标值
phrase-set-requirements-thresholds-aim = 请写 requirements.thresholds = "aim"
phrase-a-balance-that-is-only-aimed-at = 只作为目标的均衡要求
phrase-set-requirements-balance-aim = 请写 requirements.balance = "aim"
phrase-requirements-that-are-only-aimed-at = 只作为目标的要求
phrase-set-requirements-thresholds-or-requirements-balance-aim = 请写 requirements.thresholds 或 requirements.balance = "aim"
phrase-rules-that-may-give-way = 可以放宽的规则
phrase-add-soften-family = 请加 [soften.规则名]
phrase-which-is-0-whatever-the-plan = { $one }，无论什么方案它都为 0
phrase-first-for-which-rules-would-give-way = { $one } 排在首位，规则就会不计代价地放宽
phrase-cost-first-or-a-stage-that-minimises = cost 排在首位，或加一级目标使 softened 最小
phrase-put-softened-first-to-let-rules-give = 把 softened 排在首位，则只有在别无方案时才放宽规则
phrase-a-table-of-what-it-opens-with = 开办时拥有的设施，按种类列表
phrase-degrees-so-that-its-distances-are-known = 度数，用来计算距离
phrase-degrees-from-to = -{ $most } 至 { $most } 度
phrase-a-year-of-the-plan-in-which = 建成的年份，方案的第 { $first } 至 { $last } 年
phrase-horizon-years-above-lead-years = horizon.years 大于 lead_years = { $lead-years }
phrase-lead-years-in-a-plan-of-years = lead_years = { $lead-years }，而方案共 { $last } 年
phrase-a-school-that-is-built-within-the = 在方案期内建成的学校
phrase-allowed-false-switches-the-opening-off = allowed = false 即关闭这项新建
phrase-pupils-for-one-post-by-stage = 按学段的每个编制对应的学生数
phrase-the-pupils-of-a-class-for-units = 班数不明的单位和年份的班额
phrase-a-number-above-0 = 大于 0 的数
phrase-a-whole-number-above-0 = 大于 0 的整数
phrase-a-number-or-value-source-sure = 一个数，或 {"{"} value = …, source = …, sure = … {"}"}
phrase-sure = sure = { $text }
phrase-a-teacher = 每名教师的万元数
phrase-a-year = { $a-teacher } 每年
phrase-a-unit-of-the-facility = 每单位设施的万元数
phrase-a-weekly-day-and-year = 每周一天、每年的万元数
phrase-a-year-2 = 每年的万元数
phrase-a-pupil = 每名学生
phrase-a-boarder = 每名寄宿生
phrase-yuan-a-year = { $of }每年的元数
phrase-a-limit-above-0 = 大于 0 的限值
phrase-a-share-above-0 = 大于 0 的比例
phrase-at-least-one-grade = 至少一个年级
phrase-the-pair-and-again = { $from } 与 { $to } 这一对重复
phrase-each-pair-once = 每一对只出现一次
phrase-the-rule = 规则 { $family }
phrase-which-the-standard-asks-for = { $one }，这是标准的要求
phrase-a-rule-of-the-policy-or-a = 政策自己的规则，或一项倾向
phrase-requirements-aim-lets-it-be-missed-shortfall = requirements.{ $key } = "aim" 允许达不到；差多少由 shortfall 衡量
phrase-which-has-no-price = { $one }，它没有价格
phrase-which-is-tagged-law = { $one }，它标为法规（law）
phrase-law-never-gives-way-change-its-tag = 法规不能放宽：请在 [rules] 中改它的标记，或保持原样
phrase-days-at-the-own-school-of-a = 每周 { $two } 天中有 { $one } 天在本校
phrase-fewer-days-than-the-week-has = 少于一周的天数
phrase-a-teacher-who-is-never-away-visits = 从不离开本校的教师不能走教：allowed = false 即关闭这项措施
phrase-the-school-which-teaches-several-stages = 学校 { $one }，它设有几个学段
phrase-schools-that-teach-a-single-stage-others = 只设一个学段的学校：其他学校的设施由各学段按学生数分用
phrase-leave-the-pair-out = 请去掉这一对
phrase-an-aim-that-counts-units-or-coefficients = 计算单位数或差异系数项数的目标
phrase-rezone-beside-which-follows-from-the-pupils = [rezone.{ $one }] 与 { $table } 并用，而后者随学生数变化
phrase-solve-the-zones-first-then-the-other = 请先求解学区划分，再用含有该划分的预测求解另一个
phrase-the-school-which-the-county-has-not-in = 学校 { $one }，县里它没有学段 { $two }
phrase-unit-of-the-facility = 每单位设施
phrase-teacher-and-km = 每名教师每公里
phrase-key-value-is-expected-such-as-budget = 键=值，如 budget.total_wan=12000
phrase-is-no-key-is-expected = 正确的键（{ $one } 不是键）：{ $expected }
phrase-is-no-value-a-number-true-false = 正确的取值（{ $one } 不是）：数、true、false、"文字"、[列表] 或 {"{"} 表 {"}"}
phrase-lists-ranges-or-combinations-beside-groups = list、range 或 combination 与 group 并用
phrase-all-that-varies-in-groups-or-no = 变化的取值都写在 group 中，或不用 group
phrase-the-key = 键 { $text }
phrase-the-key-which-does-not-vary = 键 { $path }，它并不变化
phrase-the-key-of-a-value-of-the = 政策中一个取值的键
phrase-a-list-of-the-values-that-the = 该键所取各值的列表，[ … ]
phrase-an-empty-list = 空列表
phrase-at-least-one-value = 至少一个值
phrase-each-value-once = 每个值只出现一次
phrase-ranges-stand-in-the-table-range-lists = 范围写在 range 表中，列表写在 list 表中
phrase-write-the-whole-dotted-key-in-quotation = 请把整个带点的键放在引号中："{ $key }.{ $below }" = [ … ]
phrase-a-table-of-dotted-keys-and-their = 带点的键及其取值的表
phrase-a-name-of-letters-digits-hyphens-underscores = 由字母、数字、连字符、下划线和点组成的名称
phrase-no-value-that-varies = 没有变化的取值
phrase-no-value-that-varies-in-the-group = 组 { $name } 中没有变化的取值
phrase-a-table-list-range-or-combination = list、range 或 combination 表
phrase-which-varies-already = { $key }，它已经在变化
phrase-beside-2 = { $key } 与 { $other } 并用
phrase-each-value-varied-in-one-place = 每个取值只在一处变化
phrase-a-number-or-count = 一个数，或 count = …
phrase-from-below-to = from 小于 to
phrase-both-step-and-count = step 和 count 都有
phrase-one-of-them = 二者之一
phrase-a-step-of = 步长 { $step }
phrase-a-step-above-0 = 大于 0 的步长
phrase-a-count-of = 个数 { $count }
phrase-a-count-of-at-least-2 = 不小于 2 的个数
phrase-numbers-from-to = 从 { $from } 到 { $to } 的 { $count } 个数
phrase-numbers-at-least-0-000001-apart = 相差至少 0.000001 的数
phrase-moved-share-where-no-school-merges = 没有学校并入，却写了 moved_share
phrase-merges-beside-it = 同时写明 merges
phrase-name-the-schools-that-merge-or-leave = 请写明并入的学校，或去掉 moved_share

## proposal

phrase-a-proposal-without-lines = 没有内容的调配方案
phrase-at-least-one-line = 至少一行
phrase-no-sheet-with-rows = 没有填有数据的工作表
phrase-sheets-none-of-them-called-or = { $count } 张工作表，没有一张叫 { $name } 或 { $name-zh }
phrase-one-table-or-a-sheet-called = 只有一张表，或有一张叫 { $name }（{ $name-zh }）的工作表
phrase-a-year-from-to = { $one } 至 { $two } 之间的年份
phrase-the-name-of-several-schools = { $text }，几所学校都叫这个名称
phrase-the-code-of-one-of-them-such = 其中一所的代码，如 { $one } 或 { $two }
phrase-no-in-a-line-of-the-action = 措施 { $one } 的行没有填 { $column }
phrase-a-value-2 = 有值：{ $one }
phrase-or-name-the-teacher-in-the-column = 或在“教师编号”（person）列写明教师
phrase-in-a-line-of-the-action = 措施 { $one } 的行填有 { $text }
phrase-an-empty-cell-this-action-has-no = 空单元格：这种措施用不到它
phrase-number-1-or-nothing-the-line-names-one = 1 或不填：该行指明了一个人
phrase-a-whole-number-above-0-and-at = 大于 0、不超过 4,294,967,295 的整数
phrase-a-number-above-0-with-at-most = 大于 0、最多 { $most-decimals } 位小数的数

## quantity

phrase-a-number-such-as-12-or-4 = 数，如 12 或 4.505
phrase-a-number-between-10-12-and-10 = -10^12 与 10^12 之间的数
phrase-a-number-such-as-1-234-5 = 1,234.5 这样的数：整数部分每三位一个逗号，小数点用点
phrase-a-number-without-a-percent-sign-85 = 不带百分号的数：85 % 写作 0.85
phrase-a-number-without-its-unit = 不带单位的数

## run_folder

phrase-has-results-that-this-run-does-not = { $one } 中有本次运行所没有的结果：{ $two }；请一并求解，或加 --resume --force 删去
phrase-is-solved-again = { $name } 重新求解：{ $why }
phrase-solved-again-since-what-their-results-depend = 因所依据的内容有变化而重新求解：{ $which }
phrase-cannot-read-again = 无法重新读取 { $one }：{ $why }
phrase-is-not-as-it-was-written = { $file } 与写出时不同
phrase-is-missing = 缺少 { $file }
phrase-cannot-be-read = 无法读取 { $file }：{ $error }
phrase-is-missing-or-not-as-it-was = 缺少，或与写出时不同
phrase-that-is-not-as-it-was-written = { $file } 与写出时不同
phrase-no-such-folder-expected = { $text }：没有这个文件夹；应为：{ $expected }
phrase-found-expected = { $one }：发现{ $why }；应为：{ $expected }
phrase-the-folder-of-a-scenario-of-solve = solve、compare 或 frontier 的一个情景的文件夹、“运行文件夹:情景”，或只有一个情景的运行文件夹
phrase-cannot-read = 无法读取 { $one }：{ $error }
phrase-no-results-expected = { $one }：没有结果；应为：{ $expected }
phrase-scenarios-take-one-such-as = { $one }：有 { $two } 个情景；请取其中一个，如 { $three }:{ $four }
phrase-has-no-scenario-expected = { $one } 没有情景 { $scenario }；应为：{ $names }
phrase-another-version-of-junheng-may-have-written-it = { $one }：{ $error }；可能由其他版本的 junheng 写成：请重新运行当时的命令
phrase-no-options-of-in-the-manifest = 清单中没有 { $one } 的选项

## sheets

phrase-a-workbook-xlsx-or-a-csv-file = 工作簿 .xlsx 或 CSV 文件
phrase-open-it-in-a-spreadsheet-program-and = 请用电子表格软件打开，另存为 .xlsx
phrase-a-folder-that-can-be-read = 可以读取的文件夹
phrase-the-table-which-stands-in-already = 表 { $name } 重复，{ $one } 中已经有了
phrase-a-table-whose-first-line-names-the = 第一行为列名的表
phrase-an-empty-file = 空文件
phrase-a-csv-table = CSV 表
phrase-a-quotation-mark-that-is-never-closed = 没有闭合的引号
phrase-cells-whose-quotation-marks-are-closed = 引号闭合的单元格
phrase-a-readable-file = 可以读取的文件
phrase-an-old-workbook-xls = 旧格式的工作簿（.xls）
phrase-a-binary-workbook-xlsb = 二进制工作簿（.xlsb）
phrase-an-opendocument-workbook-ods = OpenDocument 工作簿（.ods）
phrase-a-workbook-or-another-zip-archive-not = 不是文字，而是工作簿或其他 zip 压缩包
phrase-if-it-is-a-workbook-let-its = 如果是工作簿，文件名应以 .xlsx 结尾
phrase-a-workbook-protected-by-a-password = 有密码保护的工作簿
phrase-open-it-in-a-spreadsheet-program-and-save = 请用电子表格软件打开，去掉密码后保存
phrase-bytes-of-text = 字节的文字
phrase-characters-in-one-cell = 字符（一个单元格内）
phrase-more-than-are-read = 超出可读取数量的{ $what }
phrase-at-most-3 = 最多 { $one } { $what }
phrase-bytes-of-value-0-which-text-does = 值为 0 的字节，文字中不会有
phrase-a-csv-file = CSV 文件
phrase-save-the-table-as-csv-utf-8 = 请把表存为 CSV UTF-8
phrase-text-in = { $encoding } 编码的文字
phrase-it-was-read-as-check-that-the = 已按 { $encoding } 读取；请核对各名称是否正确，或存为 CSV UTF-8
phrase-save-the-file-as-csv-utf-8 = 请把文件存为 CSV UTF-8；旧版中文 Excel 写的文件常是 GBK 编码
phrase-a-damaged-workbook = 损坏的工作簿
phrase-a-workbook = 工作簿
phrase-a-workbook-xlsx = 工作簿 .xlsx
phrase-if-it-is-text-with-separators-let = 如果是用分隔符分开的文字，文件名应以 .csv 结尾
phrase-two-sheets-of-this-name = 两张同名的工作表
phrase-a-damaged-workbook-2 = 损坏的工作簿（{ $error }）
phrase-a-workbook-as-spreadsheet-programs-write-it = 由电子表格软件写成的工作簿
phrase-copy-or-download-it-again-or-open = 请重新复制或下载，或用电子表格软件打开后另存
phrase-a-workbook-that-is-cut-off-or = 不完整或损坏的工作簿
phrase-a-zip-archive-that-is-no-workbook = 不是工作簿的 zip 压缩包
phrase-bytes-once-unpacked = 字节（解压后）
phrase-shared-texts = 条共享文字
phrase-bytes-in-the-attributes-of-one-name = 字节（一个名称的属性）
phrase-the-number-whose-last-digits-are-lost = 数 { $text }，其末尾几位已丢失
phrase-a-code-written-as-text = 以文字形式填写的代码
phrase-spreadsheets-keep-15-digits-format-the-column = 电子表格只保留 15 位数字：请先把该列设为文本格式，再填写
phrase-a-cell-that-stands-after-a-later = 排在后面单元格之后、或出现两次的单元格
phrase-if-this-is-a-stray-cell-delete = 如果是多余的单元格，请删除表右边的各列
phrase-the-error = 错误 { $error }
phrase-a-formula-that-was-never-calculated = 从未计算过的公式
phrase-a-formula-with-the-value-0-that = 值为 0、尚未计算的公式
phrase-the-error-in-a-cell-after = { $one } 之后的单元格有错误 { $error }
phrase-a-formula-with-a-value = 有计算结果的公式
phrase-mend-it-and-save-the-workbook-in = 请改正后用电子表格软件保存，或用数值代替公式
phrase-the-merged-cells = 合并的单元格 { $one }:{ $two }
phrase-one-cell-for-each-value = 每个值一个单元格
phrase-unmerge-them-and-write-the-value-into = 请取消合并，并在每个应填的单元格中填写

## standard

phrase-no-which-counts = 没有{ $what } { $name }，而{ $by }要用
phrase-the-standard = 标准 { $one }
phrase-the-indicator = 指标 { $one }
phrase-the-file-of-a-standard-or-which = 标准文件，或自带的标准 { $names }
phrase-else = { $near } 否则{ $one }
phrase-at-least-one-with-value-source-sure = 至少一个 [[…]]，写明 value、source、sure，必要时写 where
phrase-either-visiting-teachers-true-or-facilities = visiting_teachers = true 或 facilities = {"{"} … {"}"} 之一
phrase-no-stage-or-no-indicator = 没有学段或没有指标
phrase-at-least-one-of-each = 各至少一个
phrase-a-whole-number-not-above-the-number = 不大于指标数的整数
phrase-stage = 学段 { $one }
phrase-split-weight-0 = split 权重 0
phrase-a-weight-above-0 = 大于 0 的权重
phrase-the-stage-again-2 = 学段重复
phrase-each-stage-once-judged-or-not = 每个学段只出现一次，无论是否评估
phrase-no-limit-above-0 = 没有大于 0 的限值
phrase-a-limit-above-0-for-each-stage = 每个学段有大于 0 的限值
phrase-no-threshold-above-0 = 没有大于 0 的达标值
phrase-a-threshold-above-0-for-each-stage = 每个学段有大于 0 的达标值
phrase-a-number-between-0-000001-and-1 = 0.000001 与 1,000,000,000 之间的数
phrase-the-indicator-again = 指标 { $one } 重复
phrase-each-indicator-once = 每项指标只出现一次
phrase-per-pupils-or-scale-0 = per_pupils 或 scale 为 0
phrase-both-above-0 = 两者都大于 0
phrase-the-item-again = 条目 { $one } 重复
phrase-each-item-once = 每个条目只出现一次
phrase-an-indicator-of-this-standard = 本标准的指标
phrase-thresholds-without-a-rule = 有达标值而没有判定规则
phrase-a-pass-rule-or-no-thresholds = 有 pass_rule，或没有达标值
phrase-mean-beside-a-pass-rule = mean 与 pass_rule 并用
phrase-each-or-no-pass-rule = each，或没有 pass_rule
phrase-item = 条目 { $one }
phrase-a-stage-of-this-standard = 本标准的学段
phrase-either-teachers-flags-or-facilities = teachers = {"{"} flags = […] {"}"} 或 facilities = {"{"} … {"}"} 之一
phrase-a-table-with-form-and-limit = 含有 form 和 limit 的表
phrase-weighted-or-unweighted = weighted 或 unweighted
phrase-a-kind-of-school-below-pupils-or = 学校类别、below_pupils，或两者
phrase-at-least-one-item-part-with-check = 至少一个 [[item.part]]，写明 check = …
phrase-county-or-each-school = county 或 each_school
phrase-the-quantity = 数量 { $text }
phrase-the-source = 出处 { $source }
phrase-exactly-one-of-at-least-at-most = at_least、at_most、below 恰好写一个
phrase-one-of-law-guideline-assumption = law、guideline、assumption 之一

## sweep

phrase-would-have-pupils-and-places-in-year = 第 { $year } 年 { $school } 将有 { $pupils } 名学生，而学位只有 { $places } 个
phrase-the-policy-does-not-fit-the-county = 政策与县不相符：{ $problems }
phrase-an-internal-error-the-message-above-says = 程序内部错误；上面的信息说明了位置

## synth

phrase-townships-cannot-be-made-ask-for-1 = 不能生成 { $one } 个乡镇；请取 1 至 { $most-townships }
phrase-schools-are-too-few-for-townships-each = { $one } 所学校对 { $two } 个乡镇太少，每个乡镇需要一所小学和一所初中；请至少取 { $fewest } 所，或用 --townships 减少乡镇
phrase-schools-are-more-than-can-be-made = { $one } 所学校超出所能生成的数量；请最多取 { $most-schools } 所
phrase-a-table-cannot-be-written = 无法写出表：{ $error }

## tables

phrase-a-blank-sheet = 空白工作表
phrase-a-heading-and-rows = 表头和数据行
phrase-cells = { $one } 个单元格
phrase-cells-as-in-the-heading = { $one } 个单元格，与表头一致
phrase-the-column-twice = 列 { $heading } 出现两次
phrase-each-column-once = 每列只出现一次
phrase-the-unknown-column = 不认识的列 { $heading }
phrase-no-column = 没有列 { $one }
phrase-this-column-which-is-required = 这一列，它是必需的
phrase-belongs-to-which-is-a-campus-itself = { $campus } 属于 { $parent }，而后者自己是校区
phrase-a-school-that-is-counted = 计校数的学校
phrase-the-class-of-grade-of-again = { $id } 的 { $grade } 年级班级 { $name } 重复
phrase-each-class-once = 每个班只出现一次
phrase-to-itself = { $one } 到它自己
phrase-two-different-schools = 两所不同的学校
phrase-this-pair-again = 这一对重复
phrase-this-type-of-again = { $id } 的这一教师类型重复
phrase-each-type-of-a-unit-once = 每个单位的每种教师类型只出现一次
phrase-eligible-teachers = 符合交流条件的教师
phrase-each-school-and-stage-once = 每所学校的每个学段只出现一次
phrase-number-0-pupils = 0 名学生
phrase-at-least-one-pupil = 至少一名学生
phrase-leave-out-the-row-of-a-stage = 学校没有开设的学段，不要列出
phrase-a-whole-number-of = 整数，单位为 { $one }
phrase-one-row-for-each-school = 每所学校一行
phrase-the-figure-again = 数据 { $name } 重复
phrase-each-figure-once = 每项数据只出现一次
phrase-of-from-again = { $id } 来自 { $source } 的 { $purpose } 重复
phrase-each-purpose-and-source-once-and-a = 每种用途和来源只出现一次，有分项就不再列合计
phrase-a-school-and-stage-with-a-row = 在校生表中有的学校和学段
phrase-this-type-of-in-again = { $id } { $year } 年的这一教师类型重复
phrase-each-type-of-a-unit-once-a = 每个单位的每种教师类型每年只出现一次
phrase-teachers-leaving-so-far = 至今减员的教师
phrase-a-year-after-the-year-of-the = { $of-county } 年（县的数据年份）以后的年份
phrase-who-has-left-already-stands-in-no = 已经离开的人不在任何教师表中
phrase-of-type-at = { $one } 类型为 { $flags } 的{ $what }：{ $count } 人
phrase-at-most-its-teachers-of-exactly-this = 最多 { $teachers } 人，即其恰好属于这一类型的教师
phrase-a-missing-value-is-never-read-as = 缺失的值不会当作 0；请去掉该行，或在允许的列中填 "absent"（缺）
phrase-a-whole-number-of-at-most-4 = 不超过 4,294,967,295 的整数
phrase-yes-or-no-or = yes 或 no（是 或 否）
phrase-a-year-between-1800-and-2200 = 1800 至 2200 之间的年份
phrase-degrees-between-and = -{ $most } 至 { $most } 之间的度数
phrase-both-and-or-neither = { $one } 和 { $two } 都填，或都不填
phrase-one-coordinate = 只有一个坐标
phrase-schools = { $one } 所学校
phrase-at-most-10-000-schools-in-a = 一个县最多 10,000 所学校
phrase-no-row-for = 没有 { $one } 的行
phrase-at-least-one-row-for-each-school = 每所学校的每个学段至少一行
phrase-a-unit-without-teachers-has-a-row = 没有教师的单位填一行，教师数为 0
phrase-of-teachers = { $teachers } 名教师中有 { $one } { $two } 名
phrase-at-most-the-unit-teachers = 不超过该单位的教师数
phrase-totals-by-flag-from-which-types-of = 按类别的合计数；教师类型由此按重叠最多的假定推算
phrase-for-plans-that-move-people-the-table = 要做人员流动的方案，请用 teacher_counts 或 teachers 表，其中写明谁兼属几类
phrase-evaluations-are-exact-take-plans-that-move = 评估结果准确；涉及教师流动的方案只可作参考
phrase-the-person-again = 人员 { $one } 重复
phrase-each-person-once = 每人只出现一次

## 由几部分拼成的，以及其他程序的

phrase-no-stage-which-counts = 没有学段 { $one }，而{ $two }要用
phrase-no-teacher-flag-which-counts = 没有教师类别 { $one }，而{ $two }要用
phrase-no-facility-which-counts = 没有设施 { $one }，而{ $two }要用
phrase-the-stage-which-the-county-does-not = 学段 { $one }，县里没有声明
phrase-the-teacher-flag-which-the-county-does = 教师类别 { $one }，县里没有声明
phrase-the-stage-twice = 学段 { $one } 出现两次
phrase-the-kind-twice = 类别 { $one } 出现两次
phrase-the-table-twice = 表 { $one } 出现两次
phrase-the-facility-twice = 设施 { $one } 出现两次
phrase-the-rule-twice = 规则 { $one } 出现两次
phrase-pupils-in-all-units-together = 全部单位合计学生 { $one } 人
phrase-classes-in-all-units-together = 全部单位合计 { $one } 个班
phrase-teachers-in-all-units-together = 全部单位合计教师 { $one } 人
phrase-visiting-teachers-in-all-units-together = 全部单位合计走教教师 { $one } 人
phrase-pupils-of-classes-in-all-units-together = 全部单位各班学生合计 { $one } 人
phrase-more-rows-than-are-read = 行数超出可读取的数量
phrase-more-columns-than-are-read = 列数超出可读取的数量
phrase-more-cells-than-are-read = 单元格超出可读取的数量
phrase-more-sheets-than-are-read = 工作表超出可读取的数量
phrase-at-most-rows = 最多 { $one } 行
phrase-at-most-columns = 最多 { $one } 列
phrase-at-most-cells = 最多 { $one } 个单元格
phrase-at-most-sheets = 最多 { $one } 张工作表
phrase-at-most-bytes = 最多 { $one } 字节
phrase-more-bytes-than-are-read = 字节数超出可读取的数量
phrase-teacher-counts-and = teacher_counts 和 { $one }
phrase-teacher-totals-and = teacher_totals 和 { $one }
phrase-invalid-type-expected = 类型不对：{ $one }；应为：{ $two }
phrase-invalid-value-expected = 取值不对：{ $one }；应为：{ $two }
phrase-unknown-field-expected = 不认识的字段 { $one }；应为：{ $two }
phrase-unknown-field-there-are-no-fields = 不认识的字段 { $one }
phrase-unknown-variant-expected = 不认识的取值 { $one }；应为：{ $two }
phrase-missing-field = 缺少字段 { $one }
phrase-duplicate-field = 字段 { $one } 重复
phrase-string = 文字 { $one }
phrase-integer = 整数 { $one }
phrase-floating-point = 小数 { $one }
phrase-boolean = 真假值 { $one }
phrase-a-number-such-as-1-5 = "1.5" 这样的数
phrase-the-end-of-the-file-within-a = 取值还没有写完，文件就结束了
phrase-the-end-of-the-file-within-a-string = 文字还没有写完，文件就结束了
phrase-the-end-of-the-file-within-a-list = 列表还没有写完，文件就结束了
phrase-the-end-of-the-file-within-an = 对象还没有写完，文件就结束了
phrase-trailing-characters = 多余的字符
phrase-trailing-comma = 多余的逗号
phrase-key-must-be-a-string = 键应为文字
phrase-recursion-limit-exceeded = 嵌套过深
phrase-duplicate-key = 重复的键
phrase-key-with-no-value-expected = 键没有取值，应有 { $one }
phrase-unclosed-table-expected = 表头没有闭合，应有 { $one }
phrase-unclosed-array-expected = 列表没有闭合，应有 { $one }
phrase-unclosed-inline-table-expected = 行内的表没有闭合，应有 { $one }
phrase-invalid-basic-string-expected = 文字没有闭合，应有 { $one }
phrase-string-values-must-be-quoted-expected = 文字应加引号
phrase-unexpected-key-or-value-expected = 多余的键或取值，应换行
phrase-no-such-file-or-directory-os-error = 没有这个文件或文件夹（系统错误 { $one }）
phrase-permission-denied-os-error = 没有权限（系统错误 { $one }）
phrase-file-exists-os-error = 文件已经存在（系统错误 { $one }）
phrase-not-a-directory-os-error = 不是文件夹（系统错误 { $one }）
phrase-is-a-directory-os-error = 是文件夹，不是文件（系统错误 { $one }）
phrase-no-space-left-on-device-os-error = 磁盘已满（系统错误 { $one }）
phrase-read-only-file-system-os-error = 磁盘是只读的（系统错误 { $one }）
phrase-too-many-levels-of-symbolic-links-os = 符号链接层数过多（系统错误 { $one }）
phrase-budget-for-of = { $three } 的 { $one } 预算（{ $two }）：{ $four }
phrase-budget-for-training-of-and-budget-of = { $two } 的培训经费预算 { $one }，公用经费预算 { $three }
phrase-budget-for-training-at-most-budget-of = 培训经费预算不超过公用经费预算
phrase-of-2 = { $two } 的 { $one }：{ $three }
phrase-of-after-last-year = { $two } 的 { $one }：去年 { $four }，今年 { $three }
phrase-an-empty-cell-2 = { $one } 为空单元格
phrase-unknown-field = 不认识的字段 { $one }
phrase-a-whole-number-not-below-zero = 不小于 0 的整数
phrase-no-document-expected-2 = 没有文件格式 { $one }；应为：{ $two }。
phrase-no-command-expected-2 = 没有命令 { $one }；应为：{ $two }。
phrase-a-scenario-has-no-result = 有一个情景没有结果
phrase-the-money-of-is-in-that-of = { $one } 的货币单位是{ $two }，{ $three } 的是{ $four }；一笔预算只能用一种货币单位（money_unit）
phrase-no-county-could-be-read = 没有一个县能够读取
phrase-no-budget-to-split = 没有要分配的预算；请用 --budget 给出，单位为万元
phrase-profile-tells-of-the-scenarios = --profile 说明的是一个县的各情景；请用于 compare
phrase-budget-must-be-a-whole-number-of = --budget { $one } 必须是 --step { $two } 的整数倍，且最多 { $three } 倍
phrase-two-policies-are-named-rename-one = 有两项政策都叫 { $one }；请给其中一项改名
phrase-another-county-s-folder-has-that = { $one }：另一个县的文件夹也叫这个名称；各县的结果需要各自的名称
phrase-run-the-command-that-wrote-it = 重新运行当时的命令
phrase-the-key-would-lie-in-a-folder = 代号表 { $one } 会落在公开内容所在的文件夹里；请写在另一个文件夹
phrase-the-people-csv-of-a-run = 一次运行的 people.csv
phrase-the-system-gives-no-random-numbers = 系统不能提供随机数：{ $one }
phrase-what-is-to-be-published-holds = 要公开的内容里还有名称 { $one }；没有写出任何文件
phrase-take-two-results-of-the-same = 比较同一个县的两个结果，或给两个县写上相同的 money_unit 和以它计的价格
phrase-each-alias-and-each-school-once = 每个代号、每所学校各出现一次
phrase-example-300-over-the-counties = 示例：把 300 分给一个文件夹里的各县，这里只有一个县
phrase-example-do-the-ten-nearest = 示例：最近的十所学校够不够？
phrase-the-policy-has-no-move-nearest = 政策没有写 move.nearest，所有学校本来就都在范围内
phrase-the-policy-changes-zones = 政策要调整学区，那不是一个规划问题而是许多个；请去掉 [rezone] 再看
phrase-moves-between-all-schools-are = 全部学校之间的调动约有 { $one } 个变量，太多；请缩短 move.max_km 或减少年数
phrase-is-wanted-first-and-may-make = { $one }：首要目标是 { $two }，而 { $three } 可能使它小于 0；请改用别的首要目标
phrase-cannot-lie-in-the-folder-of = { $one } 不能放在表格文件夹 { $two } 里；请写在它旁边
