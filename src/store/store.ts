/** The store: inputs and the actions that change them. It does not use React; see `useStore`. */
import { createStore } from 'zustand/vanilla';
import { exampleNamed } from '../scenario';
import { displayKeyOf, takeIntoForce } from './displayed';
import { editActions } from './editActions';
import { fetchActions } from './fetchActions';
import { carryFormerProgress } from './lesson/carryFormerProgress';
import { heldChange } from './lesson/heldChange';
import { lessonActions } from './lesson/lessonActions';
import { keepProgress, keptProgress, type Progress, progressAfter, progressKey } from './lesson/progress';
import { questionActions } from './lesson/questionActions';
import { firstCursor, noCrumbs } from './moves';
import { createSafeStorage, type SafeStorage, whenStoredElsewhere } from './safeStorage';
import { selectionActions } from './selectionActions';
import type { SetNow, SetState } from './setState';
import { droppedState } from './settle';
import { defaultPreferences, type Preferences, type State } from './state';
import type { Actions, ExplainerStore, Locking, Refusal } from './storeTypes';
import { timeActions } from './timeActions';
import { travels } from './travel';
import { viewActions } from './viewActions';

export interface StoreOptions {
  readonly preferences?: Partial<Preferences>;
  /** Stores a preference chosen by hand for the next visit; it is not called for a link's theme or scale. */
  readonly keepPreference?: (change: Partial<Preferences>) => void;
  /** For texts that survive a reload; absent: they are kept as long as the page. */
  readonly storage?: SafeStorage;
  /** The same for texts of one tab. */
  readonly session?: SafeStorage;
}

/** Starts with the first screen, xor at step 1. */
export function createExplainerStore(options: StoreOptions = {}): ExplainerStore {
  const { preferences, keepPreference } = options;
  const { storage = createSafeStorage(() => undefined), session = createSafeStorage(() => undefined) } = options;
  const store = createStore<State & Actions>()((setAsIs, get) => {
    const setNow: SetNow = (change) =>
      setAsIs((before) => {
        const wanted = typeof change === 'function' ? change(before) : change;
        const partial = heldChange(before, wanted) ?? wanted;
        const after = { ...before, ...partial };
        return { ...partial, ...droppedState(after, before), ...progressAfter(after, before) };
      });
    const { set: setFree, actions } = travels(setNow, get);
    const fetching = fetchActions(setNow, get);
    let refusal: Refusal | undefined;
    const withoutLock: Locking['withoutLock'] = (deed) => {
      const before = refusal;
      refusal = undefined;
      try {
        deed();
      } finally {
        refusal = before;
      }
    };
    // Before a move to a distant step, and not on arrival.
    const set: SetState = (change, options) => {
      const refused = refusal?.(get(), change);
      if (refused) setNow(refused);
      else setFree(change, options);
    };
    const views = viewActions(set, get, fetching, keepPreference);
    const questions = questionActions(set);
    return {
      ...initialState(
        { ...defaultPreferences, ...preferences, notation: defaultPreferences.notation },
        keptProgress(storage),
      ),
      ...timeActions(set, get),
      ...selectionActions(set),
      ...editActions(set, get, fetching),
      ...fetching,
      ...views,
      withoutLock,
      refuseBy: (next) => {
        refusal = next;
      },
      // From the address bar, or a host.
      applyAddress: (...given) => withoutLock(() => views.applyAddress(...given)),
      ...questions,
      ...lessonActions(set, get, { ...fetching, ...questions, keepInTab: session.set }),
      kept: storage.get,
      keep: storage.set,
      keptInTab: session.get,
      keepInTab: session.set,
      ...actions,
    };
  });
  // The first to hear of a change: everything that is drawn afterwards is in the new notation.
  store.subscribe((state, before) => {
    if (displayKeyOf(state) !== displayKeyOf(before)) takeIntoForce(state, before);
  });
  takeIntoForce(store.getState());
  store.subscribe(({ progress }, before) => {
    if (progress !== before.progress && !isFromElsewhere) keepProgress(storage, progress, before.progress);
  });
  let isFromElsewhere = false;
  whenStoredElsewhere(progressKey, () => {
    isFromElsewhere = true;
    store.setState({ progress: keptProgress(storage) });
    isFromElsewhere = false;
  });
  // Offline, the next visit does it.
  carryFormerProgress(store).catch(() => undefined);
  return store;
}

function initialState(preferences: Preferences, progress: Progress): State {
  const first = exampleNamed('xor');
  if (!first) throw new Error('the example xor is missing');
  return {
    source: { kind: 'example', name: first.name },
    scenario: first.scenario,
    changes: [],
    cursor: firstCursor(first.scenario),
    furthestStep: 1,
    pointed: undefined,
    playing: false,
    travelling: undefined,
    fetching: undefined,
    crumbs: noCrumbs,
    preferences,
    viewKeys: {},
    otherKeys: {},
    progress,
    opened: 0,
    notices: [],
    past: [],
    future: [],
  };
}
