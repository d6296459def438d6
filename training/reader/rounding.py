"""How what goes into each linear layer is rounded to eight bits: with fixed ranges, taken from training sentences.

A few channels of MiniLM's vectors are ten times as wide as the rest. Dividing each channel by a factor before rounding,
and multiplying the weights that meet it, shares the bits out fairly (SmoothQuant, Xiao et al. 2023, exponent 1/2).
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from .batches import pack
from .model import Reader
from .pieces import Pieces
from .sentences import Sentence

# Seven bits a weight: products with eight-bit activations then never saturate the 16-bit sums of processors without
# VNNI, so that every processor gives the same integers.
WEIGHT_TOP = 63
# Percent of values beyond either end of the range: rare extremes cost steps that all others need. Ten times as many ruin it.
CLIPPED = 0.01
# No channel is taken for narrower than this share of the mean: what was nearly silent in the sample may speak later.
LEAST_WIDTH = 0.1


@dataclass(frozen=True)
class Rounding:
    """Values are divided by `factors` (one a channel), clipped to low…high and rounded to 256 steps."""

    low: float
    high: float
    factors: np.ndarray

    @property
    def step(self) -> np.float32:
        return np.float32((self.high - self.low) / 255)

    @property
    def zero(self) -> np.uint8:
        return np.uint8(np.clip(round(-self.low / float(self.step)), 0, 255))


def linear_layers(reader: Reader) -> dict[str, nn.Linear]:
    """The linear layers that are rounded, by the names that graph.py gives them."""
    layers = {}
    for number, layer in enumerate(reader.encoder.layers):
        layers[f"layer{number}.attention"] = layer.query_key_value
        for part in ("output", "widen", "narrow"):
            layers[f"layer{number}.{part}"] = getattr(layer, part)
    for name in ("arc_dependent", "arc_head", "arc", "relation_dependent", "relation_head"):
        layers[name] = getattr(reader, name)
    return layers | {"left": reader.relation_left, "right": reader.relation_right}


@torch.no_grad()
def calibrate(reader: Reader, sentences: list[Sentence], cut: Pieces) -> dict[str, Rounding]:
    """The rounding for each layer, from what goes into it over `sentences`."""
    seen: dict[str, list[np.ndarray]] = {}
    hooks = []
    for name, layer in linear_layers(reader).items():
        keep = lambda _, inputs, name=name: seen.setdefault(name, []).append(inputs[0].flatten(0, -2).cpu().numpy())
        hooks.append(layer.register_forward_pre_hook(keep))
    reader.eval()
    device = next(reader.parameters()).device
    for sentence in sentences:
        words = reader.words(pack([sentence], cut, reader.size.window).to(device))
        reader.arcs(words)
        reader.relations(words)
    for hook in hooks:
        hook.remove()
    layers = linear_layers(reader)
    return {name: rounding_for(np.concatenate(rows), layers[name]) for name, rows in seen.items()}


def rounding_for(rows: np.ndarray, layer: nn.Linear) -> Rounding:
    factors = np.sqrt(widths(rows) / widths(layer.weight.detach().cpu().numpy())).astype(np.float32)
    low, high = np.percentile(rows / factors, (CLIPPED, 100 - CLIPPED))
    return Rounding(min(0.0, float(low)), max(0.0, float(high)), factors)


def widths(rows: np.ndarray) -> np.ndarray:
    found = np.abs(rows).max(0)
    return np.maximum(found, LEAST_WIDTH * found.mean())


def rounded_weights(weight: np.ndarray, factors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights [out, in] times the factors as int8, and the step of each row."""
    scaled = weight * factors
    steps = np.maximum(np.abs(scaled).max(1, keepdims=True) / WEIGHT_TOP, 1e-12).astype(np.float32)
    return np.round(scaled / steps).astype(np.int8), steps[:, 0]


class RoundedWeight(nn.Module):
    """Weights as the exported graph has them; gradients pass as if they were not rounded."""

    def __init__(self, factors: Tensor):
        super().__init__()
        self.register_buffer("factors", factors, persistent=False)

    def forward(self, weight: Tensor) -> Tensor:
        scaled = weight.detach() * self.factors
        steps = scaled.abs().amax(1, keepdim=True).clamp(min=1e-12) / WEIGHT_TOP
        rounded = (scaled / steps).round() * steps / self.factors
        return weight + (rounded - weight.detach())


def simulate(reader: Reader, roundings: dict[str, Rounding]) -> None:
    """Makes a float reader compute as its int8 export will, so that training can make up for what rounding costs."""
    device = next(reader.parameters()).device
    for name, layer in linear_layers(reader).items():
        found = roundings[name]
        factors = torch.from_numpy(found.factors).to(device)
        layer.register_forward_pre_hook(rounded_input(found, factors))
        parametrize.register_parametrization(layer, "weight", RoundedWeight(factors))


def rounded_input(rounding: Rounding, factors: Tensor):
    steps = factors * float(rounding.step)
    low, high = -float(rounding.zero), 255 - float(rounding.zero)

    def hook(_, inputs):
        exact = inputs[0]
        with torch.no_grad():
            change = (exact / steps).round_().clamp_(low, high).mul_(steps).sub_(exact)
        return (exact + change,)

    return hook


def plain_state(state: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights under their plain names, also where rounding was simulated."""
    return {name.replace("parametrizations.weight.original", "weight"): value for name, value in state.items()}
