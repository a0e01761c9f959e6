"""What words of class names and ids say: logistic regression over those of a block's element, the two around it and the five around these."""
import re
from collections import defaultdict

import numpy as np
from scipy.sparse import csr_matrix, vstack
from sklearn.linear_model import SGDClassifier

from pages import FOLDS, shares

# As `NAME` in `lib/capture/name-words.ts`.
NAME = re.compile(r"[A-Z]?[a-z]{2,19}|[A-Z]{3,20}(?![a-z])")
RINGS = (0, 1, 1, 2, 2, 2, 2, 2)
MIN_DOMAINS = 8
MIN_WEIGHT = 0.06
LIMIT = 8


class NameModel:
    def __init__(self, pages):
        domains = defaultdict(set)
        for page in pages:
            for _, _, _, names in page.boxes:
                for word in words_of(names):
                    domains[word].add(page.domain)
        known = sorted(word for word, seen in domains.items() if len(seen) >= MIN_DOMAINS)
        self.at = {word: index for index, word in enumerate(known)}
        y = np.concatenate([page.labels for page in pages]) >= 0.5
        w = np.concatenate([page.weights * share for page, share in zip(pages, shares(pages))])
        fit = SGDClassifier(loss="log_loss", alpha=5e-5, max_iter=8, tol=None, average=True, random_state=1)
        fit.fit(vstack([self.matrix(page) for page in pages]), y, sample_weight=np.minimum(w / w.mean(), 20))
        weights = fit.coef_.reshape(3, len(known))
        self.weights = np.where(np.abs(weights) >= MIN_WEIGHT, weights, 0)

    def matrix(self, page):
        """One row a block; counts of each known word in each ring."""
        words = [[self.at[word] for word in words_of(names) if word in self.at] for _, _, _, names in page.boxes]
        rows, columns = [], []
        for row, box in enumerate(page.box):
            for ring in RINGS:
                if box < 0:
                    break
                columns += [ring * len(self.at) + word for word in words[box]]
                rows += [row] * len(words[box])
                box = page.boxes[box][0]
        return csr_matrix((np.ones(len(rows), np.float32), (rows, columns)), shape=(len(page.box), 3 * len(self.at)))

    def worth(self, page):
        return np.clip(self.matrix(page) @ self.weights.reshape(-1), -LIMIT, LIMIT)

    def table(self):
        return [(word, self.weights[:, i]) for word, i in self.at.items() if self.weights[:, i].any()]


def words_of(names):
    return {word.lower() for word in NAME.findall(names)}


def add_worth(pages):
    """Each block's worth by a model that saw no page of its fold."""
    for fold in range(FOLDS):
        model = NameModel([page for page in pages if page.fold != fold])
        for page in pages:
            if page.fold == fold:
                page.worth = model.worth(page)
