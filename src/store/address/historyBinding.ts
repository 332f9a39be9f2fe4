/**
 * Keeps the page's address and the store in agreement. Back returns to places the user chose: another example, a step
 * reached by hand, a chosen weight, another stage, a scene; in a lesson, only scenes; all other changes replace the entry. In a frame, everything replaces,
 * because Back belongs to the surrounding page.
 */
import { onDemand } from '../../memory';
import { weightAddress } from '../../quantity';
import { pageFields } from '../featureLinks';
import { keptPreferences } from '../keptPreferences';
import { withNotice } from '../notices';
import { aloneOf } from '../panels';
import type { SafeStorage } from '../safeStorage';
import type { Source, State } from '../state';
import type { ExplainerStore } from '../storeTypes';
import { comingInAddress, readAddress } from './readAddress';
import { fewestBytes, localName } from './scenarioLink';
import { fitsIntoLink } from './screenEntries';
import { writeAddress } from './writeAddress';

/** The part of the window that is used, so that a test can replace it. */
export interface AddressBar {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'> & { readonly state?: unknown };
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

/** Applies the current address, then keeps both in agreement until the returned function is called. */
export function bindHistory(store: ExplainerStore, bar: AddressBar, storage?: SafeStorage): () => void {
  const framed = bar.parent !== bar.self;
  let seen: string | undefined;
  let timer: number | undefined;
  /** What the timer will do. */
  let pending: 'pushState' | 'replaceState' = 'replaceState';
  let applying = false;
  let opening = true;
  const locals = onDemand(async () => (await import('./localScenarios')).localScenarios(storage));
  let announced: State['scenario'] | undefined;

  function take(): void {
    const { hash } = bar.location;
    // Browsers report a change of the hash twice, as popstate and as hashchange.
    if (hash === seen) return;
    cancel();
    seen = hash;
    const isFirst = opening;
    const options = {
      keptScenario: (link: string) => locals.now()?.get(link),
      comingKept: (link: string) => {
        const there = locals.now();
        return there ? there.coming(link) : locals.load().then(({ coming }) => coming(link));
      },
      notation: isFirst && storage ? keptPreferences(storage).notation : undefined,
    };
    opening = false;
    const act = (): void => {
      // The user may have moved on in the meantime.
      if (seen !== hash) return;
      const { state, problems } = readAddress(hash, options);
      applying = true;
      store.getState().applyAddress(state, problems, { opening: isFirst });
      applying = false;
      // What is read from this browser's own is not announced again.
      if (locals.now()?.get(localName(state.scenario)) === state.scenario) announced = state.scenario;
    };
    store.getState().whenFetched(comingInAddress(hash, options), act, { opening: isFirst });
  }

  function write(method: 'pushState' | 'replaceState', state: State): void {
    const address = writeAddress(state);
    if (address === seen) return;
    // An entry created for an overlay is reused for what is done in it.
    const overlay = (bar.history.state as { readonly overlay?: boolean } | null | undefined)?.overlay === true;
    try {
      if (overlay) bar.history.replaceState(method === 'pushState' ? null : bar.history.state, '', address);
      else bar.history[method](null, '', address);
      seen = bar.location.hash;
    } catch {
      // A sandboxed page may have no history, and a browser may refuse more changes; the app works without.
      seen = address;
    }
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
    if (timer !== undefined) {
      keepLargeScenario(before);
      write(pending, before);
    }
    cancel();
    write('pushState', state);
  }

  function cancel(): void {
    if (timer !== undefined) bar.clearTimeout(timer);
    timer = undefined;
  }

  function flush(): void {
    if (timer === undefined) return;
    cancel();
    keepLargeScenario(store.getState());
    write(pending, store.getState());
  }

  function follow(state: State, before: State): void {
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

  function keepLargeScenario(state: State): void {
    if (state.scenario === announced || fitsIntoLink(state)) return;
    const { scenario } = state;
    announced = scenario;
    const announce = (isKept: boolean): void => {
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
    flush();
    unsubscribe();
    for (const [type, listener] of events) bar.removeEventListener(type, listener);
  };
}

/** Whether anything changed that an address contains. */
function changesAddress(state: State, before: State): boolean {
  const keys = [
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
  return [...keys, ...pageFields()].some((key) => state[key] !== before[key]);
}

/** Whether Back should return to the previous state. */
function isStation(state: State, before: State): boolean {
  if (!sameSource(state.source, before.source)) return true;
  if (!sameScene(state.lesson, before.lesson)) return true;
  if (state.lesson) return false;
  if (aloneOf(state) !== aloneOf(before)) return true;
  if (state.cursor.step !== before.cursor.step) return !state.playing;
  return weightAddress(state.cursor.weight) !== weightAddress(before.cursor.weight);
}

function sameScene(one: State['lesson'], other: State['lesson']): boolean {
  return one?.lesson.name === other?.lesson.name && one?.scene === other?.scene;
}

/** An own scenario stays the same source while it is edited. */
function sameSource(one: Source, other: Source): boolean {
  return one.kind === 'example' && other.kind === 'example' ? one.name === other.name : one.kind === other.kind;
}
