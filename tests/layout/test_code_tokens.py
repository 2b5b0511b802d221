"""The kinds of tokens, by what stands in the code; and the code itself, which stays as it is."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.layout.code.lexers import lexer_for, nearest_language
from generator.layout.code.tokens import tokens_of

LANGUAGES = (None, "text", "nobody-knows", "python", "bash", "console", "docker", "yaml", "json", "diff", "go", "html")


def kinds(text: str, language: str | None) -> dict[str, str | None]:
    """Each token without blanks around it, with its kind."""
    return {part.strip(): kind for line in tokens_of(tuple(text.split("\n")), language) for part, kind in line}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("python", "def f(x): return 'a'  # c", {"def": "keyword", "f": "function", "'a'": "string", "# c": "comment"}),
        ("Python", "x: int = True + 0x1f", {"int": "type", "True": "number", "0x1f": "number"}),
        ("go", "func main() { return nil }", {"func": "keyword", "nil": "number"}),
        (
            "c",
            "#include <a.h>\nint x; // c",
            {"#include": "keyword", "<a.h>": "string", "int": "type", "// c": "comment"},
        ),
        ("json", '{"a": 1, "b": "c"}', {'"a"': "type", "1": "number", '"c"': "string"}),
        ("yml", "a: b # c", {"a": "type", "# c": "comment"}),
        ("ini", "[a]\nb = c", {"[a]": "keyword", "b": "variable"}),
        ("diff", "@@ -1 +1 @@\n-a\n+b\n c", {"@@ -1 +1 @@": "keyword", "-a": "removed", "+b": "added", "c": None}),
        ("patch", "-a", {"-a": "removed"}),
        ("sql", "SELECT a FROM b", {"SELECT": "keyword", "FROM": "keyword", "a": None}),
    ],
)
def test_kinds_of_tokens(language, text, expected):
    assert kinds(text, language).items() >= expected.items()


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("docker run -it alpine", ["docker"]),
        ("cat a | grep b && make", ["cat", "grep", "make"]),
        ("sudo apt-get install curl", ["sudo apt-get"]),
        ("A=1 make all", ["make"]),
        ("A=b", []),
        ("X=$(date +%s)", ["date"]),
        ("if true; then cd ..; fi", ["true", "cd"]),
        ("for i in 1 2; do echo $i; done", ["echo"]),
        ("./run.sh \\\n  --opt value\nls", ["./run.sh", "ls"]),
        ("# docker\nls", ["ls"]),
        ("docker run 'a\nb' c", ["docker"]),
    ],
)
def test_commands_of_a_shell(text, commands):
    assert [word for word, kind in kinds(text, "bash").items() if kind == "command"] == commands


def test_a_session_has_prompts_commands_and_output():
    found = kinds("$ docker ps -a\nCONTAINER ID\nroot@host:~# ls", "console")
    assert found == {
        "$": "comment",
        "docker": "command",
        "ps -a": None,
        "CONTAINER ID": None,
        "root@host:~#": "comment",
        "ls": "command",
    }


def test_a_script_that_begins_with_a_prompt_is_a_session():
    assert kinds("$ ls\nif", "bash") == {"$": "comment", "ls": "command", "if": None}


def test_a_dockerfile_has_instructions_and_the_commands_that_they_run():
    found = kinds('FROM alpine:3 AS a\nRUN apk add \\\n  curl && make\nCMD ["a"]\nENV A=b', "dockerfile")
    assert found == {
        "FROM": "keyword",
        "alpine:3": None,
        "AS": "keyword",
        "a": None,
        "RUN": "keyword",
        "apk": "command",
        "add \\": None,
        "curl": None,
        "&&": "operator",
        "make": "command",
        "CMD": "keyword",
        "[": None,
        '"a"': "string",
        "]": None,
        "ENV": "keyword",
        "A": "variable",
        "=": "operator",
        "b": None,
    }


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30).map(str.rstrip), min_size=1),
    st.sampled_from(LANGUAGES),
)
def test_the_code_stays_as_it_is(lines, language):
    found = tokens_of(tuple(lines), language)
    assert ["".join(text for text, _ in line) for line in found] == lines


def test_neighbours_of_one_kind_are_one_token():
    for line in tokens_of(("x = a.b(c) + 'd' 'e'",), "python"):
        assert all(one[1] != two[1] for one, two in pairwise(line))


def test_code_that_no_eye_will_read_is_plain():
    assert tokens_of(("return 1",) * 100, "python")[99] == (("return ", "keyword"), ("1", "number"))
    assert tokens_of(("return 1",) * 30_000, "python")[0] == (("return 1", None),)
    wide = "return " + "1" * 1000
    assert tokens_of((wide,), "python") == (((wide, None),),)


@pytest.mark.parametrize(("language", "line"), [("java", "a a a a a"), ("c", "f(a,"), ("make", "a.a.a.a"), ("md", "")])
def test_what_takes_pygments_the_square_of_its_length_is_done_in_time(language, line):
    """20,000 characters at once take some of its lexers more than 4 seconds (measured)."""
    lines = tuple([line, "x"] * (20_000 // (len(line) + 3)))
    before = time.process_time()
    tokens_of(lines, language)
    assert time.process_time() - before < 4


def test_long_code_is_coloured_to_its_end():
    lines = tuple(["def f():", "    return 1", ""] * 400)
    found = tokens_of(lines, "python")
    assert {line[0][1] for line in found[::3]} == {"keyword"}


def test_languages_have_many_names():
    assert {lexer_for(name).name for name in ("sh", "zsh", "BASH")} == {"Bash"}
    assert {lexer_for(name).name for name in ("compose", "k8s", "yml")} == {"YAML"}
    assert lexer_for("klingon") is None
    assert nearest_language("pythn") == 'did you mean "python"?'
