/**
 * The samples as CSV with a header, x1 … y1 … sampleWeight, label; reading it returns exactly the same numbers and
 * labels.
 */
import { csvFormatRows } from 'd3';
import type { InlineData } from '../filled';
import { csvNumber } from './csvNumber';
import { guarded } from './formulaGuard';

/** Rows per piece of text. */
const slice = 512;

/** The pieces of the file, in order. */
export function* csvOf({ inputs, targets, labels, sampleWeights }: InlineData): Generator<string> {
  const names = (sign: string, row: readonly number[] = []): readonly string[] =>
    row.map((_, at) => `${sign}${at + 1}`);
  const head = [
    ...names('x', inputs[0]),
    ...names('y', targets[0]),
    ...(sampleWeights ? ['sampleWeight'] : []),
    ...(labels ? ['label'] : []),
  ];
  yield `${csvFormatRows([head])}\n`;
  for (let start = 0; start < inputs.length; start += slice) {
    const rows = inputs.slice(start, start + slice).map((row, offset) => {
      const at = start + offset;
      return [
        ...row.map(csvNumber),
        ...(targets[at] ?? []).map(csvNumber),
        ...(sampleWeights ? [csvNumber(sampleWeights[at] ?? 1)] : []),
        ...(labels ? [guarded(labels[at] ?? '')] : []),
      ];
    });
    yield `${csvFormatRows(rows)}\n`;
  }
}
