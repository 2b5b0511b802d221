"""`deck.yaml` and front matter in, settings out; every mistake in them is said at its place."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics, Span
from generator.model.source import DeckSettings, Localized
from generator.project import find_decks

Tree = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def read(tree: Tree) -> Callable[..., tuple[DeckSettings | None, list[str]]]:
    """The settings of a deck in the current folder, or of a single file, and what is said about them."""

    def read(text: str, *, single: bool = False) -> tuple[DeckSettings | None, list[str]]:
        slides = {f"{language}/10-one.md": "## One\n" for language in ("en", "zh", "de-CH")}
        tree({"talk.md": text} if single else {"deck.yaml": text, **slides})
        diagnostics = Diagnostics()
        decks = find_decks(Path("talk.md") if single else Path(), diagnostics)
        return (decks[0].settings if decks else None), [str(item) for item in diagnostics]

    return read


def test_everything_that_a_deck_can_say(read: Callable[..., tuple[DeckSettings, list[str]]]) -> None:
    settings, said = read(
        """\
title: {en: A talk, zh: 演讲}
subtitle: On  one
  thing
speaker: [Ada, Grace]
event: Class 7
date: 2026-10-01
footer: 7
license: CC BY 4.0
languages: [en, zh, de-CH]
theme: light
template: looks/house.potx
minutes: 7.5
variables: {n: 3, words: {en: a, zh: 一}}
order: [10-one]
slide-level: 2
incremental: true
toc: true
marp: false
"""
    )
    assert said == []
    assert settings.places["theme"] == settings.place("theme") == Span("deck.yaml", 10, 8)
    assert settings.place("nothing") == settings.span == Span("deck.yaml")
    assert settings == DeckSettings(
        span=Span("deck.yaml"),
        title=Localized({"en": "A talk", "zh": "演讲"}),
        subtitle=Localized({"": "On one thing"}),
        speaker=Localized({"": "Ada, Grace"}),
        event=Localized({"": "Class 7"}),
        date=Localized({"": "2026-10-01"}),
        footer=Localized({"": "7"}),
        license=Localized({"": "CC BY 4.0"}),
        languages=("en", "zh", "de-CH"),
        theme="light",
        template="looks/house.potx",
        minutes=7.5,
        variables={"n": 3, "words": {"en": "a", "zh": "一"}},
        order=("10-one",),
        slide_level=2,
        incremental=True,
        toc=True,
        marp=False,
        places=settings.places,
    )


@pytest.mark.parametrize(
    ("written", "folder"),
    [("zh-CN", "zh"), ("zh", "zh"), ("en-US", "en"), ("en_us", "en"), ("de-CH", "de-CH"), ("EN", "en")],
)
def test_the_language_of_pandoc_is_the_folder(
    read: Callable[..., tuple[DeckSettings, list[str]]], written: str, folder: str
) -> None:
    settings, said = read(f"---\ntitle: A\nlang: {written}\n---\n\n## One\n", single=True)
    assert (settings.languages, said) == ((folder,), [])


def test_the_authors_of_pandoc_and_quarto_speak(read: Callable[..., tuple[DeckSettings, list[str]]]) -> None:
    front = "---\nauthor:\n  - Ada\n  - {name: Grace, orcid: 0000-1}\n---\n"
    settings, said = read(front, single=True)
    assert (settings.speaker, said) == (Localized({"": "Ada, Grace"}), [])


def test_a_title_block_of_pandoc_is_settings(read: Callable[..., tuple[DeckSettings, list[str]]]) -> None:
    text = "% A deck\n  on *two* lines\n%Ada L. ; Grace;\n  Alan\n%   May 2026\n% a slide\n"
    settings, said = read(text, single=True)
    assert said == []
    assert settings.title == Localized({"": "A deck on *two* lines"})
    assert settings.speaker == Localized({"": "Ada L., Grace, Alan"})
    assert settings.date == Localized({"": "May 2026"})
    assert {key: (place.line, place.column) for key, place in settings.places.items()} == {
        "title": (1, 3),
        "author": (3, 2),
        "date": (5, 5),
    }


def test_a_title_block_may_leave_fields_out(read: Callable[..., tuple[DeckSettings, list[str]]]) -> None:
    settings, said = read("%\n% \n% 2026-10-01\n\n## One\n", single=True)
    assert (settings.title, settings.speaker, said) == (Localized(), Localized(), [])
    assert settings.date == Localized({"": "2026-10-01"})
    settings, _ = read("% Only a title\n\n% Ada\n", single=True)
    assert (settings.title, settings.speaker) == (Localized({"": "Only a title"}), Localized())


def test_an_agenda_may_be_asked_for_in_three_ways(read: Callable[..., tuple[DeckSettings, list[str]]]) -> None:
    asked = [read(f"toc: {value}\n")[0].toc for value in ("false", "true", "sections")]
    assert asked == [False, True, "sections"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "speeker: Ada\n",
            'deck.yaml:1:1: error[key-unknown]: a deck has no key "speeker"\n  hint: did you mean "speaker"?',
        ),
        (
            "minutes: long\n",
            'deck.yaml:1:10: error[value-wrong]: expected a number of minutes for "minutes", found "long"',
        ),
        ("minutes: -1\n", 'deck.yaml:1:10: error[value-wrong]: expected a number of minutes for "minutes", found "-1"'),
        ("toc: yes\n", 'deck.yaml:1:6: error[value-wrong]: expected true, false or sections for "toc", found "yes"'),
        (
            "slide-level: 7\n",
            'deck.yaml:1:14: error[value-wrong]: expected a heading level from 1 to 6 for "slide-level", found "7"',
        ),
        ("title: [a]\n", 'deck.yaml:1:8: error[value-wrong]: expected words for "title", found a list of 1'),
        (
            "title: {Text: a}\n",
            (
                "deck.yaml:1:8: error[value-wrong]: expected words, or words by language such as {en: …, zh: …}"
                ' for "title", found keys with values'
            ),
        ),
        (
            "title: {en: a, zg: b}\nlanguages: [en, zh]\n",
            'deck.yaml:1:16: warning[language-unknown]: this deck has no language "zg"\n  hint: known: en, zh',
        ),
        ("variables: 3\n", 'deck.yaml:1:12: error[value-wrong]: expected names with values for "variables", found "3"'),
        ("theme: {a: b}\n", 'deck.yaml:1:8: error[value-wrong]: expected a name for "theme", found keys with values'),
        (
            "order: [[a]]\n",
            'deck.yaml:1:9: error[value-wrong]: expected names of content files for "order", found a list of 1',
        ),
        (
            "speaker: A\nauthor: B\n",
            'deck.yaml:2:1: error[value-wrong]: expected "speaker" or "author", which mean the same, not both',
        ),
        (
            "languages: [en, fr]\n",
            (
                'deck.yaml:1:17: error[language-missing]: no slides in the folder "fr"'
                "\n  hint: write the slides into fr/10-opening.md"
            ),
        ),
        (
            "languages: [English]\n",
            (
                'deck.yaml:1:13: error[value-wrong]: expected a language such as en, zh or de-CH for "languages",'
                ' found "English"'
            ),
        ),
        (
            "order: [10-won]\n",
            (
                'deck.yaml:1:9: error[order-unknown]: no content file "10-won" in any language'
                '\n  hint: did you mean "10-one"?'
            ),
        ),
        (
            "- a\n",
            "deck.yaml:1:1: error[value-wrong]: expected keys with values, such as title: A talk, found a list of 1",
        ),
        (
            "paginate: true\n",
            (
                'deck.yaml:1:1: error[key-unknown]: a deck has no key "paginate"\n  hint: known: author, date, event,'
                " footer, incremental, lang, languages, license, marp, minutes, order, slide-level, speaker, subtitle,"
                " template, theme, title, toc, variables"
            ),
        ),
    ],
)
def test_what_is_wrong_in_deck_yaml(read: Callable[..., tuple[DeckSettings, list[str]]], text: str, said: str) -> None:
    _, found = read(text)
    assert said in found
    assert [message for message in found if "left out" not in message] == [said]


def test_what_others_understand_is_ignored_in_a_single_file(
    read: Callable[..., tuple[DeckSettings, list[str]]],
) -> None:
    front = "---\nmarp: true\ntheme: gaia\npaginate: true\nreference-doc: x.pptx\nfotter: a\n---\n"
    settings, said = read(front, single=True)
    assert said == [
        'talk.md:3:8: warning[key-ignored]: "gaia" is a theme of Marp\'s and has no effect here\n  hint: theme: light',
        'talk.md:4:1: warning[key-ignored]: "paginate" has no effect here',
        (
            'talk.md:5:1: warning[key-ignored]: "reference-doc" has no effect here'
            "\n  hint: a template is named by template: FILE.pptx"
        ),
        'talk.md:6:1: error[key-unknown]: a deck has no key "fotter"\n  hint: did you mean "footer"?',
    ]
    assert (settings.theme, settings.marp) == ("light", True)


def test_all_mistakes_are_named_in_one_run(read: Callable[..., tuple[DeckSettings, list[str]]]) -> None:
    settings, said = read("titel: A\nminutes: x\ntoc: 1\n")
    assert [message.split(":")[1] for message in said] == ["1", "2", "3"]
    assert settings.minutes is None
