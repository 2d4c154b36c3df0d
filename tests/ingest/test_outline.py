"""The outline parser: each rule with sentences of its own."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.ingest import report
from quizgen.ingest.document import Line, from_text
from quizgen.ingest.outline import structure
from quizgen.model import Gap, PointList, Table
from tests.ingest.reading import headings, lists, named, pairs, speech, terms

BARE = re.compile(r"[\W_]+")


# ---- headings


def test_the_usual_systems_nest() -> None:
    source = "一、接待\n（一）来访\n1.登记\n记下姓名。\n2.引导\n带到窗口。\n（二）来电\n接听。\n二、办理\n当日办结。"
    assert headings(source) == [
        (1, "一、", "接待"), (2, "（一）", "来访"), (3, "1.", "登记"), (3, "2.", "引导"), (2, "（二）", "来电"),
        (1, "二、", "办理"),
    ]  # fmt: skip


def test_chapters_stand_above_numbers() -> None:
    source = (
        "第一章 总则\n一、目的。为了方便群众，定此办法。\n二、范围。适用于各窗口。\n第二章 附则\n自发布之日起施行。"
    )
    assert [(level, title) for level, _, title in headings(source)][:3] == [(1, "总则"), (2, "目的"), (2, "范围")]


def test_a_heading_may_run_into_its_text() -> None:
    source = "一、先听后答。来人说完再开口，不抢话。\n二、一次说清。缺什么材料，一张单子写全。"
    found = speech(source)
    assert [section.title for section in found.sections] == ["先听后答", "一次说清"]
    assert found.sections[0].body == ("来人说完再开口，不抢话。",)


def test_a_level_of_the_format_counts_before_any_numbering() -> None:
    lines = "# 守则\n## 接待\n1.起立。迎上前去。\n2.问好。面带笑容。\n## 办理\n当日办结。"
    assert [(level, title) for level, _, title in headings(lines)] == [
        (1, "接待"), (2, "起立"), (2, "问好"), (1, "办理"),
    ]  # fmt: skip


def test_a_numbered_list_is_no_row_of_headings() -> None:
    source = "来访者应当带齐：\n1.身份证；\n2.申请表；\n3.近照两张。"
    assert headings(source) == []
    assert terms(source) == [["身份证", "申请表", "近照两张"]]
    assert lists(source)[0].lead == "来访者应当带齐："


def test_numbers_may_run_on_from_section_to_section() -> None:
    source = "一、内勤\n（一）收文。随到随登。\n（二）发文。核对再发。\n"
    source += "二、外勤\n（三）送件。当面交清。\n（四）取件。点数签收。"
    assert [(level, marker) for level, marker, _ in headings(source)] == [
        (1, "一、"), (2, "（一）"), (2, "（二）"), (1, "二、"), (2, "（三）"), (2, "（四）"),
    ]  # fmt: skip


def test_lines_in_a_point_stay_its_own_and_none_is_lost() -> None:
    source = "第一条 实行以下制度：\n1.日检：每天。\n2.周检：每周。\n3.月检：每月。\n第二条 违者通报。"
    (outer, inner) = lists(source)
    assert [point.marker for point in outer.points] == ["第一条", "第二条"]
    assert [point.topic for point in inner.points] == ["日检", "周检", "月检"]


def test_parts_and_dotted_numbers_are_headings() -> None:
    source = "第一部分 接待\n笑脸迎人。\n第二部分 办理\n2.1 Paper\nKeep a copy.\n2.2 Mail\nReply by noon."
    assert headings(source) == [
        (1, "第一部分", "接待"), (1, "第二部分", "办理"), (2, "2.1", "Paper"), (2, "2.2", "Mail"),
    ]  # fmt: skip


def test_a_document_without_line_breaks_is_cut_at_its_numbers() -> None:
    filler = "各窗口要认真落实，件件有着落，事事有回音。" * 6
    source = f"现提出如下意见。一、接待。{filler}二、办理。{filler}三、回访。{filler}"
    assert [title for _, _, title in headings(source)] == ["接待", "办理", "回访"]


def test_ordinals_that_open_paragraphs_are_headings() -> None:
    source = "三、压实责任\n" + "\n".join(
        f"第{n}，{topic}。每周碰一次头，把上周没有办完的事情逐件过一遍，当场定人定时间，下周再看结果。"
        for n, topic in zip("一二三", ("班子要到位", "人手要到位", "经费要到位"), strict=True)
    )
    assert [title for _, _, title in headings("一、开头\n略。\n二、中间\n略。\n" + source)][3:] == [
        "班子要到位", "人手要到位", "经费要到位",
    ]  # fmt: skip
    english = "\n".join(
        f"{n}, {topic}. From tonight nobody starts a machine before the crew has checked it."
        for n, topic in (("First", "guards"), ("Second", "floors"), ("Third", "voice"))
    )
    assert [title for _, _, title in headings(english)] == ["guards", "floors", "voice"]


def test_a_colon_inside_a_short_line_is_part_of_its_title() -> None:
    source = "一、为什么要改：认清差距\n去年慢了。\n二、怎么改：念好三字经\n今年要快。"
    assert [title for _, _, title in headings(source)] == ["为什么要改：认清差距", "怎么改：念好三字经"]


# ---- titles


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("在窗口工作会上的讲话\n同志们：\n今天讲两点。", "在窗口工作会上的讲话"),
        ("市政府办公室关于做好\n窗口服务工作的通知\n各单位：", "市政府办公室关于做好窗口服务工作的通知"),
        ("返回首页\n在窗口工作会上的讲话\n发布时间：2024年", "在窗口工作会上的讲话"),
        ("各位同事，今天只说一件事。我们要守时。", "s"),
    ],
)
def test_the_title_is_found_over_lines_and_below_what_a_page_prints_above_it(source: str, title: str) -> None:
    assert speech(source).title == title


def test_a_date_near_the_top_is_the_documents() -> None:
    assert speech("关于值班的通知\n2024年3月5日\n请照办。").date == "2024-03-05"


# ---- series


@pytest.mark.parametrize(
    "source",
    [
        "会上提出，一要快接，不让人等；二要快办，不让人跑；三要快结，不让人问。",
        "会上提出，一是快接。铃响三声内接。二是快办。当天办。三是快结。当天结。",
        "会上提出三点。第一，快接。第二，快办。第三，快结。",
        "会上提出三点。其一，快接；其二，快办；其三，快结。",
        "会上提出：首先，快接；其次，快办；最后，快结。",
        "会上提出：①快接；②快办；③快结。",
        "会上提出：（一）快接；（二）快办；（三）快结。",
        "会上提出：\n——快接。\n——快办。\n——快结。",
        "会上提出，一要快接，不让人等。\n二要快办，不让人跑。\n三要快结，不让人问。",
        "会上提出以下几点。\n第一，快接。\n铃响三声内接。\n第二，快办。\n第三，快结。",
    ],
)
def test_a_series_is_found_however_it_is_marked(source: str) -> None:
    assert terms(source) == [["快接", "快办", "快结"]]


def test_bare_numerals_are_a_series_of_three_or_more() -> None:
    assert terms("做到：一思想上重视，二行动上抓紧，三作风上过硬。")[0] == ["思想上重视", "行动上抓紧", "作风上过硬"]


def test_a_long_series_counts_past_ten() -> None:
    numerals = "一二三四五六七八九"
    source = "".join(f"{n}是办第{n}件事；" for n in [*numerals, "十", "十一", "十二"])
    assert len(terms(f"要求如下：{source}")[0]) == 12


def test_series_nest() -> None:
    source = "一要守时。二要守信，做到三条：其一，不夸口；其二，不失约；其三，不推脱。三要守密。"
    assert terms(source) == [["守时", "守信", "守密"], ["不夸口", "不失约", "不推脱"]]


def test_the_last_member_ends_with_its_sentence_where_the_others_are_one() -> None:
    found = speech("一是收文，随到随登；二是发文，核对再发。各科室要照办。")
    assert isinstance(found.body[0], PointList)
    assert found.body[0].points[1].text == "核对再发"
    assert found.body[1] == "各科室要照办。"


def test_what_leads_in_belongs_to_the_list_and_what_comes_before_does_not() -> None:
    found = speech("今年任务重。全科要抓好两件事：一是值班，二是接待。")
    assert found.body[0] == "今年任务重。"
    assert isinstance(found.body[1], PointList)
    assert found.body[1].lead == "全科要抓好两件事："


@pytest.mark.parametrize(
    "source",
    [
        "发展是第一要务，安全是第二位的。",
        "一把手要负总责，二线同志也要出力。",
        "一定要抓紧，二十个部门都要参加。",
        "第十九届会议通过，第二十次会议修订。",
        "第一时间报告，第二天回复。",
        "一方面人手少，一些同志还兼职。",
    ],
)
def test_what_only_looks_like_a_marker_is_none(source: str) -> None:
    assert terms(source) == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("分三步走。第一步，摸底；第二步，整改；第三步，验收。", ["摸底", "整改", "验收"]),
        ("一是：收文；二是：发文；三是：会务。", ["收文", "发文", "会务"]),
        ("干部要一看政治，二看能力，三看作风。", ["政治", "能力", "作风"]),
        ("立三条规矩：1、收件必登，当天登完；2、发件必核；3、交班必签。", ["收件必登", "发件必核", "交班必签"]),
        ("五条不能碰：一不迟到；二不早退；三不脱岗。", ["不迟到", "不早退", "不脱岗"]),
        ("一要快，铃响就接；二要准，听清再记；三要实，说到做到。", ["快", "准", "实"]),
        ("一要备足人手，到岗；二要备足物资，到位；四要严肃纪律，到人。", ["备足人手", "备足物资", "严肃纪律"]),
    ],
)
def test_more_ways_of_counting_are_known(source: str, expected: list[str]) -> None:
    assert terms(source)[0] == expected


def test_two_series_of_one_family_in_a_paragraph_stand_side_by_side() -> None:
    assert terms("一是产业弱，二是人才少；一是强产业，二是引人才。") == [["产业弱", "人才少"], ["强产业", "引人才"]]


def test_the_last_member_is_little_longer_than_the_others() -> None:
    source = "一是抓路。修桥铺路。二是抓校。新建教室。三是抓医。添置设备。来年任务更重。大家加油。"
    assert lists(source)[0].points[2].text == "添置设备。来年任务更重。"
    assert speech(source).body[-1] == "大家加油。"


def test_one_matter_is_said_twice_and_is_no_series() -> None:
    assert terms("一是时间紧，大家辛苦。一是人手少，更要协作。") == []


def test_a_series_that_counts_behind_its_members_is_found() -> None:
    source = "迟到早退，不守规矩。这是第一种。\n推诿扯皮，不愿担责。这是第二种。\n敷衍了事，不求质量。这是第三种。"
    assert terms(source) == [["迟到早退", "推诿扯皮", "敷衍了事"]]


def test_steps_joined_by_arrows_are_a_process() -> None:
    (found,) = lists("办理流程：取号→填表→递交→领证")
    assert found.order == "sequence"
    assert [point.topic for point in found.points] == ["取号", "填表", "递交", "领证"]


def test_english_series_and_bullets() -> None:
    source = "We promise this. First, we answer at once. Second, we write it down. Third, we call back."
    assert terms(source) == [["we answer at once", "we write it down", "we call back"]]
    assert terms("To begin with, we listen. Next, we note. Finally, we act.") == [["we listen", "we note", "we act"]]
    assert terms("What to bring:\n- a form\n- a photo") == [["a form", "a photo"]]


# ---- names


@pytest.mark.parametrize(
    ("source", "name", "members"),
    [
        ("“两快”即快接、快办。", "两快", ["快接", "快办"]),
        ("做到“三清”：底数清、情况清、责任清。", "三清", ["底数清", "情况清", "责任清"]),
        ("落实人员、时间、经费“三到位”。", "三到位", ["人员", "时间", "经费"]),
        ("实行登记、办理、回访三联动，不留空档。", "三联动", ["登记", "办理", "回访"]),
        ("优先接待四类人员（老人；孕妇；伤残人；现役军人）。", "四类人员", ["老人", "孕妇", "伤残人", "现役军人"]),
        ("要做到“三快”。一要快接；二要快办；三要快结。", "三快", ["快接", "快办", "快结"]),
        ("打好招商引资、园区提质、项目建设“三场硬仗”。", "三场硬仗", ["招商引资", "园区提质", "项目建设"]),
        ("把好准入、质量、价格“三道关口”。", "三道关口", ["准入", "质量", "价格"]),
        ("用好改革、创新“两个抓手”。", "两个抓手", ["改革", "创新"]),
        ("推行“三化”管理，即组织专业化、作业标准化、台账电子化。", "三化", ["组织专业化", "作业标准化", "台账电子化"]),
        ("做到“三定”，定人员、定时间、定措施。", "三定", ["定人员", "定时间", "定措施"]),
        ("按照定人员、定时间、定措施的“三定”要求整改。", "三定", ["定人员", "定时间", "定措施"]),
        (
            "三个到位：领导到位，亲自抓；服务到位，上门办；考核到位，按月评。",
            "三个到位",
            ["领导到位", "服务到位", "考核到位"],
        ),
        ("We keep three promises: care, speed and candour.", "three promises", ["care", "speed", "candour"]),
        ("要处理好三个关系：①快和慢；②内和外；③人和事。", "三个关系", ["快和慢", "内和外", "人和事"]),
        (
            "要做到“两有”：\n一、用心接待，做到心中有数\n听清。\n二、用力办理，做到手上有招\n办好。",
            "两有",
            ["心中有数", "手上有招"],
        ),
    ],
)
def test_members_are_found_wherever_they_stand(source: str, name: str, members: list[str]) -> None:
    assert named(source).get(name) == members


def test_two_names_in_one_find_their_members_by_their_verbs_and_their_colons() -> None:
    source = "做到“两变三要”。两变：变坐等为上门。主动问。变单办为联办。一起办。三要：一要快；二要准；三要实。"
    found = named(source)
    assert found["两变"] == ["变坐等为上门", "变单办为联办"]


def test_a_name_without_members_is_no_list_but_a_doubt() -> None:
    source = "要落实好“五项制度”，一项都不能少。"
    assert named(source) == {}
    doubts = report.doubts(speech(source), from_text(source))
    assert [(doubt.line, doubt.args) for doubt in doubts] == [(1, {"name": "五项制度"})]


def test_a_name_that_counts_only_ones_is_no_doubt() -> None:
    source = "推行“一窗一网一章”。"
    assert report.doubts(speech(source), from_text(source)) == ()


# ---- couplets, quotations, gaps, doubts


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("要变坐等为上门，变单办为联办。", [("坐等", "上门"), ("单办", "联办")]),
        ("坚持热情接待和依法办事相统一。", [("热情接待", "依法办事")]),
        ("既要办得快，又要办得准。", [("既要办得快", "又要办得准")]),
        ("先问清楚，然后再动手。", [("先问清楚", "然后再动手")]),
        (
            "会上说一套，会下做一套；台上讲廉洁，台下谋私利。",
            [("会上说一套", "会下做一套"), ("台上讲廉洁", "台下谋私利")],
        ),
        (
            "实现收文登记零差错、发文核对零失误、会务保障零投诉。",
            [("收文登记", "零差错"), ("发文核对", "零失误"), ("会务保障", "零投诉")],
        ),
    ],
)
def test_couplets_are_found_by_their_wording(source: str, expected: list[tuple[str, str]]) -> None:
    assert [pair for pair in expected if pair not in pairs(source)] == []


def test_a_quotation_has_its_speaker() -> None:
    (quote,) = speech("老主任说过：“事情做在前面，心里才不慌。”").quotes
    assert (quote.by, quote.text) == ("老主任", "事情做在前面，心里才不慌。")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("俗话说：“磨刀不误砍柴工，功到自然成。”", "磨刀不误砍柴工，功到自然成。"),
        ("常言道，一勤天下无难事，百忍堂中有太和。大家要记住。", "一勤天下无难事，百忍堂中有太和"),
    ],
)
def test_an_old_saying_is_a_quotation_of_nobody(source: str, said: str) -> None:
    assert [(quote.text, quote.by) for quote in speech(source).quotes] == [(said, "")]


@pytest.mark.parametrize("gap", ["要认真学习贯彻__会议精神。", "……（此处省略200字）……", "预览结束，下载全文"])
def test_what_the_source_leaves_out_is_a_gap(gap: str) -> None:
    found = speech(f"今天讲两点。\n{gap}\n散会。")
    assert [block for block in found.body if isinstance(block, Gap)]
    assert "今天讲两点。" in found.body


def test_an_outline_printed_before_the_text_is_not_taken_for_text() -> None:
    source = "【提纲】一、接待。一要快。二要准。二、办理。\n一、接待\n笑脸迎人。\n二、办理\n当日办结。"
    assert isinstance(speech(source).body[0], Gap)
    assert [title for _, _, title in headings(source)] == ["接待", "办理"]


def test_a_count_that_does_not_agree_is_a_doubt_with_its_line() -> None:
    source = "开头。\n要抓好三项工作：一是收文；二是发文。"
    (doubt,) = report.doubts(speech(source), from_text(source))
    assert (doubt.line, doubt.args["announced"], doubt.args["found"]) == (2, 3, 2)


def test_a_count_that_the_sections_below_do_not_agree_with_is_a_doubt() -> None:
    source = "今年要做好以下四项工作：\n一、收文\n登记。\n二、发文\n核对。\n三、会务\n保障。"
    (doubt,) = report.doubts(speech(source), from_text(source))
    assert (doubt.line, doubt.args["announced"], doubt.args["found"]) == (2, 4, 3)


def test_a_number_that_is_skipped_is_a_doubt() -> None:
    source = "一、收文\n登记。\n二、发文\n核对。\n四、会务\n保障。"
    assert [doubt.args for doubt in report.doubts(speech(source), from_text(source))] == [
        {"marker": "四、", "before": "二、"}
    ]


def test_a_paragraph_of_a_whole_book_is_cut_between_its_sentences() -> None:
    source = "窗口工作要用心用情用力。" * 3000
    found = speech(source)
    assert all(isinstance(block, str) and len(block) <= 5000 and block.endswith("。") for block in found.body)
    assert BARE.sub("", found.plain()) == BARE.sub("", source)


def test_tables_stay_apart_from_the_text() -> None:
    from quizgen.ingest.document import Document

    rows = (("科室", "电话"), ("秘书科", "101"))
    document = Document(lines=(Line(text="通讯录如下。", number=1), Line(text="", number=2, rows=rows)))
    assert structure(document, "s").body == ("通讯录如下。", Table(table=rows))


def test_a_name_that_is_itself_a_member_is_no_list() -> None:
    assert named("要学习实践论、矛盾论、“三个方法”，常学常新。") == {}


@pytest.mark.parametrize(
    "source", ["不带手机、不说脏话、不吃零食。", "会议指出，改革创新。", "第一季度抓收文，第二季度抓发文。"]
)
def test_what_is_no_couplet_is_not_taken_for_one(source: str) -> None:
    assert pairs(source) == []


# ---- everything

_SCRAPS = """一、 （一） 1. 一是 二是 一要 二要 第一， 其一， 首先， “三快” ： 。 ； ， 、 快接 办理 [[ ]] __ …… → ——
（ ） “ ” 变 为 # | 既要 又要 a:b - 1） \\"""
_PIECES = st.sampled_from([*_SCRAPS.split(), "\n", " "])


