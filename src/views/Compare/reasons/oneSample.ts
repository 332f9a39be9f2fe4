/** A batch of one sample: a mistake about several samples leaves at most its weight, its clip factor or a fixed divisor out. */
import type { PairedTraces } from '../pairNumbers';
import { areEqual, bothRows, dataGradients } from './facts';
import type { Reason } from './reason';

export function oneSampleReasons(traces: PairedTraces): readonly Reason[] {
  const [right, wrong] = bothRows(traces, dataGradients);
  return areEqual(right, wrong) ? [{ name: 'oneSample', values: {} }] : [];
}
