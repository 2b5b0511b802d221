"""An attribute list and where it stands in, a diagnostic for every class, attribute and flag that nothing is done with.

Four answers: acted on (silence), known but not built yet, harmless (it means something to Pandoc, Quarto or reveal.js
alone), unknown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostic import Diagnostics, did_you_mean
from generator.model.blocks import CalloutKind
from generator.read.attributes import Attributes, Word


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What may be written in one kind of place, which `name` says in words. `later` is accepted and not built yet."""

    name: str
    classes: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    flags: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()


STEPS = frozenset({"incremental", "nonincremental"})
"""Classes that ask for click steps; one warning a file says that there are none yet."""

CALLOUTS: Mapping[str, CalloutKind] = {
    "callout-note": "note",
    "callout-tip": "tip",
    "callout-warning": "warning",
    "callout-important": "important",
    "callout-caution": "caution",
}

LATER = frozenset({"background", "step", "steps", "priority", "when", "unless"})

SLIDE = Vocabulary(
    "a slide",
    frozenset({"hidden", "unlisted"}) | STEPS,
    frozenset({"layout", "minutes", "tags", "transition", "title", "lang", "fit"}),
    frozenset({"-"}),
    LATER,
)
HEADING = Vocabulary("a heading inside a slide", flags=frozenset({"-"}), keys=frozenset({"lang"}), later=LATER)
SPAN = Vocabulary(
    "words",
    frozenset({"accent", "muted", "mark", "smallcaps", "underline", "ul"}),
    frozenset({"lang"}),
    later=LATER,
)
LINK = Vocabulary("links and code among words", later=LATER)
DIV = Vocabulary(
    "a block",
    frozenset({"columns", "column", "notes", "takeaway", "big", "source"}) | STEPS | frozenset(CALLOUTS),
    frozenset({"lang"}),
    later=LATER,
)
CALLOUT = Vocabulary("a callout", frozenset(CALLOUTS), frozenset({"title", "lang"}), later=LATER)
COLUMN = Vocabulary("a column", frozenset({"column"}), frozenset({"width", "lang"}), later=LATER)
CODE_NUMBERED = frozenset({"numbers", "numberLines", "number-lines", "line-numbers"})
"""Classes and flags that number the lines of code."""

CODE = Vocabulary(
    "code",
    frozenset({"jinja"}) | CODE_NUMBERED,
    frozenset({"title", "filename", "numbers", "highlight", "startFrom", "start-from", "code-line-numbers"}),
    CODE_NUMBERED,
    LATER,
)
DIAGRAM = Vocabulary(
    "a diagram",
    frozenset({"dot", "jinja"}),
    frozenset({"caption", "alt", "layout", "edges", "steps"}),
    later=LATER | {"width", "height"},
)
PICTURE = Vocabulary("a picture", keys=frozenset({"width", "height", "fit", "alt", "fig-alt", "caption"}), later=LATER)
TABLE = Vocabulary("a table", keys=frozenset({"highlight"}), later=LATER)

_HARMLESS = frozenset(
    """absolute aside appearance animate align auto-animate center code-line-numbers collapse column-margin cell-code
    current-visible echo eval fit-text footer fragment fragment-index fullscreen grow icon lineAnchors line-numbers
    no-search number-lines numberLines nostretch output-location panel-tabset r-fit-text r-frame r-hstack r-stack
    r-stretch r-vstack scrollable semi-fade-out shrink smaller startFrom state strike style stretch target tbl-colwidths
    totalwidth uncounted unnumbered valign visibility""".split()  # noqa: SIM905 - read word by word
)
_HARMLESS_STARTS = (
    "data-",
    "background-",
    "aria-",
    "fig-",
    "tbl-",
    "code-",
    "auto-animate-",
    "fade-",
    "highlight-",
    "layout-",
)


def review(attributes: Attributes, place: Vocabulary, diagnostics: Diagnostics) -> None:
    """Report what is not acted on in this place."""
    for word in attributes.classes:
        _judge(word, "class", place, place.classes, diagnostics)
    for word in (*(pair.key for pair in attributes.pairs), *attributes.flags):
        _judge(word, "attribute", place, place.keys | place.flags, diagnostics)


def _judge(word: Word, kind: str, place: Vocabulary, known: frozenset[str], diagnostics: Diagnostics) -> None:
    name = word.text
    if name in known:
        return
    if name in place.later:
        message = f'the {kind} "{name}" is not supported yet: it is left out'
        diagnostics.warning("not-yet", message, word.span)
    elif name in _HARMLESS or name.startswith(_HARMLESS_STARTS):
        diagnostics.warning(f"{kind}-ignored", f'the {kind} "{name}" means nothing in a .pptx file', word.span)
    else:
        near = did_you_mean(name, known | place.later)
        hint = near if near and near.startswith("did") else did_you_mean(name, known)
        diagnostics.error(f"{kind}-unknown", f'there is no {kind} "{name}" for {place.name}', word.span, hint)
