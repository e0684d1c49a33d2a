# 数据的问题：外框的说法，以及各编号的含义和怎么办（docs/diagnostics.zh.md 与此相同）。

diagnostic-error = 错误[{ $code }] { $place }：{ $meaning }
diagnostic-warning = 警告[{ $code }] { $place }：{ $meaning }
diagnostic-found = {"  "}发现：{ $text }
diagnostic-expected = {"  "}应为：{ $text }
diagnostic-advice = {"  "}建议：{ $text }
diagnostic-cut = { $text }…（共 { $length } 个字符）
diagnostic-more = …… { $place } 另有 { $count } 个 { $code }
diagnostic-errors = 共 { $count } 个错误。
diagnostic-left = 有 { $count } 条说明没有译文或引自其他程序，在〔〕中照录原文。
diagnostic-place-sheet = 工作表 { $sheet }
diagnostic-place-row = 第 { $row } 行
diagnostic-place-column = { $column } 列
diagnostic-place-key = 键 { $key }


## D：TOML 文件

diagnostic-D01 = 文件超过 1 MiB
diagnostic-D01-do = 大概不是本来要用的文件
diagnostic-D02 = 不合 TOML 语法，或嵌套超过 80 层
diagnostic-D02-do = 按所指的行改正语法
diagnostic-D03 = 缺少必需的键
diagnostic-D03-do = 补上这个键
diagnostic-D04 = 取值的种类不对：该是数的写成了文字，该是列表的写成了表，等等
diagnostic-D04-do = 按提示书写
diagnostic-D05 = 不认识的键
diagnostic-D05-do = 用提示的名称，或删去
diagnostic-D06 = 不是数、小于 0、超过 10¹²，或不是整数
diagnostic-D06-do = 改正这个数
diagnostic-D07 = 不在可选范围内的词
diagnostic-D07-do = 用所列的词之一
diagnostic-D08 = 文字或名称中有控制字符
diagnostic-D08-do = 删去；它们会扰乱屏幕显示

## T：表

diagnostic-T01 = 无法读取、是空的，或不是 CSV
diagnostic-T01-do = 检查路径和文件
diagnostic-T02 = 编码不是 UTF-8、带标记的 UTF-16 或 GBK
diagnostic-T02-do = 存为 CSV UTF-8
diagnostic-T03 = 一行的单元格数与表头不同
diagnostic-T03-do = 看是否多了逗号，或有未加引号的逗号
diagnostic-T04 = 不得为空的单元格是空的
diagnostic-T04-do = 填上，或去掉该行；设施的列可填 absent（缺）
diagnostic-T05 = 不是数、小于 0、过大，或应为整数而不是整数
diagnostic-T05-do = 改正这个数
diagnostic-T06 = 没有登记的名称
diagnostic-T06-do = 用提示的名称，或先登记
diagnostic-T07 = 不认识的列，或出现两次的列
diagnostic-T07-do = 改列名，或删去该列
diagnostic-T08 = 缺少必需的列
diagnostic-T08-do = 补上该列
diagnostic-T09 = 编码不是 UTF-8，已按 GBK（GB18030）或 UTF-16 读取
diagnostic-T09-do = 核对各名称是否正确，或存为 CSV UTF-8
diagnostic-T10 = 工作簿中的公式没有存下计算结果，或结果是 #REF! 之类的错误
diagnostic-T10-do = 改正后保存工作簿，或直接填数值
diagnostic-T11 = 每个值须有自己单元格的地方有合并单元格
diagnostic-T11-do = 取消合并，在每个应填的单元格中填写
diagnostic-T12 = 文件种类与文件名不符，或是不能读取的种类：旧格式或二进制工作簿、OpenDocument、有密码
diagnostic-T12-do = 存为 .xlsx 或 CSV
diagnostic-T13 = 超出限度：字节、行、列、工作表、单元格或单元格内的字符
diagnostic-T13-do = 看是否有多余的单元格，或公式一直拖到最后一行
diagnostic-T14 = 工作簿已损坏
diagnostic-T14-do = 重新复制，或用电子表格软件另存
diagnostic-T15 = 超过 15 位的数，其末尾几位已被电子表格丢失
diagnostic-T15-do = 先把该列设为文本格式，再重新填写代码
diagnostic-T16 = 同一张表出现在两个文件或工作表中
diagnostic-T16-do = 去掉一个
diagnostic-T17 = 单元格中有控制字符
diagnostic-T17-do = 删去；它们会扰乱屏幕显示

