/** Lectures, and what two windows say to each other. */
import { parseLecture } from '../../../src/features/stage/lecture/lectureFile';
import { readSpeakerMessage, readStageMessage } from '../../../src/features/stage/speaker/link/messages';
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

const said = [
  { type: 'batch-gradient/stage', id: 'one', stage: 'a', kind: 'alive', number: 3 },
  {
    type: 'batch-gradient/stage',
    id: 'one',
    stage: 'a',
    kind: 'shown',
    number: 4,
    shown: {
      address: '#step=1',
      beat: { phase: 'sum' },
      black: false,
      playing: false,
      isFull: true,
      link: false,
      asks: false,
      view: 'ledger',
    },
  },
  { type: 'batch-gradient/speaker', id: 'one', speaker: 'b', kind: 'hello', seen: 2 },
  { type: 'batch-gradient/speaker', id: 'one', speaker: 'b', stage: 'a', number: 1, kind: 'key', key: 'ArrowRight' },
];

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
    name: 'messages between stage and speaker',
    seeds: said.map((message) => JSON.stringify(message)),
    read: (text) => {
      readStageMessage(jsonOr(text), 'one');
      readSpeakerMessage(jsonOr(text), 'one');
    },
  },
];
