"""The reader as an ONNX graph, written node by node: each linear layer in float or in int8 with fixed scales.

Fixed scales keep the scores of a sentence the same whatever it travels with. Operators named com.microsoft are those that ONNX Runtime fuses to itself.
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from .labels import RELATIONS
from .model import Reader
from .rounding import Rounding, rounded_weights

MICROSOFT = "com.microsoft"
@dataclass
class Graph:
    """Collects nodes and constants. `roundings`: of the input of each linear layer by name; others stay in float."""

    roundings: dict[str, Rounding]
    nodes: list = field(default_factory=list)
    constants: dict[str, np.ndarray] = field(default_factory=dict)

    def constant(self, name: str, value) -> str:
        self.constants[name] = np.asarray(value)
        return name

    def add(self, kind: str, inputs: list[str], output: str, domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [output], output, domain=domain, **attributes))
        return output

    def linear(self, name: str, layer, source: str, bias: bool = True) -> str:
        """source · weight + bias. Without `bias` the caller adds it in a fused operator."""
        weight, offset = array(layer.weight).T, array(layer.bias)
        if name not in self.roundings:
            product = self.add("MatMul", [source, self.constant(f"{name}.weight", weight)], f"{name}.product")
            return self.add("Add", [product, self.constant(f"{name}.bias", offset)], name) if bias else product
        rounded, step, zero = self.round(name, source)
        columns, steps = self.round_weight(name, layer)
        inputs = [rounded, columns, step, steps, zero, ""]  # "": weights are symmetric
        if bias:
            inputs.append(self.constant(f"{name}.bias", offset))
        return self.add("MatMulIntegerToFloat", inputs, name, MICROSOFT)

    def round(self, name: str, source: str) -> tuple[str, str, str]:
        """The names of a value in eight bits, of its step and of its zero."""
        found = self.roundings[name]
        divided = self.add("Mul", [source, self.constant(f"{name}.shares", 1 / found.factors)], f"{name}.divided")
        step, zero = self.constant(f"{name}.step", found.step), self.constant(f"{name}.zero", found.zero)
        return self.add("QuantizeLinear", [divided, step, zero], f"{name}.rounded"), step, zero

    def round_weight(self, name: str, layer) -> tuple[str, str]:
        rows, steps = rounded_weights(array(layer.weight), self.roundings[name].factors)
        columns = np.ascontiguousarray(rows.T)
        return self.constant(f"{name}.weight", columns), self.constant(f"{name}.steps", steps)


def array(tensor) -> np.ndarray:
    return tensor.detach().cpu().numpy().astype(np.float32)


def build(reader: Reader, roundings: dict[str, Rounding]) -> onnx.ModelProto:
    """Inputs: pieces, shapes [batch, length], lengths [batch], first [batch, words], all int32.

    Outputs, float: press [batch, words, event types, statuses and acts twice], tags [batch, words, tags and feature values], entities [batch, words, entity tags],
    arcs [batch, dependents, heads], left and right [batch, words, relations · rank]: the score of a relation is the
    product of a dependent's left with its head's right, summed over the rank.
    """
    graph = Graph(roundings)
    hidden = embed(graph, reader)
    for number, layer in enumerate(reader.encoder.layers):
        hidden = add_layer(graph, f"layer{number}", layer, hidden)
    words = graph.add("GatherND", [hidden, first_places(graph)], "words", batch_dims=1)
    add_heads(graph, reader, words)
    return finish(graph, reader)


def embed(graph: Graph, reader: Reader) -> str:
    encoder = reader.encoder
    rows = np.abs(array(encoder.pieces.weight)).max(1, keepdims=True) / 127
    rounded = np.round(array(encoder.pieces.weight) / np.maximum(rows, 1e-12)).astype(np.int8)
    cells = graph.add("Gather", [graph.constant("pieces.rows", rounded), "pieces"], "pieces.cells")
    cells = graph.add("Cast", [cells], "pieces.float", to=TensorProto.FLOAT)
    steps = graph.add("Gather", [graph.constant("pieces.steps", rows.astype(np.float32)), "pieces"], "pieces.step")
    pieces = graph.add("Mul", [cells, steps], "pieces.vectors")
    shapes = graph.add("Gather", [graph.constant("shapes.rows", array(encoder.shapes.weight)), "shapes"], "shape.vectors")
    length = graph.add("Shape", ["pieces"], "length", start=1, end=2)
    start, axes = graph.constant("start", np.array([0])), graph.constant("axes", np.array([0]))
    places = graph.constant("places.rows", array(encoder.places.weight))
    places = graph.add("Slice", [places, start, length, axes], "places.vectors")
    total = graph.add("Add", [graph.add("Add", [pieces, shapes], "pieces.shapes"), places], "embedded")
    return graph.add("LayerNormalization", [total, *norm(graph, "embedding.norm", encoder.norm)], "hidden", epsilon=1e-12)


def norm(graph: Graph, name: str, layer) -> list[str]:
    return [graph.constant(f"{name}.weight", array(layer.weight)), graph.constant(f"{name}.bias", array(layer.bias))]


def add_layer(graph: Graph, name: str, layer, hidden: str) -> str:
    seen = attend(graph, f"{name}.attention", layer, hidden)
    output = graph.linear(f"{name}.output", layer.output, seen)
    hidden = add_norm(graph, f"{name}.norm", layer.norm, output, hidden)
    wide = graph.linear(f"{name}.widen", layer.widen, hidden, bias=False)
    bias = graph.constant(f"{name}.widen.bias", array(layer.widen.bias))
    wide = graph.add("BiasGelu", [wide, bias], f"{name}.gelu", MICROSOFT)
    narrow = graph.linear(f"{name}.narrow", layer.narrow, wide)
    return add_norm(graph, f"{name}.last", layer.last_norm, narrow, hidden)


def attend(graph: Graph, name: str, layer, hidden: str) -> str:
    weight, bias = array(layer.query_key_value.weight).T, array(layer.query_key_value.bias)
    bias = graph.constant(f"{name}.bias", bias)
    if name not in graph.roundings:
        inputs = [hidden, graph.constant(f"{name}.weight", weight), bias, "lengths"]
        return graph.add("Attention", inputs, name, MICROSOFT, num_heads=layer.heads)
    rounded, step, zero = graph.round(name, hidden)
    columns, steps = graph.round_weight(name, layer.query_key_value)
    none = graph.constant(f"{name}.weight.zero", np.int8(0))
    inputs = [rounded, columns, bias, step, steps, "lengths", zero, none]
    return graph.add("QAttention", inputs, name, MICROSOFT, num_heads=layer.heads)


def add_norm(graph: Graph, name: str, layer, source: str, skip: str) -> str:
    """Not the fused SkipLayerNormalization: on the CPU it takes ten times as long (ONNX Runtime 1.32)."""
    total = graph.add("Add", [source, skip], f"{name}.sum")
    return graph.add("LayerNormalization", [total, *norm(graph, name, layer)], f"{name}.normed", epsilon=1e-12)


def first_places(graph: Graph) -> str:
    wide = graph.add("Cast", ["first"], "first.wide", to=TensorProto.INT64)
    return graph.add("Unsqueeze", [wide, graph.constant("last.axis", np.array([2]))], "first.places")


def add_heads(graph: Graph, reader: Reader, words: str) -> None:
    for name in ("tagger", "entities", "press"):
        graph.linear(name, getattr(reader, name), words)
    arc_dependent = rectified(graph, "arc_dependent", reader.arc_dependent, words)
    arc_head = rectified(graph, "arc_head", reader.arc_head, words)
    turned = graph.add("Transpose", [arc_head], "arc_head.turned", perm=[0, 2, 1])
    graph.add("MatMul", [graph.linear("arc", reader.arc, arc_dependent), turned], "arcs.product")
    divisor = graph.constant("arc.divisor", np.float32(reader.size.arc**0.5))
    graph.add("Div", ["arcs.product", divisor], "arcs")
    for side, first in (("left", "dependent"), ("right", "head")):
        narrow = rectified(graph, f"relation_{first}", getattr(reader, f"relation_{first}"), words)
        graph.linear(side, getattr(reader, f"relation_{side}"), narrow)
    graph.add("Identity", ["tagger"], "tags")


def rectified(graph: Graph, name: str, layer, source: str) -> str:
    return graph.add("LeakyRelu", [graph.linear(name, layer, source)], f"{name}.rectified", alpha=0.1)


def finish(graph: Graph, reader: Reader) -> onnx.ModelProto:
    wide = len(RELATIONS) * reader.size.rank
    shapes = {
        "tags": ["batch", "words", reader.tagger.out_features],
        "entities": ["batch", "words", reader.entities.out_features],
        "press": ["batch", "words", reader.press.out_features],
        "arcs": ["batch", "words", "words"],
        "left": ["batch", "words", wide],
        "right": ["batch", "words", wide],
    }
    inputs = {"pieces": ["batch", "length"], "shapes": ["batch", "length"], "lengths": ["batch"], "first": ["batch", "words"]}
    made = helper.make_graph(
        graph.nodes,
        "reader",
        [helper.make_tensor_value_info(name, TensorProto.INT32, shape) for name, shape in inputs.items()],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in shapes.items()],
        [numpy_helper.from_array(value, name) for name, value in graph.constants.items()],
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
    return helper.make_model(made, opset_imports=opsets, ir_version=9, producer_name="dragoman")
