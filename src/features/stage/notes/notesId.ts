/** A lecture's random name: its windows have it, so that two lectures in one browser do not mix. */

/** `#notes=…`, with the language after it where it is not English; `#speaker=…` of former links. */
const hashPattern = /^#(?:notes|speaker)=([0-9a-f]{32})(?:&|$)/;

/** The lecture that a notes window belongs to; undefined in every other page. */
export function notesIdIn(hash: string): string | undefined {
  return hashPattern.exec(hash)?.[1];
}
