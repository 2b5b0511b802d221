"""Formulas: their trees in, Office Math out (ECMA-376 part 1, 22.1), in the form that PowerPoint itself saves.

A formula stands in its paragraph as `a14:m`. PowerPoint wraps the whole shape that has one in `mc:AlternateContent`;
viewers from before 2010, which know no `a14`, get a copy of the shape with plain text in the formula's place.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias, assert_never

from lxml import etree

from generator.color import Color
from generator.equation import mathematical, needs_left, needs_right
from generator.model.equation import (
    Accent,
    Bar,
    Bordered,
    Delimited,
    EquationArray,
    Formula,
    Fraction,
    Function,
    GroupCharacter,
    Limit,
    Math,
    Matrix,
    Nary,
    Phantom,
    PreScripts,
    Root,
    Row,
    Scripts,
    Symbols,
    Words,
)
from generator.write.pptx.paint import add_fill
from generator.write.pptx.xml import P15, Element, foreign, qn, sub

A14 = ("a14", "http://schemas.microsoft.com/office/drawing/2010/main")
MATH = ("m", "http://schemas.openxmlformats.org/officeDocument/2006/math")
COMPATIBILITY = ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006")

FONT = "Cambria Math"
_PANOSE = "02040503050406030204"

NOTHING = "\u200b"
"""What fills a place that has to be there: PowerPoint draws a dotted box where there is nothing at all."""

COLUMN_GAP = 100
"""Between the cells of a line, in 1/20 pt: the blank that stands on either side of an equals sign at 20 pt."""

Justify: TypeAlias = Literal["left", "right", "center", "centerGroup"]
"""How a formula of its own stands in its box (m:jc). Lines of a `centerGroup` are centred as one."""

_NARY = frozenset("∑∏∐∫∬∭∮∯∰")
"""Large operators that every program knows as such; LibreOffice 7.4 shows a mistake for any other (measured)."""

_NAMES = "sin cos tan cot sinh cosh tanh coth arcsin arccos arctan ln log exp lim"
_FUNCTIONS = frozenset(_NAMES.split())
"""Words that every program knows as functions. LibreOffice takes others for commands: sup, Re (measured)."""

_LITERAL = frozenset("()[]|∣#&%~^_\\$\"'" + NOTHING)
_STYLES = {"italic": "i", "upright": "p", "bold": "b", "bold-italic": "bi"}
_ALIGNED = ("right", "left")
_FRACTIONS = {"bar": "bar", "none": "noBar", "linear": "lin"}
_STRIKES = (("level", "strikeH"), ("rising", "strikeBLTR"), ("falling", "strikeTLBR"))


@dataclass(frozen=True, slots=True)
class FormulaLook:
    """What a formula's runs say of themselves. `size` (1/100 pt) and `color` None: those of the paragraph."""

    lang: str
    alt_lang: str | None = None
    size: int | None = None
    color: Color | None = None


def add_formula(paragraph: Element, formula: Formula, look: FormulaLook, justify: Justify = "centerGroup") -> None:
    """`a14:m`, the paragraph's last child so far. The shape of the paragraph has to be wrapped (`add_fallback`).

    A formula in display is a paragraph of its own: beside `a14:m` it has only `a:pPr` and `a:endParaRPr`.
    """
    holder = foreign(paragraph, "m", A14)
    if formula.display:
        block = foreign(holder, "oMathPara", MATH)
        _value(_add(block, "oMathParaPr"), "jc", justify)
        root = _add(block, "oMath")
    else:
        root = foreign(holder, "oMath", MATH)
    _Writer(look).fill(root, formula.content)


