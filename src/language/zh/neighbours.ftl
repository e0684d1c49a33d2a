# neighbours 命令的输出：教师是否应能调往更多的学校。

neighbours-table = 假设人员和教室可以分割时，首要目标的数值
neighbours-nearest = 邻近学校数
neighbours-every-school = 全部学校
neighbours-routes = 学校对数
neighbours-above-all = 高于全部学校
neighbours-beyond = 其中用到的、超出邻近范围的调动
neighbours-from = 调出
neighbours-to = 调入
neighbours-stage = 学段
neighbours-km = 千米
neighbours-teachers = 教师（可分割）
neighbours-looked-at = 最近的 { $nearest } 所
neighbours-no-plan = 无论允许多少所邻近学校，都没有可行的方案。
neighbours-plan-with-more = 只允许调往最近的 { $nearest } 所学校时没有可行的方案；放宽后也许有。
neighbours-enough = 放宽到最近的 { $nearest } 所以外没有帮助：其余学校合计至多值 { $worth } { $unit }（{ $share } %），不超过政策要求的差距 { $gap } %。
neighbours-enough-with = 放宽到最近的 { $nearest } 所以外，也许可节省 { $worth } { $unit }（{ $share } %）；放宽到 { $enough } 所，余下的就在差距 { $gap } % 以内。
neighbours-worth = 放宽到最近的 { $nearest } 所以外，也许可节省 { $worth } { $unit }（{ $share } %）。
neighbours-bound = 无论允许多少所邻近学校，这项政策都没有低于 { $all } { $unit }的方案。
neighbours-more = 另有 { $count } 对学校未列出。
