/** The content of an address: everything on the screen, and nothing else. */
import type { Lesson } from '../../lessons';
import type { FeatureState, LinkedPreference, Preferences, Snapshot, State } from '../state';

export interface AddressState
  extends Pick<Snapshot, 'source' | 'scenario' | 'changes' | 'comparison' | 'note' | 'cursor'>,
    Pick<State, 'ownNumbers'>,
    FeatureState {
  readonly viewKeys: State['viewKeys'];
  readonly otherKeys: State['otherKeys'];
  /** Only those that the address contains. */
  readonly preferences: Partial<Pick<Preferences, LinkedPreference>>;
  /** The scene, from 1, of the lesson that is open; `again`: its question once more. */
  readonly lesson?: { readonly lesson: Lesson; readonly scene: number; readonly again?: number } | undefined;
}
