"""Step 3: dev scores of a checkpoint, on gold words.   python evaluate.py CORPUS MINILM_FOLDER OUT/model.pt [--share 0.3] [--dress straight]

The figures that count are taken from the program (see language/MODEL.md); these serve to choose among trials."""
import argparse, collections, json, os, pickle
import torch
from model import Model, SPAN, buckets
from pieces import WordPieces
from windows import LIMIT, STRAIGHT, Window, batch, cut


def f1(hit, gold, found):
    p, r = hit / max(found, 1), hit / max(gold, 1)
    return "P %.3f R %.3f F1 %.3f" % (p, r, 2 * p * r / max(p + r, 1e-9))


def spans(tags):
    """BIO labels to {(first, last, kind)}; an I- without its B- begins a span."""
    out, begin, kind = set(), None, None
    for i, t in enumerate(list(tags) + ["O"]):
        if begin is not None and (t == "O" or t[0] == "B" or t[2:] != kind):
            out.add((begin, i, kind)); begin = None
        if t != "O" and begin is None:
            begin, kind = i, t[2:]
    return out


DRESS = {"straight": lambda w: STRAIGHT.get(w, w).replace("’", "'"), "lower": str.lower, "upper": str.upper}  # how texts may come


def tree(scores):
    """Greedy heads; language decodes with the spanning tree, which mends the few cycles."""
    return scores.argmax(-1).tolist()


