/**
 * Preferences from one visit to the next. Stored values may be outdated or broken: each one is used only if it is
 * valid.
 */
import { recordIn } from '../memory';
import { divideChoices, isNotationName, latexContents } from '../quantity';
import { withoutSymbols } from './address/former';
import type { SafeStorage } from './safeStorage';
import { type LatexPreference, type Preferences, themes } from './state';

const key = 'preferences';

const accepts: { readonly [Name in keyof Preferences]-?: (value: unknown) => value is Preferences[Name] } = {
  theme: (value): value is Preferences['theme'] => isOneOf(themes, value),
  speed: (value): value is Preferences['speed'] => ['slow', 'normal', 'fast', 'steps'].includes(String(value)),
  notation: (value): value is Preferences['notation'] => typeof value === 'string' && isNotationName(value),
  divide: (value): value is Preferences['divide'] => isOneOf(divideChoices, value),
  scale: (value): value is number => typeof value === 'number' && value >= 0.5 && value <= 3,
  split: (value): value is number => typeof value === 'number' && value >= 0 && value <= 100,
  moreViews: (value): value is boolean => typeof value === 'boolean',
  hintDismissed: (value): value is boolean => typeof value === 'boolean',
  answered: isCounts,
  latex: isLatexPreference,
  publicPage: (value): value is string => typeof value === 'string' && /^https?:\/\/./.test(value),
  singleKeys: (value): value is boolean => typeof value === 'boolean',
};

function isLatexPreference(value: unknown): value is LatexPreference {
  if (typeof value !== 'object' || value === null) return false;
  const { content, display, colours }: Partial<Record<keyof LatexPreference, unknown>> = value;
  return isOneOf(latexContents, content) && typeof display === 'boolean' && typeof colours === 'boolean';
}

function isCounts(value: unknown): value is Readonly<Record<string, number>> {
  return typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite);
}

function isOneOf(choices: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && choices.includes(value);
}

/** In a frame, an author's figure has the author's numbers, whatever the reader has chosen elsewhere. */
const notInFrames: readonly string[] = ['notation', 'divide'];

/** The preferences of an earlier visit. */
export function keptPreferences(storage: SafeStorage, isFrame = false): Partial<Preferences> {
  const { notation, ...others } = recordIn(storage.get(key));
  const stored: typeof others = { ...others, notation: withoutSymbols(String(notation)) };
  return Object.fromEntries(
    Object.entries(accepts)
      .filter(([name]) => !(isFrame && notInFrames.includes(name)))
      .map(([name, accept]) => [name, stored[name], accept] as const)
      .filter(([, value, accept]) => accept(value))
      .map(([name, value]) => [name, value]),
  );
}

/** Stores one more preference and keeps the others. */
export function keepPreference(storage: SafeStorage, change: Partial<Preferences>): void {
  storage.set(key, JSON.stringify({ ...keptPreferences(storage), ...change }));
}
