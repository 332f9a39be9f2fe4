/** The cells of a sheet for one weight, a layer or the whole network. */
import { clippedVectorOf, isPenalised, lastLayer, type StepTrace } from '../../../model';
import {
  exists,
  hasFactors,
  type Quantity,
  type QuantityKind,
  ruleFor,
  samplesOf,
  shownIn,
  unitsOf,
  type WeightPlace,
  weightPlaces,
} from '../../../quantity';

/** Which part of the network a sheet is about. */
export type Extent = { readonly weight: WeightPlace } | { readonly layer: number } | 'network';

/** Cells of one kind and layer; of the optimizer's lines, of one line. */
export interface SheetColumn {
  readonly kind: QuantityKind;
  readonly layer?: number;
  readonly cells: readonly Quantity[];
}

/**
 * The columns of a sheet, in the order of computation: s, x and δ of all units on which the weights depend, and the numbers of the
 * weights themselves. Columns that a step has only with certain settings are left out where it has not.
 */
export function sheetColumns(trace: StepTrace, extent: Extent): readonly SheetColumn[] {
  const { network } = trace;
  const places = weightPlaces(network).filter(
    (place) =>
      extent === 'network' ||
      ('weight' in extent
        ? place.layer === extent.weight.layer && place.from === extent.weight.from && place.to === extent.weight.to
        : place.layer === extent.layer),
  );
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
  const lowest = extent === 'network' ? 1 : 'weight' in extent ? extent.weight.layer : extent.layer;
  const samples = [...new Set(samplesOf(trace))];
  const ofUnits = (kind: 'preactivation' | 'activation' | 'delta', layer: number): SheetColumn => ({
    kind,
    layer,
    cells: samples.flatMap((sample) =>
      unitsOf(network, layer)
        .filter((unit) => kind !== 'delta' || layer > lowest || places.some(({ to }) => to === unit))
        .map((unit) => ({ kind, layer, unit, sample })),
    ),
  });
  const weightLayers = layers.filter((layer) => places.some((place) => place.layer === layer));
  const ofWeights = (kind: WeightKind): readonly SheetColumn[] =>
    weightLayers.map((layer) => {
      const cells = places.filter((place) => place.layer === layer).flatMap((place) => cellsOf(kind, place, samples));
      return {
        kind: typeof kind === 'object' ? 'optimizerLine' : kind,
        layer,
        cells: cells.filter((cell) => exists(cell, trace)),
      };
    });
  return [
    ...layers.flatMap((layer) => [ofUnits('preactivation', layer), ofUnits('activation', layer)]),
    ...layers
      .filter((layer) => layer >= lowest)
      .reverse()
      .map((layer) => ofUnits('delta', layer)),
    ...weightKinds(trace).flatMap(ofWeights),
  ].filter(({ cells }) => cells.length > 0);
}

/** A column of numbers of the weights: its kind, or the line of the optimizer's rule. */
type WeightKind = ReturnType<typeof weightKinds>[number];

function weightKinds(trace: StepTrace) {
  const { penalty } = trace.settings;
  return [
    'sampleGradient' as const,
    ...(hasFactors(trace) && !shownIn(trace).carried ? (['contribution'] as const) : []),
    'gradientSum' as const,
    ...(penalty && isPenalised(penalty, 1) ? (['dataGradient'] as const) : []),
    'batchGradient' as const,
    ...(clippedVectorOf(trace) === 'batchGradient' ? (['clippedGradient'] as const) : []),
    ...(trace.cycle ? (['accumulated', 'cycleGradient'] as const) : []),
    ...(clippedVectorOf(trace) === 'cycleGradient' ? (['clippedGradient'] as const) : []),
    ...ruleFor({ layer: 1, from: 1, to: 1 }, trace).lines.map(({ name }) => ({ line: name })),
    'update' as const,
    'weightAfter' as const,
  ];
}

function cellsOf(kind: WeightKind, { layer, from, to }: WeightPlace, samples: readonly number[]): readonly Quantity[] {
  if (typeof kind === 'object') return [{ kind: 'optimizerLine', line: kind.line, layer, from, to }];
  if (kind === 'sampleGradient' || kind === 'contribution') {
    return samples.map((sample) => ({ kind, layer, from, to, sample }));
  }
  return [{ kind, layer, from, to }];
}
