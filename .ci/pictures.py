"""The pictures of the README, drawn from the lecture by LibreOffice: docs/pictures/<name>.<language>.png."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

from generator.diagnostic import Diagnostics
from generator.pipeline import EPOCH, Options, lay_out_decks

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
WIDTH = 960
SHOWN = {("en", "vm-architecture"): "machines", ("zh", "vm-and-container"): "pair"}


def draw(office: str, folder: Path) -> None:
    """Build both decks in `folder`, let LibreOffice print them, and keep the pages that are shown."""
    for built in lay_out_decks(ROOT / "content" / "vm-vs-containers", Options(), Diagnostics()):
        language = built.deck.language
        deck = folder / f"{language}.pptx"
        deck.write_bytes(built.write(EPOCH))
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
        subprocess.run(command, check=True, capture_output=True)
        document = pypdfium2.PdfDocument(deck.with_suffix(".pdf"))
        for number, page in enumerate(built.pages.pages):
            name = SHOWN.get((language, page.key))
            if name:
                sheet = document[number]
                image = sheet.render(scale=WIDTH / sheet.get_width()).to_pil()
                image.quantize(64).save(PICTURES / f"{name}.{language}.png", optimize=True)


def main() -> None:
    office = shutil.which("soffice")
    if office is None:
        sys.exit("the pictures are drawn by LibreOffice: apt-get install libreoffice-impress")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        draw(office, Path(folder))


if __name__ == "__main__":
    main()
