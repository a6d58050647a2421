"""Step 5: what PyTorch makes of the sentences in language/testdata/sentences.txt, for the test of the Go forward pass.
python reference.py MINILM_FOLDER OUT/model.pt language/testdata/reference.json

The weights are rounded as the exported file has them; activations are not, so the program may differ where two labels are nearly level."""
import json, os, sys
import torch
from corpus import divide
from evaluate import Reader, tree
from model import Model
from pieces import WordPieces
from weights import quantise


def rounded(model):
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name == "encoder.word.weight" or ".layers." in name and p.dim() == 2:
                q, scale = quantise(p.numpy(), kernels="word" not in name)
                p.copy_(torch.tensor(q * scale[:, None]))


def main(minilm, checkpoint, out):
    here = os.path.dirname(os.path.abspath(__file__))
    lines = open(os.path.join(here, "..", "language", "testdata", "sentences.txt"), encoding="utf-8").read().splitlines()
    docs = divide([{"id": str(i), "text": s} for i, s in enumerate(lines)])
    names = json.load(open(os.path.join(os.path.dirname(checkpoint), "labels.json")))
    saved = torch.load(checkpoint, map_location="cpu")["model"]
    layers = 1 + max(int(k.split(".")[2]) for k in saved if k.startswith("encoder.layers."))
    model = Model({k: len(v) for k, v in names.items()}, layers)
    model.load_state_dict(saved); rounded(model); model.eval()
    reader = Reader(model, WordPieces(os.path.join(minilm, "tokenizer.json")), names)
    rows = []
    with torch.no_grad():
        for d in docs:
            x = reader.states(d)
            cue = int(model.tags["cue"](x).softmax(-1)[:, 1].argmax())
            rows.append({"cue": cue, "roles": reader.roles(x, cue, cue + 1)[1], "text": d["text"], "words": d["words"], "states": [[round(v, 3) for v in w[:12].tolist()] for w in x],
                         "upos": reader.tags(x, "upos"), "xpos": reader.tags(x, "xpos"), "heads": [h - 1 for h in tree(model.arcs(x[None])[0])]})
    with open(out, "w", encoding="utf-8") as f:
        f.write("[\n" + ",\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n]\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
