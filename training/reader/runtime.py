"""The exported reader under ONNX Runtime, with the methods that score.py asks of a Reader."""

import onnx
import onnxruntime
import torch
from torch import Tensor

from .labels import RELATIONS
from .model import Size


class ExportedReader:
    """Holds the scores of the last batch; `words` must be asked first, as score.py does."""

    def __init__(self, model: onnx.ModelProto, size: Size = Size()):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        # The graph is written fused; the higher levels would fuse its additions and norms into a slower operator.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), options)
        self.size = size
        self.scores: dict[str, Tensor] = {}

    def eval(self) -> None:
        """Nothing to switch off."""

    def words(self, batch) -> Tensor:
        inputs = {name: getattr(batch, name).int().numpy() for name in ("pieces", "shapes", "lengths", "first")}
        names = [output.name for output in self.session.get_outputs()]
        outputs = self.session.run(names, inputs)
        self.scores = {name: torch.from_numpy(value) for name, value in zip(names, outputs, strict=True)}
        return self.scores["tags"]

    def tag(self, _: Tensor) -> Tensor:
        return self.scores["tags"]

    def name(self, _: Tensor) -> Tensor:
        return self.scores["entities"]

    def report(self, _: Tensor) -> Tensor:
        return self.scores["press"]

    def arcs(self, _: Tensor) -> Tensor:
        return self.scores["arcs"]

    def relations_at(self, _: Tensor, heads: Tensor) -> Tensor:
        left, right = (self.scores[side].unflatten(2, (len(RELATIONS), -1)) for side in ("left", "right"))
        chosen = heads[..., None, None].expand(-1, -1, *right.shape[2:])
        return (left * right.gather(1, chosen)).sum(-1)
