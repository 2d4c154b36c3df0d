"""docx: papers, keys and study sheets as Word documents, from the same pages as the PDF."""

from quizgen.formats import page
from quizgen.look import PLAIN, Look
from quizgen.model import PrintSettings
from quizgen.office.pages import to_docx
from quizgen.study import StudyView
from quizgen.views import Shown, View


def render(view: Shown, look: Look = PLAIN) -> bytes:
    """The page as a Word document that people can go on editing; the same view gives the same bytes."""
    settings = view.print if isinstance(view, View | StudyView) else PrintSettings()
    return to_docx(page.render(view, look, medium="word"), settings)
