# 帮助：每个命令、参数、可选值和取值名称各一条；英文即程序中命令的说明。
# “help-every-”用于各命令中说明相同的参数。

## 命令

help-junheng = 在一个县的学校之间统筹教师、经费和设施，使其达到义务教育均衡发展的标准
help-init = 生成一个县的待填空表、填写说明和一个填好的小示例
help-check = 检查县的数据文件及其标准，一次列出全部错误和可疑数据
help-evaluate = 评估一个县的现状：每所学校、每个学段的每项指标，以及校际差异
help-assess = 检验调配方案：哪些内容合规，实施后达到什么水平，与政策下最优方案差多少
help-policy = 显示一份政策连同其所继承内容的全部取值，并注明每个取值的出处
help-solve = 在一份政策下求方案，并核验方案
help-compare = 同时在多份政策下求方案，逐一核验并比较
help-frontier = 求政策的首要目标随某个取值变化的曲线，以尽可能少的求解次数得出，并找出从何处起不可行；每个点都是一个单独求解和核验的情景
help-diff = 比较两个结果：输入、起约束作用的规则、经费和各校的差别；加 --attribute 还说明政策的每处改动各造成多少费用差别
help-neighbours = 看教师是否应能调往比 move.nearest 更多的邻近学校：假设人员和教室可以分割，按该所数、两倍所数……直到全部学校，政策的首要目标各为多少
help-allocate = 把省（市）的一笔预算分给各县，使政策首要目标的总量最优：每个县的份额和经核验的方案、任何分法都不能更好的界限，以及再多一些钱的作用
help-verify = 核验方案：每一步是否符合政策，实施后的县是否符合标准
help-import = 由已公布的学校统计表生成一个县的文件夹，或为每个地区各生成一个
help-synth = 按已公布的统计数字生成一个合成县；种子相同，结果逐字节相同
help-schema = 列出各种文件格式，或输出其中一种的 JSON Schema，供编辑器和其他程序使用
help-project = 用年级升级法（队列存活法）预测各校、各学段、各年级的学生数
help-report = 由已保存的结果重新生成页面或工作簿，可换语言，或完整显示另一份政策的方案
help-example = 列出程序自带的示例县，或写出示例的文件
help-example-list = 列出各个示例
help-example-extract = 写出示例的文件：县的数据，以及所用的标准和政策
help-completions = 输出命令行补全脚本
help-manual = 输出程序或某个命令的 man 手册页（英文）
help-help = 显示本帮助，或某个命令的帮助

## 各命令相同的参数

help-every-help = 显示帮助（-h 为简要帮助）
help-every-version = 显示版本
help-every-language = 提示和输出所用的语言；不指定时用系统的语言，页面用该县的语言
help-every-language-zh = 中文
help-every-language-en = 英文（English）
help-every-county = 县的文件夹或工作簿
help-every-standard = 改用另一个标准，不用县里指定的标准
help-every-format = 显示方式
help-every-format-table = 供人阅读的文字和表格
help-every-format-json = 全部内容，供程序使用
help-every-policy = 政策文件
help-every-scenario = 政策含有多种情景（sweep）时，取这个名称的情景
help-every-settings = 用带点的键改动政策的一个取值，如 budget.total_wan=12000；可多次使用
help-every-out = 结果文件夹；不指定则不写任何文件
help-every-force = 可替换以前运行的结果文件夹；与 --resume 同用时，删去本次运行没有的结果
help-every-resume = 接着做中断的运行，或沿用以前的结果文件夹：所依据的内容没有变化的，保留已完成的结果
help-every-gap = 搜索结束时允许的相对差距，代替政策自己的取值（0.01 即 1 %）
help-every-nodes = 搜索的最多节点数，代替政策自己的取值
help-every-goal = 不按政策自己的目标，而回答两个问题之一：least-cost（满足全部要求，最少要多少钱？）或 best-within-budget（现有的钱，最好能做到什么程度？）
help-every-budget = 最多可用多少万元，代替政策自己的预算
help-every-without-times = 结果中不写所用时间，使相同的输入得到逐字节相同的结果
help-every-profile = 显示每个情景的时间用在哪里
help-every-jobs = 同时求解多少个情景；不指定则等于处理器核数
help-every-publish-safe = 写成可以公开的内容：学校用代号，不出现个人，人数少的不公布
help-every-key = 说明哪个代号是哪所学校的文件：已有则读取，没有则生成；不得放在公开内容所在的文件夹里
help-every-smallest-count = 少于这个人数的数字不公布
help-every-tables = 存放可公开表格（CSV）的文件夹；不得已经存在

