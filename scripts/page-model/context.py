"""A second look at each block: what the first model thinks of the page around it. As `lib/capture/block-context.ts` writes it."""
import numpy as np

CONTEXT = 21
STEPS = (-3, -2, -1, 1, 2, 3)
NOTHING = -6.0
MOST = 9.21  # log odds of 0.9999
SURE = 0.6
FAR = 40


def context_of(page, chances):
    count = len(chances)
    odds = np.clip(np.log(chances / (1 - chances)), -MOST, MOST)
    sizes = np.maximum(1, page.sizes)
    expected = chances * sizes
    columns = [odds]
    for step in STEPS:
        beside = np.full(count, NOTHING)
        if step < 0:
            beside[-step:] = odds[:step]
        else:
            beside[:-step] = odds[step:]
        columns.append(beside)
    means, counts = zip(*(group_means(keys, chances, np.sqrt(sizes)) for keys in (names_of(page), families_of(page))))
    columns += [*means, *map(np.log, counts)]
    order = np.argsort(-chances, kind="stable")
    taken, right = np.cumsum(sizes[order]), np.cumsum(expected[order])
    value = 2 * right / (taken + expected.sum())
    best = order[np.argmax(value)]
    above = np.empty(count)
    above[order] = taken / taken[-1]
    page_wide = (value.max(), expected.sum() / sizes.sum(), np.log1p(expected.sum()), chances.max())
    columns += [odds - odds[best], above, chances / chances.max(), np.cumsum(expected) / expected.sum()]
    columns += [np.full(count, one) for one in page_wide]
    places = np.arange(count)
    last = np.maximum.accumulate(np.where(chances >= SURE, places, -2 * FAR))
    following = np.minimum.accumulate(np.where(chances >= SURE, places, count + 2 * FAR)[::-1])[::-1]
    columns += [np.minimum(FAR, places - last), np.minimum(FAR, following - places)]
    return np.stack(columns, 1).astype(np.float32)


def group_means(keys, values, weights):
    _, group = np.unique(np.array(keys), return_inverse=True)
    means = np.bincount(group, values * weights) / np.bincount(group, weights)
    return means[group], np.bincount(group)[group]


def names_of(page):
    """Tags and names of a block's box and of two up."""
    return [">".join(tag + "." + names for _, tag, _, names in climb(page, box, 3)) for box in page.box]


def families_of(page):
    """As `page-facts.ts` tells blocks of one template: kind, tags and roles of the box and of three up."""
    return [str(kind) + "".join(f">{tag}{hints}" for _, tag, hints, _ in climb(page, box, 4)) for kind, box in zip(page.kinds_of, page.box)]


def climb(page, box, most):
    while box >= 0 and most > 0:
        yield page.boxes[box]
        box, most = page.boxes[box][0], most - 1
