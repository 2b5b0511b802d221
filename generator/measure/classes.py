"""The characters that have a say in where a line starts, by what they say.

The forbidden starts and ends of each language, and the classes of UAX #14, are LibreOffice's own: each character was
tried in LibreOffice 7.4, with a box that ends beside it.
"""

from __future__ import annotations

import re

BLANKS = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u205f"
"""What may be broken after and hangs at the end of a line; the zero-width space is one, the no-break space is not."""

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"

CLOSERS = frozenset(
    "!%),.:;?]}¢°·’”†‡›℃∶、。〃〆〕〗〞〙〛﹐﹑﹒﹔﹕﹖﹗﹚﹜﹞！＂％＇），．：；？］｝｠～》」』】〉…—–‥々〻ー・〜｡｣､･ｰ\u3000"
    + SMALL_KANA
)
"""What no line should start with: GB/T 15834 and JIS X 4051."""

OPENERS = frozenset("$(£¥‘“〈《「『【〔〖〘〚〝﹙﹛﹝＄（［｛｟｢￡￥[{")
"""What no line should end with."""

CHINESE_CLOSERS = frozenset(
    "!\"'),-.:;?]}¢·―‖’”•、。々〉》」』】〕〗〞ゝゞヽヾ︰︱︳︴︶︸︺︼︾﹀﹂﹄﹏﹐﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝～､￠"
    + SMALL_KANA
)
JAPANESE_CLOSERS = frozenset("!%),.:;?]}¢°”‰″℃、。々〉》」』】〕゛゜ゝゞ・ーヽヾ！％），．：；？］｝｡｣､･ｰﾞﾟ" + SMALL_KANA)
KOREAN_CLOSERS = frozenset("!\"%'),.:;>?]}¢°”″℃、。〉》」』】〕ゝゞヽヾ！％），．：；＞？］｝｡｣､･ﾞﾟ￠" + SMALL_KANA)
EASTERN_OPENERS = frozenset("$([{¡£¤¥´¿‘“‵〈《「『【〔〖〝︵︷︹︻︽︿﹁﹃﹙﹛﹝（＜［｛｢￡￥￦")

CLOSING = frozenset(
    "),.:;]}、。，．）］｝｠〉》」』】〕〗〙〛〞｡｣､﹐﹑﹒﹔﹕﹚﹜﹞!?/！？：；・々〻ー〜゛゜ゝゞヽヾｰ･…‥" + SMALL_KANA
)
KEPT = CLOSING | frozenset("-|–\u2010\u00ad\u3000\\\"'“”‘’«»‹›❛❜❝❞")
"""No line starts with these in Latin text."""

AFTER_BLANK = frozenset(")!?,.:;]}/、。，．）］｝〉》」』】〕！？")
"""Nor with these after a blank."""

QUOTES = frozenset("\"'“”‘’«»‹›❛❜❝❞")
BRACKETS = frozenset("([{（［｛｟〈《「『【〔〖〘〚〝¡¿‚„")
PARTING = frozenset("-/\\?!|–—\u2010\u00ad\u3000…‥！？：；・々〻ー〜゛゜ゝゞヽヾｰ･" + SMALL_KANA)
"""A line may start after these."""

PREFIXES = frozenset("$+€£¥￥＄￡±−№₩")
SUFFIXES = frozenset("%℃℉‰′″￠％¢")
GLUE = frozenset("\u00a0\u2007\u2011\u202f\u2060\ufeff\u200d")
"""What keeps its neighbours on its line."""

HYPHENS = frozenset("-\u2010–—")
PICTURES = re.compile(
    "[\u231a\u231b\u23f0-\u23f3\u2600-\u2603\u2614\u2615\u2618\u261a-\u261f\u2639-\u263b\u2668\u267f\u26bd-\u26c8\u26cd"
    "\u26cf-\u26d1\u26d3\u26d4\u26d8\u26d9\u26dc\u26df-\u26e1\u26ea\u26f1-\u26f5\u26f7-\u26fa\u26fd-\u2704\u2708-\u270d"
    "\U0001f000-\U0001faff]"
)
PLAIN = re.compile("[0-9A-Za-z\u00c0-\u024f]*")
SYLLABLE = re.compile("[\u0e01-\u0e2e\u0e40-\u0e44\u0e81-\u0eae\u0ec0-\u0ec4\u1000-\u1021\u1780-\u17b3]")
HOLDING = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4\u1039\u17d2")
"""Vowels that are written before their consonant, and what joins two consonants."""

HANGUL = re.compile("[\u1100-\u11ff\ua960-\ua97f\uac00-\ud7ff]")
KANA = re.compile("[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff9d]")
