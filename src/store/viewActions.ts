/** Actions that change how things are shown, and nothing that is computed; and taking over an address. */
import { sameChanges } from '../run';
import type { AddressState } from './addressState';
import { noCrumbs } from './moves';
import { withNotice } from './notices';
import { type ViewName, withPanel } from './panels';
import type { Preferences, State } from './state';
import type { SetState } from './storeTypes';

export interface ViewActions {
  readonly setPreference: <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => void;
  /** A view's own key, such as `ledger.sort`; undefined takes it out of the link. */
  readonly setViewKey: (key: string, value: string | undefined) => void;
  /** Opens or closes a panel beside those that are always there. */
  readonly setPanel: (name: ViewName, open: boolean) => void;
  readonly dismissNotice: (id: number) => void;
  /** Takes over what an address says, with the sentences about its bad parts; Play stops. */
  readonly applyAddress: (address: AddressState, problems: readonly string[]) => void;
}

export function viewActions(
  set: SetState,
  keepPreference: (change: Partial<Preferences>) => void = () => undefined,
): ViewActions {
  return {
    setPreference(name, value) {
      set((state) => ({ preferences: { ...state.preferences, [name]: value } }));
      keepPreference({ [name]: value });
    },
    setViewKey: (key, value) =>
      set(({ viewKeys }) => {
        const { [key]: _, ...others } = viewKeys;
        return { viewKeys: value === undefined ? others : { ...others, [key]: value } };
      }),
    setPanel: (name, open) => set((state) => ({ otherKeys: withPanel(state, name, open) })),
    dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    applyAddress: (address, problems) => set((state) => withAddress(state, address, problems)),
  };
}

/** The state that an address says; undo and redo stay as they are. */
export function withAddress(state: State, address: AddressState, problems: readonly string[]): Partial<State> {
  const { preferences, ...rest } = address;
  const sameRun = state.scenario === address.scenario && sameChanges(state.changes, address.changes);
  const told: State['notices'] = problems.reduce<State['notices']>(
    (notices, problem) => withNotice(notices, { key: 'fromLink', params: [problem] }, { kind: 'error' }),
    [],
  );
  return {
    ...rest,
    preferences: { ...state.preferences, ...preferences },
    furthestStep: sameRun ? Math.max(state.furthestStep, address.cursor.step) : address.cursor.step,
    playing: false,
    pointed: undefined,
    crumbs: noCrumbs,
    notices: told,
  };
}
