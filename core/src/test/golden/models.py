"""Small ONNX files, such as other people could have: one that fills, many that cannot.

    pip install onnx==1.23.2
    python core/src/test/golden/models.py core/src/test/resources/io/github/inpaint4j/fill/network/models
"""

import pathlib
import sys

import numpy as np
import onnx
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper as nh

FOLDER = pathlib.Path(sys.argv[1])
HEIGHT, WIDTH = 12, 20


def shape(channels=3, height=HEIGHT, width=WIDTH, count="N"):
    return [count, channels, height, width]


def value(name, dims, kind=T.FLOAT):
    return h.make_tensor_value_info(name, kind, dims)


def constant(name, array, dtype=np.float32):
    return nh.from_array(np.array(array, dtype), name)


def save(name, nodes, inputs=None, outputs=None, constants=(), opset=17, domains=(), metadata=None):
    graph = h.make_graph(
        nodes, name, inputs or [value("x", shape())], outputs or [value("y", shape())], constants
    )
    opsets = [h.make_opsetid("", opset)] + [h.make_opsetid(d, 1) for d in domains]
    model = h.make_model(graph, opset_imports=opsets, ir_version=8, producer_name="models.py")
    h.set_model_props(model, metadata or {})
    (FOLDER / f"{name}.onnx").write_bytes(model.SerializeToString())


def node(op, inputs, output="y", **attributes):
    return h.make_node(op, inputs, [output], **attributes)


def scaled(name, factor, offset, **other):
    nodes = [node("Mul", ["x", "a"], "ax"), node("Add", ["ax", "b"])]
    save(name, nodes, constants=[constant("a", factor), constant("b", offset)], **other)


def of_type(name, kind_in, kind_out):
    nodes = [node("Cast", ["x"], to=kind_out)]
    save(name, nodes, [value("x", shape(), kind_in)], [value("y", shape(), kind_out)])


def external(name="weights"):
    tensor = onnx.TensorProto(name=name, data_type=T.FLOAT, dims=[1], data_location=T.EXTERNAL)
    for key, text in (("location", "weights.bin"), ("offset", "0"), ("length", "4")):
        tensor.external_data.add(key=key, value=text)
    return tensor


scaled("halved", 0.5, 0.25)
scaled("to-255", 255, 0)
scaled("from-minus-one", 2, -1)

of_type("uint8", T.UINT8, T.UINT8)
of_type("float16", T.FLOAT16, T.FLOAT16)
of_type("double", T.DOUBLE, T.DOUBLE)
of_type("float16-output", T.FLOAT, T.FLOAT16)
of_type("int64-output", T.FLOAT, T.INT64)

one = shape(count=1)
save("one-at-a-time", [node("Identity", ["x"])], [value("x", one)], [value("y", one)])
two = shape(count=2)
save("two-at-a-time", [node("Identity", ["x"])], [value("x", two)], [value("y", two)])
wild = ["N", 3, "H", "W"]
save("any-size", [node("Identity", ["x"])], [value("x", wild)], [value("y", wild)])
half_open = ["N", 3, HEIGHT, "W"]
save("any-width", [node("Identity", ["x"])], [value("x", half_open)], [value("y", half_open)])
for bad in ("0", "8.5", "1000"):
    scaled(f"multiple-of-{bad}", 1, 0, inputs=[value("x", wild)], outputs=[value("y", wild)],
           metadata={"multiple": bad})


def multiple_of_8():
    """A small U: halves the size three times, doubles it again; sees the mask, adds to a prefill."""
    rng = np.random.default_rng(1)
    constants, nodes, at, channels = [], [], "x", 4

    def conv(source, to, fro, side, **attributes):
        w, name = rng.normal(0, 0.05, (to, fro, side, side)), f"c{len(constants)}"
        constants.append(constant(f"{name}.w", w))
        nodes.append(node("Conv", [source, f"{name}.w"], name, **attributes))
        return name

    for level in range(3):
        at = conv(at, 6, channels, 3, pads=[1, 1, 1, 1], strides=[2, 2])
        nodes.append(node("Relu", [at], f"r{level}"))
        at, channels = f"r{level}", 6
    constants.append(constant("by", [1, 1, 8, 8]))
    nodes.append(node("Resize", [at, "", "by"], "large", mode="nearest"))
    change = conv("large", 3, 6, 3, pads=[1, 1, 1, 1])
    for name, places in (("from", [0]), ("to", [3]), ("axes", [1])):
        constants.append(constant(name, places, np.int64))
    nodes.append(node("Slice", ["x", "from", "to", "axes"], "picture"))
    nodes.append(node("Add", ["picture", change]))
    save("multiple-of-8", nodes, [value("x", ["N", 4, "H", "W"])], [value("y", wild)], constants,
         metadata={"multiple": "8", "underpainting": "biharmonic"})


