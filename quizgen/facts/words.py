"""Words of the genre by which slots are found: verbs that demand, nouns that are qualified, words that say nothing."""

LEFT_OUT = "……"
"""Stands for what of a long sentence is left out between what leads in and what is asked."""


def words_of(words: str) -> frozenset[str]:
    return frozenset(words.split())


VERBS = words_of(
    """
    坚持 创造 增强 提高 提升 树立 建立 健全 完善 构建 走 走好 守住 守好 严守 筑牢 弘扬 发扬
    传承 强化 落实 贯彻 推进 推动 实施 打好 打赢 营造 形成 发挥 发挥好 实现 保持 践行
    深化 培育 加强 打造 建设 把握 把握好 处理好 遵循 突出 聚焦 压实 牢记 厚植 激发 履行
    克服 反对 防止 杜绝 整治 破除 统筹 夯实 巩固 拓展 优化 创建 开展 补齐 抓好 抓实 畅通
    凝聚 锤炼 涵养 维护 保障 确保 促进 制定 明确
    """
)
"""Verbs by which the genre demands something; what stands between them and a head is the point."""

DEMANDED = words_of(
    """
    支持 鼓励 引导 发展 扩大 改善 加速 抓紧 加力 规范 改革 探索 推行 充实 淘汰 培养 引进 用好 做好 办好 搞好 管好 建好
    做强 做大 稳定 增加 减少 整合 盘活 放宽 降低 压减 简化 清理 开放 启动 改造 提档
    严格 保护 修复 治理 防范 化解 打击
    """
)
"""Further verbs with which a sentence opens that sets out what is to be done, and says by them on what."""

GOVERNING = words_of(
    """
    核对 核实 检查 抽查 查验 查看 了解 掌握 听取 研究 审议 讨论 审定 汇报 通报 填写 登记 清点 报送 提交 提供 准备 携带
    拟定 提出 确定 供应 配备 配置 配齐 购置 安装 加装 设置 销售 采购 购买 出示 收集 整理 汇总 统计 使用 发放 领取
    """
)
"""Verbs of which all that is enumerated behind them is the object."""

ADDRESSING = words_of("组织 安排 要求 督促 联系 会同 动员 引导 支持 指导 帮助 成立 选派 抽调")
"""Verbs whose object is people or a body."""

OF_OFFICES = words_of("管理 工作 综合 单位 部门 办公 办公室 负责 负责人 公司 学校 医院 支部")
"""Words of many offices, which tell none."""

WORN = words_of(
    """
    一刀切 组合拳 钱袋子 朋友圈 双向奔赴 零容忍 差不多 最后一公里 最后一百米 形象工程 主心骨 压舱石 助推器
    紧箍咒 硬骨头 绊脚石 老黄牛 开门红 及时雨 定心丸 金钥匙 金名片 牛鼻子 拦路虎 高压线 照妖镜 橡皮图章 躺平
    走过场 回头看 下马威 马后炮 花架子 金饭碗 烫手山芋 路线图 时间表 任务书 责任田 动真格 见真章 下功夫 大水漫灌
    撒胡椒面 稳定器 推进器 金字招牌 指挥棒 风向标 晴雨表 试金石 敲门砖 绿色通道 直通车 千里马 加速度 新引擎
    一国两制 港人治港 台独 港独 卡脖子 一把手 为人民服务 半拉子 广而告之 三农 四风 小康 和谐社会 两岸一家亲
    放管服 小巨人 脏乱差 双一流 双创 硬道理 硬任务 软任务 软指标 老大难 两张皮 白加黑 五加二
    """
)
"""Catchwords that are heard everywhere: nobody needs a text to fill them in."""

