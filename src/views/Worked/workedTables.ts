/** What repeats for every sample or weight, as tables: their cells are quantities. */
import { lastLayer, type StepTrace } from '../../model';
import {
  connectionName,
  divisionOf,
  exists,
  type Phase,
  patternTex,
  type Quantity,
  summandOf,
  symbolTex,
  type TexStyle,
  unitsOf,
  type WeightPlace,
} from '../../quantity';
import { messages } from '../../text';
import type { WorkedScope } from './workedLines';

export interface WorkedTable {
  readonly name: string;
  /** The first one is that of the symbols. */
  readonly heads: readonly string[];
  readonly rows: readonly WorkedRow[];
}

export interface WorkedRow {
  readonly tex: string;
  /** In words, where the symbol has no words of its own for a screen reader. */
  readonly name?: string;
  readonly cells: readonly Quantity[];
}

export function workedTable(
  phase: Phase,
  { trace, scope, style }: { readonly trace: StepTrace; readonly scope: WorkedScope; readonly style: TexStyle },
): WorkedTable | undefined {
  const { network } = trace;
  const { samples, weights, weight } = scope;
  const words = messages.worked.tables;
  const sampleHeads = [messages.worked.heads.samples, ...samples.map(String)];
  /** A row of one number for all samples, named by its symbol with the letter of the sample. */
  const row = (of: (sample: number) => Quantity): readonly WorkedRow[] => {
    const { kind, ...indices } = of(samples[0] ?? 0);
    const cells = samples.map(of);
    if (!cells.every((cell) => exists(cell, trace))) return [];
    return [{ tex: patternTex(kind, { ...indices, sample: 'k' }, network, style), cells }];
  };
  const layers = Array.from({ length: lastLayer(network) }, (_, at) => at + 1);
  const units = (layer: number): readonly number[] => {
    if (weights.length > 1) return unitsOf(network, layer);
    if (layer === weight.layer) return [weight.to];
    return layer === weight.layer - 1 && weight.from > 0 ? [weight.from] : [];
  };
  const deltas = (layer: number): readonly WorkedRow[] =>
    units(layer).flatMap((unit) => row((sample) => ({ kind: 'delta', layer, unit, sample })));
  const bySample = (name: string, rows: readonly WorkedRow[]): WorkedTable | undefined =>
    rows.length > 0 && samples.length > 1 ? { name, heads: sampleHeads, rows } : undefined;
  switch (phase) {
    case 'batch':
      return bySample(words.data, [
        ...dataUnits(scope, unitsOf(network, 0)).flatMap((unit) => row((sample) => ({ kind: 'input', unit, sample }))),
        ...unitsOf(network, lastLayer(network))
          .slice(0, mostTargets)
          .flatMap((unit) => row((sample) => ({ kind: 'target', unit, sample }))),
      ]);
    case 'forward':
      return bySample(
        words.forward,
        layers.flatMap((layer) =>
          units(layer).flatMap((unit) => [
            ...row((sample) => ({ kind: 'preactivation', layer, unit, sample })),
            ...row((sample) => ({ kind: 'activation', layer, unit, sample })),
          ]),
        ),
      );
    case 'loss':
      return bySample(
        words.loss,
        row((sample) => ({ kind: 'sampleLoss', sample })),
      );
    case 'output-delta':
      return bySample(words.delta, deltas(lastLayer(network)));
    case 'hidden-delta':
      return bySample(words.delta, layers.slice(0, -1).toReversed().flatMap(deltas));
    case 'per-sample':
      return bySample(
        words.products,
        weights.flatMap((place) => row((sample) => summandOf(trace, place, sample))),
      );
    case 'sum':
      return byWeight(
        words.gradient,
        divisionOf(trace) === 'none' ? ['batchGradient'] : ['gradientSum', 'batchGradient'],
      );
    case 'update':
      return byWeight(words.update, ['weight', 'batchGradient', 'update', 'weightAfter']);
  }

  function byWeight(name: string, kinds: readonly WeightKind[]): WorkedTable | undefined {
    if (weights.length === 1) return undefined;
    const heads = [messages.worked.heads.weights, ...kinds.map((kind) => words.columns[kind])];
    const rows = weights.map((place) => ({
      tex: symbolTex({ kind: 'weight', ...place }, network, { ...style, linked: false }),
      name: connectionName(network, place.layer, place.from, place.to),
      cells: kinds.map((kind) => ({ kind, ...place })),
    }));
    return { name, heads, rows };
  }
}

type WeightKind = 'weight' | 'gradientSum' | 'batchGradient' | 'update' | 'weightAfter';

/** More outputs than this have a line of their own in the loss. */
const mostTargets = 10;

/** The inputs that the weights in the tables multiply. */
function dataUnits({ weights, weight }: WorkedScope, units: readonly number[]): readonly number[] {
  if (weights.length > 1) return units.slice(0, mostTargets * 2);
  return units.filter((unit) => isInput(weight, unit));
}

function isInput({ layer, from }: WeightPlace, unit: number): boolean {
  return layer === 1 && from === unit;
}
