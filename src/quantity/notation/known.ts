/**
 * The notations by name. Only the lecture's is in the first script; the others come on request: whoever wants one asks
 * `comingNotation` first and waits.
 */
import type { CustomRead } from './custom';
import { lecture } from './lecture';
import type { Notation } from './notation';

export const notationNames = ['lecture', 'nielsen', 'ng', 'bishop', 'goodfellow', 'pytorch', 'numpy'] as const;

export type NotationName = (typeof notationNames)[number];

/** The name of a notation, alone or with changed symbols behind it: `nielsen;delta:d`. */
export type NotationText = NotationName | `${NotationName};${string}`;

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

/** Whether it names a notation; its symbols are checked once that is loaded. */
export function isNotationText(text: string): text is NotationText {
  return isNotationName(baseName(text));
}

/** The notation whose symbols are changed. */
export function baseOf(text: NotationText): NotationName {
  return baseName(text) as NotationName;
}

function baseName(text: string): string {
  return text.split(';', 1)[0] ?? '';
}

let read: ((base: Notation, text: string) => CustomRead) | undefined;

/** The last one that was read, because it is asked for again and again. */
let last: { readonly text: string; readonly result: CustomRead } | undefined;

/** A notation with changed symbols, or why there is none; undefined if it has not been loaded, or has no changes. */
export function customRead(text: string): CustomRead | undefined {
  const base = fetched.get(baseName(text));
  if (!read || !base || !text.includes(';')) return undefined;
  if (last?.text !== text) last = { text, result: read(base, text) };
  return last.result;
}

/** A notation that has been loaded; undefined if it has not, or if there is none of that name. */
export function notationNamed(text: string): Notation | undefined {
  const custom = customRead(text);
  return custom && 'notation' in custom ? custom.notation : fetched.get(text);
}

/** Loads a notation; undefined if it is already loaded, or if there is none of that name. */
export function comingNotation(text: string): Promise<void> | undefined {
  const base = comingBase(baseName(text));
  if (read || !text.includes(';') || !isNotationText(text)) return base;
  const custom = import('./custom').then((module) => {
    read = module.readCustom;
  });
  return Promise.all([base, custom]).then(() => undefined);
}

function comingBase(name: string): Promise<void> | undefined {
  if (fetched.has(name) || !isNotationName(name) || name === 'lecture') return undefined;
  const known = pending.get(name);
  if (known) return known;
  const request = onRequest[name]()
    .then((notation) => void fetched.set(name, notation))
    .finally(() => pending.delete(name));
  pending.set(name, request);
  return request;
}
