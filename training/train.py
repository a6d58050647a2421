"""Step 2: train encoder and heads together.   python train.py CORPUS MINILM_FOLDER OUT --minutes 80

The learning rate warms up, stays, and falls to nothing over the last part of the time given (WSD: Hu et al. 2024, MiniCPM), so
that OUT/stable.pt, written before the fall, can be gone on from with --resume; OUT/model.pt is the end.

--start CHECKPOINT begins with its weights, --layers 3 with those of layers 0, 2 and 5; --teacher CHECKPOINT adds a loss that
draws the states of the words to those of a deeper model (Jiao et al. 2020, TinyBERT); --plain leaves the texts as they are."""
import argparse, itertools, json, os, pickle, random, time
import torch
from torch.nn import functional as F
from model import Model, SPAN, TAGS, buckets
from pieces import WordPieces
from windows import LIMIT, Window, batch, batches, cut, labels

# How often a set's documents are seen in a round, and the weight of each loss.
RATES = {"ewt": 1.5, "gum": 2, "conll": 1.5, "polnear": 1.5, "time": 2, "recognizers": 0.3, "re3d": 2, "plv": 1.5, "story": 0.1}
WEIGHTS = {"starts": 0.5, "upos": 0.5, "xpos": 0.7, "script": 0.5, "names": 1.5, "times": 1, "source": 0.5, "cue": 1, "content": 1, "events": 0.5,
           "arc": 1, "rel": 0.7, "pair": 2, "teacher": 5}
SMOOTH = 0.05  # of the labels of statements, which are overlearned first: two annotators agree on four of five
FEWEST = 200  # a loss over fewer words than these counts less: a handful must not weigh as much as a batch


def mean(total, count, least=FEWEST):
    return total / max(count, least)


def losses(model, b, teacher=None):
    states = model.words(b)
    x = model.drop(states)
    windows, (n, w, h) = b["windows"], x.shape
    out = {}
    if teacher:
        with torch.no_grad():
            goal = teacher.words(b)
        out["teacher"] = F.mse_loss(states[b["words"]], goal[b["words"]]) / goal[b["words"]].var()
    for t in TAGS:
        if t == "events":
            continue
        rows = [i for i, v in enumerate(windows) if t in v.labels]
        if rows:
            y = torch.full((len(rows), w), -100)
            for k, i in enumerate(rows):
                y[k, :len(windows[i].words)] = torch.tensor(windows[i].labels[t])
            s = F.cross_entropy(model.tags[t](x[rows]).flatten(0, 1), y.flatten(), reduction="sum", ignore_index=-100,
                                label_smoothing=SMOOTH if t in ("source", "cue", "content") else 0)
            out[t] = mean(s, int((y >= 0).sum()))
    event = 0
    rows = [i for i, v in enumerate(windows) if hasattr(v, "eventful") or hasattr(v, "event")]
    if rows:
        s = model.tags["events"](x[rows])
        count = 0
        for k, i in enumerate(rows):
            v, m = windows[i], len(windows[i].words)
            if hasattr(v, "eventful"):
                # A word is no trigger if every class scores under none, whose score is 0.
                event = event + F.binary_cross_entropy_with_logits(s[k, :m].logsumexp(-1), torch.tensor(v.eventful), reduction="sum")
                count += m
            else:
                # Only the class of the whole is known: its trigger is the word that says it best (multiple-instance learning).
                c = s[k, :m].logsumexp(0)
                event = event + 10 * (c.logsumexp(0) - c[v.event].logsumexp(0)) + F.softplus(-s[k, :m].logsumexp(-1).max())
                count += 10
        out["events"] = mean(event, count)
    rows = [i for i, v in enumerate(windows) if "upos" in v.labels]
    if rows:
        y, rel, sent = torch.full((len(rows), w), -100), torch.full((len(rows), w), -100), torch.full((len(rows), w), -1)
        for k, i in enumerate(rows):
            m = len(windows[i].words)
            y[k, :m], rel[k, :m], sent[k, :m] = torch.tensor(windows[i].heads), torch.tensor(windows[i].rels), torch.tensor(windows[i].sentence)
        xr = x[rows]
        s = model.arcs(xr)
        same = torch.cat([torch.ones(len(rows), w, 1, dtype=torch.bool), sent[:, :, None] == sent[:, None, :]], 2)
        s = s.masked_fill(~same, -1e4)
        out["arc"] = mean(F.cross_entropy(s.flatten(0, 1), y.flatten(), reduction="sum", ignore_index=-100), int((y >= 0).sum()))
        r, j = torch.nonzero((y >= 0) & (rel >= 0), as_tuple=True)
        heads = torch.cat([model.root.expand(len(rows), 1, -1), xr], 1)
        out["rel"] = mean(F.cross_entropy(model.rels(xr[r, j], heads[r, y[r, j]]), rel[r, j], reduction="sum"), len(r))
    cues = [(i, c, y) for i, v in enumerate(windows) if "cue" in v.labels for c, y in v.statements]
    if cues:
        rows = torch.tensor([i for i, _, _ in cues])
        cue = torch.stack([x[i, c].mean(0) for i, c, _ in cues])
        y = torch.full((len(cues), w), -100)
        for k, (i, _, v) in enumerate(cues):
            y[k, :len(v)] = torch.tensor(v)
        near = torch.zeros(len(cues), w, dtype=torch.bool)
        for k, (_, c, v) in enumerate(cues):
            near[k, max(0, min(c) - SPAN):min(len(v), max(c) + 1 + SPAN)] = True
        y = y.masked_fill(~near, -100)
        s = model.pairs(x[rows], cue, distances([c for _, c, _ in cues], w), near)
        out["pair"] = mean(F.cross_entropy(s.flatten(0, 1), y.flatten(), reduction="sum", ignore_index=-100, label_smoothing=SMOOTH), int((y >= 0).sum()) / 4)
    return out


