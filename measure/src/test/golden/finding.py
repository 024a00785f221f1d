"""Golden value of the average precision: scikit-learn's, of numbers that anybody can compute.

    pip install scikit-learn
    python measure/src/test/golden/finding.py
"""

import numpy as np
from sklearn.metrics import average_precision_score

i = np.arange(17 * 33)
likelihood = (7 * i * i + 3 * i) % 256
damaged = (i % 5 == 0) | ((likelihood > 200) & (i % 2 == 1))
print(repr(average_precision_score(damaged, likelihood / 255)))
