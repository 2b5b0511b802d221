"""How well lines are foretold: boxes of text set by LibreOffice, beside what the ruler said of them.

    python benchmarks/line_ends.py [--boxes 300] [--seed 1] [--kinds english mixed …] [--fonts Calibri Arial …] [--show]
    python benchmarks/line_ends.py --by-hand        (the sixty boxes of seven kinds, 11 to 32 pt, 180 to 860 pt wide)

Every box becomes a slide of its own, written by the project's writer, and LibreOffice sets it twice: as it comes (A),
and with the gap that it puts between Chinese and Latin letters switched off through flat ODF (B), which is nearer to
PowerPoint. The lines are read back from the PDF. B is held against the lines that the ruler foretells, A against the
same with the gaps, both without a margin. A line end is missed when the ruler has no end at the same character.

Then the same boxes once more as a deck would have them: each has a height too, takes the largest size of the scale
whose safe bound is no higher, and must not be higher, nor wider, as drawn. Labels do the same without wrapping. Needs
soffice on PATH; `--keep DIR` leaves the files there.
"""

import argparse
import ctypes
import re
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from unicodedata import category
from unittest.mock import patch

import pypdfium2
from line_texts import KINDS, SIZES, SPEAKERS, paragraphs

from generator.diagnostic import Diagnostics, Span
from generator.geometry import Box, Insets, Size, pt, to_pt
from generator.measure.breaks import next_start
from generator.measure.bullets import bullet_labels
from generator.measure.dots import DOTS_PER_INCH, dots, room_in_dots
from generator.measure.galley import Galley
from generator.measure.lines import Measure, break_lines
from generator.measure.ruler import FontRuler
from generator.model.page import Page, Pages, TableCell, TableFrame, TableRow, TextFrame
from generator.model.text import TextParagraph
from generator.model.theme import Theme
from generator.pipeline import EPOCH
from generator.theme import load_theme
from generator.write.pptx import write_pptx

SCALE = (3200, 2800, 2400, 2200, 2000, 1800, 1600, 1400, 1200)
SLIDE = Size(pt(960), pt(3000))
LEFT, TOP = pt(36), pt(20)
BY_HAND = {"english": 12, "chinese": 12, "mixed": 10, "code": 6, "bold": 8, "bullets": 8, "spacing": 4}
UNREADABLE = {"rtl", "rtl-words", "thai-hindi", "emoji", "odd"}
"""Kinds whose characters a PDF gives back in other numbers or another order: only their lines are counted."""


@dataclass(frozen=True)
class Case:
    """A box to fill: the same seed gives the same words in any size."""

    kind: str
    seed: int
    family: str
    size: int
    width: int
    height: int

    def text(self, size: int) -> tuple[TextParagraph, ...]:
        return tuple(paragraphs(self.kind, size, Random(self.seed)))


@dataclass
class Drawn:
    """What LibreOffice made of a box: (baseline, characters) of each line from the top; its edges, all in pt.

    A line stands 1 em above its baseline and 0.2 em below, whatever the font (measured).
    """

    lines: list[tuple[float, int]]
    right: float
    bottom: float
    words: list[str]


@dataclass
class Tally:
    boxes: int = 0
    ends: int = 0
    missed: int = 0
    differing: int = 0
    too_few: int = 0
    too_many: int = 0
    errors: list[float] = field(default_factory=list)

    def __str__(self) -> str:
        share = self.missed / self.ends if self.ends else 0
        error = sum(self.errors) / len(self.errors) if self.errors else 0
        return (
            f"{self.missed:4} of {self.ends:5} line ends missed ({share:6.2%}), {self.differing:3} of {self.boxes} "
            f"boxes differ, counts {self.too_few} too few, {self.too_many} too many, mean height error {error:.2%}"
        )


def cases(count: int, seed: int, kinds: Sequence[str], families: Sequence[str]) -> list[Case]:
    pick = Random(seed)
    return [
        Case(
            kinds[index % len(kinds)],
            pick.randrange(1 << 30),
            pick.choice(families),
            pick.choice(SIZES),
            pt(round(pick.uniform(180, 860), 1)),
            pt(round(pick.uniform(40, 420), 1)),
        )
        for index in range(count)
    ]


def by_hand(seed: int, families: Sequence[str]) -> list[Case]:
    kinds = [kind for kind, count in BY_HAND.items() for _ in range(count)]
    return cases(len(kinds), seed, kinds, families)