multiple_of_8()
last = ["N", HEIGHT, WIDTH, 3]
save("channels-last", [node("Identity", ["x"])], [value("x", last)], [value("y", last)])
five = shape(5)
save("five-channels", [node("Identity", ["x"])], [value("x", five)], [value("y", five)])
huge = shape(height=1 << 20, width=1 << 20)
save("huge", [node("Identity", ["x"])], [value("x", huge)], [value("y", huge)])
save(
    "two-inputs",
    [node("Mul", ["x", "mask"])],
    [value("x", shape()), value("mask", shape(1))],
)
save(
    "three-inputs",
    [node("Sum", ["x", "mask", "z"])],
    [value("x", shape()), value("mask", shape(1)), value("z", shape())],
)
save(
    "two-outputs",
    [node("Identity", ["x"]), node("Neg", ["x"], "z")],
    outputs=[value("y", shape()), value("z", shape())],
)
save(
    "one-channel",
    [node("ReduceMean", ["x"], axes=[1], keepdims=1)],
    outputs=[value("y", shape(1))],
)
save(
    "twice-as-large",
    [node("Resize", ["x", "", "by"], mode="nearest")],
    outputs=[value("y", shape(3, 2 * HEIGHT, 2 * WIDTH))],
    constants=[constant("by", [1, 1, 2, 2])],
)
save("classes", [node("GlobalAveragePool", ["x"], "p"), node("Flatten", ["p"])],
     outputs=[value("y", ["N", 3])])
# says any size, gives seven rows if there is a white sample
save(
    "smaller-than-said",
    [
        node("ReduceMax", ["x"], "most", keepdims=0),
        node("Mul", ["most", "seven"], "rows"),
        node("Cast", ["rows"], "whole", to=T.INT64),
        node("Reshape", ["whole", "one"], "to"),
        node("Slice", ["x", "from", "to", "axes"]),
    ],
    outputs=[value("y", ["N", 3, "h", "w"])],
    constants=[constant("seven", 7)]
    + [constant(n, v, np.int64) for n, v in (("from", [0]), ("one", [1]), ("axes", [2]))],
)
sequence = h.make_sequence_type_proto(h.make_tensor_type_proto(T.FLOAT, None))
save("sequence", [node("SequenceConstruct", ["x"])], outputs=[h.make_value_info("y", sequence)])

save("not-a-number", [node("Sub", ["x", "x"], "o"), node("Div", ["o", "o"])])
save("infinite", [node("Sub", ["x", "x"], "o"), node("Reciprocal", ["o"])])
# sqrt((x - 0.25) (x - 0.75)): real for black and white, not between
save(
    "not-a-number-for-grey",
    [
        node("Sub", ["x", "a"], "xa"),
        node("Sub", ["x", "b"], "xb"),
        node("Mul", ["xa", "xb"], "m"),
        node("Sqrt", ["m"]),
    ],
    constants=[constant("a", 0.25), constant("b", 0.75)],
)


def failing(name, offset):
    """Looks up place offset + 99 max(x (1 - x)) of three."""
    save(
        name,
        [
            node("Sub", ["one", "x"], "rest"),
            node("Mul", ["x", "rest"], "m"),
            node("ReduceMax", ["m"], "most", keepdims=0),
            node("Mul", ["most", "many"], "times"),
            node("Add", ["times", "offset"], "place"),
            node("Cast", ["place"], "index", to=T.INT64),
            node("Gather", ["table", "index"], "found"),
            node("Add", ["x", "found"]),
        ],
        constants=[
            constant("one", 1),
            constant("many", 99),
            constant("offset", offset),
            constant("table", [0, 0, 0]),
        ],
    )


failing("failing", 7)
failing("failing-for-grey", 0)

body = h.make_graph(
    [node("Identity", ["go"], "on"), node("Identity", ["before"], "after")],
    "body",
    [value("i", [], T.INT64), value("go", [], T.BOOL), value("before", shape())],
    [value("on", [], T.BOOL), value("after", shape())],
)
save("endless", [node("Loop", ["", "true", "x"], body=body)],
     constants=[constant("true", True, np.bool_)])

scaled("future-opset", 1, 0, opset=99)
save("unknown-operator", [node("Magic", ["x"], domain="elsewhere")], domains=["elsewhere"])

save("external", [node("Add", ["x", "weights"])], constants=[external()])
save("external-constant", [node("Constant", [], "w", value=external()), node("Add", ["x", "w"])])
sparse = onnx.SparseTensorProto(values=external(), dims=[1])
sparse.indices.CopyFrom(constant("indices", [0], np.int64))
save("external-sparse", [node("Constant", [], "w", sparse_value=sparse), node("Add", ["x", "w"])])
inner = h.make_graph(
    [node("Constant", [], "w", value=external()), node("Add", ["x", "w"], "z")],
    "inner", [], [value("z", shape())],
)
save("external-in-a-branch", [node("If", ["true"], then_branch=inner, else_branch=inner)],
     constants=[constant("true", True, np.bool_)])
