/** A batch of one sample: a mistake about several samples leaves at most its weight, its clip factor or a fixed divisor out. */
import type { PairedTraces } from '../pairNumbers';
import { areEqual, bothRows, dataGradients, isMultiple } from './facts';
import type { Reason } from './reason';

export function oneSampleReasons(traces: PairedTraces): readonly Reason[] {
  const [right, wrong] = bothRows(traces, dataGradients);
  if (areEqual(right, wrong)) return [{ name: 'oneSample', values: {} }];
  const at = right.findIndex((value) => value !== 0);
  const isFactor = isMultiple(right, wrong, (wrong[at] ?? 0) / (right[at] ?? 0));
  return isFactor ? [{ name: 'oneSampleFactor', values: {} }] : [];
}
