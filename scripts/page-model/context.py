"""A second look at each block: what the first model thinks of the page around it. As `lib/capture/block-context.ts` and `chances-around.ts` write it."""
import numpy as np

STEPS = (-3, -2, -1, 1, 2, 3)
NOTHING = -6.0
MOST = 9.21  # log odds of 0.9999
SURE = 0.6
FAR = 40
FEW_BLOCKS = 4
LARGE_SHARE = 0.1


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
    columns += around(page, chances, odds)
    return np.stack(columns, 1).astype(np.float32)


def around(page, chances, odds):
    """Mean chances of boxes around a block and of the section it stands in, as `chances-around.ts` has them."""
    box = np.array(page.box)
    parents = np.array([parent for parent, *_ in page.boxes])
    weights = np.sqrt(np.maximum(1, page.sizes))
    of, weight = sums_in(parents, box, weights * chances), sums_in(parents, box, weights)
    means = np.append(of / np.maximum(weight, 1e-9), 0)  # the last one stands for no box
    parent = above(parents, box)
    small, large = boxes_around(page, parents, box)
    heads = np.array([kind == "heading" for kind in page.kinds_of])
    section = np.cumsum(heads)
    mean = np.bincount(section, weights * chances) / np.maximum(np.bincount(section, weights), 1e-9)
    heading = np.maximum.accumulate(np.where(heads, np.arange(len(box)), -1))
    return [
        *(means[at] for at in (parent, above(parents, parent), small, large)),
        mean[section], np.log(np.maximum(1, np.bincount(section)))[section],
        np.where(heading < 0, NOTHING, odds[heading]),
    ]


def above(parents, boxes):
    """The box above each, or itself where it is the root."""
    return np.where(parents[boxes] < 0, boxes, parents[boxes])


def sums_in(parents, box, values):
    """Sums over each box and all in it."""
    sums = np.bincount(box, values, minlength=len(parents))
    for at in range(len(parents) - 1, 0, -1):
        if parents[at] >= 0:
            sums[parents[at]] += sums[at]
    return sums


def boxes_around(page, parents, box):
    """For each block the nearest box up with four blocks, and the nearest with a tenth of the page; -1 for none."""
    chars = np.array([len(text) for text in page.texts], float)
    found = []
    for values, least in ((np.ones(len(box)), FEW_BLOCKS), (chars, LARGE_SHARE * chars.sum())):
        sums = sums_in(parents, box, values)
        nearest = np.full(len(parents) + 1, -1)
        for at, parent in enumerate(parents):
            nearest[at] = at if sums[at] >= least else nearest[parent]
        found.append(nearest[box])
    return found


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
