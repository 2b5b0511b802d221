r"""Environments: `\begin{…}` taken, an array of the dialect out, with its delimiters and what its rows are."""

from __future__ import annotations

from generator.equation.cursor import ENVIRONMENT_LEVELS
from generator.equation.environments import ENVIRONMENTS, Environment, column_letters
from generator.equation.faults import fault_at, unknown
from generator.equation.marks import LinesMark
from generator.equation.scribe import Atom, Scribe
from generator.equation.tokens import Token

MAX_COLUMNS = 64
MAX_ROWS = 255
"""How large an array may be. 255 is the most that OMML counts (ECMA-376 part 1, 22.1.3, ST_Integer255)."""

_CELL_ENDS = frozenset({"&", "\\\\", "\\cr", "\\end", "}", "\\right"})
_RULES = frozenset({"\\hline", "\\hdashline", "\\toprule", "\\midrule", "\\bottomrule"})


def write_environment(scribe: Scribe, begin: Token) -> Atom:
    """Everything up to the `\\end` of the same name."""
    name, start = scribe.braced(begin)
    environment = ENVIRONMENTS.get(name)
    if environment is None:
        raise unknown("environment", name, start, ENVIRONMENTS, "use aligned, gathered, cases, array or pmatrix")
    scribe.cursor.enter(ENVIRONMENT_LEVELS)
    if environment.columns == "transparent":
        text = scribe.sequence(_CELL_ENDS)
        _end(scribe, begin, name)
        scribe.cursor.leave(ENVIRONMENT_LEVELS)
        return Atom(f"{{{text}}}")
    told = _told_columns(scribe, begin, environment)
    rows = _rows(scribe, begin)
    _end(scribe, begin, name)
    scribe.cursor.leave(ENVIRONMENT_LEVELS)
    return Atom(_array(scribe, environment, told, rows))


def write_substack(scribe: Scribe, command: Token) -> Atom:
    """Lines in the middle, in braces."""
    if scribe.cursor.peek() != "{":
        scribe.braced(command)
    opening = scribe.cursor.take()
    scribe.cursor.enter(ENVIRONMENT_LEVELS)
    rows = _rows(scribe, command)
    scribe.cursor.leave(ENVIRONMENT_LEVELS)
    if not scribe.cursor.accept("}"):
        raise scribe.cursor.unclosed(opening)
    return Atom(_array(scribe, ENVIRONMENTS["gathered"], "", rows))


def _told_columns(scribe: Scribe, begin: Token, environment: Environment) -> str:
    """The letters of the argument of an array; rules, and what stands between columns, are left out."""
    if environment.counted:
        scribe.braced(begin)
    if environment.columns != "told":
        return ""
    if scribe.cursor.peek() != "{":
        raise fault_at(scribe.cursor.place, "an array needs to know its columns", "write \\begin{array}{lcr}")
    source, start = scribe.braced(begin)
    letters = "".join(char for char in source if char in "lcr")
    if not letters or any(char not in "lcr| " for char in source):
        raise fault_at(start, f'columns "{source}" are not understood', "use the letters l, c, r and |")
    return letters


def _rows(scribe: Scribe, begin: Token) -> list[list[str]]:
    """Cells in the dialect up to the end of the environment, which is not taken. A last empty row is none."""
    cursor = scribe.cursor
    rows: list[list[str]] = [[]]
    while True:
        while cursor.peek() in _RULES:
            cursor.take()
        before = scribe.display
        rows[-1].append(scribe.sequence(_CELL_ENDS))
        scribe.display = before
        if len(rows) > MAX_ROWS or len(rows[-1]) > MAX_COLUMNS:
            message = f"more than {MAX_ROWS} rows or {MAX_COLUMNS} columns"
            raise fault_at(begin.start, message, "take it apart")
        if cursor.peek() == "&":
            cursor.take()
        elif cursor.peek() in {"\\\\", "\\cr"}:
            end = cursor.take().end
            if cursor.peek() == "[" and cursor.place == end and cursor.index in cursor.pairs:
                cursor.skip_to(cursor.tokens[cursor.pairs[cursor.index]].end)
            rows.append([])
        else:
            break
    if len(rows) > 1 and rows[-1] == [""]:
        rows.pop()
    return rows


def _end(scribe: Scribe, begin: Token, name: str) -> None:
    cursor = scribe.cursor
    if cursor.peek() != "\\end":
        found = f', found "{cursor.peek()}"' if cursor.peek() else ""
        raise fault_at(
            begin.start, f'"\\begin{{{name}}}" without its "\\end"{found}', f"write \\end{{{name}}} after it"
        )
    end = cursor.take()
    other, _ = scribe.braced(end)
    if other != name:
        message = f'"\\begin{{{name}}}" is closed by "\\end{{{other}}}"'
        raise fault_at(end.start, message, f"write \\end{{{name}}}")


def _array(scribe: Scribe, environment: Environment, told: str, rows: list[list[str]]) -> str:
    count = max(len(row) for row in rows)
    letters = column_letters(environment, told, count)
    body = " \\\\ ".join(" & ".join(f"{{{cell}}}" for cell in row + [""] * (count - len(row))) for row in rows)
    text = f"\\begin{{array}}{{{letters}}}{body}\\end{{array}}"
    if environment.is_lines:
        text = scribe.dressed(LinesMark(), text)
    if environment.opening or environment.closing:
        text = scribe.fence(environment.opening, text, environment.closing)
    return text
