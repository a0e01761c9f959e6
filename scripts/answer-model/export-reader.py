"""Puts tuned layers and heads into MiniLM's int8 graph; what did not change becomes external data inside the file that ships already.

usage: export-reader.py reader.pkl models/MiniLM-Reader/onnx/reader_quantized.onnx      needs onnx, jax
"""
import pickle
import sys
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from minilm import LINEAR, NORMS, read_graph

SOURCE = Path('models/all-MiniLM-L6-v2/onnx/model_quantized.onnx')
SHARED_BYTES = 4_096


def quantized(matrix):
    scale = np.maximum(np.abs(matrix).max(0), 1e-8) / 127
    return np.clip(np.round(matrix / scale), -127, 127).astype(np.int8), scale.astype(np.float32)


def tuned_values(tuned, matrices):
    values = {}
    for offset, layer in enumerate(tuned['layers']):
        at = 6 - len(tuned['layers']) + offset
        prefix = f'encoder.layer.{at}.'
        for key, name in zip(LINEAR, matrices[at * 6 : at * 6 + 6]):
            values[name + '_quantized'], values[name + '_scale'] = quantized(layer[key])
            values[name + '_zero_point'] = np.zeros(layer[key].shape[1], np.int8)
        values |= {f'{prefix}{name}.bias': layer[key + '_bias'].astype(np.float32) for key, name in LINEAR.items()}
        for key, name in NORMS.items():
            values |= {f'{prefix}{name}.weight': layer[key].astype(np.float32), f'{prefix}{name}.bias': layer[key + '_bias'].astype(np.float32)}
    return values


def share(tensor, source):
    """Names the bytes of `tensor` where they lie in the other model's file."""
    at = source.find(tensor.raw_data)
    assert at > 0, tensor.name
    size = len(tensor.raw_data)
    tensor.ClearField('raw_data')
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in (('location', SOURCE.name), ('offset', str(at)), ('length', str(size))):
        tensor.external_data.add(key=key, value=value)


def main():
    tuned = pickle.load(open(sys.argv[1], 'rb'))
    model, named, matrices = read_graph(SOURCE)
    graph, source = model.graph, SOURCE.read_bytes()
    values = tuned_values(tuned, matrices)
    for name, tensor in named.items():
        if name in values:
            tensor.CopyFrom(numpy_helper.from_array(values[name], name))
        elif len(tensor.raw_data) > SHARED_BYTES:
            share(tensor, source)
    hidden = graph.output[0].name
    heads = {'span': tuned['span'], 'relevance': tuned['relevance'].reshape(-1, 1), 'relevance_bias': np.array([tuned['bias']]), 'first': np.array(0, np.int64)}
    for name, value in heads.items():
        graph.initializer.append(numpy_helper.from_array(value if name == 'first' else value.astype(np.float32), f'reader.{name}'))
    graph.node.extend(
        [
            helper.make_node('MatMul', [hidden, 'reader.span'], ['span']),
            helper.make_node('Gather', [hidden, 'reader.first'], ['reader.mark'], axis=1),
            helper.make_node('MatMul', ['reader.mark', 'reader.relevance'], ['reader.plain']),
            helper.make_node('Add', ['reader.plain', 'reader.relevance_bias'], ['relevance']),
        ]
    )
    while graph.output:
        graph.output.pop()
    graph.output.append(helper.make_tensor_value_info('span', TensorProto.FLOAT, ['batch', 'sequence', 2]))
    graph.output.append(helper.make_tensor_value_info('relevance', TensorProto.FLOAT, ['batch', 1]))
    Path(sys.argv[2]).write_bytes(model.SerializeToString())


main()
