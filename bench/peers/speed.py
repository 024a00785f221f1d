"""The other systems' side of bench/run Speed; see there. Not meant to be called by hand.

    python speed.py keras|torch|compiled CIFAR10-FOLDER

Says its versions as JSON, then reads commands from its input, one a line, and answers each with one
line of numbers: seconds, mostly. A command that fails is answered with "missing" and why.
"""

import json
import os
import sys
import traceback

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


def system(name, cifar10):
    if name == "keras":
        import speed_keras

        return speed_keras.Keras(cifar10), speed_keras.versions()
    import speed_torch

    return speed_torch.Torch(cifar10, name == "compiled"), speed_torch.versions()


def answer(line, peer):
    command, *words = line.split()
    numbers = [float(w) if "." in w else int(w) if w.isdigit() else w for w in words]
    return " ".join(str(n) for n in getattr(peer, command)(*numbers))


def main(name, cifar10):
    out, sys.stdout = sys.stdout, sys.stderr
    try:
        peer, versions = system(name, cifar10)
    except (ImportError, ValueError, OSError) as missing:
        print("missing", str(missing).splitlines()[0], file=out, flush=True)
        return
    print(json.dumps(versions), file=out, flush=True)
    for line in sys.stdin:
        try:
            print(answer(line, peer), file=out, flush=True)
        except Exception as failed:
            traceback.print_exc()
            print("missing", repr(failed).splitlines()[0], file=out, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
