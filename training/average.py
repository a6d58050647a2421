"""Averages checkpoints of one run or of runs that go on from each other (model soups: Wortsman et al. 2022).
python average.py OUT/model.pt A.pt:0.5 B.pt:0.25 C.pt:0.25

A tensor that some lack is averaged over those that have it."""
import sys
import torch


def main(out, *parts):
    models = [(torch.load(path, map_location="cpu")["model"], float(share)) for path, share in (p.rsplit(":", 1) for p in parts)]
    mixed = {}
    for name in max((m for m, _ in models), key=len):
        have = [(m[name], share) for m, share in models if name in m]
        mixed[name] = sum(x * share for x, share in have) / sum(share for _, share in have)
    torch.save({"model": mixed}, out)


if __name__ == "__main__":
    main(*sys.argv[1:])
