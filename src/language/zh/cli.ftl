# 终端上的提示。

## 不带命令时

cli-first-steps = 均衡（Junheng）帮助县级教育部门在学校之间统筹教师、经费和设施。

    先用虚构的示例县试一试：
      junheng example extract changle-synthetic
      junheng evaluate scenarios/counties/changle-synthetic

    使用本县数据：
      junheng init 文件夹 --language zh   生成待填写的空表
      junheng check 县                    数据能否读取，哪些地方可疑
      junheng evaluate 县                 对照标准，现在差在哪里
      junheng assess --help               拟定的调配方案会带来什么变化
      junheng solve --help                怎样在一项政策下求方案

    全部命令见 junheng --help。

## 示例

cli-example-changle = 72 所学校，合成数据，全部数值均为虚构；附政策、调配方案和学生数预测
cli-example-alagoas = 巴西 40 所学校，真实数据（2021 年学校普查，INEP）；附政策
cli-example-california = 美国索诺马县 29 个学区，真实数据（1998—1999 学年）
cli-example-worked = 已发表的差异系数算例，5 所学校
cli-example-forms = 中国教育事业统计表工作簿，合成数据，附导入所用的对照文件
cli-example-files = { $name }：{ $folder } 下共 { $count } 个文件。
cli-example-files-there = { $name }：{ $folder } 下共 { $count } 个文件（其中 { $there } 个原已存在）。
cli-example-next = 下一步：
cli-example-in-the-way = { $name }：未写入任何文件：{ $file } 与示例不同；请用 --out 另选文件夹
cli-example-several-in-the-way = { $name }：未写入任何文件：{ $file } 和另外 { $more } 个文件与示例不同；请用 --out 另选文件夹
