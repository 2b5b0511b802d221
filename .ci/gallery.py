"""The pictures of docs/gallery.md: every layout in every theme, drawn by LibreOffice."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from generator.diagnostic import Diagnostics
from generator.pipeline import EPOCH, Options, lay_out_decks

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "docs" / "gallery"
THEMES = tuple(sorted(path.stem for path in (ROOT / "templates" / "themes").glob("*.yaml")))
WIDTH = 640
COLORS = 160


def draw(office: str, theme: str, folder: Path) -> int:
    """Build the gallery in that theme, let LibreOffice print it, and keep one picture of each layout; their bytes."""
    diagnostics = Diagnostics()
    (built,) = lay_out_decks(GALLERY / "gallery.md", Options(theme=theme, graphviz="bundled"), diagnostics)
    if list(diagnostics):
        sys.exit("\n".join(map(str, diagnostics)))
    deck = folder / f"{theme}.pptx"
    deck.write_bytes(built.write(EPOCH))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
    subprocess.run(command, check=True, capture_output=True)
    document = pypdfium2.PdfDocument(deck.with_suffix(".pdf"))
    size = 0
    for number, page in enumerate(built.pages.pages):
        sheet = document[number]
        image = sheet.render(scale=WIDTH / sheet.get_width()).to_pil()
        picture = GALLERY / f"{theme}-{page.layout.name}.png"
        image.quantize(COLORS).save(picture, optimize=True)
        size += picture.stat().st_size
    return size


def main() -> None:
    office = shutil.which("soffice")
    if office is None:
        sys.exit("the pictures are drawn by LibreOffice: apt-get install libreoffice-impress fonts-noto-cjk")
    with tempfile.TemporaryDirectory() as folder:
        for theme in THEMES:
            print(f"{theme}: {draw(office, theme, Path(folder)) // 1000} kB")


if __name__ == "__main__":
    main()
