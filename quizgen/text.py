"""Plain functions on text: key-term marks, sentences, folding for comparison, stable ids and seeds."""

import hashlib
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate

QUOTES = "“”‘’\"'「」『』＂＇`´"
INNER = "、,，"
_LEFT_OUT = dict.fromkeys(map(ord, QUOTES + INNER))
END = "。.!！?？;；:：…·"
BLANK = "＿＿"
"""A place for an answer, where a question is looked at as text."""
BRACKETS = r"(?:[（(][\s\u3000_]*[）)]|【[\s\u3000_]*】)"
"""A pattern for empty brackets, the place for an answer in a stem as people write it."""

SPLIT, PUT_IN = 4, 3
"""So many characters has a phrase that is told where it stands with a word of so many more put in."""

CORPUS = 60.1
"""Millions of words in the count behind the segmenter's dictionary."""

_MARK = re.compile(r"(\\*)(\[\[|\|)|\]\]")
_ESCAPABLE = re.compile(r"(?<!\\)(\\*)(\[\[|\|)")
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")
_ZH_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’」』）)]*|[^。！？!?\n]+")
ABBREVIATED = r"(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bext)"
"""A pattern for what is no English abbreviation, before its point."""
_EN_SENTENCE = re.compile(
    rf".+?(?:(?<![ .][A-Z]){ABBREVIATED}[.!?]+[\"”’)]*(?=\s+[\"“‘(A-Z0-9\[])|$)",
    re.DOTALL,
)
_CJK = re.compile(r"[㐀-鿿]")
_CLAUSE = re.compile(r"[^，。；：！？,.;:!?、\n]+")
_TELLING = re.compile(
    r"[之以]?[前中后]$|^第[一二三四五六七八九十\d]|^(开始|开头|过程|结果|结束|事前|事中|事后)"
    r"|首先|其次|再次|最后|先行|随后|然后|最终"
    r"|^(before|during|after|first|second|third|finally|then|next|last)\b",
    re.IGNORECASE,
)
_GOVERNING = re.compile("不得|严禁|禁止|必须|应当|可以")
_WIDE = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
_NARROW = re.compile(r"(?<=[㐀-鿿％%‰℃\d\"”）)])[,:;?!](?=[\s㐀-鿿\"“]|$)|[(](?=[㐀-鿿])|(?<=[㐀-鿿])[)]")
_RESIDUAL = re.compile("其[他它]|(?:法律|法规|国家|国务院|行政法规|本|有关)[^，。]{0,16}规定的其[他它]")
_WORD = re.compile(r"[A-Za-z]{4,}")
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|「[^「」]*」")
_ASKING = re.compile(
    r"(?:除了?(?=下列|以下|哪)|下列|(?<![\d分岁元度级年天日月人层米个名件])以下|下面|哪|\b(?:which|following)\b).*"
    rf"|[^，。；：\s]{{1,30}}的(?:是|有|为)?\s*(?:{BLANK}|{BRACKETS})?[。？?]?$",
    re.IGNORECASE,
)
_TURNING = re.compile(
    r"除了?(?=下列|以下|哪)|不属于|不包括|不包含|不正确|不符合|不恰当|不准确|不是|没有提到|错误|有误|\b(?:not|except|incorrect|false)\b",
    re.IGNORECASE,
)


def msg(message: str) -> str:
    """Marks a message for translation at the edge, where the reader's language is known."""
    return message


