r"""Each case: LaTeX, the structure that it has to have, and whether Pandoc gives it the same.

The structures were compared with Pandoc 2.17's and read through by hand; where Pandoc is on the machine in that
version, its word is asked for again.
"""

import shutil
import subprocess
import unicodedata
import zipfile
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

CASES = Path(__file__).with_name("cases")


def _cases() -> list[tuple[str, str, str]]:
    return [
        tuple(line.strip() for line in case.splitlines())  # type: ignore[misc]
        for path in sorted(CASES.glob("*.txt"))
        for case in path.read_text(encoding="utf-8").strip().split("\n\n")
    ]


def test_there_are_enough_cases() -> None:
    assert len(_cases()) >= 120


@pytest.mark.parametrize(("latex", "structure"), [case[:2] for case in _cases()], ids=[case[0] for case in _cases()])
def test_structure(hand: Any, latex: str, structure: str) -> None:
    assert hand.short(hand.omml(latex)) == structure


@pytest.mark.parametrize("display", [True, False])
def test_what_the_schema_allows(hand: Any, display: bool) -> None:
    faults = {latex: hand.fault_in(hand.omml(latex, display=display)) for latex, _, _ in _cases()}
    assert {latex: fault for latex, fault in faults.items() if fault} == {}


def test_the_schema_forbids_something(hand: Any) -> None:
    root = hand.omml(r"\frac{a}{b}")
    fraction = root[0]
    fraction.append(fraction[1])
    assert hand.fault_in(root) == "f: fPr den num "


def _is_pandoc_there() -> bool:
    program = shutil.which("pandoc")
    if program is None:
        return False
    return "pandoc 2.17" in subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout


@pytest.mark.skipif(not _is_pandoc_there(), reason="needs Pandoc 2.17")
def test_pandoc_agrees(hand: Any, tmp_path: Path) -> None:
    cases = [(latex, told) for latex, _, told in _cases() if told.startswith("pandoc: same")]
    document = tmp_path / "formulas.docx"
    subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "docx", "-o", str(document)],
        input="\n\n".join(f"$${latex}$$" for latex, _ in cases),
        text=True,
        check=True,
    )
    with zipfile.ZipFile(document) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    theirs = list(root.iter(f"{hand.m}oMath"))
    assert len(theirs) == len(cases)
    for (latex, told), their in zip(cases, theirs, strict=True):
        ours = _skeleton(hand.omml(latex), hand.m, functions="functions" not in told)
        assert ours == _skeleton(their, hand.m, functions=True), latex


def _skeleton(element: Any, m: str, *, functions: bool) -> list[Any]:
    """Nested names; text compatible and without blanks; functions, if they are not to count, dissolved."""
    found: list[Any] = []
    for child in element:
        tag = child.tag.removeprefix(m)
        if tag == "r":
            text = unicodedata.normalize("NFKC", "".join(child.itertext())).replace("\u200b", "")
            found.append("".join(text.split()))
        elif tag == "func" and not functions:
            found += _skeleton(child[1], m, functions=False) + _skeleton(child[2], m, functions=False)
        elif not tag.endswith("Pr"):
            found.append((tag, _skeleton(child, m, functions=functions)))
    joined: list[Any] = []
    for part in found:
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part:
            joined.append(part)
    return joined
