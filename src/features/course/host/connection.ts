/**
 * The app and the page around it: requests are carried out, and changes are posted. Only messages from the parent window are accepted, and they
 * may do only what a link may do. However many `set` messages arrive, the screen is updated once per frame.
 */
import type { OwnsPageKeys } from '../../../shell';
import {
  changesScreen,
  comingInSets,
  type ExplainerStore,
  type GivenState,
  type HostNews,
  mergeStates,
  type News,
  readHash,
  type State,
  writeAddress,
} from '../../../store';
import { messages } from '../../../text';
import { createComplaints } from './complaints';
import { type DeckKey, keysOf, listenToDeckKeys } from './deckKeys';
import type { FrameWindow } from './frameWindow';
import { type HostMessage, readHostMessage } from './hostMessage';
import { judged } from './judged';
import { type Keeping, keepType } from './keeping';
import { refusedChange } from './lock';
import { once, onceFetched } from './once';
import { createPaperNews } from './paperNews';
import { postedState } from './postedState';
import { createSetQueue } from './setQueue';
import { stepRows } from './stepRows';

interface Connection {
  readonly store: ExplainerStore;
  readonly frame: FrameWindow;
  readonly ownsKeys: OwnsPageKeys;
  readonly news: readonly HostNews[];
  readonly keeping: Keeping;
  /** The frame's own, as the page around it wrote it. */
  readonly givenAddress: string;
  /** Tells the height of the content. */
  readonly measure: () => void;
  readonly postToAnyone: (message: unknown) => void;
}

