/** The messages of a page around a frame: any value, and its keys as a link's. */
import { readHostMessage } from '../../../src/features/course/host/hostMessage';
import { readEntries } from '../../../src/store';
import { expectSentence, type FuzzTarget } from '../../fuzz/fuzzTarget';
import { jsonOr } from '../../fuzz/jsonOr';

const seeds = [
  { type: 'batch-gradient/set', state: { example: 'xor', step: 3, phase: 'sum', weight: '1.2.1', learningRate: 0.1 } },
  {
    type: 'batch-gradient/set',
    state: { scenario: { version: 1, title: 'One', network: { layers: [] } }, view: 'sum' },
  },
  { type: 'batch-gradient/get', id: 7 },
  { type: 'batch-gradient/command', command: 'nextStep' },
  { type: 'batch-gradient/check', id: 'a', cells: { 'delta.2.1.1': '0.5' } },
];

export const targets: readonly FuzzTarget[] = [
  {
    name: 'messages of a page',
    seeds: seeds.map((message) => JSON.stringify(message)),
    read: (text) => {
      const message = readHostMessage(jsonOr(text));
      if (message.kind === 'bad') expectSentence(message.sentence);
      if (message.kind !== 'set') return;
      for (const { inLink } of readEntries(message.entries).problems) expectSentence(inLink, text);
    },
  },
];
