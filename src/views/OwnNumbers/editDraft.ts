/** What a student does to the form: each takes a draft and gives the next one. */
import { type InitializationScheme, initialWeights } from '../../model';
import { formatSetting, readNumber } from '../../text';
import type { CellPlace, SamplePlace } from './cellPlace';
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

/** How many columns a block has from this cell on: a layer's units, or a sample's inputs, targets and weight. */
export function columnsFrom({ layers, isWeighted }: Draft, place: CellPlace): number {
  if (place.table === 'weight') return (layers[place.layer] ?? 0) - place.to + 1;
  return widthOf(layers) + (isWeighted ? 1 : 0) - columnOf(layers, place) + 1;
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
function moved({ layers, samples }: Draft, place: CellPlace, down: number, right: number): CellPlace | undefined {
  if (place.table === 'weight') {
    const from = place.from + down;
    return from <= (layers[place.layer - 1] ?? 0) ? { ...place, from, to: place.to + right } : undefined;
  }
  const sample = place.sample + down;
  if (sample > samples.length) return undefined;
  const column = columnOf(layers, place) + right;
  const inputs = layers[0] ?? 0;
  if (column > widthOf(layers)) return { table: 'sampleWeight', sample };
  return column <= inputs
    ? { table: 'input', unit: column, sample }
    : { table: 'target', unit: column - inputs, sample };
}

/** Inputs, targets and the weight counted through, from 1. */
function columnOf(layers: readonly number[], place: SamplePlace): number {
  if (place.table === 'sampleWeight') return widthOf(layers) + 1;
  return place.table === 'input' ? place.unit : (layers[0] ?? 0) + place.unit;
}

/** Inputs and targets together. */
function widthOf(layers: readonly number[]): number {
  return (layers[0] ?? 0) + (layers.at(-1) ?? 0);
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