## C：县

diagnostic-C01 = 学校、单位、教师类型、学校对或设施重复
diagnostic-C01-do = 去掉一个
diagnostic-C02 = 学校或居住地的坐标超出范围，或只有经度或纬度
diagnostic-C02-do = 改正，或两者都留空
diagnostic-C03 = 单位的学生数为 0
diagnostic-C03-do = 学校没有开设的学段，去掉该行
diagnostic-C04 = 表中的学校和学段，在在校生表中没有行
diagnostic-C04-do = 在在校生表中补上，或改正、去掉此处的行
diagnostic-C05 = 缺行：学校没有设施或学生，单位没有教师，学校表没有数据行
diagnostic-C05-do = 补上；没有教师的单位填一行，类别为 none、教师数为 0
diagnostic-C06 = 学校到它自己的距离
diagnostic-C06-do = 去掉该行
diagnostic-C07 = 没有人读取的表
diagnostic-C07-do = 改表名，或移出该文件夹
diagnostic-C08 = 没有可读取的 county.toml
diagnostic-C08-do = 检查路径
diagnostic-C09 = 缺少必需的表，或说明教师情况的表不是恰好一张
diagnostic-C09-do = 补上；teacher_counts、teacher_totals、teachers 三者取一
diagnostic-C10 = 某类教师比全部教师还多；某类型各年减员或符合交流条件的人数比该单位的人数还多
diagnostic-C10-do = 改正数据
diagnostic-C11 = 教师类型是由分类合计推算的
diagnostic-C11-do = 要做人员流动的方案，请给出 teacher_counts 或 teachers 表
diagnostic-C12 = 校区所属的也是校区
diagnostic-C12-do = 写明计校数的学校
diagnostic-C13 = 表在隐藏的工作表中
diagnostic-C13-do = 显示该工作表并核对，或删去
diagnostic-C14 = 学校超过 10,000 所，或某一类名称超过 500 个
diagnostic-C14-do = 大概不是本来要用的县
diagnostic-C15 = 学生或教师合计超过 1,000,000,000
diagnostic-C15-do = 看数据的单位是否有误
diagnostic-C16 = 减员年份不晚于县的数据年份
diagnostic-C16-do = 写以后的年份；已经离开的人不在任何教师表中

## W：可疑数据

