"""Formulas in their paragraphs and shapes: the forms that PowerPoint itself saves."""

from typing import Any

import pytest
from lxml import etree

from generator.color import ThemeColor
from generator.write.pptx.equation import FormulaLook, add_fallback

A14 = "{http://schemas.microsoft.com/office/drawing/2010/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"


def _xml(element: Any) -> str:
    return etree.tostring(element, encoding="unicode")


def test_inline_formula(hand: Any) -> None:
    paragraph = hand.paragraph("x", display=False)
    assert _xml(paragraph[0]) == (
        '<a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main"'
        ' xmlns:ns0="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        '<m:r><ns0:rPr lang="en-US" b="0" i="1">'
        '<ns0:latin typeface="Cambria Math" panose="02040503050406030204" pitchFamily="18" charset="0"/>'
        "</ns0:rPr><m:t>𝑥</m:t></m:r></m:oMath></a14:m>"
    )


def test_display_formula_is_a_paragraph_of_mathematics(hand: Any) -> None:
    holder = hand.paragraph("x")[0]
    assert holder.tag == f"{A14}m"
    (block,) = holder
    assert [child.tag for child in block] == [f"{hand.m}oMathParaPr", f"{hand.m}oMath"]
    assert block[0][0].get(f"{hand.m}val") == "centerGroup"
    assert hand.fault_in(block) is None


def test_limits_stand_beside_in_a_line_of_text(hand: Any) -> None:
    assert hand.short(hand.omml(r"\sum_i^n x", display=False)).startswith("nary[∑ subSup]")
    assert hand.short(hand.omml(r"\sum_i^n x", display=True)).startswith("nary[∑ undOvr]")
    assert hand.short(hand.omml(r"\lim_x f", display=False)) == "func(fName(sSub(e('lim') sub('𝑥'))) e('𝑓'))"
    assert hand.short(hand.omml(r"\displaystyle\sum_i x", display=False)).startswith("nary[∑ undOvr]")
    assert hand.short(hand.omml(r"\textstyle\sum_i x", display=True)).startswith("nary[∑ subSup]")


@pytest.mark.parametrize(
    ("latex", "properties", "bold", "italic"),
    [
        ("x", "", "0", "1"),
        ("2", "", "0", "1"),
        (r"\mathrm{d}", "sty=p", "0", "0"),
        (r"\mathbf{x}", "sty=b", "1", "0"),
        (r"\boldsymbol{x}", "sty=bi", "1", "1"),
        (r"\mathbb{R}", "scr=double-struck sty=p", "0", "0"),
        (r"\text{if}", "nor", "0", "0"),
        (r"\textbf{if}", "nor", "1", "0"),
        (r"\%", "lit", "0", "1"),
        (r"\operatorname{rank}", "lit sty=p", "0", "0"),
        (r"\sin", "sty=p", "0", "0"),
    ],
)
def test_run(hand: Any, latex: str, properties: str, bold: str, italic: str) -> None:
    (run,) = hand.omml(latex)
    found = run.find(f"{hand.m}rPr")
    told = [] if found is None else list(found)
    names = [(child.tag.removeprefix(hand.m), child.get(f"{hand.m}val")) for child in told]
    assert " ".join(name if value is None else f"{name}={value}" for name, value in names) == properties
    look = run.find(f"{hand.a}rPr")
    assert (look.get("b"), look.get("i")) == (bold, italic)


def test_relations_at_the_ends_are_literal(hand: Any) -> None:
    cell = hand.omml(r"\begin{aligned} a &= b + c \end{aligned}").findall(f".//{hand.m}mr/{hand.m}e")[1]
    runs = [("".join(run.itertext()), run.find(f"{hand.m}rPr/{hand.m}lit") is not None) for run in cell]
    assert runs == [("=", True), ("𝑏+𝑐", False)]


def test_a_sign_without_anything_after_it_is_literal(hand: Any) -> None:
    literal = f".//{hand.m}sup/{hand.m}r/{hand.m}rPr/{hand.m}lit"
    assert hand.omml("0^+").find(literal) is not None
    assert hand.omml("e^{-x}").find(literal) is None


