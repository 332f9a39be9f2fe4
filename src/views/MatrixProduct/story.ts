/**
 * The beats of Matrix product: the three products of the chosen weight’s layer, forward, backward, and Xᵀ Δ, which comes cell by cell if
 * it is small, from the chosen cell on if it is large, or as a matrix for each sample.
 */
import { lastLayer } from '../../model';
import type { Quantity } from '../../quantity';
import type { ToldBeat } from '../shared/beats/beat';
import { cellPresses } from '../shared/beats/cells';
import { phaseBeats, sumBeats } from '../shared/beats/stepBeats';
import { deltaBeats, rowBeats, type Telling, totalBeats, type ViewStory } from '../shared/beats/telling';
import { updateBeatsTold } from '../shared/beats/toldUpdate';
import { totalRows } from '../shared/ledger/ledgerRows';
import { drawnProduct } from './layerProduct';
import { openProduct } from './openProduct';
import { beatSaid, printedInMatrix } from './toldOnStage';

export const productStory: ViewStory = { beats, said: beatSaid, printed: printedInMatrix };

function beats(telling: Telling): readonly ToldBeat[] {
  const { trace, place, keys } = telling;
  const { layer } = place;
  const chosen = keys['product.of'];
  const last = lastLayer(trace.network);
  const of = (product: 'forward' | 'backward' | 'gradient'): boolean =>
    chosen === undefined || openProduct('sum', chosen) === product;
  const back = drawnProduct('backward', place, trace.network);
  const backward = of('backward') && back.of === 'backward' ? deltaBeats(telling, back.weight.layer - 1) : [];
  const forward = phaseBeats(trace, 'forward').filter(({ count }) => (count ?? last) === layer);
  // In Hidden δ the view shows the product that goes back through the layer. For the first layer it is the one that gives its δ, which otherwise comes with the samples.
  const first: readonly ToldBeat[] = backward.length > 0 ? [] : [{ phase: 'per-sample', name: 'stop' }];
  const deltaOfLayer = layer === 1 && last > 1 ? first : deltaBeats(telling, layer);
  const division = totalRows(trace, place).findIndex(({ name }) => name === 'mean');
  const mean: readonly ToldBeat[] =
    division < 0 ? [] : [{ phase: 'sum', name: 'total', count: division + 1, shows: isReduced }];
  const gradient =
    keys['product.mode'] === 'outer'
      ? [...rowBeats(telling), ...sumBeats(trace, place).filter(({ name }) => name === 'row'), ...totalBeats(telling)]
      : [...cellBeats(telling), ...mean];
  return [
    ...(of('forward') ? forward : []),
    ...(of('gradient') ? deltaOfLayer : []),
    ...backward,
    ...(of('gradient') ? [...gradient, ...updateBeatsTold(telling)] : []),
  ];
}

function isReduced({ kind }: Quantity): boolean {
  return kind === 'dataGradient' || kind === 'batchGradient';
}

function cellBeats({ trace, place }: Telling): readonly ToldBeat[] {
  return cellPresses(trace, place).map(({ cells }, index) => ({
    phase: 'sum',
    name: 'cell',
    count: index + 1,
    shows: (quantity) =>
      quantity.kind === 'gradientSum' &&
      cells.some(({ layer, from, to }) => layer === quantity.layer && from === quantity.from && to === quantity.to),
  }));
}