diagnostic-W01 = 空壳学校：有学生而没有教师、没有面积或什么设施都没有
diagnostic-W01-do = 查明数据；不掌握的设施填 absent（缺）；已撤并的学校去掉
diagnostic-W02 = 生均金额相差一百倍以上：万元与元混用
diagnostic-W02-do = 核对单位：1 万元 = 10000 元
diagnostic-W03 = 部分大于整体：持证教师多于专任教师、完成培训的多于应培训的、已交流的多于符合条件的、交流的骨干教师多于交流教师、学区内新生多于全部新生
diagnostic-W03-do = 看哪个有误，以及两者是否为同一天的数
diagnostic-W04 = staff 表与教师表的专任教师数不同，因此专门类别的教师可能多于教师总数
diagnostic-W04-do = 两者都是同一天的专任教师数：看哪个有误
diagnostic-W05 = 各班学生数之和与在校生数不符
diagnostic-W05-do = 看是否漏了班，或班列在别的学段
diagnostic-W06 = 班级表的班数与在校生表的班数不同
diagnostic-W06-do = 看班级表是否漏了班，或改正班数
diagnostic-W07 = 没有学生的班，或超过 80 人的班（按名单或平均）
diagnostic-W07-do = 核对班级和学生数
diagnostic-W08 = 每名教师对应的学生少于 1 人或多于 60 人
diagnostic-W08-do = 看教师是否计在了别的学校或学段
diagnostic-W09 = 某种生均面积超过 300 m²，或不到标准要求的二十分之一
diagnostic-W09-do = 核对单位（1 亩 = 667 m²）和学生数
diagnostic-W10 = 专用教室面积之和大于学校的教学及辅助用房面积
diagnostic-W10-do = 核对各教室面积，以及是否有教室列了两次
diagnostic-W11 = 指标的数量小于 0，如室内体育用房大于它所属的教学及辅助用房
diagnostic-W11-do = 核对两个面积
diagnostic-W12 = 两所学校同名
diagnostic-W12-do = 看是否一所学校列了两次；校区应填 counted = no 和 parent
diagnostic-W13 = 坐标距最近的学校 50 km 以上，且为本县通常距离的 10 倍以上
diagnostic-W13-do = 看经度和纬度是否颠倒，或某一位数字有误
diagnostic-W14 = 走教教师比本校教师还多
diagnostic-W14-do = 只在这里教的人属于本校教师
diagnostic-W15 = 学校公用经费不到定额的三分之一，或超过五倍
diagnostic-W15-do = 核对单位，是否漏了某个来源，是否把工资和基建也算了进去
diagnostic-W16 = 其他学校几乎都有的设施填了 0：可能把缺失填成了 0
diagnostic-W16-do = 不掌握的填 absent（缺）
diagnostic-W17 = 学校或学段与去年相比新增或消失，或比较的不是上一年
diagnostic-W17-do = 看是否新建、撤并、合并，或换了代码
diagnostic-W18 = 学校的学生、教师、面积或设备与去年相比突变
diagnostic-W18-do = 核对两年的数据：合并或拆分、单位不同、多了一位数字
diagnostic-W19 = 校园面积小于其中的空地面积，或小于室外体育场地面积
diagnostic-W19-do = 核对单位：占地常用亩，1 亩 = 667 m²
diagnostic-W20 = 教师名册中填有来校年份、出生或退休年份的不到单位教师的一半
diagnostic-W20-do = 填上年份：没有填的人不会算作符合交流条件或将要退休
diagnostic-W21 = 教师的年份不合理：来校年份在以后或在 16 岁以前、超过 75 岁、已退休、45 岁前或 70 岁后退休
diagnostic-W21-do = 看某一位数字是否有误
diagnostic-W22 = 教师居住地距学校超过 100 km
diagnostic-W22-do = 看经度和纬度是否颠倒；不掌握的两者都留空

## S：标准

diagnostic-S01 = 无法读取该文件
diagnostic-S01-do = 检查路径
diagnostic-S02 = 没有登记的出处，或可靠程度不是 2+、1、?、DER 之一
diagnostic-S02-do = 登记出处，或改正标记
diagnostic-S03 = 不可能的数：没有学段，小于 10⁻⁶ 或大于 10⁹，达标值、限值、权重或系数为 0，比例大于 1，要求项数多于实有项数
diagnostic-S03-do = 改正这个数
diagnostic-S04 = 标准所用的学段、教师类别或设施，县里没有声明
diagnostic-S04-do = 在 county.toml 中声明，或换用另一个标准
diagnostic-S05 = extends 循环继承，或超过 32 个文件
diagnostic-S05-do = 断开循环
diagnostic-S06 = 标准没有要求的数据或佐证
diagnostic-S06-do = 用提示的名称，或去掉该行

## E：学生数预测

