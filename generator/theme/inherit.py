"""The text of a theme in, its tree laid over the trees of the themes that it extends out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.diagnostic import Diagnostics, Span
from generator.project.yaml import YamlMapping, YamlNode, YamlScalar, load_mapping
from generator.theme.fields import text as read_text

Parents: TypeAlias = Callable[[str, Diagnostics], tuple[str, str] | None]
"""The theme of that name as (path, text); None when there is none, or it cannot be read and that has been reported."""


@dataclass(frozen=True, slots=True)
class Family:
    """A theme with those that it extends laid under it; `paths` are the texts, its own first."""

    tree: YamlMapping
    paths: tuple[str, ...]


def read_with_parents(name: str, text: str, path: str, diagnostics: Diagnostics, parents: Parents) -> Family | None:
    """Mappings are merged key by key, the extending theme wins; a list replaces the parent's list.

    Errors: `theme-extends` for a parent that is not there or that extends this theme in turn.
    """
    chain: list[YamlMapping] = []
    seen = [name]
    paths = [path]
    while True:
        tree = load_mapping(text, path, diagnostics, "theme-value", "keys with values")
        if tree is None:
            return None
        chain.append(tree)
        if "extends" not in tree.values:
            break
        wanted = tree.values["extends"]
        parent = read_text(wanted, diagnostics)
        if parent is None:
            return None
        unreadable = Diagnostics()
        found = None if parent in seen else parents(parent, unreadable)
        if unreadable.errors:
            diagnostics.extend(unreadable)
            return None
        if found is None:
            _no_parent(parent, seen, wanted.span, diagnostics)
            return None
        seen.append(parent)
        path, text = found
        paths.append(path)
    whole = chain.pop()
    while chain:
        merged = _merge(whole, chain.pop())
        assert isinstance(merged, YamlMapping)  # two mappings make a mapping
        whole = merged
    return Family(whole, tuple(paths))


def _merge(base: YamlNode, over: YamlNode) -> YamlNode:
    """`over` laid on `base`: mappings are merged key by key, what is left empty stays, all else is replaced."""
    match base, over:
        case _, YamlScalar(None):
            return base
        case YamlMapping(), YamlMapping():
            values = dict(base.values)
            for key, value in over.values.items():
                values[key] = _merge(values[key], value) if key in values else value
            return YamlMapping(values, {**base.keys, **over.keys}, over.span)
        case _:
            return over


def _no_parent(parent: str, seen: list[str], span: Span, diagnostics: Diagnostics) -> None:
    if parent in seen:
        circle = " -> ".join([*seen[seen.index(parent) :], parent])
        diagnostics.error("theme-extends", f"expected themes that do not extend each other: {circle}", span)
    else:
        hint = "themes are files such as templates/themes/light.yaml; write its name without .yaml"
        diagnostics.error("theme-extends", f'no theme "{parent}" to extend', span, hint)
