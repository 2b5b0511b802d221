"""A theme's typefaces in, lists of font families out: what to take where a machine lacks them, by script."""

from __future__ import annotations

from collections.abc import Mapping

_TWINS: Mapping[str, tuple[str, ...]] = {
    "Calibri": ("Carlito",),
    "Arial": ("Arimo", "Liberation Sans"),
    "Cambria": ("Caladea",),
    "Times New Roman": ("Tinos", "Liberation Serif"),
    "Georgia": ("Gelasio",),
    "Segoe UI": ("Selawik",),
    "Consolas": ("Menlo", "DejaVu Sans Mono"),
    "Courier New": ("Cousine", "Liberation Mono"),
}
"""Families with the same advances, or nearly so: lines keep their lengths."""

_EAST_ASIAN: Mapping[str, tuple[str, ...]] = {
    "zh": ("Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC"),
    "zh-TW": ("Microsoft JhengHei", "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC"),
    "ja": ("Yu Gothic", "Hiragino Sans", "Noto Sans CJK JP", "Noto Sans JP"),
    "ko": ("Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "Noto Sans KR"),
}

_MONO = frozenset(["Consolas", "Courier New", "Menlo", "Monaco"])


def families(typefaces: tuple[str, str], lang: str, *, east_asian: bool) -> str:
    """The value of `font-family` for text of one script; `typefaces` are the Latin one and the East Asian one.

    The other script's families follow: symbols and marks belong to either.
    """
    latin, eastern = typefaces
    western = (latin, *_TWINS.get(latin, ()))
    others = _EAST_ASIAN.get(lang) or _EAST_ASIAN.get(lang.partition("-")[0], _EAST_ASIAN["zh"])
    asian = (eastern, *others)
    names = dict.fromkeys((*asian, *western) if east_asian else (*western, *asian))
    generic = "monospace" if latin in _MONO else "sans-serif"
    return ", ".join((*(f"'{name.replace(chr(39), '')}'" if " " in name else name for name in names if name), generic))
