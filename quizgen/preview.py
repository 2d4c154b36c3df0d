"""Preview: what a blueprint or speech gives, served to this machine's browser and rebuilt when a file changes."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from quizgen import files, formats, pool
from quizgen.formats import page
from quizgen.look import PLAIN, Look
from quizgen.model import Paper
from quizgen.views import view_of
from quizgen.wording import _, program_language

PAUSE = 0.1
"""Seconds between two looks at the files."""

PATIENCE = 20.0
"""Seconds after which a page that waits for a change is told that there was none."""

KINDS = ("selftest", "paper", "key")

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'"
"""The content security policy of the page round the previews."""

Stamps = dict[Path, int]


class Pages:
    """The pages of papers by name, each rendered when it is first asked for."""

    def __init__(self, papers: tuple[Paper, ...] = (), look: Look = PLAIN) -> None:
        self._views = {f"{kind}-{number}.html": (paper, kind) for kind in KINDS for number, paper in enumerate(papers)}
        self.look = look
        self._several = len(papers) > 1
        self._made: dict[str, bytes] = {}
        self._lock = threading.Lock()

    def labels(self) -> list[tuple[str, str]]:
        """Names, self-tests first, and what to call them."""
        titles = {"selftest": _("Self-test"), "paper": _("Paper"), "key": _("Key")}
        return [
            (name, f"{titles[kind]} {paper.form}" if self._several else titles[kind])
            for name, (paper, kind) in self._views.items()
        ]

    def get(self, name: str) -> bytes | None:
        """A page; errors: `Mistake`."""
        with self._lock:
            if name in self._views and name not in self._made:
                paper, kind = self._views[name]
                view = view_of(paper, kind)
                shown = kind in formats.FORMATS["html"]
                html = formats.render(view, "html", self.look) if shown else page.render(view, self.look).encode()
                self._made[name] = html
            return self._made.get(name)


@dataclass(frozen=True, kw_only=True)
class State:
    """What there is to see, and what is wrong with the files as they are now; the number changes with either."""

    number: int = 0
    pages: Pages = field(default_factory=Pages)
    errors: tuple[str, ...] = ()

    def told(self) -> bytes:
        """For the page: number, names and labels, errors."""
        told = {"number": self.number, "pages": self.pages.labels(), "errors": self.errors}
        return json.dumps(told, ensure_ascii=False).encode()


class Preview:
    """The latest state of a source; after an error the pages from before it stay."""

    def __init__(self, source: Path) -> None:
        self.source = source
        self.watched = "selftest-0.html"
        self._changed = threading.Condition()
        self._named: set[Path] = set()
        self._stamps: Stamps = {}
        self._dressed: tuple[Stamps, Look] | None = None
        self.state = State()
        self.refresh()

    def refresh(self) -> bool:
        """Builds anew if a file has changed; whether one had. The page that is looked at is made first."""
        stamps = self._look()
        if stamps == self._stamps:
            return False
        before = self.state.pages
        try:
            pages = Pages(pool.papers_of(self.source), self._look_of(stamps))
            pages.get(self.watched)
            self._show(pages, ())
            for name, _label in pages.labels():
                pages.get(name)
        except files.InputError as error:
            self._show(before, tuple(map(str, error.complaints)))
        except Exception as error:  # whatever it is, the person at the editor goes on
            self._show(before, (str(error) or type(error).__name__,))
        self._named |= set(files.named_in(self.source))
        self._stamps = stamps | {path: _stamp(path) for path in self._named - set(stamps)}
        return True

    def _look_of(self, stamps: Stamps) -> Look:
        """The look of the folder, the same one as long as its files are the same: its templates are then compiled."""
        own = {path: stamps.get(path, -1) for path in files.folder_files(self.source)}
        if self._dressed is None or self._dressed[0] != own:
            self._dressed = own, files.look_for(self.source)
        return self._dressed[1]

    def after(self, number: int) -> State:
        """The state, as soon as it is another than that of the number; the same after some patience."""
        with self._changed:
            self._changed.wait_for(lambda: self.state.number != number, PATIENCE)
            return self.state

    def _show(self, pages: Pages, errors: tuple[str, ...]) -> None:
        with self._changed:
            self.state = State(number=self.state.number + 1, pages=pages, errors=errors)
            self._changed.notify_all()

    def _look(self) -> Stamps:
        """When each file that takes part was changed last, in nanoseconds; -1 for one that is not there."""
        return {path: _stamp(path) for path in (self.source, *self._named, *files.folder_files(self.source))}


def _stamp(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return -1


# ---- serving


@contextmanager
def serving(preview: Preview, port: int = 0) -> Iterator[str]:
    """Serves a preview on this machine alone while the context lasts; gives the address with its secret part."""
    token = secrets.token_urlsafe(9)
    server = ThreadingHTTPServer(("127.0.0.1", port), _handler(preview, token))
    server.daemon_threads = True
    stop = threading.Event()
    threads = [
        threading.Thread(target=server.serve_forever, daemon=True),
        threading.Thread(target=_watch, args=(preview, stop), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/{token}/"
    finally:
        stop.set()
        server.shutdown()
        server.server_close()


def _watch(preview: Preview, stop: threading.Event) -> None:
    while not stop.wait(PAUSE):
        preview.refresh()


def hosts(server: Any) -> tuple[str, str]:
    """What a browser of this machine sends as Host; a name that leads here from elsewhere is none of it."""
    return f"127.0.0.1:{server.server_port}", f"localhost:{server.server_port}"


def _handler(preview: Preview, token: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers GET below the token with pages out of memory; no path of a request ever names a file."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if self.headers.get("Host") not in hosts(self.server):
                self.answer(403, b"", "text/plain")
                return
            address = urlsplit(self.path)
            found = _found(preview, address.path.removeprefix(f"/{token}/"), address.query)
            if found is None or not address.path.startswith(f"/{token}/"):
                self.answer(404, b"", "text/plain")
            else:
                self.answer(200, *found)

        def answer(self, status: int, content: bytes, kind: str, policy: str = "") -> None:
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Cross-Origin-Resource-Policy", "same-origin")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("Referrer-Policy", "no-referrer")
            if policy:
                self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            """Requests are not worth a line each."""

    return Handler


def _found(preview: Preview, name: str, query: str) -> tuple[bytes, str, str] | None:
    """What stands under a name: content, kind and policy."""
    if name == "":
        shell = page.environment(PLAIN, program_language()).get_template("pages/preview.html.j2")
        return shell.render(name=preview.source.name, language=program_language()).encode(), "text/html", POLICY
    if name == "state":
        seen = parse_qs(query).get("seen", ["0"])[0]
        return preview.after(int(seen) if seen.isdecimal() else 0).told(), "application/json", ""
    if name in ("preview.css", "preview.js"):
        kind = "text/css" if name.endswith("css") else "text/javascript"
        return page.source(PLAIN, f"pages/preview/{name}").encode(), kind, ""
    content = preview.state.pages.get(name)
    if content is None:
        return None
    preview.watched = name
    return content, "text/html", "frame-ancestors 'self'"
