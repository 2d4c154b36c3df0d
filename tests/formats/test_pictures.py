"""Pages as pictures, compared with golden ones block by block: the same with other versions of the fonts.

RENEW_GOLDEN=1 renews them.
"""

import os
import subprocess

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops

from quizgen import formats
from quizgen.views import view_of
from tests.conftest import REPO
from tests.formats.test_print import everything

SCALE = 0.21
"""Pixels of a golden picture for a point of the page."""

BLOCK = 8
TOLERANCE = 30
"""The difference in grey, of 255, of a block of pixels that is taken for another version of a font."""

PAGES = [("paper", "A3"), ("teacher", "A4"), ("answer-sheet", "A4"), ("key", "A4")]


@pytest.mark.parametrize(("kind", "size"), PAGES)
def test_a_page_looks_like_its_golden_picture(kind: str, size: str) -> None:
    if "Noto Serif CJK" not in subprocess.run(["fc-match", "Noto Serif CJK SC"], capture_output=True, text=True).stdout:
        pytest.skip("the fonts of the golden pictures are not installed")
    asked = everything(
        size=size, seal="first", unit="东湖区办公室", secrecy="内部资料", book="closed", notice=("先写姓名。",),
        score_boxes=True, end_mark=True,
    )  # fmt: skip
    shown = picture(formats.render(view_of(asked, kind), "pdf"))
    golden = REPO / f"tests/golden/pages/{kind}.png"
    if os.environ.get("RENEW_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        shown.save(golden, optimize=True)
    assert difference(shown, Image.open(golden)) < TOLERANCE


def test_a_missing_piece_would_be_noticed() -> None:
    wanted = Image.open(REPO / "tests/golden/pages/paper.png")
    other = wanted.copy()
    other.paste(255, (0, 0, wanted.width, wanted.height // 10))
    assert difference(wanted, other) > TOLERANCE


def difference(first: Image.Image, second: Image.Image) -> int:
    """How much the greys of the two most different blocks differ."""
    assert first.size == second.size
    coarse = (first.width // BLOCK, first.height // BLOCK)
    pair = (one.convert("L").resize(coarse, Image.Resampling.BOX) for one in (first, second))
    return max(ImageChops.difference(*pair).tobytes())


def picture(content: bytes) -> Image.Image:
    """The first page in sixteen greys."""
    first = pypdfium2.PdfDocument(content)[0]
    large = first.render(scale=2).to_pil().convert("L")
    small = large.resize((round(large.width * SCALE / 2), round(large.height * SCALE / 2)), Image.Resampling.BOX)
    return small.quantize(16).convert("L")
