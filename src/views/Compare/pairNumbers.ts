/** The numbers in the ledger of both: which rows belong together, what each sample adds in the other run, and the rows under the rule. */
import type { StepTrace } from '../../model';
import {
  givenGradientOf,
  type Phase,
  type Quantity,
  quantityValue,
  rowsOf,
  sampleAt,
  type WeightPlace,
} from '../../quantity';

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
    case 'biasNotDivided':
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
  // A step that only accumulates gives the optimizer nothing.
  const changes =
    first.updates &&
    second.updates &&
    [first, second].some(({ settings: { clip, accumulate } }) => clip?.per === 'batch' || accumulate);
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

/** What each row under the rule shows, and from which phase on. */
const footRows = {
  sum: { kind: 'gradientSum', phase: 'sum' },
  data: { kind: 'dataGradient', phase: 'sum' },
  penalty: { kind: 'penaltyGradient', phase: 'sum' },
  gradient: { kind: 'batchGradient', phase: 'sum' },
  clipped: { kind: 'clippedGradient', phase: 'sum' },
  update: { kind: 'update', phase: 'update' },
  newWeight: { kind: 'weightAfter', phase: 'update' },
} as const satisfies Record<FootName, { readonly kind: keyof StepTrace; readonly phase: Phase }>;

export function footNumbers(
  name: FootName,
  { first, second }: PairedTraces,
  { layer, from, to }: WeightPlace,
  hasProducts: boolean,
): Two & { readonly phase: Phase; readonly quantity: Quantity } {
  const { kind, phase } = footRows[name];
  const place = { layer, from, to };
  const given = (trace: StepTrace): Quantity => givenGradientOf(trace, place);
  const read = (trace: StepTrace): number =>
    name === 'clipped' ? quantityValue(given(trace), trace) : trace[kind](layer, from, to);
  const sumOfSecond = (): number | undefined => (hasProducts ? mistakenSum(second, place) : undefined);
  return {
    first: read(first),
    second: name === 'sum' ? sumOfSecond() : read(second),
    // What a cycle has accumulated is divided and clipped in its update.
    phase: name === 'clipped' && (first.cycle ?? second.cycle) ? 'update' : phase,
    quantity: name === 'clipped' ? given(first) : { kind, ...place },
  };
}

/** Σ of the numbers in the rows above it. */
function mistakenSum(trace: StepTrace, place: WeightPlace): number {
  const { method } = trace.settings;
  if (method !== 'lastSample' && method !== 'firstOutput') return trace.gradientSum(place.layer, place.from, place.to);
  const products = productsOf(trace, place);
  return rowsOf(trace).reduce((sum, row) => sum + (products?.(row) ?? 0), 0);
}
