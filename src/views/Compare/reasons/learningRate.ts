/** The step is proportional to η, whatever the optimizer, as long as its state is the same. */
import { bothRows, isMultiple } from './facts';
import type { ReasonsFor } from './reason';

export const learningRateReasons: ReasonsFor = ({ traces, updateKnown }) => {
  const { first, second } = traces;
  if (!updateKnown) return [{ name: 'updateLater', values: {} }];
  const [one, other] = [first, second].map(({ settings }) => settings.optimizer.learningRate);
  const factor = (other ?? Number.NaN) / (one ?? Number.NaN);
  return isMultiple(...bothRows(traces, (trace) => trace.updateRow()), factor)
    ? [{ name: 'rateFactor', values: { factor } }]
    : [];
};
