/** What an address says: everything on the screen, and nothing else. */
import type { Preferences, Snapshot, State } from '../state';

export interface AddressState extends Pick<Snapshot, 'source' | 'scenario' | 'changes' | 'comparison' | 'cursor'> {
  readonly viewKeys: State['viewKeys'];
  readonly otherKeys: State['otherKeys'];
  /** Only what the address names. */
  readonly preferences: Partial<Pick<Preferences, 'theme' | 'scale'>>;
}
