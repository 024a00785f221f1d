"""Small picture files of every kind we read, and what others decode them to: for GoldenPicturesTest.

    python golden_pictures.py ../../core/src/test/resources/io/github/inpaint4j/image/golden [HEIGHTxWIDTH [SEED]]

Lossless kinds are held by the SHA-256 of their samples, RGBA, big-endian: as Pillow (libpng, libtiff, giflib's and BMP's rules) and
imagecodecs (libpng) decode them, and as they were before they were encoded; both must agree. Lossy kinds come with a PNG of the decode
of libjpeg-turbo, libwebp or libtiff, and a tolerance. Needs cwebp and webpmux besides requirements-pictures.txt.
"""

import hashlib
import io
import json
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

import av
import imagecodecs
import numpy as np
import tifffile
from PIL import Image, ImageSequence

DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}  # PNG's, by colour type
BANDS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
ADAM7 = [(0, 0, 8, 8), (0, 4, 8, 8), (4, 0, 8, 4), (0, 2, 4, 4), (2, 0, 4, 2), (0, 1, 2, 2), (1, 0, 2, 1)]


class Golden:
    def __init__(self, folder, height, width, seed):
        self.folder, self.h, self.w = folder, height, width
        self.rng = np.random.default_rng(seed)
        self.index = {}

    def noise(self, bands, bits=8):
        """Flat parts, ramps and noise, so that every coder has something to do."""
        y, x = np.mgrid[0 : self.h, 0 : self.w]
        out = []
        for _ in range(bands):
            a = (np.sin(x / self.rng.uniform(3, 9)) + np.cos(y / self.rng.uniform(3, 9)) + 2) / 4
            a += self.rng.normal(0, 0.05, a.shape) * (x > self.w // 3)
            a[: max(1, self.h // 4)] = self.rng.uniform()
            out.append((a.clip(0, 1) * (2**bits - 1)).round())
        a = np.stack(out, -1).astype(np.uint16 if bits > 8 else np.uint8)
        return a[..., 0] if bands == 1 else a

    def photo(self, bands=3):
        y, x = np.mgrid[0 : self.h, 0 : self.w]
        waves = [np.sin(x / self.rng.uniform(4, 20) + self.rng.uniform(0, 6)) + np.cos(y / self.rng.uniform(4, 20)) for _ in range(bands)]
        a = (128 + 50 * np.stack(waves, -1) + self.rng.normal(0, 6, (self.h, self.w, 1))).clip(0, 255).astype(np.uint8)
        return a[..., 0] if bands == 1 else a

    def exact(self, name, data, samples, peer=True):
        """Samples: (H, W) or (H, W, 2..4). Peer: what another decoder says, True = Pillow is asked."""
        rgba = to_rgba(samples)
        if peer is True:
            image = Image.open(io.BytesIO(data))
            peer = np.asarray(image.convert("RGBA"))
        if peer is not None:
            assert np.array_equal(to_rgba(peer), rgba), name
        self.put(name, data, {
            "bits": 8 * rgba.dtype.itemsize,
            "sha256": hashlib.sha256(rgba.astype(rgba.dtype.newbyteorder(">")).tobytes()).hexdigest(),
        }, rgba)

    def near(self, name, data, samples, most, mean):
        """Most: levels that a sample may differ; mean: on average."""
        rgba = to_rgba(samples)
        reference = io.BytesIO()
        Image.fromarray(rgba if (rgba[..., 3] < 255).any() else rgba[..., :3]).save(reference, "PNG", optimize=True)
        (self.folder / (name + ".png")).write_bytes(reference.getvalue())
        self.put(name, data, {"bits": 8, "most": most, "mean": mean}, rgba)

    def put(self, name, data, entry, rgba):
        (self.folder / name).write_bytes(data)
        self.index[name] = {"height": rgba.shape[0], "width": rgba.shape[1], **entry}

    # ---- PNG ----

    def png(self):
        for colour, depths in DEPTHS.items():
            for depth in depths:
                for interlaced in (0, 1):
                    self.one_png(colour, depth, interlaced, False)
                if colour in (0, 2, 3):
                    self.one_png(colour, depth, 0, True)

    def one_png(self, colour, depth, interlaced, keyed):
        bands = BANDS[colour]
        a = self.noise(bands, depth).reshape(self.h, self.w, bands)
        top = 2**depth - 1
        data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", self.w, self.h, depth, colour, 0, 0, interlaced))
        expected = a.astype(int)
        if colour == 3:
            palette = self.rng.integers(0, 256, (top + 1, 3))
            data += chunk(b"PLTE", bytes(palette.astype(np.uint8).ravel()))
            alphas = self.rng.integers(0, 256, top + 1) if keyed else np.full(top + 1, 255)
            if keyed:
                data += chunk(b"tRNS", bytes(alphas.astype(np.uint8)))
            expected = np.concatenate([palette, alphas[:, None]], 1)[a[..., 0]]
        elif keyed:
            key = a[self.h // 2, self.w // 2]
            data += chunk(b"tRNS", struct.pack(">" + "H" * bands, *key))
            alpha = np.where((a == key).all(-1), 0, top)[..., None]
            expected = np.concatenate([expected, alpha], -1)
        if colour != 3 and depth < 8:
            expected = expected * 255 // top
        passes = [a[y::dy, x::dx] for y, x, dy, dx in ADAM7] if interlaced else [a]
        raw = b"".join(self.filtered(p, depth) for p in passes if p.size)
        data += chunk(b"IDAT", zlib.compress(raw)) + chunk(b"IEND", b"")
        dtype = np.uint16 if depth == 16 else np.uint8
        name = f"c{colour}-{depth}{'-interlaced' if interlaced else ''}{'-keyed' if keyed else ''}.png"
        expected = expected.astype(dtype)
        if depth == 16:
            peer = None if keyed else imagecodecs.png_decode(data)  # libpng; it leaves keys alone
            self.exact(name, data, expected, peer)
        else:
            self.exact(name, data, expected, None if keyed and colour == 0 else True)  # Pillow mixes up the key's scale

    def filtered(self, a, depth):
        """Rows with a filter of each kind, by the specification."""
        rows = [pack(row.ravel(), depth) for row in a]
        step = max(1, a.shape[2] * depth // 8)
        before = np.zeros(len(rows[0]), int)
        out = b""
        for i, row in enumerate(rows):
            kind = i % 5
            left = np.concatenate([np.zeros(step, int), row[:-step]])[: len(row)] if len(row) > step else np.zeros(len(row), int)
            corner = np.concatenate([np.zeros(step, int), before[:-step]])[: len(row)] if len(row) > step else np.zeros(len(row), int)
            p = left + before - corner
            da, db, dc = abs(p - left), abs(p - before), abs(p - corner)
            paeth = np.where((da <= db) & (da <= dc), left, np.where(db <= dc, before, corner))
            predicted = [0 * row, left, before, (left + before) // 2, paeth][kind]
            out += bytes([kind]) + bytes(((row - predicted) % 256).astype(np.uint8))
            before = row
        return out

    # ---- TIFF ----

    def tiff(self):
        plain = [None, "lzw", "zlib", "packbits"]
        for bands in (1, 3):
            for bits in (8, 16):
                for compression in plain:
                    for planar in (("contig", "separate") if bands == 3 else ("contig",)):
                        for tile in (None, (16, 16)):
                            predictor = compression in ("lzw", "zlib") and tile is None
                            self.one_tiff(bands, bits, compression, planar, tile, predictor, "<")
        self.one_tiff(3, 16, "lzw", "contig", None, True, ">")
        self.one_tiff(3, 16, "zlib", "contig", None, True, ">")
        self.one_tiff(1, 16, None, "contig", (16, 16), False, ">")
        self.one_tiff(3, 8, "zlib", "contig", None, False, "<", bigtiff=True)
        for bands in (2, 4):
            for bits in (8, 16):
                for planar in ("contig", "separate"):
                    self.one_tiff(bands, bits, "zlib", planar, None, False, "<")
        self.one_tiff(4, 8, "lzw", "contig", (16, 16), True, "<")
        self.tiff_kinds()

    def one_tiff(self, bands, bits, compression, planar, tile, predictor, order, bigtiff=False):
        a = self.noise(bands, bits)
        stored = np.moveaxis(a, -1, 0) if planar == "separate" else a
        data = io.BytesIO()
        extra = dict(predictor=True) if predictor else {}
        tifffile.imwrite(
            data, stored, byteorder=order, bigtiff=bigtiff, tile=tile, compression=compression,
            photometric="rgb" if bands > 2 else "minisblack", planarconfig=planar if bands > 1 else None,
            extrasamples=["unassalpha"] if bands in (2, 4) else None, metadata=None, software=False,
            rowsperstrip=None if tile else 5, **extra)
        name = "-".join(str(x) for x in (f"{bands}x{bits}", compression or "none", planar, "tiles" if tile else "strips",
                                         "predictor" if predictor else "plain", "be" if order == ">" else "le") if x)
        data = data.getvalue()
        peer = tifffile.imread(io.BytesIO(data))
        peer = np.moveaxis(peer, 0, -1) if planar == "separate" and bands > 1 else peer
        if bits == 8 and planar == "contig":
            self.exact(name + ("-big" if bigtiff else "") + ".tif", data, a)
        self.exact(name + ("-big" if bigtiff else "") + ".tif", data, a, peer)

    def tiff_kinds(self):
        bilevel = Image.fromarray((self.noise(1) > 128)).convert("1")
        b = np.asarray(bilevel.convert("L"))
        for compression in ("raw", "group3", "group4", "tiff_ccitt", "packbits", "tiff_lzw"):
            self.saved(f"bilevel-{compression}.tif", bilevel, b, compression=compression)
        palette = Image.fromarray(self.noise(3)).quantize(23)
        for compression in ("raw", "tiff_lzw", "tiff_adobe_deflate", "tiff_deflate"):
            self.saved(f"palette-{compression}.tif", palette, np.asarray(palette.convert("RGB")), compression=compression)
        for bits in (2, 4, 8):
            for white in (False, True):
                self.by_hand(bits, white)
        rgba = self.noise(4)
        premultiplied = (rgba[..., :3].astype(int) * rgba[..., 3:] // 255).astype(np.uint8)
        stored = np.concatenate([premultiplied, rgba[..., 3:]], -1)
        data = io.BytesIO()
        tifffile.imwrite(data, stored, photometric="rgb", extrasamples=["assocalpha"], metadata=None, software=False)
        alpha = stored[..., 3:].astype(int)
        divided = np.where(alpha > 0, np.minimum(255, (stored[..., :3].astype(int) * 510 + alpha) // np.maximum(1, 2 * alpha)), stored[..., :3])
        self.near("premultiplied.tif", data.getvalue(), np.concatenate([divided, alpha], -1).astype(np.uint8), 1, 0.1)
        photo = self.photo()
        for tile in (None, (16, 16)):
            data = io.BytesIO()
            tifffile.imwrite(data, photo, photometric="rgb", compression="jpeg", compressionargs={"level": 90}, tile=tile,
                             rowsperstrip=None if tile else 8, metadata=None, software=False)
            data = data.getvalue()
            self.near(f"jpeg-{'tiles' if tile else 'strips'}.tif", data, np.asarray(Image.open(io.BytesIO(data)).convert("RGB")), 6, 1)
        data = io.BytesIO()
        Image.fromarray(photo).save(data, "TIFF", compression="jpeg", quality=90)
        self.near("jpeg-libtiff.tif", data.getvalue(), np.asarray(Image.open(data).convert("RGB")), 6, 1)
        grey = self.photo(1)
        data = io.BytesIO()
        Image.fromarray(grey).save(data, "TIFF", compression="jpeg", quality=90)
        self.near("jpeg-grey.tif", data.getvalue(), np.asarray(Image.open(data)), 3, 0.5)

    def by_hand(self, bits, white):
        """Uncompressed grey; white: 0 means white."""
        a = self.noise(1, bits)
        rows = b"".join(bytes(pack(row, bits).astype(np.uint8)) for row in a)
        fields = [(256, 3, self.w), (257, 3, self.h), (258, 3, bits), (259, 3, 1), (262, 3, 0 if white else 1),
                  (273, 4, 8 + 2 + 9 * 12 + 4), (277, 3, 1), (278, 3, self.h), (279, 4, len(rows))]
        head = b"II*\0" + struct.pack("<IH", 8, 9)
        head += b"".join(struct.pack("<HHII", tag, kind, 1, value) for tag, kind, value in fields) + bytes(4)
        grey = (a.astype(int) * 255 // (2**bits - 1)).astype(np.uint8)
        self.exact(f"grey-{bits}{'-white-is-zero' if white else ''}.tif", head + rows, 255 - grey if white else grey)

    def saved(self, name, image, samples, **how):
        data = io.BytesIO()
        image.save(data, "TIFF", **how)
        self.exact(name, data.getvalue(), samples)

    # ---- BMP, GIF ----

    def bmp(self):
        rgb = self.noise(3)
        for mode, image in {"1": Image.fromarray(rgb).convert("1"), "grey": Image.fromarray(rgb).convert("L"),
                            "palette": Image.fromarray(rgb).quantize(40), "rgb": Image.fromarray(rgb)}.items():
            data = io.BytesIO()
            image.save(data, "BMP")
            self.exact(mode + ".bmp", data.getvalue(), np.asarray(image.convert("RGB")))
        palette = self.rng.integers(0, 256, (16, 3)).astype(np.uint8)
        a = self.noise(1, 4)
        self.one_bmp("palette4.bmp", 4, 0, palette, self.padded(a, 4), palette[a], False)
        self.one_bmp("upside-down.bmp", 4, 0, palette, self.padded(a, 4), palette[a], True)
        a = self.noise(1, 8) // 16
        runs = b"".join(b"".join(bytes([1, v]) for v in row) + b"\0\0" for row in a[::-1]) + b"\0\1"
        self.one_bmp("runs8.bmp", 8, 1, palette, runs, palette[a], False)
        runs = b"".join(b"".join(bytes([1, v << 4]) for v in row) + b"\0\0" for row in a[::-1]) + b"\0\1"
        self.one_bmp("runs4.bmp", 4, 2, palette, runs, palette[a], False)
        five = self.rng.integers(0, 32, (self.h, self.w, 3))
        words = (five[..., 0] << 10 | five[..., 1] << 5 | five[..., 2]).astype("<u2")
        self.one_bmp("rgb555.bmp", 16, 0, None, self.padded(words, 16), (five * 255 / 31 + 0.5).astype(np.uint8), False, None)
        quads = np.concatenate([rgb[..., ::-1], np.zeros((self.h, self.w, 1), np.uint8)], -1).copy()
        self.one_bmp("rgb32.bmp", 32, 0, None, quads[::-1].tobytes(), rgb, False)

    def padded(self, a, bits):
        rows = b""
        for row in a[::-1]:
            row = bytes(pack(row, bits).astype(np.uint8)) if bits < 16 else row.tobytes()
            rows += row + bytes(-len(row) % 4)
        return rows

    def one_bmp(self, name, bits, compression, palette, pixels, expected, down, peer=True):
        colours = b"" if palette is None else b"".join(bytes([*p[::-1], 0]) for p in palette)
        if down:
            size = len(pixels) // self.h
            pixels = b"".join(pixels[i * size : (i + 1) * size] for i in range(self.h))[:: 1]
            pixels = b"".join(pixels[(self.h - 1 - i) * size : (self.h - i) * size] for i in range(self.h))
        head = struct.pack("<IiiHHIIiiII", 40, self.w, -self.h if down else self.h, 1, bits, compression, len(pixels), 2835, 2835,
                           0 if palette is None else len(palette), 0)
        data = b"BM" + struct.pack("<IHHI", 54 + len(colours) + len(pixels), 0, 0, 54 + len(colours)) + head + colours + pixels
        self.exact(name, data, expected, peer)

    def gif(self):
        image = Image.fromarray(self.noise(3)).quantize(60)
        for name, how in {"plain": {}, "interlaced": {"interlace": 1}, "keyed": {"transparency": image.getpixel((0, 0))}}.items():
            data = io.BytesIO()
            image.save(data, "GIF", **{"interlace": 0, **how})
            self.exact(name + ".gif", data.getvalue(), np.asarray(Image.open(data).convert("RGBA")))
        grey = Image.fromarray(self.noise(1))
        data = io.BytesIO()
        grey.save(data, "GIF")
        self.exact("grey.gif", data.getvalue(), np.asarray(grey))

    # ---- JPEG, WebP ----

    def jpeg(self):
        photo, grey = self.photo(), self.photo(1)
        kinds = {"444": dict(subsampling=0), "422": dict(subsampling=1), "420": dict(subsampling=2),
                 "progressive": dict(progressive=True), "optimized": dict(optimize=True), "restarts": dict(restart_marker_blocks=1),
                 "coarse": dict(quality=5)}
        for name, how in kinds.items():
            data = io.BytesIO()
            Image.fromarray(photo).save(data, "JPEG", **{"quality": 90, **how})
            self.near(name + ".jpg", data.getvalue(), np.asarray(Image.open(data)), 4, 0.5)
        for progressive in (False, True):
            data = io.BytesIO()
            Image.fromarray(grey).save(data, "JPEG", quality=90, progressive=progressive)
            self.near(f"grey{'-progressive' if progressive else ''}.jpg", data.getvalue(), np.asarray(Image.open(data)), 2, 0.3)
        data = imagecodecs.jpeg_encode(photo, level=90, colorspace="RGB", outcolorspace="RGB")
        self.near("rgb.jpg", data, np.asarray(Image.open(io.BytesIO(data))), 3, 0.5)

    def webp(self):
        photo, clear = self.photo(), self.photo(4)
        lossy = {"q0": "-q 0 -m 0 -segments 1 -f 0", "q5-strong": "-q 5 -m 6 -f 100 -strong -sharpness 3", "q30-simple": "-q 30 -nostrong -f 60",
                 "q60-segments": "-q 60 -segments 4 -sns 100 -af", "q90": "-q 90 -m 4 -sharp_yuv", "q100": "-q 100 -sns 0"}
        alphas = {"plain": "-alpha_method 0", "fast": "-alpha_method 1 -alpha_filter fast", "best": "-alpha_method 1 -alpha_filter best -alpha_q 30",
                  "unfiltered": "-alpha_method 1 -alpha_filter none"}
        for name, how in lossy.items():
            self.one_webp(f"{name}.webp", photo, how)
        for name, how in alphas.items():
            self.one_webp(f"alpha-{name}.webp", clear, how + " -exact")
        for how in ("-lossless", "-q 50"):
            self.one_webp(f"one-pixel{how.split()[0]}.webp", photo[:1, :1], how)
        for name, a, how in (("lossless", photo, "-z 9"), ("lossless-fast", photo, "-z 0"), ("lossless-alpha", clear, "-z 6 -exact"),
                             ("lossless-palette", np.asarray(Image.fromarray(photo).quantize(9).convert("RGB")), "-z 7")):
            self.one_webp(f"{name}.webp", a, "-lossless " + how)
        for name, how in (("segments", "-q 40 -segments 4 -sns 100 -f 80"), ("skips", "-q 2 -segments 1 -m 2 -f 30 -sharpness 7")):
            self.one_webp(f"{name}.webp", scene(80, 96), how)
        for parts in (2, 4, 8):
            data = vpx(scene(80, 96), parts)
            self.exact(f"libvpx-{parts}-parts.webp", data, np.asarray(Image.open(io.BytesIO(data)).convert("RGBA")), None)

    def one_webp(self, name, a, how):
        with tempfile.TemporaryDirectory() as folder:
            Image.fromarray(a).save(folder + "/a.png")
            subprocess.run(["cwebp", "-quiet", *how.split(), folder + "/a.png", "-o", folder + "/a.webp"], check=True)
            data = Path(folder, "a.webp").read_bytes()
        self.exact(name, data, np.asarray(Image.open(io.BytesIO(data)).convert("RGBA")), None)


def scene(height, width):
    """Large enough for several parts of a file: a flat sky, hills, and noise on the right."""
    y, x = np.mgrid[0:height, 0:width]
    hills = 128 + 60 * np.sin(x / 7) * np.cos(y / 5) * (y > 24) + np.random.default_rng(1).normal(0, 25, (height, width)) * (x > 2 * width // 3)
    return np.stack([hills, 0.7 * hills + 20, 200 - 0.5 * hills], -1).clip(0, 255).astype(np.uint8)


def vpx(a, parts):
    """A key frame by libvpx, which writes what libwebp only reads: several parts, and filters that depend on the mode."""
    data = io.BytesIO()
    with av.open(data, "w", format="ivf") as out:
        stream = out.add_stream("vp8", rate=1, options={"slices": str(parts), "crf": "30", "b": "0"})
        stream.height, stream.width, stream.pix_fmt = a.shape[0], a.shape[1], "yuv420p"
        for packet in stream.encode(av.VideoFrame.from_ndarray(a, "rgb24")) + stream.encode():
            out.mux(packet)
    frame = data.getvalue()[32 + 12 :]
    frame += b"\0" * (len(frame) % 2)
    return b"RIFF" + struct.pack("<I", 12 + len(frame)) + b"WEBPVP8 " + struct.pack("<I", len(frame)) + frame


def pack(values, depth):
    """Samples of a row as bytes."""
    values = np.asarray(values, int)
    if depth == 16:
        return np.stack([values >> 8, values & 255], -1).ravel()
    if depth == 8:
        return values
    per = 8 // depth
    values = np.concatenate([values, np.zeros(-len(values) % per, int)]).reshape(-1, per)
    return (values << (8 - depth - depth * np.arange(per))).sum(-1)


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def to_rgba(samples):
    a = np.asarray(samples)
    if a.dtype == bool:
        a = a.astype(np.uint8) * 255
    if a.ndim == 2:
        a = a[..., None]
    top = 255 if a.dtype == np.uint8 else 65535
    if a.shape[2] < 3:
        a = np.concatenate([a[..., :1]] * 3 + [a[..., 1:]], -1)
    if a.shape[2] == 3:
        a = np.concatenate([a, np.full(a.shape[:2] + (1,), top, a.dtype)], -1)
    return np.ascontiguousarray(a)


def main():
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    height, width = map(int, (sys.argv[2] if len(sys.argv) > 2 else "17x33").split("x"))
    golden = Golden(folder, height, width, int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    for kind in (golden.png, golden.tiff, golden.bmp, golden.gif, golden.jpeg, golden.webp):
        kind()
    (folder / "golden.json").write_text(json.dumps(golden.index, indent=0, sort_keys=True))


main()
