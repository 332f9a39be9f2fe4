/** What has ended is read in silence also where a page around sets it. */
import { expect, it } from 'vitest';
import { readHostMessage } from '../../../src/features/course/host/hostMessage';
import { createExplainerStore, mergeStates } from '../../../src/store';

it.each([
  [{ 'notation.sign': 'target-output' }, {}],
  [{ 'check.of': 'output.2' }, {}],
  [{ 'epoch.arrange': 'show', 'epoch.exchange': 'ring' }, {}],
  [{ 'notation.index': 'n', 'code.as': 'func' }, { 'code.as': 'torch' }],
])('%o is set as what it became', (former, now) => {
  const message = readHostMessage({ type: 'batch-gradient/set', state: { ...former, phase: 'update' } });
  if (message.kind !== 'set') throw new Error(`expected a set, got ${message.kind}`);
  expect(Object.fromEntries(message.entries)).toEqual({ ...now, phase: 'update' });
  expect(mergeStates(createExplainerStore().getState(), [message]).problems).toEqual([]);
});
