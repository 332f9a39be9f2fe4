/**
 * The notations by name. Only the lecture's is in the first script; the others come on request: whoever wants one asks
 * `comingNotation` first and waits.
 */
import { type OnDemand, onDemand } from '../../memory';
import { lecture } from './lecture';
import type { Notation } from './notation';

export const notationNames = ['lecture', 'nielsen', 'ng', 'bishop', 'goodfellow', 'pytorch', 'numpy'] as const;

export type NotationName = (typeof notationNames)[number];

/** What the pre-activation, the activation, its function and the error term are called: by these a reader finds a lecture's notation. */
export const notationLetters: Readonly<Record<NotationName, string>> = {
  lecture: 's, x, θ, δ',
  nielsen: 'z, a, σ, δ',
  ng: 'z, a, g, dz',
  bishop: 'a, z, h, δ',
  goodfellow: 'a, h, f, g',
  pytorch: 'z, h, f, δ',
  numpy: 'z, a, f, delta',
};

const others: Readonly<Record<Exclude<NotationName, 'lecture'>, OnDemand<Notation>>> = {
  nielsen: onDemand(async () => (await import('./nielsen')).nielsen),
  ng: onDemand(async () => (await import('./ng')).ng),
  bishop: onDemand(async () => (await import('./bishop')).bishop),
  goodfellow: onDemand(async () => (await import('./goodfellow')).goodfellow),
  pytorch: onDemand(async () => (await import('./pytorch')).pytorch),
  numpy: onDemand(async () => (await import('./numpy')).numpy),
};

export function isNotationName(name: string): name is NotationName {
  return (notationNames as readonly string[]).includes(name);
}

/** A notation that has been loaded; undefined if it has not, or if there is none of that name. */
export function notationNamed(name: string): Notation | undefined {
  return name === 'lecture' ? lecture : otherNamed(name)?.now();
}

function otherNamed(name: string): OnDemand<Notation> | undefined {
  return isNotationName(name) && name !== 'lecture' ? others[name] : undefined;
}

/** Loads a notation; undefined if it is already loaded, or if there is none of that name. */
export function comingNotation(name: string): Promise<void> | undefined {
  return otherNamed(name)?.coming();
}
