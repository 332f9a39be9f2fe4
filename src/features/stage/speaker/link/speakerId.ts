/** A lecture’s random name: both windows have it, so that two lectures in one browser do not mix. */

/** `#speaker=…`, with the language after it where it is not English. */
const hashPattern = /^#speaker=([0-9a-f]{32})(?:&|$)/;

/** The lecture that a speaker’s window belongs to; undefined in every other page. */
export function speakerIdIn(hash: string): string | undefined {
  return hashPattern.exec(hash)?.[1];
}
