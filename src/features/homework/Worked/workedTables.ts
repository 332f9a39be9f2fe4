/** What repeats for every sample or weight, as tables: their cells are quantities. */
import { lastLayer, type StepTrace, weightCount } from '../../../model';
import {
  connectionName,
  divisionRow,
  exists,
  fromUnits,
  givenGradientOf,
  hasFactors,
  layerNumber,
  layersOf,
  nounOf,
  type Phase,
  patternTex,
  type Quantity,
  summandOf,
  symbolTex,
  type TexStyle,
  unitName,
  unitsOf,
  type WeightPlace,
} from '../../../quantity';
import { messages } from '../../../text';
import { layerWords } from '../exercise/layerWords';
import type { WorkedScope } from './workedLines';

export interface WorkedTable {
  readonly name: string;
  /** The first one is that of the symbols. */
  readonly heads: readonly string[];
  readonly rows: readonly WorkedRow[];
}

export interface WorkedRow {
  /** Absent: the row is named in words. */
  readonly tex?: string;
  /** In words, where the symbol has no words of its own for a screen reader. */
  readonly name?: string;
  readonly cells: readonly Quantity[];
}

/** Those of which a row has one for each sample. */
type SampleQuantity = Extract<Quantity, { readonly kind: keyof typeof messages.worked.tables.rows }>;