class Reader:
    def __init__(self, model, tokenize, names):
        self.model, self.tokenize, self.names = model, tokenize, names
        self.sets = {k: {x: i for i, x in enumerate(v)} for k, v in names.items()}

    def states(self, doc, spans=None):
        """States of all words of a document, read window by window."""
        count = [len(self.tokenize(w)[0]) for w in doc["words"]]
        ws = [Window(doc, list(range(a, b)), self.tokenize, self.sets) for a, b in spans or cut(doc, count, LIMIT)]
        out = [None] * len(ws)
        for part in range(0, len(ws), 16):
            b = batch(ws[part:part + 16])
            x = self.model.words(b)
            for k, w in enumerate(ws[part:part + 16]):
                out[part + k] = x[k, :len(w.words)]
        return torch.cat(out)

    def tags(self, x, head):
        return [self.names[head][i] for i in self.model.tags[head](x).argmax(-1).tolist()]

    def roles(self, x, a, b):
        """Labels of the words from lo on for the cue a to b."""
        lo, hi = max(0, a - SPAN), min(len(x), b + SPAN)
        place = torch.arange(lo, hi)
        d = buckets(torch.where(place < a, place - a, torch.where(place >= b, place - b + 1, 0)))
        d[a - lo:b - lo] = 33
        return lo, self.model.pairs(x[None, lo:hi], x[a:b].mean(0)[None], d[None], torch.ones(1, hi - lo, dtype=torch.bool))[0].argmax(-1).tolist()

    def statements(self, x):
        cues, out = [], []
        for a, b, _ in sorted(spans(self.tags(x, "cue"))):
            if cues and cues[-1][1] == a:  # cues do not touch: language/roles.go
                a = cues.pop()[0]
            cues.append((a, b))
        for a, b in cues:
            lo, y = self.roles(x, a, b)
            s = {"source": {lo + i for i, v in enumerate(y) if v in (1, 2)}, "cue": set(range(a, b)), "content": {lo + i for i, v in enumerate(y) if v > 2}}
            if s["content"]:
                out.append(s)
        return out


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def main():
    a = argparse.ArgumentParser()
    a.add_argument("corpus"); a.add_argument("minilm"); a.add_argument("model")
    a.add_argument("--dress", choices=DRESS); a.add_argument("--share", type=float, default=1); a.add_argument("--threads", type=int, default=2)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    docs = pickle.load(open(a.corpus, "rb"))
    names = json.load(open(os.path.join(os.path.dirname(a.model), "labels.json")))
    saved = torch.load(a.model)["model"]
    layers = 1 + max(int(k.split(".")[2]) for k in saved if k.startswith("encoder.layers."))
    model = Model({k: len(v) for k, v in names.items()}, layers)
    model.load_state_dict(saved); model.eval()
    docs = [d for d in docs if d["split"] == "dev"]
    if a.dress:
        docs = [dict(d, words=[DRESS[a.dress](w) for w in d["words"]]) for d in docs]
    by = collections.defaultdict(list)
    for d in docs:
        by[d["set"]].append(d)
    docs = [d for v in by.values() for d in v[:max(1, round(len(v) * a.share))]]
    reader = Reader(model, WordPieces(os.path.join(a.minilm, "tokenizer.json")), names)
    n = collections.Counter()
    with torch.no_grad():
        for d in docs:
            s, x = d["set"], reader.states(d)
            if "upos" in d:
                begin = sorted(d["starts"]); ends = begin[1:] + [len(d["words"])]
                alone = reader.states(d, [(p + b, q + b) for b, e in zip(begin, ends)
                                          for p, q in cut({"words": d["words"][b:e], "gap": d["gap"][b:e]}, [len(reader.tokenize(w)[0]) for w in d["words"][b:e]], LIMIT)])
                for how, y in (("", x), (" alone", alone)):
                    for t in ("upos", "xpos", "script"):
                        n[s + how, t] += sum(g == p for g, p in zip(d[t], reader.tags(y, t)))
                    for b, e in zip(begin, ends):
                        heads = tree(model.arcs(y[None, b:e])[0])
                        rows = torch.cat([model.root[None], y[b:e]])
                        rel = model.rels(y[b:e], rows[heads]).argmax(-1).tolist()
                        for i in range(b, e):
                            ok = (d["head"][i] - b + 1 if d["head"][i] >= 0 else 0) == heads[i - b]
                            n[s + how, "uas"] += ok
                            n[s + how, "las"] += ok and names["rel"][rel[i - b]].split(":")[0] == d["rel"][i].split(":")[0]
                    n[s + how, "words"] += len(d["words"])
                got = {i for i, t in enumerate(reader.tags(x, "starts")) if t == "first"} | {i for i, g in enumerate(d["gap"]) if g == 2}
                genre = d["id"].split("_")[1] if s == "gum" else ""
                for k in (s, s + " " + genre):
                    n[k, "starts hit"] += len(got & d["starts"]); n[k, "starts gold"] += len(d["starts"]); n[k, "starts found"] += len(got)
            for layer in ("names", "times"):
                if layer in d:
                    g, p = set(d[layer]), spans(reader.tags(x, layer))
                    if layer == "names":
                        p = {q for q in p if not any(w in d.get("unsure", ()) for w in range(q[0], q[1]))}
                    n[s, layer + " hit"] += len(g & p); n[s, layer + " gold"] += len(g); n[s, layer + " found"] += len(p)
                    if layer == "times":
                        n[s, "near hit"] += sum(any(q[0] < t[1] and t[0] < q[1] for q in p) for t in g); n[s, "near gold"] += len(g); n[s, "near found"] += len(p)
            if "event" in d:
                y = model.tags["events"](x)
                n[s, "event right"] += names["events"][int(y.max(0).values.argmax())] in d["event"]
                n[s, "event all"] += 1
            if "events" in d:
                p = {i for i, v in enumerate((model.tags["events"](x).logsumexp(-1) > 0).tolist()) if v}
                n[s, "events hit"] += len(p & d["events"]); n[s, "events gold"] += len(d["events"]); n[s, "events found"] += len(p)
            if "statements" in d:
                gold = [{k: set(v) for k, v in st.items()} for st in d["statements"]]
                for t in ("source", "cue", "content"):
                    g = set().union(*(st[t] for st in gold)) if gold else set()
                    p = {i for i, v in enumerate(reader.tags(x, t)) if v != "O"}
                    n[s, "tag " + t + " hit"] += len(g & p); n[s, "tag " + t + " gold"] += len(g); n[s, "tag " + t + " found"] += len(p)
                got = reader.statements(x)
                words = {i for i, w in enumerate(d["words"]) if any(c.isalnum() for c in w)}
                pairs = sorted(((jaccard(p["content"], q["content"]), i, j) for i, p in enumerate(gold) for j, q in enumerate(got) if p["content"] & q["content"]), reverse=True)
                ug, up = set(), set()
                for k in ("content", "exact", "source of", "triple"):
                    n[s, k + " gold"] += len(gold); n[s, k + " found"] += len(got)
                for v, i, j in pairs:
                    if v < 0.5 or i in ug or j in up:
                        continue
                    ug.add(i); up.add(j)
                    src = jaccard(gold[i]["source"], got[j]["source"]) >= 0.5
                    n[s, "content hit"] += 1
                    n[s, "exact hit"] += gold[i]["content"] & words == got[j]["content"] & words
                    n[s, "source of hit"] += src
                    n[s, "triple hit"] += src and bool(gold[i]["cue"] & got[j]["cue"])
    for k in sorted({k for k, _ in n}):
        for t in ("upos", "xpos", "script", "uas", "las"):
            if n[k, t]:
                print("%-14s %-12s %.4f" % (k, t, n[k, t] / n[k, "words"]))
        if n[k, "event all"]:
            print("%-14s %-12s %.3f of %d" % (k, "event type", n[k, "event right"] / n[k, "event all"], n[k, "event all"]))
        for t in sorted({t[:-5] for s, t in n if s == k and t.endswith(" gold")}):
            print("%-14s %-12s %s" % (k, t, f1(n[k, t + " hit"], n[k, t + " gold"], n[k, t + " found"])))


if __name__ == "__main__":
    main()