diagnostic-E01 = 预测假设或其中提到的表无法读取，或工作簿中有数据的工作表不是恰好一张
diagnostic-E01-do = 检查路径；表在假设文件旁边查找
diagnostic-E02 = 不可能的数：比例大于 1、比率大于 10、测算数据不相符、县的年份不合理
diagnostic-E02-do = 98 % 写作 0.98；改正这个数
diagnostic-E03 = 各年级学生数之和与单位的在校生数不符，或单位没有年级数据
diagnostic-E03-do = 改正年级表，或 classes
diagnostic-E04 = 看不懂的年级，或不属于该学段的年级
diagnostic-E04-do = 写年级编号，各学段连续计：初一为 7
diagnostic-E05 = 预测假设或其表中的乡镇、学段、类别或单位，县里没有；学校没有所属乡镇
diagnostic-E05-do = 用提示的名称；填上乡镇
diagnostic-E06 = 缺少某乡镇某年的出生人数
diagnostic-E06-do = 补上；今后的出生人数也是假设
diagnostic-E07 = 学生没有去处：没有学校设该年级，没有距离可以判断远近，或对口学校不设该年级
diagnostic-E07-do = 核对年级和 [[taught]]；给出距离或对口升学表
diagnostic-E08 = 自己的预测缺年份、与今天的在校生数矛盾，或与变体并用
diagnostic-E08-do = 补全；每种变体一个文件
diagnostic-E09 = 学生数过多，不合理
diagnostic-E09-do = 核对各比率
diagnostic-E10 = 行重复
diagnostic-E10-do = 去掉一个

## P：政策

