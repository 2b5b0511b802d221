"""A deck and a language in, the names that templates can use out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import cast

from jinja2 import StrictUndefined, Undefined

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.expand.environment import Templates
from generator.expand.fields import as_node, checked, declared
from generator.expand.marks import trimmed, unmarked
from generator.expand.trouble import RefusedError, ReportedError
from generator.project import DeckProject
from generator.project.yaml import YamlMapping

DIAGRAMS = ("diagrams", ".dot.j2")
SLIDES = ("slides", ".md.j2")

_KEY = re.compile(r"\w[\w:.-]*")


def values(
    project: DeckProject, language: str, overrides: Mapping[str, object], diagnostics: Diagnostics
) -> Mapping[str, object]:
    """`deck`, `talk`, `lang`, `vars`, `data`, and `t` for labels from `data/labels.yaml`.

    Variables that are mappings by the deck's languages are given in this language; `overrides` replace them. A data
    file with an error is reported once, and not again where it is used.
    """
    settings = project.settings
    broken = {name: StrictUndefined(name=name, exc=ReportedError) for name in project.data_names()}
    data = {**broken, **project.data(diagnostics)}
    deck: dict[str, object] = {
        name: getattr(settings, name).get(language)
        for name in ("title", "subtitle", "speaker", "event", "date", "footer", "license")
    }
    deck.update(name=project.name, languages=settings.languages, theme=settings.theme, minutes=settings.minutes)
    variables = {key: _in_language(value, language, settings.languages) for key, value in settings.variables.items()}
    return {
        "deck": deck,
        "talk": None,
        "lang": language,
        "vars": {**variables, **overrides},
        "data": data,
        "t": _labels(data.get("labels"), language),
    }


def functions(
    environment: Templates, project: DeckProject, diagnostics: Diagnostics
) -> Mapping[str, Callable[..., str]]:
    """`diagram` and `slide`, which render other templates."""

    def diagram(kind: str, /, *, key: object = None, caption: object = None, alt: object = None, **data: object) -> str:
        """A fenced block of DOT from `diagrams/<kind>.dot.j2`."""
        name = _find(project, kind, DIAGRAMS, "diagram-kind-unknown", "no kind of diagram")
        template = environment.get_template(name)
        dot = trimmed(environment.render(template, _fields(project, name, data, diagnostics)))
        longest = max((len(run) for run in re.findall("`+", dot)), default=0)
        fence = "`" * max(3, longest + 1)
        return f"{fence}dot{_attributes(key, caption, alt)}\n{dot}\n{fence}"

    def slide(template: str, /, **data: object) -> str:
        """Markdown from `slides/<template>.md.j2`. Its lines come from where it is called."""
        name = _find(project, template, SLIDES, "slide-template-unknown", "no slide template")
        plain = environment.plain or environment
        return trimmed(plain.render(plain.get_template(name), _fields(project, name, data, diagnostics)))

    return {"diagram": diagram, "slide": slide}


def _find(project: DeckProject, name: object, where: tuple[str, str], code: str, what: str) -> str:
    folder, suffix = where
    known = project.names(folder, suffix)
    if name not in known:
        raise RefusedError(code, f'{what} "{name}"', did_you_mean(str(name), known), str(name))
    return f"{folder}/{name}{suffix}"


def _fields(
    project: DeckProject, name: str, data: Mapping[str, object], diagnostics: Diagnostics
) -> Mapping[str, object]:
    """The data, checked when the template declares its fields."""
    for value in data.values():
        if isinstance(value, Undefined):
            str(value)  # raises here, where the wrong name is written; a default in the template would hide it
    file = project.read_text(name, None, diagnostics)
    if file is None:
        raise ReportedError
    found = Diagnostics()
    group = declared(file, found)
    if found.errors:
        diagnostics.extend(found)
        raise ReportedError
    if group is None:
        return data
    node = cast("YamlMapping", as_node(data, Span("")))
    result = checked(node, group, found, lambda scalar: scalar.text)
    for error in found.errors:
        raise RefusedError(error.code, error.message, error.hint)
    return result


def _labels(labels: object, language: str) -> Callable[..., str]:
    known: dict[str, object] = {}
    if isinstance(labels, Mapping):
        known = {str(key): label for key, label in cast("Mapping[object, object]", labels).items()}

    def t(key: object, default: object = None) -> str:
        if isinstance(labels, Undefined):
            raise ReportedError
        label = known.get(str(key))
        match label:
            case None if default is not None:
                return str(default)
            case None:
                hint = did_you_mean(str(key), known) or "labels are in data/labels.yaml"
                raise RefusedError("label-unknown", f'no label "{key}"', hint, str(key))
            case Mapping():
                text = cast("Mapping[str, object]", label).get(language)
                if text is None:
                    message = f'the label "{key}" has no words in the language "{language}"'
                    raise RefusedError("label-untranslated", message, f"{key}: {{{language}: …}}", str(key))
                return str(text)
            case _:
                return str(label)

    return t


def _in_language(value: object, language: str, languages: tuple[str, ...]) -> object:
    """The variable in this language when it is a mapping by languages of the deck, else as it is."""
    if not isinstance(value, Mapping):
        return value
    texts = cast("Mapping[object, object]", value)
    if not texts or any(key not in languages for key in texts):
        return texts
    return texts.get(language, next(iter(texts.values())))


def _attributes(key: object, caption: object, alt: object) -> str:
    parts: list[str] = []
    if key is not None:
        name = unmarked(str(key))
        if not _KEY.fullmatch(name):
            message = f'expected letters, digits, hyphens, dots or colons for the key of a diagram, found "{name}"'
            raise RefusedError("diagram-key-wrong", message, word=name)
        parts.append(f"#{name}")
    for attribute, value in (("caption", caption), ("alt", alt)):
        if value is not None:
            words = " ".join(unmarked(str(value)).split()).replace("\\", "\\\\").replace('"', '\\"')
            parts.append(f'{attribute}="{words}"')
    return f" {{{' '.join(parts)}}}" if parts else ""
