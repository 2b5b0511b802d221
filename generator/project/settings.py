"""The YAML of `deck.yaml` or of a file's front matter in, DeckSettings out, with a diagnostic for each wrong value."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostic import Diagnostics, Span, did_you_mean
from generator.model.source import LANGUAGE_TAGS, DeckSettings, Localized, TocMode
from generator.project.yaml import YamlList, YamlMapping, YamlNode, YamlScalar, kind_of, plain

KNOWN_KEYS = (
    *("title", "subtitle", "speaker", "author", "event", "date", "footer", "license", "languages", "lang", "theme"),
    *("template", "minutes", "variables", "order", "slide-level", "incremental", "toc", "marp"),
)
"""What `deck.yaml` and front matter may say; `author` and `lang` are Pandoc's words for speaker and language."""

IGNORED_KEYS = frozenset(
    # One word after the other is what a list this long is read by.
    """abstract affiliation aspectratio background-image bibliography biblio-style categories citations citeproc class
    classoption code-fold color colorlinks colortheme crossref csl css description documentclass draft echo editor
    email engine execute filters fontfamily fontsize fonttheme format geometry header header-includes headingDivider
    highlight-style image include-after include-before include-in-header indent innertheme institute institution
    jupyter keywords link-citations linestretch linkcolor logo mainfont margin math monofont number-sections orcid
    outertheme outline output paginate papersize params pdf-engine reference-doc reference-location reveal_config
    revealjs-url sansfont section-titles self-contained shortTitle size slide-number slideNumber standalone status
    style subject tags thanks themeoptions title-prefix titlegraphic toc-depth toc-title transition url urlcolor
    version backgroundColor backgroundImage backgroundPosition backgroundRepeat backgroundSize""".split()  # noqa: SIM905
)
"""What Pandoc, Quarto or Marp understand in the front matter of a file and we do not act upon."""

