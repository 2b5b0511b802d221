"""A YAML file with slides made from data in, entries with checked values out; an entry in, its Markdown out.

- use: comparison
  title: Two ways
  left: {heading: One, points: [First, Second]}
  right: {heading: Other, points: [First, Second]}
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.expand.environment import Templates
from generator.expand.fields import Group, checked, declared
from generator.expand.marks import Marks, trimmed
from generator.expand.scope import SLIDES
from generator.project import DeckProject, TextFile
from generator.project.yaml import YamlList, YamlMapping, YamlScalar, kind_of, load_yaml


@dataclass(frozen=True, slots=True)
class Entry:
    """One use of a slide template, at its place."""

    template: str
    node: YamlMapping
    group: Group
    span: Span
    values: Mapping[str, object]

    def marked(self, marks: Marks) -> Mapping[str, object]:
        """The values with marks at the start of each line of their words."""

        def text(scalar: YamlScalar) -> str:
            mark = marks.mark(scalar.span)
            return "\n".join(mark + line for line in scalar.text.split("\n"))

        return checked(self.node, self.group, Diagnostics(), text)


def read_entries(file: TextFile, project: DeckProject, diagnostics: Diagnostics) -> tuple[Entry, ...] | None:
    """The entries of a file; None once an error has been reported.

    Errors: `slides-wrong` for anything but a list of mappings with `use`, `slide-template-unknown`, `fields-missing`
    for a slide template that does not say what it takes, and those of `fields.checked`.
    """
    found = Diagnostics()
    node = load_yaml(file.text, file.path, found)
    entries: list[Entry] = []
    match node:
        case None | YamlScalar(None):
            pass
        case YamlList(items):
            for item in items:
                if not isinstance(item, YamlMapping):
                    message = f"expected a slide such as - use: comparison, found {kind_of(item)}"
                    found.error("slides-wrong", message, item.span)
                elif entry := _entry(item, project, found):
                    entries.append(entry)
        case YamlScalar() | YamlMapping():
            message = f"expected a list of slides such as - use: comparison, found {kind_of(node)}"
            found.error("slides-wrong", message, node.span)
    diagnostics.extend(found)
    return None if found.errors else tuple(entries)


def render(entry: Entry, environment: Templates, values: Mapping[str, object]) -> str:
    """The Markdown of an entry, with an empty line after it."""
    return trimmed(environment.render(environment.get_template(entry.template), values)) + "\n"


def _entry(node: YamlMapping, project: DeckProject, diagnostics: Diagnostics) -> Entry | None:
    use = node.values.get("use")
    known = project.names(*SLIDES)
    if not isinstance(use, YamlScalar) or use.value is None:
        hint = f"use: {known[0]}" if known else None
        diagnostics.error("slides-wrong", 'expected the name of a slide template in "use"', (use or node).span, hint)
        return None
    if use.text not in known:
        hint = did_you_mean(use.text, known)
        diagnostics.error("slide-template-unknown", f'no slide template "{use.text}"', use.span, hint)
        return None
    folder, suffix = SLIDES
    name = f"{folder}/{use.text}{suffix}"
    file = project.read_text(name, use.span, diagnostics)
    found = Diagnostics()
    group = file and declared(file, found)
    diagnostics.extend(found)
    if file is None or group is None:
        if file is not None and not found.errors:
            message = "expected the fields that this slide template takes, at its very start"
            diagnostics.error("fields-missing", message, Span(file.path), "<#--- title: text ---#>")
        return None
    rest = {key: value for key, value in node.values.items() if key != "use"}
    fields = replace(node, values=rest)
    plain: Callable[[YamlScalar], str] = lambda scalar: scalar.text  # noqa: E731
    return Entry(name, fields, group, node.span, checked(fields, group, diagnostics, plain))
