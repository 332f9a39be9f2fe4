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
];
