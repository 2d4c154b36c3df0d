"""QR codes, as pictures that stand in a page's own text."""

import segno


def address(content: str, width: float) -> str:
    """The QR code of a text as a data: URL: an SVG so many millimetres wide, error correction M, without quiet zone."""
    code = segno.make(content, error="m", micro=False)
    scale = width / code.symbol_size(border=0)[0]
    return str(code.svg_data_uri(scale=scale, unit="mm", border=0, xmldecl=False, nl=False))
