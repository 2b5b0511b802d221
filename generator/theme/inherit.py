"""The text of a theme in, its tree laid over the trees of the themes that it extends out."""

from __future__ import annotations

from collections.abc import Callable

from generator.diagnostic import Diagnostics, Span
from generator.theme.fields import text as read_text
from generator.theme.tree import Entries, merge, read_tree


def read_with_parents(
    name: str,
    text: str,
    path: str,
    diagnostics: Diagnostics,
    parents: Callable[[str], tuple[str, str] | None],
) -> Entries | None:
    """Mappings are merged key by key, the extending theme wins; a list replaces the parent's list.

    Errors: `theme-extends` for a parent that is not there or that extends this theme in turn.
    """
    chain: list[Entries] = []
    seen = [name]
    while True:
        tree = read_tree(text, path, diagnostics)
        if tree is None:
            return None
        chain.append(tree)
        if "extends" not in tree.values:
            break
        wanted = tree.values["extends"]
        parent = read_text(wanted, diagnostics)
        if parent is None:
            return None
        found = None if parent in seen else parents(parent)
        if found is None:
            _no_parent(parent, seen, wanted.span, diagnostics)
            return None
        seen.append(parent)
        path, text = found
    whole = chain.pop()
    while chain:
        merged = merge(whole, chain.pop())
        assert isinstance(merged, Entries)  # two mappings make a mapping
        whole = merged
    return whole


def _no_parent(parent: str, seen: list[str], span: Span, diagnostics: Diagnostics) -> None:
    if parent in seen:
        circle = " -> ".join([*seen[seen.index(parent) :], parent])
        diagnostics.error("theme-extends", f"expected themes that do not extend each other: {circle}", span)
    else:
        hint = "themes are files such as templates/themes/light.yaml; write its name without .yaml"
        diagnostics.error("theme-extends", f'no theme "{parent}" to extend', span, hint)
