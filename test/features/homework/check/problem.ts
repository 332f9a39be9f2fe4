/** A problem as a problem sheet gives it: a small network, its samples and a learning rate; drawn from a seed. */
import type { Chance } from './chance';

export type Theta = 'identity' | 'tanh' | 'sigmoid' | 'relu' | 'softmax';
export type LossKind = 'halfSquaredError' | 'squaredError' | 'meanSquaredError' | 'binaryCrossEntropy' | 'crossEntropy';

/** Plain arrays: weights[l][i][j] with i = 0 the bias and weights[0] unused; inputs[k][i] and targets[k][j] from 0. */
export interface Problem {
  readonly widths: readonly number[];
  readonly thetas: readonly Theta[];
  readonly loss: LossKind;
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly rate: number;
}

/** Sizes that make slips equal are drawn as well. */
export function drawProblem(chance: Chance): Problem {
  const depth = chance.whole(1, 3);
  const outputs = chance.whole(1, 4);
  const widths = Array.from({ length: depth + 1 }, (_, layer) => (layer === depth ? outputs : chance.whole(1, 4)));
  const size = chance.whole(1, 5);
  const loss = chance.one<LossKind>([
    'halfSquaredError',
    'squaredError',
    'meanSquaredError',
    'binaryCrossEntropy',
    ...(outputs > 1 ? (['crossEntropy'] as const) : []),
  ]);
  const thetas = widths.slice(1).map((_, index) => thetaOf(chance, index === depth - 1, loss, outputs));
  const reach = chance.one([0.5, 1, 2]);
  const decimals = chance.one([1, 2]);
  const weight = (): number => round((chance.next() * 2 - 1) * reach, decimals);
  const isWhole = chance.next() < 0.3;
  const input = (): number => (isWhole ? chance.whole(0, 2) : round(chance.next() * 3 - 1.5, 1));
  return {
    widths,
    thetas,
    loss,
    weights: widths.map((width, layer) => (layer === 0 ? [] : grid((widths[layer - 1] ?? 0) + 1, width, weight))),
    inputs: grid(size, widths[0] ?? 1, input),
    targets: Array.from({ length: size }, () => targetOf(chance, loss, outputs)),
    rate: chance.one([0.05, 0.1, 0.2, 0.3, 0.5, 1, 2]),
  };
}

function thetaOf(chance: Chance, isLast: boolean, loss: LossKind, outputs: number): Theta {
  if (!isLast) return chance.one(['identity', 'tanh', 'sigmoid', 'relu']);
  if (loss === 'binaryCrossEntropy') return 'sigmoid';
  if (loss === 'crossEntropy') return 'softmax';
  return chance.one(['identity', 'tanh', 'sigmoid', 'relu', ...(outputs > 1 ? (['softmax'] as const) : [])]);
}

function targetOf(chance: Chance, loss: LossKind, outputs: number): readonly number[] {
  if (loss === 'crossEntropy') {
    const right = chance.whole(0, outputs - 1);
    return Array.from({ length: outputs }, (_, unit) => (unit === right ? 1 : 0));
  }
  if (loss === 'binaryCrossEntropy') return Array.from({ length: outputs }, () => chance.whole(0, 1));
  return Array.from({ length: outputs }, () => chance.one([0, 1, 0.5, -1, 0.25]));
}

function grid(rows: number, columns: number, draw: () => number): readonly (readonly number[])[] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, draw));
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
