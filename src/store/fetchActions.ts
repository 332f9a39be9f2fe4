/**
 * Waits for parts of a scenario that are not loaded yet; until then the previous screen stays. Only the latest request
 * is carried out.
 */
import { notLoaded, withNotice } from './notices';
import type { GetState, SetNow } from './setState';

export interface FetchActions {
  /** Acts at once if nothing must be loaded, otherwise after loading. If loading fails, a notice says so. */
  readonly whenFetched: (coming: Promise<void> | undefined, act: () => void, options?: FetchOptions) => void;
}

export interface FetchOptions {
  /** The page was opened with it: there is no previous screen. */
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
      const settled =
        (then: (error?: unknown) => void) =>
        (error?: unknown): void => {
          if (turn === latest) then(error);
        };
      setNow({ fetching: { opening } });
      coming.then(
        settled(() => {
          setNow({ fetching: undefined });
          act();
        }),
        settled((error) => {
          setNow(({ notices }) => ({
            fetching: undefined,
            notices: withNotice(notices, notLoaded('notFetched', error), { kind: 'error' }),
            ...(opening && { missing: true }),
          }));
          failed?.();
        }),
      );
    },
  };
}
