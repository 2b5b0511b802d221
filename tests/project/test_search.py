"""A path in, the decks that are there out."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics
from generator.project import DeckProject, bundled, find_decks
from generator.project.front import split_front, without_front

Tree = Callable[[Mapping[str, str | bytes]], Path]
DECK = "title: A talk\n"


def found(path: str | Path) -> tuple[tuple[DeckProject, ...], list[str]]:
    diagnostics = Diagnostics()
    return find_decks(Path(path), diagnostics), [str(item) for item in diagnostics]


def test_a_project_holds_decks_by_name(tree: Tree) -> None:
    tree({f"content/{name}/{file}": DECK for name in ("b", "a") for file in ("deck.yaml", "en/1.md")})
    tree({"content/no-deck/en/1.md": "", "templates/themes/house.yaml": ""})
    decks, said = found(".")
    assert ([deck.name for deck in decks], said) == (["a", "b"], [])
    assert decks[0].settings.span.path == "content/a/deck.yaml"
    assert decks[0].themes() == ("dark", "house", "light", "print")


@pytest.mark.parametrize("path", ["content/a", "content/a/", "content/a/deck.yaml", "content/../content/a"])
def test_a_folder_is_a_deck_and_knows_its_project(tree: Tree, path: str) -> None:
    tree({"content/a/deck.yaml": DECK, "content/a/en/1.md": "", "templates/themes/house.yaml": ""})
    (deck,), said = found(path)
    assert (deck.name, deck.settings.span.path, deck.single_file, said) == ("a", "content/a/deck.yaml", False, [])
    assert deck.theme("house", None, Diagnostics()) is not None


def test_paths_are_shown_as_they_were_given_outside_the_current_folder(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tree({"content/a/deck.yaml": DECK, "content/a/en/1.md": "", "templates/x.md": "", "else/where.md": ""})
    monkeypatch.chdir(root / "else")
    (deck,), _ = found("../content/a")
    assert deck.settings.span.path == "../content/a/deck.yaml"
    assert [item.shown for item in deck.places.mounts] == ["../content/a/", "../templates/", "bundled/"]
    (deck,), _ = found(root / "content" / "a")
    assert deck.settings.span.path == f"{root.as_posix()}/content/a/deck.yaml"
    monkeypatch.chdir(root / "content" / "a")
    (deck,), _ = found(root / "content" / "a")
    assert [item.shown for item in deck.places.mounts] == ["", f"{root.as_posix()}/templates/", "bundled/"]


def test_a_markdown_file_is_a_deck(tree: Tree) -> None:
    tree({"talks/one.md": "---\ntitle: One\n---\n## First\n\nWords\n", "talks/data/x.json": "[1]"})
    (deck,), said = found("talks/one.md")
    assert (deck.name, deck.single_file, deck.content_files("en"), said) == ("one", True, ("one.md",), [])
    assert deck.settings.title.get("en") == "One"
    content = deck.read_content("one.md", Diagnostics())
    assert content is not None
    assert (content.path, content.text) == ("talks/one.md", "\n\n\n## First\n\nWords\n")
    assert deck.data(Diagnostics()) == {"x": [1]}


def test_a_markdown_file_needs_no_front_matter(tree: Tree) -> None:
    tree({"one.md": "\ufeff## First\r\n\r\nWords\r\n"})
    (deck,), said = found("one.md")
    content = deck.read_content("one.md", Diagnostics())
    assert content is not None
    assert (content.text, said) == ("## First\n\nWords\n", [])


@pytest.mark.parametrize(
    ("text", "yaml", "body"),
    [
        ("---\na: 1\n---\nwords\n", "\na: 1\n", 4),
        ("---\na: 1\n...\nwords\n", "\na: 1\n", 4),
        ("---\na: 1\nb: 2\n---", "\na: 1\nb: 2\n", 5),
        ("---  \na: |\n  x\n  ---y\n---  \nwords", "\na: |\n  x\n  ---y\n", 6),
        ("words\n---\na: 1\n---\n", "", 1),
        ("---\n\nwords\n\n---\n", "", 1),
        ("---\n## Heading\n---\n", "", 1),
        ("---\na: 1\nno end\n", "", 1),
        ("----\na: 1\n---\n", "", 1),
        ("---\n---\nwords\n", "", 1),
        ("", "", 1),
    ],
)
def test_front_matter_is_what_pandoc_takes_for_it(text: str, yaml: str, body: int) -> None:
    assert split_front(text) == (yaml, body)
    rest = without_front(text, body).split("\n")
    assert len(rest) == max(text.count("\n") + 1, body - 1)
    assert rest[body - 1 :] == text.split("\n")[body - 1 :]
    assert not any(rest[: body - 1])


@pytest.mark.parametrize(
    ("block", "rest"),
    [
        ("% T\n", "words"),
        ("% T\n% A\n% D\n", "% words"),
        ("% T\n  goes on\n% A\n\tB\n% D\n", "  words\n"),
        ("%\n", "\n% words"),
        ("% T", ""),
        ("", "words\n% T"),
        ("", "\n% T"),
    ],
)
def test_a_title_block_is_what_pandoc_takes_for_it(tree: Tree, block: str, rest: str) -> None:
    tree({"one.md": block + rest})
    (deck,), said = found("one.md")
    content = deck.read_content("one.md", Diagnostics())
    assert content is not None
    assert (content.text, said) == ("\n" * block.count("\n") + rest, [])


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("tlak.md", 'error[deck-missing]: there is no file or folder "tlak.md"\n  hint: did you mean "talk.md"?'),
        (
            "else",
            'error[deck-missing]: there is no file or folder "else"\n  hint: deckwright new else makes a project',
        ),
        ("notes.txt", 'error[deck-missing]: expected a Markdown file or a folder, found "notes.txt"'),
        (".", 'error[deck-missing]: there is no deck in "."\n  hint: name the file: talk.md'),
        (
            "empty",
            'error[deck-missing]: there is no deck in "empty"\n  hint: say what the deck is in empty/deck.yaml',
        ),
    ],
)
def test_where_no_deck_is(tree: Tree, path: str, said: str) -> None:
    root = tree({"talk.md": "", "notes.txt": ""})
    (root / "empty").mkdir()
    assert found(path) == ((), [said])


def test_without_languages_the_folders_are_the_hint(tree: Tree) -> None:
    tree({"deck.yaml": "title: A\n", "zh/1.md": ""})
    _, said = found(".")
    assert said == [
        'deck.yaml:1:1: error[language-missing]: no slides in the folder "en"\n  hint: languages: [zh]',
    ]


def test_settings_that_are_no_yaml_end_the_deck_but_not_the_others(tree: Tree) -> None:
    tree({"content/a/deck.yaml": "a: [\n", "content/b/deck.yaml": DECK, "content/b/en/1.md": ""})
    decks, said = found(".")
    assert [deck.name for deck in decks] == ["b"]
    assert len(said) == 1
    assert said[0].startswith("content/a/deck.yaml:2:1: error[yaml-syntax]: ")


def test_the_bundled_folder_has_the_templates() -> None:
    assert (bundled() / "templates" / "themes" / "light.yaml").is_file()
