//! The program in Chinese, as a county planner meets it: a whole help, whole answers to broken inputs
//! and to command lines that are off.

use solver_tests::command_line::{Case, stderr, stdout};

const HELP_OF_SOLVE: &str = r#"在一份政策下求方案，并核验方案

用法：junheng solve [选项] <县> <政策>

参数：
  <县>
          县的文件夹或工作簿

  <政策>
          政策文件

选项：
      --language <语言>
          提示和输出所用的语言；不指定时用系统的语言，页面用该县的语言
          - zh：中文
          - en：英文（English）

      --write-model <文件>
          写出最终的数学规划（含切线），供其他求解器读取：FILE.lp 或 FILE.mps

      --scenario <名称>
          政策含有多种情景（sweep）时，取这个名称的情景

      --out <文件夹>
          结果文件夹；不指定则不写任何文件

      --force
          可替换以前运行的结果文件夹；与 --resume 同用时，删去本次运行没有的结果

      --resume
          接着做中断的运行，或沿用以前的结果文件夹：所依据的内容没有变化的，保留已完成的结
          果

      --standard <文件>
          改用另一个标准，不用县里指定的标准

      --set <键=值>
          用带点的键改动政策的一个取值，如 budget.total_wan=12000；可多次使用

      --gap <差距>
          搜索结束时允许的相对差距，代替政策自己的取值（0.01 即 1 %）

      --nodes <个数>
          搜索的最多节点数，代替政策自己的取值

      --goal <目标>
          不按政策自己的目标，而回答两个问题之一：least-cost（满足全部要求，最少要多少
          钱？）或 best-within-budget（现有的钱，最好能做到什么程度？）

      --budget <万元>
          最多可用多少万元，代替政策自己的预算

      --without-times
          结果中不写所用时间，使相同的输入得到逐字节相同的结果

      --profile
          显示每个情景的时间用在哪里

      --format <方式>
          显示方式［默认 table］
          - table：供人阅读的文字和表格
          - json：全部内容，供程序使用

  -h, --help
          显示帮助（-h 为简要帮助）

示例：
  junheng example extract changle-synthetic
  junheng solve scenarios/counties/changle-synthetic \
    scenarios/policies/changle/01-least-cost.toml --out results
"#;

const BROKEN_TABLES: &str = r#"错误[T05] facilities.csv 第 2 行 rooms 列：不是数、小于 0、过大，或应为整数而不是整数
  发现："-4"
  应为：不小于 0 的数
  建议：改正这个数
错误[T04] facilities.csv 第 3 行 rooms 列：不得为空的单元格是空的
  发现：空单元格
  应为：有值
  建议：缺失的值不会当作 0；请去掉该行，或在允许的列中填 "absent"（缺）
错误[T05] facilities.csv 第 4 行 rooms 列：不是数、小于 0、过大，或应为整数而不是整数
  发现：3.5
  应为：整数，单位为 rooms
  建议：改正这个数
错误[T06] facilities.csv 第 5 行 school 列：没有登记的名称
  发现："D"
  应为：A, B, C, P 之一
  建议：用提示的名称，或先登记
错误[C05] facilities.csv：缺行：学校没有设施或学生，单位没有教师，学校表没有数据行
  发现：没有学校 "P" 的行
  应为：每所学校一行
  建议：补上；没有教师的单位填一行，类别为 none、教师数为 0
错误[C06] distances.csv 第 2 行 to 列：学校到它自己的距离
  发现："A" 到它自己
  应为：两所不同的学校
  建议：去掉该行
错误[C01] distances.csv 第 4 行 to 列：学校、单位、教师类型、学校对或设施重复
  发现：这一对重复
  应为：每一对只出现一次
  建议：去掉一个
共 7 个错误。
"#;

const BROKEN_POLICY: &str = r#"错误[D06] p.toml 第 4 行 键 move.max_km：不是数、小于 0、超过 10¹²，或不是整数
  发现："far"
  应为：不带引号的数
  建议：改正这个数
错误[D07] p.toml 第 1 行 键 objective[1].minimise：不在可选范围内的词
  发现："csot"
  应为：units_not_passing, coefficients_over_limit, shortfall, weighted_shortfall, worst_unit, cost, new_money, teachers_moved, teachers_hired, teacher_kilometres 之一，另有 3 个可选
  建议：是否要写 "cost"？
错误[D05] p.toml 第 2 行 键 budgt：不认识的键
  发现：不认识的键 "budgt"
  应为：attrition, budget, buy, class_size, classrooms, close, depreciation, establishment, hire, horizon 之一，另有 23 个可选
  建议：是否要写 "budget"？
共 3 个错误。
"#;

const BROKEN_PLAN: &str = r#"错误[L02] plan.json 第 1 行：不是 JSON 方案：语法错误、字段不认识或缺少、类型不对
  发现：类型不对：小数 `1.5`；应为：不超过 4,294,967,295 的整数
  应为：含有 moves、hires 和 purchases 的 JSON 方案
  建议：docs/formats/plan.md 说明了格式
共 1 个错误。
"#;

const UNKNOWN_OPTION: &str = r#"错误：没有“--fromat”这个参数或选项
  建议：是否要写“--format”？

用法：junheng solve --format <方式> <县> <政策>
详细说明见 junheng --help，或在命令后加 --help。
"#;

const MISSING_ARGUMENT: &str = r#"错误：缺少必需的参数：<县>

用法：junheng evaluate <县>
详细说明见 junheng --help，或在命令后加 --help。
"#;

const REFUSED_VALUE: &str = r#"错误：--gap <差距> 不能取“3”；应为：0 与 1 之间的比例
详细说明见 junheng --help，或在命令后加 --help。
"#;

#[test]
fn the_help_of_solve_is_chinese_throughout() {
    let case = Case::empty();
    assert_eq!(stdout(&case.run("solve --help --language zh").code(0)), HELP_OF_SOLVE);
    assert_eq!(stdout(&case.run("--language=zh help solve").code(0)), HELP_OF_SOLVE);
}

#[test]
fn broken_tables_are_told_in_chinese() {
    let case = Case::three_schools();
    case.write("county/facilities.csv", "school,rooms\nA,-4\nB,\nC,3.5\nD,1\n");
    case.write("county/distances.csv", "from,to,km\nA,A,5\nA,C,10\nA,C,11\n");
    assert_eq!(stderr(&case.run("evaluate county --language zh").code(3)), BROKEN_TABLES);
}

#[test]
fn a_broken_policy_is_told_in_chinese() {
    let case = Case::empty();
    let policy = "objective = [{ minimise = \"csot\" }]\nbudgt = { total_wan = 1 }\n[move]\nmax_km = \"far\"\n";
    case.write("p.toml", policy);
    assert_eq!(stderr(&case.run("policy p.toml --language zh").code(3)), BROKEN_POLICY);
}

#[test]
fn a_broken_plan_is_told_in_chinese() {
    let case = Case::three_schools();
    case.write("plan.json", "{\"moves\": [{\"year\": 1.5}]}");
    assert_eq!(stderr(&case.run("verify county base.toml plan.json --language zh").code(3)), BROKEN_PLAN);
}

#[test]
fn command_lines_that_are_off_are_told_in_chinese() {
    let case = Case::empty();
    let told = |arguments: &str| stderr(&case.run(arguments).code(2));
    assert_eq!(told("--language zh solve county ok.toml --fromat json"), UNKNOWN_OPTION);
    assert_eq!(told("--language zh evaluate"), MISSING_ARGUMENT);
    assert_eq!(told("--language zh compare county --gap 3 ok.toml"), REFUSED_VALUE);
}
