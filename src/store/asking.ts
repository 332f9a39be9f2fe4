/**
 * What the view My work asks for: numbers that are covered in every view, and the views that stay open. An exercise of a link is asked from
 * the first moment, before its view has read it.
 */
import { keptFor } from '../memory';
import { type Covers, coverBy } from '../quantity';
import type { Asking } from './askedWork';
import type { State } from './state';

export type AskingState = Pick<State, 'asking' | 'otherKeys'> & { readonly cursor: Pick<State['cursor'], 'step'> };

/** What is asked on this screen; undefined: nothing. */
export function askingOf({ asking, otherKeys: { exercise }, cursor: { step } }: AskingState): Asking | undefined {
  // At the next step, the network would tell the new weights.
  const isThis = asking?.exercise === exercise && (asking?.step === step || asking?.cover.length === 0);
  return isThis ? asking : exercise === undefined ? undefined : unread;
}

/** An exercise that its view has not read, and another step than its own. */
const unread: Asking = { step: 0, cover: ['preactivation.*.*.*'], open: ['work'] };

/** What is covered; undefined: nothing. */
export function coversOf(asking: Asking | undefined): Covers | undefined {
  return asking && asking.cover.length > 0 ? patternsOf(asking) : undefined;
}

const patternsOf = keptFor(({ cover }: Asking): Covers => coverBy(cover));
