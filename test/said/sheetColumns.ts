/** The numbers that My work can judge, of the whole network: what is tried out for each of them is tried out in every column. */
import { clippedVectorOf, isPenalised, lastLayer, type StepTrace } from '../../src/model';
import {
  exists,
  hasFactors,
  type Quantity,
  ruleFor,
  samplesOf,
  shownIn,
  unitsOf,
  type WeightPlace,
  weightPlaces,
} from '../../src/quantity';

/** Cells of one kind and layer; of the optimizer's lines, of one line. Columns that a step has only with certain settings are left out where it has not. */
export function sheetColumns(trace: StepTrace): readonly (readonly Quantity[])[] {
  const { network } = trace;
  const layers = Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
  const samples = [...new Set(samplesOf(trace))];
  const ofUnits = (kind: 'preactivation' | 'activation' | 'delta', layer: number): readonly Quantity[] =>
    samples.flatMap((sample) => unitsOf(network, layer).map((unit) => ({ kind, layer, unit, sample })));
  const ofWeights = (kind: WeightKind): readonly (readonly Quantity[])[] =>
    layers.map((layer) =>
      weightPlaces(network)
        .filter((place) => place.layer === layer)
        .flatMap((place) => cellsOf(kind, place, samples))
        .filter((cell) => exists(cell, trace)),
    );
  return [
    ...layers.flatMap((layer) => [ofUnits('preactivation', layer), ofUnits('activation', layer)]),
    ...layers.toReversed().map((layer) => ofUnits('delta', layer)),
    ...weightKinds(trace).flatMap(ofWeights),
  ].filter((cells) => cells.length > 0);
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