SLOGANS = words_of(
    """
    责任感 使命感 紧迫感 荣誉感 危机感 侥幸心理 麻痹思想 厌战情绪 松懈情绪 畏难情绪 统一思想 提高认识 提高站位 压实责任
    真抓实干 积极主动 密切协同 密切配合 地位特殊 责任重大 使命光荣 忙而不乱 紧张有序 滴水不漏 求真务实 开拓进取 勇于担当
    敢于担当 善于作为 迎难而上 攻坚克难 担当作为 主动作为 同心同德 团结一心 众志成城 再接再厉 钉钉子 精益求精 勤政务实
    武装头脑 指导实践 推动工作 顶住压力 保持定力 积极性 主动性 创造性
    明确目标 细化任务 完善措施 早作谋划 制定预案 行家里手 内行领导 有力举措 具体行动 相互区别 紧密联系 重要 紧迫
    形式主义 官僚主义 以身作则 率先垂范 以上率下 经验做法 先进典型 正本清源 固本培元 防微杜渐
    强大动力 保驾护航 工作举措 实际成效 有布置 有督查 有结果 历史悠久 饱经沧桑 各行各业
    人力 物力 财力 物力财力 工业 农业 服务业 脏 乱 差
    壮士断腕 刮骨疗伤 降低成本 提高效益 担责尽责 落细落实 从严从实
    落到实处 取得实效 见到实效 新发展格局 新发展理念 共同富裕 斗争精神 斗争本领 专业素养 国际视野 战略定力 企业家精神
    良好舆论氛围 良好社会氛围 良好氛围 浓厚氛围 良好环境 马克思列宁主义 毛泽东思想 邓小平理论 科学发展观
    道路自信 理论自信 制度自信 文化自信 政治意识 大局意识 核心意识 看齐意识 政治判断力 政治领悟力 政治执行力
    两个确立 两个维护 四个意识 四个自信
    守土有责 守土负责 守土尽责 深挖根源 触动灵魂 坐得住 学得进 钻得深 知责于心 担责于身 履责于行
    """
)
"""Phrases of exhortation that stand in any speech of the genre: which of them a text has is no knowledge."""

COUPLED = {"引进来": "走出去", "走出去": "引进来", "请进来": "走出去", "绿水青山": "金山银山", "金山银山": "绿水青山"}
"""Words that tell the other one wherever they stand."""

COMPLEMENTS = words_of("好 了 成 到 住 牢 实 紧")
"""What ends a verb of two parts (走好, 守住)."""

HEADS = words_of(
    """
    原则 方针 导向 理念 观念 意识 精神 作风 道路 之路 格局 红线 底线 防线 屏障 攻坚战 战略
    工程 行动 模式 总基调 政绩观 文化 合力 责任制 机制 制度 体系 规律 思想 氛围 传统 本色
    """
)
"""Nouns that such a point qualifies (问题 → 导向)."""

UNDIVIDED = words_of("零和 生态保护和高质量发展")
"""Names in which 和 joins no two things that could stand apart, or in another order."""

MODALS = words_of(
    """
    要 必须 应 应当 需要 努力 着力 大力 加快 着眼 立足 坚决 切实 扎实 全面 持续 继续
    始终 深入
    """
)
"""Words before such a verb that leave it the verb of its clause."""

DEEDS = words_of("要求 举措 要领 规定 安排 部署 建议 希望 体会 变化 表现 区别 联系 保障 检查 管理 要点")
"""Verbs that are nouns at the end of a title."""

EMPTY = words_of(
    """
    进一步 不断 切实 全面 深入 更加 有关 相关 各种 各项 各类 一些 许多 这些 这种 那种
    重要 重大 主要 基本 一定 方面 工作 情况 本 该 上述 下列 重点 目标 今年 明年 去年
    归纳 概括 总结 归结 称 称为 分为 理解 视为 看作 说成
    目前 当前 任务 企业 单位 部门 解决 其他 自己 我们 他们 人们 大家 社会 国家 人民 群众 体制 标准
    """
)
"""Words that say nothing by themselves."""

_PAIRS = (
    "上游 下游|不少于 不超过|不低于 不高于|内因 外因|书面 口头"
    "|有偿 无偿|大于 小于|高于 低于|自上而下 自下而上"
    "|直接责任 间接责任|同比增长 同比下降|同比下降 同比增长"
)
CONTRASTS = {one: other for pair in _PAIRS.split("|") for one, other in (pair.split(), pair.split()[::-1])}
"""Words with the one that says the contrary in the same place."""

ROLES: dict[str, tuple[str, ...]] = {
    "前提": ("基础", "保障", "动力"),
    "基础": ("前提", "保障", "动力"),
    "关键": ("前提", "基础", "保障"),
    "核心": ("前提", "基础", "关键"),
    "根本": ("前提", "保障", "动力"),
    "保障": ("前提", "基础", "动力"),
    "重点": ("前提", "基础", "保障"),
    "目的": ("前提", "基础", "动力"),
    "动力": ("前提", "基础", "保障"),
    "底线": ("目标", "起点", "主线"),
    "红线": ("目标", "起点", "主线"),
    **dict.fromkeys(("高压线", "生命线"), ()),
    "主线": ("底线", "起点", "目标"),
    "出发点": ("着力点", "突破口", "切入点"),
    "落脚点": ("着力点", "突破口", "切入点"),
    "突破口": ("出发点", "落脚点", "立足点"),
    "第一责任人": ("直接责任人",),
    "直接责任人": ("第一责任人",),
    **dict.fromkeys(("立身之本", "立业之基", "力量之源", "成事之道", "谋事之基", "生存之本", "动力之源"), ()),
}
"""What something can be said to be, with what could be taken for it and means something else."""
