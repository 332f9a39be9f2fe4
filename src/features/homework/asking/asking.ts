/**
 * What My work asks for: numbers that are covered in every view, and the views that stay open. An exercise of a link is asked from
 * the first moment, before its view has read it.
 */
import type { Asked, AskedState } from '../../../store';

export interface Asking extends Asked {
  /** The exercise of the link, as packed there; absent: the reader calculates without one. */
  readonly exercise?: string | undefined;
  /** The step that is asked for. */
  readonly step: number;
}

/** What is asked on this screen; undefined: nothing. */
export function askingOf({ asking, otherKeys: { exercise }, cursor: { step } }: AskedState): Asking | undefined {
  // At the next step, the network would tell the new weights.
  const isThis = asking?.exercise === exercise && (asking?.step === step || asking?.cover.length === 0);
  return isThis ? asking : exercise === undefined ? undefined : unread;
}

/** An exercise that its view has not read, and another step than its own. */
const unread: Asking = { step: 0, cover: ['preactivation.*.*.*'], open: ['work'] };