@pytest.mark.parametrize("source", [r"\[[", r"\\[[甲", r"C:\|甲", "[[[", r"一是\[[快接；二是\[[快办；三是快结"])
def test_backslashes_before_brackets_are_text(source: str) -> None:
    assert speech(source).plain().replace("\n", "") == source.replace("；", "")


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(_PIECES, max_size=60).map("".join)))
def test_nothing_of_a_document_is_lost_and_nothing_raises(source: str) -> None:
    found = speech(source)
    shown = "\n".join(line.text for line in from_text(source).lines)
    assert BARE.sub("", found.plain()) == BARE.sub("", shown)
    report.doubts(found, from_text(source))
    report.found(found)


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=40).map("".join))
def test_what_is_imported_can_be_read_again(source: str) -> None:
    import tempfile
    from pathlib import Path

    from quizgen import files

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "s.yaml"
        files.save(path, files.speech_text(speech(source)))
        assert files.read_speech(path).plain() == speech(source).plain()


def test_an_article_is_its_whole_provision_unless_a_space_or_a_colon_sets_its_topic_off() -> None:
    source = (
        "第一条 馆长对藏书负总责，副馆长协助，各室分工。\n第二条 开放时间：每天八点到二十点。\n"
        "第三条 读者应当爱护图书。"
    )
    (found,) = lists(source)
    assert [(point.term, point.text) for point in found.points] == [
        ("", "馆长对藏书负总责，副馆长协助，各室分工。"),
        ("开放时间", "每天八点到二十点。"),
        ("", "读者应当爱护图书。"),
    ]


