/**
 * The notations by name. Only the lecture's is in the first script; the others come on request: whoever wants one asks
 * `comingNotation` first and waits.
 */
import { lecture } from './lecture';
import type { Notation } from './notation';

export const notationNames = ['lecture', 'nielsen', 'ng', 'bishop', 'goodfellow', 'pytorch', 'numpy'] as const;

export type NotationName = (typeof notationNames)[number];

const onRequest: Readonly<Record<Exclude<NotationName, 'lecture'>, () => Promise<Notation>>> = {
  nielsen: async () => (await import('./nielsen')).nielsen,
  ng: async () => (await import('./ng')).ng,
  bishop: async () => (await import('./bishop')).bishop,
  goodfellow: async () => (await import('./goodfellow')).goodfellow,
  pytorch: async () => (await import('./pytorch')).pytorch,
  numpy: async () => (await import('./numpy')).numpy,
};

const fetched = new Map<string, Notation>([[lecture.name, lecture]]);

/** Whoever asks again meanwhile waits for the same; after a failure it is tried again. */
const pending = new Map<string, Promise<void>>();

export function isNotationName(name: string): name is NotationName {
  return (notationNames as readonly string[]).includes(name);
}

/** A notation that has been loaded; undefined if it has not, or if there is none of that name. */
export function notationNamed(name: string): Notation | undefined {
  return fetched.get(name);
}

/** Loads a notation; undefined if it is already loaded, or if there is none of that name. */
export function comingNotation(name: string): Promise<void> | undefined {
  if (fetched.has(name) || !isNotationName(name) || name === 'lecture') return undefined;
  const known = pending.get(name);
  if (known) return known;
  const request = onRequest[name]()
    .then((notation) => void fetched.set(name, notation))
    .finally(() => pending.delete(name));
  pending.set(name, request);
  return request;
}
