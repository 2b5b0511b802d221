"""The ZIP file itself: order, dates, relationships, and the same bytes whatever the machine."""

import hashlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from lxml import etree

from generator.model.image import Image
from generator.model.page import Pages
from generator.model.theme import Logo, Theme
from generator.write.pptx import write_pptx
from generator.write.pptx.media import Media
from generator.write.pptx.package import pack
from generator.write.pptx.part import PartContent, Relationship

RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
KINDS = (("image/png", b"new"), ("image/jpeg", b"there"), ("image/jpeg", b"other"))
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def test_content_types_come_first_and_everything_else_by_name(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as package:
        first, *others = package.namelist()
    assert first == "[Content_Types].xml"
    assert others == sorted(others)
    assert len(others) == len(set(others))


def test_every_entry_has_the_first_date_and_no_descriptor(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as package:
        entries = package.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.flag_bits) for entry in entries} == {(0, 0)}


def test_pictures_are_stored_and_xml_is_deflated(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as package:
        kinds = {entry.filename.endswith(".png"): entry.compress_type for entry in package.infolist()}
    assert kinds == {True: ZIP_STORED, False: ZIP_DEFLATED}


def test_every_relationship_leads_to_a_part_and_every_part_has_a_type(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as package:
        names = set(package.namelist())
        types = etree.fromstring(package.read("[Content_Types].xml"))
        rels = {name: etree.fromstring(package.read(name)) for name in names if name.endswith(".rels")}
    for name, root in rels.items():
        folder = dirname(dirname(name))
        for item in root.iter(f"{RELS}Relationship"):
            if item.get("TargetMode") != "External":
                assert normpath(join(folder, item.get("Target"))) in names, (name, item.attrib)
    overrides = {item.get("PartName", "").lstrip("/") for item in types.iter(f"{TYPES}Override")}
    defaults = {item.get("Extension") for item in types.iter(f"{TYPES}Default")}
    assert overrides <= names
    assert {name.rpartition(".")[2] for name in names - overrides - {"[Content_Types].xml"}} <= defaults
    assert defaults == {"png", "rels", "xml"}


def test_a_relationship_to_nowhere_is_refused() -> None:
    lost = PartContent("/a.xml", "application/xml", b"<a/>", (Relationship("rId1", "urn:kind", "/b.xml"),))
    with pytest.raises(KeyError):
        pack((lost,), ())


def test_a_place_in_another_time_zone_changes_nothing(pages: Pages, theme: Theme, written: bytes) -> None:
    elsewhere = datetime(2026, 11, 23, 20, 0, tzinfo=timezone(timedelta(hours=8)))
    assert write_pptx(pages, theme, modified=elsewhere) == written
    assert write_pptx(pages, theme, modified=datetime(2026, 11, 23, 12, 0)) == written  # noqa: DTZ001 - taken for UTC


def test_another_process_on_another_day_writes_the_same_bytes(
    pages: Pages, theme: Theme, written: bytes, tmp_path: Path
) -> None:
    """Two hash seeds, and a process that has built nothing before: neither order nor counters may leak in."""
    source = tmp_path / "pages.pickle"
    source.write_bytes(pickle.dumps((pages, theme, datetime(2026, 11, 23, 12, 0, tzinfo=UTC))))
    program = (
        "import hashlib, pathlib, pickle, sys; from generator.write.pptx import write_pptx;"
        "pages, theme, time = pickle.loads(pathlib.Path(sys.argv[1]).read_bytes());"
        "print(hashlib.sha256(write_pptx(pages, theme, modified=time)).hexdigest())"
    )
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai"}
        command = [sys.executable, "-c", program, str(source)]
        result = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert result.stdout.strip() == hashlib.sha256(written).hexdigest()


def test_the_same_picture_is_stored_once(written: bytes) -> None:
    with ZipFile(BytesIO(written)) as package:
        assert [name for name in package.namelist() if "/media/" in name] == [
            "ppt/media/image1.png",
            "ppt/media/image2.png",
        ]


def test_a_picture_that_is_the_themes_logo_is_not_stored_again(
    en: Pages, theme: Theme, write: Callable[[Pages], bytes]
) -> None:
    image = next(frame.image for frame in en.pages[4].frames if frame.key == "p3")
    logo = Logo("image/png", 2, 2, image.data)
    data = write_pptx(en, replace(theme, logo=logo), modified=datetime(2026, 1, 1, tzinfo=UTC))
    with ZipFile(BytesIO(data)) as package:
        assert [name for name in package.namelist() if "/media/" in name] == [
            "ppt/media/image1.png",
            "ppt/media/logo.png",
        ]


def test_new_pictures_keep_clear_of_names_that_are_taken() -> None:
    there = PartContent("/ppt/media/image2.jpeg", "image/jpeg", b"there")
    media = Media((there,))
    images = [Image("", kind, 1, 1, (72, 72), data) for kind, data in KINDS]
    assert [media.part_name(image) for image in images] == [
        "/ppt/media/image1.png",
        "/ppt/media/image2.jpeg",
        "/ppt/media/image3.jpeg",
    ]
    assert [part.data for part in media.parts] == [b"new", b"other"]


@pytest.mark.sdk
def test_openxml_audit_finds_nothing(written: bytes, tmp_path: Path) -> None:
    from openxml_audit import validate_pptx

    path = tmp_path / "deck.pptx"
    path.write_bytes(written)
    assert validate_pptx(path).errors == []
