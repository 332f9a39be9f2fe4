/** What a student does to the form: each takes a draft and gives the next one. */
import { type InitializationScheme, initialWeights } from '../../model';
import { formatSetting, readNumber } from '../../text';
import type { CellPlace, SamplePlace } from '../shared/grid/cellPlace';
import { type Draft, type DraftSample, draftNetwork, type Texts } from './draft';
import { maximumSamples, newWeight } from './formLimits';
import { fitsTable, readLayers } from './readLayers';

/** Drawn numbers keep this many decimals, so that they can be written down. */
const drawnDecimals = 3;

export function withLayersText(draft: Draft, layersText: string): Draft {
  const layers = readLayers(layersText);
  return layers && fitsTable(layers) ? { ...draft, layersText, layers } : { ...draft, layersText };
}

/** The activation of layer 1 … L. */
export function withActivation(draft: Draft, layer: number, name: Draft['outputActivation']): Draft {
  if (layer === draft.layers.length - 1) return { ...draft, outputActivation: name };
  const { activations } = draftNetwork(draft);
  const hiddenActivations = [...activations.slice(0, -1), ...draft.hiddenActivations.slice(activations.length - 1)];
  hiddenActivations[layer - 1] = name;
  return { ...draft, hiddenActivations };
}

export function withCell(draft: Draft, place: CellPlace, text: string): Draft {
  if (place.table === 'weight') {
    const { layer, from, to } = place;
    const rows = draft.weights[layer - 1] ?? [];
    const row = placed(rows[from] ?? [], to - 1, text);
    return { ...draft, weights: placedIn(draft.weights, layer - 1, placedIn(rows, from, row, []), []) };
  }
  const samples = draft.samples.map((row, index) => (index === place.sample - 1 ? withText(row, place, text) : row));
  return { ...draft, samples };
}

function withText(row: DraftSample, place: SamplePlace, text: string): DraftSample {
  if (place.table === 'sampleWeight') return { ...row, weight: text };
  const key = place.table === 'input' ? 'inputs' : 'targets';
  return { ...row, [key]: placed(row[key], place.unit - 1, text) };
}

/** How many columns a block has from this cell on: a layer's units, or a sample's weight, inputs and targets. */
export function columnsFrom(draft: Draft, place: CellPlace): number {
  const { layers } = draft;
  if (place.table === 'weight') return (layers[place.layer] ?? 0) - place.to + 1;
  return inputsFrom(draft) + (layers[0] ?? 0) + (layers.at(-1) ?? 0) - columnOf(draft, place);
}

/** A block from this cell on: right and down, adding samples as needed; what finds no place is left out. */
export function withBlock(draft: Draft, place: CellPlace, block: readonly (readonly string[])[]): Draft {
  let next = place.table === 'weight' ? draft : withSampleCount(draft, place.sample - 1 + block.length);
  const columns = columnsFrom(draft, place);
  block.forEach((cells, row) => {
    cells.slice(0, columns).forEach((text, column) => {
      const target = moved(next, place, row, column);
      if (target) next = withCell(next, target, text);
    });
  });
  return next;
}

/** How many of the block's rows have a place. */
export function rowsFrom({ layers }: Draft, place: CellPlace): number {
  return place.table === 'weight' ? (layers[place.layer - 1] ?? 0) - place.from + 1 : maximumSamples - place.sample + 1;
}

export function withNewSample(draft: Draft): Draft {
  return withSampleCount(draft, draft.samples.length + 1);
}

/** Without a sample, numbered from 1; the last one stays. */
export function withoutSample(draft: Draft, sample: number): Draft {
  if (draft.samples.length <= 1) return draft;
  return { ...draft, samples: draft.samples.filter((_, index) => index !== sample - 1) };
}

/** Fills the grid with numbers of the scheme; drawing again takes the next seed. */
export function withDrawnWeights(draft: Draft, scheme: InitializationScheme = draft.scheme): Draft {
  const typed = readNumber(draft.seedText);
  const seed = Number.isInteger(typed) && typed >= 0 ? typed : 1;
  const next = draft.drawnSeed === seed ? seed + 1 : seed;
  const factor = 10 ** drawnDecimals;
  const weights = initialWeights(draftNetwork(draft), { scheme, seed: next }).map((rows) => [
    (rows[0] ?? []).map(() => '0'),
    ...rows.map((row) => row.map((weight) => formatSetting(Math.round(weight * factor) / factor))),
  ]);
  return { ...draft, weights, weightSource: 'typed', seedText: String(next), drawnSeed: next };
}

/** The cell so many rows down and columns right of this one, where the form has it. */
function moved(draft: Draft, place: CellPlace, down: number, right: number): CellPlace | undefined {
  const { layers, samples } = draft;
  if (place.table === 'weight') {
    const from = place.from + down;
    return from <= (layers[place.layer - 1] ?? 0) ? { ...place, from, to: place.to + right } : undefined;
  }
  const sample = place.sample + down;
  if (sample > samples.length) return undefined;
  const unit = columnOf(draft, place) + right - inputsFrom(draft) + 1;
  if (unit < 1) return { table: 'sampleWeight', sample };
  const inputs = layers[0] ?? 0;
  return unit <= inputs ? { table: 'input', unit, sample } : { table: 'target', unit: unit - inputs, sample };
}

/** The weight where there is one, inputs and targets counted through, from 1. */
function columnOf(draft: Draft, place: SamplePlace): number {
  if (place.table === 'sampleWeight') return 1;
  const before = place.table === 'input' ? 0 : (draft.layers[0] ?? 0);
  return inputsFrom(draft) + before + place.unit - 1;
}

/** The column of input 1. */
function inputsFrom({ isWeighted }: Draft): number {
  return isWeighted ? 2 : 1;
}

function withSampleCount(draft: Draft, count: number): Draft {
  const { samples } = draft;
  const missing = Math.min(count, maximumSamples) - samples.length;
  if (missing <= 0) return draft;
  const lastId = Math.max(...samples.map(({ id }) => id));
  const added = Array.from(
    { length: missing },
    (_, index): DraftSample => ({ id: lastId + 1 + index, label: '', inputs: [], targets: [], weight: newWeight }),
  );
  return { ...draft, samples: [...samples, ...added] };
}

function placed(texts: Texts, index: number, text: string): Texts {
  return placedIn<string | undefined>(texts, index, text, undefined);
}

/** A copy with this item at `index`, filled up to there. */
function placedIn<Item>(items: readonly Item[], index: number, item: Item, filling: Item): readonly Item[] {
  const copy = Array.from({ length: Math.max(items.length, index + 1) }, (_, at) =>
    at < items.length ? (items[at] as Item) : filling,
  );
  copy[index] = item;
  return copy;
}