def add_fallback(shape: Element, texts: Sequence[str], *, mixed: bool = False) -> Element:
    """Wrap a finished shape, which is in its tree, and return `mc:AlternateContent`, which now stands in its place.

    `texts` are what the formulas of the shape read like, in their order; the fallback shows them as runs. Both shapes
    have one id and one name, as in PowerPoint's own files. ValueError when there are more or fewer texts than formulas.

    `mixed`: the shape holds more than one formula alone. LibreOffice 7.4 would lose the formulas among words, and takes
    the fallback when the choice also requires `p15`, which PowerPoint knows from 2013 on (measured; ECMA-376 part 3,
    10.2.1).
    """
    parent = shape.getparent()
    if parent is None:
        raise ValueError("a shape has to be in its tree before it is wrapped")
    fallback = _fallback_shape(shape, texts)
    place = parent.index(shape)
    wrapper = foreign(parent, "AlternateContent", COMPATIBILITY)
    parent.insert(place, wrapper)
    required = (A14, P15) if mixed else (A14,)
    choice = etree.SubElement(wrapper, f"{{{COMPATIBILITY[1]}}}Choice", nsmap=dict(required))
    choice.set("Requires", " ".join(prefix for prefix, _ in required))
    choice.append(shape)
    etree.SubElement(wrapper, f"{{{COMPATIBILITY[1]}}}Fallback").append(fallback)
    return wrapper


def _fallback_shape(shape: Element, texts: Sequence[str]) -> Element:
    copy = deepcopy(shape)
    copy.tail = None
    holders = list(copy.iter(f"{{{A14[1]}}}m"))
    for holder, text in zip(holders, texts, strict=True):
        run = etree.Element(qn("a:r"))
        properties = next(holder.iter(qn("a:rPr")), None)
        own = sub(run, "a:rPr")
        for name in ("lang", "altLang", "sz"):
            if properties is not None and (value := properties.get(name)) is not None:
                own.set(name, value)
        if properties is not None and (fill := properties.find(qn("a:solidFill"))) is not None:
            own.append(deepcopy(fill))
        sub(run, "a:t").text = text
        holder.getparent().replace(holder, run)  # pyright: ignore[reportOptionalMemberAccess]  it was found inside
    return copy


def _add(parent: Element, name: str) -> Element:
    return etree.SubElement(parent, f"{{{MATH[1]}}}{name}")


def _value(parent: Element, name: str, value: str | int) -> None:
    _add(parent, name).set(f"{{{MATH[1]}}}val", str(value))


