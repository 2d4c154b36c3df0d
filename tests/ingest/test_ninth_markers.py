"""Dashes as bullets, headings behind them and under the title, lines that say something of what they name."""

from quizgen.ingest import names
from tests.ingest.reading import headings, named, pairs, speech, terms

GUIDE = """Gifts and Favours at the Northern Depot
Why we have written this
Most of us will be offered something at some time. This note is meant to help staff decide quickly.
Bigger things
Anything of value should be declined. Some people may accept nothing at all. They are
– planning officers
– food inspectors
Lunches, tickets and trips
A sandwich at a working meeting is not hospitality. A meal at a restaurant is, whoever pays for it.
"""


def test_headings_stand_behind_bullets_and_under_a_title() -> None:
    assert [title for _, _, title in headings(GUIDE)] == [
        "Why we have written this",
        "Bigger things",
        "Lunches, tickets and trips",
    ]


def test_dashes_are_bullets() -> None:
    assert ["planning officers", "food inspectors"] in terms(GUIDE)


def test_lines_that_say_something_of_what_they_name_are_a_list_where_a_sentence_leads_to_them() -> None:
    lines = "Tenancy files: six years.\nGas records: two years.\nBoard minutes: for ever.\n"
    led = "The periods are as follows.\n" + lines
    assert ["Tenancy files", "Gas records", "Board minutes"] in terms(led)
    assert not terms("The periods differ.\n" + lines)


def test_a_line_that_stands_twice_at_the_top_is_the_title() -> None:
    page = "总库大会举行第二次会议\n" * 2 + "陈大力作夜班工作报告\n大会9日上午在库区举行。会议听取了报告。\n"
    assert speech(page).title == "总库大会举行第二次会议"


def test_parts_may_be_numbered_as_standards_number_them() -> None:
    source = (
        "夜班机房操作规程\n1 范围\n本规程适用于各库区。\n2 人员与值班\n2.1 每班不少于2人，均须持证。\n"
        "2.2 接班人提前15分钟到岗，一起走一遍再签字。\n3 考核\n漏抄一次扣200元。\n"
    )
    assert [title for _, _, title in headings(source)] == ["范围", "人员与值班", "考核"]


def test_what_a_speaker_says_of_himself_is_no_couplet() -> None:
    assert not pairs("制度讲了两天，厚厚一本，我不重复。急也不行，人工先探。")
    assert not pairs("I said so to her family, and I am saying it to you.")
    assert not pairs("It costs six million in the first year, of which the depot pays 4.1.")
    assert pairs("你糊弄图，图就糊弄你。")


def test_the_members_of_a_name_may_open_the_paragraphs_behind_its_own() -> None:
    source = (
        "再讲“四个一”。这四个一对各班组都适用，包括夜班。\n一张清单管到底。每天写下要办的事。\n"
        "一个声音对外。口径由值班长定。\n一次讲清楚。时间、地点一次讲完。\n"
        "最后一个，一办到底有回音。办成了要报。\n这四条印成卡片。\n"
    )
    assert named(source)["四个一"] == ["一张清单管到底", "一个声音对外", "一次讲清楚", "一办到底有回音"]


def test_maladies_are_called_by_either_of_two_words() -> None:
    said = "我叫它“四种病”。头一种是“软骨病”，见了问题绕着走。还有“多动症”。再就是“健忘症”。最后叫“近视病”。"
    found = {one.name: one.members for one in names.find(said)}
    assert found["四种病"] == ("软骨病", "多动症", "健忘症", "近视病")


def test_a_voucher_is_no_part_of_the_first_member() -> None:
    said = "接待费凭派出单位公函、审批单、菜单和发票“四单合一”报销，缺一不可。"
    found = {one.name: one.members for one in names.find(said)}
    assert found["四单合一"] == ("派出单位公函", "审批单", "菜单", "发票")
