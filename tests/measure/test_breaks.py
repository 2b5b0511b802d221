from __future__ import annotations

import pytest

from generator.measure.breaks import certain_start, closers_of, is_certain, next_start


def places(marked: str) -> tuple[str, list[int]]:
    """A text whose line starts are marked with bars, without them, and where they were."""
    pieces = marked.split("|")
    expected: list[int] = []
    for piece in pieces[:-1]:
        expected.append((expected[-1] if expected else 0) + len(piece))
    return "".join(pieces), expected


@pytest.mark.parametrize(
    "marked",
    [
        "one |two  |three",
        "  |code |here",
        "well-|known",
        "VT-x",
        "x-y",
        "CVE-2024-12",
        "a--|b",
        "word–|word",
        "10–20",
        "word—|word",
        "CI/CD",
        "/usr/bin/local",
        "3.14,5",
        "don’t",
        "a\u00a0b",
        "zero\u200b|width",
        "中|文",
        "中|A|中",
        "中 |A",
        "容|器、Docker",
        "（甲）2024",
        "Docker（容|器）",
        "（中|文）|中",
        "“中”文",
        "中，|文。",
        "中——|中",
        "看……|中",
        "《书》",
        "共|100%",
        "か|なっ|た",
        "スー|パー",
        "か\u3099|き",
        "中\u00a0文",
        "中\u3000|文",
        "日|本|語",
        "한국 |사람",
        "好|👍🏽",
        "👩\u200d💻",
        "好|🇨🇳|好",
        "ระ|บ|บ |เป็|น",
    ],
)
def test_where_every_program_may_start_a_line(marked: str) -> None:
    text, expected = places(marked)
    assert [index for index in range(1, len(text)) if is_certain(text, index, closers_of(text))] == expected


@pytest.mark.parametrize(
    ("marked", "overflowing"),
    [
        ("容|器、Docker", "o"),
        ("容器、|Docker", "D"),
        ("内|核。Linux", "u"),
        ("中|（甲）2024", "4"),
        ("Docker（容|器）", "）"),
        ("Linux|《书》", "书"),
        ("中：|Linux", "n"),
        ("中！|Linux", "n"),
        ("VT-|x1", "1"),
        ("CVE-|2024", "0"),
        ("C:\\|Users", "r"),
        ("page.html?|query", "r"),
        ("see |and/or", "r"),
        ("https://example.org/|path", "t"),
        ("a |1/2", "2"),
        ("C+|+", "+"),
        ("see |(it) .NET", "N"),
        ("(a)|(b)", "b"),
        ("one|%x", "x"),
        ("foo |“bar”", "a"),
        ("한국 |사람이", "이"),
        ("한국 사|람.", "."),
        ("好|👍", "👍"),
    ],
)
def test_where_libreoffice_starts_a_line(marked: str, overflowing: str) -> None:
    """Each was tried in LibreOffice 7.4 with a box that ends at the character in question."""
    text, (expected,) = places(marked)
    limit = text.rindex(overflowing)
    found = next_start(text, 0, limit, closers_of(text))
    assert found == expected


def test_a_word_without_a_place_is_to_be_cut() -> None:
    assert next_start("wonderful", 0, 4, frozenset()) == 0
    assert next_start("a wonderful", 2, 6, frozenset()) == 2
    assert certain_start("a wonderful", 2, 6, frozenset()) == 2


def test_a_path_is_broken_after_a_slash_only_when_no_blank_is_near() -> None:
    long = "/".join(["directory"] * 9)
    assert next_start(f"see {long}", 0, 40, frozenset()) == len("see ")
    assert next_start(f"see {long}", 0, 85, frozenset()) == len("see " + "directory/" * 8)


def test_japanese_and_korean_have_forbidden_starts_of_their_own() -> None:
    assert "ー" in closers_of("スーパー")
    assert "ー" not in closers_of("中文")
    assert "-" in closers_of("中文")
    assert "-" not in closers_of("한국")
    assert not closers_of("→ Latin")
