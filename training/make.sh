#!/usr/bin/env bash
# From data to model. DATA: folder with language/ and entities/. OUT: checkpoints and logs. PYTHON: with requirements.txt.
set -euo pipefail
cd "$(dirname "$0")"
: "${DATA:?the folder with language/ and entities/}" "${OUT:?a folder for checkpoints}" "${PYTHON:=python3}"

# WikiGold stays out of the first step, so that the folds of it start from weights that never saw it.
# The last two of ten epochs win nothing more: they are left to the second step.
"$PYTHON" train.py --data "$DATA" --out "$OUT/base" --wikigold none --epochs 10 --stop 8
"$PYTHON" folds.py --data "$DATA" --out "$OUT/folds" --start "$OUT/base/reader.pt"
# All the data, and computing as int8 will: what rounding costs is learned away.
"$PYTHON" train.py --data "$DATA" --out "$OUT/rounded" --start "$OUT/base/reader.pt" --rounded \
  --epochs 2 --encoder-rate 5e-5 --head-rate 4e-4
"$PYTHON" export.py --data "$DATA" --weights "$OUT/rounded/reader.pt" --out ../models/reader-en
# The press head, on the corpus as the model of the line before reads it, with an eighth of all other sentences an epoch.
(cd .. && npx tsx scripts/press-sentences.ts) > "$OUT/press.jsonl"
"$PYTHON" train.py --data "$DATA" --out "$OUT/press" --start "$OUT/rounded/reader.pt" --rounded \
  --press "$OUT/press.jsonl" --share 0.12 --epochs 12 --encoder-rate 1e-4 --head-rate 1e-3
"$PYTHON" export.py --data "$DATA" --weights "$OUT/press/reader.pt" --out ../models/reader-en