diagnostic-P01 = 政策文件或它继承的文件无法读取
diagnostic-P01-do = 检查路径；extends 的路径相对于写它的文件
diagnostic-P02 = extends 循环继承，或超过 32 个文件
diagnostic-P02-do = 断开循环
diagnostic-P03 = 不能作文件夹名（或其一部分）的名称
diagnostic-P03-do = 不含斜线，不以点开头，不为空，不超过 200 字节；组合名用字母、数字、连字符、下划线和点
diagnostic-P04 = 比例大于 1
diagnostic-P04-do = 15 % 写作 0.15
diagnostic-P05 = 目标或选人依据重复
diagnostic-P05-do = 只写一次
diagnostic-P06 = 县里没有声明的学段、教师类别或设施；或县里没有相应数据（距离、来校年份、交流条件、出生年份）
diagnostic-P06-do = 用已声明的名称；或补上距离、坐标、教师名册中的年份等数据
diagnostic-P09 = 比较中的两份政策同名（不分大小写）
diagnostic-P09-do = 给它们各自命名；共同的底稿不要命名
diagnostic-P10 = 方案不可能有的年数或年份，或缺少年份
diagnostic-P10-do = 年份从 1 起计，1 为数据年份的下一年；共几年由 horizon.years 规定
diagnostic-P11 = 选人规则没有依据
diagnostic-P11-do = 写一个，或去掉这个键
diagnostic-P21 = 价格的可靠程度不是 2+、1、?、DER 之一
diagnostic-P21-do = 用其中之一，或去掉 sure
diagnostic-P22 = 经费来源由它自己、由政策中没有的来源，或由自己也需配套的来源配套
diagnostic-P22-do = 换一个来源
diagnostic-P23 = 为寄宿生付费，而县里没有统计寄宿生
diagnostic-P23-do = 在在校生表中加 boarders 列，或去掉 boarder_yuan
diagnostic-P24 = 政策既决定学生去向，又要求随学生数变化的内容：专用教室、可以不足一间的教室类设施、编制、按班级数需要的教师、公用经费；或撤并、新建与不能同时使用的措施并用
diagnostic-P24-do = 二者去掉一个
diagnostic-P31 = 目标用不到所写的权重或以前的方案
diagnostic-P31-do = 权重用于 units_not_passing 和 weighted_shortfall，against 用于 change_from_plan
diagnostic-P32 = 目标无论什么方案都为 0，因为没有只作为目标的要求或可放宽的规则
diagnostic-P32-do = 把 requirements.thresholds 或 requirements.balance 写为 aim，或加 [soften.规则名]
diagnostic-P33 = 规则会无端放宽，因为首位目标不是 cost
diagnostic-P33-do = 加一级使 softened 最小的目标
diagnostic-P34 = [rules] 或 [soften] 写了没有的规则
diagnostic-P34-do = 用所列的规则之一
diagnostic-P35 = 要放宽的是法规，或没有价格的规则
diagnostic-P35-do = 标准的要求可改为目标；自己的规则可改标记；用所列的规则之一
diagnostic-P36 = 用了 --goal best-within-budget 而没有预算
diagnostic-P36-do = 写 [budget]，或给出 --budget
diagnostic-P41 = 购置或新建措施的键互相矛盾：付款比例之和不是 1 或付款晚于建成、有固定费用或最小数量而没有 max_per_school、设施增减自身
diagnostic-P41-do = 按提示改正
diagnostic-P42 = 只能取整数的设施写了小数或比例
diagnostic-P42-do = 以整数增减它；只对可以度量的设施计报废
diagnostic-P43 = 走教措施让教师每天都在本校
diagnostic-P43-do = 天数少于 week_days，或关闭该措施
diagnostic-P51 = sweep、--over 或 --set 的键无处可指：不是带点的键、经过不是表的取值、列表没有该项，或指向不变化的内容
diagnostic-P51-do = 用 junheng policy 显示的键
diagnostic-P52 = 列表、范围、组或 sweep 没有取值或有相同取值；范围的两端、步长或个数不对
diagnostic-P52-do = 按提示改正
diagnostic-P53 = 一个键在两处变化或套在另一个之中；list 等与 group 并用；--goal 或 --budget 所设定的键又在变化
diagnostic-P53-do = 每个取值只在一处变化；去掉选项或这个键
diagnostic-P54 = 一次运行的情景超过 10,000 种
diagnostic-P54-do = 加大步长，或分成几个文件
diagnostic-P55 = 只需一份政策而给出了 sweep，或没有该名称的情景
diagnostic-P55-do = junheng compare 求解全部；--scenario 名称 取其中一个
diagnostic-P61 = 撤并和新建的年份组合超过 64 种
diagnostic-P61-do = 少写几个年份，或先定下几所学校
diagnostic-P62 = 不可行的撤并：太远、距离未知、接收学校缺学段或自身可能撤并、学校重复
diagnostic-P62-do = 换一所接收的学校，或去掉
diagnostic-P63 = 不可行的新建：学校已存在或重复，没有学生、学段或设施数据，学段与生源学校不符，太远，或分走的比例不合理
diagnostic-P63-do = 按提示改正

## L：方案

diagnostic-L01 = 方案文件无法读取，或超过 64 MiB
diagnostic-L01-do = 检查路径
diagnostic-L02 = 不是 JSON 方案：语法错误、字段不认识或缺少、类型不对
diagnostic-L02-do = 按所指的行改正
diagnostic-L03 = 名称中有控制字符
diagnostic-L03-do = 删去

## R：调配方案

diagnostic-R01 = 该行缺少其措施需要的内容
diagnostic-R01-do = 填上单元格；交流也可以写明教师
diagnostic-R02 = 该行填了其措施用不到的内容，如交流填了设施
diagnostic-R02-do = 清空该单元格，或改正措施
diagnostic-R03 = 几所学校同名
diagnostic-R03-do = 写学校代码
diagnostic-R04 = 年份早于县的数据，或晚十年以上
diagnostic-R04-do = 改正年份
diagnostic-R05 = 有几张工作表，没有一张叫 proposal 或 调配方案
diagnostic-R05-do = 给工作表命名，或只留一张
diagnostic-R06 = 调配方案没有内容
diagnostic-R06-do = 填写各行

## J：县、标准与政策的衔接

