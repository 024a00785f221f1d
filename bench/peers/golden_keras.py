"""Makes the .keras files of train's KerasModelTest, and what Keras makes of a few pictures.

    python golden_keras.py CIFAR10-FOLDER ../../train/src/test/resources/io/github/inpaint4j/train/keras

Needs requirements-keras.txt. The pictures are drawn here; none of CIFAR-10 gets into the files.
"""

import sys
from pathlib import Path

import keras
import keras_paper
import numpy as np

IMAGES = 4000


def trained(folder):
    """The paper's network after one epoch on a few pictures, then without its optimiser."""
    images = keras_paper.pictures(keras_paper.cifar10(folder)[0][:IMAGES])
    model = keras_paper.network()
    model.compile(optimizer="adam", loss="binary_crossentropy")
    hidden = keras_paper.hidden(images, np.random.default_rng(1))
    model.fit(hidden, images, batch_size=keras_paper.BATCH, epochs=1, shuffle=True, verbose=2)
    plain = keras_paper.network()
    plain.set_weights(model.get_weights())
    return plain


def sequential():
    """What the paper's network has not: a chain without bias, kernels of 5 and 1, wide pictures."""
    layers = keras.layers
    return keras.Sequential(
        [
            keras.Input((8, 12, 3)),
            layers.Conv2D(5, 5, padding="same", use_bias=False),
            layers.MaxPooling2D(),
            layers.Conv2D(4, 1, activation="sigmoid", bias_initializer="glorot_normal"),
            layers.UpSampling2D(),
            layers.Conv2D(3, 3, padding="same", activation="linear"),
        ]
    )


def shapes(height, width):
    """(3, height, width, 3) bytes: waves and noise, each with a black hole."""
    rng = np.random.default_rng(2)
    y, x, c = np.mgrid[0:height, 0:width, 0:3]
    waves = [127.5 * (1 + np.sin(a * x + b * y + c)) for a, b in ((0.2, 0.3), (0.9, -0.4))]
    drawn = np.stack([*waves, rng.integers(0, 256, (height, width, 3))]).astype(np.uint8)
    drawn[:, 2:6, 3:7] = 0
    return drawn


def write(model, name, folder):
    drawn = shapes(*model.input_shape[1:3])
    model.save(folder / f"{name}.keras")
    drawn.tofile(folder / f"{name}.input")
    output = model.predict(keras_paper.pictures(drawn), verbose=0)
    output.astype("<f4").tofile(folder / f"{name}.output")


def main(cifar10, folder):
    folder.mkdir(parents=True, exist_ok=True)
    keras.utils.set_random_seed(1)
    write(trained(cifar10), "paper", folder)
    write(sequential(), "sequential", folder)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
