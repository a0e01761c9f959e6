"""The page-kind model: logistic regression over the signs of a page (`lib/capture/page-signs.ts`)."""
import re
from collections import Counter, defaultdict

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from pages import FOLDS, KINDS, whole

# Signs as they can be written into a table.
PLAIN = re.compile(r"[^\s'\\]+")
MIN_DOMAINS = 8
STRENGTH = 0.06
# So many signs, those of the largest weights, are as good as all once they are weighed anew without the others.
MAX_SIGNS = 3_000


class KindModel:
    def __init__(self, pages):
        domains = defaultdict(set)
        for page in pages:
            for sign in page.signs:
                if PLAIN.fullmatch(sign):
                    domains[sign].add(page.domain)
        self.at = {sign: i for i, sign in enumerate(sorted(s for s, seen in domains.items() if len(seen) >= MIN_DOMAINS))}
        kinds = [KINDS.index(page.kind) for page in pages]
        largest = np.abs(self.fit(pages, kinds).coef_).max(0)
        least = np.sort(largest)[-min(MAX_SIGNS, len(largest))]
        self.at = {sign: i for i, sign in enumerate(sign for sign, i in self.at.items() if largest[i] >= least)}
        fit = self.fit(pages, kinds)
        self.weights, self.bias = fit.coef_, fit.intercept_
        self.shares = kind_shares(whole(pages))

    def fit(self, pages, kinds):
        model = LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=500)
        return model.fit(self.matrix(pages), kinds)

    def matrix(self, pages):
        rows, columns = [], []
        for row, page in enumerate(pages):
            for sign in page.signs:
                if sign in self.at:
                    rows.append(row)
                    columns.append(self.at[sign])
        return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(pages), len(self.at)))

    def chances(self, pages):
        sums = self.matrix(pages) @ self.weights.T + self.bias
        sums = np.exp(sums - sums.max(1, keepdims=True))
        return sums / sums.sum(1, keepdims=True)

    def table(self):
        """Signs and their weights, those of no weight left out."""
        return [(sign, self.weights[:, i]) for sign, i in self.at.items() if self.weights[:, i].any()]


def kind_shares(pages):
    """How many of the pages are of each kind, as shares."""
    count = Counter(page.kind for page in pages)
    return np.array([count[kind] / len(pages) for kind in KINDS])


def add_chances(pages):
    """Each page's kind chances by a model that saw no page of its fold."""
    for fold in range(FOLDS):
        model = KindModel([page for page in pages if page.fold != fold])
        held = [page for page in pages if page.fold == fold]
        for page, chances in zip(held, model.chances(held)):
            page.kinds = chances
    # As in lib/capture/page-kind.ts.
    lean = kind_shares(whole(pages)) ** 0.5
    named = {page: KINDS[(page.kinds / lean).argmax()] for page in pages}
    short = np.mean([named[page] == page.kind for page in pages if page.is_short])
    pages = whole(pages)
    right = {kind: np.mean([named[page] == kind for page in pages if page.kind == kind]) for kind in KINDS}
    hits = np.mean([named[page] == page.kind for page in pages])
    print(f"kinds        accuracy {hits:.3f} by kind {np.mean(list(right.values())):.3f} shortened {short:.3f} | {right}", flush=True)
