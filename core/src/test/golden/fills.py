"""Golden values of the smooth fills: harmonic, biharmonic and under tension.

    pip install -r bench/peers/requirements-fills.txt
    python core/src/test/golden/fills.py core/src/test/resources/io/github/inpaint4j/fill/golden.json

The biharmonic ones are scikit-image's; the others are SciPy's direct solutions of its own reflecting
Laplacian, and of that of the Laplacian less it. Values of the hole's pixels, row by row, red, green and blue of each.
"""

import json
import sys

import numpy as np
import scipy.ndimage
import scipy.sparse
import scipy.sparse.linalg
from skimage.restoration import inpaint_biharmonic


def picture(height, width):
    """Anybody can compute it: a coarse pattern and a fine one."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3]
    return ((y * 7 + x * 3 + c * 40 + (y * x * (c + 3)) % 53) % 256) / 255.0


def rectangle(height, width, top, left, rows, columns):
    mask = np.zeros((height, width), bool)
    mask[top : top + rows, left : left + columns] = True
    return mask


def laplace(image):
    return scipy.ndimage.laplace(image, mode="reflect")


def tension(image):
    return laplace(laplace(image)) - laplace(image)


def solved(operator, image, mask):
    """Held between the least and the largest known value, as scikit-image does it."""
    holes = np.flatnonzero(mask.ravel())
    columns = []
    for i in range(mask.size):
        unit = np.zeros(mask.size)
        unit[i] = 1
        row = operator(unit.reshape(mask.shape)).ravel()[holes]
        columns.append(scipy.sparse.csc_array(row[:, None]))
    matrix = scipy.sparse.hstack(columns).tocsc()
    known = np.flatnonzero(~mask.ravel())
    flat = image.reshape(-1, 3)
    values = scipy.sparse.linalg.spsolve(matrix[:, holes], -(matrix[:, known] @ flat[known]))
    return np.clip(values, flat[known].min(axis=0), flat[known].max(axis=0))


def cases():
    yield "square", rectangle(16, 16, 4, 5, 8, 8)
    yield "corner", rectangle(12, 15, 0, 0, 6, 7)
    yield "last corner", rectangle(13, 11, 8, 6, 5, 5)
    yield "one pixel from the border", rectangle(12, 12, 1, 1, 5, 9)
    yield "through the picture", rectangle(14, 10, 0, 3, 14, 4)
    yield "nearly everything", rectangle(9, 8, 0, 0, 9, 8) & ~rectangle(9, 8, 4, 2, 1, 2)
    yield "parts that see each other", (
        rectangle(14, 14, 2, 2, 4, 4) | rectangle(14, 14, 2, 7, 4, 4) | rectangle(14, 14, 9, 9, 3, 3)
    )
    yield "scattered", np.random.default_rng(1).random((15, 17)) < 0.6
    yield "a single row", rectangle(1, 20, 0, 6, 1, 7)
    yield "two columns", rectangle(20, 2, 5, 0, 9, 2)
    yield "large enough for multigrid", rectangle(40, 47, 1, 6, 39, 38)


def main(file):
    golden = []
    for name, mask in cases():
        image = picture(*mask.shape)
        biharmonic = inpaint_biharmonic(image, mask, channel_axis=-1)[mask]
        golden.append(
            {
                "name": name,
                "mask": ["".join("#" if hole else "." for hole in row) for row in mask],
                "harmonic": np.round(np.ravel(solved(laplace, image, mask)), 6).tolist(),
                "biharmonic": np.round(biharmonic.ravel(), 6).tolist(),
                "tension": np.round(np.ravel(solved(tension, image, mask)), 6).tolist(),
            }
        )
    with open(file, "w") as out:
        json.dump(golden, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
