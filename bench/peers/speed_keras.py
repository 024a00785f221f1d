"""Keras on TensorFlow for bench/run Speed: what its users would run, on two threads."""

import time

import keras
import keras_paper
import numpy as np
import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(2)
tf.config.threading.set_inter_op_parallelism_threads(2)

LAYERS = keras.layers


def residual_unet(channels, blocks):
    """The layers of our ResidualUnet; the mask is the fourth channel."""
    picture = keras.Input((32, 32, 4))
    x = LAYERS.Conv2D(channels[0], 5, strides=2, padding="same")(picture)
    x = LAYERS.ReLU()(level(x, channels, 0, blocks))
    x = LAYERS.Conv2DTranspose(3, 6, strides=2, padding="same")(x)
    return keras.Model(picture, x)


def level(x, channels, depth, blocks):
    x = residual_blocks(x, channels[depth], blocks)
    if depth + 1 == len(channels):
        return x
    below = LAYERS.Conv2D(channels[depth + 1], 3, strides=2, padding="same")(x)
    below = LAYERS.ReLU()(level(below, channels, depth + 1, blocks))
    up = LAYERS.Conv2DTranspose(channels[depth], 4, strides=2, padding="same")(below)
    return residual_blocks(LAYERS.Add()([x, up]), channels[depth], blocks)


def residual_blocks(x, channels, blocks):
    for _ in range(blocks):
        inner = LAYERS.Conv2D(channels, 3, padding="same")(LAYERS.ReLU()(x))
        inner = LAYERS.Conv2D(channels, 3, padding="same")(LAYERS.ReLU()(inner))
        x = LAYERS.Add()([x, inner])
    return x


def both_ways(inner):
    """Adds to the picture under the hole, for it and for its mirror image: the mean of both."""
    mirror = keras.ops.flip
    picture = keras.Input((32, 32, 4))
    both = inner(keras.ops.concatenate([picture, mirror(picture, 2)], 0))
    plain, mirrored = keras.ops.split(both, 2, 0)
    return keras.Model(picture, picture[..., :3] + 0.5 * (plain + mirror(mirrored, 2)))


NETWORKS = {
    "paper": keras_paper.network,
    "residual-unet-small": lambda: residual_unet([48, 64, 96], 1),
    "residual-unet": lambda: residual_unet([64, 112, 128], 2),
    "refiner": lambda: both_ways(residual_unet([64, 112, 128], 2)),
}


class Keras:
    def __init__(self, cifar10):
        self.cifar10 = cifar10
        self.networks = {}
        self.batches = {}
        self.data = None

    def network(self, name):
        if name not in self.networks:
            model = NETWORKS[name]()
            loss = "binary_crossentropy" if name == "paper" else "mean_squared_error"
            model.compile(optimizer="adam", loss=loss)
            model.make_train_function()
            self.networks[name] = model
        return self.networks[name]

    def step(self, name, batch, count):
        """The compiled training step that fit calls, without fit's own work around it."""
        model = self.network(name)
        if name not in self.batches:
            x = tf.random.uniform((batch, *model.input_shape[1:]))
            pair = tf.data.Dataset.from_tensors((x, tf.random.uniform((batch, 32, 32, 3))))
            self.batches[name] = iter(pair.repeat().prefetch(2))
        start = time.perf_counter()
        for _ in range(count):
            logs = model.train_function(self.batches[name])
        float(logs["loss"] if isinstance(logs, dict) else logs[0])
        return [time.perf_counter() - start]

    def infer(self, name, batch, count):
        model = self.network(name)
        x = np.random.default_rng(1).random((batch, *model.input_shape[1:]), np.float32)
        seconds = []
        for _ in range(count):
            start = time.perf_counter()
            model.predict_on_batch(x)
            seconds.append(time.perf_counter() - start)
        return seconds

    def images(self):
        if self.data is None:
            self.data = [keras_paper.pictures(part) for part in keras_paper.cifar10(self.cifar10)]
        return self.data

    def epoch(self, images):
        """New masks for the first pictures, then one epoch of fit."""
        training = self.images()[0][:images]
        start = time.perf_counter()
        hidden = keras_paper.rectangles(training, np.random.default_rng())
        self.network("paper").fit(hidden, training, batch_size=keras_paper.BATCH, verbose=0)
        return [time.perf_counter() - start]

    def quality(self, loss, epochs):
        """As the authors trained; seconds until the validation loss is reached, and epochs."""
        training, test = self.images()
        rng = np.random.default_rng(1)
        start = time.perf_counter()
        hidden, hidden_test = keras_paper.hidden(training, rng), keras_paper.hidden(test, rng)
        model = NETWORKS["paper"]()
        model.compile(optimizer="adam", loss="binary_crossentropy")
        for epoch in range(1, epochs + 1):
            model.fit(hidden, training, batch_size=keras_paper.BATCH, verbose=0)
            reached = model.evaluate(hidden_test, test, batch_size=250, verbose=0)
            if reached <= loss:
                break
        return [time.perf_counter() - start, epoch, reached]


def versions():
    return {"keras": keras.__version__, "tensorflow": tf.__version__}
