#!/usr/bin/env python3
"""Trains the block model: train.py PAGES.jsonl.gz [--out lib/capture/block-model-trees.ts]

PAGES is what `dump.ts` wrote. Needs lightgbm and numpy. Without --out it only cross-validates, by domain, and prints word F1 by
page type. A block's label is the share of its words that stand in the page's expected text, as runs of up to four words.
"""
import argparse
import gzip
import json
import re
import sys

import lightgbm as lgb
import numpy as np

WORD = re.compile(r"[^\W_]+", re.UNICODE)
FOLDS = 5
PARAMS = dict(
    objective="cross_entropy", learning_rate=0.06, num_leaves=15, min_child_samples=40, feature_fraction=0.6,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, verbosity=-1, num_threads=2, seed=7, deterministic=True,
)
TREES = 200


def words(text):
    return WORD.findall(text.lower())


def grams(tokens, n):
    return {tuple(tokens[i : i + n]) for i in range(len(tokens) - n + 1)}


def labels_of(page):
    gold = words(page["text"])
    known = {n: grams(gold, n) for n in (1, 2, 3, 4)}
    out = []
    for block in page["blocks"]:
        own = words(block["text"])
        if not own:
            out.append(0.0)
            continue
        n = min(4, len(own))
        hit = np.zeros(len(own), bool)
        for i in range(len(own) - n + 1):
            if tuple(own[i : i + n]) in known[n]:
                hit[i : i + n] = True
        out.append(hit.mean())
    return np.array(out)


def f1(kept, page):
    got, want = {}, {}
    for block, keep in zip(page["blocks"], kept):
        if keep:
            for word in words(block["text"]):
                got[word] = got.get(word, 0) + 1
    for word in words(page["text"]):
        want[word] = want.get(word, 0) + 1
    hits = sum(min(count, want.get(word, 0)) for word, count in got.items())
    total = sum(got.values()) + sum(want.values())
    return 2 * hits / total if total else 1.0


def choose(chances, sizes):
    """The set with the best expected F1, as lib/capture/choose.ts picks it."""
    order = np.argsort(-chances, kind="stable")
    kept = np.cumsum(sizes[order])
    right = np.cumsum((chances * sizes)[order])
    value = 2 * right / (kept + (chances * sizes).sum() + 1e-9)
    best = len(value) - 1 - np.argmax(value[::-1]) if len(value) else 0
    return chances >= chances[order][best] if len(value) else chances > 1


def load(path):
    with gzip.open(path, "rt") as lines:
        pages = [json.loads(line) for line in lines]
    return [page for page in pages if page["text"] and page["blocks"]]


def stack(pages, labels):
    x = np.concatenate([np.array([b["features"] for b in page["blocks"]], np.float32) for page in pages])
    y = np.concatenate(labels)
    sizes = np.concatenate([[b["words"] for b in page["blocks"]] for page in pages])
    # A page counts as a page: one of many blocks does not outweigh a hundred articles.
    weights = np.concatenate([np.sqrt([max(1, b["words"]) for b in page["blocks"]]) for page in pages])
    share = np.concatenate([np.full(len(page["blocks"]), w) for page, w in zip(pages, page_weights(pages))])
    return x, y, sizes, weights * share


def page_weights(pages):
    kinds = {}
    for page in pages:
        kinds[page["page_type"]] = kinds.get(page["page_type"], 0) + 1
    sums = [np.sqrt([max(1, b["words"]) for b in page["blocks"]]).sum() for page in pages]
    typical = np.median(sums)
    return [(typical / s) ** 0.5 * (len(pages) / 7 / kinds[p["page_type"]]) ** 0.5 for p, s in zip(pages, sums)]


def fold_of(domain):
    value = 0
    for char in domain.encode():
        value = (value * 131 + char) % 1_000_003
    return value % FOLDS


def report(name, scores):
    kinds = sorted({kind for kind, _ in scores})
    parts = [f"{kind} {np.mean([s for k, s in scores if k == kind]):.3f}" for kind in kinds]
    by_kind = np.mean([np.mean([s for k, s in scores if k == kind]) for kind in kinds])
    print(f"{name:10} all {np.mean([s for _, s in scores]):.3f} by kind {by_kind:.3f} | " + ", ".join(parts), flush=True)


def cross_validate(pages, labels):
    scores = []
    for fold in range(FOLDS):
        train = [i for i, page in enumerate(pages) if fold_of(page["domain"]) != fold]
        x, y, _, w = stack([pages[i] for i in train], [labels[i] for i in train])
        model = lgb.train(PARAMS, lgb.Dataset(x, y, weight=w), TREES)
        for i, page in enumerate(pages):
            if fold_of(page["domain"]) != fold:
                continue
            chances = model.predict(np.array([b["features"] for b in page["blocks"]], np.float32))
            sizes = np.array([b["words"] for b in page["blocks"]], float)
            scores.append((page["page_type"], f1(choose(chances, sizes), page)))
    return scores


def as_lines(model):
    lines = []
    for tree in model.dump_model()["tree_info"]:
        parts = []

        def walk(node):
            if "leaf_value" in node:
                parts.append(f"={round(node['leaf_value'] * 1000)}")
                return
            parts.append(f"{node['split_feature']}:{float('%.4g' % node['threshold']):g}")
            walk(node["left_child"])
            walk(node["right_child"])

        walk(tree["tree_structure"])
        lines.append(" ".join(parts))
    return lines


HEADER = """/**
 * Weights of the block model: LightGBM, cross entropy, {trees} trees of {leaves} leaves, trained by `scripts/page-model/train.py` on the 1,018
 * pages of the development split of WCXB (Murrough-Foley/web-content-extraction-benchmark at c039d5ee9f5a, CC BY 4.0). Not written
 * by hand: a change of `block-features.ts` needs a new training. The format is told in `block-model.ts`.
 */
export const BLOCK_MODEL_TREES: readonly string[] = [
"""


def main():
    args = argparse.ArgumentParser()
    args.add_argument("pages")
    args.add_argument("--out")
    args = args.parse_args()
    pages = load(args.pages)
    labels = [labels_of(page) for page in pages]
    kinds = [page["page_type"] for page in pages]
    report("oracle", [(k, f1(l >= 0.5, p)) for k, l, p in zip(kinds, labels, pages)])
    report("shipped", [(k, f1([b["isKept"] for b in p["blocks"]], p)) for k, p in zip(kinds, pages)])
    report("validated", cross_validate(pages, labels))
    if not args.out:
        return
    x, y, _, w = stack(pages, labels)
    model = lgb.train(PARAMS, lgb.Dataset(x, y, weight=w), TREES)
    lines = "".join(f"  '{line}',\n" for line in as_lines(model))
    with open(args.out, "w") as out:
        out.write(HEADER.format(trees=TREES, leaves=PARAMS["num_leaves"]) + lines + "];\n")


if __name__ == "__main__":
    sys.exit(main())
