/**
 * Whether what is below the first screen is drawn. Where the build has drawn that screen, the app first takes its place, and answers what was
 * clicked; the rest follows, with the typesetter of its formulas.
 */
import { startTransition, useEffect, useState } from 'react';
import { fetchTypesetter } from '../../kit';
import { openedPage } from './openedPage';

export function useRest(): boolean {
  const [isThere, setThere] = useState(() => openedPage()?.isPictured !== true);
  useEffect(() => {
    if (isThere) return;
    let isLeft = false;
    const timer = setTimeout(async () => {
      await fetchTypesetter();
      if (!isLeft) startTransition(() => setThere(true));
    });
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [isThere]);
  return isThere;
}
