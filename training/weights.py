"""The project's weights file; internal/nn/weights.go reads it and says how it is laid out."""
import json
import numpy as np


def quantise(x, most):
    """Rows as signed bytes within +-most, and what a unit of each row is worth."""
    scale = np.maximum(np.abs(x).max(1), 1e-12) / most
    return np.clip(np.rint(x / scale[:, None]), -most, most).astype(np.int8), scale.astype(np.float32)


def write(path, config, tensors, int8, vocab):
    """tensors: name -> float array; int8: name -> greatest byte, of those to be quantised by rows (63 for the kernels, so
    that two products fit 16 bits); vocab: word pieces."""
    listed, blobs, at = [], [], 0

    def add(name, dtype, array, **more):
        nonlocal at
        raw = array.tobytes()
        listed.append(dict(name=name, dtype=dtype, shape=list(array.shape), offset=at, **more))
        raw += bytes(-len(raw) % 64)
        blobs.append(raw)
        at += len(raw)

    add("vocab", "u8", np.frombuffer("".join(p + "\n" for p in vocab).encode(), np.uint8))
    for name, x in tensors.items():
        x = np.ascontiguousarray(x, np.float32)
        if name in int8:
            q, scale = quantise(x, int8[name])
            add(name + ".scale", "f32", scale)
            add(name, "i8", q, scale=name + ".scale")
        else:
            add(name, "f32", x)
    head = json.dumps({"config": config, "tensors": listed, "vocab": "vocab"}, separators=(",", ":")).encode()
    with open(path, "wb") as f:
        f.write(b"HEARSAY1" + len(head).to_bytes(4, "little") + head)
        f.write(bytes(-f.tell() % 64))
        f.writelines(blobs)