def test_only_the_last_sentence_before_a_list_leads_in() -> None:
    source = "Drills take place twice a year. In case of smoke, take three steps:\n- call\n- close\n- leave"
    assert lists(source)[0].lead == "In case of smoke, take three steps:"


def test_a_numbered_english_sentence_is_a_provision_and_no_heading() -> None:
    source = "Shop rules\n2.1 Staff must wear badges. Guests get one.\n2.2 Doors must stay shut. Alarms ring."
    assert headings(source) == []


def test_a_title_may_begin_with_the_kind_of_the_document() -> None:
    assert speech("党课讲稿：基层干部的三个标准\n同志们：\n今天讲三个标准。").title == "党课讲稿：基层干部的三个标准"
    assert speech("保障对象：全体职工\n关于食堂管理的通知\n各车间：").title == "关于食堂管理的通知"


def test_the_colon_of_a_time_ends_no_topic() -> None:
    found = speech("规定\n一是值班人员20:00到岗，不得离岗。二是每天21:30巡查，做好记录。")
    assert [point.topic for block in found.body if not isinstance(block, str) for point in block.points] == [
        "值班人员20:00到岗", "每天21:30巡查",
    ]  # fmt: skip


def test_a_list_before_the_first_heading_is_a_list() -> None:
    found = speech(
        "# Our Shop\n\nWe do three things:\n\n1. Mend shoes.\n2. Cut keys.\n3. Sharpen knives.\n\n## Hours\n\nNine."
    )
    (listed,) = [block for block in found.body if not isinstance(block, str)]
    assert [point.topic for point in listed.points] == ["Mend shoes", "Cut keys", "Sharpen knives"]


