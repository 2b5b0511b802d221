"""The finished lecture before independent judges: the Open XML SDK, openxml-audit and LibreOffice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation


@pytest.mark.sdk
def test_open_xml_sdk_finds_nothing(files: dict[str, Path], language: str) -> None:
    validator = Path(os.environ["DECKWRIGHT_TOOLS"]) / "node_modules" / ".bin" / "ooxml-validator"
    result = subprocess.run([validator, files[language]], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.sdk
def test_openxml_audit_finds_nothing(files: dict[str, Path], language: str) -> None:
    audit = Path(sys.executable).with_name("openxml-audit")
    result = subprocess.run([audit, files[language]], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.office
def test_libreoffice_opens_it_with_a_page_for_each_slide(files: dict[str, Path], language: str, tmp_path: Path) -> None:
    import pypdfium2

    office = shutil.which("soffice")
    assert office, "these tests need LibreOffice: apt-get install libreoffice-impress"
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(files[language])]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    pages = len(pypdfium2.PdfDocument(tmp_path / f"{files[language].stem}.pdf"))
    assert pages == len(Presentation(str(files[language])).slides)
