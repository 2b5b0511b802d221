"""The words that PowerPoint shows in empty placeholders: a language in, prompts out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.theme import PlaceholderType
from generator.write.pptx.language import Tags


@dataclass(frozen=True, slots=True)
class Words:
    """`by_kind` are PowerPoint's own words; `by_slot` those of slots that are meant for one thing."""

    tags: Tags
    levels: tuple[str, ...]
    by_kind: Mapping[PlaceholderType, str]
    by_slot: Mapping[str, str]


_ENGLISH = Words(
    tags=Tags("en-US"),
    levels=("Click to edit Master text styles", "Second level", "Third level", "Fourth level", "Fifth level"),
    by_kind={
        "title": "Click to edit Master title style",
        "ctrTitle": "Click to edit Master title style",
        "subTitle": "Click to edit Master subtitle style",
        "pic": "Click icon to add picture",
        "tbl": "Click icon to add table",
        "chart": "Click icon to add chart",
    },
    by_slot={
        "author": "Speaker · event · date",
        "number": "00",
        "summary": "The question that this part answers",
        "aside": "Aside",
        "takeaway": "The one sentence to remember",
        "left-heading": "Heading",
        "right-heading": "Heading",
        "note": "Note or source",
        "code": "Code",
        "explanation": "Explanation",
        "attribution": "— Source",
        "caption": "Caption",
        "contact": "Contact",
    },
)

_CHINESE = Words(
    tags=Tags("zh-CN", "en-US"),
    levels=("单击此处编辑母版文本样式", "二级", "三级", "四级", "五级"),
    by_kind={
        "title": "单击此处编辑母版标题样式",
        "ctrTitle": "单击此处编辑母版标题样式",
        "subTitle": "单击此处编辑母版副标题样式",
        "pic": "单击图标添加图片",
        "tbl": "单击图标添加表格",
        "chart": "单击图标添加图表",
    },
    by_slot={
        "author": "主讲人 · 场合 · 日期",
        "number": "00",
        "summary": "本部分要回答的问题",
        "aside": "旁注",
        "takeaway": "一句话结论",
        "left-heading": "小标题",
        "right-heading": "小标题",
        "note": "说明或来源",
        "code": "代码",
        "explanation": "讲解",
        "attribution": "—— 出处",
        "caption": "图片说明",
        "contact": "联系方式",
    },
)


def words(lang: str) -> Words:
    """Chinese for a Chinese deck, English for any other."""
    return _CHINESE if lang.partition("-")[0].lower() == "zh" else _ENGLISH
