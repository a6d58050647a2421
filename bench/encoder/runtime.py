"""ONNX Runtime on one thread, in each form that might be its fastest."""
import itertools, os, time
import numpy as np
import onnx, onnxruntime
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
import graph

BATCHES = (1, 512, 2048)  # pieces of a batch, padding included: one window at a time, a few, many


def models(folder, config, weights):
    """Paths of the models by kind: f32, and int8 of each sort."""
    out = {"f32": {}, "int8": {}}
    for form in (graph.fused, graph.plain):
        path = os.path.join(folder, form.__name__ + ".onnx")
        onnx.save(form(config, weights), path)
        out["f32"][form.__name__] = path
        # VPMADDUBSW saturates unless weights have seven bits: reduce_range. Unsigned weights take another kernel.
        for (sort, kind, reduced), channels in itertools.product((("int8", QuantType.QInt8, True), ("uint8", QuantType.QUInt8, False)), (False, True)):
            name = "%s, %s weights by %s" % (form.__name__, sort, "channel" if channels else "tensor")
            to = os.path.join(folder, name.replace(", ", "-").replace(" ", "-") + ".onnx")
            quantize_dynamic(path, to, op_types_to_quantize=["MatMul", "Attention"], weight_type=kind, per_channel=channels, reduce_range=reduced,
                             extra_options={"DefaultTensorType": TensorProto.FLOAT})
            out["int8"][name] = to
    return out


class Runner:
    def __init__(self, model, feeds):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.feeds = feeds

    def seconds(self):
        begin = time.process_time()
        for f in self.feeds:
            self.session.run(None, f)
        return time.process_time() - begin


def batches(windows, most):
    """Feeds of at most so many pieces, windows of like length together, and which windows are in each."""
    order = sorted(range(len(windows)), key=lambda i: len(windows[i]["ids"]))
    groups = []
    for i in order:
        n = len(windows[i]["ids"])
        if groups and n * (len(groups[-1]) + 1) <= most:
            groups[-1].append(i)
        else:
            groups.append([i])
    feeds = []
    for group in groups:
        longest = len(windows[group[-1]]["ids"])
        feed = {name: np.zeros((len(group), longest), np.int32) for name in windows[0]}
        for row, i in enumerate(group):
            for name, x in windows[i].items():
                feed[name][row, :len(x)] = x
        feed["lengths"] = np.array([len(windows[i]["ids"]) for i in group], np.int32)
        feeds.append(feed)
    return feeds, groups


def states(runner, groups, windows):
    """The states of all pieces in the order of the windows."""
    out = [None] * len(windows)
    for feed, group in zip(runner.feeds, groups):
        y, = runner.session.run(None, feed)
        for row, i in enumerate(group):
            out[i] = y[row, :len(windows[i]["ids"])]
    return np.concatenate(out)
