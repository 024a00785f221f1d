"""Small ONNX files with the tensors, types, shapes and ranges of public inpainting networks.

Each fills the hole with the mean of the known pixels that it is shown, channel by channel.

    pip install onnx==1.23.2
    python core/src/test/golden/standins.py \
        core/src/test/resources/io/github/inpaint4j/fill/network/standins
"""

import pathlib
import sys

import numpy as np
from onnx import TensorProto as T
from onnx import helper as h
from onnx import numpy_helper as nh

FOLDER = pathlib.Path(sys.argv[1])
SIZE = [512, 512]
ANY = ["height", "width"]


def number(name, value, dtype=np.float32):
    return nh.from_array(np.array(value, dtype), name)


def node(op, inputs, output, **attributes):
    return h.make_node(op, inputs, [output], **attributes)


def tensor(name, shape, kind=T.FLOAT):
    return h.make_tensor_value_info(name, kind, shape)


def filled(image, hole, output):
    """image where hole is 0, the mean of that where it is 1."""
    return [
        node("Sub", ["one", hole], "known"),
        node("Mul", [image, "known"], "seen"),
        node("ReduceSum", ["seen", "axes"], "sum"),
        node("ReduceSum", ["known", "axes"], "area"),
        node("Max", ["area", "one"], "count"),
        node("Div", ["sum", "count"], "mean"),
        node("Mul", ["mean", hole], "painted"),
        node("Add", ["seen", "painted"], output),
    ]


def save(name, nodes, inputs, output, constants=(), opset=17):
    shared = [number("axes", [2, 3], np.int64), number("one", 1)]
    graph = h.make_graph(nodes, name, inputs, [output], shared + list(constants))
    model = h.make_model(graph, opset_imports=[h.make_opsetid("", opset)], ir_version=8)
    (FOLDER / f"{name}.onnx").write_bytes(model.SerializeToString())


def two(count, size, kind=T.FLOAT):
    return [tensor("image", [count, 3, *size], kind), tensor("mask", [count, 1, *size], kind)]


def cut(source, start, end, output):
    bounds = [number(f"{output}.{i}", [at], np.int64) for i, at in enumerate((start, end, 1))]
    return node("Slice", [source] + [b.name for b in bounds], output), bounds


C255, ZERO = number("c255", 255), number("zero", 0)
for name, count in (("lama_fp32", "batch"), ("inpainting_lama_2025jan", 1)):
    scale = [node("Mul", ["u", "c255"], "v"), node("Clip", ["v", "zero", "c255"], "output")]
    save(name, filled("image", "mask", "u") + scale, two(count, SIZE),
         tensor("output", [count, 3, *SIZE]), [C255, ZERO])

save("lama_dynamic01", filled("image", "mask", "output"), two("batch", ANY),
     tensor("output", ["batch", 3, *ANY]))
# the same with 16 bits outside
widened = [node("Cast", ["image"], "i", to=T.FLOAT), node("Cast", ["mask"], "m", to=T.FLOAT)]
narrowed = [node("Cast", ["u"], "output", to=T.FLOAT16)]
save("lama_half", widened + filled("i", "m", "u") + narrowed, two("batch", ANY, T.FLOAT16),
     tensor("output", ["batch", 3, *ANY], T.FLOAT16))
# the same with channels last
behind = [tensor("image", ["batch", *ANY, 3]), tensor("mask", ["batch", *ANY, 1])]
save("lama_channels_last", [node("Transpose", ["image"], "i", perm=[0, 3, 1, 2]),
                            node("Transpose", ["mask"], "m", perm=[0, 3, 1, 2])]
     + filled("i", "m", "u") + [node("Transpose", ["u"], "output", perm=[0, 2, 3, 1])],
     behind, tensor("output", ["batch", *ANY, 3]))
save("aot", filled("image", "mask", "inpainted"), two(1, ANY), tensor("inpainted", [1, 3, *ANY]))

rgb, a = cut("input", 0, 3, "rgb")
hole, b = cut("input", 3, 4, "hole")
save("lama_4ch", [rgb, hole] + filled("rgb", "hole", "output"), [tensor("input", [1, 4, *ANY])],
     tensor("output", [1, 3, *ANY]), a + b)

told, a = cut("input", 0, 1, "told")
rgb, b = cut("input", 1, 4, "rgb")
save("migan_raw", [told, rgb, node("Sub", ["half", "told"], "hole")]
     + filled("rgb", "hole", "output"), [tensor("input", [1, 4, *SIZE])],
     tensor("output", [1, 3, *SIZE]), a + b + [number("half", 0.5)])

for name, size, opset in (("migan", SIZE, 13), ("migan_pipeline_v2", ANY, 17)):
    before = [
        node("Cast", ["image"], "floats", to=T.FLOAT),
        node("Cast", ["mask"], "told", to=T.FLOAT),
        node("Div", ["told", "c255"], "share"),
        node("Sub", ["one", "share"], "hole"),
    ]
    after = [node("Clip", ["u", "zero", "c255"], "v"), node("Cast", ["v"], "result", to=T.UINT8)]
    save(name, before + filled("floats", "hole", "u") + after, two("batch_size", size, T.UINT8),
         tensor("result", ["batch_size", 3, *size], T.UINT8), [C255, ZERO], opset)

# what is wrong with some
nothing = [node("Sub", ["image", "image"], "o"), node("Div", ["o", "o"], "n")]
save("lama_not_a_number", nothing + [node("Mul", ["n", "mask"], "output")], two("batch", SIZE),
     tensor("output", ["batch", 3, *SIZE]))
save("lama_smaller", [node("Mul", ["image", "mask"], "x"),
                      node("AveragePool", ["x"], "output", kernel_shape=[2, 2], strides=[2, 2])],
     two("batch", ANY), tensor("output", ["batch", 3, "h", "w"]))
save("lama_whole_numbers", [node("Mul", ["image", "mask"], "x"), node("Cast", ["x"], "output", to=T.INT64)],
     two("batch", ANY), tensor("output", ["batch", 3, *ANY], T.INT64))
save("lama_inside_out", [node("Mul", ["image", "mask"], "output")],
     two("batch", ANY), tensor("output", ["batch", 3, *ANY]))
save("mask_of_three_channels", [node("Mul", ["image", "mask"], "output")],
     [tensor("image", [1, 3, *SIZE]), tensor("mask", [1, 3, *SIZE])],
     tensor("output", [1, 3, *SIZE]))
