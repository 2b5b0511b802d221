"""Names that authors write in, files out, and never one that lies outside."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics, Span
from generator.project import DeckProject

Make = Callable[[Mapping[str, str | bytes]], DeckProject]
SPAN = Span("en/10-one.md", 3, 5)
OUTSIDE = 'en/10-one.md:3:5: error[path-outside]: "{}" leads out of the folders that this deck may read'


def get(deck: DeckProject, name: str, base: str | None = "en/10-one.md") -> bytes | str:
    """The bytes, else what is said."""
    diagnostics = Diagnostics()
    data = deck.read_bytes(name, SPAN, diagnostics, base)
    if data is not None:
        assert list(diagnostics) == []
        return data
    (only,) = diagnostics
    return str(only)


def test_content_comes_by_name(deck: Make) -> None:
    names = ("20-b.md", "10-one.md", "30-c.yaml", "15-x.yml", "_part.md", ".hidden.md", "notes.txt", "sub/5.md")
    made = deck({f"en/{name}": "" for name in names})
    assert made.content_files("en") == ("en/10-one.md", "en/15-x.yml", "en/20-b.md", "en/30-c.yaml")
    assert made.content_files("zh") == ()


def test_content_comes_in_the_order_of_the_deck(deck: Make) -> None:
    order = "title: A\norder: [b, a.md, 10-one]\nlanguages: [en, zh]\n"
    made = deck({"deck.yaml": order, "en/a.md": "", "en/b.yaml": "", "zh/a.md": ""})
    assert made.content_files("en") == ("en/b.yaml", "en/a.md", "en/10-one.md")
    assert made.content_files("zh") == ("zh/a.md",)


def test_names_are_looked_for_beside_the_file_then_on_the_search_path(deck: Make) -> None:
    made = deck(
        {
            "en/here.png": b"beside",
            "here.png": b"root",
            "pictures/all.png": b"shared",
            "templates/pictures/all.png": b"hidden",
            "templates/logo.png": b"project",
        }
    )
    assert get(made, "here.png") == b"beside"
    assert get(made, "here.png", None) == b"root"
    assert get(made, "./here.png") == b"beside"
    assert get(made, "../here.png") == b"root"
    assert get(made, "pictures/all.png") == b"shared"
    assert get(made, "logo.png") == b"project"
    assert get(made, "logo.png", "templates/themes/house.yaml") == b"project"


def test_bundled_files_can_be_reached_behind_those_that_hide_them(deck: Make) -> None:
    made = deck({"templates/themes/light.yaml": "mine"})
    diagnostics = Diagnostics()
    own, shipped = made.theme("light", None, diagnostics), made.theme("bundled/light", None, diagnostics)
    assert own is not None
    assert (own.path, own.text) == ("templates/themes/light.yaml", "mine")
    assert shipped is not None
    assert shipped.path == "bundled/themes/light.yaml"
    assert made.parent_theme("bundled/light", diagnostics) == (shipped.path, shipped.text)
    assert made.parent_theme("nothing", diagnostics) is None
    assert list(diagnostics) == []


def test_a_theme_to_extend_that_cannot_be_read_is_said(deck: Make) -> None:
    made = deck({"templates/themes/house.yaml": b"title: H\xe4user\n"})
    diagnostics = Diagnostics()
    assert made.parent_theme("house", diagnostics) is None
    assert [str(item) for item in diagnostics] == [
        (
            "templates/themes/house.yaml:1:9: error[encoding-wrong]: expected text in UTF-8, found the byte 0xE4"
            "\n  hint: save the file as UTF-8"
        ),
    ]


@pytest.mark.parametrize("name", ["light/../light", "../themes/light", "", "/etc/passwd"])
def test_a_theme_is_a_name(deck: Make, name: str) -> None:
    diagnostics = Diagnostics()
    assert deck({}).theme(name, SPAN, diagnostics) is None
    assert [item.code for item in diagnostics] == ["theme-unknown"]


def test_or_the_path_of_a_file_along_the_search_path(deck: Make) -> None:
    diagnostics = Diagnostics()
    file = deck({"looks/house.yaml": "extends: light\n"}).theme("looks/house.yaml", SPAN, diagnostics)
    assert file is not None
    assert file.text == "extends: light\n"
    assert list(diagnostics) == []
    for name in ("../house.yaml", "/etc/house.yaml", "hose.yaml"):
        assert deck({}).theme(name, SPAN, diagnostics) is None
    assert [item.code for item in diagnostics] == ["path-outside", "path-outside", "file-missing"]


def test_an_unknown_theme_names_the_nearest(deck: Make) -> None:
    diagnostics = Diagnostics()
    assert deck({"templates/themes/house.yaml": ""}).theme("huose", SPAN, diagnostics) is None
    assert [str(item) for item in diagnostics] == [
        'en/10-one.md:3:5: error[theme-unknown]: no theme "huose"\n  hint: did you mean "house"?'
    ]


@pytest.mark.parametrize(
    "name",
    [
        "../../secret.txt",
        "../../work/../secret.txt",
        "/etc/passwd",
        "C:\\secret.txt",
        "\\\\server\\share",
        ".env",
        ".git/config",
        "en/../.env",
        "bundled/../pyproject.toml",
        "link.txt",
        "folder/secret.txt",
    ],
)
def test_nothing_outside_is_read(deck: Make, name: str) -> None:
    made = deck({".env": "secret", ".git/config": "secret"})
    outside = made.root.parent
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    (made.root / "en" / "link.txt").symlink_to(outside / "secret.txt")
    (made.root / "folder").symlink_to(outside, target_is_directory=True)
    said = get(made, name)
    assert said == OUTSIDE.format(name) + "\n  hint: put the file into the deck's folder"


def test_links_that_stay_inside_are_followed(deck: Make) -> None:
    made = deck({"pictures/a.png": b"a"})
    (made.root / "en" / "a.png").symlink_to(made.root / "pictures" / "a.png")
    assert get(made, "a.png") == b"a"


def test_a_link_to_itself_is_a_missing_file(deck: Make) -> None:
    made = deck({})
    (made.root / "loop.png").symlink_to("loop.png")
    assert 'error[file-missing]: there is no file "loop.png"' in str(get(made, "loop.png"))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("pictures/hots.png", 'there is no file "pictures/hots.png"\n  hint: did you mean "pictures/host.png"?'),
        ("pictures", 'there is no file "pictures"\n  hint: known: 10-one.md, deck.yaml'),
        ("a\0b", 'there is no file "a\0b"'),
        ("x" * 5000, f'there is no file "{"x" * 5000}"\n  hint: known: 10-one.md, deck.yaml'),
        (
            "https://example.org/a.png",
            (
                'nothing is fetched from the web, as "https://example.org/a.png" asks'
                "\n  hint: save it beside the deck and write its name"
            ),
        ),
    ],
)
def test_a_missing_file_names_the_nearest(deck: Make, name: str, said: str) -> None:
    made = deck({"pictures/host.png": b"", "pictures/.hidden.png": b""})
    assert get(made, name) == f"en/10-one.md:3:5: error[file-missing]: {said}"


def test_what_is_too_large_is_not_read(deck: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    made = deck({"big.bin": b""})
    with (made.root / "big.bin").open("wb") as file:
        file.truncate(50_000_001)
    assert get(made, "big.bin") == 'en/10-one.md:3:5: error[file-too-large]: expected at most 50 MB in "big.bin"'


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"ab\ncd\xe4\n", "2:3: error[encoding-wrong]: expected text in UTF-8, found the byte 0xE4"),
     (b"\xef\xbb\xbf\xe4\xbd\xa0\xff", "1:2: error[encoding-wrong]: expected text in UTF-8, found the byte 0xFF"),
     ("a".encode("utf-16"), "1:1: error[encoding-wrong]: expected text in UTF-8, found the byte 0xFF")],
)  # fmt: skip
def test_text_is_utf_8(deck: Make, data: bytes, place: str) -> None:
    made = deck({"en/20-two.md": data})
    diagnostics = Diagnostics()
    assert made.read_content("en/20-two.md", diagnostics) is None
    assert [str(item) for item in diagnostics] == [f"en/20-two.md:{place}\n  hint: save the file as UTF-8"]


def test_data_files_are_values_by_name(deck: Make) -> None:
    made = deck(
        {
            "data/vm-facts.yaml": "- {a: 1}\n",
            "data/more.yml": "x: true\n",
            "data/some.json": '\ufeff{"a": [1, 2.5, null]}',
            "data/table.csv": 'name, share\r\nA,"1,5"\r\n\r\n"two\nlines",2\r\n',
            "data/german.csv": "name;share\nA;1,5\n",
            "data/readme.txt": "",
            "data/.hidden.yaml": "",
        }
    )
    diagnostics = Diagnostics()
    assert made.data(diagnostics) == {
        "vm_facts": [{"a": 1}],
        "more": {"x": True},
        "some": {"a": [1, 2.5, None]},
        "table": [{"name": "A", "share": "1,5"}, {"name": "two\nlines", "share": "2"}],
        "german": [{"name": "A", "share": "1,5"}],
    }
    assert list(diagnostics) == []


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("x.json", '{"a": 1,\n "b": }', "x.json:2:7: error[json-syntax]: this is not JSON: expecting value"),
        ("x.json", "[NaN]", "x.json:1:1: error[json-syntax]: this is not JSON: NaN is no number"),
        ("x.json", "[" * 100_000, "x.json:1:1: error[json-syntax]: expected less nesting and shorter numbers"),
        ("x.json", "9" * 5000, "x.json:1:1: error[json-syntax]: expected less nesting and shorter numbers"),
        ("x.csv", "a,b\n1,2\n1\n", "x.csv:3:1: error[csv-row]: expected 2 values as in the header, found 1"),
        ("x.csv", "a,a\n", "x.csv:1:1: error[csv-header]: expected a name of its own for each column"),
        ("x.csv", 'a,b\n1,"2\n', "x.csv:2:1: error[csv-syntax]: this is not CSV: unexpected end of data"),
        (
            "x.yaml",
            "a: [",
            "x.yaml:2:1: error[yaml-syntax]: this is not YAML: did not find expected node content",
        ),
    ],
)
def test_a_broken_data_file_is_left_out(deck: Make, name: str, text: str, said: str) -> None:
    diagnostics = Diagnostics()
    assert deck({f"data/{name}": text, "data/y.json": "1"}).data(diagnostics) == {"y": 1}
    assert [str(item) for item in diagnostics] == [f"data/{said}"]


def test_two_data_files_cannot_have_one_name(deck: Make) -> None:
    diagnostics = Diagnostics()
    assert deck({"data/a-b.json": "1", "data/a_b.yaml": "2"}).data(diagnostics) == {"a_b": 1}
    assert [str(item) for item in diagnostics] == [
        'data/a_b.yaml:1:1: error[data-repeated]: expected one file for data.a_b, "data/a-b.json" is another'
    ]


def test_what_reads_a_second_time_says_the_same(deck: Make, tmp_path: Path) -> None:
    made = deck({"data/x.json": "["})
    diagnostics = Diagnostics()
    assert made.data(diagnostics) == made.data(diagnostics) == {}
    assert len(diagnostics) == 1