class MarkError(ValueError):
    """A `[[` without its `]]`, or one inside another; `position` counts characters from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


def is_cjk(text: str) -> bool:
    """Whether the text holds a Chinese character."""
    return _CJK.search(text) is not None


def split_marks(source: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    r"""Text with `[[marks]]` as (n + 1 plain parts, n marks).

    In the parts `\[[` becomes `[[`, and `\\[[` a backslash before a mark; marks keep escapes (see `alternatives`).
    """
    parts, marks, start, opened = [""], [], 0, -1
    for match in _MARK.finditer(source):
        if match.group() == "]]":
            if opened >= 0:
                marks.append(source[opened : match.start()])
                parts.append("")
                start, opened = match.end(), -1
        elif match[2] == "[[" and len(match[1]) % 2 == 0:
            if opened >= 0:
                raise MarkError(msg("“[[” inside “[[ … ]]”"), match.start(2))
            parts[-1] += source[start : match.start()] + match[1][::2]
            opened = start = match.end()
        elif opened < 0:
            parts[-1] += source[start : match.start()] + match[1][: len(match[1]) // 2] + match[2]
            start = match.end()
    if opened >= 0:
        raise MarkError(msg("“[[” without its “]]”"), opened - 2)
    parts[-1] += source[start:]
    return tuple(parts), tuple(marks)


def join_marks(parts: Sequence[str], marks: Sequence[str]) -> str:
    """The reverse of `split_marks`."""
    opening = [escape(part) + _backslashes(part) + f"[[{mark}]]" for part, mark in zip(parts[:-1], marks, strict=True)]
    return "".join(opening) + escape(parts[-1])


def _backslashes(part: str) -> str:
    """Those at the end of a text."""
    return part[len(part.rstrip("\\")) :]


def alternatives(mark: str) -> tuple[str, ...]:
    r"""The accepted answers of one mark: `高效|效率高`; `\|` is a bar."""
    found = _BAR.sub("\\1\x1f", mark).split("\x1f")
    return tuple(unescape(one).strip() for one in found)


def escape(text: str) -> str:
    """Plain text as it stands in a marked text."""
    if "|" not in text and "[[" not in text:
        return text
    return _ESCAPABLE.sub(lambda found: found[1] * 2 + ("\\[[" if found[2] == "[[" else "|"), text)


def escape_mark(text: str) -> str:
    """Plain text as it stands inside a mark."""
    return _ESCAPABLE.sub(lambda found: f"{found[1] * 2}\\{found[2]}", text)


def unescape(text: str) -> str:
    """The reverse of `escape` and `escape_mark`."""
    return _ESCAPABLE.sub(lambda found: found[1][: len(found[1]) // 2] + found[2], text)


def unmark(source: str) -> str:
    """Marked text as a reader sees it: of a mark its first answer, as plain words."""
    if "[[" not in source and "\\" not in source:
        return source
    parts, marks = split_marks(source)
    words = [*(alternatives(mark)[0] for mark in marks), ""]
    return "".join(part + word for part, word in zip(parts, words, strict=True))


def sentences(source: str) -> Iterator[str]:
    """The sentences of a text, marks kept, each with its end punctuation."""
    pattern = _ZH_SENTENCE if is_cjk(source) else _EN_SENTENCE
    pending = ""
    for match in pattern.finditer(source):
        pending += match.group()
        if pending.count("[[") <= pending.count("]]") and pending.count("“") <= pending.count("”"):
            if pending.strip():
                yield pending.strip()
            pending = ""
    if pending.strip():
        yield pending.strip()


def clauses(text: str) -> Iterator[str]:
    """The stretches between punctuation."""
    return (match.group().strip() for match in _CLAUSE.finditer(text))


@lru_cache(maxsize=4096)
def measure(phrase: str) -> float:
    """The length of a phrase as print shows it, in Chinese characters: a Latin letter is half of one."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WF" else 0.5 for c in phrase)


