"""Files that say much beside their pixels, for MetadataTest: by Pillow (libjpeg, libtiff) and exiftool.

    python golden_metadata.py ../../core/src/test/resources/io/github/inpaint4j/image

Needs exiftool on the path. 24x16 pixels, turned (orientation 6), with a thumbnail in Exif and in XMP.
"""

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
from PIL import Image

XMP = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:tiff="http://ns.adobe.com/tiff/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" tiff:Orientation="6" dc:source="Archive">
<xmp:Thumbnails><rdf:Alt><rdf:li>what was there</rdf:li></rdf:Alt></xmp:Thumbnails>
</rdf:Description></rdf:RDF></x:xmpmeta>"""

EXIF = [
    "-n", "-charset", "exif=utf8", "-Orientation=6", "-Artist=J. M\u00fcller", "-DateTimeOriginal=2024:01:02 03:04:05",
    "-ExposureTime=0.004", "-ExifImageWidth=24", "-ExifImageHeight=16", "-GPSLatitudeRef=N", "-GPSLatitude=52.5",
    "-Keywords=one", "-Keywords=two",
]


def main(folder):
    rng = np.random.default_rng(1)
    image = Image.fromarray(np.kron(rng.integers(0, 256, (2, 3, 3)), np.ones((8, 8, 1))).astype(np.uint8))
    small = io.BytesIO()
    image.resize((6, 4)).save(small, "JPEG", quality=20)
    thumbnail = folder / "thumbnail.tmp"
    thumbnail.write_bytes(small.getvalue())
    jpeg, tiff = folder / "metadata.jpg", folder / "metadata.tif"
    image.save(jpeg, quality=60, subsampling="4:2:2", dpi=(240, 240), xmp=XMP, comment="gr\u00fc\u00df Gott".encode())
    image.save(tiff, dpi=(240, 240), tiffinfo={700: XMP, 33550: (2.0, 2.0, 0.0)}, big_tiff=False)
    run = ["exiftool", "-q", "-m", "-overwrite_original"]
    subprocess.run(run + EXIF + [f"-ThumbnailImage<={thumbnail}", jpeg], check=True)
    subprocess.run(run + EXIF + [tiff], check=True)
    thumbnail.unlink()


main(Path(sys.argv[1]))
