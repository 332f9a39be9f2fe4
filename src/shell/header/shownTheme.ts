/** The colours on the screen: the reader's choice, or what the system asks for. */
import type { Theme } from '../../store';

export const systemQueries = {
  dark: '(prefers-color-scheme: dark)',
  moreContrast: '(prefers-contrast: more)',
  /** The system replaces the page's colours by its own; then `dark` says which ones these are. */
  forced: '(forced-colors: active)',
} as const;

export type SystemColours = Readonly<Record<keyof typeof systemQueries, boolean>>;

export function systemColours(): SystemColours {
  const { dark, moreContrast, forced } = systemQueries;
  const matches = (query: string): boolean => matchMedia(query).matches;
  return { dark: matches(dark), moreContrast: matches(moreContrast), forced: matches(forced) };
}

/** The name of a theme's tokens in tokens.css. */
export type ShownTheme = 'light' | 'dark' | 'contrast' | 'contrast-dark';

export function shownTheme(chosen: Theme, system: SystemColours): ShownTheme {
  if (chosen !== 'auto' && !system.forced) return chosen;
  if (system.moreContrast || system.forced) return system.dark ? 'contrast-dark' : 'contrast';
  return system.dark ? 'dark' : 'light';
}

/** The key on the stage takes them in turn; from what the system chose, it goes to light. */
const following: Partial<Record<string, Theme>> = { light: 'dark', dark: 'contrast' };

export function nextTheme(now: string | undefined): Theme {
  return following[now ?? ''] ?? 'light';
}
