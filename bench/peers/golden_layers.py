"""What PyTorch computes for every kind of layer: golden values for LayerTest.

    python golden_layers.py ../../train/src/test/resources/io/github/inpaint4j/train/nn/golden

writes one small file a kind: an input, parameters, the output, and the gradients of half the sum of
its squares. Layers are written as their papers or PyTorch have them, not as we do.
"""

import json
import sys
from pathlib import Path

import torch
import torch.nn.functional as F

HEIGHT, WIDTH, CHANNELS, FEATURES = 4, 6, 4, 3  # FEATURES and a mask make CHANNELS


def conv(p, name, x, **how):
    weight = p(name + ".weight", (how.pop("out"), x.shape[1]) + (how.pop("kernel"),) * 2)
    how["padding"] = weight.shape[2] // 2 * how.get("dilation", 1)
    return F.conv2d(x, weight, p(name + ".bias", weight.shape[:1]), **how)


def up(p, name, x, out, kernel):
    weight = p(name + ".weight", (x.shape[1], out, kernel, kernel))
    bias = p(name + ".bias", (out,))
    return F.conv_transpose2d(x, weight, bias, stride=2, padding=kernel // 2 - 1)


def spectral(p, x):
    layer = torch.nn.utils.spectral_norm(torch.nn.Conv2d(CHANNELS, 3, 3, padding=1))
    del layer.weight_orig, layer.bias
    layer.weight_orig = p("c.weight", (3, CHANNELS, 3, 3))
    layer.bias = p("c.bias", (3,))
    direction = p("c.direction", (3,))
    layer.weight_u.copy_(F.normalize(direction.detach(), dim=0))
    return layer(x) + 0 * direction.sum()


def gated(activation, x):
    features, gates = x.chunk(2, 1)
    return activation(features) * torch.sigmoid(gates)


def channel_linear(p, x):
    x = F.max_pool2d(x, 2)
    pixels = x[0, 0].numel()
    weight = p("l.weight", (CHANNELS, pixels, pixels))
    y = torch.einsum("ncp,cpq->ncq", x.flatten(2), weight)
    return (y + p("l.bias", (CHANNELS, 1, pixels)).squeeze(1)).view_as(x)


def fourier(p, x):
    spectrum = torch.fft.rfft2(x, norm="ortho")
    parts = torch.stack((spectrum.real, spectrum.imag), 2).flatten(1, 2)
    mixed = F.relu(conv(p, "f", parts, out=2 * CHANNELS, kernel=1))
    real, imaginary = mixed.unflatten(1, (CHANNELS, 2)).unbind(2)
    return torch.fft.irfft2(torch.complex(real, imaginary), s=x.shape[2:], norm="ortho")


def partial(p, name, x, mask, out, kernel=3, stride=1):
    """As NVIDIA's PartialConv2d does it, with a mask for each channel."""
    weight = p(name + ".weight", (out, x.shape[1], kernel, kernel))
    bias = p(name + ".bias", (out,)).view(1, -1, 1, 1)
    how = dict(stride=stride, padding=kernel // 2)
    seen = F.conv2d(mask, torch.ones_like(weight), **how)
    updated = seen.clamp(0, 1)
    ratio = weight[0].numel() / (seen + 1e-8) * updated
    y = (F.conv2d(x * mask, weight, **how) * ratio + bias) * updated
    return y, updated


def pair(x):
    features, mask = x[:, :-1], x[:, -1:].detach()
    return features, mask.expand_as(features)


def with_mask(y, mask):
    return torch.cat((y, mask[:, :1]), 1)


def partial_conv(p, x, **how):
    return with_mask(*partial(p, "c", *pair(x), **how))


def skip_and_partial(p, x):
    x, mask = pair(x)
    y, inner = partial(p, "a", x, mask, 2)
    x, mask = torch.cat((x, y), 1), torch.cat((mask, inner), 1)
    return with_mask(*partial(p, "b", x, mask, 4))


def whole_partial(p, x):
    valid = 1 - x[:, -1:].expand(-1, FEATURES, -1, -1)
    return partial(p, "c", x[:, :-1] * valid, valid, 2)[0]


def sequential(p, x):
    return F.max_pool2d(F.relu(conv(p, "a", x, out=4, kernel=3)), 2)


KINDS = {
    "conv 3x3": lambda p, x: conv(p, "c", x, out=3, kernel=3),
    "conv 5x5": lambda p, x: conv(p, "c", x, out=3, kernel=5),
    "conv 1x1": lambda p, x: conv(p, "c", x, out=3, kernel=1),
    "strided conv": lambda p, x: conv(p, "c", x, out=3, kernel=3, stride=2),
    "dilated conv": lambda p, x: conv(p, "c", x, out=3, kernel=3, dilation=2),
    "spectral conv": spectral,
    "up conv": lambda p, x: conv(p, "u", F.interpolate(x, scale_factor=2), out=3, kernel=3),
    "upsample": lambda p, x: F.interpolate(x, scale_factor=2),
    "max pool": lambda p, x: F.max_pool2d(x, 2),
    "transposed conv 4x4": lambda p, x: up(p, "t", x, 3, 4),
    "transposed conv 6x6": lambda p, x: up(p, "t", x, 3, 6),
    "residual": lambda p, x: x + conv(p, "c", x, out=CHANNELS, kernel=3),
    "skip": lambda p, x: torch.cat((x, conv(p, "c", x, out=3, kernel=3)), 1),
    "relu": lambda p, x: F.relu(x),
    "leaky relu": lambda p, x: F.leaky_relu(x, 0.2),
    "elu": lambda p, x: F.elu(x),
    "sigmoid": lambda p, x: torch.sigmoid(x),
    "gated conv": lambda p, x: gated(F.elu, conv(p, "c", x, out=6, kernel=3)),
    "group norm": lambda p, x: F.group_norm(x, 2, p("n.weight", (4,)), p("n.bias", (4,))),
    "instance norm": lambda p, x: F.group_norm(x, 4, p("n.weight", (4,)), p("n.bias", (4,))),
    "channel linear": channel_linear,
    "fourier conv": fourier,
    "partial conv": lambda p, x: partial_conv(p, x, out=2),
    "strided partial conv": lambda p, x: partial_conv(p, x, out=2, kernel=5, stride=2),
    "partial skip": skip_and_partial,
    "partial": whole_partial,
    "sequential": sequential,
}
MASKED = {"partial conv", "strided partial conv", "partial skip", "partial"}


def golden(name, layer):
    torch.manual_seed(sum(name.encode()))
    parameters = {}

    def parameter(key, shape):
        parameters[key] = torch.nn.Parameter(torch.randn(shape).mul(50).round().div(100))
        return parameters[key]

    x = torch.randn(2, CHANNELS, HEIGHT, WIDTH).mul(100).round().div(100)
    if name in MASKED:  # a hole that a kernel does not see across, and one that it does
        x[:, -1] = (torch.rand(2, HEIGHT, WIDTH) < 0.5).float()
        x[0, -1, :, :4] = float(name == "partial")
        x[:, :-1] *= 1 if name == "partial" else x[:, -1:]
    x.requires_grad_(True)
    y = layer(parameter, x)
    y.square().sum().div(2).backward()
    return {
        "x": numbers(x),
        "y": numbers(y),
        "parameters": {key: numbers(value) for key, value in parameters.items()},
        "gradients": {"x": numbers(x.grad)}
        | {key: numbers(value.grad) for key, value in parameters.items()},
    }


def numbers(tensor):
    return [float(f"{value:.7g}") for value in tensor.flatten().tolist()]


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, layer in KINDS.items():
        text = json.dumps(golden(name, layer), separators=(",", ":"))
        (folder / f"{name.replace(' ', '-')}.json").write_text(text + "\n")


if __name__ == "__main__":
    torch.use_deterministic_algorithms(True)
    main(Path(sys.argv[1]))
