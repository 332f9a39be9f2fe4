/** Preferences from one visit to the next. What is stored may be old or broken: each part is taken only if it makes sense. */
import type { SafeStorage } from './safeStorage';
import type { Preferences } from './state';

const key = 'preferences';

const accepts: { readonly [Name in keyof Preferences]-?: (value: unknown) => value is Preferences[Name] } = {
  theme: (value): value is Preferences['theme'] => ['auto', 'light', 'dark'].includes(String(value)),
  speed: (value): value is Preferences['speed'] => ['slow', 'normal', 'fast', 'steps'].includes(String(value)),
  scale: (value): value is number => typeof value === 'number' && value >= 0.5 && value <= 3,
  split: (value): value is number => typeof value === 'number' && value >= 0 && value <= 100,
  hintDismissed: (value): value is boolean => typeof value === 'boolean',
  singleKeys: (value): value is boolean => typeof value === 'boolean',
};

/** Those kept on an earlier visit. */
export function keptPreferences(storage: SafeStorage): Partial<Preferences> {
  const stored = readRecord(storage.get(key));
  return Object.fromEntries(
    Object.entries(accepts)
      .map(([name, accept]) => [name, stored[name], accept] as const)
      .filter(([, value, accept]) => accept(value))
      .map(([name, value]) => [name, value]),
  );
}

/** Keeps one more, the others as they were. */
export function keepPreference(storage: SafeStorage, change: Partial<Preferences>): void {
  storage.set(key, JSON.stringify({ ...keptPreferences(storage), ...change }));
}

function readRecord(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