_IGNORED_HINTS: Mapping[str, str] = {
    "reference-doc": "a template is named by template: FILE.pptx",
    "output": "the output is named by -o",
    **dict.fromkeys(("fontsize", "mainfont", "monofont", "sansfont", "css", "style"), "looks come from the theme"),
    **dict.fromkeys(("institute", "institution", "affiliation"), "an occasion or a place goes into event"),
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_settings(root: YamlMapping, diagnostics: Diagnostics, *, single_file: bool) -> DeckSettings:
    """The settings; what is wrong keeps its default.

    Errors: `key-unknown`, and `value-wrong` where another kind of value was expected. Warnings: `key-ignored` for
    Pandoc's and Marp's keys in the front matter of a single file, `language-unknown` for words in a language that the
    deck does not have.
    """
    reader = _Reader(root, diagnostics)
    reader.judge_keys(single_file=single_file)
    languages = reader.languages()
    marp = reader.flag("marp")
    theme = None if marp and reader.ignore_marp_theme() else reader.name("theme")
    return DeckSettings(
        span=Span(root.span.path),
        title=reader.words("title", languages),
        subtitle=reader.words("subtitle", languages),
        speaker=reader.words("speaker", languages) or reader.words("author", languages),
        event=reader.words("event", languages),
        date=reader.words("date", languages),
        footer=reader.words("footer", languages),
        license=reader.words("license", languages),
        languages=languages,
        theme=theme or "light",
        template=reader.name("template"),
        minutes=reader.minutes(),
        variables=reader.variables(),
        order=reader.order(),
        slide_level=reader.slide_level(),
        incremental=reader.flag("incremental"),
        toc=reader.toc(),
        marp=marp,
        places={key: node.span for key, node in root.values.items() if key in KNOWN_KEYS},
    )


def folder_language(tag: str) -> str:
    """The name under which a language goes in a project: `zh-CN` is zh, `en-US` en, `en-GB` stays."""
    tag = tag.replace("_", "-")
    short = tag.split("-", maxsplit=1)[0].lower()
    return short if LANGUAGE_TAGS.get(short, short).lower() == tag.lower() else f"{short}{tag[len(short) :]}"


@dataclass(frozen=True, slots=True)
class _Reader:
    root: YamlMapping
    diagnostics: Diagnostics

    def judge_keys(self, *, single_file: bool) -> None:
        for key, word in self.root.keys.items():
            if key in KNOWN_KEYS:
                continue
            if single_file and key in IGNORED_KEYS:
                hint = _IGNORED_HINTS.get(key)
                self.diagnostics.warning("key-ignored", f'"{key}" has no effect here', word.span, hint)
            else:
                hint = did_you_mean(key, KNOWN_KEYS)
                self.diagnostics.error("key-unknown", f'a deck has no key "{key}"', word.span, hint)
        for key, alias in (("speaker", "author"), ("languages", "lang")):
            if key in self.root.keys and alias in self.root.keys:
                message = f'expected "{key}" or "{alias}", which mean the same, not both'
                self.diagnostics.error("value-wrong", message, self.root.keys[alias].span)

    def node(self, key: str) -> YamlNode | None:
        """The value of a key; None where it is absent or left empty."""
        node = self.root.values.get(key)
        return None if isinstance(node, YamlScalar) and node.value is None else node

    def wrong(self, key: str, expected: str, node: YamlNode, hint: str | None = None) -> None:
        message = f'expected {expected} for "{key}", found {kind_of(node)}'
        self.diagnostics.error("value-wrong", message, node.span, hint)

    def words(self, key: str, languages: tuple[str, ...]) -> Localized:
        node = self.node(key)
        if node is None:
            return Localized()
        if not isinstance(node, YamlMapping) or (key == "author" and "name" in node.values):
            text = self.one(key, node)
            return Localized({"": text}) if text else Localized()
        texts: dict[str, str] = {}
        for name, value in node.values.items():
            language = folder_language(name)
            if not _LANGUAGE.fullmatch(language):
                self.wrong(key, "words, or words by language such as {en: …, zh: …}", node)
                return Localized()
            if language not in languages:
                hint = did_you_mean(language, languages)
                place = node.keys[name].span
                self.diagnostics.warning("language-unknown", f'this deck has no language "{name}"', place, hint)
            texts[language] = self.one(key, value)
        return Localized(texts)

    def one(self, key: str, node: YamlNode) -> str:
        """Words on one line. Speakers may be a list, and mappings with a `name`, as Pandoc and Quarto have them."""
        match node:
            case YamlScalar(value, text) if value is not None:
                return " ".join(text.split())
            case YamlList(items) if key in ("speaker", "author"):
                return ", ".join(name for name in (self.one(key, item) for item in items) if name)
            case YamlMapping(values) if key in ("speaker", "author") and "name" in values:
                return self.one(key, values["name"])
            case _:
                self.wrong(key, "words", node)
                return ""

    def name(self, key: str) -> str | None:
        node = self.node(key)
        if node is None or isinstance(node, YamlScalar):
            return node and node.text
        return self.wrong(key, "a name", node)

    def flag(self, key: str) -> bool:
        node = self.node(key)
        match node:
            case None:
                return False
            case YamlScalar(bool() as value):
                return value
            case _:
                self.wrong(key, "true or false", node)
                return False

    def toc(self) -> TocMode:
        node = self.node("toc")
        match node:
            case None:
                return False
            case YamlScalar(bool() as value):
                return value
            case YamlScalar("sections"):
                return "sections"
            case _:
                self.wrong("toc", "true, false or sections", node)
                return False

    def minutes(self) -> float | None:
        node = self.node("minutes")
        match node:
            case None:
                return None
            case YamlScalar(int() | float() as value) if not isinstance(value, bool) and value > 0:
                return float(value)
            case _:
                return self.wrong("minutes", "a number of minutes", node)

    def slide_level(self) -> int | None:
        node = self.node("slide-level")
        match node:
            case None:
                return None
            case YamlScalar(int() as value) if not isinstance(value, bool) and 1 <= value <= 6:
                return value
            case _:
                return self.wrong("slide-level", "a heading level from 1 to 6", node)

    def variables(self) -> Mapping[str, object]:
        node = self.node("variables")
        match node:
            case None:
                return {}
            case YamlMapping(values):
                return {key: plain(value) for key, value in values.items()}
            case _:
                self.wrong("variables", "names with values", node)
                return {}

    def names(self, key: str, expected: str) -> tuple[YamlScalar, ...] | None:
        node = self.node(key)
        if node is None:
            return None
        items = node.items if isinstance(node, YamlList) else (node,)
        if not items:
            return self.wrong(key, expected, node)
        for item in items:
            if not isinstance(item, YamlScalar) or item.value is None:
                return self.wrong(key, expected, item)
        return tuple(item for item in items if isinstance(item, YamlScalar))

    def order(self) -> tuple[str, ...] | None:
        names = self.names("order", "names of content files")
        return None if names is None else tuple(name.text for name in names)

    def languages(self) -> tuple[str, ...]:
        key = "languages" if "languages" in self.root.values else "lang"
        found: dict[str, None] = {}
        for name in self.names(key, "languages such as [en, zh]") or ():
            language = folder_language(name.text)
            if _LANGUAGE.fullmatch(language):
                found[language] = None
            else:
                self.wrong(key, "a language such as en, zh or de-CH", name)
        return tuple(found) or ("en",)

    def ignore_marp_theme(self) -> bool:
        """Whether the theme is one of Marp's own, which says nothing about ours."""
        node = self.node("theme")
        if isinstance(node, YamlScalar) and node.text in ("default", "gaia", "uncover"):
            message = f'"{node.text}" is a theme of Marp\'s and has no effect here'
            self.diagnostics.warning("key-ignored", message, node.span, "theme: light")
            return True
        return False
