/** Lectures, and what two windows say to each other. */
import { parseLecture } from '../../../src/features/stage/lecture/lectureFile';
import { readMessage } from '../../../src/features/stage/notes/line';
import { expectSentence, type FuzzTarget } from '../../fuzz/fuzzTarget';
import { jsonOr } from '../../fuzz/jsonOr';

const lectures = [
  {
    format: 'batch-gradient-lecture',
    version: 1,
    links: [
      { address: '#example=xor&step=1&phase=sum', note: 'Which x?' },
      { address: '#example=lecture&batchSize=4&present=1' },
    ],
  },
];

const id = 'a'.repeat(32);
const sent = { type: 'batch-gradient/notes', id, from: 'b'.repeat(32) };

const said = [
  { kind: 'hello' },
  { kind: 'press', to: 'c'.repeat(32), what: 'PageDown' },
  {
    kind: 'told',
    told: {
      place: 'Step 1',
      now: ['x'],
      next: ['y'],
      note: [],
      warnings: [],
      scenes: [{ name: 'z', isPassed: false }],
      at: 1,
    },
  },
].map((saying, index) => ({ ...sent, number: index + 1, saying }));

export const targets: readonly FuzzTarget[] = [
  {
    name: 'lecture files',
    seeds: lectures.map((lecture) => JSON.stringify(lecture, null, 2)),
    read: (text) => {
      const result = parseLecture(text);
      if (!result.ok) expectSentence(result.problem);
    },
  },
  {
    name: 'messages between stage and notes window',
    seeds: said.map((message) => JSON.stringify(message)),
    read: (text) => {
      readMessage(jsonOr(text), id);
    },
  },
];
