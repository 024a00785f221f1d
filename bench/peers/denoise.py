"""CBM3D (Dabov et al. 2007, PyPI bm3d), told the noise, on the pictures of
`./inpaint evaluate --data FOLDER --size N --corruption noise --strength S`:
the same crops and the same noise, made anew here from the same seeds.
FOLDER's shorter sides must be N, so that crops are not scaled.

    denoise.py FOLDER N S...      prints PSNR as they came (compare!) and of CBM3D
"""

import sys
from pathlib import Path

import numpy as np
from bm3d import bm3d_rgb
from PIL import Image

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def key(name):
    h = 0xCBF29CE484222325
    for letter in name:
        h = ((h ^ ord(letter)) * 0x100000001B3) & MASK
    return h


class Seeded:
    """Our random numbers, many at a time."""

    def __init__(self, *keys):
        h = GOLDEN
        for k in keys:
            h = mix((h + GOLDEN + mix((k + GOLDEN) & MASK)) & MASK)
        self.state = h

    def longs(self, n):
        with np.errstate(over="ignore"):
            z = np.uint64(self.state) + np.uint64(GOLDEN) * np.arange(1, n + 1, dtype=np.uint64)
            z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
            z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        self.state = (self.state + n * GOLDEN) & MASK
        return z ^ (z >> np.uint64(31))

    def doubles(self, n):
        return (self.longs(n) >> np.uint64(11)) * 2.0**-53

    def integer(self, bound):
        return (int(self.longs(1)[0]) >> 32) * bound >> 32

    def gaussians(self, n):
        u = self.doubles(2 * n).reshape(n, 2)
        return np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * np.pi * u[:, 1])


def crop(file, index, side):
    pixels = np.asarray(Image.open(file).convert("RGB"), np.float32) / 255
    if min(pixels.shape[:2]) != side:
        sys.exit(f"{file} would be scaled: its shorter side is not {side}")
    rng = Seeded(key("fixed crop"), index)
    rng.doubles(1)
    top = rng.integer(pixels.shape[0] - side + 1)
    left = rng.integer(pixels.shape[1] - side + 1)
    return pixels[top : top + side, left : left + side]


def noisy(truth, strength, index, seed=1):
    rng = Seeded(key("frozen corruption"), seed, index)
    noise = rng.gaussians(truth.size).reshape(3, *truth.shape[:2]).transpose(1, 2, 0)
    return np.clip(truth + strength * noise, 0, 1)


def psnr(squares):
    return -10 * np.log10(squares)


def main():
    files = sorted(p for p in Path(sys.argv[1]).iterdir() if p.suffix in (".png", ".jpg"))
    side = int(sys.argv[2])
    print("strength  as they came  CBM3D pooled  CBM3D mean")
    for strength in map(float, sys.argv[3:]):
        came, restored = [], []
        for index, file in enumerate(files):
            truth = crop(file, index, side)
            shown = noisy(truth, strength, index)
            came.append(((shown - truth) ** 2).mean())
            restored.append(((np.clip(bm3d_rgb(shown, strength), 0, 1) - truth) ** 2).mean())
        means = psnr(np.mean(came)), psnr(np.mean(restored)), np.mean(psnr(np.array(restored)))
        print("%8.4f  %12.2f  %12.2f  %10.2f" % (strength, *means), flush=True)


if __name__ == "__main__":
    main()