## 各命令自己的参数

help-init-folder = 要新建的文件夹
help-init-workbook = 在其中生成一个工作簿（.xlsx），而不是每张表一个 CSV 文件
help-init-standard = 各表采用哪个标准的名称：自带的标准，或一个标准文件
help-init-force = 文件夹中只有本命令写的内容时，可以替换
help-check-standard = 改用另一个标准，不用县里指定的标准
help-check-against = 同一个县上一年的数据：找出新增、消失或数据突变的学校
help-check-deny = 把这个编号的警告当作错误；warnings 表示全部警告；可多次使用
help-check-format-table = 供人阅读：先列错误，再按编号列警告，最后是各编号的数量
help-check-format-json = 供程序使用
help-evaluate-format-csv = 每个单位、每项指标一行
help-evaluate-full = 显示每张表的全部行
help-evaluate-school = 显示一所学校的完整情况：有什么，缺什么，缺多少
help-evaluate-compare = 与另一份数据并列比较：同一个县另一年的文件夹或工作簿，或另一个县
help-evaluate-compare-standard = 用来比较的县改用另一个标准；不指定时，两者用同一个标准
help-evaluate-report = 另写一个页面（一个 HTML 文件，中英文都有）；该文件不得已经存在
help-evaluate-workbook = 另写一个工作簿，其中差异系数是引用数据的公式；该文件不得已经存在
help-assess-proposal = 调配方案：CSV 文件，或含有“调配方案”（proposal）工作表的工作簿
help-assess-policy = 政策文件，调配方案须遵守其规则
help-assess-repair = 求出改动最少的修正方案，使其合规并满足政策的要求
help-assess-without-optimum = 不求政策下的最优方案
help-assess-force = 可替换以前检验的结果文件夹
help-solve-write-model = 写出最终的数学规划（含切线），供其他求解器读取：FILE.lp 或 FILE.mps
help-compare-policies = 各政策文件；含有多种情景（sweep）的，全部情景都求解
help-compare-dry-run = 只列出有多少个、哪些情景，不求解
help-frontier-over = 变化的取值，用带点的键表示，与 --set 相同；budget.total 是 budget.total_wan 的简写
help-frontier-from = 最小值
help-frontier-to = 最大值
help-frontier-points = 最多求解多少个点
help-frontier-step = 两点之间最小的距离，也是确定可行范围终点的精度；不指定则为范围的百分之一或更小。取值须为整数时填 1
help-frontier-tolerance = 曲线与各点之间直线允许的最大偏差，以曲线最大值与最小值之差的比例表示

## junheng allocate

