/** A link in parts: keys with their values, and what is known and said while they are read. */
import type { NotationName } from '../../quantity';
import type { FilledScenario } from '../../scenario';
import type { LinkProblem } from '../../text';

export type Entry = readonly [key: string, value: string];

export type Entries = ReadonlyMap<string, string>;

/** From 1; undefined for anything else. */
export function wholeNumber(text: string, most: number): number | undefined {
  return /^[1-9]\d*$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

/** Receives a sentence about an invalid part. */
export type Report = (problem: LinkProblem) => void;

export interface ReadOptions {
  /** A scenario that was too large for a link, `local` or `local:HASH`: its file, or the scenario itself; undefined if there is none. */
  readonly keptScenario?: (link: string) => string | FilledScenario | undefined;
  /** Reads that scenario from where it is kept; undefined if it need not be waited for. */
  readonly comingKept?: (link: string) => Promise<void> | undefined;
  /** The notation of a link that names none; absent: the present one stays. */
  readonly notation?: NotationName | undefined;
}