def test_a_heading_of_the_format_may_be_the_title_whatever_colon_it_holds() -> None:
    document = from_text("18F: An Open Team\n\nHello.")
    document = replace(document, lines=(replace(document.lines[0], level=1), *document.lines[1:]))
    assert structure(document, "s").title == "18F: An Open Team"


def test_a_short_sentence_of_two_clauses_is_a_topic_that_others_unfold() -> None:
    said = "要求：一是统一思想，提高认识。各车间要学习，人人知晓。二是收文要快，随到随登。三是改稿要细，逐字核对。"
    found = [block for block in speech(said).body if not isinstance(block, str)]
    assert [point.topic for point in found[0].points] == ["统一思想，提高认识", "收文要快", "改稿要细"]


# ---- headings without a number

UNNUMBERED = (
    "在后勤工作会上的讲话\n同志们：\n今天开会，把后勤保障的几件事说清楚。\n"
    "把账算细\n每一笔支出都要有单据，有经手人，有审批人，月底对账，不留糊涂账。\n"
    "把门守严\n来客必须登记，车辆必须查验，夜间值班不得离岗，遇事先报告再处理。\n"
    "谢谢大家。"
)


def test_short_lines_between_paragraphs_are_headings_where_nothing_is_numbered() -> None:
    assert [title for _, _, title in headings(UNNUMBERED)] == ["把账算细", "把门守严"]


