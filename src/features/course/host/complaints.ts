/** What is wrong, told to the author of the page around, as errors, and where readers can do something about it, to them. */
import { type ExplainerStore, type HostNews, messageText, type State, withNotice } from '../../../store';
import { messages } from '../../../text';
import { nearMiss } from './nearMiss';

export interface Complaints {
  readonly complain: (message: string) => void;
  readonly tellReader: (message: Parameters<typeof withNotice>[1]) => void;
  /** What is wrong with the address is found later where something is fetched; where nothing can be shown, everything is told. */
  readonly tellNotices: (state: State, before: State) => void;
  /** What features find in the background. */
  readonly tellFound: (state: State, before?: State) => void;
  /** Once, also in the console of the page: a reader could do nothing about it. */
  readonly tellAuthor: (message: string, attribute: string) => void;
  readonly tellNearMisses: (names: Iterable<string>) => void;
}

export function createComplaints(
  store: ExplainerStore,
  news: readonly HostNews[],
  post: (message: unknown) => void,
): Complaints {
  const complain = (message: string): void => post({ type: 'batch-gradient/error', message });
  const told = new Set<string>();
  const tellAuthor: Complaints['tellAuthor'] = (message, attribute) => {
    if (told.has(message)) return;
    told.add(message);
    post({ type: 'batch-gradient/error', message, attribute });
  };
  const tellReader: Complaints['tellReader'] = (message) =>
    store.setState(({ notices }) => ({ notices: withNotice(notices, message, { kind: 'error' }) }));
  return {
    complain,
    tellAuthor,
    tellReader,
    tellNotices(state, before) {
      const isMissing = state.missing && !before.missing;
      if (!isMissing && state.notices === before.notices) return;
      const known = new Set(before.notices.map(({ id }) => id));
      for (const notice of state.notices)
        if (isMissing || (notice.key === 'fromLink' && !known.has(notice.id))) complain(messageText(notice));
    },
    tellFound(state, before) {
      for (const { finds } of news)
        void finds?.(state, before)?.then((found) => {
          found.forEach(complain);
          if (found.length > 0) tellReader({ key: 'answered', params: [messages.hostMessages.found(found.length)] });
        });
    },
    tellNearMisses(names) {
      for (const name of names) {
        const meant = nearMiss(name);
        if (meant === undefined) continue;
        tellAuthor(messages.hostMessages.nearMiss(name, meant), name);
      }
    },
  };
}
