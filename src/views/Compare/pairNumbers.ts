/** The numbers in the ledger of both: which rows belong together, what each sample adds in the other run, and the rows under the rule. */
import type { StepTrace } from '../../model';
import { type Phase, type Quantity, rowsOf, sampleAt, type WeightPlace } from '../../quantity';

/** Two numbers of a row; undefined if a run has none. */
export interface Two {
  readonly first: number | undefined;
  readonly second: number | undefined;
}

export interface PairedTraces {
  readonly first: StepTrace;
  readonly second: StepTrace;
}

export type FootName = 'sum' | 'data' | 'penalty' | 'gradient' | 'clipped' | 'update' | 'newWeight';

/** The rows of this run's batch, each with the other run's next row of the same sample; then the rows that only the other run has. */
export function pairedRows({ first, second }: PairedTraces) {
  const left = new Map<number, number[]>();
  for (const row of rowsOf(second)) left.set(sampleAt(second, row), [...(left.get(sampleAt(second, row)) ?? []), row]);
  const ofFirst = rowsOf(first).map((one) => {
    const sample = sampleAt(first, one);
    return { sample, one, two: left.get(sample)?.shift() };
  });
  const others = [...left].flatMap(([sample, rows]) => rows.map((two) => ({ sample, one: undefined, two })));
  return [...ofFirst, ...others];
}

/** What each sample of the batch adds in the other run; undefined if its method adds no products. */
export function productsOf(
  trace: StepTrace,
  { layer, from, to }: WeightPlace,
): ((row: number) => number | undefined) | undefined {
  const { method } = trace.settings;
  const last = trace.network.layers.length - 1;
  const right = (row: number): number => trace.contribution(layer, from, to, row);
  switch (method) {
    case undefined:
    case 'dividedTwice':
      return right;
    case 'lastSample':
      return (row) => (row === trace.batchSize ? trace.sampleGradient(layer, from, to, row) : undefined);
    case 'firstOutput':
      return (row) => {
        const share = trace.outputShare(layer, from, to, 1, row);
        return share === 0 ? 0 : trace.sampleWeight(row) * trace.clipFactor(row) * share;
      };
    case 'updatedWeights':
      return layer === last ? right : undefined;
    case 'wrongAxis':
      return trace.network.layers[layer] === trace.batchSize ? undefined : right;
    default:
      return undefined;
  }
}

export function footNames({ first, second }: PairedTraces): readonly FootName[] {
  const changes = [first, second].some(({ settings: { clip, accumulate } }) => clip?.per === 'batch' || accumulate);
  const penalties = [first, second].some(({ settings }) => settings.penalty !== undefined);
  return [
    'sum',
    ...(penalties ? (['data', 'penalty'] as const) : []),
    'gradient',
    ...(changes ? (['clipped'] as const) : []),
    'update',
    'newWeight',
  ];
}

export function footNumbers(
  name: FootName,
  { first, second }: PairedTraces,
  place: WeightPlace,
  hasProducts: boolean,
): Two & { readonly phase: Phase; readonly quantity: Quantity } {
  const { layer, from, to } = place;
  const both = (read: (trace: StepTrace) => number): Two => ({ first: read(first), second: read(second) });
  switch (name) {
    case 'sum':
      return {
        first: first.gradientSum(layer, from, to),
        second: hasProducts ? mistakenSum(second, place) : undefined,
        phase: 'sum',
        quantity: { kind: 'gradientSum', ...place },
      };
    case 'data':
      return {
        ...both((trace) => trace.dataGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'dataGradient', ...place },
      };
    case 'penalty':
      return {
        ...both((trace) => trace.penaltyGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'penaltyGradient', ...place },
      };
    case 'gradient':
      return {
        ...both((trace) => trace.batchGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'batchGradient', ...place },
      };
    case 'clipped':
      return {
        ...both((trace) => trace.clippedGradient(layer, from, to)),
        phase: 'sum',
        quantity: { kind: 'clippedGradient', ...place },
      };
    case 'update':
      return {
        ...both((trace) => trace.update(layer, from, to)),
        phase: 'update',
        quantity: { kind: 'update', ...place },
      };
    case 'newWeight':
      return {
        ...both((trace) => trace.weightAfter(layer, from, to)),
        phase: 'update',
        quantity: { kind: 'weightAfter', ...place },
      };
  }
}

/** Σ of the numbers in the rows above it. */
function mistakenSum(trace: StepTrace, place: WeightPlace): number {
  const { method } = trace.settings;
  if (method !== 'lastSample' && method !== 'firstOutput') return trace.gradientSum(place.layer, place.from, place.to);
  const products = productsOf(trace, place);
  return rowsOf(trace).reduce((sum, row) => sum + (products?.(row) ?? 0), 0);
}
