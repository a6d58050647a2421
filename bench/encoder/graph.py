"""Our encoder as ONNX graphs, from the weights file itself.

The fused graph has ONNX Runtime's own operators for BERT (those that its transformer optimizer would put there); the plain one
leaves every fusion to the runtime. Windows of a batch are padded on the right; lengths tell how much of each is real."""
import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper

FUSED = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
PLAIN = [helper.make_opsetid("", 20)]  # 20 has Gelu


class Graph:
    def __init__(self):
        self.nodes, self.constants, self.count = [], [], 0

    def constant(self, value, dtype=np.float32):
        self.count += 1
        name = "c%d" % self.count
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype), name))
        return name

    def node(self, op, *inputs, domain="", outputs=1, **more):
        self.count += 1
        names = ["n%d" % self.count] + [""] * (outputs - 1)
        self.nodes.append(helper.make_node(op, list(inputs), names, name="%s_%d" % (op, self.count), domain=domain, **more))
        return names[0]


def embeddings(g, config, w):
    x = g.node("Gather", g.constant(w["emb.word"]), "ids")
    length = g.node("Gather", g.node("Shape", "ids"), g.constant([1], np.int64))
    x = g.node("Add", x, g.node("Slice", g.constant(w["emb.pos"]), g.constant([0], np.int64), length))
    for name in config["features"]:
        x = g.node("Add", x, g.node("Gather", g.constant(w["emb.feat." + name]), name))
    return g.node("LayerNormalization", x, g.constant(w["emb.ln.w"]), g.constant(w["emb.ln.b"]), epsilon=config["eps"])


def linear(g, w, name, x, bias=True):
    x = g.node("MatMul", x, g.constant(w[name + ".w"].T))
    return g.node("Add", x, g.constant(w[name + ".b"])) if bias else x


def fused(config, w):
    g = Graph()
    ms = {"domain": "com.microsoft"}
    x = embeddings(g, config, w)
    for i in range(config["layers"]):
        p = "enc.%d." % i
        a = g.node("Attention", x, g.constant(w[p + "qkv.w"].T), g.constant(w[p + "qkv.b"]), "lengths", num_heads=config["heads"], **ms)
        a = linear(g, w, p + "out", a, bias=False)
        x = g.node("SkipLayerNormalization", a, x, g.constant(w[p + "ln1.w"]), g.constant(w[p + "ln1.b"]), g.constant(w[p + "out.b"]), epsilon=config["eps"], **ms)
        f = g.node("BiasGelu", linear(g, w, p + "up", x, bias=False), g.constant(w[p + "up.b"]), **ms)
        f = linear(g, w, p + "down", f, bias=False)
        x = g.node("SkipLayerNormalization", f, x, g.constant(w[p + "ln2.w"]), g.constant(w[p + "ln2.b"]), g.constant(w[p + "down.b"]), epsilon=config["eps"], **ms)
    return finish(g, config, x, FUSED)


def plain(config, w):
    g = Graph()
    heads, h = config["heads"], config["hidden"]
    x = embeddings(g, config, w)
    places = g.node("Range", g.constant(0, np.int64), g.node("Squeeze", g.node("Gather", g.node("Shape", "ids"), g.constant([1], np.int64))), g.constant(1, np.int64))
    real = g.node("Less", places, g.node("Unsqueeze", g.node("Cast", "lengths", to=TensorProto.INT64), g.constant([1, 2, 3], np.int64)))
    mask = g.node("Where", real, g.constant(0), g.constant(-1e30))
    split = g.constant([0, 0, heads, h // heads], np.int64)
    for i in range(config["layers"]):
        p = "enc.%d." % i
        parts = []
        for k, order in enumerate(([0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3])):
            y = g.node("MatMul", x, g.constant(w[p + "qkv.w"][k * h:(k + 1) * h].T))
            y = g.node("Add", y, g.constant(w[p + "qkv.b"][k * h:(k + 1) * h]))
            parts.append(g.node("Transpose", g.node("Reshape", y, split), perm=order))
        q, k, v = parts
        s = g.node("Add", g.node("Div", g.node("MatMul", q, k), g.constant((h // heads) ** 0.5)), mask)
        a = g.node("Transpose", g.node("MatMul", g.node("Softmax", s, axis=-1), v), perm=[0, 2, 1, 3])
        a = linear(g, w, p + "out", g.node("Reshape", a, g.constant([0, 0, h], np.int64)))
        x = g.node("LayerNormalization", g.node("Add", x, a), g.constant(w[p + "ln1.w"]), g.constant(w[p + "ln1.b"]), epsilon=config["eps"])
        f = linear(g, w, p + "down", g.node("Gelu", linear(g, w, p + "up", x)))
        x = g.node("LayerNormalization", g.node("Add", x, f), g.constant(w[p + "ln2.w"]), g.constant(w[p + "ln2.b"]), epsilon=config["eps"])
    return finish(g, config, x, PLAIN)


def finish(g, config, x, opsets):
    g.nodes[-1].output[0] = "states"
    of = lambda name: helper.make_tensor_value_info(name, TensorProto.INT32, ["windows", "pieces"])
    lengths = helper.make_tensor_value_info("lengths", TensorProto.INT32, ["windows"])
    states = helper.make_tensor_value_info("states", TensorProto.FLOAT, ["windows", "pieces", config["hidden"]])
    graph = helper.make_graph(g.nodes, "encoder", [of(n) for n in ["ids", *config["features"]]] + [lengths], [states], g.constants)
    model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
    checker.check_model(model)
    return model
