"""What ONNX's own shape inference says of our networks' files: multiplications, weights, shapes.

usage: golden_networks.py FOLDER OUT.json, with NAME.onnx of every network (a run's model.onnx) for 32x32 pictures
"""

import json
import math
import pathlib
import sys

import onnx
from onnx import numpy_helper, shape_inference


def shapes(model):
    for value in list(model.graph.input) + list(model.graph.output):
        for axis, size in zip(value.type.tensor_type.shape.dim, (1, None, 32, 32)):
            if not axis.dim_value:
                axis.dim_value = size
    inferred = shape_inference.infer_shapes(model, strict_mode=True, data_prop=True).graph
    known = {
        v.name: [d.dim_value for d in v.type.tensor_type.shape.dim]
        for v in list(inferred.value_info) + list(inferred.input) + list(inferred.output)
    }
    known.update({t.name: list(t.dims) for t in inferred.initializer})
    return known


def products(node, shape):
    """Multiplications of one node, for one picture."""
    if node.op_type == "Conv":
        return math.prod(shape[node.output[0]]) * math.prod(shape[node.input[1]][1:])
    if node.op_type == "ConvTranspose":
        return math.prod(shape[node.input[0]]) * math.prod(shape[node.input[1]][1:])
    if node.op_type == "MatMul":
        return math.prod(shape[node.output[0]]) * shape[node.input[0]][-1]
    return 0


def summary(file):
    model = onnx.load(file)
    shape = shapes(model)
    learned = [t for t in model.graph.initializer if t.name.endswith((".weight", ".bias"))]
    return {
        "multiplyAdds": sum(products(node, shape) for node in model.graph.node),
        "weights": sum(numpy_helper.to_array(t).size for t in learned),
        "output": shape[model.graph.output[0].name][1:],
    }


folder, out = sys.argv[1:]
golden = {f.stem: summary(f) for f in sorted(pathlib.Path(folder).glob("*.onnx"))}
pathlib.Path(out).write_text(json.dumps(golden, indent=1, sort_keys=True) + "\n")
