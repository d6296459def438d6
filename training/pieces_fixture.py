"""Prints words with their pieces and letter case as training sees them: python pieces_fixture.py > ../tests/model/pieces.json.

The tests hold src/model/pieces.ts and src/model/shapes.ts to it.
"""

import json

from reader.pieces import Pieces, read_vocabulary, shape_of

WORDS = (
    "Kesh the THE U.S. NATO iPhone McDonald O’Brien don't n't ’s “ ” — – ... … ‘ 1,200 5th 2026-11-24 $ € 50% covid-19 "
    "Élysée Müller naïve Straße İstanbul ǅ łódź Đà Nẵng Москва Ελλάδα Ουκρανία القاهرة हिन्दी 東京 한국 กรุงเทพ 👍 👩‍🚀 é ﬁnal ² ½ Ⅳ A I X "
    "spokeswoman denuclearisation antidisestablishmentarianism @kesh #talks a_b x*y http://kesh.example/a "
    "\u200b \u0301 \ufffd x\u0301y ﷺ ß ſ K"
).split(" ")


def main() -> None:
    pieces = Pieces(read_vocabulary())
    rows = [[word, list(pieces.cut(word)), shape_of(word)] for word in [*WORDS, "a" * 120]]
    print(json.dumps(rows, ensure_ascii=False))


if __name__ == "__main__":
    main()
