/**
 * The notations by name. Only the lecture's is in the first script; the others come on request: whoever wants one asks
 * `comingNotation` first and waits.
 */
import { type OnDemand, onDemand, recent } from '../../memory';
import type { CustomRead } from './custom';
import { lecture } from './lecture';
import type { Notation } from './notation';

export const notationNames = ['lecture', 'nielsen', 'ng', 'bishop', 'goodfellow', 'pytorch', 'numpy'] as const;

export type NotationName = (typeof notationNames)[number];

/** The name of a notation, alone or with changed symbols behind it: `nielsen;delta:d`. */
export type NotationText = NotationName | `${NotationName};${string}`;

const others: Readonly<Record<Exclude<NotationName, 'lecture'>, OnDemand<Notation>>> = {
  nielsen: onDemand(async () => (await import('./nielsen')).nielsen),
  ng: onDemand(async () => (await import('./ng')).ng),
  bishop: onDemand(async () => (await import('./bishop')).bishop),
  goodfellow: onDemand(async () => (await import('./goodfellow')).goodfellow),
  pytorch: onDemand(async () => (await import('./pytorch')).pytorch),
  numpy: onDemand(async () => (await import('./numpy')).numpy),
};

/** Reads changed symbols. The last ones are kept, because they are asked for again and again. */
const custom = onDemand(async () => recent(1, (await import('./custom')).readCustom));

function isNotationName(name: string): name is NotationName {
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

/** A notation with changed symbols, or why there is none; undefined if it has not been loaded, or has no changes. */
export function customRead(text: string): CustomRead | undefined {
  const base = named(baseName(text));
  return base && text.includes(';') ? custom.now()?.(base, text) : undefined;
}

/** A notation that has been loaded; undefined if it has not, or if there is none of that name. */
export function notationNamed(text: string): Notation | undefined {
  const read = customRead(text);
  return read && 'notation' in read ? read.notation : named(text);
}

function named(name: string): Notation | undefined {
  return name === 'lecture' ? lecture : otherNamed(name)?.now();
}

function otherNamed(name: string): OnDemand<Notation> | undefined {
  return isNotationName(name) && name !== 'lecture' ? others[name] : undefined;
}

/** Loads a notation; undefined if it is already loaded, or if there is none of that name. */
export function comingNotation(text: string): Promise<void> | undefined {
  const base = otherNamed(baseName(text))?.coming();
  const symbols = text.includes(';') && isNotationText(text) ? custom.coming() : undefined;
  return base && symbols ? Promise.all([base, symbols]).then(() => undefined) : (base ?? symbols);
}
