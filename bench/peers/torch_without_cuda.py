"""Makes PyPI's PyTorch for Linux start without its 3 GB of CUDA libraries, which a processor needs
not: empty stand-ins (made with gcc) for those that are missing beside it. Does nothing where there
are none to replace."""

import re
import subprocess
import sysconfig
import tempfile
from pathlib import Path

ASKED = re.compile(r"NEEDED.*\[(lib(?:cu|nccl|nvrtc|nvshmem)[^\]]*)\]")
PLAIN = re.compile(r"^(cu|nccl|nvshmem)")
DRIVER_TOO_OLD = 35  # what every stand-in's function answers


def read(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()


def missing(libraries):
    """Names of CUDA libraries, and the functions wanted: by version, and without one."""
    asked, wanted, has = set(), set(), set()
    for library in libraries:
        asked |= {m.group(1) for line in read("readelf", "-d", library) if (m := ASKED.search(line))}
        wanted |= {line.split()[-1] for line in read("nm", "-D", "--undefined-only", library)}
        has |= {line.split()[-1].split("@")[0] for line in read("nm", "-D", "--defined-only", library)}
    versioned, plain = {}, set()
    for name, _, version in (w.partition("@") for w in wanted):
        if name not in has and version:
            versioned.setdefault(version, set()).add(name)
        elif name not in has and PLAIN.match(name):
            plain.add(name)
    return asked - {"libcuda.so.1"}, versioned, plain


def stand_in(target, versioned, plain):
    labels = "".join(f".globl {n}\n.type {n},@function\n{n}:\n" for n in sorted(versioned | plain))
    version = "NVSHMEM" if "nvshmem" in target.name else target.name
    with tempfile.TemporaryDirectory() as folder:
        code, exports = Path(folder, "code.s"), Path(folder, "exports.map")
        stack = '.section .note.GNU-stack,"",@progbits\n'
        code.write_text(f".text\n{labels}mov ${DRIVER_TOO_OLD},%eax\nret\n{stack}")
        exports.write_text(f"{version} {{ {' '.join(n + ';' for n in sorted(versioned))} }};\n")
        script = [f"-Wl,--version-script={exports}"] if versioned else []
        name = f"-Wl,-soname,{target.name}"
        command = ["gcc", "-shared", "-nostdlib", *script, name, "-o", target, code]
        subprocess.run(command, check=True)


def main():
    folder = Path(sysconfig.get_path("purelib"), "torch", "lib")
    real = [p for p in folder.glob("lib*.so")]
    asked, versioned, plain = missing(real)
    installed = {p.name for p in folder.parent.parent.glob("nvidia/*/lib/*")}
    for name in sorted(asked - installed):
        version = "NVSHMEM" if "nvshmem" in name else name
        rest = plain if name.startswith("libnccl") else set()
        stand_in(folder / name, versioned.get(version, set()), rest)


if __name__ == "__main__":
    main()
