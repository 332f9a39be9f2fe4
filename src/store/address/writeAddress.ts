/** Writes the current screen as a link, without parts that equal their defaults. */
import { addressOf, weightAddress } from '../../quantity';
import { writtenComparison } from '../../run';
import { defaultPreferences, type Preferences } from '../state';
import { changeEntries } from './addressChanges';
import { type Entry, writeHash } from './addressKeys';
import type { AddressState } from './addressState';
import { scenarioLink } from './scenarioLink';

/**
 * Replaces a scenario that is too large for a link. Its length is impossible for base64url, so it cannot be mistaken
 * for a scenario.
 */
export const keptLocally = 'local';

/** The part of the state that `writeAddress` reads. */
export type Addressable = Omit<AddressState, 'preferences'> & {
  readonly preferences: Partial<Pick<Preferences, 'theme' | 'scale' | 'notation'>>;
};

/** `#example=xor&step=3&phase=sum&sample=2&weight=1.2.3` */
export function writeAddress(state: Addressable): string {
  return writeHash(addressEntries(state));
}

/** The same as keys and values, in the order of links. */
export function addressEntries(state: Addressable): readonly Entry[] {
  const { cursor, scenario, preferences } = state;
  const { theme, scale, notation } = { ...defaultPreferences, ...preferences };
  const { view } = scenario;
  const weight = weightAddress(cursor.weight);
  const entries: (Entry | false)[] = [
    sourceEntry(state),
    ['step', String(cursor.step)],
    ['phase', cursor.phase],
    cursor.part !== undefined && ['part', String(cursor.part)],
    cursor.sample !== view.sample && ['sample', String(cursor.sample)],
    weight !== weightAddress(view.weight) && ['weight', weight],
    cursor.focus !== undefined && ['focus', addressOf(cursor.focus)],
    ...changeEntries(state.changes),
    state.comparison !== undefined && ['compare', writtenComparison(state.comparison)],
    cursor.allSamples && ['network.show', 'all'],
    ...Object.entries(state.viewKeys),
    ...Object.entries(state.otherKeys),
    notation !== defaultPreferences.notation && ['notation', notation],
    theme !== defaultPreferences.theme && ['theme', theme],
    scale !== defaultPreferences.scale && ['scale', String(scale)],
  ];
  return entries.filter((entry) => entry !== false);
}

function sourceEntry({ source, scenario }: Addressable): Entry {
  if (source.kind === 'example') return ['example', source.name];
  return ['scenario', scenarioLink(scenario) ?? keptLocally];
}

/** Whether the scenario fits into a link. */
export function fitsIntoLink({ source, scenario }: Pick<Addressable, 'source' | 'scenario'>): boolean {
  return source.kind === 'example' || scenarioLink(scenario) !== undefined;
}
