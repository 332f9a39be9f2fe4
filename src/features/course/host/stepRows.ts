/** For views that have no table: the numbers that they are about, by name. Covered ones and those that the phase has not computed are left out. */
import { isKnown, nameOf, type Quantity, quantityValue, samplesOf } from '../../../quantity';
import { coverOf, readViewNames, type State, shownTraceOf } from '../../../store';
import { formatDigits } from '../../../text';
import { mostRows } from './printedRows';

/** As many as the ledger shows of most numbers. */
const digits = 4;

export function stepRows(state: State): readonly (readonly string[])[] {
  const { views } = readViewNames(state.otherKeys.embed ?? '');
  // Its text is no table, and another view's numbers are not what it says.
  if (views.every((view) => view === 'lesson')) return [];
  const trace = shownTraceOf(state);
  const { phase, part, weight } = state.cursor;
  const stop = { phase, part, covers: coverOf(state) };
  const samples = [...new Set(samplesOf(trace))];
  const ofLoss: readonly Quantity[] = [
    ...samples.map((sample) => ({ kind: 'sampleLoss', sample }) as const),
    { kind: 'batchLoss' },
    { kind: 'lossAfter' },
  ];
  const ofWeight: readonly Quantity[] = [
    ...samples.map((sample) => ({ kind: 'sampleGradient', ...weight, sample }) as const),
    ...(['gradientSum', 'batchGradient', 'weight', 'update', 'weightAfter'] as const).map((kind) => ({
      kind,
      ...weight,
    })),
  ];
  const isLossAlone = views.every((view) => view === 'loss');
  const shown = [...(isLossAlone ? [] : ofWeight), ...(views.includes('loss') ? ofLoss : [])]
    .filter((quantity) => isKnown(quantity, trace, stop))
    .slice(0, mostRows);
  return shown.map((quantity) => [
    nameOf(quantity, trace.network),
    formatDigits(quantityValue(quantity, trace), digits),
  ]);
}
