/** N samples: inputs N × d(0) and targets N × d(L), row-major. Never change the values after creation. */
export interface TrainingData {
  readonly sampleCount: number;
  readonly inputWidth: number;
  readonly targetWidth: number;
  readonly inputs: Float64Array;
  readonly targets: Float64Array;
  /** c(k) ≥ 0, N numbers; absent: all 1. */
  readonly sampleWeights?: Float64Array;
}

/**
 * Packs rows into data; throws if rows differ in length, or if the number of weights differs from the number of rows.
 */
export function trainingData(
  inputs: readonly (readonly number[])[],
  targets: readonly (readonly number[])[],
  sampleWeights?: readonly number[],
): TrainingData {
  if (inputs.length !== targets.length) {
    throw new RangeError(`expected as many targets as inputs (${inputs.length}), got ${targets.length}`);
  }
  if (sampleWeights && sampleWeights.length !== inputs.length) {
    throw new RangeError(`expected as many sample weights as inputs (${inputs.length}), got ${sampleWeights.length}`);
  }
  const inputWidth = inputs[0]?.length ?? 0;
  const targetWidth = targets[0]?.length ?? 0;
  return {
    sampleCount: inputs.length,
    inputWidth,
    targetWidth,
    inputs: packRows(inputs, inputWidth),
    targets: packRows(targets, targetWidth),
    ...(sampleWeights && { sampleWeights: Float64Array.from(sampleWeights) }),
  };
}

function packRows(rows: readonly (readonly number[])[], width: number): Float64Array {
  const packed = new Float64Array(rows.length * width);
  rows.forEach((row, index) => {
    if (row.length !== width) throw new RangeError(`row ${index + 1}: expected ${width} numbers, got ${row.length}`);
    packed.set(row, index * width);
  });
  return packed;
}