# The deck of boxes, and what LibreOffice makes of it


def deck(texts: Sequence[tuple[Case, tuple[TextParagraph, ...], bool]], theme: Theme, lang: str = "zh-CN") -> bytes:
    """A slide for each box; the third of a triple tells whether its text wraps."""
    layout = theme.layout("diagram-full")
    assert layout is not None
    bare = replace(layout, footers=False)
    pages: list[Page] = []
    for number, (case, text, wrap) in enumerate(texts):
        box = Box(LEFT, TOP, case.width, case.height)
        if case.kind == "cell" and wrap:
            cell = TableCell("c", text, anchor="t", insets=Insets())
            frame = TableFrame("t", "Table", box, (case.width,), (TableRow(case.height, (cell,)),), header_row=False)
        else:
            frame = TextFrame("t", "Text", box, text, wrap=wrap)
        pages.append(Page(f"p{number}", Span("x", 1), bare, "", (frame,)))
    return write_pptx(Pages("k", "zh", lang, "", "", tuple(pages)), theme, modified=EPOCH)


def convert(files: Sequence[Path], kind: str, profile: Path) -> None:
    office = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind, "--outdir"]
    subprocess.run([*office, str(files[0].parent), *map(str, files)], check=True, capture_output=True)


def without_gaps(flat: str) -> str:
    """A flat ODF presentation whose paragraphs have no gap between scripts."""
    flat = re.sub('style:text-autospace="[^"]*"', 'style:text-autospace="none"', flat)
    properties = "<style:paragraph-properties"
    return re.sub(rf"{properties}(?![^>]*text-autospace)", f'{properties} style:text-autospace="none"', flat)


def draw(decks: dict[str, bytes], folder: Path) -> tuple[dict[str, list[Drawn]], dict[str, list[Drawn]]]:
    """Every deck's boxes as drawn: as LibreOffice does it by itself, and without its gaps."""
    files = {name: folder / f"{name}.pptx" for name in decks}
    for name, data in decks.items():
        files[name].write_bytes(data)
    profile = folder / "profile"
    convert([*files.values()], "pdf", profile)
    stock = {name: read(file.with_suffix(".pdf")) for name, file in files.items()}
    convert([*files.values()], "fodp", profile)
    flats: dict[str, Path] = {}
    for name, file in files.items():
        flats[name] = folder / f"{name}-b.fodp"
        flats[name].write_text(without_gaps(file.with_suffix(".fodp").read_text(encoding="utf-8")), encoding="utf-8")
    convert([*flats.values()], "pdf", profile)
    return stock, {name: read(file.with_suffix(".pdf")) for name, file in flats.items()}


def read(pdf: Path) -> list[Drawn]:
    document = pypdfium2.PdfDocument(pdf)
    drawn: list[Drawn] = []
    for page in document:
        drawn.append(_read_page(page))
        page.close()
    document.close()
    return drawn


def _read_page(page: pypdfium2.PdfPage) -> Drawn:
    """Characters gathered by baseline, whatever their order; a raised one belongs to the line that it stands in."""
    raw, text = pypdfium2.raw, page.get_textpage()
    top = page.get_height()
    x, y, place, matrix = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF(), raw.FS_MATRIX()
    found: list[tuple[float, str]] = []
    widest = bottom = 0.0
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        char = "-" if code == 2 else chr(code)  # a hyphen at the end of a line
        if raw.FPDFText_IsGenerated(text, index) or not counts(char):
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, place)
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index)
        baseline = top - y.value
        found.append((baseline, char))
        widest = max(widest, place.right - (size if matrix.c else 0))  # a slanted picture of a letter is wider than it
        bottom = max(bottom, baseline + 0.2 * size)
    text.close()
    lines: list[tuple[float, list[str]]] = []
    for baseline, char in sorted(found, key=lambda one: one[0]):
        if not lines or baseline - lines[-1][0] > 6:
            lines.append((baseline, []))
        lines[-1][1].append(char)
    ends = [(line, len(chars)) for line, chars in lines]
    return Drawn(ends, widest, bottom, ["".join(chars) for _, chars in lines])


