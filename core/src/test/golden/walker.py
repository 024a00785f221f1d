"""Golden values of the random walker: scikit-image's.

    pip install -r bench/peers/requirements-fills.txt
    python core/src/test/golden/walker.py core/src/test/resources/io/github/inpaint4j/mask/walker.json

Seeds as rows of text, o the object's and x the background's; probabilities to be the object's of
all pixels, row by row. With colours: the solution, by SciPy, of scikit-image's own Laplacian with a
trust of 1/100 on its diagonal, where the colour of pixel (y, x) says (3 y + 5 x) % 7 / 6.
"""

import json
import sys

import numpy as np
import scipy.sparse
import scipy.sparse.linalg
from fills import picture
from skimage.segmentation import random_walker
from skimage.segmentation.random_walker_segmentation import _build_laplacian

BETA = 130
TRUST = 0.01


def cases():
    for name, height, width, objects, background in [
        ("two corners", 17, 33, [(0, 0)], [(16, 32)]),
        ("a single row", 1, 20, [(0, 3)], [(0, 0), (0, 19)]),
        ("two columns", 20, 2, [(9, 0), (9, 1)], [(0, 0), (19, 1)]),
        ("a stroke and a frame", 23, 19, [(11, x) for x in range(6, 13)], [(y, x) for y in range(23) for x in (0, 18)]),
        ("seeds side by side", 9, 8, [(4, 3)], [(4, 4), (3, 3)]),
    ]:
        seeds = np.zeros((height, width), int)
        for place in objects:
            seeds[place] = 1
        for place in background:
            seeds[place] = 2
        yield name, seeds


def with_colours(image, seeds):
    height, width = seeds.shape
    y, x = np.mgrid[0:height, 0:width]
    colours = (((3 * y + 5 * x) % 7) / 6).ravel()
    laplace = _build_laplacian(image[:, :, None, :], np.ones(3), None, BETA, True)
    matrix = scipy.sparse.csr_array(laplace) + TRUST * scipy.sparse.eye_array(height * width)
    known = seeds.ravel() > 0
    values = (seeds.ravel() == 1).astype(float)
    right = TRUST * colours - matrix @ values
    values[~known] = scipy.sparse.linalg.spsolve(matrix[~known][:, ~known].tocsc(), right[~known])
    return values


def main(file):
    golden = []
    for name, seeds in cases():
        image = picture(*seeds.shape)
        walked = random_walker(image, seeds, beta=BETA, mode="bf", return_full_prob=True, channel_axis=-1)
        golden.append(
            {
                "name": name,
                "seeds": ["".join(".ox"[s] for s in row) for row in seeds],
                "probabilities": np.round(walked[0].ravel(), 6).tolist(),
                "with colours": np.round(with_colours(image, seeds), 6).tolist(),
            }
        )
    with open(file, "w") as out:
        json.dump(golden, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
