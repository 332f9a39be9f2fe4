/** Programs and prints of NumPy, PyTorch, Keras, JAX, scikit-learn and Julia, as their documentation shows them. */
import { type Part, type ReadingCase, xorInputs, xorTargets } from './readingCase';

/** 2-2-1, printed with outputs as rows. */
const torchNetwork: Part = {
  layers: [2, 2, 1],
  weights: [
    [
      [0.5, 0.3],
      [-0.2, 0.8],
    ],
    [[1], [-1.5]],
  ],
  biases: [[0.1, -0.1], [0.2]],
};

/** 2-2-1, printed with inputs as rows. */
const kernels: Part = {
  layers: [2, 2, 1],
  weights: [
    [
      [0.5, -0.2],
      [0.3, 0.8],
    ],
    [[1], [-1.5]],
  ],
  biases: [[0.1, -0.1], [0.2]],
};

const { biases: _, ...kernelsAlone } = kernels;

export const frameworks: readonly ReadingCase[] = [
  {
    name: 'a state_dict of nn.Sequential',
    text: `OrderedDict({'0.weight': tensor([[ 0.5000, -0.2000],
        [ 0.3000,  0.8000]]), '0.bias': tensor([ 0.1000, -0.1000]), '2.weight': tensor([[ 1.0000, -1.5000]]), '2.bias': tensor([0.2000])})`,
    reads: torchNetwork,
  },
  {
    name: 'named_parameters, printed as parameters',
    text: `0.weight Parameter containing:
tensor([[ 0.5000, -0.2000],
        [ 0.3000,  0.8000]], requires_grad=True)
0.bias Parameter containing:
tensor([ 0.1000, -0.1000], requires_grad=True)
2.weight Parameter containing:
tensor([[ 1.0000, -1.5000]], requires_grad=True)
2.bias Parameter containing:
tensor([0.2000], requires_grad=True)`,
    reads: torchNetwork,
  },
  {
    name: 'named_parameters of a module, printed as data',
    text: `fc1.weight tensor([[ 0.5000, -0.2000],
        [ 0.3000,  0.8000]])
fc1.bias tensor([ 0.1000, -0.1000])
fc2.weight tensor([[ 1.0000, -1.5000]])
fc2.bias tensor([0.2000])`,
    reads: torchNetwork,
  },
  {
    name: 'parameters on a graphics card',
    text: `[Parameter containing:
tensor([[ 0.5, -0.2],
        [ 0.3,  0.8]], device='cuda:0', requires_grad=True), Parameter containing:
tensor([ 0.1, -0.1], device='cuda:0', requires_grad=True), Parameter containing:
tensor([[ 1.0, -1.5]], device='cuda:0', requires_grad=True), Parameter containing:
tensor([0.2], device='cuda:0', requires_grad=True)]`,
    reads: torchNetwork,
  },
  {
    name: 'weights copied into modules',
    text: `import torch
from torch import nn
model = nn.Sequential(nn.Linear(2, 2), nn.Sigmoid(), nn.Linear(2, 1), nn.Sigmoid())
with torch.no_grad():
    model[0].weight.copy_(torch.tensor([[0.5, -0.2], [0.3, 0.8]]))
    model[0].bias.copy_(torch.tensor([0.1, -0.1]))
    model[2].weight.copy_(torch.tensor([[1.0, -1.5]]))
    model[2].bias.copy_(torch.tensor([0.2]))
x = torch.tensor([[0.0, 1.0], [1.0, 0.0]])
y = torch.tensor([[1.0], [1.0]])
loss = nn.MSELoss()(model(x), y)`,
    reads: {
      ...torchNetwork,
      inputs: [
        [0, 1],
        [1, 0],
      ],
      targets: [[1], [1]],
    },
  },
  {
    name: 'weight.data of nn.Linear',
    text: `self.fc1 = nn.Linear(2, 2)
self.fc1.weight.data = torch.tensor([[0.5, -0.2], [0.3, 0.8]])
self.fc1.bias.data = torch.tensor([0.1, -0.1])
self.fc2.weight.data = torch.tensor([[1.0, -1.5]])
self.fc2.bias.data = torch.tensor([0.2])`,
    reads: torchNetwork,
  },
  {
    name: 'parameters of one’s own, whose product is written',
    text: `self.W1 = nn.Parameter(torch.tensor([[0.5, -0.2], [0.3, 0.8]]))
self.W2 = nn.Parameter(torch.tensor([[1.0, 0.0], [-1.5, 1.0]]))
h = torch.sigmoid(x @ self.W1)
o = torch.sigmoid(h @ self.W2)`,
    reads: {
      layers: [2, 2, 2],
      weights: [
        [
          [0.5, -0.2],
          [0.3, 0.8],
        ],
        [
          [1, 0],
          [-1.5, 1],
        ],
      ],
    },
  },
  {
    name: 'get_weights of Keras',
    text: `[array([[ 0.5, -0.2],
       [ 0.3,  0.8]], dtype=float32), array([ 0.1, -0.1], dtype=float32), array([[ 1. ],
       [-1.5]], dtype=float32), array([0.2], dtype=float32)]`,
    reads: kernels,
  },
  {
    name: 'get_weights of Keras without biases',
    text: `model.get_weights()
[array([[ 0.5, -0.2],
       [ 0.3,  0.8]], dtype=float32), array([[ 1. ],
       [-1.5]], dtype=float32)]`,
    reads: kernelsAlone,
  },
  {
    name: 'trainable variables of TensorFlow',
    text: `[<tf.Variable 'dense/kernel:0' shape=(2, 2) dtype=float32, numpy=
array([[ 0.5, -0.2],
       [ 0.3,  0.8]], dtype=float32)>, <tf.Variable 'dense/bias:0' shape=(2,) dtype=float32, numpy=array([ 0.1, -0.1], dtype=float32)>, <tf.Variable 'dense_1/kernel:0' shape=(2, 1) dtype=float32, numpy=
array([[ 1. ],
       [-1.5]], dtype=float32)>, <tf.Variable 'dense_1/bias:0' shape=(1,) dtype=float32, numpy=array([0.2], dtype=float32)>]`,
    reads: kernels,
  },
  {
    name: 'variables of Keras 3',
    text: `[<Variable path=sequential/dense/kernel, shape=(2, 2), dtype=float32, value=[[ 0.5 -0.2]
 [ 0.3  0.8]]>, <Variable path=sequential/dense/bias, shape=(2,), dtype=float32, value=[ 0.1 -0.1]>, <Variable path=sequential/dense_1/kernel, shape=(2, 1), dtype=float32, value=[[ 1. ]
 [-1.5]]>, <Variable path=sequential/dense_1/bias, shape=(1,), dtype=float32, value=[0.2]>]`,
    reads: kernels,
  },
  {
    name: 'parameters of Flax',
    text: `{'params': {'Dense_0': {'bias': Array([ 0.1, -0.1], dtype=float32), 'kernel': Array([[ 0.5, -0.2],
       [ 0.3,  0.8]], dtype=float32)}, 'Dense_1': {'bias': Array([0.2], dtype=float32), 'kernel': Array([[ 1. ],
       [-1.5]], dtype=float32)}}}`,
    reads: kernels,
  },
  {
    name: 'a list of pairs of JAX',
    text: `[(Array([[0.1, 0.2], [0.3, 0.4], [0.5, 0.6]], dtype=float32), Array([0., 1., 2.], dtype=float32)),
 (Array([[0.7, 0.8, 0.9]], dtype=float32), Array([3.], dtype=float32))]`,
    reads: {
      layers: [2, 3, 1],
      weights: [
        [
          [0.1, 0.3, 0.5],
          [0.2, 0.4, 0.6],
        ],
        [[0.7], [0.8], [0.9]],
      ],
      biases: [[0, 1, 2], [3]],
    },
  },
  {
    name: 'XOR in NumPy',
    text: `import numpy as np
X = np.array([[0,0],[0,1],[1,0],[1,1]])
y = np.array([[0],[1],[1],[0]])
W1 = np.array([[0.5, -0.2], [0.3, 0.8]])  # input to hidden
b1 = np.array([[0.1, -0.1]])
W2 = np.array([[1.0], [-1.5]])
b2 = np.array([[0.2]])
hidden = sigmoid(np.dot(X, W1) + b1)
output = sigmoid(np.dot(hidden, W2) + b2)`,
    reads: { ...kernels, inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'columns of samples, as in the course whose Z is W X',
    text: `X = np.array([[0, 1, 1], [1, 0, 1]])
Y = np.array([[1, 1, 0]])
W1 = np.array([[0.5, -0.2], [0.3, 0.8]])
b1 = np.zeros((2, 1))
W2 = np.array([[1.0, -1.5]])
b2 = np.zeros((1, 1))
Z1 = np.dot(W1, X) + b1`,
    reads: {
      ...torchNetwork,
      biases: [[0, 0], [0]],
      inputs: [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      targets: [[1], [1], [0]],
    },
  },
  {
    name: 'arrays printed with their names',
    text: `W1: [[ 0.5 -0.2]
 [ 0.3  0.8]]
W2: [[ 1. ]
 [-1.5]]`,
    reads: kernelsAlone,
  },
  {
    name: 'arrays shown by an interpreter',
    text: `>>> W1
array([[ 0.5, -0.2],
       [ 0.3,  0.8]])
>>> W2
array([[ 1. ],
       [-1.5]])`,
    reads: kernelsAlone,
  },
  {
    name: 'a print that leaves numbers out',
    text: `W1 = [[0.1 0.2 0.3 ... 0.8 0.9 1. ]
 [0.2 0.3 0.4 ... 0.9 1.  1.1]
 ...
 [0.5 0.6 0.7 ... 1.2 1.3 1.4]]`,
    refuses: /the print of W1 leaves numbers out/,
  },
  {
    name: 'a tensor whose rows are left out',
    text: 'tensor([[0.1, 0.2],\n        [0.3, 0.4],\n        ...,\n        [0.5, 0.6]])',
    refuses: /leaves numbers out/,
  },
  {
    name: 'drawn weights',
    text: 'W1 = np.random.randn(2, 2) * 0.01\nb1 = np.zeros(2)',
    refuses: /W1 is drawn when the program runs/,
  },
  {
    name: 'a product with a number',
    text: 'W1 = np.array([[1, 2], [3, 4]]) * 0.1',
    refuses: /W1 would have to be calculated/,
  },
  {
    name: 'scalars of NumPy 2',
    text: 'x = [np.float64(0.5), np.float64(-1.0)]\ny = [np.float64(1.0)]',
    reads: { inputs: [[0.5, -1]], targets: [[1]] },
  },
  {
    name: 'a transposed array',
    text: 'W1 = np.array([[0.5, 0.3], [-0.2, 0.8]]).T\nW2 = np.array([[1.0, -1.5]]).T',
    reads: kernelsAlone,
  },
  {
    name: 'reshaped lists',
    text: 'X = np.array([0, 0, 0, 1, 1, 0, 1, 1]).reshape(4, 2)\ny = np.array([0, 1, 1, 0]).reshape(-1, 1)',
    reads: { inputs: xorInputs, targets: xorTargets },
  },
  {
    name: 'a dictionary of parameters',
    text: `parameters = {"W1": np.array([[0.5, -0.2], [0.3, 0.8]]), "b1": np.array([0.1, -0.1]),
              "W2": np.array([[1.0], [-1.5]]), "b2": np.array([0.2])}`,
    reads: kernels,
  },
  {
    name: 'entries of a dictionary',
    text: `params['W1'] = np.array([[0.5, -0.2], [0.3, 0.8]])
params['b1'] = np.array([0.1, -0.1])
params['W2'] = np.array([[1.0], [-1.5]])
params['b2'] = np.array([0.2])`,
    reads: kernels,
  },
  {
    name: 'JSON',
    text: '{"W1": [[0.5, -0.2], [0.3, 0.8]], "b1": [0.1, -0.1], "W2": [[1.0], [-1.5]], "b2": [0.2]}',
    reads: kernels,
  },
  {
    name: 'coefs_ of scikit-learn',
    text: `clf.coefs_
[array([[ 0.5, -0.2],
       [ 0.3,  0.8]]), array([[ 1. ],
       [-1.5]])]
clf.intercepts_
[array([ 0.1, -0.1]), array([0.2])]`,
    reads: kernels,
  },
  {
    name: 'dictionaries of TensorFlow 1',
    text: `weights = {'h1': tf.Variable([[0.5, -0.2], [0.3, 0.8]]), 'out': tf.Variable([[1.0], [-1.5]])}
biases = {'h1': tf.Variable([0.1, -0.1]), 'out': tf.Variable([0.2])}`,
    reads: kernels,
  },
  {
    name: 'lists of layers',
    text: 'weights = [[[0.5, -0.2], [0.3, 0.8]], [[1.0], [-1.5]]]\nbiases = [[0.1, -0.1], [0.2]]',
    reads: kernels,
  },
  {
    name: 'layers of Flux',
    text: `model = Chain(Dense(2 => 2, sigmoid), Dense(2 => 1, sigmoid))
W1 = Float32[0.5 -0.2; 0.3 0.8]
b1 = Float32[0.1, -0.1]
W2 = Float32[1.0 -1.5]
b2 = Float32[0.2]`,
    reads: torchNetwork,
  },
  {
    name: 'a printed model of PyTorch, whose layers have numbers in brackets',
    text: 'Sequential(\n  (0): Linear(in_features=2, out_features=3, bias=True)\n  (1): Tanh()\n)',
    reads: { layers: [2, 3] },
  },
  {
    name: 'numbers as lists of NumPy 2 print them',
    text: 'W = [[np.float64(0.1), np.float64(0.2)], [np.float64(0.3), np.float64(0.4)], [np.float64(0.5), np.float64(0.6)]]\nb = [np.float64(0.0), np.float64(1.0)]\nX = [[np.float64(1.5), np.float64(2.5), np.int64(-2)]]\ny = [np.int64(1), np.int64(0)]',
    reads: {
      layers: [3, 2],
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
          [0.5, 0.6],
        ],
      ],
      biases: [[0, 1]],
      inputs: [[1.5, 2.5, -2]],
      targets: [[1, 0]],
    },
  },
  {
    name: 'matrices shown by Julia',
    text: `julia> W1
2×2 Matrix{Float64}:
 0.5  -0.2
 0.3   0.8

julia> b1
2-element Vector{Float64}:
  0.1
 -0.1

julia> W2
1×2 Matrix{Float64}:
 1.0  -1.5`,
    reads: { ...torchNetwork, biases: [[0.1, -0.1]] },
  },
  {
    name: 'weights that are set layer by layer in a list of layers',
    text: 'model.layers[0].set_weights([np.array([[0.1, 0.2], [0.3, 0.4]]), np.array([0.5, 0.6])])\nmodel.layers[1].set_weights([np.array([[0.7], [0.8]]), np.array([0.9])])\nX = np.array([[1., 2.], [3., 4.]])',
    reads: {
      layers: [2, 2, 1],
      inputs: [
        [1, 2],
        [3, 4],
      ],
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
        [[0.7], [0.8]],
      ],
      biases: [[0.5, 0.6], [0.9]],
    },
  },
  {
    name: 'outputs that a program computes beside its targets',
    text: 'X = [0 0 1; 0 1 0];\nT = [0 1 1];\nY = 1./(1+exp(-W*X));',
    reads: {
      inputs: [
        [0, 0],
        [0, 1],
        [1, 0],
      ],
      targets: [[0], [1], [1]],
    },
  },
];
