"""Writes the weights as TypeScript modules that hold one string each: a string costs a browser nothing to parse until it is asked for."""
import json
from pathlib import Path

import numpy as np

SOURCE = (
    "trained by `scripts/page-model/train.py` on the 1,018\n * pages of the development split of WCXB (Murrough-Foley/web-content-extraction-benchmark"
    " at c039d5ee9f5a, CC BY 4.0). Not written\n * by hand"
)


def write_models(folder, blocks, kinds, names):
    folder = Path(folder)
    write_trees(folder / "block-model-trees.ts", "BLOCK_MODEL_TREES", blocks.first, "the block model", "block-features.ts")
    write_trees(folder / "context-model-trees.ts", "CONTEXT_MODEL_TREES", blocks.second, "the second look at blocks", "block-context.ts")
    write_kinds(folder, kinds)
    scale = np.abs(names.weights).max() / 25
    (folder / "name-weights.ts").write_text(
        f"/**\n * What words of class names and ids say: logistic regression, {SOURCE}.\n * The format is told in `name-worth.ts`.\n */\n"
        f"export const NAME_SCALE = {scale:.5g};\n"
        f"export const NAME_WEIGHTS =\n  {table(names.table(), scale)};\n"
    )


def write_kinds(folder, kinds):
    scale = np.abs(kinds.weights).max() / 25
    (Path(folder) / "page-kind-weights.ts").write_text(
        f"/**\n * Weights of the page-kind model: logistic regression, {SOURCE}.\n * The format is told in `page-kind.ts`.\n */\n"
        f"export const PAGE_KIND_BIAS = {json.dumps([round(float(b), 4) for b in kinds.bias])};\n"
        f"export const PAGE_KIND_SHARES = {json.dumps([round(float(b), 4) for b in kinds.shares])};\n"
        f"export const PAGE_KIND_SCALE = {scale:.5g};\n"
        f"export const PAGE_KIND_WEIGHTS =\n  {table(kinds.table(), scale)};\n"
    )


def write_trees(file, name, model, what, features):
    nodes = [number for tree in model.dump_model()["tree_info"] for number in preorder(tree["tree_structure"])]
    file.write_text(
        f"/**\n * Weights of {what}: LightGBM, cross entropy, {SOURCE}: a change of\n"
        f" * `{features}` needs a new training. The format is told in `block-model.ts`.\n */\n"
        f"export const {name} = '{json.dumps(nodes, separators=(',', ':'))}';\n"
    )


def preorder(node):
    """Feature and threshold of each branch, left child next; -1 and the value of each leaf."""
    if "leaf_value" in node:
        return [-1, round(node["leaf_value"], 3)]
    branch = [node["split_feature"], float("%.4g" % node["threshold"])]
    return branch + preorder(node["left_child"]) + preorder(node["right_child"])


def table(rows, scale):
    """`sign letters` pairs, one letter a weight: A is -25 steps, Z 0, y 25 (a follows Z)."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxy"
    found = []
    for sign, weights in sorted(rows, key=lambda row: row[0]):
        steps = np.clip(np.round(weights / scale), -25, 25).astype(int)
        if steps.any():
            found.append(f"{sign} {''.join(letters[step + 25] for step in steps)}")
    assert not any("'" in one or "\\" in one or "\n" in one for one in found)
    return f"'{' '.join(found)}'"