def test_a_single_line_without_its_full_stop_is_no_heading() -> None:
    assert headings(UNNUMBERED.replace("把门守严\n", "")) == []


def test_headings_without_a_number_stand_below_those_that_have_one() -> None:
    source = "一、登记\n" + UNNUMBERED + "\n二、验收\n数量不符的当场退回，写明原因。"
    found = [(level, title) for level, _, title in headings(source)]
    assert found == [(1, "登记"), (2, "把账算细"), (2, "把门守严"), (1, "验收")]


@pytest.mark.parametrize(
    "line", ["综合办公室 张林", "2023年5月8日", "（此件公开发布）", "附件：验收单", "各科室、各班组："]
)
def test_signatures_dates_and_addressees_are_no_headings(line: str) -> None:
    source = f"{UNNUMBERED}\n{line}\n以上要求请各班组在本周之内传达到每一个人，并做好记录，不得遗漏。\n再见。"
    assert line.rstrip("：") not in [title for _, _, title in headings(source)]


def test_ordinals_before_a_space_number_titles() -> None:
    source = "第一　摸清底数\n逐间登记，建好台账。\n第二　分清责任\n一间房一个人管。"
    assert headings(source) == [(1, "第一", "摸清底数"), (1, "第二", "分清责任")]


def test_a_paragraph_that_announces_so_many_headings_stands_above_them() -> None:
    told = "每次交班都要把情况写在本子上，双方签字，缺一样也不能走人，出了差错两个班一起查。"
    titles = ["守库的规矩", f"{told}规矩有两条。", "先登记", told, "后放行", told, "值班的规矩", told, "再见。"]
    source = "\n".join(["讲话", "开头要说一句。", *titles])
    found = [(level, title) for level, _, title in headings(source)]
    assert found == [(1, "守库的规矩"), (2, "先登记"), (2, "后放行"), (1, "值班的规矩")]


