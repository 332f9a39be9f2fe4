/**
 * What the view My work asks for: numbers that are covered in every view, and the views that stay open. An exercise of a link is asked from
 * the first moment, before its view has read it.
 */
import { keptFor } from '../memory';
import { type Covers, coverBy } from '../quantity';

export interface Asking {
  /** The exercise of the link, as packed there; absent: the reader calculates without one. */
  readonly exercise?: string | undefined;
  /** The step that is asked for. */
  readonly step: number;
  /** Patterns of quantities, as in a question. */
  readonly cover: readonly string[];
  /** The names of the views that stay open; absent: all views. */
  readonly open?: readonly string[] | undefined;
}

/** What a host page hears of an exercise: counts and names, and typed numbers only if it has asked for them. */
export interface WorkResult {
  /** Its title; empty if it has none. */
  readonly exercise: string;
  readonly score: number;
  readonly of: number;
  readonly details: {
    readonly cells: number;
    readonly right: number;
    readonly consistent: number;
    readonly coarse: number;
    readonly wrong: number;
    readonly blank: number;
    /** Checks so far, and whether no further one is possible. */
    readonly attempts: number;
    readonly finished: boolean;
    readonly hints: number;
    /** The names of the slips that checks have met. */
    readonly slips: readonly string[];
    readonly numbers?: Readonly<Record<string, string>>;
  };
}

/** What of the state it depends on. */
export interface AskingState {
  readonly asking?: Asking | undefined;
  readonly otherKeys: Readonly<Record<string, string>>;
  readonly cursor: { readonly step: number };
}

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