help-allocate-counties = 各县的文件夹或工作簿；没有 county.toml 的文件夹代表其中的各个县
help-allocate-policies = 政策文件；可多次给出，含有多种情景（sweep）的，每个情景算一项政策
help-allocate-step = 各县份额都是它的整数倍
help-allocate-tolerance = 分法与任何分法的界限之间的相对差距小到这个比例时停止
help-allocate-plans = 每个县最多求解多少个方案；分法离界限有多近取决于此
help-allocate-jobs = 同时求解多少个县；不指定则等于处理器核数
help-diff-a = 第一个结果：一个情景的文件夹、“运行文件夹:情景”，或只有一个情景的运行文件夹
help-diff-b = 第二个结果
help-diff-attribute = 在这个县（文件夹或工作簿）上求解政策改动的每种组合（最多八处改动），说明每处改动的作用：单独的作用，以及与先后次序无关的份额
help-diff-group-by-table = 政策中同一张表（如 hire 或 budget）下的改动合并算作一处
help-diff-out = 写入 difference.json 和各表（CSV）的文件夹
help-diff-force = 文件夹由本命令写成时，可以替换
help-verify-plan = 方案文件（JSON）
help-import-mapping = 对照文件：统计表的列与县的数据各是什么关系
help-import-raw = 原样的统计表：CSV 文件、工作簿，或放有这些文件的文件夹
help-import-out = 要写入的文件夹
help-import-area = 只导入这个地区（名称或代码），直接写入该文件夹
help-import-all = 导入全部地区，各写入一个下级文件夹
help-import-year = 数据的年份；对照文件没有写明或写的是另一年时使用
help-import-synthetic = 声明数据是虚构的
help-import-force = 文件夹由 junheng 写成时，可以替换
help-synth-seed = 随机数的种子
help-synth-schools = 学校总数
help-synth-townships = 乡镇（街道）数，最多八个
help-synth-name = 县名
help-synth-out = 要新建的文件夹
help-synth-force = 文件夹已存在时，可以替换
help-schema-document = 文件格式的名称
help-schema-format-json = JSON Schema，2020-12 版
help-schema-format-markdown = 各个键的表格
help-project-assumptions = 预测假设：出生人数、各种比率、迁移、新建住宅，或自己的预测
help-project-years = 预测多少年
help-project-out = 要写入的文件夹
help-project-format-csv = 每所学校、每个学段、每年、每种变体一行
help-project-force = 文件夹由本命令写成时，可以替换
help-report-folder = solve、compare 或 assess 用 --out 写成的文件夹
help-report-policy = 完整显示这份政策的方案，而不是该次运行选定的方案
help-report-out = 页面写入的文件；不得已经存在
help-report-workbook = 工作簿写入的文件；不得已经存在
help-example-extract-names = 示例的名称
help-example-extract-out = 示例文件写入的文件夹；已有的内容保留
help-completions-shell = 使用脚本的命令行解释器（shell）
help-manual-command = 要哪个命令的手册页，如 solve 或 example extract；不指定则为程序本身

## 取值的名称

help-value-a = 甲
help-value-area = 地区
help-value-assumptions = 预测假设
help-value-b = 乙
help-value-code = 代码
help-value-command = 命令
help-value-counties = 县
help-value-county = 县
help-value-dir = 文件夹
help-value-document = 格式
help-value-file = 文件
help-value-folder = 文件夹
help-value-format = 方式
help-value-gap = 差距
help-value-goal = 目标
help-value-jobs = 个数
help-value-key = 键
help-value-key-value = 键=值
help-value-language = 语言
help-value-mapping = 对照文件
help-value-n = 个数
help-value-name = 名称
help-value-nodes = 个数
help-value-number = 数
help-value-other = 另一个县
help-value-out = 文件夹
help-value-people = 人数
help-value-plan = 方案
help-value-policies = 政策
help-value-policy = 政策
help-value-proposal = 调配方案
help-value-raw = 统计表
help-value-schools = 所数
help-value-seed = 种子
help-value-share = 比例
help-value-shell = 解释器
help-value-standard = 标准
help-value-townships = 个数
help-value-wan = 万元
help-value-year = 年份
help-value-years = 年数

## 命令行的错误

help-error = 错误：{ $what }
help-error-advice = {"  "}建议：{ $advice }
help-error-usage = 用法：{ $usage }
help-error-more = 详细说明见 junheng --help，或在命令后加 --help。
help-error-no-value = { $argument } 后面缺少取值
help-error-value = { $argument } 不能取“{ $value }”
help-error-refused = { $argument } 不能取“{ $value }”；应为：{ $why }
help-error-unknown = 没有“{ $argument }”这个参数或选项
help-error-command = 没有“{ $command }”这个命令
help-error-no-command = 缺少命令
help-error-missing = 缺少必需的参数：{ $argument }
help-error-twice = { $argument } 只能给出一次
help-error-conflict = { $argument } 不能与 { $other } 同时使用
help-error-number = { $argument } 的取值个数不对
help-error-equals = { $argument } 与取值之间应有等号
help-error-letters = 参数中有不是 UTF-8 的字符
help-error-other = 命令行有误
help-error-near = 是否要写“{ $name }”？
help-error-choices = 可选：{ $names }