def test_short_sentences_that_open_paragraphs_alike_are_headings() -> None:
    source = "登记到位。来客都要写名字。\n查验到位。出车都要看单据。\n交接到位。换班都要双方签字。"
    assert [title for _, _, title in headings(source)] == ["登记到位", "查验到位", "交接到位"]


def test_paragraphs_that_open_with_names_are_headings_in_english() -> None:
    source = (
        "Ladders. Check the feet before you climb.\nGloves. Wear them at the saw.\nNoise. Keep the doors shut at night."
    )
    assert [title for _, _, title in headings(source)] == ["Ladders", "Gloves", "Noise"]


@pytest.mark.parametrize("marker", ["第一个字：", "第一步 "])
def test_ordinals_with_a_measure_number_titles(marker: str) -> None:
    second = marker.replace("一", "二")
    found = headings(f"{marker}勤\n天天下库看一遍。\n{second}细\n件件对着单子点。")
    assert [title for _, _, title in found] == ["勤", "细"]


def test_ordinals_behind_a_colon_count_the_members_of_a_list() -> None:
    source = (
        "具体讲：\n第一，要会看。看单据不能只看数字，还要对着实物一件一件看日期看数量。\n"
        "第二，要会记。好记性不如烂笔头，当天的事当天记在本子上，不许补。\n第三，要会查。每月底要把账和物对上一遍，差一件也要查清楚来龙去脉。"
    )
    assert headings(source) == []
    assert terms(source) == [["要会看", "要会记", "要会查"]]


