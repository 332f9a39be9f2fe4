/** Journeys on which the monkey found something, made shorter by hand: each is a test of its own. */
import type { Journey } from './actions';

export interface FoundJourney extends Journey {
  /** What went wrong. */
  readonly name: string;
}

export const foundJourneys: readonly FoundJourney[] = [
  {
    name: 'another sample’s product is pointed at while the step changes',
    start: 'example=lecture&batchSize=4&step=1&phase=sum',
    framed: false,
    width: 1280,
    height: 720,
    actions: [
      { kind: 'hover', pick: 1, key: 'Shift+N' },
      { kind: 'hover', pick: 61, key: 'Shift+N' },
      { kind: 'hover', pick: 121, key: 'Shift+P' },
      { kind: 'hover', pick: 181, key: 'Shift+N' },
    ],
  },
  {
    name: 'the whole data’s loss is asked for before any loss is known',
    start: 'example=iris&step=1&phase=batch&loss.data=whole',
    framed: false,
    width: 1280,
    height: 720,
    actions: [
      { kind: 'key', key: 'n' },
      { kind: 'key', key: 'n' },
      { kind: 'key', key: 'Home' },
    ],
  },
  {
    name: 'the list of keys is opened before anything else is, and its words have to come along',
    start: 'example=iris&step=1&phase=update',
    framed: false,
    width: 320,
    height: 722,
    actions: [{ kind: 'key', key: '?' }],
  },
  {
    name: 'a long entry is refused beside its field, and the page gets no wider',
    start: 'example=xor&step=1&phase=sum',
    framed: false,
    width: 1440,
    height: 900,
    actions: Array.from({ length: 6 }, (_, at) => ({
      kind: 'type' as const,
      pick: 2 * at,
      text: 'a'.repeat(400),
      end: 'Enter',
    })),
  },
  {
    name: 'a number of units is refused in a narrow editor, and the page gets no wider',
    start: 'example=lecture&step=3&embed=data,editor&layout=flow',
    framed: true,
    width: 360,
    height: 523,
    actions: [{ kind: 'type', pick: 4761, text: '1e-320', end: 'Tab' }],
  },
];
