"""A person at the self-test: answers through the page's controls and nothing else."""

from playwright.sync_api import Locator, Page

from quizgen.views import Item, View


def items(view: View) -> list[Item]:
    """The questions of a view in order."""
    return [item for part in view.parts for item in part.items]


def question(page: Page, item: Item) -> Locator:
    """A question on the page."""
    return page.locator(f"#q{item.number}")


def fill_in(page: Page, item: Item, *, right: bool) -> None:
    """Answers a question by typing, selecting or clicking."""
    ANSWERS[item.type](question(page, item), item, right)


def answer(page: Page, item: Item, *, right: bool) -> None:
    """Answers a question and has it checked."""
    fill_in(page, item, right=right)
    question(page, item).locator(".check").click()


def answer_all(page: Page, view: View, *, right: bool) -> None:
    """Answers every question of the page."""
    for item in items(view):
        answer(page, item, right=right)


def mark_own(page: Page, *, right: bool) -> None:
    """Marks what was answered in own words: every key point was named, or none."""
    for question in page.locator(".short_answer").all():
        for point in question.locator(".key-point").all():
            point.click()
            if not right:
                point.click()


def right_order(item: Item, *, right: bool = True) -> list[int]:
    """The right order of an ordering question, or a wrong one that differs from the order shown."""
    assert item.answer
    order = list(item.answer.key.order)  # type: ignore[attr-defined]
    wrong = next(one for one in (order[::-1], order[1:] + order[:1]) if one != sorted(one))
    return order if right else wrong


def order_shown(place: Locator) -> list[int]:
    """The entries of an ordering question as they stand now."""
    return [int(row.get_attribute("data-index") or "") for row in place.locator(".sortable").all()]


def _type(place: Locator, item: Item, right: bool) -> None:
    assert item.answer
    for number, accepted in enumerate(item.answer.key.answers):  # type: ignore[attr-defined]
        place.locator("input").nth(number).press_sequentially(accepted[0] if right else "不对")


def _select(place: Locator, item: Item, right: bool) -> None:
    assert item.answer
    count = len(item.prompt.right)  # type: ignore[attr-defined]
    for row, index in enumerate(item.answer.key.right):  # type: ignore[attr-defined]
        place.locator("select").nth(row).select_option(index=1 + (index if right else (index + 1) % count))


def _move(place: Locator, item: Item, right: bool) -> None:
    for target, index in enumerate(right_order(item, right=right)):
        for _ in range(order_shown(place).index(index) - target):
            place.locator(f'[data-index="{index}"] .up').click()


def _choose(place: Locator, item: Item, right: bool) -> None:
    assert item.answer
    index = item.answer.key.index  # type: ignore[attr-defined]
    place.locator(".option").nth(index if right else (index + 1) % len(item.prompt.options)).click()  # type: ignore[attr-defined]


def _tick(place: Locator, item: Item, right: bool) -> None:
    assert item.answer
    indexes = set(item.answer.key.indexes)  # type: ignore[attr-defined]
    every = range(len(item.prompt.options))  # type: ignore[attr-defined]
    for index in every if not right else indexes:
        place.locator(".option").nth(index).click()


def _judge(place: Locator, item: Item, right: bool) -> None:
    assert item.answer
    place.locator(".option").nth(0 if item.answer.key.true == right else 1).click()  # type: ignore[attr-defined]


def _write(place: Locator, item: Item, right: bool) -> None:
    place.locator("textarea").fill("写了一些")


ANSWERS = {
    "fill_blank": _type,
    "single_choice": _choose,
    "multiple_choice": _tick,
    "true_false": _judge,
    "matching": _select,
    "ordering": _move,
    "short_answer": _write,
}
