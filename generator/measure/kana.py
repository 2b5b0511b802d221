"""Kana and the mark or kana after it in, how much closer they stand out: the pair kerning of Noto Sans CJK.

Its regular and its bold have the same (measured). LibreOffice kerns so where only free fonts are there; PowerPoint's
own Japanese fonts set kana in squares, so that this may foretell a line, and never bound one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.measure.fallback import EM

_ROWS = """
ぁャヷ 、。-2
あ てでフ-2 ソゾ-1
ぃ てで-2
い てで-3 よ-2
う ，-10 ．-8 。-6 フブプ-2
え へべぺ-7 て-5 きぎくぐつづでるサ-3 フブヘベペ-2
か ，-6 よ．-5 は-4 、。-2
が ，．-6 よ-5 、。-2
き 、-7 。-5 ぃぅっ-4 ぇぉ，．-3 うる-2
ぎ ，-6 ょ、。-5 ぉっ．-4 ぅゅ-3 ぃぇゃ-2 くぐ+2
く てで，-3 うる-2 み+4
ぐ ，-5 、．-3 うる-2 てで+1 み+3
けァォ 、。，．-5
げ ，-10 、-7 。．-5
こ っ-7 ，-5 ．-3 すず、-2
ご すずてで，+1
ざ よ-4
し つづ-6 てで-3 すずサ-2 や-1
す 。-10 ヘペ-9 、-8 へべぺベ-7 ノ-6 ぇっ，．-4 ぅク-3 ぃぉふぶぷゃ-2 てで+1
ず 。-10 ノヘベペ、-7 へべぺ，-5 ．-4 だ-1
ぜ へべぺ-5 すず+2 てで+3
そぞ ，-5 ．-2
た ろ-6 ま-3 ，-2
だ ろ-6 ，-5 、。．-3 ま-2
ぢめ ，-5 ．-4
っ て-5 の+3
つ ，．-5 、。-4
づ ，-4 、。．-3
て ，-7 っ-6 まも、．-5 あおきぎくぐそぞ。-3 つづはばぱを-2
で 、。，．-4 あ-1 ぐ+2
と へべぺ-5 つづ、，-4 くすずそぞってでな．-3 の-1
ど へべぺ、。，．-5 きぎくぐこごさざそぞつづみ-3 てでな-2
に ，-5 、．-3 がくぐこごさざそぞ-2 すず+1
ぬ ち-3 きぎひびぴ-2 ，-1 ．+1
ねゎ ，-4
の ，-6 き．-3
は ただ-2
ばぱ か+2
ひ ，-5 ．-4 とど-3
び ．-5
ぴ ，-7 ．-5
ふ ちぢ-3 ，-2
ぶぷ ，-5 ．-2 ちぢ+1
へ てで-7 とど-5 ，-3
べ てでど-4 ，-3
ぺ てでとど-4 ，-3
ぽ ぷ+1
ま ，-5 っ、。．-4 せぜ-3
み ，．-4
も つてで，-4 う、．-3 いそぞとど-2
ゃ ，-5 。-2
や ，-4 、．-3 。-1
ゆ 。，-5 ぶぷ．-3 ふ、-2
よ ぅ-4 っる-3 り-2
ら てで，-3 すずせぜ-2
り ，-7 、．-4 。-2 つ+1
る つづマ-4 ツヅ-2
れ てで-3 つづ-2 ふぶぷ、。+1
わ れ-5
ゑ 、-2
ん てで-5 ど-3 す-2
ア 、。，．-10 ノ-9 ム-7 ーー-6 イクグメ-5 シジハバン-4 どふ-3 とぶぷセゼチナニパヘベペミ-2 ル-1
イ タダ-4 スズヤ-3 クグテナハバパムユ、。-2 ふぶぷエ-1
ウ 、-3 。-2
オ 、。-6 ，-5 ．-4 ム-3 クグ-2
カガ ，-3 、-2
キ ノ-7 、。-4 スン，．-3
ギ ，-7 ．-5 ノ-4 、。-3
ク 、，-9 ム。-8 ノ-6 ハバパ．-5 クグタダメ-4 スル-3 ズ・・-2 ェ-1
グ 。-8 、，-7 ．-5 クグノム-2 ゾ+1
ケ ，-10 。-9 、-8 ム-7 ノ-6 ．-5 ハバパ-4 ヘベペミメン-3 イテデレ-2
ゲ 、。-8 ，-7 ム．-5 ィノメ-3 イェハバパ-2 ミ-1
コ ウ-4
ゴベ スズ+2
サ 、。-9 ，-7 ．-5 ハバパ-4 スノム-2
ザ 、-8 。-7 ，-6 ．-4 ノム-2 ス-1
シ ハバパ，-3 、。．-2
ジ ュ-7 ハバパ-6 ャ-5 、。，-3 タダノ．-2
ス ヘベペ-7 マ-3
セ ヘメ-2
ゼ ノ-3 ヘ、。-1
ソ ，-7 、。-6 ．-5 ノ-3 ム-2
ゾ ，-7 、。-6 ．-5 ノ-3
タ ，-5 ノメ、。．-3
ダ 、，-5 ノメ。-3 シジ+2
チ 、-6 。-5 ノ，．-3 ム-2 ャ-1
ヂ ，-7 、-5 ノ。-3 ェ．-2
ッ ，-5 、。-1
ツ 、-8 ，-5 。-3 ム．-2
ヅ ，-4 ノ、。-3 ム．-2
テ ィ-6 ，-4 ノム、。-3 ハ．-2
デ ィ-7 ，-5 ．-4 、。-3 ム-2
ト ，-3 、。-2
ド 、-4 ノ。，-2
ナ ，．-8 ノ、。-5 ム-3
ヌ ノ、。-2
ネ コゴ-2
ノ ィ-4 ォ-3 ァゥェタッュ、。-2
ハ イ-2 ト+3
バ ，．+1 トド+3 ン+5
パ トド+3 ン+5
ビ ィ-2
フ 、。-4 ム-3 ィ，．-2 ゲ-1 ン+2
ブ ，-5 ィ、。-3 ．-2
プ ，-5 ィ、。-3 ュ．-2
マ 、，-5 ノ。．-3
ム フブプ-6 ラ-5
メ ，-3
ヤ ノ、。-8 ，-7 ．-5 ム-3 イハバパメ-2
ュ アレ、-2
ヨ ふぶぷ-2
ラ ，-5 ムメ-3 シジスズノ、。．-2 ハバパ-1
リ 、-6 。．-4 ，-3
ル カガ-3 コゴムン-2
レ ム-2
ワ 、。-6 ノ，-5 ィ-3 バパ-2 ハ-1
ヰ ノ-5
ヲ 、-8 。-6 ，．-5
ン 、。-6 ノ，．-5 フブプメ-3 スズネム-2
ヴ 、。-5
ヺ ぶ、-2
ーー てでノフブプ-6 スズン-5 ふぶぷアィメ-4 ム-3 サザシジツヅハ-2 バパ、。-1
"""
"""First letters, then second letters with what each pair of the two is wider, in 1/100 em."""

_KANA = "\u3041-\u3096\u30a1-\u30fc"
_PAIR = re.compile(f"[{_KANA}](?=([{_KANA}、。，．]))")


def kerned(text: str) -> Iterator[tuple[int, int]]:
    """The kana that stand closer to what follows, or less close: (index, by how much they are wider, in 1/2048 em)."""
    for pair in _PAIR.finditer(text):
        found = _pairs().get(pair[0] + pair[1])
        if found is not None:
            yield pair.start(), found


@cache
def _pairs() -> dict[str, int]:
    pairs: dict[str, int] = {}
    for row in _ROWS.split("\n"):
        firsts, _, seconds = row.partition(" ")
        for letters, more in re.findall(r"(\D+)([-+]\d+)", seconds.replace(" ", "")):
            for first in firsts:
                for second in letters:
                    pairs[first + second] = round(int(more) * EM / 100)
    return pairs
