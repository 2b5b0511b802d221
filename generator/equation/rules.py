r"""The commands with arguments, a function for each kind; and LaTeX in, the whole formula in the dialect out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.equation import commands
from generator.equation.arrays import write_environment, write_substack
from generator.equation.cursor import Cursor
from generator.equation.faults import fault_at
from generator.equation.marks import BraceMark, Name, PreMark, Separator, StandIn
from generator.equation.scribe import Atom, Rule, Scribe
from generator.equation.symbols import negated
from generator.equation.tokens import SIZES, Token
from generator.equation.words import read_words
from generator.model.equation import Symbols, Words

_ENDS_OF_GROUP = frozenset({"}", "\\right", "\\end"})
_ENDS_OF_FENCE = frozenset({"\\right", "\\middle", "}", "&", "\\\\", "\\end"})

_LENGTH = re.compile(r"\*?\s*\{?\s*(-?)\s*(\d*\.?\d*)\s*(em|ex|mu|pt|pc|in|cm|mm)?[^}\\]*?\}?", re.ASCII)
_UNITS = {"em": 1, "ex": 0.5, "mu": 1 / 18, "pt": 0.1, "pc": 1.2, "in": 7.2, "cm": 2.8, "mm": 0.28}
"""Units in em, for text of 10 pt as TeX has it."""

_BLANKS = ((0.1, ""), (0.22, "\u2009"), (0.29, "\u2005"), (0.4, "\u2004"), (0.75, "\u2002"))


@dataclass(frozen=True, slots=True)
class Written:
    """A formula in the dialect, with what its private characters stand for, the first being U+E000."""

    dialect: str
    stand_ins: tuple[StandIn, ...]


def write_dialect(latex: str, *, display: bool) -> Written:
    """The formula in the dialect. Raises FaultFound."""
    stand_ins: list[StandIn] = []
    cursor = Cursor(latex, (0, len(latex)), stand_ins)
    text = Scribe(cursor, RULES, display=display).sequence(frozenset())
    return Written(f"{{{text}}}", tuple(stand_ins))


def _group(scribe: Scribe, opening: Token) -> Atom:
    before = scribe.display
    scribe.cursor.enter()
    text = scribe.sequence(_ENDS_OF_GROUP)
    scribe.cursor.leave()
    if not scribe.cursor.accept("}"):
        raise scribe.cursor.unclosed(opening)
    scribe.display = before
    return Atom(f"{{{text}}}")


def _fraction(scribe: Scribe, command: Token) -> Atom:
    scribe.optional(command)
    return Atom(_frac(scribe, command))


def _binomial(scribe: Scribe, command: Token) -> Atom:
    scribe.cursor.enter()
    fraction = _frac(scribe, command)
    scribe.cursor.leave()
    return Atom(scribe.fenced_fraction(fraction, "none", "(", ")"))


def _sloped(scribe: Scribe, command: Token) -> Atom:
    return Atom(scribe.fenced_fraction(_frac(scribe, command), "linear", "", ""))


def _frac(scribe: Scribe, command: Token) -> str:
    return f"\\frac{{{scribe.argument(command)}}}{{{scribe.argument(command)}}}"


def _root(scribe: Scribe, command: Token) -> Atom:
    degree = scribe.optional(command)
    index = "" if degree is None else f"[{{{degree}}}]"
    return Atom(f"\\sqrt{index}{{{scribe.argument(command)}}}")


def _dressing(scribe: Scribe, command: Token) -> Atom:
    mark = commands.DRESSINGS[command.text]
    stacks = isinstance(mark, BraceMark)
    return Atom(scribe.dressed(mark, scribe.argument(command)), stacks, stacks)


def _over(scribe: Scribe, command: Token) -> Atom:
    limit, base = scribe.argument(command), scribe.argument(command)
    side = "\\underset" if command.text == "\\underset" else "\\overset"
    return Atom(f"{side}{{{limit}}}{{{base}}}")


def _arrow(scribe: Scribe, command: Token) -> Atom:
    below = scribe.optional(command)
    over = f"\\overset{{{scribe.argument(command)}}}{{{commands.ARROWS[command.text]} }}"
    return Atom(over if below is None else f"\\underset{{{below}}}{{{over}}}")


def _prescript(scribe: Scribe, command: Token) -> Atom:
    sup, sub, base = (scribe.argument(command) for _ in range(3))
    return Atom(scribe.dressed(PreMark(), f"{{{base}}}_{{{sub}}}^{{{sup}}}"))


def _font(scribe: Scribe, command: Token) -> Atom:
    return Atom(f"{commands.FONTS[command.text]}{{{scribe.argument(command)}}}")


def _class(scribe: Scribe, command: Token) -> Atom:
    scribe.optional(command)
    is_operator = command.text == "\\mathop"
    return Atom(f"{{{scribe.argument(command)}}}", is_operator and scribe.display, is_operator)


def _modulo(scribe: Scribe, command: Token) -> Atom:
    space = scribe.ready(Symbols("\u2003")).text
    text = scribe.argument(command)
    if command.text == "\\pod":
        return Atom(space + scribe.fence("(", text, ")"))
    text = scribe.ready(Symbols("mod\u2005", "upright")).text + text
    return Atom(space + (text if command.text == "\\mod" else scribe.fence("(", text, ")")))


def _binary_modulo(scribe: Scribe, _: Token) -> Atom:
    return scribe.ready(Symbols("\u2005mod\u2005", "upright"))


def _sized(scribe: Scribe, command: Token) -> Atom:
    char = scribe.delimiter(command)
    return scribe.ready(Symbols(char)) if char else Atom("{}")


def _left(scribe: Scribe, command: Token) -> Atom:
    cursor = scribe.cursor
    opening = scribe.delimiter(command)
    cursor.enter()
    text = scribe.sequence(_ENDS_OF_FENCE)
    while cursor.peek() == "\\middle":
        text += cursor.stand_in(Separator(scribe.delimiter(cursor.take())))
        text += scribe.sequence(_ENDS_OF_FENCE)
    cursor.leave()
    if cursor.peek() != "\\right":
        hint = 'write "\\right." where nothing is to be seen'
        raise fault_at(command.start, '"\\left" without a "\\right" after it', hint)
    return Atom(scribe.fence(opening, text, scribe.delimiter(cursor.take())))


def _not(scribe: Scribe, command: Token) -> Atom:
    if not scribe.cursor.peek():
        scribe.argument(command)
    return scribe.ready(Symbols(negated(scribe.char(scribe.cursor.take()))))


def _length(scribe: Scribe, command: Token) -> Atom:
    cursor = scribe.cursor
    match = _LENGTH.match(cursor.latex, cursor.place)
    if match is None or match[2] in {"", "."} or match[3] is None:
        raise fault_at(cursor.place, f'"{command.text}" needs a length', f"write {command.text}{{1em}}")
    cursor.skip_to(match.end())
    width = 0.0 if match[1] else float(match[2]) * _UNITS[match[3]]
    blank = next((blank for limit, blank in _BLANKS if width < limit), "\u2003" * max(1, min(8, round(width))))
    return scribe.ready(Symbols(blank)) if blank else Atom("{}")


def _operator_name(scribe: Scribe, command: Token) -> Atom:
    stacks = scribe.cursor.accept("*") and scribe.display
    source, start = scribe.braced(command)
    pieces = read_words(source, start)
    name = "".join(text for text, _, _ in pieces).strip()
    if not name or any(is_formula for _, _, is_formula in pieces):
        raise fault_at(start, '"\\operatorname" needs a name', "write \\operatorname{rank}")
    return Atom(scribe.cursor.stand_in(Name(name)), stacks, operator=True)


def _text(scribe: Scribe, command: Token) -> Atom:
    bold, italic = commands.TEXTS[command.text]
    pieces: list[str] = []
    for text, start, is_formula in read_words(*scribe.braced(command)):
        if is_formula:
            scribe.cursor.enter()
            inner = scribe.cursor.inner(start, start + len(text))
            pieces.append(Scribe(inner, RULES, display=False).sequence(frozenset()))
            scribe.cursor.leave()
        else:
            pieces.append(scribe.ready(Words(text, bold, italic)).text)
    return Atom(f"{{{''.join(pieces)}}}")


RULES: Mapping[str, Rule] = {
    **dict.fromkeys(("\\frac", "\\dfrac", "\\tfrac", "\\cfrac"), _fraction),
    **dict.fromkeys(("\\binom", "\\dbinom", "\\tbinom"), _binomial),
    **dict.fromkeys(("\\nicefrac", "\\sfrac"), _sloped),
    **dict.fromkeys(("\\overset", "\\underset", "\\stackrel"), _over),
    **dict.fromkeys(("\\pmod", "\\mod", "\\pod"), _modulo),
    **dict.fromkeys(SIZES, _sized),
    **dict.fromkeys(commands.DRESSINGS, _dressing),
    **dict.fromkeys(commands.FONTS, _font),
    **dict.fromkeys(commands.TEXTS, _text),
    **dict.fromkeys(commands.ARROWS, _arrow),
    **dict.fromkeys(commands.CLASSES, _class),
    **dict.fromkeys(commands.LENGTHS, _length),
    "{": _group,
    "\\sqrt": _root,
    "\\left": _left,
    "\\not": _not,
    "\\bmod": _binary_modulo,
    "\\prescript": _prescript,
    "\\operatorname": _operator_name,
    "\\begin": write_environment,
    "\\substack": write_substack,
}
"""What each command means that is more than a symbol."""