def counts(char: str) -> bool:
    """Whether a character is told in a PDF: no blanks, controls, marks, bullets, nor halves of a pair."""
    return (
        not char.isspace() and category(char) not in {"Cc", "Cf", "Mn", "Me", "Cs", "Cn", "Co"} and char not in "•\x00"
    )


# What the ruler says


def foretold(ruler: FontRuler, case: Case, text: Sequence[TextParagraph], *, stock: bool) -> list[str]:
    """The lines of a box by the model of one program, without a margin."""
    lines: list[str] = []
    for paragraph, label in zip(text, bullet_labels(text), strict=True):
        galley = _galley(ruler, paragraph)
        first = case.width - ruler._first_offset(paragraph, label)  # noqa: SLF001
        rooms = Measure(room_in_dots(first), room_in_dots(case.width - paragraph.margin_left))
        edges = _with_gaps(galley) if stock else galley.dots
        broken = break_lines(galley, edges, next_start, rooms, DOTS_PER_INCH)
        lines += [galley.text[start:end] for start, end in broken.lines]
        if label.strip("•"):
            place = len(lines) - len(broken.lines)
            lines[place] = label + lines[place]
    return lines


def _galley(ruler: FontRuler, paragraph: TextParagraph) -> Galley:
    """Composed anew without what a font that is not known may add, so that only LibreOffice's gaps widen the bound."""
    with patch("generator.measure.galley.doubts", lambda _: []):
        return ruler._compositor.compose(paragraph.runs)  # noqa: SLF001


def _with_gaps(galley: Galley) -> Sequence[int]:
    """The dots with what the bound has more than the edges."""
    return dots(galley.text, galley.bound, galley.set_sizes, times_size=galley.scale == 1)


def ends(lengths: Sequence[int]) -> list[int]:
    total, found = 0, []
    for length in lengths:
        total += length
        found.append(total)
    return found


def compare(case: Case, drawn: Drawn, lines: Sequence[str], tally: Tally) -> bool:
    """Count what differs; whether anything does."""
    wanted = ends([count for _, count in drawn.lines])
    said = ends([sum(map(counts, line)) for line in lines])
    tally.boxes += 1
    tally.too_few += len(said) < len(wanted)
    tally.too_many += len(said) > len(wanted)
    tally.errors.append(abs(len(said) - len(wanted)) / len(wanted))
    if case.kind in UNREADABLE or wanted[-1:] != said[-1:]:
        tally.differing += len(said) != len(wanted)
        return len(said) != len(wanted)
    tally.ends += len(wanted)
    tally.missed += len(set(wanted) - set(said))
    tally.differing += wanted != said
    return wanted != said


def accuracy(given: argparse.Namespace, chosen: Sequence[Case], folder: Path) -> None:
    texts = [case.text(case.size) for case in chosen]
    rulers, decks = _by_family(chosen, texts)
    stock, gapless = draw(decks, folder)
    for name, drawn, is_stock in (("A", stock, True), ("B", gapless, False)):
        tally, kinds, queues = Tally(), {case.kind: Tally() for case in chosen}, {f: iter(d) for f, d in drawn.items()}
        for case, text in zip(chosen, texts, strict=True):
            found = next(queues[case.family])
            lines = foretold(rulers[case.family], case, text, stock=is_stock)
            compare(case, found, lines, tally)
            if compare(case, found, lines, kinds[case.kind]) and given.show:
                _show(name, case, found, lines)
        print(f"{name}  {tally}")
        if given.by_kind:
            for kind, one in kinds.items():
                print(f"     {kind:11} {one}")


def _show(name: str, case: Case, drawn: Drawn, lines: Sequence[str]) -> None:
    wrong = "" if len(drawn.lines) == len(lines) else f", {len(lines)} foretold"
    place = f"{case.kind} {case.family} {case.size / 100:g} pt, {to_pt(case.width):.1f} wide"
    print(f"{name} {place}: {len(drawn.lines)} drawn{wrong}")
    told = ["".join(filter(counts, line)) for line in lines]
    for index, (one, other, whole) in enumerate(zip(drawn.words, told, lines, strict=False)):
        if len(one) != len(other):
            after = [(*texts[index + 1 :], "")[0][:6] for texts in (drawn.words, lines)]
            print(f"    LibreOffice  {one} | {after[0]}\n    foretold     {whole} | {after[1]}")
            break


