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

const accepts: Readonly<Record<keyof Preferences, (value: unknown) => boolean>> = {
  theme: isOneOf(themes),
  speed: isOneOf(['slow', 'normal', 'fast', 'steps']),
  notation: (value) => typeof value === 'string' && isNotationName(value),
  divide: isOneOf(divideChoices),
  scale: isWithin(0.5, 3),
  split: isWithin(0, 100),
  moreViews: isBoolean,
  hintDismissed: isBoolean,
  answered: (value) => typeof value === 'object' && value !== null && Object.values(value).every(Number.isFinite),
  latex: isLatexPreference,
  publicPage: (value) => typeof value === 'string' && /^https?:\/\/./.test(value),
  singleKeys: isBoolean,
};

function isLatexPreference(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { content, display, colours }: Partial<Record<keyof LatexPreference, unknown>> = value;
  return isOneOf(latexContents)(content) && isBoolean(display) && isBoolean(colours);
}

function isOneOf(choices: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && choices.includes(value);
}

function isWithin(least: number, most: number): (value: unknown) => boolean {
  return (value) => typeof value === 'number' && value >= least && value <= most;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** In a frame, an author's figure has the author's numbers, whatever the reader has chosen elsewhere. */
const notInFrames: readonly string[] = ['notation', 'divide'];

/** The preferences of an earlier visit. */
export function keptPreferences(storage: SafeStorage, isFrame = false): Partial<Preferences> {
  const { notation, ...others } = recordIn(storage.get(key));
  const stored: typeof others = { ...others, notation: withoutSymbols(String(notation)) };
  const names = (Object.keys(accepts) as (keyof Preferences)[]).filter(
    (name) => accepts[name](stored[name]) && !(isFrame && notInFrames.includes(name)),
  );
  return Object.fromEntries(names.map((name) => [name, stored[name]]));
}

/** Stores one more preference and keeps the others. */
export function keepPreference(storage: SafeStorage, change: Partial<Preferences>): void {
  storage.set(key, JSON.stringify({ ...keptPreferences(storage), ...change }));
}
