"""Formulas by hand: LaTeX in, Office Math out; a line that a person can read; and what Office Math allows."""

import re
from collections.abc import Iterator

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from generator.equation import read_formula
from generator.model.equation import Formula
from generator.write.pptx.equation import FormulaLook, add_formula

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

_TOLD = ("type", "chr", "begChr", "sepChr", "endChr", "pos", "limLoc", "show", "mcJc", "zeroWid", "zeroAsc", "zeroDesc")
_FLAGS = ("hideTop", "strikeH", "strikeBLTR", "strikeTLBR")

# Content models of ECMA-376 part 1, 22.1.2: regular expressions over the names of the children.
_NODES = (
    "(?:(?:acc|bar|box|borderBox|d|eqArr|f|func|groupChr|limLow|limUpp|m|nary|phant|rad|sPre|sSub|sSubSup|sSup|r) )*"
)
_SWITCHES = (
    "degHide subHide supHide plcHide show zeroWid zeroAsc zeroDesc hideTop hideBot hideLeft hideRight strikeH "
    "strikeBLTR strikeTLBR"
)
_ON_OFF = {"0", "1", "on", "off", "true", "false"}

_MODELS = {
    "oMathPara": "(oMathParaPr )?(oMath )+",
    "oMathParaPr": "(jc )?",
    **dict.fromkeys(("oMath", "e", "num", "den", "sub", "sup", "deg", "lim", "fName"), _NODES),
    "r": "(rPr )?(a:rPr )?(t )*",
    "rPr": "(lit )?(nor |(scr )?(sty )?)(brk )?(aln )?",
    "ctrlPr": "(a:rPr )?",
    "acc": "(accPr )?e ",
    "accPr": "(chr )?(ctrlPr )?",
    "bar": "(barPr )?e ",
    "barPr": "(pos )?(ctrlPr )?",
    "borderBox": "(borderBoxPr )?e ",
    "borderBoxPr": "(hideTop )?(hideBot )?(hideLeft )?(hideRight )?(strikeH )?(strikeV )?(strikeBLTR )?(strikeTLBR )?"
    "(ctrlPr )?",
    "d": "(dPr )?(e )+",
    "dPr": "(begChr )?(sepChr )?(endChr )?(grow )?(shp )?(ctrlPr )?",
    "f": "(fPr )?num den ",
    "fPr": "(type )?(ctrlPr )?",
    "func": "(funcPr )?fName e ",
    "funcPr": "(ctrlPr )?",
    "groupChr": "(groupChrPr )?e ",
    "groupChrPr": "(chr )?(pos )?(vertJc )?(ctrlPr )?",
    "limLow": "(limLowPr )?e lim ",
    "limLowPr": "(ctrlPr )?",
    "limUpp": "(limUppPr )?e lim ",
    "limUppPr": "(ctrlPr )?",
    "m": "(mPr )?(mr )+",
    "mPr": "(baseJc )?(plcHide )?(rSpRule )?(cGpRule )?(rSp )?(cSp )?(cGp )?(mcs )?(ctrlPr )?",
    "mcs": "(mc )+",
    "mc": "(mcPr )?",
    "mcPr": "(count )?(mcJc )?",
    "mr": "(e )+",
    "nary": "(naryPr )?sub sup e ",
    "naryPr": "(chr )?(limLoc )?(grow )?(subHide )?(supHide )?(ctrlPr )?",
    "phant": "(phantPr )?e ",
    "phantPr": "(show )?(zeroWid )?(zeroAsc )?(zeroDesc )?(transp )?(ctrlPr )?",
    "rad": "(radPr )?deg e ",
    "radPr": "(degHide )?(ctrlPr )?",
    "sPre": "(sPrePr )?sub sup e ",
    "sPrePr": "(ctrlPr )?",
    "sSub": "(sSubPr )?e sub ",
    "sSubPr": "(ctrlPr )?",
    "sSup": "(sSupPr )?e sup ",
    "sSupPr": "(ctrlPr )?",
    "sSubSup": "(sSubSupPr )?e sub sup ",
    "sSubSupPr": "(alnScr )?(ctrlPr )?",
}

