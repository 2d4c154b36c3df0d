"""What the sixth reading found: asides, terms without their beginning, figures that bind nobody, exhortation."""

import pytest

from quizgen.facts import PairsFact, ladders, passages, spoken
from quizgen.facts.prose import Prose
from quizgen.facts.said import in_context
from quizgen.facts.subjects import independent
from quizgen.model import Point, PointList, Section, Speech
from tests.questions.test_blind import made
from tests.questions.test_fourth_reading import clozes, found, speech

# ---- asides


@pytest.mark.parametrize(
    ("said", "core"),
    [
        ("所以今年库区实行限额管理，夜间进库的不超过3人。", "今年库区实行限额管理，夜间进库的不超过3人。"),
        ("夜里呢，库区班组每晚巡查不少于4次，我也会来看。", "库区班组每晚巡查不少于4次"),
        ("夜班记录一律用蓝黑墨水，别笑，真有用铅笔的。", "夜班记录一律用蓝黑墨水"),
        ("具体讲，白班每人每天盘点的货架不超过4排。", "白班每人每天盘点的货架不超过4排。"),
    ],
)
def test_a_speakers_words_round_the_point_fall_away(said: str, core: str) -> None:
    assert spoken.core(said) == core


@pytest.mark.parametrize(
    "said",
    [
        "夜班离岗的一律写检查，我批准的除外。",  # what takes back a part of it stays
        "库门钥匙由两人分别保管，并当面签字。",
        "库门钥匙由两人分别保管，同时，登记簿每晚核对一次。",  # nothing is cut out of its midst
        "我来说两句，你们记一下。",  # nothing would be left
        "所以这件事，大家都清楚。",
    ],
)
def test_what_belongs_to_the_point_stays(said: str) -> None:
    assert spoken.core(said) == said


@pytest.mark.parametrize("said", ["外包人员进库，培训不得少于8个学时。", "气温过了37度，露天作业一律停止。"])
def test_a_subject_with_a_verb_before_it_and_a_case_without_a_mark_are_enough(said: str) -> None:
    assert independent(said)


# ---- terms and what they run from


def test_a_term_stands_behind_the_case_from_which_it_runs() -> None:
    said = "库门钥匙遗失的，保管人应当立即报告。库区办公室应当在24小时内换锁，并写明经过。"
    _, second = in_context(Prose(said))
    assert second.text == "库门钥匙遗失的，库区办公室应当在24小时内换锁，并写明经过。"
    assert second.quotes == ("库门钥匙遗失的，", "库区办公室应当在24小时内换锁，并写明经过。")


def test_a_term_that_says_itself_from_when_it_runs_stands_alone() -> None:
    said = "库门钥匙遗失的，保管人应当立即报告。库区办公室应当自接到报告之日起3日内换锁，并写明经过。"
    _, second = in_context(Prose(said))
    assert second.text.startswith("库区办公室应当自接到报告")


# ---- figures


@pytest.mark.parametrize(
    ("sentence", "answers"),
    [
        ("库区班长每周听班前会不少于两节，新进员工不少于四十节。", {"两", "四十"}),
        ("九月十五日之前，各库区必须完成一次消防演练。", {"九月十五日"}),
        ("工程款里要单列百分之二做库区安全费用。", {"二"}),
        ("积水深度超过27厘米的库房，必须立即封门。", {"27"}),
        ("库区班组的响应时限要由15分钟压缩到5分钟。", {"5"}),
        ("库管员每年集中培训不少于5天（40学时），由总库组织。", set()),
        ("传递3级、2级物资，应当双人押运、全程签收。", set()),
        ("年终库区考评的基础分100分，低于80分的不得评优。", {"80"}),
        ("举报夜间空岗查实的，给予500元至2000元的奖励。", set()),
    ],
)
def test_figures_are_asked_where_nothing_beside_them_tells_them(sentence: str, answers: set[str]) -> None:
    told = {answer for kind, (answer, *_) in found(sentence) if kind in ("number", "day")}
    assert told == answers


def test_what_a_speaker_had_done_so_often_is_not_asked() -> None:
    done = "各库区完成更换老旧灯具2240套，清理废旧货架116排。"
    assert not clozes(speech(done), "number")
    assert clozes(Speech(id="s", title="2023年库区工作报告", verbatim=True, body=(done,)), "number")
    assert not clozes(Speech(id="s", title="库区工作报告", verbatim=True, body=(done,)), "number")
    assert clozes(speech("各库区每月必须盘点货架2次以上。"), "number")


