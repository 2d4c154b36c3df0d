"""The furniture and the sizes of printed papers, and what all types keep to on all of them: read back from pages."""

from __future__ import annotations

import dataclasses
import itertools
import random
import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
import pytest
from lxml import html as lxml_html

from quizgen import formats, questions
from quizgen.formats import page, pdf, qr
from quizgen.model import Paper, PaperItem, PaperSection, PrintSettings, Question, Size
from quizgen.questions.fill_blank import FillBlank
from quizgen.questions.matching import Matching
from quizgen.questions.multiple_choice import MultipleChoice
from quizgen.questions.ordering import Ordering
from quizgen.questions.short_answer import KeyPoint, ShortAnswer
from quizgen.questions.single_choice import SingleChoice
from quizgen.questions.true_false import TrueFalse
from quizgen.views import View, fingerprint, view_of

SIZES: dict[Size, tuple[int, int]] = {
    "A4": (595, 842), "16K": (522, 737), "A3": (1191, 842), "8K": (1043, 737), "Letter": (612, 792),
}  # fmt: skip
"""Points across and down."""

TYPES: dict[str, Question] = {
    "fill_blank": FillBlank(id="f", text="雾天先鸣“[[两声]]”长笛，再开[[探照灯]]、[[雾灯]]。"),
    "single_choice": SingleChoice(id="s", stem="灯油（）换一次。", answer="每班", distractors=("每日", "每周", "每月")),
    "multiple_choice": MultipleChoice(id="m", stem="值班要带（）。", answers=("灯罩", "灯油"), distractors=("渔网",)),
    "true_false": TrueFalse(id="t", stem="退潮时鸣笛三声。", answer=False, correction="应为两声"),
    "matching": Matching(id="x", stem="配对。", pairs=(("红灯", "左舷"), ("绿灯", "右舷")), distractors=("船尾",)),
    "ordering": Ordering(id="o", stem="点灯的步骤。", items=("擦净灯罩", "加满灯油", "点燃灯芯")),
    "short_answer": ShortAnswer(
        id="k", stem="简述值守要求。", key_points=(KeyPoint(text="勤看"), KeyPoint(text="勤记"))
    ),
}
MARGIN = 9
"""Points at the edge of a page in which nothing is printed."""


def paper(*asked: Question, language: str = "zh-CN", **settings: Any) -> Paper:
    """A paper with a section for each question, as the settings say."""
    sections = tuple(
        PaperSection(type=one.type, each="question", points=Fraction(10), items=(placed(number, one),))
        for number, one in enumerate(asked, 1)
    )
    return Paper(
        name="lamp", title="灯塔值守测试", form="A", language=language, time_limit=30, places={}, sections=sections,
        print=PrintSettings(**settings),
    )  # fmt: skip


def placed(number: int, question: Question) -> PaperItem:
    scheme = question.SCHEMES[0]
    layout = question.layout(random.Random(number))
    return PaperItem(number=number, question=question, layout=layout, points=Fraction(10), scheme=scheme)


@cache
def everything(**settings: Any) -> Paper:
    return paper(*TYPES.values(), **settings)


def written(one: Paper, kind: str = "paper") -> str:
    """The page as HTML without its style."""
    return re.sub(r"(?s)<style>.*?</style>", "", page.render(view_of(one, kind)))


def shown(one: Paper, kind: str = "paper") -> str:
    """The words of the page, without spaces."""
    return re.sub(r"\s", "", lxml_html.fromstring(written(one, kind)).text_content())


def printed(one: Paper, kind: str = "paper") -> Any:
    return pypdfium2.PdfDocument(formats.render(view_of(one, kind), "pdf"))


