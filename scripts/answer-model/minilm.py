"""all-MiniLM-L6-v2 in JAX, its weights out of the int8 graph that ships."""
import jax
import jax.numpy as jnp
import numpy as np
import onnx
from onnx import numpy_helper

HEADS = 12
LINEAR = dict(q='attention.self.query', k='attention.self.key', v='attention.self.value', o='attention.output.dense', f1='intermediate.dense', f2='output.dense')
NORMS = dict(n1='attention.output.LayerNorm', n2='output.LayerNorm')


def read_graph(path):
    """(graph, initializers by name, names of the quantized matrices: six a layer, in order)."""
    model = onnx.load(path)
    named = {one.name: one for one in model.graph.initializer}
    matrices = [node.input[1].removesuffix('_quantized') for node in model.graph.node if node.op_type == 'MatMulInteger']
    return model, named, matrices


def weights(path):
    model, named, matrices = read_graph(path)
    value = lambda name: numpy_helper.to_array(named[name])
    plain = lambda name: (value(name + '_quantized').astype(np.float32) - value(name + '_zero_point').astype(np.float32)) * value(name + '_scale')
    layers = []
    for at in range(6):
        prefix = f'encoder.layer.{at}.'
        layer = {key: plain(name) for key, name in zip(LINEAR, matrices[at * 6 : at * 6 + 6])}
        layer |= {key + '_bias': value(f'{prefix}{name}.bias') for key, name in LINEAR.items()}
        for key, name in NORMS.items():
            layer |= {key: value(f'{prefix}{name}.weight'), key + '_bias': value(f'{prefix}{name}.bias')}
        layers.append(layer)
    embeddings = {key: plain(f'embeddings.{name}_embeddings.weight') for key, name in dict(word='word', type='token_type', place='position').items()}
    return embeddings | dict(norm=value('embeddings.LayerNorm.weight'), norm_bias=value('embeddings.LayerNorm.bias')), layers


def normed(x, scale, bias):
    mean = x.mean(-1, keepdims=True)
    spread = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(spread + 1e-12) * scale + bias


def dropped(x, key, rate=0.1):
    return x if key is None else x * jax.random.bernoulli(key, 1 - rate, x.shape) / (1 - rate)


def layer(p, x, mask, key=None):
    batch, width, dims = x.shape
    first, second = (None, None) if key is None else jax.random.split(key)
    heads = lambda y: y.reshape(batch, width, HEADS, dims // HEADS).transpose(0, 2, 1, 3)
    q, k, v = (heads(x @ p[name] + p[name + '_bias']) for name in 'qkv')
    scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(dims / HEADS) + jnp.where(mask, 0.0, -1e9)[:, None, None, :]
    mixed = (jax.nn.softmax(scores, -1) @ v).transpose(0, 2, 1, 3).reshape(batch, width, dims)
    x = normed(x + dropped(mixed @ p['o'] + p['o_bias'], first), p['n1'], p['n1_bias'])
    inner = jax.nn.gelu(x @ p['f1'] + p['f1_bias'], approximate=False) @ p['f2'] + p['f2_bias']
    return normed(x + dropped(inner, second), p['n2'], p['n2_bias'])
