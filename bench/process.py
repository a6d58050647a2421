"""Runs a command on some of the cores and measures it."""
import os, subprocess, threading, time
import psutil

STEP = 0.1  # seconds between two looks at the memory


def start(command, cores):
    env = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS_")}  # what a shell sets for other work must slow nobody
    env["GOMAXPROCS"] = str(cores)
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                            preexec_fn=lambda: os.sched_setaffinity(0, range(cores)))


def finish(command, process):
    """Waits for it; the seconds of processor time that it used, its children's included."""
    error = process.stderr.read().decode()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("%s failed:\n%s" % (command[0], error[-2000:]))
    return used.ru_utime + used.ru_stime


def seconds(command, cores):
    """By the clock, and of processor time on all cores."""
    begin = time.perf_counter()
    used = finish(command, start(command, cores))
    return time.perf_counter() - begin, used


def peak(command, cores):
    """MB of the command with its children, pages that they share counted once. Looking costs time: such a run is not timed."""
    process = start(command, cores)
    most, done = 0, threading.Event()

    def watch():
        nonlocal most
        root = psutil.Process(process.pid)
        while not done.wait(STEP):
            most = max(most, memory(root))
    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        finish(command, process)
    finally:
        done.set()
        watcher.join()
    return most / 1e6


def memory(root):
    total = 0
    try:
        for p in [root, *root.children(recursive=True)]:
            total += p.memory_full_info().pss
    except psutil.Error:
        return 0  # one of them has just ended
    return total
