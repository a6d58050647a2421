"""Reads the weights file that training/weights.py writes: its configuration, tensors by name in floats, and vocabulary."""
import json
import numpy as np


def read(path):
    data = open(path, "rb").read()
    assert data[:8] == b"HEARSAY1", path
    end = 12 + int.from_bytes(data[8:12], "little")
    head = json.loads(data[12:end])
    body = -(-end // 64) * 64
    tensors = {}
    for t in head["tensors"]:
        kind = {"f32": np.float32, "i8": np.int8, "u8": np.uint8}[t["dtype"]]
        x = np.frombuffer(data, kind, int(np.prod(t["shape"])), body + t["offset"]).reshape(t["shape"])
        if t["name"] == head["vocab"]:
            vocab = x.tobytes().decode().splitlines()
        elif t["dtype"] == "i8":
            tensors[t["name"]] = x * tensors.pop(t["scale"])[:, None]
        else:
            tensors[t["name"]] = x
    return head["config"], tensors, vocab
