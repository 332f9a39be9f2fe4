/**
 * What a scenario needs and the page has not fetched yet is waited for; until it is there, what was on the screen stays, whole. Only
 * what was asked for last is done.
 */
import { withNotice } from './notices';
import type { GetState, SetNow } from './setState';

export interface FetchActions {
  /** Acts at once where nothing is coming, else when it is there. Where it cannot be had, a notice says so. */
  readonly whenFetched: (coming: Promise<void> | undefined, act: () => void, options?: FetchOptions) => void;
}

export interface FetchOptions {
  /** The page was opened with it: there is no screen before it. */
  readonly opening?: boolean;
  readonly failed?: () => void;
}

export function fetchActions(setNow: SetNow, get: GetState): FetchActions {
  let latest = 0;
  return {
    whenFetched(coming, act, { opening = false, failed } = {}) {
      const turn = ++latest;
      if (!coming) {
        if (get().fetching) setNow({ fetching: undefined });
        act();
        return;
      }
      const settled = (then: () => void) => (): void => {
        if (turn === latest) then();
      };
      setNow({ fetching: { opening } });
      coming.then(
        settled(() => {
          setNow({ fetching: undefined });
          act();
        }),
        settled(() => {
          setNow(({ notices }) => ({
            fetching: undefined,
            notices: withNotice(notices, { key: 'notFetched', params: [] }, { kind: 'error' }),
          }));
          failed?.();
        }),
      );
    },
  };
}
