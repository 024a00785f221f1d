"""PyTorch for bench/run Speed: eager and compiled, channels-last, on two threads."""

import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(2)
LAST = torch.channels_last
BATCH = 128


def paper():
    return nn.Sequential(
        nn.Conv2d(3, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(32, 16, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(16, 16, 3, padding=1),
        nn.ReLU(),
        nn.Upsample(scale_factor=2),
        nn.Conv2d(16, 32, 3, padding=1),
        nn.ReLU(),
        nn.Upsample(scale_factor=2),
        nn.Conv2d(32, 3, 3, padding=1),
        nn.Sigmoid(),
    )


class Residual(nn.Module):
    def __init__(self, *inner):
        super().__init__()
        self.inner = nn.Sequential(*inner)

    def forward(self, x):
        return x + self.inner(x)


def blocks(channels, count):
    return [
        Residual(
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1),
            nn.ReLU(),
            nn.Conv2d(channels, channels, 3, padding=1),
        )
        for _ in range(count)
    ]


def level(channels, depth, count):
    here = channels[depth]
    parts = blocks(here, count)
    if depth + 1 < len(channels):
        below = channels[depth + 1]
        down = nn.Conv2d(here, below, 3, stride=2, padding=1)
        up = nn.ConvTranspose2d(below, here, 4, stride=2, padding=1)
        parts.append(Residual(down, level(channels, depth + 1, count), nn.ReLU(), up))
        parts += blocks(here, count)
    return nn.Sequential(*parts)


def residual_unet(channels, count):
    """The layers of our ResidualUnet; the mask is the fourth channel."""
    return nn.Sequential(
        nn.Conv2d(4, channels[0], 5, stride=2, padding=2),
        level(channels, 0, count),
        nn.ReLU(),
        nn.ConvTranspose2d(channels[0], 3, 6, stride=2, padding=2),
    )


class BothWays(nn.Module):
    """Adds to the picture under the hole, for it and for its mirror image: the mean of both."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def forward(self, picture):
        plain, mirrored = self.inner(torch.cat([picture, picture.flip(3)])).chunk(2)
        return picture[:, :3] + 0.5 * (plain + mirrored.flip(3))


NETWORKS = {
    "paper": paper,
    "residual-unet-small": lambda: residual_unet([48, 64, 96], 1),
    "residual-unet": lambda: residual_unet([64, 112, 128], 2),
    "refiner": lambda: BothWays(residual_unet([64, 112, 128], 2)),
}


class Masked(torch.utils.data.Dataset):
    """Pictures as bytes, hidden under a new rectangle whenever they are asked for."""

    def __init__(self, images):
        self.images = images  # (N, 3, 32, 32) bytes

    def __len__(self):
        return len(self.images)

    def __getitem__(self, index):
        picture = self.images[index].float() / 255
        height, width = np.random.randint(4, 17, 2)
        top, left = np.random.randint(0, 33 - height), np.random.randint(0, 33 - width)
        hidden = picture.clone()
        hidden[:, top : top + height, left : left + width] = 0
        return hidden, picture


class Torch:
    def __init__(self, cifar10, compiled=False):
        self.cifar10 = Path(cifar10)
        self.compiled = compiled
        self.networks = {}
        self.data = None

    def network(self, name):
        if name not in self.networks:
            model = NETWORKS[name]().to(memory_format=LAST)
            optimiser = torch.optim.Adam(model.parameters(), lr=1e-3, eps=1e-7)
            run = torch.compile(model) if self.compiled else model
            self.networks[name] = (model, optimiser, run)
        return self.networks[name]

    def channels(self, name):
        return 3 if name == "paper" else 4

    def train(self, name, hidden, target):
        _, optimiser, run = self.network(name)
        optimiser.zero_grad()
        loss = F.binary_cross_entropy if name == "paper" else F.mse_loss
        error = loss(run(hidden), target)
        error.backward()
        optimiser.step()
        return error.item()

    def step(self, name, batch, count):
        hidden = torch.rand(batch, self.channels(name), 32, 32).to(memory_format=LAST)
        target = torch.rand(batch, 3, 32, 32).to(memory_format=LAST)
        start = time.perf_counter()
        for _ in range(count):
            self.train(name, hidden, target)
        return [time.perf_counter() - start]

    def infer(self, name, batch, count):
        """Frozen weights stay in the layout that oneDNN likes; nothing else is done to them."""
        model, _, run = self.network(name)
        x = torch.rand(batch, self.channels(name), 32, 32).to(memory_format=LAST)
        seconds = []
        with torch.inference_mode():
            for _ in range(count):
                start = time.perf_counter()
                run(x).numpy()
                seconds.append(time.perf_counter() - start)
        return seconds

    def images(self):
        if self.data is None:
            files = [self.cifar10 / f"data_batch_{i}.bin" for i in range(1, 6)]
            records = np.concatenate([np.fromfile(f, np.uint8).reshape(-1, 3073) for f in files])
            self.data = torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32).copy())
        return self.data

    def epoch(self, images):
        data = Masked(self.images()[:images])
        start = time.perf_counter()
        loader = torch.utils.data.DataLoader(data, BATCH, shuffle=True, num_workers=1)
        for hidden, target in loader:
            self.train("paper", hidden.to(memory_format=LAST), target.to(memory_format=LAST))
        return [time.perf_counter() - start]


def versions():
    return {"torch": torch.__version__}
