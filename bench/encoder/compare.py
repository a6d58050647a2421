"""Times our encoder and ONNX Runtime on the same weights, pieces and core, taking turns. Seconds are those of the processor:
on one core they are what the clock shows, but for what other programs take.

  python encoder/compare.py DATA [--reports 84] [--rounds 5] > encoder.md

ONNX Runtime is first tried in every form on some of the windows; its fastest is then compared."""
import argparse, base64, json, logging, os, subprocess, sys, tempfile
import numpy as np
import psutil

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
sys.path[:0] = [os.path.dirname(HERE), os.path.join(ROOT, "training")]
import runtime, speed, tools, weights, weights_file

TRIAL = 4000  # pieces on which the forms of ONNX Runtime are tried


class Hearsay:
    def __init__(self, program, weights, windows, folder):
        job = os.path.join(folder, "windows.json")
        write_windows(job, windows)
        states = os.path.join(folder, "states.f32")
        self.process = subprocess.Popen([program, "encode", weights, job, states], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.level = self.process.stdout.readline().strip()
        self.states = np.fromfile(states, np.float32)

    def seconds(self):
        begin = self.used()
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        self.process.stdout.readline()
        return self.used() - begin

    def used(self):
        t = psutil.Process(self.process.pid).cpu_times()
        return t.user + t.system

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def read_windows(data, features):
    batch = json.loads(data)
    columns = {"ids": np.array(batch["IDs"], np.int32)}
    for name, x in zip(features, batch["Features"]):
        columns[name] = np.frombuffer(base64.b64decode(x), np.uint8).astype(np.int32)
    return [{name: x[a:b] for name, x in columns.items()} for a, b in zip([0, *batch["Windows"]], batch["Windows"])]


def write_windows(path, windows):
    joined = {name: np.concatenate([w[name] for w in windows]) for name in windows[0]}
    ids = joined.pop("ids")
    json.dump({"IDs": ids.tolist(), "Features": [base64.b64encode(x.astype(np.uint8).tobytes()).decode() for x in joined.values()],
               "Windows": np.cumsum([len(w["ids"]) for w in windows]).tolist()}, open(path, "w"))


def recut(windows, length):
    """The same pieces in windows of one length."""
    joined = {name: np.concatenate([w[name] for w in windows]) for name in windows[0]}
    return [{name: x[at:at + length] for name, x in joined.items()} for at in range(0, len(joined["ids"]) - length + 1, length)]


def pieces(windows):
    return sum(len(w["ids"]) for w in windows)


def fastest(models, windows):
    """The quickest form and size of batches on a part of the windows."""
    some = windows[::-(-pieces(windows) // TRIAL)]
    tried = {}
    for name, model in models.items():
        for most in runtime.BATCHES:
            r = runtime.Runner(model, runtime.batches(some, most)[0])
            r.seconds()
            tried[name, most] = min(r.seconds() for _ in range(3))
            print("  %6.0f pieces a second: %s, batches of %d" % (pieces(some) / tried[name, most], name, most), file=sys.stderr)
    return min(tried, key=tried.get)


def likeness(a, b, hidden):
    a, b = a.reshape(-1, hidden), b.reshape(-1, hidden)
    return float(np.mean((a * b).sum(1) / np.linalg.norm(a, axis=1) / np.linalg.norm(b, axis=1)))


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("data")
    args.add_argument("--reports", type=int, default=84, help="how many of them, for a short run")
    args.add_argument("--rounds", type=int, default=5)
    a = args.parse_args()
    logging.disable(logging.WARNING)  # the quantiser asks for a preparation that suits images
    os.sched_setaffinity(0, {0})
    config, tensors, vocab = weights_file.read(os.path.join(ROOT, "language", "model", "weights.bin"))
    with tempfile.TemporaryDirectory() as folder:
        program, ours = os.path.join(folder, "encoder"), {"int8": os.path.join(ROOT, "language", "model", "weights.bin"), "f32": os.path.join(folder, "f32.bin")}
        subprocess.run(["go", "build", "-o", program, "./bench/encoder"], check=True, cwd=ROOT, env={**os.environ, "CGO_ENABLED": "0"})
        weights.write(ours["f32"], config, tensors, {}, vocab)
        reports = tools.Reports(os.path.join(folder, "reports"), speed.read(a.data, a.reports))
        real = read_windows(subprocess.run([program, "windows", ours["int8"], reports.lines], check=True, capture_output=True).stdout, config["features"])
        theirs = runtime.models(folder, config, tensors)
        print("| windows | numbers | Hearsay, pieces a second | ONNX Runtime | Hearsay is faster by | likeness to f32: Hearsay | ONNX Runtime | its fastest form |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- |")
        for name, windows in (("%d of reports, %d pieces" % (len(real), pieces(real)), real), ("of 32 pieces", recut(real, 32))):
            exact = None
            for numbers in ("f32", "int8"):
                print("%s, %s" % (name, numbers), file=sys.stderr)
                form, most = fastest(theirs[numbers], windows)
                feeds, groups = runtime.batches(windows, most)
                ort, go = runtime.Runner(theirs[numbers][form], feeds), Hearsay(program, ours[numbers], windows, folder)
                states = runtime.states(ort, groups, windows)
                exact = states if exact is None else exact
                rounds = [(go.seconds(), ort.seconds()) for _ in range(a.rounds)]
                go.close()
                mine, its = (pieces(windows) / min(r) for r in zip(*rounds))
                print("| %s | %s (%s) | %s | %s | %.2f | %.4f | %.4f | %s, batches of %s |" % (
                    name, numbers, go.level, format(round(mine, -1), ",.0f"), format(round(its, -1), ",.0f"), mine / its, likeness(exact, go.states, config["hidden"]),
                    likeness(exact, states, config["hidden"]), form, "one window" if most == 1 else "%d pieces" % most), flush=True)


if __name__ == "__main__":
    main()
