"""The bound holds in LibreOffice: text boxes of every kind, set by it, read back from its PDF."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from generator.geometry import pt, to_pt
from generator.measure import make_ruler
from generator.model.text import CharBullet, PercentSpacing, TextParagraph, TextRun
from generator.model.theme import FontScheme

ENGLISH = (
    "A virtual machine carries its own kernel, and the hypervisor keeps the two apart in hardware.",
    "Containers share one kernel: what the kernel gets wrong, every container on the host gets wrong.",
    "Start-up takes 125 ms in a micro-VM and about 50 ms in a well-known container runtime (measured twice).",
    "Does VT-x help? Yes - but nested paging, added in 2008, helps more than any ring-deprivileging trick.",
    "Images are layers; a layer is a tar file with a digest, and two images may share their lowest layers.",
    "Toward the AV/VA end of the scale, Type 1 hypervisors (Xen, ESXi, Hyper-V) run without a host system.",
    "The offer of a fifty-first office: efficient traffic flow, affluent staff, difficult official affairs.",
)
CHINESE = (
    "虚拟机带着自己的内核，虚拟机监控器用硬件把它们隔开。",
    "容器共用一个内核：内核出了错，主机上的每一个容器都会跟着出错。",
    "隔离、启动时间、密度和运维成本，这四件事决定了选哪一种。",
    "“镜像”由层组成（每一层都是一个压缩包），层与层之间可以共享——这正是它小的原因。",
    "真的更快吗？不一定！要看负载，也要看网络、磁盘……以及怎样测量。",
    "《操作系统》一书说：进程是资源分配的单位，线程是调度的单位。",
)
MIXED = (
    "Docker 用 namespace 和 cgroup 隔离进程，用 overlay2 叠加镜像层。",
    "KVM 在 2007 年进入 Linux 2.6.20，QEMU 负责设备模型。",
    "启动一台 Firecracker 微型虚拟机约 125 ms，内存开销不到 5 MiB。",
    "Kubernetes 里的 Pod 可以用 Kata Containers 运行：每个 Pod 一台虚拟机。",
    "在 x86 上，VT-x 与 AMD-V 让敏感指令陷入，不再需要 binary translation。",
    "对比 VM、容器和 unikernel，谁的 attack surface 最小？",
)
CODE = (
    "docker run --rm -it --memory=512m --cpus=1.5 alpine:3.20 sh -c 'cat /proc/1/cgroup'",
    "    for pid in $(pgrep -f qemu-system); do taskset -cp 0-3 $pid; done",
)
FAMILIES = ("Calibri", "Calibri", "Arial", "Times New Roman", "Verdana")
"""Those that a machine with Carlito, Liberation and DejaVu sets in letters of the right widths."""

PARAGRAPH_KINDS = ("english", "chinese", "mixed", "code", "bold", "bullets", "spacing")
WORDS = {"english": ENGLISH, "chinese": CHINESE, "mixed": MIXED, "code": CODE}


@dataclass(frozen=True, slots=True)
class TextBox:
    latin: str
    width: float
    paragraphs: tuple[TextParagraph, ...]


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's program; these tests have no meaning without it."""
    program = shutil.which("soffice")
    if program is None:
        pytest.fail("LibreOffice is not on the PATH; install libreoffice-impress, or leave out the tests marked office")
    return program


@pytest.mark.office
def test_no_box_is_higher_than_its_bound(soffice: str, fonts: FontScheme, tmp_path: Path) -> None:
    rulers = {family: make_ruler(replace(fonts, minor_latin=family)) for family in FAMILIES}
    boxes = text_boxes(70, seed=7)
    write_boxes(boxes, tmp_path / "boxes.pptx")
    pages = baselines(convert(soffice, tmp_path / "boxes.pptx"))

    too_high: list[str] = []
    for box, lines in zip(boxes, pages, strict=True):
        extent = rulers[box.latin].measure(box.paragraphs, pt(box.width))
        first = box.paragraphs[0]
        first_height = 1.2 * first.runs[0].size / 100 * spacing(first) / 100_000
        height = lines[-1] - lines[0] + first_height
        if height > to_pt(extent.safe_height) + 0.5:
            too_high.append(f"{height:.1f} > {to_pt(extent.safe_height):.1f} pt: {first.text}")
    assert not too_high
    assert sum(len(lines) for lines in pages) > 3 * len(boxes), "the boxes must be narrow enough to say something"


def text_boxes(count: int, seed: int) -> list[TextBox]:
    """Boxes of seven kinds and five families in turn, 12 to 32 pt, 180 to 860 pt wide; the same for the same seed."""
    pick = random.Random(seed)
    boxes: list[TextBox] = []
    for index in range(count):
        kind = PARAGRAPH_KINDS[index % len(PARAGRAPH_KINDS)]
        size = pick.choice((1200, 1400, 1600, 1800, 2000, 2200, 2400, 2800, 3200))
        width = pick.uniform(180, 860)
        boxes.append(TextBox(FAMILIES[index % len(FAMILIES)], width, tuple(paragraphs(kind, size, pick))))
    return boxes


