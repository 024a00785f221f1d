"""The other systems' side of bench/run Fills; see there. Not meant to be called by hand.

Reads commands from its input, one a line, and answers each with one line: the seconds it took, or
"missing" and why. Pictures and masks are raw bytes in a folder, results raw floats in [0,1].
"""

import json
import sys
import time
from pathlib import Path

RADIUS = 3


def opencv(flag):
    import cv2

    def fill(image, mask):
        return cv2.inpaint(image, mask, RADIUS, getattr(cv2, flag))

    return fill


def scikit_image():
    from skimage.restoration import inpaint_biharmonic

    def fill(image, mask):
        return inpaint_biharmonic(image, mask, channel_axis=-1)

    return fill


FILLS = {
    "biharmonic": scikit_image,
    "telea": lambda: opencv("INPAINT_TELEA"),
    "navier-stokes": lambda: opencv("INPAINT_NS"),
}


def prepared(image, mask, method):
    """As the system wants them: OpenCV 8 bit, scikit-image floats."""
    return (image / 255.0, mask.astype(bool)) if method == "biharmonic" else (image, mask)


def run(np, folder, method, name, height, width, count):
    fill = FILLS[method]()
    shape = (count, height, width)
    images = np.fromfile(folder / f"{name}.images", np.uint8).reshape(*shape, 3)
    masks = np.fromfile(folder / f"{name}.masks", np.uint8).reshape(shape)
    pairs = [prepared(image, mask, method) for image, mask in zip(images, masks)]
    start = time.perf_counter()
    filled = [fill(image, mask) for image, mask in pairs]
    seconds = time.perf_counter() - start
    out = np.stack(filled).astype(np.float32)
    (out if method == "biharmonic" else out / np.float32(255)).tofile(folder / f"{name}.filled")
    return seconds


def versions():
    from importlib import metadata

    found = {}
    for package in ("scikit-image", "opencv-python-headless", "numpy", "scipy"):
        try:
            found[package] = metadata.version(package)
        except metadata.PackageNotFoundError:
            found[package] = None
    return found


def main(folder):
    print(json.dumps(versions()), flush=True)
    for line in sys.stdin:
        method, name, height, width, count = line.split()
        try:
            import numpy as np

            print(run(np, folder, method, name, int(height), int(width), int(count)), flush=True)
        except ImportError as missing:
            print("missing", missing, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
