"""Bullet lists, ordered lists and task lists."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.model.blocks import Block, BulletList, ListItem, OrderedList
from generator.read.context import Context
from generator.read.document import Node

_TASK = re.compile(r"\[(?P<mark>[ xX])\][ \t]+(?=\S)")


def read_list(node: Node, context: Context) -> Block:
    """A list with everything that its items hold. An ordered one keeps its first number and its style."""
    key = context.next_key("list")
    inside = context.inside(key)
    items = tuple(_read_item(item, inside) for item in node.children)
    span = node.document.span(node.line)
    if node.kind == "bullet_list":
        return BulletList(key, span, items)
    start = int(node.token.attrGet("start") or 1)
    schemes: dict[int, str] = node.document.env.get("schemes", {})
    plain = "arabicParenR" if node.token.markup == ")" else "arabicPeriod"
    return OrderedList(key, span, items, start, schemes.get(node.line - 1, plain))


def _read_item(node: Node, context: Context) -> ListItem:
    key = context.next_key("item")
    nodes, checked = list(node.children), None
    if nodes and nodes[0].kind == "paragraph" and (words := nodes[0].words) and (task := _TASK.match(words.text)):
        checked = task["mark"] != " "
        nodes[0] = replace(nodes[0], words=words.cut(task.end()))
    return ListItem(key, node.document.span(node.line), context.inside(key).blocks(nodes), checked)
