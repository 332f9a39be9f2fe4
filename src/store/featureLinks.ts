/** What features read of links. */
import { contributions } from '../memory';
import type { FeatureState, LinkedPreference, Preferences } from './state';
import type { ViewName } from './viewNames';

type OtherKeys = Readonly<Record<string, string>>;
type LinkedPreferences = Partial<Pick<Preferences, LinkedPreference>>;

export interface FeatureLink {
  /** Keys that the store keeps unchanged in `otherKeys`, and that stay in the address. */
  readonly kept?: readonly string[];
  /** The same for keys of a frame: what it is in the page around it. In another place they mean nothing. */
  readonly ofFrames?: readonly string[];
  /** Keys that become state once, by their values; they are not written again. */
  readonly read?: Readonly<Record<string, (value: string) => FeatureState>>;
  /** Preferences of the screen, whatever the reader's own are; the link may name others. */
  readonly preferences?: (otherKeys: OtherKeys) => LinkedPreferences | undefined;
  /** The view that is open if the link names none. */
  readonly viewOf?: (otherKeys: OtherKeys) => ViewName | undefined;
}

export const featureLinks = contributions<FeatureLink>();

/** The preferences that features fix on the screen with these keys. */
export function fixedPreferences(otherKeys: OtherKeys): LinkedPreferences {
  return Object.assign({}, ...featureLinks.all().map(({ preferences }) => preferences?.(otherKeys)));
}
