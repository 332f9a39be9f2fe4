/**
 * The two runs as CSV: all digits, whatever the phase. The ledger has the numbers of the conventions in force and names
 * them; gradients and updates are the same in all of them, and weights are named by their places.
 */

import type { RunNames } from '../../kit/comparedRuns/runNames';
import { type Network, weightCount } from '../../model';
import { headWithNotation, weightPlaceAt } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { messages } from '../../text';
import type { PairLedger } from './pairLedger';

export function ledgerCsv({ rows, foot }: PairLedger, { first, second }: RunNames): string {
  const cells = (row: PairLedger['rows'][number] | PairLedger['foot'][number]) =>
    [row.first, row.second, row.difference, row.ratio].map((value) => value ?? '');
  return [
    csvLine([headWithNotation('sample'), first, second, 'difference', 'ratio']),
    ...rows.map((row) => csvLine([row.sample, ...cells(row)])),
    ...foot.map((row) => csvLine([messages.compare.ledger[row.name], ...cells(row)])),
  ].join('');
}

/** `trained`: the network with the weights that the vectors contain. */
export function vectorsCsv(
  { first, second }: { readonly first: Float64Array; readonly second: Float64Array },
  trained: Network,
  names: RunNames,
): string {
  const lines = [csvLine(['layer', 'from', 'to', names.first, names.second, 'difference'])];
  for (let index = 0; index < weightCount(trained); index++) {
    const { layer, from, to } = weightPlaceAt(trained, index);
    const [a = 0, b = 0] = [first[index], second[index]];
    lines.push(csvLine([layer, from, to, a, b, b - a]));
  }
  return lines.join('');
}
