#!/usr/bin/env python3
"""Trains the page models: train.py PAGES.jsonl.gz [--out lib/capture] [--measure PAGES.jsonl.gz] [--kinds-only]

PAGES is what `dump.mjs` wrote. Needs lightgbm, numpy and scikit-learn. Validates by domain and prints word F1 by kind of page; --measure prints
the figures of the models trained on all pages on others; --out writes the weights; --kinds-only trains the model of page kinds alone and leaves
the others as they are.
"""
import argparse
import sys

import lightgbm as lgb
import numpy as np

import kinds
import names
from context import context_of, group_means, names_of
from labels import labels_of
from pages import FOLDS, KINDS, MAX_MISSING, load, report, shares, whole
from write import write_kinds, write_models

PARAMS = dict(
    objective="cross_entropy", learning_rate=0.06, num_leaves=15, min_child_samples=40, feature_fraction=0.6,
    bagging_fraction=0.7, bagging_freq=1, lambda_l2=5.0, verbosity=-1, num_threads=1, force_col_wise=True, seed=7, deterministic=True,
)
TREES = 200
SECOND = dict(PARAMS, num_leaves=8, min_child_samples=600, lambda_l2=50.0, seed=11)
SECOND_TREES = 100
# As in lib/capture/block-model.ts.
SURE_AFTER = 40
SURE = 2.5
# As in lib/capture/choose.ts.
SURE_ARTICLE = 0.5
ARTICLE_FLOOR = 0.55
# As in lib/capture/agree-by-name.ts.
NAMES_SHARE = 0.4
MOST_ODDS = 6
# As in lib/capture/keep-together.ts.
GAP_WORDS = 10
LEAST_MEAN = 0.65
# Below this on a page whose blocks could give far more, the expected text is of another state of the page.
MIN_SANE = 0.45


def weights_of(page):
    """Words count, long pages less than in proportion, and a page whose expected text is a scrap of it does not outweigh ten others."""
    words = np.maximum(1, page.sizes)
    return (words / max(30, page.gold.sum(), words.sum() / 4)) ** 0.75


def stacked(page):
    chances = np.tile(page.kinds, (len(page.sizes), 1))
    return np.hstack([page.features, chances, page.worth[:, None]]).astype(np.float32)


def boost(pages, rows, params, trees):
    y = np.concatenate([page.labels for page in pages])
    w = np.concatenate([page.weights * share for page, share in zip(pages, shares(pages))])
    return lgb.train(params, lgb.Dataset(np.concatenate(rows), y, weight=w / w.mean()), trees)


def first_fit(pages):
    return boost(pages, [stacked(page) for page in pages], PARAMS, TREES)


def first_chances(model, page):
    """As keepChances of lib/capture/block-model.ts gives them: what is sure after some trees stays as it is."""
    early = model.predict(stacked(page), num_iteration=SURE_AFTER, raw_score=True, num_threads=1)
    late = model.predict(stacked(page), raw_score=True, num_threads=1)
    return 1 / (1 + np.exp(-np.where(np.abs(early) > SURE, early, late)))


def second_fit(pages):
    """Learns from chances by first models that saw no page of the same fold."""
    rows = [None] * len(pages)
    for fold in {page.fold for page in pages}:
        model = first_fit([page for page in pages if page.fold != fold])
        for at, page in enumerate(pages):
            if page.fold == fold:
                rows[at] = context_of(page, first_chances(model, page))
    return boost(pages, rows, SECOND, SECOND_TREES)


class BlockModel:
    def __init__(self, pages):
        self.first, self.second = first_fit(pages), second_fit(pages)

    def chances(self, page):
        return self.second.predict(context_of(page, first_chances(self.first, page)), num_threads=1)


class FirstModel:
    def __init__(self, pages):
        self.first = first_fit(pages)

    def chances(self, page):
        return first_chances(self.first, page)


