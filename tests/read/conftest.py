"""A deck from its text, and a deck told in lines that a person can read."""

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from generator.diagnostic import Diagnostics, Span
from generator.model.blocks import (
    Big,
    Block,
    BulletList,
    Callout,
    Cell,
    Code,
    Columns,
    DiagramBlock,
    Footnote,
    ListItem,
    OrderedList,
    Paragraph,
    Picture,
    Quote,
    Run,
    Runs,
    Table,
    Takeaway,
)
from generator.model.deck import Deck, Slide
from generator.model.source import DeckSettings, SourceText
from generator.model.text import ExternalLink, SlideLink
from generator.project import find_decks
from generator.read import read_deck

PLAIN = Run("")


@dataclass(frozen=True)
class Folder:
    """The files of a deck that is not on disk."""

    settings: DeckSettings
    files: Mapping[str, bytes] = field(default_factory=dict)
    name: str = "talk"

    def read_bytes(self, path: str, span: Span, diagnostics: Diagnostics, base: str) -> bytes | None:
        if path not in self.files:
            diagnostics.error("file-missing", f'no file "{path}" beside {base}', span)
        return self.files.get(path)


@dataclass(frozen=True)
class Read:
    deck: Deck
    said: list[str]

    @property
    def slides(self) -> tuple[Slide, ...]:
        return self.deck.slides

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the only slide."""
        (slide,) = self.deck.slides
        return slide.blocks


@pytest.fixture(scope="session")
def read() -> Callable[..., Read]:
    """Reads one text, `talk.md`, or several by name; settings and files as asked."""

    def of(*texts: str, language: str = "en", files: Mapping[str, bytes] | None = None, **settings: object) -> Read:
        names = ["talk.md", *(f"part-{number}.md" for number in range(2, len(texts) + 1))]
        sources = [source(name, text) for name, text in zip(names, texts, strict=True)]
        folder = Folder(replace(DeckSettings(Span("deck.yaml")), **settings), files or {})
        diagnostics = Diagnostics()
        deck = read_deck(folder, language, sources, diagnostics)
        return Read(deck, [str(item) for item in diagnostics])

    return of


@pytest.fixture(scope="session")
def slide(read: Callable[..., Read]) -> Callable[..., Read]:
    """The same for the body of one slide, whose title is in line 1 and whose body begins in line 3."""
    return lambda body, **more: read(f"## Slide\n\n{body}", **more)


@pytest.fixture(scope="session")
def told() -> Callable[[Deck], str]:
    return lambda deck: "\n".join(deck_lines(deck)) + "\n"


@pytest.fixture(scope="session")
def read_folder() -> Callable[[Path], Read]:
    """A deck on disk: its first language, through the project's own files."""

    def of(path: Path) -> Read:
        diagnostics = Diagnostics()
        (project,) = find_decks(path, diagnostics)
        language = project.settings.languages[0]
        files = [project.read_content(name, diagnostics) for name in project.content_files(language)]
        sources = [source(file.path, file.text) for file in files if file]
        deck = read_deck(project, language, sources, diagnostics)
        return Read(deck, [str(item) for item in diagnostics])

    return of


@pytest.fixture(scope="session")
def png() -> Callable[..., bytes]:
    """A grey PNG of that size, written by hand."""

    def of(width: int, height: int) -> bytes:
        head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
        rows = zlib.compress((b"\0" + b"\x80" * width) * height)
        return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", rows) + _chunk(b"IEND", b"")

    return of


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def source(path: str, text: str) -> SourceText:
    count = text.count("\n") + 1
    return SourceText(path, text, tuple(Span(path, line) for line in range(1, count + 1)), (True,) * count)


def deck_lines(deck: Deck) -> Iterator[str]:
    front = {"subtitle": deck.subtitle, "speaker": deck.speaker, "event": deck.event, "date": deck.date}
    yield f"deck {deck.key} in {deck.lang}: {deck.title}" + _extras({**front, "footer": deck.footer})
    for slide in deck.slides:
        yield ""
        yield from slide_lines(slide)


def slide_lines(slide: Slide) -> Iterator[str]:
    hidden = "(hidden) " if slide.title_hidden else ""
    extras = {
        "layout": slide.layout,
        "section": slide.section,
        "minutes": slide.minutes,
        "tags": " ".join(slide.tags),
        "transition": slide.transition,
        "hidden": slide.hidden,
        "unlisted": slide.unlisted,
    }
    yield f"{_place(slide.span)} {slide.kind} slide {slide.key}: {hidden}{words(slide.title)}{_extras(extras)}"
    for block in slide.blocks:
        yield from _indented(block_lines(block))
    if slide.notes:
        yield "    notes"
        for block in slide.notes:
            yield from _indented(_indented(block_lines(block)))