def test_blanks_of_words_are_kept(hand: Any) -> None:
    text = hand.omml(r"\text{if } x").find(f".//{hand.m}t")
    assert text.text == "if "
    assert text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


def test_no_place_is_empty_but_hidden_ones(hand: Any) -> None:
    assert "".join(hand.omml(r"\frac{}{2}")[0][1].itertext()) == "\u200b"
    root = hand.omml(r"\sqrt{x}")[0]
    assert root[0][0].tag == f"{hand.m}degHide"
    assert len(root[1]) == 0


def test_look_is_said_by_runs_and_by_structures(hand: Any) -> None:
    look = FormulaLook("en-US", "zh-CN", 2400, ThemeColor("accent1"))
    paragraph = hand.paragraph(r"\frac{a}{b}", look=look)
    looks = list(paragraph.iter(f"{hand.a}rPr"))
    assert len(looks) == 3
    for found in looks:
        assert dict(found.attrib) == {"lang": "en-US", "altLang": "zh-CN", "sz": "2400", "b": "0", "i": found.get("i")}
        assert [child.tag for child in found] == [f"{hand.a}solidFill", f"{hand.a}latin"]
    assert looks[0].getparent().tag == f"{hand.m}ctrlPr"


def _shape(hand: Any) -> tuple[Any, Any]:
    tree = etree.Element(f"{P}spTree")
    etree.SubElement(tree, f"{P}sp").set("name", "before")
    shape = etree.SubElement(tree, f"{P}sp")
    shape.set("name", "formula")
    etree.SubElement(tree, f"{P}sp").set("name", "after")
    paragraph = hand.paragraph("x^2", display=False, look=FormulaLook("en-US", size=2000, color=ThemeColor("tx2")))
    shape.append(paragraph)
    return tree, shape


def test_fallback_wraps_the_shape_in_its_place(hand: Any) -> None:
    tree, shape = _shape(hand)
    wrapper = add_fallback(shape, ["x²"])
    assert [child.tag for child in tree] == [f"{P}sp", f"{MC}AlternateContent", f"{P}sp"]
    choice, fallback = wrapper
    assert (choice.tag, choice.get("Requires")) == (f"{MC}Choice", "a14")
    assert choice.nsmap["a14"] == A14[1:-1]
    assert choice[0] is shape
    assert fallback.tag == f"{MC}Fallback"
    (copy,) = fallback
    assert copy.get("name") == "formula"
    (run,) = copy[0]
    assert run.tag == f"{hand.a}r"
    assert "".join(run.itertext()) == "x²"
    assert dict(run[0].attrib) == {"lang": "en-US", "sz": "2000"}
    assert run[0][0].tag == f"{hand.a}solidFill"
    assert not list(copy.iter(f"{A14}m"))


def test_words_with_formulas_are_for_those_who_draw_formulas_among_words(hand: Any) -> None:
    _, shape = _shape(hand)
    choice = add_fallback(shape, ["x²"], mixed=True)[0]
    assert choice.get("Requires") == "a14 p15"
    assert choice.nsmap["p15"] == "http://schemas.microsoft.com/office/powerpoint/2012/main"


def test_fallback_needs_a_text_for_each_formula(hand: Any) -> None:
    tree, shape = _shape(hand)
    before = _xml(tree)
    with pytest.raises(ValueError, match="argument"):
        add_fallback(shape, [])
    assert _xml(tree) == before


def test_fallback_needs_a_tree(hand: Any) -> None:
    with pytest.raises(ValueError, match="in its tree"):
        add_fallback(etree.Element(f"{P}sp"), [])


def test_same_formula_same_bytes(hand: Any) -> None:
    latex = r"\sum_{i=1}^n \frac{\mathbf{x}_i}{\sqrt{n}} \text{ if } x \in \mathbb{R}"
    assert etree.tostring(hand.paragraph(latex)) == etree.tostring(hand.paragraph(latex))
