"""Pages as `dump.ts` wrote them, and what both models need of them: words, folds by domain, word F1."""
import gzip
import json
import re
from collections import Counter

import numpy as np

WORD = re.compile(r"[^\W_]+", re.UNICODE)
KINDS = ["article", "service", "product", "collection", "forum", "listing", "documentation"]
FOLDS = 5
# Behind these stand the kind chances and the worth of names, by the models shipped so far.
FEATURES = 61
# A page of which more is missing from what can be seen teaches nothing: its expected text is elsewhere (hidden, loaded later).
MAX_MISSING = 0.3


def words(text):
    return WORD.findall(text.lower())


def fold_of(domain):
    value = 0
    for char in domain.encode():
        value = (value * 131 + char) % 1_000_003
    return value % FOLDS


class Page:
    def __init__(self, row):
        blocks = row["blocks"]
        self.kind, self.domain, self.signs, self.boxes = row["page_type"], row["domain"], row["signs"], row["boxes"]
        self.fold = fold_of(self.domain)
        # A second form of the page, its article cut off early (`shorten.ts`).
        self.is_short = row.get("isShortened", False)
        self.texts = [block["text"] for block in blocks]
        self.tokens = [words(text) for text in self.texts]
        self.sizes = np.array([block["words"] for block in blocks], float)
        self.box = [block["box"] for block in blocks]
        self.features = np.array([block["features"][:FEATURES] for block in blocks], np.float32)
        self.kinds_of = [block["kind"] for block in blocks]
        self.is_kept = np.array([block["isKept"] for block in blocks])
        self.gold_tokens = words(row["text"] or "")
        gold = Counter(self.gold_tokens)
        at = {word: index for index, word in enumerate(gold)}
        self.gold = np.array(list(gold.values()), np.int64)
        self.hits = [np.array([at[word] for word in tokens if word in at], np.int64) for tokens in self.tokens]

    def f1(self, kept):
        """Word F1 of the blocks kept against the expected text."""
        index = np.flatnonzero(kept)
        if len(index) == 0 or len(self.gold) == 0:
            return 0.0
        found = np.bincount(np.concatenate([self.hits[i] for i in index]), minlength=len(self.gold))
        total = sum(len(self.tokens[i]) for i in index) + self.gold.sum()
        return 2 * np.minimum(found, self.gold).sum() / total

    def missing(self):
        found = np.bincount(np.concatenate(self.hits), minlength=len(self.gold))
        return 1 - np.minimum(found, self.gold).sum() / self.gold.sum()


def load(path):
    with gzip.open(path, "rt") as lines:
        rows = [json.loads(line) for line in lines]
    return [Page(row) for row in rows if row["text"] and row["blocks"]]


def whole(pages):
    return [page for page in pages if not page.is_short]


def shares(pages):
    """A weight a page, so that rare kinds count for more than their number, common ones for less."""
    count = Counter(page.kind for page in pages)
    return [(len(pages) / len(KINDS) / count[page.kind]) ** 0.5 for page in pages]


def report(name, scores):
    means = {kind: np.mean([score for at, score in scores if at == kind]) for kind in KINDS}
    parts = ", ".join(f"{kind} {value:.3f}" for kind, value in means.items())
    print(f"{name:12} all {np.mean([s for _, s in scores]):.3f} by kind {np.mean(list(means.values())):.3f} | {parts}", flush=True)
