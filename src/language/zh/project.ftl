# project 的内容：今后各年在校生预测。

project-years = { $county }：{ $first }年至{ $last }年在校生预测。{ $title }
project-variants = 方案：{ $variants }。学生数均为整数，合计相符；所用假设列在最后。
project-overview = 在校生数，{ $variant }
project-township = 乡镇（街道）
project-whole-county = 全县
project-peak-year = 峰值年
project-peak-pupils = 峰值学生数
project-assumed = 所用假设；低、高方案只列与中方案不同的项
project-variant = 方案
project-key = 假设项
project-value = 数值
project-source = 来源
project-sure = 可靠程度
