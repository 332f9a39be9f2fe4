/** What features read of links. */
import { allComing, type Coming, contributions } from '../memory';
import type { Entries, Entry, ReadOptions, Report } from './address/entries';
import type { FeatureState, LinkedPreference, Preferences } from './state';
import type { ViewName } from './viewNames';

type OtherKeys = Readonly<Record<string, string>>;
type LinkedPreferences = Partial<Pick<Preferences, LinkedPreference>>;

export interface FeatureLink {
  /** Keys that the store keeps unchanged in `otherKeys`, and that stay in the address. */
  readonly kept?: readonly string[];
  /** The same for keys of a frame: what it is in the page around it. In another place they mean nothing. */
  readonly ofFrames?: readonly string[];
  /** Preferences of the screen, whatever the reader's own are; the link may name others. */
  readonly preferences?: (otherKeys: OtherKeys) => LinkedPreferences | undefined;
  /** Samples and weights belong to what the keys ask: readers bring none of their own. */
  readonly hasScenario?: (otherKeys: OtherKeys) => boolean;
  /** The view that is open if the link names none. */
  readonly viewOf?: (otherKeys: OtherKeys) => ViewName | undefined;
  readonly page?: PageFields;
  /** What a link that is printed has more: on paper stands what no other link has. */
  readonly onPaper?: (state: FeatureState) => readonly Entry[];
  readonly base?: LinkBase;
}

/**
 * What a page has beside what it shows: fields of the state that the live address has too. An address without their keys ends them; scenes,
 * a host's examples and short links leave them as they are.
 */
export interface PageFields {
  readonly names: readonly (keyof FeatureState)[];
  readonly keys: readonly string[];
  readonly read: (entries: Entries, report: Report) => FeatureState;
  readonly written: (state: FeatureState) => readonly Entry[];
}

/** What a link is put on: its own entries replace those that are under it. */
export interface LinkBase {
  /** Loads what reads it; undefined if it is there, or if the link has none. */
  readonly coming: (entries: Entries) => Coming;
  readonly under: (given: Entries, options: ReadOptions, report?: Report) => Based;
}

export interface Based {
  readonly entries: Entries;
  readonly options: ReadOptions;
  readonly state?: FeatureState | undefined;
}

export const featureLinks = contributions<FeatureLink>();

/** The preferences that features fix on the screen with these keys. */
export function fixedPreferences(otherKeys: OtherKeys): LinkedPreferences {
  return Object.assign({}, ...featureLinks.all().map(({ preferences }) => preferences?.(otherKeys)));
}

/** Samples and weights on the screen belong to what its link asks. */
export function hasOwnScenario({ otherKeys }: { readonly otherKeys: OtherKeys }): boolean {
  return featureLinks.all().some(({ hasScenario }) => hasScenario?.(otherKeys));
}

export function pageFields(): readonly (keyof FeatureState)[] {
  return featureLinks.all().flatMap(({ page }) => page?.names ?? []);
}

export function paperEntries(state: FeatureState): readonly Entry[] {
  return featureLinks.all().flatMap(({ onPaper }) => onPaper?.(state) ?? []);
}

export function comingBases(entries: Entries): Coming {
  return allComing(featureLinks.all().map(({ base }) => base?.coming(entries)));
}

/** The link with all that is under it. */
export function withBases(given: Entries, options: ReadOptions, report?: Report): Based {
  return featureLinks.all().reduce<Based>(
    (now, { base }) => {
      const { state, ...own } = base?.under(now.entries, now.options, report) ?? now;
      return { ...own, state: { ...now.state, ...state } };
    },
    { entries: given, options },
  );
}
