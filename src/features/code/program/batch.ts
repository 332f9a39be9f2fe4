/** The batch, the divisor and the sample weights: what a step is given, besides its parameters. */

import type { StepTrace } from '../../../model';
import { plainDivisionOf } from '../../../quantity';
import { messages } from '../../../text';
import type { Writer } from './writer';

export function writeBatch(writer: Writer): void {
  const { trace } = writer;
  const words = messages.programs;
  writer.define('batch', ['X', { kind: 'input' }], [writer.listed({ kind: 'input' })]);
  writer.define('batch', ['Y', { kind: 'target' }], [writer.listed({ kind: 'target' })]);
  writer.define('batch', ['B', { kind: 'batchSize' }], 'len(X)');
  if (trace.hasSampleWeights) {
    writer.define('batch', ['c', { kind: 'sampleWeight' }], [writer.listed({ kind: 'sampleWeight' })], {
      comment: words.sampleWeights,
    });
  }
  const division = plainDivisionOf(trace);
  if (dividesNothing(trace)) return;
  if (division === 'weights') writer.define('batch', ['D', { kind: 'divisor' }], 'c.sum()', { comment: words.divisor });
  if (division === 'number') {
    writer.define('batch', ['D', { kind: 'divisor' }], String(trace.divisor), { comment: words.divisor });
  }
}

/** No sample counts, so that a mean would be 0 / 0; a fixed divisor of an empty batch would divide 0. */
function dividesNothing({ batchSize, divisor }: StepTrace): boolean {
  return batchSize === 0 || divisor === 0;
}

/** ` / B`, or nothing where the step divides by nothing. */
export function overDivisor({ trace }: Writer): string {
  if (dividesNothing(trace)) return '';
  return { batch: ' / B', weights: ' / D', number: ' / D', none: '' }[plainDivisionOf(trace)];
}