def paragraphs(kind: str, size: int, pick: random.Random) -> Iterator[TextParagraph]:
    if kind in WORDS:
        text = " ".join(pick.sample(WORDS[kind], 2)) if kind != "code" else pick.choice(CODE)
        yield TextParagraph((TextRun(text, size, "en-US", font="mono" if kind == "code" else "minor"),))
    elif kind == "bold":
        texts = pick.sample(ENGLISH + CHINESE + MIXED, 3)
        runs = tuple(TextRun(text, size, "en-US", bold=index == 1) for index, text in enumerate(texts))
        yield TextParagraph(runs)
    elif kind == "bullets":
        for level, text in enumerate(pick.sample(ENGLISH + CHINESE + MIXED, 3)):
            yield TextParagraph(
                (TextRun(text, size, "en-US"),),
                level=level,
                bullet=CharBullet("•"),
                space_before=600,
                margin_left=pt(18 + 20 * level),
                indent=pt(-18),
            )
    else:
        for text in pick.sample(ENGLISH + CHINESE + MIXED, 2):
            yield TextParagraph(
                (TextRun(text, size, "en-US"),),
                line_spacing=PercentSpacing(pick.choice((90_000, 105_000, 120_000))),
                space_before=400,
                space_after=300,
            )


def spacing(paragraph: TextParagraph) -> int:
    assert isinstance(paragraph.line_spacing, PercentSpacing)
    return paragraph.line_spacing.value


def write_boxes(boxes: list[TextBox], target: Path) -> None:
    """One slide for each box, through python-pptx alone."""
    from lxml import etree
    from pptx import Presentation
    from pptx.util import Pt

    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(960), Pt(1600)
    for box in boxes:
        slide = presentation.slides.add_slide(presentation.slide_layouts[6])
        frame = slide.shapes.add_textbox(Pt(36), Pt(20), Pt(box.width), Pt(400)).text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        body: Any = frame._txBody
        body.remove(body.p_lst[0])
        for paragraph in box.paragraphs:
            body.append(etree.fromstring(paragraph_xml(paragraph, box.latin)))
    presentation.save(str(target))


def paragraph_xml(paragraph: TextParagraph, latin: str) -> str:
    from xml.sax.saxutils import escape

    runs = "".join(
        f'<a:r><a:rPr lang="{"zh-CN" if any(char > "⺀" for char in run.text) else "en-US"}" sz="{run.size}"'
        f' b="{int(run.bold)}"><a:latin typeface="{"Consolas" if run.font == "mono" else latin}"/>'
        f'<a:ea typeface="Noto Sans CJK SC"/></a:rPr><a:t>{escape(run.text)}</a:t></a:r>'
        for run in paragraph.runs
    )
    bullet = '<a:buChar char="•"/>' if paragraph.bullet else "<a:buNone/>"
    return (
        '<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:pPr marL="{paragraph.margin_left}" indent="{paragraph.indent}" hangingPunct="0">'
        f'<a:lnSpc><a:spcPct val="{spacing(paragraph)}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{paragraph.space_before}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="{paragraph.space_after}"/></a:spcAft>'
        f"{bullet}</a:pPr>{runs}</a:p>"
    )


def convert(soffice: str, deck: Path) -> Path:
    profile = (deck.parent / "profile").as_uri()
    command = [soffice, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir"]
    subprocess.run([*command, str(deck.parent), str(deck)], check=True, capture_output=True, timeout=60)
    return deck.with_suffix(".pdf")


def baselines(pdf: Path) -> list[list[float]]:
    """For each page the distance of every line's baseline from the page's top, in pt."""
    return [[line[0] for line in page] for page in text_lines(pdf)]


def text_lines(pdf: Path) -> list[list[tuple[float, str]]]:
    """For each page its lines from the top: (baseline, characters without blanks and bullets)."""
    import ctypes

    import pypdfium2

    pages: list[list[tuple[float, str]]] = []
    document = pypdfium2.PdfDocument(pdf)
    for page in document:
        height = page.get_height()
        text = page.get_textpage()
        lines: list[tuple[float, str]] = []
        x, y = ctypes.c_double(), ctypes.c_double()
        for index in range(text.count_chars()):
            char = chr(pypdfium2.raw.FPDFText_GetUnicode(text, index))
            char = "-" if char == "\x02" else char  # how pdfium tells a hyphen at the end of a line
            if char.isspace() or char in "•\0" or pypdfium2.raw.FPDFText_IsGenerated(text, index):
                continue
            pypdfium2.raw.FPDFText_GetCharOrigin(text, index, x, y)
            baseline = height - y.value
            if lines and abs(lines[-1][0] - baseline) < 2:
                lines[-1] = (lines[-1][0], lines[-1][1] + char)
            else:
                lines.append((baseline, char))
        pages.append(lines)
        text.close()
        page.close()
    document.close()
    return pages