def letter(index: int) -> str:
    """A, B, … Z, AA, AB, … for entries, from 0."""
    return (letter(index // 26 - 1) if index >= 26 else "") + chr(ord("A") + index % 26)


def tells_place(phrase: str) -> bool:
    """Whether a phrase itself says where it stands in an order: 决策前, 第一步, finally."""
    return _TELLING.search(phrase) is not None


def tell_places(phrases: Sequence[str]) -> bool:
    """Whether most phrases of a list say themselves where they stand."""
    return sum(map(tells_place, phrases)) * 2 > len(phrases)


def tidy(source: str) -> str:
    """Chinese text with the punctuation of its script instead of ASCII's, character by character.

    Straight quotation marks open and close in turn.
    """
    if not is_cjk(source):
        return source
    wide = _NARROW.sub(lambda found: _WIDE[found.group()], source)
    pieces = wide.split('"')
    if len(pieces) % 2 == 0:
        return wide
    return "".join(piece + "“”"[number % 2] for number, piece in enumerate(pieces[:-1])) + pieces[-1]


def common_start(phrases: Sequence[str]) -> str:
    """What all phrases begin with."""
    shortest = min(phrases, key=len, default="")
    length = next((i for i, c in enumerate(shortest) if any(p[i] != c for p in phrases)), len(shortest))
    return shortest[:length]


def common_end(phrases: Sequence[str]) -> str:
    """What all phrases end with."""
    return common_start([phrase[::-1] for phrase in phrases])[::-1]


def begins_with_words(phrase: str, start: str) -> bool:
    """Whether the start of a phrase ends where a word ends (not 一 of 一步)."""
    ends = accumulate((len(word) for word, _ in words(phrase)), initial=0)
    return not is_cjk(phrase) or len(start) in ends


def words(phrase: str) -> tuple[tuple[str, str], ...]:
    """The words of a text with their parts of speech, by the segmenter's tags (n, v, a, d, m, …; x punctuation).

    rjieba: a hundredth of a second for 10,000 characters, its dictionary in the package, nothing written to disk.
    """
    import rjieba  # loads its dictionary: only where text is segmented

    return tuple(rjieba.tag(phrase))


@cache
def commonness(word: str) -> float:
    """How often a word stands in a million words of the language; 0.1 at the least."""
    import rjieba

    return max(0.1, rjieba.suggest_freq(word) / CORPUS) if is_cjk(word) else 1.0


def asking(stem: str) -> str:
    """The words of a choice that ask, from 下列 or “which” on; what comes before and what is quoted as spaces."""
    plain = without_quotations(stem, lambda quoted: " " * len(quoted))
    found = _ASKING.search(plain)
    return " " * found.start() + plain[found.start() :] if found else " " * len(stem)


def turning(stem: str) -> tuple[str, ...]:
    """A choice's stem in pieces; those at odd places turn round what is asked: 下列, 不属于, “五要”的是."""
    pieces, start = [], 0
    for found in _TURNING.finditer(asking(stem)):
        pieces += [stem[start : found.start()], stem[found.start() : found.end()]]
        start = found.end()
    return (*pieces, stem[start:])


def strip_end(text: str) -> str:
    """The text without the punctuation at its end."""
    return text.strip().rstrip(END + INNER).strip()


def fold(answer: str) -> str:
    """An answer as it is compared: NFKC, lower case; no spaces, quotation marks, 、 and ，, no punctuation at the end.

    The browser's `fold` does the same; tests/marking holds both to it.
    """
    plain = unicodedata.normalize("NFKC", answer).lower()
    return "".join(plain.translate(_LEFT_OUT).split()).rstrip(END)


def is_residual(member: str) -> bool:
    """Whether a member of a list only says that there are others (其他措施, 法律、行政法规规定的其他条件)."""
    return _RESIDUAL.match(member) is not None


def count_figure(figure: str, source: str) -> int:
    """How often a figure stands in a text as a whole (20 does not in 2019)."""
    return len(re.findall(rf"(?<![\d.]){re.escape(figure)}(?![\d.])", source))


def shares_run(one: str, other: str, length: int) -> bool:
    """Whether a stretch of so many characters of one text stands in another."""
    return any(one[at : at + length] in other for at in range(len(one) - length + 1))


def is_idiom(phrase: str) -> bool:
    """Whether a Chinese phrase is one entry of the language, which everybody knows (百闻不如一见)."""
    found = words(phrase)
    return len(found) == 1 and found[0][1] in ("i", "l")


def has_word(phrase: str) -> bool:
    """Whether a phrase holds a word: two Chinese characters or three Latin letters in a row."""
    return re.search(r"[㐀-鿿]{2}|[A-Za-z]{3}", phrase) is not None


def governs(phrase: str) -> bool:
    """Whether a phrase opens with a word that rules over all that is joined to it (不得涂改、补写)."""
    return _GOVERNING.match(phrase) is not None


def is_made_of(phrase: str, shown: str) -> bool:
    """Whether all words of a Chinese phrase stand in what is shown (党的领导 in 加强党的全面领导)."""
    return is_cjk(phrase) and all(word in shown for word, _ in words(phrase) if word != "的")


def is_split_in(phrase: str, shown: str) -> bool:
    """Whether a Chinese phrase is shown with one word put in (党的领导 in 坚持党的全面领导)."""
    whole = len(phrase) >= SPLIT and is_cjk(phrase) and phrase[0] in shown and phrase[-1] in shown
    return whole and any(
        _put_in(shown[at + cut :], phrase[cut:]) for cut in range(1, len(phrase)) for at in places(phrase[:cut], shown)
    )


def places(part: str, shown: str) -> Iterator[int]:
    """Where a part stands in what is shown."""
    at = shown.find(part)
    while at >= 0:
        yield at
        at = shown.find(part, at + 1)


def _put_in(shown: str, rest: str) -> bool:
    """Whether what is shown goes on to the rest of a phrase behind one Chinese word."""
    at = shown.find(rest, 1, PUT_IN + len(rest))
    return at > 0 and all("一" <= char <= "鿿" for char in shown[:at])


def latin_words(phrase: str) -> set[str]:
    """The Latin words of four letters and more, in lower case."""
    return {word.lower() for word in _WORD.findall(phrase)}


def nested(words: str) -> str:
    """Words as they stand within quotation marks: their own are single ones."""
    return words.replace("“", "‘").replace("”", "’")


def without_quotations(phrase: str, instead: Callable[[str], str]) -> str:
    """A phrase with something instead of each quotation, quotation marks included."""
    return _QUOTED.sub(lambda quoted: instead(quoted.group()), phrase)


def shares_word(left: str, right: str) -> bool:
    """Whether two phrases share a word: two Chinese characters in a row, or a Latin word of four letters."""
    return bool(shared_words(left, right))


def shared_words(left: str, right: str) -> set[str]:
    """The words that two phrases share, as `shares_word` counts them."""
    a, b = fold(left), fold(right)
    pairs = {a[i : i + 2] for i in range(len(a) - 1) if is_cjk(a[i : i + 2])}
    return {pair for pair in pairs if pair in b} | (latin_words(left) & latin_words(right))


def stable_id(kind: str, *parts: str) -> str:
    """An id that depends on the parts alone: `ordering-1f0c9a52`."""
    digest = hashlib.blake2b("\x1f".join((kind, *parts)).encode(), digest_size=4).hexdigest()
    return f"{kind}-{digest}"


def digest(*parts: str) -> str:
    """Twelve hexadecimal digits that change with any of the parts."""
    return hashlib.blake2b("\x1f".join(parts).encode(), digest_size=6).hexdigest()


def rng(*parts: object) -> random.Random:
    """A generator of its own for each item, the same on every machine."""
    seed = hashlib.sha256("\x1f".join(map(str, parts)).encode()).digest()
    return random.Random(int.from_bytes(seed[:8], "big"))