_VALUES = {
    "jc": {"left", "right", "center", "centerGroup"},
    "type": {"bar", "skw", "lin", "noBar"},
    "limLoc": {"undOvr", "subSup"},
    "pos": {"top", "bot"},
    "vertJc": {"top", "bot"},
    "baseJc": {"top", "center", "bot"},
    "mcJc": {"left", "center", "right"},
    "scr": {"roman", "script", "fraktur", "double-struck", "sans-serif", "monospace"},
    "sty": {"p", "b", "i", "bi"},
    "cGpRule": {"0", "1", "2", "3", "4"},
    **dict.fromkeys(
        _SWITCHES.split(),
        _ON_OFF,
    ),
}


class Hand:
    m, a = M, A

    def formula(self, latex: str, *, display: bool = True) -> Formula:
        """The formula; its fault fails the test."""
        found = read_formula(latex, display=display)
        assert isinstance(found, Formula), found
        return found

    def paragraph(self, latex: str, *, display: bool = True, look: FormulaLook | None = None) -> Element:
        """An `a:p` with the formula in it."""
        paragraph = etree.Element(f"{A}p")
        add_formula(paragraph, self.formula(latex, display=display), look or FormulaLook("en-US"))
        return paragraph

    def omml(self, latex: str, *, display: bool = True) -> Element:
        """Its `m:oMath`."""
        return next(self.paragraph(latex, display=display).iter(f"{M}oMath"))

    def short(self, element: Element) -> str:
        """`sSup(e('𝑥') sup('2'))`: structures with what their properties tell, runs of one kind joined."""
        parts: list[str] = []
        for child in element:
            tag = child.tag.removeprefix(M)
            if tag != "r" and not tag.endswith("Pr"):
                parts.append(f"{tag}{_told(child)}({self.short(child)})")
            elif tag == "r" and (text := _run(child)):
                if parts and parts[-1][-1] == text[0]:
                    parts[-1] = parts[-1][:-1] + text[1:]
                else:
                    parts.append(text)
        return " ".join(parts)

    def fault_in(self, root: Element) -> str | None:
        """What is wrong with an `m:oMath` or `m:oMathPara`; None when nothing is."""
        for element in root.iter(f"{M}*"):
            name = element.tag.removeprefix(M)
            value = element.get(f"{M}val")
            if name in {"chr", "begChr", "endChr", "sepChr"}:
                if value is None or len(value) > 1:
                    return f"{name}={value}"
            elif name in {"count", "cGp"}:
                if not 1 <= int(value) <= (255 if name == "count" else 2**32):
                    return f"{name}={value}"
            elif name in _VALUES:
                if value not in _VALUES[name]:
                    return f"{name}={value}"
            elif name in _MODELS:
                children = "".join(child.tag.replace(M, "").replace(A, "a:") + " " for child in element)
                if not re.fullmatch(_MODELS[name], children):
                    return f"{name}: {children}"
            elif name not in {"t", "lit", "nor"}:
                return name
        return None


def _run(run: Element) -> str:
    text = "".join(run.itertext()).replace("\u200b", "")
    quote = "'" if run.find(f"{M}rPr/{M}nor") is None else '"'
    return f"{quote}{text}{quote}" if text else ""


def _told(element: Element) -> str:
    properties = element.find(f"{element.tag}Pr")
    values = [] if properties is None else list(_values(properties))
    return f"[{' '.join(value or '∅' for value in values)}]" if values else ""


def _values(properties: Element) -> Iterator[str]:
    for found in properties.iter(f"{M}*"):
        name = found.tag.removeprefix(M)
        if name in _TOLD:
            yield found.get(f"{M}val", "")
        elif name in _FLAGS:
            yield name


@pytest.fixture(scope="session")
def hand() -> Hand:
    return Hand()
