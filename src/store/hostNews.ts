/** What features tell the page around a frame, besides where the reader is, and what they answer it. */
import { contributions } from '../memory';
import type { LinkProblem } from '../text';
import type { State } from './state';
import type { ExplainerStore } from './storeTypes';

export interface News {
  readonly type: `batch-gradient/${string}`;
}

export interface HostNews {
  /** The messages after a change of the state; without a state before, for a page that has just spoken for the first time. */
  readonly tells: (state: State, before: State | undefined) => readonly News[];
  /** What is wrong with what the page has chosen, found in the background: for its author, who sees it as errors. */
  readonly finds?: (state: State, before: State | undefined) => Promise<readonly string[]> | undefined;
  /** Why a value that the page sets cannot be shown; the state of the page then stays as it is. */
  readonly refuses?: (entries: ReadonlyMap<string, string>) => LinkProblem | undefined;
  /** By the type of a message: what is posted back, or a sentence that says why nothing came of it. */
  readonly answers?: Readonly<Record<News['type'], Answer>>;
}

export type Answer = (message: object, store: ExplainerStore) => Promise<Answered | { readonly problem: string }>;

export interface Answered {
  readonly reply: News;
  /** What it changes on the screen: as the page's change, not the reader's. */
  readonly change: () => void;
}

/** Fetched in frames only. */
export const hostNews = contributions<() => Promise<HostNews>>();
