/** What features tell the page around a frame, besides where the reader is. */
import { contributions } from '../memory';
import type { State } from './state';

export interface News {
  readonly type: `batch-gradient/${string}`;
}

/** The messages after a change of the state; without a state before, for a page that has just spoken for the first time. */
export type HostNews = (state: State, before: State | undefined) => readonly News[];

/** Fetched in frames only. */
export const hostNews = contributions<() => Promise<HostNews>>();
