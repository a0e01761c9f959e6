"""Which blocks of a page are in its expected text."""
import numpy as np

RUN = 4
# How far from its neighbours' place in the expected text a short block may stand.
WINDOW = 25
NEAR_BLOCKS = 16


def labels_of(page):
    """
    For each block the share of its words that stand in the expected text in runs of four. A shorter block stands there only if its words follow
    or precede those of a longer one beside it: "Home" is in most texts and in every menu.
    """
    gold = page.gold_tokens
    places = {}
    for i in range(len(gold) - RUN + 1):
        places.setdefault(tuple(gold[i : i + RUN]), []).append(i)
    out = np.zeros(len(page.tokens))
    spans = [None] * len(page.tokens)
    at = 0
    for index, tokens in enumerate(page.tokens):
        if len(tokens) < RUN:
            continue
        hit = np.zeros(len(tokens), bool)
        first = None
        for i in range(len(tokens) - RUN + 1):
            found = places.get(tuple(tokens[i : i + RUN]))
            if found:
                hit[i : i + RUN] = True
                first = first or (i, found)
        out[index] = hit.mean()
        if first and out[index] >= 0.5:
            offset, found = first
            start = min(found, key=lambda place: abs(place - at) + (0 if place >= at else 2 * WINDOW)) - offset
            spans[index] = (start, start + len(tokens))
            at = spans[index][1]
    for index, tokens in enumerate(page.tokens):
        if 0 < len(tokens) < RUN:
            out[index] = float(any(holds(gold, tokens, *window) for window in windows(spans, index)))
    return out


def windows(spans, index):
    for near in range(index - 1, max(-1, index - 1 - NEAR_BLOCKS), -1):
        if spans[near]:
            yield spans[near][1] - 2, spans[near][1] + WINDOW
            break
    for near in range(index + 1, min(len(spans), index + 1 + NEAR_BLOCKS)):
        if spans[near]:
            yield spans[near][0] - WINDOW, spans[near][0] + 2
            break


def holds(gold, tokens, low, high):
    low, high = max(0, low), min(len(gold), high)
    return any(gold[i : i + len(tokens)] == tokens for i in range(low, high - len(tokens) + 1))