diagnostic-J01 = 某设施或教师声明为缺失，而指标或政策的要求要用到它
diagnostic-J01-do = 查明数据，或用 evaluate，它没有也能做
diagnostic-J02 = 标准限制差异系数的平均值，或没有达标值
diagnostic-J02-do = 可用来评估；求方案请换用另一个标准
diagnostic-J03 = 权重写了标准没有的指标
diagnostic-J03-do = 用标准的指标之一
diagnostic-J05 = 政策要求普通教室或专用教室，而政策和标准都没有说明每间供多少学生或班级
diagnostic-J05-do = 加上 class_size，或 classes
diagnostic-J06 = 政策决定学生去向，而标准的差异系数对各校不加权
diagnostic-J06-do = 用加权的差异系数，或写 balance = "off"
diagnostic-J07 = 场地共享措施的 counts_as 不在标准的任何放宽情形中，或某指标对各校都计入
diagnostic-J07-do = 写标准的 [[relaxation]] 所计入的设施

## I：导入

diagnostic-I01 = 对照文件无法读取
diagnostic-I01-do = 检查路径
diagnostic-I02 = 对照文件各部分互相矛盾，或条件不合理
diagnostic-I02-do = 按所指的键改正
diagnostic-I03 = 对照文件写的列或表头，表中没有，或有几列相符
diagnostic-I03-do = 用提示的名称；把上方各行表头也写上
diagnostic-I04 = 不能使用的单元格：没有地区、筛选条件无法判断的值、对照文件没有翻译的值
diagnostic-I04-do = 改正对照文件，或该单元格
diagnostic-I05 = 缺失值，而对照文件规定拒绝或报告
diagnostic-I05-do = 查明该值，或在对照文件中写明如何处理
diagnostic-I06 = 对照文件的规则发现不合理的行
diagnostic-I06-do = 核对该行；规则说明了如何处理
diagnostic-I07 = 学校的学段组合没有对应的 [[kind]]
diagnostic-I07-do = 加上该类别
diagnostic-I08 = 学校重复
diagnostic-I08-do = 用筛选去掉一行；统计表可用 only 写明取哪些行
diagnostic-I09 = 该地区没有剩下任何学校
diagnostic-I09-do = 检查筛选条件
diagnostic-I10 = 缺少统计表、在隐藏的工作表中，或只读一张而有多张
diagnostic-I10-do = 给出文件；显示工作表；在 [[table]] 中写明
diagnostic-I11 = 不计校数的校区没有写明所属学校
diagnostic-I11-do = 加上对照文件为此指定的工作表（校区归属）
diagnostic-I12 = 没有含 key 所写表头的行
diagnostic-I12-do = 在对照文件的 key 中写明表头
diagnostic-I13 = 没有学校代码的行
diagnostic-I13-do = 合计行可以保留；每所学校都要有代码
diagnostic-I14 = 有些学校的行在第一张表中没有
diagnostic-I14-do = 看那里是否漏了学校
diagnostic-I15 = 对照文件没有提到的表
diagnostic-I15-do = 看是否写错了名称

## V：已保存的结果

diagnostic-V01 = 已保存结果的 report.json 无法读取
diagnostic-V01-do = 写 solve、compare 或 assess 用 --out 写成的文件夹
diagnostic-V02 = report.json 不是本版本所能读取的
diagnostic-V02-do = 重新运行当时的命令
diagnostic-V03 = --publish-safe 的代号表（key）无法读取
diagnostic-V03-do = 检查路径；文件不存在时会生成
diagnostic-V04 = 该文件不是代号表，或是另一个县的
diagnostic-V04-do = 写为这个县生成的代号表
diagnostic-V05 = 一个代号或一所学校出现了两次
diagnostic-V05-do = 保留先有的一行
diagnostic-V06 = 该次运行的 people.csv 无法读取，其中的姓名不得公开
diagnostic-V06-do = 重新运行当时的命令
diagnostic-V07 = 两个结果的货币单位不同
diagnostic-V07-do = 比较同一个县的结果，或给两个县写上相同的 money_unit
