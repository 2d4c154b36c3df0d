"""A trainer's folder: found upwards, its templates and its words on papers and pages."""

from pathlib import Path

import pytest

from quizgen import files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "quizgen.yaml").write_text("quizgen: folder/1\norganisation: 东湖区办公室\n", encoding="utf-8")
    (tmp_path / "papers").mkdir()
    return tmp_path


def words(folder: Path, text: str) -> Path:
    path = folder / "wording.yaml"
    path.write_text(f"quizgen: wording/1\n{text}", encoding="utf-8")
    return path


def test_the_nearest_folder_upwards_counts(folder: Path) -> None:
    (folder / "papers/quizgen.yaml").write_text("quizgen: folder/1\n", encoding="utf-8")
    assert files.folder_of(folder / "x.yaml") == folder
    assert files.folder_of(folder / "papers/x.yaml") == folder / "papers"


def test_a_file_of_no_folder_looks_as_shipped(tmp_path: Path) -> None:
    look = files.look_for(tmp_path / "x.yaml")
    assert (look.folders, look.wording, look.theme) == ((), {}, "default")


def test_a_folder_says_who_gives_its_papers(folder: Path) -> None:
    assert files.look_for(folder / "papers/x.yaml").organisation == "东湖区办公室"


def test_a_message_can_be_named_in_english_or_as_it_stands_on_the_page(folder: Path) -> None:
    words(folder, "zh-CN:\n  Department: 科室\n  姓名: 考生\nen:\n  Name: Candidate\n")
    wording = files.look_for(folder / "papers/x.yaml").wording
    assert wording == {"zh-CN": {"Department": "科室", "姓名": "考生"}, "en": {"Name": "Candidate"}}


def test_places_for_values_are_written_in_braces(folder: Path) -> None:
    words(folder, 'zh-CN:\n  "满分：{points}": "100%，共{points}"\n')
    assert files.look_for(folder / "x.yaml").wording["zh-CN"] == {"满分：%(points)s": "100%%，共%(points)s"}


def test_all_mistakes_of_both_files_are_told_at_once(folder: Path) -> None:
    (folder / "quizgen.yaml").write_text("quizgen: folder/1\ntheme: nowhere\n", encoding="utf-8")
    words(folder, "zh-CN:\n  无此话: x\n")
    with pytest.raises(files.InputError) as caught:
        files.look_for(folder / "papers/x.yaml")
    assert [(one.file, one.line) for one in caught.value.complaints] == [
        (str(folder / "quizgen.yaml"), 2),
        (str(folder / "wording.yaml"), 3),
    ]


def test_a_theme_of_the_folder_can_be_chosen_in_a_blueprint(folder: Path) -> None:
    plan = folder / "papers/x.yaml"
    (folder / "bank.yaml").write_text("quizgen: bank/1\nquestions: []\n", encoding="utf-8")
    plan.write_text(
        "quizgen: paper/1\ntitle: 卷\nbanks: [../bank.yaml]\ntheme: mine\nsections: [{type: ordering, count: 1}]\n",
        encoding="utf-8",
    )
    with pytest.raises(files.InputError, match=r"4:8: theme: must be one of: default"):
        files.read_blueprint(plan)
    (folder / "templates/themes/mine").mkdir(parents=True)
    (folder / "templates/themes/mine/print.css").write_text("h1 { color: navy; }", encoding="utf-8")
    assert files.read_blueprint(plan).theme == "mine"


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_the_list_of_all_words_is_a_wording_file_that_changes_nothing(folder: Path, language: str) -> None:
    path = folder / "wording.yaml"
    text = files.wording_text(path, language)
    path.write_text(text, encoding="utf-8")
    assert files.read(path, "wording") == {language: {}}
    path.write_text(text.replace('  # "', '  "'), encoding="utf-8")
    said = files.read(path, "wording")[language]
    assert len(said) > 100
    assert all(key == value for key, value in said.items())


def test_a_template_that_cannot_be_read_is_told_before_its_words(folder: Path) -> None:
    words(folder, "zh-CN:\n  姓名: 考生\n")
    (folder / "templates/pages").mkdir(parents=True)
    (folder / "templates/pages/letterhead.html.j2").write_text("\n{% if %}", encoding="utf-8")
    with pytest.raises(files.InputError, match=r"letterhead\.html\.j2:2:1: the template cannot be used"):
        files.look_for(folder / "x.yaml")