def test_short_entries_in_low_numbering_are_a_list() -> None:
    source = "四要\n① 要早。上班前十分钟到库。\n② 要勤。每天巡库三遍。\n③ 要细。件件点清。\n④ 要稳。搬运不抢时间。"
    assert terms(source) == [["要早", "要勤", "要细", "要稳"]]


def test_entries_of_one_line_behind_a_colon_are_a_list() -> None:
    source = "2. 特殊物品\n(1) 药品：设专柜，双人双锁。\n(2) 油料：设专库，远离火源。\n(3) 票据：设专册，逐张登记。"
    assert terms(source) == [["药品", "油料", "票据"]]


def test_paragraphs_that_all_demand_something_are_a_list() -> None:
    paragraphs = ["要把底数摸清。月底前点一遍。", "要把责任压实。一间库房一个人管。", "要把台账建好。进出都要写。"]
    assert terms("\n".join(["下步有三件事。", *paragraphs])) == [["把底数摸清", "把责任压实", "把台账建好"]]


def test_a_paragraph_that_demands_something_is_no_list() -> None:
    assert terms("要把底数摸清。月底前每间库房点一遍。\n其他的下次再说。") == []


def test_lines_behind_the_letters_of_a_word_are_its_list() -> None:
    source = "Use SAFE at the saw.\nS – Stop the blade.\nA – Announce it.\nF – Fix the guard.\nE – Enter it in the log."
    assert named(source) == {"SAFE": ["Stop the blade", "Announce it", "Fix the guard", "Enter it in the log"]}


