"""What a template is about to do in, a refusal out when it would not end or would fill the memory.

A sandbox keeps a template from reading what it must not; it does not keep it from asking for ten thousand million
letters. Counted are steps and letters; bounded are the operations and filters that make much out of little.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from generator.expand.trouble import RefusedError

P = ParamSpec("P")
R = TypeVar("R")

MAX_OUTPUT = 5_000_000
"""Characters that a content file may grow to, and that a value inside a template may have."""
MAX_STEPS = 200_000
"""Turns of loops, calls of macros and uses of templates in one content file."""
MAX_WIDTH = 10_000
_MAX_POWER = 1000
_MAX_BITS = 10_000


@dataclass(slots=True)
class Budget:
    """What is left to one content file."""

    steps: int = MAX_STEPS
    output: int = MAX_OUTPUT

    def step(self) -> None:
        self.steps -= 1
        if self.steps < 0:
            raise too_much(f"at most {MAX_STEPS} steps in one file")

    def write(self, text: str) -> None:
        self.output -= len(text)
        if self.output < 0:
            raise too_much(f"at most {MAX_OUTPUT // 1_000_000} million characters from one file")


def too_much(limit: str) -> RefusedError:
    """The refusal that names the limit."""
    return RefusedError("jinja-limit", f"expected {limit}")


def bound_size(size: int) -> None:
    """Refuse a value of so many characters or items."""
    if size > MAX_OUTPUT:
        raise too_much(f"a value of at most {MAX_OUTPUT // 1_000_000} million characters")


def bound_operation(operator: str, left: object, right: object) -> None:
    """Refuse the operation when its result would be too large."""
    match operator, left, right:
        case "*", int(), str() | list() | tuple():
            bound_size(left * len(right))  # pyright: ignore[reportUnknownArgumentType] - a list of anything
        case "*", str() | list() | tuple(), int():
            bound_size(len(left) * right)  # pyright: ignore[reportUnknownArgumentType]
        case "+", str() | list() | tuple(), str() | list() | tuple():
            bound_size(len(left) + len(right))  # pyright: ignore[reportUnknownArgumentType]
        case "*", int(), int() if left.bit_length() + right.bit_length() > _MAX_BITS:
            raise too_much(f"a number of at most {_MAX_BITS} bits")
        case "**", int() | float(), int() | float() if abs(right) > _MAX_POWER or abs(left) > MAX_OUTPUT:
            raise too_much(f"a power of at most {_MAX_POWER}")
        case "%", str(), _:
            bound_pattern(left)
        case _:
            pass


def bound_pattern(pattern: str) -> None:
    """Refuse a format with a large width, or with one that is not written in it."""
    if re.search(r"\d{5}|%[^a-zA-Z%]*\*|\{[^}]*\{", pattern):
        raise too_much(f"a format without widths beyond {MAX_WIDTH}")


def bound_call(function: object, arguments: tuple[object, ...]) -> None:
    """Refuse the call of a method of text with a large width (`ljust`, `center`, `zfill` …)."""
    if isinstance(getattr(function, "__self__", None), str):
        _bound_widths(arguments)


def bounded(function: Callable[P, R]) -> Callable[P, R]:
    """The filter, refusing large widths in the arguments behind its text."""

    @wraps(function)
    def inner(*args: P.args, **kwargs: P.kwargs) -> R:
        _bound_widths((*args[1:], *kwargs.values()))
        return function(*args, **kwargs)

    return inner


def formatted(pattern: object, *args: object, **kwargs: object) -> str:
    """Jinja's filter `format`, refusing large widths."""
    from jinja2.filters import do_format

    bound_pattern(str(pattern))
    return do_format(str(pattern), *args, **kwargs)


def _bound_widths(arguments: tuple[object, ...]) -> None:
    if any(isinstance(value, int) and value > MAX_WIDTH for value in arguments):
        raise too_much(f"a width of at most {MAX_WIDTH}")
