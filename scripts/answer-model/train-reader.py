"""Tunes the upper three layers of MiniLM to find the words that answer a question. CPU is enough: about half an hour on two cores.

usage: train-reader.py DATA_DIR reader.pkl      needs jax, optax, onnx, tokenizers
DATA_DIR: squad-train-part.json (ten articles of SQuAD 2.0's train split),
nqg-src-test.txt and nqg-tgt-test.txt (xinyadu/nqg, data/processed: sentences and questions of SQuAD 1.1's train split).
"""
import pickle
import random
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax
from tokenizers import Tokenizer

from minilm import layer, normed, weights
from reader_data import examples

FOLDER, OUT = sys.argv[1:3]
MODEL = 'models/all-MiniLM-L6-v2'
FROZEN = 3
BATCH = 32
WIDTHS = (32, 48, 64, 80, 96, 112, 128, 160)
# The shipped weights: 1,200 steps near the higher rate, then 450 from the lower one down to nothing.
PHASES = ((1_200, 2e-4, 0.5), (450, 1.6e-4, 0.02))


def batches(rows):
    groups = {width: [] for width in WIDTHS}
    for row in rows:
        groups[next(width for width in WIDTHS if width >= len(row[0]))].append(row)
    for width, own in groups.items():
        random.shuffle(own)
        for first in range(0, len(own), BATCH):
            yield width, own[first : first + BATCH]


def padded(width, rows):
    ids, types = np.zeros((2, BATCH, width), np.int32)
    mask, context = np.zeros((2, BATCH, width), bool)
    first, last, answers = np.full(BATCH, -1), np.full(BATCH, -1), np.zeros(BATCH, np.float32)
    mask[:, 0] = True
    for at, (own, kinds, a, b, is_right) in enumerate(rows):
        size = len(own)
        ids[at, :size], types[at, :size], mask[at, :size] = own, kinds, True
        context[at, : size - 1] = np.array(kinds[:-1]) == 1
        first[at], last[at], answers[at] = a, b, is_right
    context[:, 0] |= ~context.any(1)
    return ids, types, mask, context, first, last, answers


def forward(p, x, mask, key=None):
    x = x.astype(jnp.float32)
    for at, own in enumerate(p['layers']):
        x = layer(own, x, mask, None if key is None else jax.random.fold_in(key, at))
    return x @ p['span'], x[:, 0] @ p['relevance'] + p['bias']


def loss(p, x, mask, context, first, last, answers, key):
    span, relevance = forward(p, x, mask, key)
    chances = jax.nn.log_softmax(jnp.where(context[..., None], span, -1e9), 1)
    has = (first >= 0).astype(jnp.float32)
    at = lambda end, token: jnp.take_along_axis(chances[:, :, end], jnp.maximum(token, 0)[:, None], 1)[:, 0]
    spans = -((at(0, first) + at(1, last)) * has).sum() / jnp.maximum(has.sum(), 1)
    return 0.5 * spans + optax.sigmoid_binary_cross_entropy(relevance, answers).mean()


def main():
    random.seed(1)
    tokenizer = Tokenizer.from_file(f'{MODEL}/tokenizer.json')
    tokenizer.no_truncation()
    tokenizer.no_padding()
    embeddings, layers = weights(f'{MODEL}/onnx/model_quantized.onnx')
    embeddings, frozen = jax.tree.map(jnp.asarray, (embeddings, layers[:FROZEN]))
    training, held = examples(FOLDER, tokenizer)
    print(len(training), 'to learn from,', len(held), 'held out')

    @jax.jit
    def lower(ids, types, mask):
        x = embeddings['word'][ids] + embeddings['type'][types] + embeddings['place'][: ids.shape[1]]
        x = normed(x, embeddings['norm'], embeddings['norm_bias'])
        for own in frozen:
            x = layer(own, x, mask)
        return x.astype(jnp.bfloat16)

    p = dict(layers=layers[FROZEN:], span=np.random.default_rng(0).normal(0, 0.02, (384, 2)).astype(np.float32), relevance=np.zeros(384, np.float32), bias=np.float32(0))
    p = jax.tree.map(jnp.asarray, p)
    kinds = dict(layers='layer', span='head', relevance='head', bias='head')
    for steps, rate, rest in PHASES:
        schedule = lambda peak: optax.warmup_cosine_decay_schedule(0, peak, steps // 15, steps, peak * rest)
        rates = dict(layer=optax.adamw(schedule(rate), weight_decay=0.01), head=optax.adamw(schedule(1e-3), weight_decay=0.01))
        optimizer = optax.chain(optax.clip_by_global_norm(1.0), optax.multi_transform(rates, kinds))
        state = optimizer.init(p)

        @jax.jit
        def step(p, state, *batch):
            value, slope = jax.value_and_grad(loss)(p, *batch)
            change, state = optimizer.update(slope, state, p)
            return optax.apply_updates(p, change), state, value

        order = [one for _ in range(3) for one in random.sample(list(batches(training)), k=len(list(batches(training))))]
        for n, (width, rows) in enumerate(order[:steps]):
            ids, types, mask, *rest_of = padded(width, rows)
            p, state, value = step(p, state, lower(ids, types, mask), mask, *rest_of, jax.random.PRNGKey(n))
            if n % 50 == 0:
                print(n, float(value), flush=True)
    told = jax.jit(lambda p, x, mask: forward(p, x, mask)[1])
    right = total = 0
    for width, rows in batches(held):
        ids, types, mask, *_ = padded(width, rows)
        relevance = np.asarray(told(p, lower(ids, types, mask), mask))
        right += sum((relevance[i] > 0) == bool(row[4]) for i, row in enumerate(rows))
        total += len(rows)
    print('held out: told apart', float(right) / total)
    pickle.dump(jax.tree.map(np.asarray, p), open(OUT, 'wb'))


main()
