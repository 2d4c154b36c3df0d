"""Office files are zip archives: the same content in the same bytes, whenever it is written."""

import datetime
import io
import re
import zipfile

WHEN = datetime.datetime(2000, 1, 1)
"""The time that stands in what is written, so that the same content gives the same bytes."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def without_clock(content: bytes) -> bytes:
    """The same file with fixed times in place of those of writing."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            data = source.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _MODIFIED.sub(rb"\g<1>" + WHEN.isoformat().encode() + b"Z", data)
            fixed = zipfile.ZipInfo(entry.filename, _EPOCH)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fixed, data)
    return stream.getvalue()
