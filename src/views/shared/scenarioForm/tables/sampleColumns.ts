/** The number columns of the sample table, inputs first, and which of them are shown; the weight column always is. */
import type { Quantity } from '../../../../quantity';
import type { DataPlace, InlineData } from '../../../../scenario';

export type ColumnPlace = Pick<DataPlace, 'part' | 'unit'>;

/** More columns than this are shown in pages. */
const mostColumns = 14;

export interface ColumnPage {
  /** The weight column if samples have weights, then inputs and targets. */
  readonly shown: readonly ColumnPlace[];
  /** The first input or target shown, from 0, and how many are shown. */
  readonly first: number;
  readonly count: number;
  readonly all: number;
}

/** The page that contains column `start`, as written in an address; `most`: how many columns fit. */
export function columnPage(data: InlineData, start: string | undefined, most = mostColumns): ColumnPage {
  const [inputWidth, targetWidth] = widthsOf(data);
  const all = inputWidth + targetWidth;
  const wanted = /^\d{1,6}$/.test(start ?? '') ? Number(start) - 1 : 0;
  const first = all <= most ? 0 : Math.min(Math.max(0, wanted), all - most);
  const count = Math.min(all, most);
  const columns = Array.from({ length: count }, (_, at): ColumnPlace => {
    const index = first + at;
    return index < inputWidth ? { part: 'inputs', unit: index + 1 } : { part: 'targets', unit: index - inputWidth + 1 };
  });
  const weights: readonly ColumnPlace[] = data.sampleWeights ? [{ part: 'sampleWeights', unit: 1 }] : [];
  return { shown: [...weights, ...columns], first, count, all };
}

export function widthsOf({ inputs, targets }: InlineData): readonly [inputs: number, targets: number] {
  return [inputs[0]?.length ?? 0, targets[0]?.length ?? 0];
}

/** A number of the data. */
export function valueAt(data: InlineData, { part, unit, sample }: DataPlace): number {
  if (part === 'sampleWeights') return data.sampleWeights?.[sample - 1] ?? 1;
  return data[part][sample - 1]?.[unit - 1] ?? Number.NaN;
}

/** How many columns a pasted block can fill from a number on: all to its right, whether or not they are shown. */
export function columnsFrom(
  data: InlineData,
  { part, unit }: ColumnPlace,
  { first }: Pick<ColumnPage, 'first'>,
): number {
  const [inputs, targets] = widthsOf(data);
  if (part === 'inputs') return inputs - unit + 1 + targets;
  if (part === 'targets') return targets - unit + 1;
  // On a later page, the inputs beside the weights are not the ones that follow them.
  return first === 0 ? 1 + inputs + targets : 1;
}

export function quantityAt({ part, unit, sample }: DataPlace): Quantity {
  if (part === 'sampleWeights') return { kind: 'sampleWeight', sample };
  return { kind: part === 'inputs' ? 'input' : 'target', unit, sample };
}

/** The place of an input, a target or a sample weight; undefined for other quantities. */
export function placeOf(quantity: Quantity | undefined): DataPlace | undefined {
  if (quantity?.kind === 'sampleWeight') return { part: 'sampleWeights', unit: 1, sample: quantity.sample };
  if (quantity?.kind !== 'input' && quantity?.kind !== 'target') return undefined;
  const { unit, sample } = quantity;
  return { part: quantity.kind === 'input' ? 'inputs' : 'targets', unit, sample };
}
