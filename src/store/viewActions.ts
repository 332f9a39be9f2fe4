/** Actions that change how things are shown, not what is computed, and applying an address. */

import { onDemand } from '../memory';
import { comingNotation, type NotationName } from '../quantity';
import { sameChanges } from '../run';
import type { LinkProblem } from '../text';
import { isPackedHash, readHash } from './address/addressKeys';
import type { AddressState } from './address/addressState';
import { comingDeflate } from './address/deflated';
import { runFor } from './derived';
import { pageFields } from './featureLinks';
import type { FetchActions } from './fetchActions';
import { lessonOfAddress, roomLeft } from './lesson/lessonMoves';
import { noCrumbs } from './moves';
import { notLoaded, withNotice } from './notices';
import { withAlone, withPanel } from './panels';
import { screenReplaced, type Way } from './replaced';
import { withoutFocus } from './selection';
import type { GetState, SetState } from './setState';
import { settle } from './settle';
import type { Preferences, State } from './state';
import type { AloneName, ViewName } from './viewNames';

const merging = onDemand(() => import('./address/mergeState'));

export interface ViewActions {
  readonly setPreference: <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => void;
  /** Loads a notation if it must, and writes everything in it. */
  readonly chooseNotation: (name: NotationName) => void;
  /** Shows the explorer's other views below network, ledger and formulas, or folds them away with the tabs that were opened. */
  readonly showMoreViews: (more: boolean) => void;
  /** Sets a view's own key, such as `ledger.sort`; undefined removes it from the link. */
  readonly setViewKey: (key: string, value: string | undefined) => void;
  /** Resets a view: removes its own keys, and what was chosen, followed or pointed at by hand. */
  readonly resetView: (name: ViewName) => void;
  /** Shows or closes a panel; `first` is the tab that is shown if the link names none, absent: the matrix. */
  readonly setPanel: (name: ViewName, open: boolean, first?: ViewName) => void;
  /** Puts a view in the explorer’s place; absent: brings the explorer back. */
  readonly setAlone: (view?: AloneName) => void;
  /** Closes the author's notes, or shows them again. */
  readonly closeNotes: (closed: boolean) => void;
  readonly dismissNotice: (id: number) => void;
  /** A list, menu or dialog could not be loaded. */
  readonly reportNotOpened: (error: unknown) => void;
  /** Follows a link in a text: its keys replace those of the present link, `#weight=1.1.2`. */
  readonly followLink: (hash: string) => void;
  /** Applies an address and reports its invalid parts; Play stops. */
  readonly applyAddress: (address: AddressState, problems: readonly LinkProblem[], options?: ApplyOptions) => void;
}

export interface ApplyOptions {
  /** How the reader came to it, if the reader did: a notice counts what the screen loses. */
  readonly way?: Way | undefined;
  /** The page was opened with it: there is no previous screen, so a move to a distant step starts at step 1. */
  readonly opening?: boolean;
}

