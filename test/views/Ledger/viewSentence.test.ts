import { afterEach, expect, it } from 'vitest';
import { lecture, setNotation } from '../../../src/quantity';
import { messages } from '../../../src/text';
import { beatSentence } from '../../../src/views/Ledger/staged/viewSentence';
import type { Beat } from '../../../src/views/shared/beats/beat';
import { at, traceWith } from './ledgerSteps';

afterEach(() => setNotation(lecture));

it('the forward product is told with the sides that samples and weights have in the notation in force', () => {
  const beat: Beat = { phase: 'forward', name: 'stop' };
  const context = { ...at(traceWith('xor'), { phase: 'forward' }), view: 'product', keys: {} } as const;
  const told = () => beatSentence(beat, [beat], context)[0]?.segments;
  const { forward, forwardInColumns } = messages.stage.matrices;
  expect(told()).toBe(forward.segments);
  // Z = W A
  setNotation({ ...lecture, layout: { samples: 'columns', weights: 'outIn' } });
  expect(told()).toBe(forwardInColumns.segments);
});