def kept(page, chances):
    """The set with the best expected F1, as lib/capture/choose.ts picks it."""
    is_article = page.kinds[KINDS.index("article")] >= SURE_ARTICLE
    if not is_article:
        chances = agreed(page, chances)
    order = np.argsort(-chances, kind="stable")
    taken = np.cumsum(page.sizes[order])
    right = np.cumsum((chances * page.sizes)[order])
    value = 2 * right / (taken + (chances * page.sizes).sum() + 1e-9)
    threshold = chances[order][len(value) - 1 - np.argmax(value[::-1])]
    if is_article and chances.max() >= ARTICLE_FLOOR:
        return kept_together(page, chances, chances >= max(threshold, ARTICLE_FLOOR))
    return chances >= threshold


def agreed(page, chances):
    """Blocks of the same names move towards each other, as in lib/capture/agree-by-name.ts."""
    odds = np.clip(np.log(chances / (1 - chances)), -MOST_ODDS, MOST_ODDS)
    means, _ = group_means(names_of(page), odds, np.sqrt(np.maximum(1, page.sizes)))
    return 1 / (1 + np.exp(-(1 - NAMES_SHARE) * odds - NAMES_SHARE * means))


def kept_together(page, chances, is_kept):
    """Lets go of what stands apart from the largest piece, as lib/capture/keep-together.ts does."""
    places = np.flatnonzero(is_kept)
    before = np.concatenate([[0], np.cumsum(page.sizes)])
    left_out = before[places[1:]] - before[places[:-1] + 1]
    pieces = np.split(places, np.flatnonzero(left_out >= GAP_WORDS) + 1)
    largest = max(pieces, key=lambda piece: page.sizes[piece].sum())
    for piece in pieces:
        if piece is not largest and (chances * page.sizes)[piece].sum() < LEAST_MEAN * page.sizes[piece].sum():
            is_kept[piece] = False
    return is_kept


def validate(pages, kind_of_model):
    """Word F1 of each page by models that saw no page of its fold."""
    scores = {}
    for fold in range(FOLDS):
        model = kind_of_model([page for page in pages if page.fold != fold and not page.is_odd])
        for page in pages:
            if page.fold == fold:
                scores[page] = page.f1(kept(page, model.chances(page)))
    return scores


def main():
    args = argparse.ArgumentParser()
    args.add_argument("pages")
    args.add_argument("--out")
    args.add_argument("--measure")
    args.add_argument("--kinds-only", action="store_true")
    args = args.parse_args()
    pages = load(args.pages)
    kinds.add_chances(pages)
    known = kinds.KindModel(pages)
    if args.kinds_only:
        if args.out:
            write_kinds(args.out, known)
        return
    # Shortened articles teach the kinds alone: blocks learnt from them as well are better in news and worse on shelves.
    pages = [page for page in whole(pages) if page.missing() < MAX_MISSING]
    for page in pages:
        page.labels, page.weights, page.is_odd = labels_of(page), weights_of(page), False
    names.add_worth(pages)
    report("oracle", [(page.kind, page.f1(page.labels >= 0.5)) for page in pages])
    report("shipped", [(page.kind, page.f1(page.is_kept)) for page in pages])
    scores = validate(pages, FirstModel)
    report("first pass", [(page.kind, score) for page, score in scores.items()])
    for page, score in scores.items():
        page.is_odd = score < MIN_SANE and page.f1(page.labels >= 0.5) > 0.7
    print(f"set aside    {sum(page.is_odd for page in pages)}")
    report("first alone", [(page.kind, score) for page, score in validate(pages, FirstModel).items()])
    report("validated", [(page.kind, score) for page, score in validate(pages, BlockModel).items()])
    used = [page for page in pages if not page.is_odd]
    model, named = BlockModel(used), names.NameModel(used)
    if args.measure:
        held = whole(load(args.measure))
        for page, chances in zip(held, known.chances(held)):
            page.kinds, page.worth = chances, named.worth(page)
        report("measured", [(page.kind, page.f1(kept(page, model.chances(page)))) for page in held])
    if args.out:
        write_models(args.out, model, known, named)


if __name__ == "__main__":
    sys.exit(main())
