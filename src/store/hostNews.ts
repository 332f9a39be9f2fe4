/** What features tell the page around a frame, besides where the reader is. */
import { contributions } from '../memory';
import type { State } from './state';

/** The message after a change of the state; undefined: none. */
export type HostNews = (state: State, before: State) => { readonly type: `batch-gradient/${string}` } | undefined;

export const hostNews = contributions<HostNews>();
