"""Paragraphs in, what stands before each as its bullet out.

Counted bullets are written as ECMA-376 part 1, 20.1.10.61 (ST_TextAutonumberScheme) says.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.model.text import NumberBullet, TextParagraph

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def bullet_labels(paragraphs: Sequence[TextParagraph]) -> list[str]:
    """The label of each paragraph, empty without a bullet.

    A count goes on over deeper paragraphs and ends at a shallower one or at another bullet of its level.
    """
    counts: dict[int, tuple[NumberBullet, int]] = {}
    labels: list[str] = []
    for paragraph in paragraphs:
        bullet = paragraph.bullet
        for level in [level for level in counts if level > paragraph.level]:
            del counts[level]
        if not isinstance(bullet, NumberBullet):
            counts.pop(paragraph.level, None)
            labels.append(bullet.char if bullet else "")
            continue
        before, count = counts.get(paragraph.level, (None, 0))
        count = count + 1 if before == bullet else 0
        counts[paragraph.level] = (bullet, count)
        labels.append(label(bullet.scheme, bullet.start + count))
    return labels


def label(scheme: str, number: int) -> str:
    """A number as the scheme writes it: `alphaLcParenR` 3 is c). An unknown numeral is counted in digits."""
    if scheme.startswith("alpha"):
        numeral = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif scheme.startswith("roman"):
        numeral = _roman(number)
    else:
        numeral = str(number)
    if "Uc" in scheme:
        numeral = numeral.upper()
    if scheme.endswith("ParenBoth"):
        return f"({numeral})"
    if scheme.endswith("ParenR"):
        return f"{numeral})"
    return numeral if scheme.endswith("Plain") else f"{numeral}."


def _roman(number: int) -> str:
    parts: list[str] = []
    for value, numeral in _ROMAN:
        parts.append(numeral * (number // value))
        number %= value
    return "".join(parts)
