/** The present screen as the `scene` block of a lesson's file says it. */
import type { Lesson } from '../../lessons';
import { serializeScenario } from '../../scenario';
import { isReadersKey, writeHash } from '../address/addressKeys';
import type { AddressState } from '../address/addressState';
import type { Entry } from '../address/entries';
import { screenEntries } from '../address/screenEntries';

/** Keys of the block, in its order; an absent one does not belong there. */
export interface SceneKeys {
  readonly state: string;
  readonly example?: string;
  /** In one line of JSON, which is YAML. */
  readonly scenario?: string;
}

/** What the lesson starts from is not repeated. */
export function sceneKeysOf(state: AddressState, { start }: Pick<Lesson, 'start'>): SceneKeys {
  const { source, scenario } = state;
  const isOfScene = ([key]: Entry): boolean => key !== 'example' && key !== 'scenario' && !isReadersKey(key);
  const keys = writeHash(screenEntries(state).filter(isOfScene)).slice(1);
  if (source.kind === 'example') {
    const isStart = start.kind === 'example' && start.name === source.name;
    return { state: keys, ...(!isStart && { example: source.name }) };
  }
  const written = JSON.stringify(serializeScenario(scenario));
  const isStart = start.kind === 'scenario' && JSON.stringify(serializeScenario(start.scenario)) === written;
  return { state: keys, ...(!isStart && { scenario: written }) };
}
