/** A small valid scenario file to break, one key at a time. */

interface File {
  [key: string]: unknown;
}

/** 2-2-1, three samples. */
export function validFile(): File {
  return {
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [2, 2, 1],
      activations: ['tanh', 'sigmoid'],
      weights: [
        [
          [0.1, 0.2],
          [0.3, 0.4],
        ],
        [[0.5], [0.6]],
      ],
      biases: [[0.7, 0.8], [0.9]],
    },
    loss: 'halfSquaredError',
    data: {
      inputs: [
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      targets: [[0], [1], [0.5]],
    },
    training: { batchSize: 2, reduction: 'mean', optimizer: { kind: 'sgd', learningRate: 0.5 } },
  };
}

/** The valid file with other values: `{ 'network.weights.0.1': [1] }`; undefined takes a key away. */
export function fileWith(changes: Record<string, unknown>): File {
  const file = validFile();
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let target = file;
    for (const key of keys) {
      target[key] ??= {};
      target = target[key] as File;
    }
    if (value === undefined) delete target[last];
    else target[last] = value;
  }
  return file;
}
