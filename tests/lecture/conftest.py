"""The lecture, built once for each worker and read back with python-pptx."""

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as Deck

from generator.cli.app import run

LECTURE = Path(__file__).parents[2] / "content" / "vm-vs-containers"
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="session")
def lecture() -> Path:
    return LECTURE


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("lecture")
    assert run(["build", str(LECTURE), "--quiet", "-o", f"{folder}/"]) == 0
    return {language: folder / f"vm-vs-containers.{language}.pptx" for language in LANGUAGES}


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def deck(files: dict[str, Path], language: str) -> Deck:
    return Presentation(str(files[language]))