def distances(cues, w):
    d = torch.empty(len(cues), w, dtype=torch.long)
    place = torch.arange(w)
    for k, c in enumerate(cues):
        first, last = min(c), max(c)
        d[k] = buckets(torch.where(place < first, place - first, torch.where(place > last, place - last, 0)))
        d[k, c] = 33
    return d


KEEP = {6: None, 3: [0, 2, 5], 4: [0, 2, 3, 5]}  # layers of a deeper encoder that a shallower one takes


def begin_from(model, path, layers):
    """Takes the weights of a checkpoint, which may be deeper."""
    w = torch.load(path)["model"]
    for i, old in enumerate(KEEP[layers] or []):
        w.update({k.replace("layers.%d." % old, "layers.%d." % i): v for k, v in torch.load(path)["model"].items() if "encoder.layers.%d." % old in k})
    model.load_state_dict({k: w[k] for k in model.state_dict()})


def rounds(docs, tokenize, sets, rng, plain=False):
    """Windows without end, a round of all sets at a time."""
    count = {}
    while True:
        windows = []
        for d in docs:
            rate = RATES[d["set"]]
            for _ in range(int(rate) + (rng.random() < rate % 1)):
                n = count.setdefault(id(d), [len(tokenize(w)[0]) for w in d["words"]])
                if "starts" in d and rng.random() < 0.3:  # single sentences too: a text may be no longer
                    s = sorted(d["starts"]) + [len(d["words"])]
                    spans = [x for a, b in zip(s, s[1:]) for x in ((p + a, q + a) for p, q in cut({"words": d["words"][a:b], "gap": d["gap"][a:b]}, n[a:b], LIMIT))]
                else:
                    spans = cut(d, n, rng.choice((96, 144, LIMIT, LIMIT)))
                windows += [(d, a, b) for a, b in spans]
        rng.shuffle(windows)
        for part in range(0, len(windows), 2000):
            made = [Window(d, list(range(a, b)), tokenize, sets, None if plain else rng) for d, a, b in windows[part:part + 2000]]
            yield from batches([x for x in made if len(x.ids) <= 512], 2304, rng)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("corpus"); a.add_argument("minilm"); a.add_argument("out")
    a.add_argument("--minutes", type=float, default=80); a.add_argument("--layers", type=int, default=6)
    a.add_argument("--rate", type=float, default=1.5e-4, help="of the encoder; the heads' is in proportion"); a.add_argument("--decay", type=float, default=0.35)
    a.add_argument("--start"); a.add_argument("--teacher"); a.add_argument("--plain", action="store_true")
    a.add_argument("--resume"); a.add_argument("--seed", type=int, default=1); a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    torch.set_num_threads(a.threads); torch.manual_seed(a.seed); rng = random.Random(a.seed)
    os.makedirs(a.out, exist_ok=True)
    docs = [d for d in pickle.load(open(a.corpus, "rb"))]
    names = labels(docs)
    sets = {k: {x: i for i, x in enumerate(v)} for k, v in names.items()}
    json.dump(names, open(os.path.join(a.out, "labels.json"), "w"))
    docs = [d for d in docs if d["split"] == "train"]
    tokenize = WordPieces(os.path.join(a.minilm, "tokenizer.json"))
    model = Model({k: len(v) for k, v in names.items()}, a.layers)
    model.encoder.load_minilm(os.path.join(a.minilm, "model.safetensors"), KEEP[a.layers])
    if a.start:
        begin_from(model, a.start, a.layers)
    teacher = None
    if a.teacher:
        teacher = Model({k: len(v) for k, v in names.items()})
        teacher.load_state_dict(torch.load(a.teacher)["model"])
        teacher.eval()
    enc = list(model.encoder.parameters())
    rest = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    opt = torch.optim.AdamW([{"params": enc, "lr": a.rate, "top": a.rate}, {"params": rest, "lr": 6.7 * a.rate, "top": 6.7 * a.rate}], weight_decay=0.01, fused=True)
    if a.resume:
        saved = torch.load(a.resume)
        model.load_state_dict(saved["model"]); opt.load_state_dict(saved["opt"])
    model.train()
    begin, step, seen, stable, run = time.time(), 0, 0, False, {}
    for part in rounds(docs, tokenize, sets, rng, a.plain):
        t = (time.time() - begin) / 60 / a.minutes
        if t >= 1:
            break
        if t > 1 - a.decay and not stable:
            stable = True
            torch.save({"model": model.state_dict(), "opt": opt.state_dict()}, os.path.join(a.out, "stable.pt"))
        f = min(1, (step + 1) / (30 if a.resume else 150)) * min(1, (1 - t) / a.decay)
        for g in opt.param_groups:
            g["lr"] = g["top"] * f
        b = batch(part)
        ls = losses(model, b, teacher)
        loss = sum(WEIGHTS[k] * v for k, v in ls.items())
        opt.zero_grad(); loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 3.0)
        opt.step()
        seen += int(b["mask"].sum()); step += 1
        for k, v in ls.items():
            run[k] = 0.98 * run.get(k, v.item()) + 0.02 * v.item()
        if step % 50 == 0:
            m = (time.time() - begin) / 60
            print("%.1f min, step %d, %d pieces (%.0f/s), rate %.5f: %s" % (m, step, seen, seen / m / 60, opt.param_groups[0]["lr"],
                  " ".join("%s %.3f" % kv for kv in run.items())), flush=True)
        if step % 400 == 0:
            torch.save({"model": model.state_dict(), "opt": opt.state_dict()}, os.path.join(a.out, "last.pt"))
    torch.save({"model": model.state_dict()}, os.path.join(a.out, "model.pt"))


if __name__ == "__main__":
    main()
