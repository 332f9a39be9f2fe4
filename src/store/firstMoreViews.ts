/** Whether the explorer starts with all of its views, or with network, ledger and formulas only. */
import { keepPreference, keptPreferences } from './keptPreferences';
import type { SafeStorage } from './safeStorage';
import type { Preferences } from './state';

interface Start {
  /** The part of the address from its # on. */
  readonly hash: string;
  readonly isFrame: boolean;
  /** The page was there before, in this tab. */
  readonly isReload: boolean;
  /** Kept as long as the tab. */
  readonly session: SafeStorage;
}

const key = 'folded';

/**
 * A first visit is to the empty address, where nothing is stored: it starts folded, and so do later ones until the reader asks for
 * more. Links and frames show what they name; a reload shows what was there.
 */
export function firstMoreViews(
  storage: SafeStorage,
  { hash, isFrame, isReload, session }: Start,
): Preferences['moreViews'] {
  if (isFrame) return undefined;
  const kept = keptPreferences(storage);
  const wasFolded = isReload && session.get(key) === 'true';
  const isEmpty = hash === '' || hash === '#';
  const folds = kept.moreViews === undefined ? Object.keys(kept).length === 0 : !kept.moreViews;
  const folded = folds && (isEmpty || wasFolded);
  session.set(key, String(folded));
  if (folded) keepPreference(storage, { moreViews: false });
  // A link's page is whole, and does not change what the reader left.
  return folded ? false : undefined;
}
