"""Step 4: a checkpoint as the weights file that the program embeds.   python export.py MINILM_FOLDER OUT/model.pt language/model/weights.bin"""
import json, os, sys
import torch
from model import SPAN, TAGS
from pieces import GAPS, PIECES, SHAPES
from weights import write
from windows import LIMIT


def main(minilm, model, out):
    labels = json.load(open(os.path.join(os.path.dirname(model), "labels.json")))
    w = {k: v.float().numpy() for k, v in torch.load(model, map_location="cpu")["model"].items()}
    layers = 1 + max(int(k.split(".")[2]) for k in w if k.startswith("encoder.layers."))
    t, int8 = {}, {}

    def linear(ours, theirs):
        t[ours + ".w"], t[ours + ".b"] = w[theirs + ".weight"], w[theirs + ".bias"]
        int8[ours + ".w"] = True

    t["emb.word"] = w["encoder.word.weight"]
    int8["emb.word"] = False
    t["emb.pos"] = w["encoder.pos.weight"][:LIMIT]
    for name in ("shape", "piece", "gap"):
        t["emb.feat." + name] = w["encoder.%s.weight" % name]
    t["emb.ln.w"], t["emb.ln.b"] = w["encoder.ln.weight"], w["encoder.ln.bias"]
    for ours, theirs in [("enc.%d" % i, "encoder.layers.%d" % i) for i in range(layers)] + [("pair.layer", "pair_layer")]:
        for part in ("qkv", "out", "up", "down"):
            linear("%s.%s" % (ours, part), "%s.%s" % (theirs, part))
        for ln in ("ln1", "ln2"):
            t["%s.%s.w" % (ours, ln)], t["%s.%s.b" % (ours, ln)] = w["%s.%s.weight" % (theirs, ln)], w["%s.%s.bias" % (theirs, ln)]
    # The tag heads read the same states: one layer for all of them.
    t["tags.w"] = torch.cat([torch.tensor(w["tags.%s.weight" % x]) for x in TAGS]).numpy()
    t["tags.b"] = torch.cat([torch.tensor(w["tags.%s.bias" % x]) for x in TAGS]).numpy()
    int8["tags.w"] = True
    for ours, theirs in (("arc.dep", "arc_dep"), ("arc.head", "arc_head"), ("rel.dep", "rel_dep"), ("rel.head", "rel_head"), ("rel.each", "rel_bias"),
                         ("pair.word", "pair_word"), ("pair.cue", "pair_cue"), ("pair.word2", "pair_word2"), ("pair.cue2", "pair_cue2"), ("pair.out", "pair_out")):
        linear(ours, theirs)
    # Convolution [out, in, 3] as a layer over three rows set side by side.
    c = w["pair_conv.weight"]
    t["pair.conv.w"], t["pair.conv.b"] = c.transpose(0, 2, 1).reshape(c.shape[0], -1), w["pair_conv.bias"]
    int8["pair.conv.w"] = True
    # Arc: d A h + b h = (A^T d + b) h, a layer on the dependent.
    t["arc.w"], t["arc.b"] = w["arc"].T, w["arc_bias"]
    int8["arc.w"] = True
    r = w["rel"]
    t["rel.w"] = r.transpose(0, 2, 1).reshape(-1, r.shape[1])  # for each relation, the transpose: applied to the dependent
    t["rel.b"] = t["rel.w"][:, 0] * 0
    int8["rel.w"] = True
    t["root"], t["pair.distance"] = w["root"], w["pair_distance.weight"]
    vocab = open(os.path.join(minilm, "vocab.txt"), encoding="utf-8").read().split("\n")
    vocab = vocab[:t["emb.word"].shape[0]]
    h = t["emb.ln.w"].shape[0]
    config = {"layers": layers, "hidden": h, "heads": h // 32, "ffn": t["enc.0.up.b"].shape[0], "positions": LIMIT, "eps": 1e-12, "features": ["shape", "piece", "gap"],
              "extra": {"tags": list(TAGS), "labels": labels, "span": SPAN}}
    write(out, config, t, int8, vocab)
    print("%s: %.1f MB, %d layers" % (out, os.path.getsize(out) / 1e6, layers))


if __name__ == "__main__":
    main(*sys.argv[1:])
