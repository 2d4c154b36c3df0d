"""Which sentences tell of an occasion, speak to those present or serve the paper itself: nobody need know them."""

from __future__ import annotations

import re

from quizgen.facts.branches import one_of

_VISIT = (
    r"来到|走进|走访(?!台账|记录|制度|不少于|一次|企业不)|(?<!留校)察看|参观|展板|详细询问|一行\d+人|送来|上面写着|笑着|欢呼|临别|途经|沿途",
    "(?:党中央|国务院|[省市县区]委)[^，。；]{0,10}高度重视",
    "陪同(?:下|[^，。]{0,6}(?:参观|调研|考察|检查|走访))|听取[^，。]*汇报",
)
"""Where leading people went and what they saw there, as a report of a visit tells it."""

_MEETING = (
    "出席|(?<![少次])主持召开|主持会议|会见|合影|先后发言|发表题为《|^会议(?:传达|学习|审议|听取|讨论|研究)(?:学习|传达|讨论)?了|举行这[次场]|参加座谈|座谈会并|参加会议|视频形式|应到|实到",
    r"\d日，[^，。]*(?:开展|召开|举行|组织|参加|出席)",
)
"""What is done at a meeting, who came and when it was."""

_NEWS = (r"日电|本报|新华社|报道|记者(?:在|从|了解|看到|获悉|采访)|据(?:介绍|悉|了解|统计)，|\d日(上午|下午|晚)",)
"""What a newspaper says of itself and of its sources."""

_REPORT_OF_SPEECH = ("讲话中(?:总结|回顾|分析|充分肯定)|(?<!方面)(?:回顾|汇报|介绍|通报)了|高屋建瓴|思想深邃|内涵丰富",)
"""What others tell of a speech, or praise in it."""

_ADDRESS = ("同志们|(?:老师|朋友|同学)们[，！：]|各位|你们|您|谢谢|问好|祝愿|感恩|骄傲|鼎力|希望大家|让我们|我说|告诉",)
"""What a speaker says to those present: whom he greets, thanks and wishes well."""

_ADMITTING = ("必须看到|要看到|应当?看到|清醒地|要肯定",)
"""How a speaker turns to the state of things, before he says what is to be done."""

_STORY = (
    "(?<![所没拥只享])有[些的](?!放矢|是|效)(?:[\u4e00-\u9fff]{1,4})|有个|有人说|(?<!只)有一次|一下子|写成|得名",
    "（[^（）]{0,6}(?:掌声|笑声|鼓掌)|说得好|广告词|歌词|古人|小时候|奶奶|爷爷|老师傅|老话|俗话|常言",
    "(?<![\u4e00-\u9fff])[\u4e00-\u9fff]某(?![些种个一项类方])|某[一-鿿]?[县市区乡镇村局厅科处单企公部同领员]",
)
"""A tale of somebody, known or not (有个, 李某, 某县), and what people say (老话)."""

_LIKENESS = ("好比|打个?比方|比如|举个例子|拿[^，。；]{2,8}来说",)
"""A likeness or an example, which only shows what was said before."""

_BY_THE_DAY = (
    r"收官之年|开局之年|刚刚过去|不平凡|上个月|上周|前几天|那天|前不久|不久前|(?:现在|目前)已经过去|只剩下?\d",
    r"(?:以前|之前|此前)已经?[\u4e00-\u9fff]{2}的，|(?<![\d一二三四五六七八九十每各次当])月底前",
    r"^[^，到]{0,6}[\d一二三四五六七八九十]点(?!的，)[^，到]{0,3}(?<!的)，",
)
"""A time that counts from the day of the speech (前几天), or an hour at which something happened."""

_CONTACT = (r"(?:联系|咨询|举报|值班|服务)?电话(?:号码)?[:：是为\d]|传真|邮箱|邮编|网址|联系人|http|www",)
"""How somebody is reached."""

_OF_PAPER = (
    "现将|通知如下|起草组|征求意见稿|特制定|制[定订]本(?![地辖区单部行级系市县省乡])|根据《|(?:遵守|执行|施行|适用于?)本[^，。]{1,6}[。]?$",
    "起施行|(?:同时|予以|自行)废止|解释权|负责解释|(?:包括|含)本数",
)
"""What a paper says of itself: why it is made, from when it holds, who explains it."""

_OF_NOTHING = (
    "(?:做|抓|办|讲|说|提)好?[几两三四五六七八]件(?:大|小|实|要紧)?事，|这[一二三四五六七八九十]+个字[。]?$",
    "不得(?:自行|擅自|私自)[\u4e00-\u9fff]{2}[。；]?$",
)
"""What is counted and not named (做好三件事，), or forbidden of a thing that stood before (不得擅自更改。)."""

_ENGLISH = (
    r"^(?:(?:Talk )?[Gg]iven|Prepared|Written|Issued|Approved) by\b|^(?:Contact|Effective|Review date)\b",
    r"\bextension \d|\bago\b",
)
"""English words of the paper itself (Issued by), of how somebody is reached, and of what is past."""

_TELLING = re.compile(
    one_of(
        *_VISIT,
        *_MEETING,
        *_NEWS,
        *_REPORT_OF_SPEECH,
        *_ADDRESS,
        *_ADMITTING,
        *_STORY,
        *_LIKENESS,
        *_BY_THE_DAY,
        *_CONTACT,
        *_OF_PAPER,
        *_OF_NOTHING,
        *_ENGLISH,
    )
)


def tells_story(sentence: str) -> bool:
    """Whether a sentence tells what happened at an occasion, or addresses who is there."""
    return _TELLING.search(sentence) is not None