export function connect({
  store,
  frame,
  ownsKeys,
  news,
  keeping,
  givenAddress,
  measure,
  postToAnyone,
}: Connection): () => void {
  let by: 'user' | 'host' = 'user';
  /** The origin that receives the state; undefined until the parent has posted. */
  let origin: string | undefined;
  /** The distant step that the host requested last: it is reached later, and still counts as the host's change. */
  let askedFor: unknown;
  let sent = writeAddress(store.getState());
  let sentScenario: State['scenario'] | undefined;
  let resumes = false;
  /** What was set and waits for samples that are being fetched. */
  let waiting: readonly GivenState[] = [];
  const queue = createSetQueue(frame, take);

  const postToHost = (message: unknown): void => {
    if (origin !== undefined) frame.parent.postMessage(message, origin);
  };
  const paper = createPaperNews(frame, postToHost, () => stepRows(store.getState()));
  const tellNews = (state: State, before?: State): void => {
    for (const { tells } of news) for (const one of tells(state, before)) postToHost(one);
  };
  const { complain, tellReader, tellNotices, tellFound, tellAuthor, tellNearMisses } = createComplaints(
    store,
    news,
    postToAnyone,
  );

  /** What the address would take, and no screen can show. */
  function refusalOf(entries: ReadonlyMap<string, string>): string | undefined {
    const language = entries.get('lang');
    const now = frame.document.documentElement.lang;
    if (language !== undefined && language !== now) return messages.hostMessages.otherLanguage(language, now);
    return news.map(({ refuses }) => refuses?.(entries)?.inState).find((problem) => problem !== undefined);
  }

  function take(sets: readonly GivenState[]): void {
    // If nothing is being loaded any more, the waiting messages are obsolete.
    waiting = store.getState().fetching ? [...waiting, ...sets] : sets;
    const act = (): void => {
      const isOfElement = waiting.every((set) => set.isOfElement);
      const { state, problems } = mergeStates(store.getState(), waiting);
      waiting = [];
      for (const { inLink, inState } of problems) {
        if (state && isOfElement) tellAuthor(inLink, '');
        else complain(messages.hostMessages.refused(inState));
      }
      if (state) store.getState().applyAddress(state, []);
    };
    const failed = (): void => {
      waiting = [];
      complain(messages.hostMessages.refused(messages.storeMessages.notFetched()));
    };
    store.getState().whenFetched(comingInSets(store.getState(), waiting), () => asHost(act), { failed });
  }

  function asHost(deed: () => void): void {
    const before = store.getState().travelling?.to;
    by = 'host';
    try {
      store.getState().withoutLock(deed);
    } finally {
      by = 'user';
      const to = store.getState().travelling?.to;
      if (to !== before) askedFor = to;
    }
  }

  /** Whether what the host has set is there: samples may be fetched for it, and a distant step takes a while. */
  const hasArrived = ({ fetching, travelling }: State): boolean =>
    !fetching && (!travelling || travelling.to !== askedFor);

  function takeSet(given: GivenState): void {
    if (given.isOfElement) {
      tellNearMisses(given.entries.keys());
      const { set, left } = judged(given, store.getState());
      for (const { attribute, sentence } of left) tellAuthor(sentence, attribute);
      if (set) queue.add(set);
      return;
    }
    const problem = refusalOf(given.entries);
    if (problem === undefined) queue.add(given);
    else complain(messages.hostMessages.refused(problem));
  }

  function act(message: HostMessage): void {
    switch (message.kind) {
      case 'set':
        takeSet(message);
        return;
      case 'get':
        measure();
        once(store, hasArrived, () =>
          postToHost({
            type: 'batch-gradient/state',
            ...(message.id !== undefined && { id: message.id }),
            ...postedState(store.getState()),
          }),
        );
        return;
      case 'command':
        onceFetched(store, () => asHost(() => store.getState()[message.command]()));
        return;
      case 'slide':
        // A hidden slide does not play; when it is shown again, Play continues.
        if (message.seen && resumes) store.getState().play();
        resumes = !message.seen && store.getState().playing;
        if (resumes) store.getState().pause();
        return;
      case 'keep':
        if (message.kept !== undefined) keeping.take?.(message.kept);
        else if (message.hasRoom) keeping.tell((kept) => postToHost({ type: keepType, kept }));
        else tellReader({ key: 'noRoomAround', params: [] });
        return;
      case 'bad':
        complain(message.sentence);
        return;
      case 'foreign':
        return;
    }
  }

  /** A message that a feature answers. */
  function answered(type: string, message: object): (() => void) | undefined {
    const answer = news.map(({ answers }) => answers?.[type as News['type']]).find((one) => one !== undefined);
    if (!answer) return undefined;
    return () =>
      onceFetched(store, async () => {
        const found = await answer(message, store);
        if ('problem' in found) {
          complain(found.problem);
          return;
        }
        asHost(found.change);
        postToHost(found.reply);
      });
  }

  const onMessage = (event: MessageEvent): void => {
    if (event.source !== (frame.parent as unknown)) return;
    const message = readHostMessage(event.data);
    const answer = message.kind === 'foreign' ? answered(message.type, event.data) : undefined;
    if (message.kind === 'foreign' && !answer) return;
    const isFirst = origin === undefined;
    if (message.kind !== 'slide') origin = /^https?:\/\//.test(event.origin) ? event.origin : '*';
    if (isFirst) tellNews(store.getState());
    if (isFirst) paper.tell();
    // Earlier `set` messages are applied before any other request.
    if (message.kind !== 'set') queue.flush();
    if (answer) answer();
    else asHost(() => act(message));
  };

  const onChange = (state: State, before: State): void => {
    tellNews(state, before);
    tellFound(state, before);
    tellNotices(state, before);
    if (origin !== undefined) paper.tell();
    if (!changesScreen(state, before)) return;
    const { address, state: keys } = postedState(state, sentScenario);
    if (address === sent && state.scenario === before.scenario) return;
    sent = address;
    if (origin !== undefined) sentScenario = state.scenario;
    const arrived = before.travelling && !state.travelling && state.cursor.step === before.travelling.to.step;
    const whose = arrived && before.travelling.to === askedFor ? 'host' : by;
    postToHost({ type: 'batch-gradient/change', state: keys, address, by: whose });
  };

  /** The page around gets the focus back, and hears of the key: without it, a deck would lose one press. */
  const leave = (key: DeckKey): void => {
    const { activeElement } = frame.document;
    if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) activeElement.blur();
    frame.parent.focus();
    postToAnyone({ type: 'batch-gradient/key', key });
    const method = revealMethods[key];
    if (method && keysOf(store.getState()) === 'reveal') postToAnyone(JSON.stringify({ method }));
  };

  const unsubscribe = store.subscribe(onChange);
  const unlisten = listenToDeckKeys({
    store,
    document: frame.document,
    ownsKeys,
    beforeMove: queue.flush,
    onLeave: leave,
  });
  store.getState().refuseBy(refusedChange);
  frame.addEventListener('message', onMessage);
  if (keeping.isDamaged)
    whenOpened(store, () => tellReader({ key: 'fromLink', params: [messages.hostMessages.keptDamaged] }));
  for (const notice of store.getState().notices) {
    if (notice.key === 'fromLink') complain(notice.params[0]);
  }
  const { entries } = readHash(givenAddress.slice(givenAddress.indexOf('#') + 1));
  if (entries.get('by') === 'element') tellNearMisses(entries.keys());
  tellFound(store.getState());
  postToAnyone({ type: 'batch-gradient/ready', version: 1, keeps: keeping.keeps });
  return () => {
    queue.drop();
    paper.end();
    unsubscribe();
    unlisten();
    frame.removeEventListener('message', onMessage);
  };
}

/** Once the first screen is there: a lesson that is fetched takes away what was told before it. */
function whenOpened(store: ExplainerStore, act: () => void): void {
  if (!store.getState().fetching?.opening) {
    act();
    return;
  }
  const end = store.subscribe(({ fetching }) => {
    if (fetching?.opening) return;
    end();
    // What has been fetched is shown after this.
    queueMicrotask(act);
  });
}

/** What reveal.js does for a key, by its own messages. */
const revealMethods: Readonly<Partial<Record<DeckKey, string>>> = { PageDown: 'next', PageUp: 'prev' };