def overflows(chosen: Sequence[Case], folder: Path) -> None:
    """Boxes filled by the safe bound, and labels in their natural width, as drawn."""
    fitted: list[tuple[Case, tuple[TextParagraph, ...], bool]] = []
    unfit = 0
    rulers = _rulers(chosen)
    for case in chosen:
        ruler = rulers[case.family]
        if case.kind in SPEAKERS:
            label = tuple(_label(case))
            fitted.append((replace(case, width=ruler.natural_width(label)), label, False))
        for size in SCALE:
            text = case.text(size)
            if ruler.measure(text, case.width).safe_height <= case.height:
                fitted.append((replace(case, size=size), text, True))
                break
        else:
            unfit += 1
    decks = {}
    families = sorted({case.family for case in chosen})
    for family in families:
        decks[f"fit-{family}"] = deck([one for one in fitted if one[0].family == family], _theme(family))
    for name, drawn in zip("AB", draw(decks, folder), strict=True):
        found: Counter[str] = Counter()
        queues = {family: iter(drawn[f"fit-{family}"]) for family in families}
        for case, text, wrap in fitted:
            for problem in _problems(case, next(queues[case.family]), wrap=wrap):
                found[problem] += 1
                first = text[0]
                size = first.runs[0].size / 100
                print(f"  {name} {problem}: {case.kind} {case.family} {size:g} pt {first.text[:70]}")
        boxes = sum(wrap for _, _, wrap in fitted)
        sizes = [text[0].runs[0].size / 100 for _, text, wrap in fitted if wrap]
        print(
            f"{name}  {boxes} boxes fitted by the safe bound ({unfit} must be split), mean size "
            f"{sum(sizes) / max(1, len(sizes)):.2f} pt, {len(fitted) - boxes} labels: overflows {dict(found) or 0}"
        )


def _label(case: Case) -> Iterator[TextParagraph]:
    for paragraph in case.text(case.size):
        run = paragraph.runs[0]
        yield replace(paragraph, runs=(replace(run, text=run.text[: 12 + case.seed % 20].strip() or "x"),))


def _problems(case: Case, drawn: Drawn, *, wrap: bool) -> Iterator[str]:
    if not drawn.lines:
        return
    deeper = 0.09 * case.size / 100 if case.kind == "cell" else 0  # fonts' own depths count in cells
    if wrap and drawn.bottom + deeper > to_pt(TOP + case.height) + 0.5:
        yield "too high"
    if drawn.right > to_pt(LEFT + case.width) + 0.5:
        yield "too wide"


def _theme(family: str) -> Theme:
    path = Path(__file__).parents[1] / "templates" / "themes" / "light.yaml"
    theme = load_theme("light", path.read_text("utf-8"), path.name, Diagnostics(), lambda *_: None)
    assert theme is not None
    fonts = replace(theme.fonts, minor_latin=family, major_latin=family)
    return replace(theme, fonts=fonts, slide_size=SLIDE)


def _rulers(chosen: Sequence[Case]) -> dict[str, FontRuler]:
    return {family: FontRuler(_theme(family).fonts) for family in sorted({case.family for case in chosen})}


def _by_family(
    chosen: Sequence[Case], texts: Sequence[tuple[TextParagraph, ...]]
) -> tuple[dict[str, FontRuler], dict[str, bytes]]:
    """The ruler of each family and the deck of its boxes."""
    rulers = _rulers(chosen)
    decks = {
        family: deck([(c, t, True) for c, t in zip(chosen, texts, strict=True) if c.family == family], _theme(family))
        for family in rulers
    }
    return rulers, decks


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--boxes", type=int, default=300)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--kinds", nargs="+", default=KINDS, choices=KINDS)
    arguments.add_argument("--fonts", nargs="+", default=("Calibri", "Arial"))
    arguments.add_argument("--by-hand", action="store_true")
    arguments.add_argument("--by-kind", action="store_true", help="print a row for each kind")
    arguments.add_argument("--show", action="store_true", help="print the first line that differs in each box")
    arguments.add_argument("--no-fit", action="store_true")
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    chosen = (
        by_hand(given.seed, given.fonts) if given.by_hand else cases(given.boxes, given.seed, given.kinds, given.fonts)
    )
    with tempfile.TemporaryDirectory() as name:
        folder = (given.keep or Path(name)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        accuracy(given, chosen, folder)
        if not given.no_fit:
            overflows(chosen, folder)


if __name__ == "__main__":
    main()
