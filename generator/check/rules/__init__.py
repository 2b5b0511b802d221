"""One rule a file. `RULES` has them all, in the order in which they speak."""

from __future__ import annotations

from generator.check.rule import Rule
from generator.check.rules.alt_missing import alt_missing
from generator.check.rules.content_lost import content_lost
from generator.check.rules.contrast_low import contrast_low
from generator.check.rules.frame_outside import frame_outside
from generator.check.rules.frames_overlap import frames_overlap
from generator.check.rules.glue_broken import glue_broken
from generator.check.rules.language_missing import language_missing
from generator.check.rules.link_nowhere import link_nowhere
from generator.check.rules.morph_nothing_shared import morph_nothing_shared
from generator.check.rules.text_too_small import text_too_small
from generator.check.rules.title_missing import title_missing
from generator.check.rules.title_repeated import title_repeated

RULES: tuple[Rule, ...] = (
    content_lost,
    title_missing,
    title_repeated,
    alt_missing,
    frame_outside,
    frames_overlap,
    contrast_low,
    text_too_small,
    glue_broken,
    language_missing,
    link_nowhere,
    morph_nothing_shared,
)
