/** What features read of links. */
import { contributions } from '../memory';
import type { FeatureState } from './state';
import type { ViewName } from './viewNames';

export interface FeatureLink {
  /** Keys that the store keeps unchanged in `otherKeys`, and that stay in the address. */
  readonly kept?: readonly string[];
  /** Keys that become state once, by their values; they are not written again. */
  readonly read?: Readonly<Record<string, (value: string) => FeatureState>>;
  /** The view that is open if the link names none. */
  readonly viewOf?: (otherKeys: Readonly<Record<string, string>>) => ViewName | undefined;
}

export const featureLinks = contributions<FeatureLink>();
