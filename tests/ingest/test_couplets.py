"""Couplets: what only looks like one."""

from quizgen.ingest import couplets


def test_two_of_a_longer_enumeration_are_no_couplet() -> None:
    assert not list(couplets.find(["经办人负责材料收集、信息录入、及时归档工作。"]))


def test_what_a_prohibition_governs_is_no_couplet() -> None:
    assert not list(couplets.find(["台账应当重新登记，不得涂改、补写台账。"]))