def test_letters_that_only_count_are_no_name() -> None:
    source = "A – Answer the telephone.\nB – Write it down.\nC – Call back."
    assert named(source) == {}


def test_a_bare_series_may_hold_single_characters() -> None:
    assert terms("动作要领是：一停、二看、三通过。") == [["停", "看", "通过"]]


def test_turns_may_be_stated() -> None:
    assert terms("首先是抓入库，登记要全；其次是抓出库，单据要齐；最后是抓盘点，每月一次。") == [
        ["抓入库", "抓出库", "抓盘点"]
    ]


def test_ordinals_alone_on_their_lines_are_titles() -> None:
    source = "第一，把账算细\n每一笔都要有单据。\n第二，把门守严\n来客必须登记。\n第三，把火看牢\n夜里巡查三遍。"
    assert [title for _, _, title in headings(source)] == ["把账算细", "把门守严", "把火看牢"]


def test_titles_without_a_number_stand_above_the_lists_between_them() -> None:
    source = (
        "讲稿\n各位好，今天讲三件事。\n为什么查\n去年库里出过三次差错，都是没查出来的。\n查什么\n睡前花两分钟，把这两样东西看一遍。\n"
        "1. 查门窗：关没关好。\n2. 查电源：断没断开。\n怎么报\n发现不对马上打值班电话，说清楚在哪里。\n谢谢大家。"
    )
    assert [title for _, _, title in headings(source)] == ["为什么查", "查什么", "怎么报"]
    assert terms(source) == [["查门窗", "查电源"]]


def test_the_last_of_a_series_may_open_a_later_paragraph() -> None:
    source = "首先讲为什么查。\n去年出过差错。\n其次讲查什么。\n门窗和电源。\n还有阀门。\n最后说谁来查。班长带头。"
    assert [topic[:2] for topic in terms(source)[0]] == ["讲为", "讲查", "说谁"]


def test_a_topic_and_what_follows_it_keep_their_space() -> None:
    source = "1. Walk on the green paths. Vehicles use the grey lanes.\n2. Stop at the line. Look both ways."
    assert "paths.Vehicles" not in speech(source).plain()


def test_bullets_without_a_word_are_no_points() -> None:
    assert terms("-：\n-一、") == []


def test_grades_in_running_text_are_no_series() -> None:
    assert terms("告警分三级，一级、二级由值班长决定，三级必须报中心同意。") == []


@pytest.mark.parametrize("source", ["1.1.：", "（一）：\n库房要锁门。", "一、——\n甲。\n二、——\n乙。"])
def test_a_marker_with_no_letter_behind_it_opens_no_section(source: str) -> None:
    found = speech(source)
    assert not found.sections
    assert BARE.sub("", found.plain()) == BARE.sub("", source)
