"""How like Graphviz's own pictures our shapes look: the share of ink that two drawings of a graph have in common.

    python benchmarks/fidelity.py FOLDER [--edges glued|exact] [--graphviz auto|bundled|path] [--keep DIR] [--worst 10]

Every .dot and .gv file of the folder is drawn twice: by `dot -Tpng`, and as a slide that LibreOffice draws. Connectors
become plain shapes of the same preset for that: LibreOffice (7.4) routes tied ones anew and passes over the adjust
values of untied ones (`--connectors` leaves them as untied connectors). Both see the same font face and no other
(Carlito, which has Calibri's widths, and Noto Sans CJK). Both pictures are trimmed to their ink and brought to one
width. A dark pixel of one agrees when the other has one within two pixels; the figure is the harmonic mean of the
shares both ways. Needs dot, LibreOffice and pdftoppm on PATH.
"""

import argparse
import os
import re
import statistics
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from io import BytesIO
from math import ceil
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter

from generator.diagnostic import Diagnostics
from generator.diagram.graphviz import GraphvizChoice
from generator.geometry import Box, Size, pt
from generator.layout.diagram import draw_diagram
from generator.model.diagram import EdgesMode
from generator.model.page import GroupFrame, Page, Pages
from generator.pipeline import EPOCH, DrawnDiagram, Options, draw_diagrams, find_diagrams
from generator.write.pptx import write_pptx

DPI = 96
DARK = 128
NEAR = 2
MARGIN = pt(20)
SLIDES = (pt(720), pt(1800), pt(4000))
"""Sides of square slides; PowerPoint's largest is 4,032 pt."""

FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"""
FACES = ("Carlito-*", "NotoSansCJK-*")


@dataclass(frozen=True)
class Subject:
    """A graph, how much smaller than life it is drawn so that a slide can hold it, and where it stands on its slide."""

    file: Path
    group: GroupFrame
    scale: float
    slide: int
    drawn: DrawnDiagram


def subjects(files: Sequence[Path], edges: EdgesMode, graphviz: GraphvizChoice) -> Iterator[Subject]:
    options = Options(graphviz=graphviz)
    named = {}
    for file in files:
        found = find_diagrams(file, options, Diagnostics())
        if found:
            named[id(found[0])] = file, found[0]
        else:
            print(f"{file.name}: no diagram")
    told = Diagnostics()
    drawn = draw_diagrams([one for _, one in named.values()], options, told)
    for one in drawn:
        file = named[id(one.named)][0]
        size = one.diagram.size
        longest = max(size.width, size.height, 1)
        scale = min(Fraction(1), Fraction(SLIDES[-1] - 2 * MARGIN, longest))
        slide = next(side for side in SLIDES if longest * scale + 2 * MARGIN <= side)
        slot = Box(MARGIN, MARGIN, ceil(size.width * scale), ceil(size.height * scale))
        theme = one.named.draft.theme
        group = draw_diagram(one.diagram, slot, theme, file.name, "", Diagnostics(), edges=edges)
        if group:
            yield Subject(file, group, float(scale), slide, one)
    for file in {file for file, _ in named.values()} - {named[id(one.named)][0] for one in drawn}:
        print(f"{file.name}: not drawn")


def untied(deck: bytes, *, as_shapes: bool) -> bytes:
    """The deck with its connectors tied to nothing, or even made plain shapes of the same preset."""
    result = BytesIO()
    with zipfile.ZipFile(BytesIO(deck)) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            data = source.read(item)
            if item.filename.startswith("ppt/slides/slide"):
                data = re.sub(rb"<a:(st|end)Cxn [^>]*/>", b"", data)
                if as_shapes:
                    data = re.sub(rb"(</?p:)cxnSp\b", rb"\1sp", data)
                    data = re.sub(rb"(</?p:)(nv|cNv)CxnSpPr\b", rb"\1\2SpPr", data)
            target.writestr(item, data)
    return result.getvalue()


def ours(
    chosen: Sequence[Subject], folder: Path, environment: dict[str, str], *, as_shapes: bool
) -> Iterator[tuple[Subject, Image.Image]]:
    """Each subject as LibreOffice draws it, one deck for each size of slide."""
    for side in SLIDES:
        here = [subject for subject in chosen if subject.slide == side]
        if not here:
            continue
        theme = replace(here[0].drawn.named.draft.theme, slide_size=Size(side, side))
        layout = theme.layout("diagram-full")
        assert layout is not None
        bare = replace(layout, footers=False)
        pages = tuple(
            Page(subject.file.name, subject.drawn.diagram.span, bare, "", (subject.group,)) for subject in here
        )
        deck = folder / f"{side}.pptx"
        finished = write_pptx(Pages("k", "en", "en-US", "", "", pages), theme, modified=EPOCH)
        deck.write_bytes(untied(finished, as_shapes=as_shapes))
        office = ["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf"]
        subprocess.run([*office, "--outdir", str(folder), str(deck)], env=environment, check=True, capture_output=True)
        for number, subject in enumerate(here, 1):
            box = subject.group.box
            left, top, right, bottom = (
                round(value / pt(72) * DPI)
                for value in (box.x - MARGIN, box.y - MARGIN, box.right + MARGIN, box.bottom + MARGIN)
            )
            left, top = max(0, left), max(0, top)
            page = folder / f"{side}-{number}"
            window = ["-x", left, "-y", top, "-W", right - left, "-H", bottom - top]
            subprocess.run(
                ["pdftoppm", "-png", "-r", str(DPI), "-singlefile", "-f", str(number), "-l", str(number)]
                + [str(value) for value in window]
                + [str(deck.with_suffix(".pdf")), str(page)],
                check=True,
            )
            yield subject, Image.open(page.with_suffix(".png"))


def theirs(subject: Subject, width: int, environment: dict[str, str]) -> Image.Image | None:
    """The picture by `dot`, about as wide as ours: again where the graph asks for another size than its natural one."""
    dpi = DPI * subject.scale
    picture = _by_dot(subject.file, dpi, environment)
    trimmed = picture and ink(picture)
    if trimmed and not 0.95 < trimmed.width / width < 1.05:
        return _by_dot(subject.file, min(dpi * width / trimmed.width, 10 * DPI), environment)
    return picture


def _by_dot(file: Path, dpi: float, environment: dict[str, str]) -> Image.Image | None:
    command = ["dot", "-Tpng", f"-Gdpi={dpi:.4f}", *(f"-{kind}fontname=Carlito" for kind in "GNE")]
    try:
        answer = subprocess.run(
            [*command, str(file)], env=environment, cwd=file.parent, capture_output=True, timeout=60, check=False
        )
        return Image.open(BytesIO(answer.stdout))
    except (subprocess.TimeoutExpired, OSError):
        return None


def ink(picture: Image.Image) -> Image.Image | None:
    """Dark pixels as white ones on black, trimmed; None when there are none."""
    picture = picture.convert("RGBA")
    paper = Image.new("RGBA", picture.size, "white")
    mask = Image.alpha_composite(paper, picture).convert("L").point(lambda value: 255 if value < 250 else 0)
    box = mask.getbbox()
    return Image.alpha_composite(paper, picture).convert("L").crop(box) if box else None


def agreement(one: Image.Image, other: Image.Image) -> float:
    """The harmonic mean of the shares of dark pixels that have a neighbour in the other picture."""
    width = max(one.width, other.width)
    masks = []
    for picture in (one, other):
        height = max(1, round(picture.height * width / picture.width))
        sized = picture.resize((width, height), Image.Resampling.LANCZOS)
        masks.append(sized.point(lambda value: 255 if value < DARK else 0))
    height = max(mask.height for mask in masks)
    first, second = (_padded(mask, width, height) for mask in masks)
    shares = [_share(first, second), _share(second, first)]
    return 2 * shares[0] * shares[1] / sum(shares) if sum(shares) else 0.0


def _padded(mask: Image.Image, width: int, height: int) -> Image.Image:
    canvas = Image.new("L", (width, height))
    canvas.paste(mask)
    return canvas


def _share(mask: Image.Image, other: Image.Image) -> float:
    near = other.filter(ImageFilter.MaxFilter(2 * NEAR + 1))
    whole = mask.histogram()[255]
    return ImageChops.multiply(mask, near).histogram()[255] / whole if whole else 1.0


def font_environment(folder: Path) -> dict[str, str]:
    """Where programs find the faces that both pictures use, and no others."""
    fonts = folder / "fonts"
    fonts.mkdir()
    for face in FACES:
        for file in sorted(Path("/usr/share/fonts").rglob(f"{face}.tt[fc]")):
            (fonts / file.name).symlink_to(file)
    config = folder / "fonts.conf"
    config.write_text(FONTS.format(fonts=fonts, cache=folder / "cache"), encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(config)}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("--edges", choices=("glued", "exact"), default="glued")
    arguments.add_argument("--graphviz", choices=("auto", "bundled", "path"), default="auto")
    arguments.add_argument("--keep", type=Path)
    arguments.add_argument("--worst", type=int, default=10)
    arguments.add_argument("--only", default="")
    arguments.add_argument("--connectors", action="store_true", help="leave connectors what they are")
    given = arguments.parse_args()
    files = [
        file for file in sorted(given.folder.iterdir()) if file.suffix in {".dot", ".gv"} and given.only in file.name
    ]
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = font_environment(folder)
        for subject, drawn in ours(
            list(subjects(files, given.edges, given.graphviz)), folder, environment, as_shapes=not given.connectors
        ):
            mine = ink(drawn)
            other = mine and theirs(subject, mine.width, environment)
            graphviz = other and ink(other)
            if mine is None or graphviz is None:
                print(f"{subject.file.name}: nothing to compare")
                continue
            figures[subject.file.name] = agreement(mine, graphviz)
            if given.keep:
                given.keep.mkdir(parents=True, exist_ok=True)
                mine.save(given.keep / f"{subject.file.stem}.ours.png")
                graphviz.save(given.keep / f"{subject.file.stem}.dot.png")
    ranked = sorted(figures.items(), key=lambda item: item[1])
    for label, figure in ranked[: given.worst]:
        print(f"{figure:.3f}  {label}")
    values = sorted(figures.values())
    print(
        f"{len(values)} of {len(files)} graphs: median {statistics.median(values):.3f}, "
        f"10th percentile {statistics.quantiles(values, n=10)[0]:.3f}"
    )


if __name__ == "__main__":
    main()
