/**
 * Which numbers the worked solution derives line by line, in the order of computation: what a contribution of the sample and the new weight depend
 * on, found by walking down their derivations. So whatever the step has (factors, clipping, a penalty, the optimizer's rule) is there.
 */
import { leaves } from '../../../expression';
import { type StepTrace, weightCount } from '../../../model';
import {
  addressOf,
  derivationOf,
  divisionRow,
  exists,
  knownFrom,
  phaseNumber,
  type Quantity,
  samplesOf,
  summandOf,
  type WeightPlace,
  weightPlaces,
} from '../../../quantity';
import { messages } from '../../../text';

/** What is worked out. */
export interface WorkedScope {
  /** Whether every number of the step is derived or in a table; otherwise what the chosen weight depends on. */
  readonly isWhole: boolean;
  /** The sample that is derived line by line. */
  readonly sample: number;
  /** The chosen weight, whose sum and update are derived line by line. */
  readonly weight: WeightPlace;
  /** The weights in the tables. */
  readonly weights: readonly WeightPlace[];
  /** The samples in the tables. */
  readonly samples: readonly number[];
  /** Samples of the batch, those left out of the tables included. */
  readonly samplesInAll: number;
  /** To be filled in: what the numbers in the tables are computed from is given, also of units that are not in them. */
  readonly isSheet?: boolean;
}

/** A solution of more would be longer than anybody reads. */
export const most = { weights: 40, samples: 8 };

/** Undefined: the step's batch is empty. `isTold`: press by press, each about a sample of its own. */
export function workedScope(
  trace: StepTrace,
  weight: WeightPlace,
  chosen: number,
  isTold = false,
): WorkedScope | undefined {
  const all = [...new Set(samplesOf(trace))];
  const [first] = all;
  if (first === undefined) return undefined;
  const isSmall = weightCount(trace.network) <= most.weights;
  const isWhole = isSmall && all.length <= most.samples;
  const sample = (isTold || !isWhole) && all.includes(chosen) ? chosen : first;
  const others = all.filter((one) => one !== sample).slice(0, most.samples - 1);
  return {
    isWhole,
    sample,
    weight,
    samplesInAll: all.length,
    weights: isSmall ? weightPlaces(trace.network) : [weight],
    samples: all.filter((one) => one === sample || others.includes(one)),
  };
}

/** In the order of computation. */
export function workedLines(trace: StepTrace, scope: WorkedScope): readonly Quantity[] {
  const { sample, weight, weights } = scope;
  const lines: Quantity[] = [];
  const seen = new Set<string>();
  const visit = (quantity: Quantity): void => {
    if (!isDerived(quantity, scope)) return;
    const key = keyOf(quantity, scope);
    if (seen.has(key)) return;
    seen.add(key);
    const derivation = derivationOf(quantity, trace);
    if (!derivation) return;
    for (const factor of leaves(derivation.expression)) visit(factor);
    // After what it is computed from.
    lines.push(quantity);
  };
  const targets: readonly Quantity[] = [
    ...weights.map((place) => summandOf(trace, place, sample)),
    { kind: 'sampleLoss', sample },
    { kind: 'batchLoss' },
    ...(divisionRow(trace, weight) === 'none' ? [] : [{ kind: 'gradientSum', ...weight } as const]),
    { kind: 'update', ...weight },
    { kind: 'weightAfter', ...weight },
  ];
  for (const target of targets) if (exists(target, trace)) visit(target);
  const rank = (quantity: Quantity): number => {
    const { phase } = knownFrom(quantity, trace);
    const layer = 'layer' in quantity ? quantity.layer : 0;
    return phaseNumber(phase) + (phase === 'hidden-delta' ? -layer : layer) / 1000;
  };
  return lines.toSorted((one, other) => rank(one) - rank(other));
}

/** Numbers of one sample, and of the batch those of one weight. */
function isDerived(quantity: Quantity, { sample, weight, weights }: WorkedScope): boolean {
  // The constant 1 of a bias is said in words.
  if (quantity.kind === 'activation' && quantity.unit === 0) return false;
  if ('sample' in quantity && quantity.sample !== sample) return false;
  if (!('from' in quantity)) return true;
  return ('sample' in quantity ? weights : [weight]).some((place) => isOfWeight(quantity, place));
}

/** In a large network, the first unit that is needed stands for its layer. */
function keyOf(quantity: Quantity, { weights }: WorkedScope): string {
  if (weights.length > 1 || !('unit' in quantity)) return addressOf(quantity);
  return `${quantity.kind}.${'layer' in quantity ? quantity.layer : ''}`;
}

export function isOfWeight(quantity: Quantity, { layer, from, to }: WeightPlace): boolean {
  return 'from' in quantity && quantity.layer === layer && quantity.from === from && quantity.to === to;
}

/** What the solution does not have. */
export function leftOut({ isWhole, weights, samples, samplesInAll }: WorkedScope): readonly string[] {
  const words = messages.worked.left;
  if (isWhole) return [];
  return [
    ...(weights.length === 1 ? [words.weights] : []),
    ...(samples.length < samplesInAll ? [words.samples(samples.length, samplesInAll)] : []),
  ];
}
