/**
 * Keeps the page's address and the store in agreement. Back returns to places the user chose: another example, a step
 * reached by hand, a chosen weight, another stage, a scene; in a lesson, only scenes. All other changes replace the entry, and so
 * do undo and redo, and what is done in something that is open over the page: closing it, by Back too, leaves that as it is. In a
 * frame, everything replaces, because Back belongs to the surrounding page.
 */
import { attempt, onDemand } from '../../memory';
import { weightAddress } from '../../quantity';
import { pageFields } from '../featureLinks';
import { keptPreferences } from '../keptPreferences';
import { isTravelled } from '../moves';
import { withNotice } from '../notices';
import { aloneOf } from '../panels';
import type { Way } from '../replaced';
import type { SafeStorage } from '../safeStorage';
import type { State } from '../state';
import type { ExplainerStore } from '../storeTypes';
import type { AddressState } from './addressState';
import { askedHash } from './askedHash';
import { type EntryMark, markOf, overlayEntry } from './overlayEntry';
import { comingInAddress, readAddress } from './readAddress';
import { fewestBytes, localName } from './scenarioLink';
import { changesScreen, fitsIntoLink } from './screenEntries';
import { writeAddress } from './writeAddress';

/** The part of the window that is used, so that a test can replace it. */
export interface AddressBar {
  readonly location: { readonly hash: string; readonly search?: string };
  readonly history: Pick<History, 'pushState' | 'replaceState' | 'back'> & { readonly state?: unknown };
  readonly parent: unknown;
  readonly self: unknown;
  readonly addEventListener: (type: string, listener: () => void) => void;
  readonly removeEventListener: (type: string, listener: () => void) => void;
  readonly setTimeout: (callback: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
}

/** Browsers refuse more than about a hundred address changes in ten seconds. */
const quietMilliseconds = 200;

/** From this scenario size on, the edit is drawn first and the address written afterwards. */
const slowBytes = 50_000;

/** What a reload brings back beside the address, such as what can be undone. */
export type Reopened = (address: AddressState) => Partial<State>;

/** Applies the current address, then keeps both in agreement until the returned function is called. */
export function bindHistory(
  store: ExplainerStore,
  bar: AddressBar,
  storage?: SafeStorage,
  reopened?: Reopened,
): () => void {
  const framed = bar.parent !== bar.self;
  let seen: string | undefined;
  /** The browser's own, when it was last read or written. */
  let shown: string | undefined;
  let timer: number | undefined;
  /** What the timer will do. */
  let pending: 'pushState' | 'replaceState' = 'replaceState';
  let applying = false;
  let opening = true;
  const locals = onDemand(async () => (await import('./localScenarios')).localScenarios(storage));
  let announced: State['scenario'] | undefined;
  /** What is on its way into this browser's keeping: an address that named it now would lead nowhere after a reload. */
  let keeping: State['scenario'] | undefined;
  /** The entry that is shown. */
  let here: EntryMark = { at: 0 };
  const overlay = overlayEntry(bar, (mark) => {
    here = mark;
  });

  function take(): void {
    const hash = askedHash(bar.location);
    shown = bar.location.hash;
    const isFirst = opening;
    opening = false;
    const left = here;
    const way = arrive(isFirst);
    const isBelow = here.at === left.at - 1;
    if (left.overlay && !here.overlay) {
      // Elsewhere than in the entry below, the address that was asked for stands, not what closing leaves.
      applying = !isBelow;
      store.setState({ isOverlaid: false });
      applying = false;
    }
    if (left.overlay && isBelow) {
      // What was open over the page has closed: what was done in it stays, and the entry below it shows that.
      seen = hash;
      replaceSoon();
      return;
    }
    // Browsers report a change of the hash twice, as popstate and as hashchange.
    if (hash === seen) return;
    cancel();
    seen = hash;
    const options = {
      keptScenario: (link: string) => locals.now()?.get(link),
      comingKept: (link: string) => {
        const there = locals.now();
        return there ? there.coming(link) : locals.load().then(({ coming }) => coming(link));
      },
      notation: isFirst && storage ? keptPreferences(storage, framed).notation : undefined,
    };
    const act = (): void => {
      // The user may have moved on in the meantime.
      if (seen !== hash) return;
      const { state, problems } = readAddress(hash, options);
      applying = true;
      const { notices = [], ...kept } = (isFirst && reopened?.(state)) || {};
      store.setState(kept);
      // What opens over the page makes an entry of its own, which would end the way forward.
      const opens = way === 'back' || way === 'forward' ? { ownNumbers: undefined } : {};
      store.getState().applyAddress({ ...state, ...opens }, problems, { opening: isFirst, way });
      if (notices.length > 0) store.setState(({ notices: others }) => ({ notices: [...notices, ...others] }));
      applying = false;
      // What is read from this browser's own is not announced again.
      if (locals.now()?.get(localName(state.scenario)) === state.scenario) announced = state.scenario;
    };
    store.getState().whenFetched(comingInAddress(hash, options), act, { opening: isFirst });
  }

  /** The entry that the browser shows is known by its mark; one without is new. */
  function arrive(isFirst: boolean): Way | undefined {
    const mark = markOf(bar.history);
    const { at } = here;
    here = mark ?? { at: isFirst ? 0 : at + 1 };
    if (!mark) attempt(() => bar.history.replaceState(here, ''));
    overlay.arrive();
    if (isFirst) return undefined;
    if (!mark) return 'link';
    return mark.at < at ? 'back' : 'forward';
  }

  function write(method: 'pushState' | 'replaceState', state: State): void {
    const address = writeAddress(state);
    // A link that has been followed is reported later: to write over it in the meantime would lose it.
    if (address === seen || bar.location.hash !== shown) return;
    // An entry that was made for something over the page becomes that of the place to which it has led.
    const isPushed = method === 'pushState' && !here.overlay;
    const mark = method === 'replaceState' ? here : { at: isPushed ? here.at + 1 : here.at };
    seen = address;
    // A sandboxed page may have no history, and a browser may refuse more changes; the app works without.
    attempt(() => {
      bar.history[isPushed ? 'pushState' : 'replaceState'](mark, '', address);
      here = mark;
      seen = bar.location.hash;
    });
    shown = bar.location.hash;
  }

  function replaceSoon(): void {
    if (timer !== undefined) return;
    write('replaceState', store.getState());
    writeLater('replaceState');
  }

  function writeLater(method: 'pushState' | 'replaceState'): void {
    cancel();
    pending = method;
    timer = bar.setTimeout(flush, quietMilliseconds);
  }

  function push(state: State, before: State): void {
    // Changes not written yet belong to the entry being left.
    writeNow(before);
    write('pushState', state);
  }

  function writeNow(state: State): void {
    if (timer === undefined) return;
    cancel();
    keepLargeScenario(state);
    write(pending, state);
  }

  function cancel(): void {
    if (timer !== undefined) bar.clearTimeout(timer);
    timer = undefined;
  }

  function flush(): void {
    if (timer === undefined) return;
    keepLargeScenario(store.getState());
    if (store.getState().scenario === keeping) writeLater(pending);
    else writeNow(store.getState());
  }

  function follow(state: State, before: State): void {
    if (state.isOverlaid !== before.isOverlaid && !framed) followOverlay(state.isOverlaid === true);
    // During a move to the address's own target, the address is already right; ending the move adds no entry.
    if (applying || state.travelling?.byAddress) return;
    const ended = before.travelling?.byAddress ?? false;
    // Stopped before the first screen: the link stays, so that a reload tries again.
    if ((!ended || before.travelling?.opening) && !changesAddress(state, before)) return;
    const replaces = framed || ended || !isStation(state, before);
    if (state.scenario !== before.scenario && fewestBytes(state.scenario) > slowBytes) {
      writeLater(replaces ? 'replaceState' : 'pushState');
      return;
    }
    keepLargeScenario(state);
    if (replaces) replaceSoon();
    else push(state, before);
  }

  function followOverlay(isOpen: boolean): void {
    if (!isOpen) overlay.close();
    else {
      // What is not written yet belongs to the entry below.
      writeNow(store.getState());
      overlay.open();
    }
  }

  function keepLargeScenario(state: State): void {
    if (state.scenario === announced || fitsIntoLink(state)) return;
    const { scenario } = state;
    announced = scenario;
    keeping = scenario;
    const announce = (isKept: boolean): void => {
      if (keeping === scenario) keeping = undefined;
      // The reader may have moved on in the meantime.
      if (store.getState().scenario !== scenario) return;
      const key = isKept ? 'tooLargeForLink' : 'tooLargeToKeep';
      store.setState(({ notices }) => ({ notices: withNotice(notices, { key, params: [] }, { kind: 'info' }) }));
    };
    locals
      .load()
      .then(({ keep }) => keep(scenario))
      .then(announce, () => announce(false));
  }

  take();
  const unsubscribe = store.subscribe(follow);
  const events: readonly (readonly [string, () => void])[] = [
    ['popstate', take],
    ['hashchange', take],
    ['pagehide', flush],
  ];
  for (const [type, listener] of events) bar.addEventListener(type, listener);
  return () => {
    writeNow(store.getState());
    unsubscribe();
    for (const [type, listener] of events) bar.removeEventListener(type, listener);
  };
}

/** Whether anything changed that an address contains. */
function changesAddress(state: State, before: State): boolean {
  return changesScreen(state, before) || pageFields().some((key) => state[key] !== before[key]);
}

/** Whether Back should return to the previous state. */
function isStation(state: State, before: State): boolean {
  if (state.isOverlaid || isTravelled(state, before)) return false;
  // A scenario that follows from the address, and is no edit, belongs to its entry.
  if (!sameSource(state, before) && state.past !== before.past) return true;
  if (!sameScene(state.lesson, before.lesson)) return true;
  if (state.lesson) return false;
  if (aloneOf(state) !== aloneOf(before)) return true;
  if (state.cursor.step !== before.cursor.step) return !state.playing;
  return weightAddress(state.cursor.weight) !== weightAddress(before.cursor.weight);
}

function sameScene(one: State['lesson'], other: State['lesson']): boolean {
  return one?.lesson.name === other?.lesson.name && one?.scene === other?.scene && one?.again === other?.again;
}

/** An own scenario stays the same source while it is edited; read from a link again, it is the same scenario. */
function sameSource({ source, scenario }: State, { source: other, scenario: former }: State): boolean {
  if (source.kind === 'example') return other.kind === 'example' && other.name === source.name;
  return source === other || (other.kind === 'own' && scenario === former);
}
