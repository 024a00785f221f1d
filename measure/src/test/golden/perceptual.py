"""Golden values of the structure and texture errors, with SciPy's filters.

    pip install numpy scipy
    python measure/src/test/golden/perceptual.py measure/src/test/resources/io/github/inpaint4j/metric/perceptual.json
"""

import json
import sys

import numpy as np
import scipy.ndimage as ndi

from metrics import picture

LUMA = np.array([0.299, 0.587, 0.114])


def pyramid(plane, levels):
    yield plane
    for _ in range(levels - 1):
        plane = np.pad(plane, [(0, side % 2) for side in plane.shape], mode="edge")
        plane = (plane[::2, ::2] + plane[1::2, ::2] + plane[::2, 1::2] + plane[1::2, 1::2]) / 4
        yield plane


def structure(truth, fill, mask):
    errors = []
    for t, f, w in zip(*(pyramid(p, 5) for p in (truth, fill, mask))):
        a, b = (np.hypot(*(ndi.prewitt(p, axis, mode="nearest") / 3 for axis in (0, 1))) for p in (t, f))
        errors.append(1 - np.average((2 * a * b + 0.0026) / (a**2 + b**2 + 0.0026), weights=w))
    return np.mean(errors)


def gram(plane, weights):
    vertical, horizontal = (ndi.correlate1d(plane, [-0.5, 0, 0.5], axis, mode="nearest") for axis in (0, 1))
    spots = ndi.laplace(plane, mode="nearest")
    edges = [vertical, horizontal, (horizontal + vertical) / 2**0.5, (horizontal - vertical) / 2**0.5]
    responses = np.abs([r.ravel() for r in edges + [spots]])
    return (responses * weights.ravel() / weights.sum()) @ responses.T


def texture(truth, fill, mask):
    errors = []
    for t, f, w in zip(*(pyramid(p, 4) for p in (truth, fill, mask))):
        expected, found = np.sqrt(gram(t, w)), np.sqrt(gram(f, w))
        errors.append(np.linalg.norm(found - expected) / max(1 / 255, np.linalg.norm(expected)))
    return np.mean(errors)


def main(file):
    golden = []
    for height, width, box in [(32, 32, (12, 9, 8, 8)), (17, 33, (0, 0, 5, 30)), (7, 9, (2, 3, 3, 3)), (40, 20, (0, 0, 40, 20)), (1, 1, (0, 0, 1, 1)), (1, 50, (0, 20, 1, 9))]:
        truth = picture(height, width, 3)
        top, left, rows, columns = box
        inside = np.s_[top : top + rows, left : left + columns]
        for name, other in [("pattern", picture(height, width, 5)), ("flat", np.full(truth.shape, 0.5))]:
            fill, mask = truth.copy(), np.zeros((height, width))
            fill[inside], mask[inside] = other[inside], 1
            planes = truth @ LUMA, fill @ LUMA, mask
            golden.append({"height": height, "width": width, "box": box, "fill": name, "structure": structure(*planes), "texture": texture(*planes)})
    with open(file, "w") as out:
        json.dump(golden, out, indent=1)
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
