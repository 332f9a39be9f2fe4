/** Layer sizes as typed: "2-3-1", "2, 3, 1", "2 × 3 × 1". */
import { maximumColumns } from './formLimits';

/** Sizes where they read as numbers, else the text as it stands, so that the scenario's own check can name it. */
export function layerEntries(text: string): readonly (number | string)[] {
  return text
    .split(/[\s,;×x→–—-]+/)
    .filter((entry) => entry !== '')
    .map((entry) => (/^\d+$/.test(entry) ? Number(entry) : entry));
}

/** The sizes, where the text names at least two and every one is a number from 1; else undefined. */
export function readLayers(text: string): readonly number[] | undefined {
  const entries = layerEntries(text);
  const sizes = entries.filter((entry): entry is number => typeof entry === 'number' && entry >= 1);
  return sizes.length >= 2 && sizes.length === entries.length ? sizes : undefined;
}

/** Whether a sample of these layers is still a row that a person types. */
export function fitsTable(layers: readonly number[]): boolean {
  return (layers[0] ?? 0) + (layers.at(-1) ?? 0) <= maximumColumns;
}
