"""The encoder (BERT's, post-LN, from a MiniLM checkpoint, with letter-shape features added) and its heads."""
import torch
from torch import nn
from torch.nn import functional as F
from pieces import GAPS, PIECES, SHAPES

ARC, REL, PAIR, SPAN = 256, 128, 128, 96  # widths: dependency arcs, relations, cue-word pairs; words on either side of a cue that it sees


class Layer(nn.Module):
    def __init__(self, h, heads, ffn):
        super().__init__()
        self.heads = heads
        self.qkv, self.out = nn.Linear(h, 3 * h), nn.Linear(h, h)
        self.up, self.down = nn.Linear(h, ffn), nn.Linear(ffn, h)
        self.ln1, self.ln2 = nn.LayerNorm(h, eps=1e-12), nn.LayerNorm(h, eps=1e-12)

    def forward(self, x, mask, drop):
        b, n, h = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.ln1(x + drop(self.out(a.transpose(1, 2).reshape(b, n, h))))
        return self.ln2(x + drop(self.down(F.gelu(self.up(x)))))


class Lock(nn.Module):
    """Dropout with one mask for all places of a window (Gal and Ghahramani 2016): as good, and a random number a window and
    channel instead of one a value, which is what costs on a CPU."""
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        if not self.training or self.p == 0:
            return x
        keep = torch.bernoulli(torch.full((x.shape[0], 1, x.shape[2]), 1 - self.p)) / (1 - self.p)
        return x * keep


class Encoder(nn.Module):
    def __init__(self, layers=6, h=384, heads=12, ffn=1536, vocab=30522, positions=512, p=0.1):
        super().__init__()
        self.word, self.pos = nn.Embedding(vocab, h), nn.Embedding(positions, h)
        self.shape, self.piece, self.gap = nn.Embedding(SHAPES, h), nn.Embedding(PIECES, h), nn.Embedding(GAPS, h)
        for e in (self.shape, self.piece, self.gap):
            nn.init.normal_(e.weight, std=0.01)
        self.ln = nn.LayerNorm(h, eps=1e-12)
        self.layers = nn.ModuleList(Layer(h, heads, ffn) for _ in range(layers))
        self.drop = Lock(p)

    def forward(self, ids, shape, piece, gap, mask):
        x = self.word(ids) + self.pos.weight[:ids.shape[1]] + self.shape(shape) + self.piece(piece) + self.gap(gap)
        x = self.drop(self.ln(x))
        m = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, m, self.drop)
        return x

    def load_minilm(self, path, keep=None):
        """Takes a MiniLM checkpoint (safetensors, BERT's names); keep names the layers to take, for a shallower encoder."""
        from safetensors.torch import load_file
        w = {k.removeprefix("bert."): v for k, v in load_file(path).items()}
        with torch.no_grad():
            self.word.weight.copy_(w["embeddings.word_embeddings.weight"])
            self.pos.weight.copy_(w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0])
            self.ln.weight.copy_(w["embeddings.LayerNorm.weight"]); self.ln.bias.copy_(w["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                p = "encoder.layer.%d." % (keep[i] if keep else i)
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([w[p + "attention.self.%s.%s" % (n, part)] for n in ("query", "key", "value")]))
                    for ours, theirs in ((layer.out, "attention.output.dense."), (layer.up, "intermediate.dense."), (layer.down, "output.dense."),
                                         (layer.ln1, "attention.output.LayerNorm."), (layer.ln2, "output.LayerNorm.")):
                        getattr(ours, part).copy_(w[p + theirs + part])


def buckets(distance):
    """Signed distance in words to 33 classes: exact to 8, then by powers of two."""
    a = distance.abs()
    far = 8 + torch.log2(a.clamp(min=8).float() / 8).mul(2).long().clamp(max=8)
    b = torch.where(a <= 8, a, far)
    return torch.where(distance < 0, 16 - b, 16 + b)


TAGS = ("starts", "upos", "xpos", "script", "names", "times", "source", "cue", "content", "events")


class Model(nn.Module):
    """Heads read one vector a word, the mean of its pieces' last states. sizes: labels of each tag head and of rel."""

    def __init__(self, sizes, layers=6, **kw):
        super().__init__()
        self.encoder = Encoder(layers, **kw)
        h = self.encoder.word.weight.shape[1]
        self.drop = Lock(0.25)
        self.tags = nn.ModuleDict({t: nn.Linear(h, sizes[t]) for t in TAGS})
        self.arc_dep, self.arc_head = nn.Linear(h, ARC), nn.Linear(h, ARC)
        self.arc, self.arc_bias, self.root = nn.Parameter(torch.empty(ARC, ARC)), nn.Parameter(torch.zeros(ARC)), nn.Parameter(torch.zeros(h))
        self.rel_dep, self.rel_head = nn.Linear(h, REL), nn.Linear(h, REL)
        self.rel, self.rel_bias = nn.Parameter(torch.empty(sizes["rel"], REL, REL)), nn.Linear(2 * REL, sizes["rel"])
        self.pair_word, self.pair_cue = nn.Linear(h, PAIR), nn.Linear(h, PAIR)
        self.pair_word2, self.pair_cue2 = nn.Linear(h, PAIR), nn.Linear(h, PAIR)
        self.pair_distance = nn.Embedding(34, PAIR)  # 33: inside the cue
        self.pair_conv = nn.Conv1d(PAIR, PAIR, 3, padding=1)
        self.pair_out = nn.Linear(PAIR, sizes["pair"])
        self.pair_layer = Layer(PAIR, PAIR // 32, 2 * PAIR)
        self.pair_drop = Lock(0.2)
        for w in (self.arc, self.rel):
            nn.init.xavier_uniform_(w)

    def words(self, batch):
        x = self.encoder(batch["ids"], batch["shape"], batch["piece"], batch["gap"], batch["mask"])
        b, n, h = x.shape
        w = batch["words"].shape[1]
        into = batch["word_of"].clamp(min=0)
        sums = torch.zeros(b, w + 1, h).scatter_add(1, torch.where(batch["word_of"] < 0, w, into)[..., None].expand(-1, -1, h), x)[:, :w]
        return sums / batch["count"].clamp(min=1)[..., None]

    def arcs(self, x):
        """Scores [dependent, head + 1]; column 0 is the root."""
        heads = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        d, h = F.gelu(self.arc_dep(x)), F.gelu(self.arc_head(heads))
        return d @ self.arc @ h.transpose(1, 2) + (h @ self.arc_bias)[:, None, :]

    def rels(self, dep, head):
        d, h = F.gelu(self.rel_dep(dep)), F.gelu(self.rel_head(head))
        return torch.einsum("nd,rde,ne->nr", d, self.rel, h) + self.rel_bias(torch.cat([d, h], -1))

    def pairs(self, words, cue, distance, near):
        """Labels of every word for one cue each: words [k, n, h], cue [k, h] (mean of its words), distance [k, n] bucketed, near [k, n]:
        the words within reach of the cue, which see each other in the light of the cue."""
        z = self.pair_word(words) + self.pair_cue(cue)[:, None] + self.pair_word2(words) * self.pair_cue2(cue)[:, None] + self.pair_distance(distance)
        z = self.pair_drop(F.gelu(z))
        z = z + F.gelu(self.pair_conv(z.transpose(1, 2)).transpose(1, 2))
        return self.pair_out(self.pair_layer(z, near[:, None, None, :], self.pair_drop))
