"""Golden values of PSNR and SSIM: scikit-image's, of a picture and of one that differs in a box.

    pip install -r bench/peers/requirements-fills.txt
    python measure/src/test/golden/metrics.py measure/src/test/resources/io/github/inpaint4j/metric/golden.json
"""

import json
import sys

import numpy as np
from skimage.metrics import peak_signal_noise_ratio, structural_similarity


def picture(height, width, salt):
    """Anybody can compute it."""
    y, x, c = np.mgrid[0:height, 0:width, 0:3]
    return ((y * 7 + x * 3 + c * 40 + (y * x * (c + salt)) % 53) % 256) / 255.0


def main(file):
    golden = []
    for height, width, box in [(32, 32, (12, 9, 8, 8)), (24, 40, (0, 0, 5, 30)), (7, 9, (2, 3, 3, 3)), (40, 20, (0, 0, 40, 20))]:
        truth = picture(height, width, 3)
        top, left, rows, columns = box
        fill = truth.copy()
        inside = np.s_[top : top + rows, left : left + columns]
        fill[inside] = picture(height, width, 5)[inside]
        similarity = structural_similarity(
            np.pad(truth, ((11, 11), (11, 11), (0, 0)), mode="symmetric"),
            np.pad(fill, ((11, 11), (11, 11), (0, 0)), mode="symmetric"),
            gaussian_weights=True,
            use_sample_covariance=False,
            data_range=1,
            channel_axis=-1,
            full=True,
        )[1].mean(axis=-1)[11:-11, 11:-11]
        golden.append(
            {
                "height": height,
                "width": width,
                "box": box,
                "psnr_whole": peak_signal_noise_ratio(truth, fill, data_range=1),
                "psnr_box": peak_signal_noise_ratio(truth[inside], fill[inside], data_range=1),
                "ssim": np.round(similarity.ravel(), 6).tolist(),
            }
        )
    with open(file, "w") as out:
        json.dump(golden, out, separators=(",", ":"))
        out.write("\n")


if __name__ == "__main__":
    main(sys.argv[1])