export function viewActions(
  set: SetState,
  get: GetState,
  { whenFetched }: FetchActions,
  keepPreference: (change: Partial<Preferences>) => void = () => undefined,
): ViewActions {
  const setPreference: ViewActions['setPreference'] = (name, value) => {
    set((state) => ({ preferences: { ...state.preferences, [name]: value } }));
    keepPreference({ [name]: value });
  };
  const applyAddress: ViewActions['applyAddress'] = (address, problems, { opening = false, way } = {}) => {
    const withAddress = (state: State): Partial<State> => applied(state, address, problems, { opening, way });
    const { step } = address.cursor;
    if (opening && runFor(address.scenario, address.changes).hasLongSteps(1)) {
      // Even step 1 may take a while; until then, only theme and scale are applied.
      const { preferences, otherKeys } = address;
      set((state) => ({ preferences: { ...state.preferences, ...preferences }, otherKeys }));
      set(withAddress, {
        byAddress: true,
        opening,
        whenStopped: ({ notices }) => ({
          notices: withNotice(notices, { key: 'openingStopped', params: [step] }, { kind: 'info' }),
        }),
      });
      return;
    }
    if (!opening || step === 1) {
      set(withAddress, { byAddress: true });
      return;
    }
    const there = (state: State, reached: number): Partial<State> => {
      const { cursor } = settle(runFor(address.scenario, address.changes), { ...address.cursor, step: reached });
      return { cursor, furthestStep: Math.max(state.furthestStep, reached), travelling: undefined };
    };
    set((state) => ({ ...withAddress(state), ...there(state, 1) }));
    set((state) => there(state, step), {
      byAddress: true,
      whenStopped: (state, reached) => ({ ...there(state, reached), notices: withStopped(state, reached, step) }),
    });
  };
  return {
    setPreference,
    chooseNotation: (name) => whenFetched(comingNotation(name), () => setPreference('notation', name)),
    showMoreViews(more) {
      setPreference('moreViews', more);
      if (more) return;
      set(({ otherKeys: { view: _, ...otherKeys } }) => ({ otherKeys, explorerTabs: undefined }));
    },
    setViewKey: (key, value) =>
      set(({ viewKeys }) => {
        const { [key]: _, ...others } = viewKeys;
        return { viewKeys: value === undefined ? others : { ...others, [key]: value } };
      }),
    resetView: (name) =>
      set(({ viewKeys, cursor: { part: _, ...cursor } }) => ({
        viewKeys: Object.fromEntries(Object.entries(viewKeys).filter(([key]) => !key.startsWith(`${name}.`))),
        cursor: { ...withoutFocus(cursor), allSamples: false },
        pointed: undefined,
        crumbs: noCrumbs,
      })),
    setPanel(name, open, first) {
      set((state) => {
        // Beside a scene no tab is shown unless it is named; the network never is one.
        const shown = state.lesson && !state.isWriting ? 'network' : first;
        return { otherKeys: withPanel(state, { name, open, ...(shown && { first: shown }) }) };
      });
      // Whoever opens a view wants it to stay among the others when it is left.
      if (open && get().preferences.moreViews === false) setPreference('moreViews', true);
    },
    setAlone: (view) => set((state) => withAlone(state, view)),
    closeNotes: (notesClosed) => set({ notesClosed }),
    dismissNotice: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
    reportNotOpened: (error) =>
      set(({ notices }) => ({ notices: withNotice(notices, notLoaded('notOpened', error), { kind: 'error' }) })),
    followLink: function followLink(hash) {
      const packed = isPackedHash(hash) ? comingDeflate() : undefined;
      const merge = merging.now();
      if (packed || !merge) {
        whenFetched(packed ?? merging.coming(), () => followLink(hash));
        return;
      }
      const { comingInSets, mergeState } = merge;
      const { entries } = readHash(hash);
      const follow = (): void => {
        const state = get();
        const { state: read, problems } = mergeState(state, { entries });
        // An opened lesson has no name in links; it stays open unless the link starts something else.
        const keepsLesson = state.lesson && !['example', 'scenario', 'lesson'].some((key) => entries.has(key));
        applyAddress({ ...read, lesson: read.lesson ?? (keepsLesson ? state.lesson : undefined) }, problems, {
          way: 'link',
        });
      };
      whenFetched(comingInSets(get(), [{ entries }]), follow);
    },
    applyAddress,
  };
}

function withStopped({ notices }: State, reached: number, wanted: number): State['notices'] {
  return withNotice(notices, { key: 'travelStopped', params: [reached, wanted] }, { kind: 'info' });
}

/** The state after applying an address. Undo brings back the screen before it, if that had other settings. */
function applied(
  state: State,
  address: AddressState,
  problems: readonly LinkProblem[],
  { opening, way }: ApplyOptions,
): Partial<State> {
  const ended = Object.fromEntries(pageFields().map((name) => [name, undefined]));
  const { preferences, lesson: _, ...rest } = { ...ended, ...address };
  const sameRun = state.scenario === address.scenario && sameChanges(state.changes, address.changes);
  const room = opening && way === undefined ? undefined : roomLeft(state, address);
  const replaced = room ? screenReplaced(room, address, way) : {};
  const reported: State['notices'] = problems.reduce<State['notices']>(
    (notices, problem) => withNotice(notices, { key: 'fromLink', params: [problem.inLink] }, { kind: 'error' }),
    replaced.notices ?? [],
  );
  const sameNotes = state.scenario === address.scenario && state.note === address.note;
  return {
    ...rest,
    ...lessonOfAddress(state, address),
    ...replaced,
    notesClosed: sameNotes && state.notesClosed === true,
    preferences: { ...state.preferences, ...preferences },
    opened: state.opened + 1,
    furthestStep: sameRun ? Math.max(state.furthestStep, address.cursor.step) : address.cursor.step,
    playing: false,
    travelling: undefined,
    pointed: undefined,
    crumbs: noCrumbs,
    notices: reported,
    missing: problems.some(({ isWhole }) => isWhole),
  };
}
