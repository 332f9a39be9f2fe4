/** On a page that has the numbers of a link: they stay at their samples also where these are edited before My work is opened. */
import { useEffect } from 'react';
import { useStore, useStoreApi, withDeflate } from '../../store';

export function FollowArrived() {
  const store = useStoreApi();
  const hasArrived = useStore(({ handedIn }) => handedIn !== undefined);
  useEffect(() => {
    if (!hasArrived) return;
    // Without it, the sheet follows once it is opened.
    withDeflate(() => import('./share/exerciseOnRequest')).then(
      ({ followSheets }) => followSheets(store),
      () => undefined,
    );
  }, [hasArrived, store]);
  return null;
}