@pytest.mark.parametrize(
    ("value", "unit", "others"),
    [(20, "个工作日内", [30, 15, 45]), (48, "小时内", [72, 36, 96]), (3, "日内", [5, 2, 7]), (7, "只", [])],
)
def test_numbers_near_a_term_are_such_as_people_set(value: int, unit: str, others: list[int]) -> None:
    assert ladders.near(value, unit, 3)[:3] == others


# ---- what is not worth asking


@pytest.mark.parametrize(
    "sentence",
    [
        "管好夜间库区，必须加强对库区工作的全面领导。",
        "全体库管员必须遵守本制度和国家有关法律法规。",
        "要落实“双人双锁制”，坚持“双人双锁制”，必须常抓不懈。",
    ],
)
def test_nobody_judges_what_goes_without_saying(sentence: str) -> None:
    assert not clozes(speech(sentence), "statement")


def test_a_bare_list_and_what_one_verb_rules_are_no_enumeration() -> None:
    assert not [kind for kind, _ in found("库管制度：出入登记、钥匙管理、夜间巡查、交接签字") if kind == "enumeration"]
    assert not [kind for kind, _ in found("最后离开的人关灯、关水、关窗，锁好库门") if kind == "enumeration"]


def test_a_quotation_of_which_nothing_else_is_told_is_not_asked() -> None:
    assert not clozes(speech("老局长退休的时候讲，“管库如管家”。"), "quoted")
    assert clozes(speech("老局长退休的时候讲，“管库如管家”是库区的家训。"), "quoted")


# ---- wording


def test_things_that_are_counted_are_asked_for() -> None:
    assert passages.asking("夜间进库，要过五道关", 5) == "夜间进库，要过哪五道关"
    assert passages.asking("库区的“五道关”", 5) == ""


def test_a_list_is_no_answer_to_a_sentence_that_names_its_points_or_asks_for_deeds() -> None:
    items = tuple(
        Point(marker=f"（{n}）", term=term, text=rest)
        for n, term, rest in (
            ("一", "取暖费", "用于库区冬季供暖"),
            ("二", "维修费", "用于货架和库门维修"),
            ("三", "培训费", "用于夜班人员培训"),
        )
    )  # fmt: skip
    of = speech("库区经费包括取暖费、维修费和培训费。", PointList(order="numbered", items=items))
    assert not made("short_answer", of)


def test_a_choice_of_points_says_how_many_they_are() -> None:
    items = tuple(
        Point(marker=f"{n}是", term=term, text=rest)
        for n, term, rest in (
            ("一", "守时", "说几点到库就几点到库"), ("二", "守信", "答应下来的事就办成"),
            ("三", "守密", "不该说的话一句不说"), ("四", "守拙", ""),
        )
    )  # fmt: skip
    (question,) = made("matching", speech("库管员要做到四守。", PointList(name="四守", order="numbered", items=items)))
    assert "3" in question.asks()


def test_further_paragraphs_of_the_last_part_are_not_told_under_its_heading() -> None:
    first = Section(marker="（一）", heading="门禁管理", body=("门禁记录保存不少于90天，由当班人员逐条核对。",))
    last = Section(
        marker="（二）",
        heading="灯光管理",
        body=("应急灯每月至少测试一次。", "维修改造的项目必须在11月底前全部完工，逾期不得申请经费。"),
    )
    of = Speech(
        id="s", title="在库区会议上的讲话", verbatim=True, sections=(Section(heading="库区", sections=(first, last)),)
    )
    assert {fact.scope.words for fact in clozes(of, "day")} == {""}


def test_the_headings_of_english_sentences_that_go_on_are_told() -> None:
    section = Section(
        heading="Night deliveries",
        body=("Drivers must ring the bell. Goods may stay outside for no longer than two hours after that call.",),
    )
    of = Speech(id="s", title="Stores policy", language="en", verbatim=True, sections=(section,))
    assert "Night deliveries" in {fact.scope.words for fact in clozes(of, "number")}


def test_points_that_point_elsewhere_are_no_key_points() -> None:
    items = tuple(
        Point(marker=f"（{n}）", term=term)
        for n, term in (
            ("一", "本制度第八条第二项规定的材料"),
            ("二", "库管员的身份证明"),
            ("三", "最近一次盘点的台账"),
        )
    )
    assert not made("short_answer", speech("申请进库应当提交下列材料。", PointList(order="numbered", items=items)))


def test_couplets_of_a_sentence_that_leans_are_not_asked() -> None:
    facts = [
        fact for fact in clozes(speech("这个地方，人走灯不灭，灯灭人不走。"), "half") if isinstance(fact, PairsFact)
    ]
    assert not facts
