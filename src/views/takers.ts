/** What features take of what readers bring: numbers of a step, files in formats of their own, and questions in words. */
import { contributions } from '../memory';
import type { Reading } from '../scenario/reading';
import type { ExplainerStore } from '../store';

export interface Taker {
  /** Numbers of a step; `known`: how samples and weights of the same paste lie, which are on the screen now. */
  readonly step?: (store: ExplainerStore, text: string, known: Reading['ways'] | undefined) => void;
  /** Why numbers of a step would be refused as they are: the present step has no place for them. */
  readonly stepRefusal?: (store: ExplainerStore, text: string) => string | undefined;
  /** A JSON file of its format, taken; undefined: it is another one's. */
  readonly file?: (store: ExplainerStore, text: string, format: string) => Promise<TakenFile> | undefined;
  /** Where to look for what a text in words asks. */
  readonly words?: (text: string) => LedTo;
}

export interface LedTo {
  readonly href: string;
  readonly text: string;
}

/** A sentence, and where the rest is. */
export interface TakenFile {
  readonly says: string;
  readonly at?: LedTo;
  /** It is on the screen now. */
  readonly isHere: boolean;
}

export const takers = contributions<() => Promise<Taker>>();

let there: readonly Taker[] | undefined;

/** Fetched when something is brought; what cannot be fetched takes nothing. Calls back at once if they are there. */
export function withTakers(then: (all: readonly Taker[]) => void): void {
  if (there || takers.all().length === 0) then(there ?? []);
  else
    Promise.all(takers.all().map((fetch) => fetch())).then(
      (all) => {
        there = all;
        then(all);
      },
      () => then([]),
    );
}
