/**
 * Writes catalogue strings that name a letter, `{delta|letter} of the unit`, in the current notation, each time they
 * are read.
 */
import { parseProse, plainText, type Segment } from '../prose';

/** The same sections; strings without braces, functions and messages stay as they are. */
export function withLetters<Sections extends object>(sections: Sections): Sections {
  const read: Record<string, unknown> = Array.isArray(sections) ? ([] as never) : {};
  for (const [key, value] of Object.entries(sections)) {
    if (typeof value === 'string' && value.includes('{')) defineLettered(read, key, value);
    else read[key] = typeof value === 'object' && value !== null ? withLetters(value) : value;
  }
  return read as Sections;
}

function defineLettered(object: object, key: string, text: string): void {
  let segments: readonly Segment[] | undefined;
  Object.defineProperty(object, key, {
    enumerable: true,
    configurable: true,
    get: () => {
      segments ??= parseProse(text);
      return plainText(segments);
    },
  });
}
