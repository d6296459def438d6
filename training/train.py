"""Trains the reader: python train.py --data ../../shared/data --out /somewhere. Goes on from its last checkpoint.

Hyperparameters are the defaults below; log.jsonl in the output folder keeps them and every score.
"""

import argparse
import json
import random
import time
from pathlib import Path

import torch

from reader.augment import augment
from reader.batches import in_batches, pack
from reader.losses import losses
from reader.model import Reader, load_reader
from reader.pieces import Pieces, read_vocabulary
from reader.press import press_score, read_press
from reader.rounding import calibrate, plain_state, simulate
from reader.score import score
from reader.sources import read_sources

CALIBRATED_ON = 400
WEIGHTS = {"tags": 0.5, "features": 0.15, "arcs": 1.0, "relations": 0.7, "entities": 0.6, "events": 4.0, "statuses": 0.4, "acts": 0.5}


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with language/ and entities/")
    parser.add_argument("--out", type=Path, required=True, help="folder for checkpoint, weights and log")
    parser.add_argument("--start", type=Path, help="weights to start from instead of MiniLM's")
    parser.add_argument("--layers", help="keep only these of the layers of --start: 0,1,3,5")
    parser.add_argument("--rounded", action="store_true", help="simulate int8 (needs --start)")
    parser.add_argument("--press", type=Path, help="sentences of corpus and press, as scripts/press-sentences.ts writes them")
    parser.add_argument("--share", type=float, default=1.0, help="of all other sentences that each epoch takes, beside the corpus")
    parser.add_argument("--names-only", action="store_true", help="leave the treebanks out: for the folds of WikiGold")
    parser.add_argument("--wikigold", default="all", help="all, none, or the number of the fifth to leave out and score")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--stop", type=int, help="end after this many epochs of a schedule made for all of them")
    parser.add_argument("--pieces", type=int, default=1200, help="word pieces a batch")
    parser.add_argument("--encoder-rate", type=float, default=1.5e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--decay", type=float, default=0.998, help="of the running mean of the weights")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


class Run:
    """A training run with all it needs to go on after a stop."""

    def __init__(self, given: argparse.Namespace):
        torch.manual_seed(given.seed)
        torch.set_num_threads(given.threads)
        self.given = given
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.cut = Pieces(read_vocabulary())
        self.sources = read_sources(given.data, given.wikigold)
        self.press = {split: read_press(given.press, split) for split in ("train", "development")} if given.press else {}
        if given.start:
            self.reader = load_reader(torch.load(given.start, map_location=self.device), given.layers).to(self.device)
        else:
            self.reader = Reader().to(self.device)
            self.reader.encoder.load_base()
        if given.names_only:
            self.sources.train[:] = [each for each in self.sources.train if each.tree is None]
        if given.rounded:
            sample = random.Random(given.seed).sample(self.sources.train, CALIBRATED_ON)
            simulate(self.reader, calibrate(self.reader, sample, self.cut))
        self.mean = {name: value.clone() for name, value in self.reader.state_dict().items()}
        self.moving = [name for name, value in self.reader.named_parameters() if value.requires_grad]
        encoder = [value for value in self.reader.encoder.parameters() if value.requires_grad]
        heads = [value for name, value in self.reader.named_parameters() if not name.startswith("encoder.")]
        self.optimiser = torch.optim.AdamW(
            [{"params": encoder, "lr": given.encoder_rate}, {"params": heads, "lr": given.head_rate}],
            weight_decay=0.01, betas=(0.9, 0.98),
        )
        self.epoch = self.step = 0
        self.total = given.epochs * len(self.groups(0))
        self.scheduler = torch.optim.lr_scheduler.LambdaLR(self.optimiser, self.rate_at)

    def rate_at(self, step: int) -> float:
        """Rises over the first 4 % of the steps, then falls to nothing."""
        warm = max(1, int(0.04 * self.total))
        return step / warm if step < warm else max(0.0, (self.total - step) / (self.total - warm))

    def groups(self, epoch: int):
        chance = random.Random(self.given.seed + epoch)
        others = chance.sample(self.sources.train, round(self.given.share * len(self.sources.train)))
        return in_batches(others + self.press.get("train", []), self.cut, self.given.pieces, chance)

    def train_epoch(self) -> dict[str, float]:
        chance = random.Random(f"{self.given.seed} {self.epoch}")
        sums: dict[str, float] = {}
        groups = self.groups(self.epoch)
        for number, group in enumerate(groups):
            batch = pack([augment(each, chance) for each in group], self.cut, self.reader.size.window)
            for name, value in self.train_step(batch.to(self.device)).items():
                sums[name] = sums.get(name, 0.0) + value / len(groups)
            if number % 50 == 0:
                print(f"epoch {self.epoch} batch {number}/{len(groups)}", end="\r", flush=True)
        self.epoch += 1
        return {name: round(value, 4) for name, value in sums.items()}

    def train_step(self, batch) -> dict[str, float]:
        self.reader.train()
        found = losses(self.reader, batch, self.reader.words(batch))
        total = sum(WEIGHTS[name] * value for name, value in found.items())
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimiser.step()
        self.optimiser.zero_grad(set_to_none=True)
        self.scheduler.step()
        self.step += 1
        decay = min(self.given.decay, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            now = dict(self.reader.named_parameters())
            for name in self.moving:
                self.mean[name].lerp_(now[name], 1 - decay)
        return {name: float(value.detach()) for name, value in found.items()}

    def scores(self) -> dict[str, dict[str, float]]:
        """Scores of the running mean of the weights, which is what is kept."""
        own = {name: value.clone() for name, value in self.reader.state_dict().items()}
        self.reader.load_state_dict(self.mean)
        found = {
            name: score(self.reader, held_out, self.cut, self.device) for name, held_out in self.sources.watched.items()
        }
        for name in ("corpus", "press") if self.press else ():
            held_out = [each for each in self.press["development"] if each.extra["set"] == name]
            found[name] = press_score(self.reader, held_out, self.cut, self.device)
        self.reader.load_state_dict(own)
        return found

    def save(self, path: Path) -> None:
        states = {
            "reader": self.reader.state_dict(), "mean": self.mean, "optimiser": self.optimiser.state_dict(),
            "scheduler": self.scheduler.state_dict(), "epoch": self.epoch, "step": self.step,
        }
        torch.save(states, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def load(self, path: Path) -> None:
        states = torch.load(path, map_location=self.device)
        self.reader.load_state_dict(states["reader"])
        self.mean = states["mean"]
        self.optimiser.load_state_dict(states["optimiser"])
        self.scheduler.load_state_dict(states["scheduler"])
        self.epoch, self.step = states["epoch"], states["step"]


def main() -> None:
    given = options()
    given.out.mkdir(parents=True, exist_ok=True)
    run, checkpoint, log = Run(given), given.out / "checkpoint.pt", given.out / "log.jsonl"
    if checkpoint.exists():
        run.load(checkpoint)
    if run.epoch == 0:
        settings = {name: value for name, value in vars(given).items() if not isinstance(value, Path)}
        log.write_text(json.dumps({"settings": settings, "weights": WEIGHTS, "sentences": len(run.sources.train)}) + "\n")
    while run.epoch < min(given.epochs, given.stop or given.epochs):
        start = time.time()
        found = run.train_epoch()
        line = {"epoch": run.epoch, "seconds": round(time.time() - start), "losses": found, "scores": run.scores()}
        print(json.dumps(line), flush=True)
        with log.open("a") as file:
            file.write(json.dumps(line) + "\n")
        run.save(checkpoint)
        torch.save(plain_state(run.mean), given.out / "reader.pt")


if __name__ == "__main__":
    main()
