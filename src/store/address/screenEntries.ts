/** The current screen as keys and values of a link, without parts that equal their defaults. */
import { addressOf, weightAddress } from '../../quantity';
import { writtenComparison } from '../../run';
import { featureLinks } from '../featureLinks';
import { agrees } from '../selection';
import { defaultPreferences, type State } from '../state';
import { changeEntries } from './addressChanges';
import type { AddressState } from './addressState';
import type { Entry } from './entries';
import { noteLink } from './noteLink';
import { localName, scenarioLink } from './scenarioLink';

/** In the order of links. */
export function screenEntries(state: AddressState): readonly Entry[] {
  const { cursor, scenario, preferences } = state;
  const { theme, scale, notation, divide } = { ...defaultPreferences, ...preferences };
  const { view } = scenario;
  const weight = weightAddress(cursor.weight);
  const entries: (Entry | false)[] = [
    sourceEntry(state),
    ['step', String(cursor.step)],
    ['phase', cursor.phase],
    cursor.part !== undefined && ['part', String(cursor.part)],
    cursor.sample !== view.sample && ['sample', String(cursor.sample)],
    weight !== weightAddress(view.weight) && ['weight', weight],
    // An answer that is being chosen may be of another weight than the marked one.
    cursor.focus !== undefined && agrees(cursor.focus, cursor) && ['focus', addressOf(cursor.focus)],
    ...changeEntries(state.changes),
    state.comparison !== undefined && ['compare', writtenComparison(state.comparison)],
    state.note !== undefined && ['note', noteLink(state.note)],
    cursor.allSamples && ['network.show', 'all'],
    ...Object.entries(state.viewKeys),
    ...Object.entries(state.otherKeys),
    ...featureLinks.all().flatMap(({ page }) => page?.written(state) ?? []),
    notation !== defaultPreferences.notation && ['notation', notation],
    divide !== defaultPreferences.divide && ['notation.divide', divide],
    theme !== defaultPreferences.theme && ['theme', theme],
    scale !== defaultPreferences.scale && ['scale', String(scale)],
  ];
  return entries.filter((entry) => entry !== false);
}

function sourceEntry({ source, scenario }: AddressState): Entry {
  if (source.kind === 'example') return ['example', source.name];
  return ['scenario', scenarioLink(scenario) ?? localName(scenario)];
}

/** Whether anything changed that an address contains, but for the fields of features. */
export function changesScreen(state: State, before: State): boolean {
  return addressed.some((key) => state[key] !== before[key]);
}

const addressed = [
  'source',
  'scenario',
  'changes',
  'comparison',
  'note',
  'cursor',
  'viewKeys',
  'otherKeys',
  'lesson',
  'preferences',
] as const;

/** Whether the scenario fits into a link. */
export function fitsIntoLink({ source, scenario }: Pick<AddressState, 'source' | 'scenario'>): boolean {
  return source.kind === 'example' || scenarioLink(scenario) !== undefined;
}
