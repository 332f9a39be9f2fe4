/** Which slips give equal numbers in a step, so that no sheet can tell them apart: for the author of an exercise, with the sizes that would. */
import type { StepTrace } from '../../../model';
import type { Quantity, QuantityKind } from '../../../quantity';
import { isTooLarge } from './notCovered';
import { createReckoner } from './reckoner';
import { sheetColumns } from './sheetColumns';
import type { SlipName } from './slipNames';
import { type Slip, slipsIn } from './slips';

export const collisionCauses = [
  'twoSamples',
  'twoOutputs',
  'samplesAsOutputs',
  'rateAsShare',
  'rateOne',
  'oneSample',
  'numbers',
] as const;

export type CollisionCause = (typeof collisionCauses)[number];

export interface Collision {
  readonly kind: QuantityKind;
  readonly layer: number;
  /** Slips with equal numbers in all cells of the block. */
  readonly names: readonly SlipName[];
  /** They give the right numbers: the slip would not be noticed. */
  readonly isUnnoticed: boolean;
  readonly cause: CollisionCause;
}

/** Blocks are compared by their first cells: enough to tell any two formulas apart that differ. */
const mostCells = 60;

export function slipsThatCollide(trace: StepTrace): readonly Collision[] {
  if (isTooLarge(trace)) return [];
  const reckoner = createReckoner({ trace, own: new Map(), allow: () => () => 0, allowGiven: () => 0 });
  const slips = slipsIn(trace).filter(({ family }) => family !== 'once');
  return sheetColumns(trace, 'network').flatMap(({ kind, layer = 0, cells }) => {
    const shown = cells.slice(0, mostCells);
    const value = (quantity: Quantity, tree: ReturnType<Slip['tree']>): number => {
      const [first] = tree ? reckoner.formula(quantity, tree) : reckoner.waysTo(quantity);
      return first?.ball.middle ?? Number.NaN;
    };
    const right = shown.map((cell) => value(cell, undefined));
    const groups: { readonly numbers: readonly number[]; readonly names: SlipName[] }[] = [
      { numbers: right, names: [] },
    ];
    for (const slip of slips.filter((one) => one.kind === kind)) {
      const trees = shown.map(slip.tree);
      if (trees.every((tree) => tree === undefined)) continue;
      const numbers = shown.map((cell, at) => value(cell, trees[at]));
      const group = groups.find((one) => areEqual(one.numbers, numbers));
      if (!group) groups.push({ numbers, names: [slip.name] });
      else if (!group.names.includes(slip.name)) group.names.push(slip.name);
    }
    return groups.flatMap(({ names }, at) => {
      const isUnnoticed = at === 0;
      if (names.length < (isUnnoticed ? 1 : 2)) return [];
      return [{ kind, layer, names, isUnnoticed, cause: causeOf(names, trace, isUnnoticed) }];
    });
  });
}

function areEqual(one: readonly number[], other: readonly number[]): boolean {
  const scale = Math.max(...one.map(Math.abs), ...other.map(Math.abs), Number.MIN_VALUE);
  return one.every((number, at) => Math.abs(number - (other[at] ?? Number.NaN)) <= 1e-9 * scale);
}

/** Names that a cause makes equal. */
const halves: readonly SlipName[] = ['twoLost', 'halfExtra'];
const causes: readonly (readonly [CollisionCause, (trace: StepTrace) => boolean, readonly SlipName[]])[] = [
  ['oneSample', ({ batchSize }) => batchSize === 1, ['meanForSum', 'sumForMean', 'dividedTwice', 'meanTimesMean']],
  [
    'twoSamples',
    ({ batchSize }) => batchSize === 2,
    [...halves, 'divisionInDelta', 'dividedTwice', 'wrongDivisor', 'firstSample', 'lastSample'],
  ],
  [
    'twoOutputs',
    ({ network }) => network.layers.at(-1) === 2,
    [...halves, 'outputsExtra', 'diagonalSoftmax', 'twoExtra', 'outputsForgotten'],
  ],
  [
    'samplesAsOutputs',
    ({ network, batchSize }) => network.layers.at(-1) === batchSize,
    ['divisionInDelta', 'outputsExtra', 'wrongDivisor'],
  ],
  [
    'rateAsShare',
    ({ batchSize, settings }) => settings.optimizer.learningRate * batchSize === 1,
    ['etaForgotten', 'sumInUpdate', 'dividedInUpdate', 'etaTwice'],
  ],
  [
    'rateOne',
    ({ settings }) => settings.optimizer.learningRate === 1,
    ['etaForgotten', 'etaTwice', 'gradientForUpdate', 'updateSign'],
  ],
];

function causeOf(names: readonly SlipName[], trace: StepTrace, isUnnoticed: boolean): CollisionCause {
  const least = isUnnoticed ? 1 : 2;
  const found = causes.find(
    ([, holds, concerned]) => holds(trace) && names.filter((name) => concerned.includes(name)).length >= least,
  );
  return found?.[0] ?? 'numbers';
}

export interface ProposedSizes {
  readonly batchSize?: number;
  readonly outputs?: number;
  readonly learningRate?: number;
}

const friendlyRates = [0.5, 0.1, 0.2, 0.3, 0.4];

/** Sizes with which those slips differ, only where the present ones are in the way: B ≥ 3 and not K, K not 2, η neither 1/B nor 1. */
export function proposedSizes({ batchSize, network, settings }: StepTrace): ProposedSizes {
  const outputs = network.layers.at(-1) ?? 1;
  const rate = settings.optimizer.learningRate;
  const newOutputs = outputs === 2 ? 3 : outputs;
  const newSize = [batchSize, 4, 3, 5].find((size) => size > 2 && size !== newOutputs) ?? batchSize;
  const newRate = [rate, ...friendlyRates].find((one) => one * newSize !== 1 && one !== 1) ?? rate;
  return {
    ...(newSize !== batchSize && { batchSize: newSize }),
    ...(newOutputs !== outputs && { outputs: newOutputs }),
    ...(newRate !== rate && { learningRate: newRate }),
  };
}
