"""The paper's network and data in Keras 3, with the settings of its authors' script."""

from pathlib import Path

import keras
import numpy as np

BATCH = 128
EPOCHS = 40
PATIENCE = 5
HOLE = 8


def network():
    """13,347 parameters; Keras' defaults for everything that is not said."""
    layers = keras.layers
    picture = keras.Input((32, 32, 3))
    x = layers.Conv2D(32, (3, 3), activation="relu", padding="same")(picture)
    x = layers.MaxPooling2D((2, 2), padding="same")(x)
    x = layers.Conv2D(16, (3, 3), activation="relu", padding="same")(x)
    x = layers.MaxPooling2D((2, 2), padding="same")(x)
    x = layers.Conv2D(16, (3, 3), activation="relu", padding="same")(x)
    x = layers.UpSampling2D((2, 2))(x)
    x = layers.Conv2D(32, (3, 3), activation="relu", padding="same")(x)
    x = layers.UpSampling2D((2, 2))(x)
    x = layers.Conv2D(3, (3, 3), activation="sigmoid", padding="same")(x)
    return keras.Model(picture, x)


def cifar10(folder):
    """(training, test), each (N, 32, 32, 3) bytes, from the official binary files."""
    folder = Path(folder)
    training = [read(folder / f"data_batch_{i}.bin") for i in range(1, 6)]
    return np.concatenate(training), read(folder / "test_batch.bin")


def read(file):
    records = np.fromfile(file, np.uint8).reshape(-1, 1 + 3 * 32 * 32)
    return np.ascontiguousarray(records[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1))


def pictures(images):
    return images.astype(np.float32) / 255


def hidden(pictures, rng):
    """A copy with one black square each, top and left in 0..23."""
    copy = pictures.copy()
    for picture in copy:
        top, left = rng.integers(0, 32 - HOLE, 2)
        picture[top : top + HOLE, left : left + HOLE] = 0
    return copy


def rectangles(pictures, rng):
    """A copy with one black rectangle each, sides of 4 to 16, anywhere."""
    copy = pictures.copy()
    heights, widths = rng.integers(4, 17, (2, len(copy)))
    for picture, height, width in zip(copy, heights, widths):
        top, left = rng.integers(0, 33 - height), rng.integers(0, 33 - width)
        picture[top : top + height, left : left + width] = 0
    return copy
