"""The tree of a template in, the same with marks, counted steps and bounded text out."""

from __future__ import annotations

from typing import TypeAlias

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from generator.diagnostic import Span
from generator.expand.marks import Marks
from generator.expand.verbatim import show

_Counted: TypeAlias = nodes.Template | nodes.For | nodes.Macro | nodes.CallBlock | nodes.Block


class Instrument(NodeTransformer):
    """Works on the tree of the template that messages call `path`.

    Every loop, macro, block and template begins with a call of `environment.step()`; `~` becomes a call of
    `environment.concatenate()`; the delimiters that `verbatim.hide` hid come back. With `marks`, each line of text and
    each expression gets the mark of its place.
    """

    def __init__(self, path: str, marks: Marks | None) -> None:
        self.path, self.marks = path, marks

    def visit_Output(self, node: nodes.Output) -> nodes.Output:  # noqa: N802 - named as Jinja's visitors are
        self.generic_visit(node)
        parts: list[nodes.Expr] = []
        for part in node.nodes:
            if isinstance(part, nodes.TemplateData):
                text = show(part.data)
                marked = self.marks.mark_lines(text, self.path, part.lineno) if self.marks else text
                parts.append(nodes.TemplateData(marked, lineno=part.lineno))
            else:
                if self.marks:
                    mark = self.marks.mark(Span(self.path, part.lineno))
                    parts.append(nodes.TemplateData(mark, lineno=part.lineno))
                parts.append(part)
        node.nodes = parts
        return node

    def visit_Const(self, node: nodes.Const) -> nodes.Const:  # noqa: N802
        if isinstance(node.value, str):
            node.value = show(node.value)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Call:  # noqa: N802
        self.generic_visit(node)
        return _call("concatenate", node.nodes, node.lineno)

    def _count(self, node: _Counted) -> _Counted:
        self.generic_visit(node)
        step = _call("step", [], node.lineno)
        node.body.insert(0, nodes.ExprStmt(step, lineno=node.lineno))
        return node

    visit_Template = visit_For = visit_Macro = visit_CallBlock = visit_Block = _count  # noqa: N815


def _call(method: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    """A call of one of the environment's own methods, which no name in a template can hide."""
    return nodes.Call(nodes.EnvironmentAttribute(method, lineno=line), arguments, [], None, None, lineno=line)
