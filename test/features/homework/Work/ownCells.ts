/** A sheet as a student fills it in: each cell rounded to some significant digits, and the rounded number used. */

import type { Cells } from '../../../../src/features/homework/draft/cells';
import type { StepTrace } from '../../../../src/model';
import { lastLayer, unitsIn } from '../../../../src/model';
import { samplesOf, weightPlaces } from '../../../../src/quantity';

interface Slip {
  /** Hidden δ without the factor θ′(s). */
  readonly slopeForgotten?: boolean;
  readonly digits?: number;
}

/** A network with one hidden layer of tanh and one sigmoid output, ½ squared error, and the mean. */
export function ownCells(trace: StepTrace, { slopeForgotten = false, digits = 4 }: Slip = {}): Cells {
  const { network, batchSize } = trace;
  if (lastLayer(network) !== 2) throw new Error('expected one hidden layer');
  const hidden = unitsIn(network, 1);
  const cells: Record<string, string> = {};
  const values = new Map<string, number>();
  const put = (address: string, value: number): number => {
    const rounded = value === 0 ? 0 : Number(value.toPrecision(digits));
    const text = value.toPrecision(digits);
    // A number that ends early is written as it is.
    cells[address] = Number(text) === Number(value.toFixed(9)) ? String(Number(value.toFixed(9))) : text;
    values.set(address, rounded);
    return rounded;
  };
  const x = (layer: number, unit: number, sample: number, row: number): number => {
    if (unit === 0) return 1;
    return layer === 0 ? trace.activation(0, unit, row) : (values.get(`activation.${layer}.${unit}.${sample}`) ?? 0);
  };
  const samples = [...samplesOf(trace)];
  for (const [at, sample] of samples.entries()) {
    const row = at + 1;
    for (const layer of [1, 2]) {
      for (let unit = 1; unit <= unitsIn(network, layer); unit++) {
        let sum = 0;
        for (let from = 0; from <= unitsIn(network, layer - 1); from++) {
          sum += trace.weight(layer, from, unit) * x(layer - 1, from, sample, row);
        }
        const s = put(`preactivation.${layer}.${unit}.${sample}`, sum);
        put(`activation.${layer}.${unit}.${sample}`, layer === 1 ? Math.tanh(s) : 1 / (1 + Math.exp(-s)));
      }
    }
    const o = x(2, 1, sample, row);
    const output = put(`delta.2.1.${sample}`, (o - trace.target(1, row)) * o * (1 - o));
    for (let unit = 1; unit <= hidden; unit++) {
      const slope = slopeForgotten ? 1 : 1 - x(1, unit, sample, row) ** 2;
      put(`delta.1.${unit}.${sample}`, output * trace.weight(2, unit, 1) * slope);
    }
  }
  for (const { layer, from, to } of weightPlaces(network)) {
    const place = `${layer}.${from}.${to}`;
    let sum = 0;
    for (const [at, sample] of samples.entries()) {
      const product = x(layer - 1, from, sample, at + 1) * (values.get(`delta.${layer}.${to}.${sample}`) ?? 0);
      sum += put(`sampleGradient.${place}.${sample}`, product);
    }
    const total = put(`gradientSum.${place}`, sum);
    const mean = put(`batchGradient.${place}`, total / batchSize);
    put(`update.${place}`, -0.5 * mean);
  }
  return cells;
}
