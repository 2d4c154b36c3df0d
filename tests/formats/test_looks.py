"""Looks of a trainer's own: templates, sheets, words and a logo over the package's, in a sandbox."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest

from quizgen import formats
from quizgen.look import PLAIN, Look
from quizgen.model import Paper, PrintSettings
from quizgen.shipped import shipped
from quizgen.views import View, view_of

Own = Callable[..., Look]


@pytest.fixture
def own(tmp_path: Path) -> Own:
    """A look with templates of its own, by name."""

    def made(files: dict[str, str | bytes], **more: object) -> Look:
        for name, content in files.items():
            path = tmp_path / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return Look(folders=(tmp_path / "templates",), **more)  # type: ignore[arg-type]

    return made


@pytest.fixture(scope="module")
def paper(example_papers: tuple[Paper, ...]) -> View:
    return dataclasses.replace(view_of(example_papers[0], "paper"), print=PrintSettings())


@pytest.fixture(scope="module")
def selftest(example_papers: tuple[Paper, ...]) -> View:
    return view_of(example_papers[0], "selftest")


def pdf_text(view: View, look: Look) -> str:
    document = pypdfium2.PdfDocument(formats.render(view, "pdf", look))
    return "".join(one.get_textpage().get_text_bounded() for one in document)


def refused(view: View, look: Look, format_name: str = "pdf") -> formats.Mistake:
    with pytest.raises(formats.Mistake) as caught:
        formats.render(view, format_name, look)
    return caught.value


def test_an_own_template_stands_in_for_the_packages(own: Own, paper: View) -> None:
    look = own({"pages/letterhead.html.j2": "<p>东湖区办公室 {{ view.total|number }}</p>"})
    assert "东湖区办公室 100" in pdf_text(paper, look)


def test_an_own_sheet_and_script_stand_in_for_the_packages(own: Own, selftest: View) -> None:
    look = own({"pages/selftest/run.css": ".bar { color: teal }", "questions/ordering/widget.js": "/* mine */ var x;"})
    html = formats.render(selftest, "html", look).decode()
    assert ".bar{color:teal}" in html
    assert "var x;" in html


def test_an_own_macro_file_of_a_type_is_used_on_every_page(own: Own, paper: View, selftest: View) -> None:
    source = (shipped("templates") / "questions/ordering/print.html.j2").read_text(encoding="utf-8")
    look = own({"questions/ordering/print.html.j2": source.replace("{{ _('Ordering') }}", "排座次")})
    assert "排座次" in pdf_text(paper, look)
    assert "排座次" in formats.render(selftest, "html", look).decode()


def test_own_words_go_over_those_of_the_catalogue(paper: View, selftest: View) -> None:
    said = {"Name": "考生", "满分：%(points)s": "总分 %(points)s 整", "Practice": "练一练 <b>&"}
    look = Look(wording={"zh": said})
    text = pdf_text(paper, look)
    assert "考生" in text
    assert "总分 100" in text
    assert "姓名" not in text
    html = formats.render(selftest, "html", look).decode()
    assert "练一练 &lt;b&gt;&amp;" in html
    assert r'"练一练 \u003cb\u003e\u0026"' in html


def test_words_for_one_language_leave_the_others_alone(paper: View) -> None:
    assert "姓名" in pdf_text(paper, Look(wording={"en": {"Name": "Candidate"}}))


def test_the_nearer_tag_of_a_language_counts() -> None:
    look = Look(wording={"zh-CN": {"a": "1"}, "zh": {"a": "2", "b": "3"}, "en": {"a": "4"}})
    assert look.says("zh-cn") == {"a": "1", "b": "3"}


def test_a_theme_is_a_sheet_over_the_default_one(own: Own, paper: View) -> None:
    look = own({"themes/mine/print.css": 'h1::before { content: "校徽" }'}, theme="mine")
    assert "校徽" in pdf_text(paper, look)
    assert "校徽" not in pdf_text(paper, own({}))


def test_a_logo_and_an_organisation_stand_above_the_title(own: Own, paper: View) -> None:
    red = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#f00"/></svg>'
    look = own({"logo.svg": red}, organisation="东湖区办公室")
    assert "东湖区办公室" in pdf_text(paper, look)
    page = pypdfium2.PdfDocument(formats.render(paper, "pdf", look))[0].render().to_pil().convert("RGB")
    assert (255, 0, 0) in set(page.get_flattened_data() if hasattr(page, "get_flattened_data") else page.getdata())


@pytest.mark.parametrize(
    ("template", "line", "why"),
    [
        ("<p>\n{{ view.total", 2, "unexpected end of template"),
        ("<p>\n\n{{ view.totally }}", 3, "no attribute 'totally'"),
        ("{{ nothing }}", 1, "'nothing' is undefined"),
        ("{{ view.__class__.__mro__ }}", 1, "unsafe"),
        ("{{ ''.__class__ }}", 1, "unsafe"),
        ("{% set x = [] %}\n{{ x.append(1) }}", 2, "unsafe"),
        ("{{ range(999999)|list }}", 1, "Range too big"),
        ('\n{% include "pages/papers.html.j2" %}', 2, "did you mean “pages/paper.html.j2”?"),
        ('{% include "../../secret.txt" %}', 1, "there is no template"),
        ('{{ source("../secret.txt") }}', 1, "there is no template"),
        ('{{ source("/etc/passwd") }}', 1, "there is no template"),
        ('{{ source("link.txt") }}', 1, "there is no template"),
    ],
)
def test_a_mistake_in_an_own_template_is_told_by_file_and_line(
    own: Own, paper: View, tmp_path: Path, template: str, line: int, why: str
) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    look = own({"pages/letterhead.html.j2": template})
    (tmp_path / "templates/link.txt").symlink_to(tmp_path / "secret.txt")
    told = refused(paper, look)
    assert str(told).startswith(f"{tmp_path / 'templates/pages/letterhead.html.j2'}:{line}: ")
    assert why in str(told)


def test_a_template_in_another_encoding_is_told(own: Own, paper: View) -> None:
    told = refused(paper, own({"pages/letterhead.html.j2": "办公室".encode("gb18030")}))
    assert told.file.endswith("letterhead.html.j2")
    assert "UTF-8" in told.message


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/x.png", "file:///etc/passwd", "../secret.png", "missing.png"])
def test_an_own_sheet_reads_nothing_but_files_among_the_templates(own: Own, paper: View, address: str) -> None:
    sheet = f"h1 {{ color: navy; }}\nh1 {{ background: url({address}); }}"
    told = refused(paper, own({"themes/mine/print.css": sheet}, theme="mine"))
    assert (Path(told.file).name, told.line) == ("print.css", 2)


def test_an_own_sheet_may_show_a_picture_of_the_folder(own: Own, paper: View) -> None:
    red = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    look = own({"themes/mine/print.css": "h1 { background: url(crest.svg); }", "crest.svg": red}, theme="mine")
    assert formats.render(paper, "pdf", look) != formats.render(paper, "pdf", PLAIN)


def test_the_shipped_themes_can_be_chosen(paper: View) -> None:
    for theme in PLAIN.themes():
        assert "100" in pdf_text(paper, Look(theme=theme, organisation="东湖区办公室"))