def cell_words(cell: Cell) -> str:
    """`2x3` before the words: over two columns and three rows."""
    if cell.covered:
        return "covered"
    size = f"{cell.across}x{cell.down} " if (cell.across, cell.down) != (1, 1) else ""
    return size + (f"{len(cell.blocks)} blocks" if cell.blocks else words(cell.runs))


def block_lines(block: Block) -> Iterator[str]:  # noqa: C901 - one case for each kind of block
    name, extras, inside = type(block).__name__, {}, []
    match block:
        case Paragraph(runs=runs, heading=heading):
            name, text = ("Heading" if heading else "Paragraph"), words(runs)
            yield f"{_place(block.span)} {name} {block.key}: {text}"
            return
        case BulletList(items=items):
            inside = [line for item in items for line in item_lines(item)]
        case OrderedList(items=items, start=start, scheme=scheme):
            extras = {"start": start, "scheme": scheme}
            inside = [line for item in items for line in item_lines(item)]
        case Code(text=text, language=language, title=title):
            marked = " ".join(map(str, block.highlight))
            extras = {"language": language, "title": title, "numbers": block.first_number, "highlight": marked}
            inside = [f"| {line}" for line in text.split("\n")]
        case Table(header=header, rows=rows, aligns=aligns, weights=weights, caption=caption, highlight=highlight):
            extras = {"aligns": " ".join(aligns), "weights": weights, "caption": words(caption), "highlight": highlight}
            shown = (header, *block.subheader, *rows)
            inside = [" | ".join(cell_words(cell) for cell in row) for row in shown]
            inside += [line for cell in block.cells for part in cell.blocks for line in block_lines(part)]
        case Picture(image=image, alt=alt, caption=caption, width=width):
            size = f"{image.path} {image.media_type} {image.width}x{image.height}"
            extras = {"image": size, "alt": alt, "caption": words(caption), "width": width, "height": block.height}
            extras |= {"fit": "" if block.fit == "contain" else block.fit}
        case DiagramBlock(source=source, alt=alt, caption=caption, edges=edges, steps=steps):
            extras = {"alt": alt, "caption": words(caption), "engine": source.engine, "source": source.key}
            extras |= {"edges": "" if edges == "glued" else edges, "steps": "" if steps == "clicks" else steps}
            lines = zip(source.line_spans, source.dot.split("\n"), strict=True)
            inside = [f"{_place(span)} | {line}" for span, line in lines]
        case Footnote(runs=runs, mark=mark):
            yield f"{_place(block.span)} Footnote {block.key}{_extras({'mark': mark})}: {words(runs)}"
            return
        case Quote(blocks=blocks, source=runs):
            extras, inside = {"source": words(runs)}, [line for part in blocks for line in block_lines(part)]
        case Callout(kind=kind, title=title, blocks=blocks):
            extras = {"kind": kind, "title": words(title)}
            inside = [line for part in blocks for line in block_lines(part)]
        case Takeaway(blocks=blocks) | Big(blocks=blocks):
            inside = [line for part in blocks for line in block_lines(part)]
        case Columns(columns=columns):
            for column in columns:
                inside.append(f"{_place(column.span)} Column {column.key}{_extras({'weight': column.weight})}")
                inside += _indented(line for part in column.blocks for line in block_lines(part))
    yield f"{_place(block.span)} {name} {block.key}{_extras(extras)}"
    yield from _indented(inside)


def item_lines(item: ListItem) -> Iterator[str]:
    task = "" if item.checked is None else "[x] " if item.checked else "[ ] "
    yield f"{_place(item.span)} {task}{item.key}"
    for block in item.blocks:
        yield from _indented(block_lines(block))


def words(runs: Runs) -> str:
    """Plain runs as they are, others in brackets behind what sets them apart; a line break as ⏎."""
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    look = [name for name in Run.__slots__ if name not in ("text", "link", "lang", "role") if getattr(run, name)]
    look += [run.role] if run.role else []
    look += [run.lang] if run.lang else []
    match run.link:
        case ExternalLink(url, tooltip):
            look.append(f"-> {url}" + (f" ({tooltip})" if tooltip else ""))
        case SlideLink(key):
            look.append(f"-> #{key}")
        case None:
            pass
    text = run.text.replace("\v", "⏎")
    return f"⟨{' '.join(look)}: {text}⟩" if look else text


def _place(span: Span) -> str:
    return f"{span.line}:{span.column}"


def _extras(extras: Mapping[str, object]) -> str:
    return "".join(f" [{name}={value}]" for name, value in extras.items() if value not in (None, "", False))


def _indented(lines: Iterator[str] | list[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)