def boxes(one: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """The characters of a page with left, bottom, right, top of their ink."""
    layer = one.get_textpage()
    for index, character in enumerate(layer.get_text_range()):
        if not character.isspace() and index < layer.count_chars():
            yield character, layer.get_charbox(index)


# ---- furniture


def test_a_paper_without_settings_has_a_score_table_and_no_other_furniture() -> None:
    text = shown(everything())
    assert "题号一二三四五六七总分得分" in text
    for absent in ("评卷人", "注意事项", "试卷结束", "闭卷"):
        assert absent not in text


def test_settings_put_their_furniture_on_the_paper() -> None:
    asked = everything(
        unit="东湖区办公室", secrecy="内部资料", book="closed", notice=("先写姓名。",), score_boxes=True, end_mark=True
    )
    text = shown(asked)
    for piece in ("内部资料东湖区办公室灯塔值守测试（A卷）", "考试形式：闭卷", "注意事项：先写姓名。", "（试卷结束）"):
        assert piece in text
    assert text.count("得分评卷人") == len(TYPES)


@pytest.mark.parametrize(("seal", "sealed"), [("none", []), ("first", [0]), ("odd", [0, 2])])
def test_the_seal_line_stands_on_the_pages_that_are_asked(seal: str, sealed: list[int]) -> None:
    asked = [dataclasses.replace(TYPES["short_answer"], id=f"k{number}") for number in range(9)]
    document = printed(paper(*asked, seal=seal, candidate=("船名", "岗位")))
    found = [number for number, one in enumerate(document) if "密封线内不得答题" in one.get_textpage().get_text_range()]
    assert len(document) >= 3
    assert found == sealed


def test_what_a_candidate_fills_in_stands_in_the_strip_or_under_the_title_but_not_in_both() -> None:
    for seal in ("none", "first"):
        document = printed(paper(TYPES["true_false"], seal=seal, candidate=("船名",)))
        text = document[0].get_textpage().get_text_range()
        assert re.sub(r"\s", "", text).count("船名") == 1


def places(one: Any, words: str) -> list[tuple[float, float]]:
    """Where the characters of words begin on a page: from the left, and from the foot."""
    layer = one.get_textpage()
    at = layer.get_text_range().index(words)
    return [layer.get_charbox(at + number, loose=True)[:2] for number in range(len(words))]


@pytest.mark.parametrize(("language", "size"), [("zh-CN", "A4"), ("zh-CN", "16K"), ("en", "A4"), ("en", "Letter")])
def test_what_a_candidate_fills_in_stands_on_one_line(language: str, size: Size) -> None:
    fields = ("单位", "姓名", "编号", "岗位") if language == "zh-CN" else ("Department", "Name", "Number")
    one = paper(TYPES["true_false"], language=language, size=size, candidate=fields)
    for kind in ("paper", "answer-sheet"):
        first = printed(one, kind)[0]
        assert len({round(places(first, field)[0][1]) for field in fields}) == 1


def test_a_long_instruction_stays_beside_the_box_for_the_score() -> None:
    first = printed(paper(TYPES["multiple_choice"], language="en", size="Letter", seal="first", score_boxes=True))[0]
    begin = places(first, "Two or more")[0]
    assert all(left >= begin[0] - 1 for left, bottom in places(first, "earns nothing") if bottom < begin[1])


def test_section_heads_work_out_their_sums() -> None:
    assert "二、单项选择题：本题共1小题，每小题10分，共10分" in shown(everything())


def test_numbers_blanks_and_matching_follow_the_house_style() -> None:
    text = shown(everything(numbering="comma", blanks="brackets", matching="lines"))
    assert "1、雾天先鸣“（）”长笛，再开（）、（）。" in text
    assert "请将左右两栏中相对应的内容用线连接起来" in text
    assert text.count("●") == 5


def test_options_stand_in_as_many_columns_as_their_length_allows() -> None:
    for length, columns in ((3, 4), (12, 2), (40, 1)):
        options = tuple(f"{'甲乙丙丁'[n]}" * length for n in range(4))
        asked = SingleChoice(id="s", stem="选一项。", answer=options[0], distractors=options[1:])
        assert f"--columns: {columns}" in written(paper(asked))
    five = Ordering(id="o", stem="排序。", items=("收文", "登记", "拟办", "批办", "归档"))
    assert "--columns: 5" in written(paper(five))


def test_lines_for_a_short_answer_grow_with_its_points_and_say_nothing_of_its_key() -> None:
    def count(points: int, parts: int) -> int:
        asked = ShortAnswer(id="k", stem="简述。", key_points=tuple(KeyPoint(text=f"要点{n}") for n in range(parts)))
        one = paper(asked)
        items = (dataclasses.replace(one.sections[0].items[0], points=Fraction(points)),)
        section = dataclasses.replace(one.sections[0], items=items)
        return written(dataclasses.replace(one, sections=(section,))).count('class="line"')

    assert count(4, 3) < count(10, 3) < count(20, 3)
    assert count(10, 2) == count(10, 7)


def test_answers_on_a_sheet_leave_no_lines_on_the_paper() -> None:
    assert 'class="line"' in written(everything())
    assert 'class="line"' not in written(everything(answers="sheet"))
    assert 'class="line"' in written(everything(answers="sheet"), "answer-sheet")


# ---- key and teacher's edition


def test_the_key_gives_choices_as_a_grid_whose_letters_fit_the_paper() -> None:
    view = view_of(everything(), "key")
    tree = lxml_html.fromstring(written(everything(), "key"))
    for part, table in zip(view.parts[1:3], tree.xpath("//table[@class='answers']"), strict=False):
        numbers, answers = ([cell.text_content() for cell in row.xpath("td")] for row in table.xpath("tr"))
        item: Any = part.items[0]
        key = item.answer.key
        indexes = key.indexes if part.type == "multiple_choice" else (key.index,)
        assert numbers == [str(item.number)]
        assert answers == ["".join("ABCD"[index] for index in indexes)]


def test_the_key_says_under_the_grid_what_would_be_right() -> None:
    assert "4.更正：应为两声" in shown(everything(), "key")


def test_the_teachers_edition_is_the_paper_with_every_answer_in_its_place() -> None:
    tree = lxml_html.fromstring(written(everything(), "teacher"))
    given = [one.text_content() for one in tree.xpath("//span[@class='given']")]
    for answer in ("两声", "探照灯", "雾灯", "×", "应为两声"):
        assert answer in given
    assert shown(everything(), "teacher").startswith("灯塔值守测试（A卷）教师用卷")
    assert not lxml_html.fromstring(written(everything())).xpath("//span[@class='given']")


def test_answers_of_the_teachers_edition_are_red() -> None:
    colours = printed(everything(), "teacher")[0].render(scale=1).to_pil().convert("RGB").getcolors(1 << 16)
    assert any(r > 150 and g < 60 and b < 60 for _, (r, g, b) in colours)


# ---- answer sheet


def test_every_number_of_the_answer_sheet_is_a_question_of_the_paper_with_a_place_for_each_answer() -> None:
    view = view_of(everything(), "answer-sheet")
    tree = lxml_html.fromstring(written(everything(), "answer-sheet"))
    numbers = [re.match(r"\d+", one.text_content().strip()) for one in tree.xpath("//span[@class='number']")]
    assert {int(one[0]) for one in numbers if one} == {item.number for part in view.parts for item in part.items}
    bubbles = {item.number: 0 for part in view.parts for item in part.items}
    for row in tree.xpath("//p[contains(@class, 'marks')]"):
        number = re.match(r"\d+", row.xpath("span[@class='number']")[0].text_content())
        bubbles[int(number[0])] += len(row.xpath("span[@class='bubble' or @class='box']")) if number else 0
    assert bubbles == {1: 0, 2: 4, 3: 3, 4: 2, 5: 2 * 3, 6: 3, 7: 0}
    assert len(tree.xpath("//div[@class='place']//span[@class='blank']")) == 3


def test_what_is_chosen_stands_on_one_page_in_front_of_what_is_written() -> None:
    many = [dataclasses.replace(TYPES["single_choice"], id=f"s{number}") for number in range(50)]
    one = paper(TYPES["fill_blank"])
    items = tuple(placed(number, asked) for number, asked in enumerate(many, 2))
    choices = PaperSection(type="single_choice", each="question", points=Fraction(1), items=items)
    first = printed(dataclasses.replace(one, sections=(*one.sections, choices)), "answer-sheet")[0]
    text = first.get_textpage().get_text_range()
    assert text.index("二、") < text.index("一、")
    assert "51" in text


def test_a_qr_code_on_each_page_names_paper_form_page_and_questions() -> None:
    view = view_of(everything(), "answer-sheet")
    style = page.render(view)
    for number in (1, 2):
        assert qr.address(f"quizgen lamp A {number} {fingerprint(view)[:8]}", 14) in style


def test_four_corner_marks_stand_on_each_page_of_the_answer_sheet() -> None:
    for one in printed(everything(), "answer-sheet"):
        picture = one.render(scale=1).to_pil().convert("L")
        width, height = picture.size
        for x in (24, width - 24):
            for y in (24, height - 24):
                assert picture.getpixel((x, y)) < 40


# ---- what test-takers get


@pytest.mark.parametrize("kind", ["paper", "answer-sheet"])
@pytest.mark.parametrize("name", ["pdf", "html"])
def test_the_files_for_test_takers_do_not_depend_on_what_is_right(kind: str, name: str) -> None:
    def made(right: str, wrong: str, layout: tuple[int, ...], truth: bool) -> bytes:
        choice = SingleChoice(id="s", stem="灯油（）换一次。", answer=right, distractors=(wrong,))
        judged = TrueFalse(id="t", stem="退潮时鸣笛三声。", answer=truth, correction="" if truth else "应为两声")
        one = paper(choice, judged)
        first = one.sections[0]
        items = (dataclasses.replace(first.items[0], layout=layout),)
        sections = (dataclasses.replace(first, items=items), *one.sections[1:])
        return formats.render(view_of(dataclasses.replace(one, sections=sections), kind), name)

    assert made("每班", "每日", (0, 1), True) == made("每日", "每班", (1, 0), False)


# ---- sizes


@pytest.mark.parametrize("size", SIZES)
def test_pages_have_the_size_that_is_asked(size: Size) -> None:
    width, height = printed(everything(size=size))[0].get_size()
    assert (round(width), round(height)) == pytest.approx(SIZES[size], abs=1)
    upright = printed(everything(size=size), "key")[0].get_size()
    assert upright[0] < upright[1]


def test_a_sheet_that_lies_across_holds_two_numbered_pages_and_its_bookmarks_lead_to_them() -> None:
    asked = everything(size="A3", seal="odd")
    document = printed(asked)
    text = re.sub(r"\s", "", document[0].get_textpage().get_text_range())
    assert "第1页共2页" in text
    assert "第2页共2页" in text
    assert len(document) == 1
    assert [bookmark.get_dest().get_index() for bookmark in document.get_toc()] == [0] * (len(TYPES) + 1)
    assert "灯塔值守测试" in document.get_metadata_dict()["Title"]


def test_an_odd_number_of_pages_is_made_even_where_it_is_asked() -> None:
    assert len(printed(paper(TYPES["true_false"]))) == 1
    assert len(printed(paper(TYPES["true_false"], even_pages=True))) == 2


def test_no_last_page_holds_two_lines_only() -> None:
    for count in (31, 34, 37, 38):  # 30 just fill a page
        asked = [dataclasses.replace(TYPES["true_false"], id=f"t{number}") for number in range(count)]
        items = tuple(placed(number, one) for number, one in enumerate(asked, 1))
        section = PaperSection(type="true_false", each="question", points=Fraction(1), items=items)
        document = printed(dataclasses.replace(paper(), sections=(section,)))
        last = document[len(document) - 1]
        lines = last.get_textpage().get_text_range().splitlines()
        assert len(document) == 1 or len(lines) > 3


# ---- all types, all sizes, with and without the key


@pytest.mark.parametrize(
    "kind", [kind for kind in formats.PRINTED if kind in ("paper", "key", "teacher", "answer-sheet")]
)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_leaves_the_page_and_no_characters_overlap(kind: str, size: Size) -> None:
    assert set(TYPES) == set(questions.registry())
    for one in printed(everything(size=size, seal="first", score_boxes=True, end_mark=True), kind):
        width, height = one.get_size()
        found = [(character, box) for character, box in boxes(one) if character not in "（）“”—…"]
        assert not [
            (character, box)
            for character, box in found
            if box[0] < MARGIN or box[1] < MARGIN or box[2] > width - MARGIN or box[3] > height - MARGIN
        ]
        assert not overlapping(found)


def overlapping(found: Sequence[tuple[str, tuple[float, float, float, float]]]) -> list[tuple[str, str]]:
    """Pairs of characters whose ink shares more than a fifth of the smaller one's box."""
    pairs = []
    upwards = sorted(found, key=lambda one: one[1][1])
    for index, (one, first) in enumerate(upwards):
        for other, second in itertools.takewhile(lambda one: one[1][1] < first[3], upwards[index + 1 :]):  # noqa: B023
            wide = min(first[2], second[2]) - max(first[0], second[0])
            high = min(first[3], second[3]) - max(first[1], second[1])
            if wide > 0 and high > 0 and wide * high > 0.2 * min(area(first), area(second)):
                pairs.append((one, other))
    return pairs


def area(box: tuple[float, float, float, float]) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


# ---- content that is out of the ordinary

LONG = "灯塔守望海面的每一个夜晚" * 34


def test_an_option_of_400_characters_and_60_rows_to_match_stay_on_their_pages() -> None:
    choice = SingleChoice(id="s", stem="选一项。", answer=LONG, distractors=("短的", "长的"))
    rows = Matching(id="x", stem="配对。", pairs=tuple((f"灯号{n}", f"含义{n}" * 3) for n in range(60)))
    for kind in ("paper", "teacher", "key", "answer-sheet"):
        document = printed(paper(choice, rows), kind)
        text = "".join(re.sub(r"\s", "", one.get_textpage().get_text_range()) for one in document)
        for one in document:
            width, height = one.get_size()
            assert all(box[0] > 0 and box[2] < width and box[1] > 0 and box[3] < height for _, box in boxes(one))
        if kind in ("paper", "teacher"):
            assert LONG[-40:] in text
            assert all(f"灯号{n}" in text for n in range(60))


def test_an_english_paper_sets_its_apostrophes_closely_and_its_brackets_apart() -> None:
    asked = SingleChoice(id="s", stem="The keeper’s lamp is", answer="lit", distractors=("out", "dim"))
    first = printed(paper(asked, language="en"))[0]
    before, sign, after = (left for left, _ in places(first, "r’s"))
    assert after - sign < 0.4 * 10.5
    assert sign > before
    assert "lamp is (" in re.sub(r"\s+", " ", first.get_textpage().get_text_range())


def test_a_latin_paper_needs_no_chinese_furniture() -> None:
    asked = FillBlank(id="f", text="In fog the keeper sounds [[two]] blasts.")
    one = dataclasses.replace(paper(asked, language="en", size="Letter", seal="first"), title="At sea")
    text = printed(one)[0].get_textpage().get_text_range()
    assert "Do not write answers inside the seal line" in text
    assert not re.search(r"[\u4e00-\u9fff]", text)


def test_hostile_words_in_settings_stay_words() -> None:
    hostile = "</style><script>1</script>\"'&\\22 } @page { size: A5 }"
    one = everything(unit=hostile, secrecy=hostile, notice=(hostile,), candidate=(hostile,), seal="first")
    view: View = dataclasses.replace(view_of(one, "paper"), title=hostile)
    assert "<script" not in page.render(view)
    document = pypdfium2.PdfDocument(pdf.render(view))
    assert document[0].get_size()[0] == pytest.approx(595, abs=1)


# ---- for a browser


def test_pages_for_a_browser_ask_for_nothing_and_run_nothing() -> None:
    for kind in ("paper", "key", "teacher", "answer-sheet"):
        shown = formats.render(view_of(everything(seal="odd"), kind), "html").decode()
        assert "Content-Security-Policy" in shown
        assert "<script" not in shown
        assert not re.search(r"(src|href)=|url\((?!\"data:)", shown)