export function workedTables(
  phase: Phase,
  { trace, scope, style }: { readonly trace: StepTrace; readonly scope: WorkedScope; readonly style: TexStyle },
): readonly WorkedTable[] {
  const { network } = trace;
  const { samples, weights, weight } = scope;
  const words = messages.worked.tables;
  const samplesNamed = words.samples(samples.length, scope.samplesInAll);
  const sampleHeads = [messages.worked.heads.samples, ...samples.map(String)];
  /** A row of one number for all samples, named by its symbol with the letter of the sample. */
  const row = (of: (sample: number) => SampleQuantity): readonly WorkedRow[] => {
    const { kind, ...indices } = of(samples[0] ?? 0);
    const unit = 'unit' in indices ? unitName(network, layerOf({ kind, ...indices }), indices.unit) : '';
    const cells = samples.map(of);
    if (!cells.every((cell) => exists(cell, trace))) return [];
    const tex = patternTex(kind, { ...indices, sample: 'k' }, network, style);
    return [{ tex, name: words.rows[kind](unit), cells }];
  };
  const layerOf = (quantity: { readonly kind: string; readonly layer?: number }): number =>
    quantity.layer ?? (quantity.kind === 'input' ? 0 : lastLayer(network));
  const layers = layersOf(network);
  const units = (layer: number): readonly number[] => {
    if (weights.length > 1) return unitsOf(network, layer);
    if (layer === weight.layer) return [weight.to];
    return layer === weight.layer - 1 && weight.from > 0 ? [weight.from] : [];
  };
  const deltas = (layer: number): readonly WorkedRow[] =>
    units(layer).flatMap((unit) => row((sample) => ({ kind: 'delta', layer, unit, sample })));
  const table = (name: string, rows: readonly WorkedRow[]): readonly WorkedTable[] =>
    rows.length > 0 ? [{ name, heads: sampleHeads, rows }] : [];
  /** What the lines say of the only sample is not repeated. */
  const bySample = (name: string, rows: readonly WorkedRow[]): readonly WorkedTable[] =>
    samples.length > 1 ? table(name, rows) : [];
  const symbolOf = (place: WeightPlace): Pick<WorkedRow, 'tex' | 'name'> => ({
    tex: symbolTex({ kind: 'weight', ...place }, network, { ...style, linked: false }),
    name: connectionName(network, place.layer, place.from, place.to),
  });
  switch (phase) {
    case 'batch': {
      const inputs = dataUnits(scope, unitsOf(network, 0)).flatMap((unit) =>
        row((sample) => ({ kind: 'input', unit, sample })),
      );
      return [
        ...table(words.data(samplesNamed, inputs.length > 0), [
          ...inputs,
          ...unitsOf(network, lastLayer(network))
            .slice(0, mostTargets)
            .flatMap((unit) => row((sample) => ({ kind: 'target', unit, sample }))),
        ]),
        ...(weights.length === weightCount(network) || (scope.isSheet && weightCount(network) <= mostGiven)
          ? layers.map(weightsOf)
          : []),
      ];
    }
    case 'forward':
      return bySample(
        words.same(samplesNamed),
        layers.flatMap((layer) =>
          units(layer).flatMap((unit) => [
            ...row((sample) => ({ kind: 'preactivation', layer, unit, sample })),
            ...row((sample) => ({ kind: 'activation', layer, unit, sample })),
          ]),
        ),
      );
    case 'loss':
      return bySample(
        words.loss(samplesNamed),
        row((sample) => ({ kind: 'sampleLoss', sample })),
      );
    case 'output-delta':
      return bySample(words.same(samplesNamed), deltas(lastLayer(network)));
    case 'hidden-delta':
      return bySample(words.same(samplesNamed), layers.slice(0, -1).toReversed().flatMap(deltas));
    case 'per-sample': {
      const called = nounOf({ kind: hasFactors(trace) ? 'contribution' : 'sampleGradient' }, 'all');
      return ofLayers((layer, places) =>
        bySample(
          words.products(called, samplesNamed, layer),
          // Symbols of weights, because a derivative would be too small to be read in a row.
          places.map((place) => ({
            ...symbolOf(place),
            cells: samples.map((sample) => summandOf(trace, place, sample)),
          })),
        ),
      );
    }
    case 'sum':
      return byWeight(divisionRow(trace) === 'none' ? ['batchGradient'] : ['gradientSum', 'batchGradient']);
    case 'update':
      // Of a cycle, or clipped, it is another gradient than that of the batch.
      return byWeight(['weight', givenGradientOf(trace, weight).kind, 'update', 'weightAfter']);
  }

  /** A layer's weights as its matrix: from a unit in each row, to a unit in each column. */
  function weightsOf(layer: number): WorkedTable {
    return {
      name: words.weights(
        messages.work.weightsOf(layerNumber(layer), layerWords(network, layer - 1), layerWords(network, layer)),
      ),
      heads: [messages.worked.heads.from, ...unitsOf(network, layer).map((to) => unitName(network, layer, to))],
      rows: fromUnits(network, layer).map((unit) => ({
        name: unitName(network, layer - 1, unit),
        cells: unitsOf(network, layer).map((to) => ({ kind: 'weight', layer, from: unit, to })),
      })),
    };
  }

  /** A table for each layer: side by side they are shorter than one, and a page seldom ends within. */
  function ofLayers(
    tables: (layer: number, places: readonly WeightPlace[]) => readonly WorkedTable[],
  ): readonly WorkedTable[] {
    return layers.flatMap((layer) => {
      const places = weights.filter((place) => place.layer === layer);
      return places.length > 0 ? tables(layerNumber(layer), places) : [];
    });
  }

  function byWeight(kinds: readonly WeightKind[]): readonly WorkedTable[] {
    if (weights.length === 1) return [];
    const heads = [messages.worked.heads.weights, ...kinds.map((kind) => words.columns[kind])];
    return ofLayers((layer, places) => [
      {
        name: words.layer(layer),
        heads,
        rows: places.map((place) => ({ ...symbolOf(place), cells: kinds.map((kind) => ({ kind, ...place })) })),
      },
    ]);
  }
}

type WeightKind = keyof typeof messages.worked.tables.columns;

/** More outputs than this have a line of their own in the loss. */
const mostTargets = 10;

/** Of a larger network, not all weights are in the tables; on a sheet so many are still given, because numbers in the tables are computed from them. */
const mostGiven = 60;

/** As many as there is room for; of more inputs, those that the weights in the tables multiply. */
function dataUnits({ weights, weight, isSheet }: WorkedScope, units: readonly number[]): readonly number[] {
  if (weights.length > 1 || (isSheet && units.length <= mostTargets)) return units.slice(0, mostTargets * 2);
  return units.filter((unit) => weight.layer === 1 && weight.from === unit);
}
