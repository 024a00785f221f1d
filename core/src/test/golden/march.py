"""Golden values of the two fills that march from the hole's border inwards: OpenCV's.

    pip install -r bench/peers/requirements-fills.txt
    python core/src/test/golden/march.py core/src/test/resources/io/github/inpaint4j/fill/march/golden.json

Each method twice: in 8 bit, as everybody calls it (levels 0 to 255), and in floats, channel by
channel, which OpenCV can do, too. Values of the hole's pixels, row by row, red, green and blue of
each. The hole is black, because OpenCV reads some of its pixels beside the picture's border.
"""

import json
import sys

import cv2
import numpy as np
from fills import cases, picture, rectangle

RADIUS = 3
METHODS = {"telea": cv2.INPAINT_TELEA, "navier-stokes": cv2.INPAINT_NS}


def all_cases():
    for name, mask in cases():
        if mask.shape[0] > 1:  # OpenCV reads the row after the first, whether or not there is one
            yield name, mask
    yield "inside", rectangle(30, 34, 8, 9, 13, 15)
    yield "two inside", rectangle(31, 35, 6, 6, 8, 9) | rectangle(31, 35, 16, 12, 9, 14)


def main(file):
    golden = []
    for name, mask in all_cases():
        image = np.where(mask[..., None], 0, np.rint(picture(*mask.shape) * 255))
        hole = mask.astype(np.uint8)
        case = {"name": name, "mask": ["".join("#" if h else "." for h in row) for row in mask]}
        for method, flag in METHODS.items():
            levels = cv2.inpaint(image.astype(np.uint8), hole, RADIUS, flag)
            floats = [
                cv2.inpaint(image[..., c].astype(np.float32), hole, RADIUS, flag) for c in range(3)
            ]
            case[method] = levels[mask].ravel().tolist()
            exact = np.stack(floats, -1)[mask].ravel() / 255
            case[method + " in floats"] = np.round(exact.astype(float), 6).tolist()
        golden.append(case)
    with open(file, "w") as out:
        json.dump(golden, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