class _Writer:
    """Writes nodes as children of elements that are there; all runs in one look."""

    __slots__ = ("_look",)

    def __init__(self, look: FormulaLook) -> None:
        self._look = look

    def fill(self, parent: Element, node: Math) -> None:
        """Add a node, or all of a row."""
        items = node.items if isinstance(node, Row) else (node,)
        for index, item in enumerate(items):
            if isinstance(item, Symbols):
                self._symbols(parent, item, first=index == 0, last=index == len(items) - 1)
            else:
                self._node(parent, item)

    def _node(self, parent: Element, node: Math) -> None:  # noqa: C901 - one case for each kind of node
        match node:
            case Symbols() | Row():
                self.fill(parent, node)
            case Words(text, bold, italic):
                run = _add(parent, "r")
                _add(_add(run, "rPr"), "nor")
                self._run(run, text, bold=bold, italic=italic)
            case Fraction(numerator, denominator, kind):
                element, _ = self._structure(parent, "f", type=_FRACTIONS[kind])
                self._argument(element, "num", numerator)
                self._argument(element, "den", denominator)
            case Root(radicand, degree):
                element, _ = self._structure(parent, "rad", degHide=None if degree else 1)
                self._argument(element, "deg", degree)
                self._argument(element, "e", radicand)
            case Scripts() | PreScripts():
                self._scripts(parent, node)
            case Limit(base, limit, side):
                element, _ = self._structure(parent, "limUpp" if side == "top" else "limLow")
                self._argument(element, "e", base)
                self._argument(element, "lim", limit)
            case Nary():
                self._nary(parent, node)
            case Function(name, argument):
                if argument is None:
                    self.fill(parent, name)
                else:
                    element, _ = self._structure(parent, "func")
                    self._argument(element, "fName", name)
                    self._argument(element, "e", argument)
            case Delimited():
                self._delimited(parent, node)
            case Matrix() | EquationArray():
                self._matrix(parent, node)
            case Accent() | Bar() | GroupCharacter() | Phantom() | Bordered():
                self._dressed(parent, node)
            case _:
                assert_never(node)

    def _scripts(self, parent: Element, node: Scripts | PreScripts) -> None:
        if isinstance(node, PreScripts):
            element, _ = self._structure(parent, "sPre")
            self._argument(element, "sub", node.sub or Row(()))
            self._argument(element, "sup", node.sup or Row(()))
            self._argument(element, "e", node.base)
            return
        tag = "sSubSup" if node.sub and node.sup else "sSub" if node.sub else "sSup"
        element, _ = self._structure(parent, tag)
        self._argument(element, "e", node.base)
        if node.sub:
            self._argument(element, "sub", node.sub)
        if node.sup:
            self._argument(element, "sup", node.sup)

    def _nary(self, parent: Element, node: Nary) -> None:
        if node.operator not in _NARY:
            self._operator(parent, node)
            return
        element, _ = self._structure(
            parent,
            "nary",
            chr=node.operator,
            limLoc="undOvr" if node.limits == "stacked" else "subSup",
            subHide=None if node.sub else 1,
            supHide=None if node.sup else 1,
        )
        self._argument(element, "sub", node.sub)
        self._argument(element, "sup", node.sup)
        self._argument(element, "e", node.operand or Row(()))

    def _operator(self, parent: Element, node: Nary) -> None:
        """An operator as a sign with limits or scripts, and after it what it works on."""
        sign: Math = Symbols(node.operator)
        if node.limits == "stacked":
            sign = sign if node.sup is None else Limit(sign, node.sup, "top")
            sign = sign if node.sub is None else Limit(sign, node.sub, "bottom")
        elif node.sub or node.sup:
            sign = Scripts(sign, node.sub, node.sup)
        self.fill(parent, sign)
        if node.operand is not None:
            self.fill(parent, node.operand)

    def _delimited(self, parent: Element, node: Delimited) -> None:
        separator = node.separator if len(node.parts) > 1 else None
        element, _ = self._structure(parent, "d", begChr=node.opening, sepChr=separator, endChr=node.closing)
        for part in node.parts:
            self._argument(element, "e", part)

    def _matrix(self, parent: Element, node: Matrix | EquationArray) -> None:
        """`m:m`. Lines are one too: PowerPoint keeps marks of alignment in the text of `m:eqArr`, which others show."""
        lines = isinstance(node, EquationArray)
        rows = node.lines if lines else node.rows
        count = len(rows[0])
        pairs = lines and count > 1
        aligns = [_ALIGNED[column % 2] for column in range(count)] if pairs else ["center"] * count
        if not lines:
            aligns = list(node.aligns)
        element, properties = self._structure(
            parent, "m", baseJc="center", plcHide=1, cGpRule=3 if pairs else None, cGp=COLUMN_GAP if pairs else None
        )
        columns = etree.Element(f"{{{MATH[1]}}}mcs")
        properties.insert(len(properties) - 1, columns)
        for align, group in groupby(aligns):
            column = _add(_add(columns, "mc"), "mcPr")
            _value(column, "count", len(list(group)))
            _value(column, "mcJc", align)
        for row in rows:
            line = _add(element, "mr")
            for column, cell in enumerate(row):
                target = _add(line, "e")
                if pairs and column and column % 2 == 0:
                    self._symbols(target, Symbols("\u2003\u2003"), first=False, last=False)
                self._content(target, cell)

    def _dressed(self, parent: Element, node: Accent | Bar | GroupCharacter | Phantom | Bordered) -> None:
        match node:
            case Accent(_, mark):
                element, _ = self._structure(parent, "acc", chr=mark)
            case Bar(_, side):
                element, _ = self._structure(parent, "bar", pos="top" if side == "top" else "bot")
            case GroupCharacter(_, char, side):
                places = ("top", "bot") if side == "top" else ("bot", "top")
                element, _ = self._structure(parent, "groupChr", chr=char, pos=places[0], vertJc=places[1])
            case Phantom():
                element, _ = self._structure(
                    parent,
                    "phant",
                    show=0,
                    zeroWid=1 if node.no_width else None,
                    zeroAsc=1 if node.no_height else None,
                    zeroDesc=1 if node.no_depth else None,
                )
            case Bordered(_, box, strikes):
                hidden = {} if box else dict.fromkeys(("hideTop", "hideBot", "hideLeft", "hideRight"), 1)
                struck = {name: 1 for strike, name in _STRIKES if strike in strikes}
                element, _ = self._structure(parent, "borderBox", **hidden, **struck)
            case _:
                assert_never(node)
        self._argument(element, "e", node.base)

    def _structure(self, parent: Element, tag: str, **values: str | int | None) -> tuple[Element, Element]:
        """An element and its properties: those that are not None, in the order given, and the look of its own signs."""
        element = _add(parent, tag)
        properties = _add(element, f"{tag}Pr")
        for name, value in values.items():
            if value is not None:
                _value(properties, name, value)
        self._look_of(_add(properties, "ctrlPr"), bold=False, italic=True)
        return element, properties

    def _argument(self, parent: Element, tag: str, node: Math | None) -> None:
        """A place of a structure; None leaves it empty, where its properties hide it."""
        element = _add(parent, tag)
        if node is not None:
            self._content(element, node)

    def _content(self, element: Element, node: Math) -> None:
        """All that an argument or a cell has, which is never nothing."""
        if node == Row(()):
            self._symbols(element, Symbols(NOTHING), first=False, last=False)
        else:
            self.fill(element, node)

    def _symbols(self, parent: Element, node: Symbols, *, first: bool, last: bool) -> None:
        """Runs. Signs that a program might take for markup, or miss an operand of, are literal (m:lit)."""
        text = node.text
        is_word = len(text) > 1 and node.style == "upright" and text not in _FUNCTIONS and not text.isspace()
        marks = [is_word or char in _LITERAL for char in text]
        if first and needs_left(text[0]):
            marks[0] = True
        if last and needs_right(text[-1]):
            marks[-1] = True
        start = 0
        for literal, group in groupby(marks):
            end = start + len(list(group))
            run = _add(parent, "r")
            if literal or node.style != "italic" or node.alphabet != "roman":
                properties = _add(run, "rPr")
                if literal:
                    _add(properties, "lit")
                if node.alphabet != "roman":
                    _value(properties, "scr", node.alphabet)
                if node.style != "italic":
                    _value(properties, "sty", _STYLES[node.style])
            letters = "".join(mathematical(char, node.style, node.alphabet) for char in text[start:end])
            bold, italic = node.style in {"bold", "bold-italic"}, node.style in {"italic", "bold-italic"}
            self._run(run, letters, bold=bold, italic=italic)
            start = end

    def _run(self, run: Element, text: str, *, bold: bool, italic: bool) -> None:
        self._look_of(run, bold=bold, italic=italic)
        element = _add(run, "t")
        element.text = text
        if text != text.strip(" "):
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def _look_of(self, parent: Element, *, bold: bool, italic: bool) -> None:
        look = self._look
        properties = sub(
            parent, "a:rPr", lang=look.lang, altLang=look.alt_lang, sz=look.size, b=int(bold), i=int(italic)
        )
        if look.color is not None:
            add_fill(properties, look.color)
        sub(properties, "a:latin", typeface=FONT, panose=_PANOSE, pitchFamily=18, charset=0)
