"""The project's weights file; internal/nn/weights.go reads it and says how it is laid out."""
import json
import numpy as np


def quantise(x, kernels):
    """Rows as signed bytes, and what a unit of each row is worth. For the kernels, the unit grows until activations of seven bits
    times any 16 weights (in the order that internal/nn/linear.go tells, roomOf) stay within 16 bits."""
    scale = np.maximum(np.abs(x).max(1), 1e-12) / 127
    while True:
        q = np.rint(x / scale[:, None]).astype(np.int32)
        if not kernels:
            break
        lanes = q.reshape(len(q), -1, 4, 2, 2)
        most = np.maximum(np.maximum(lanes, 0).sum((2, 4)), np.maximum(-lanes, 0).sum((2, 4))).max((1, 2))
        if (most <= 32767 // 127).all():
            break
        scale *= np.where(most > 32767 // 127, np.maximum(most / (32767 // 127), 1.001), 1)
    return q.astype(np.int8), scale.astype(np.float32)


def write(path, config, tensors, int8, vocab):
    """tensors: name -> float array; int8: name -> whether the kernels multiply it, of those to be quantised by rows; vocab:
    word pieces."""
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
