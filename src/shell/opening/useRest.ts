/**
 * Whether what is below the first screen is drawn. Where the build has drawn that screen, the app first takes its place, and answers what was
 * clicked; the rest follows.
 */
import { startTransition, useEffect, useState } from 'react';
import { openedPage } from './openedPage';

export function useRest(): boolean {
  const [isThere, setThere] = useState(() => openedPage()?.isPictured !== true);
  useEffect(() => {
    if (isThere) return;
    const timer = setTimeout(() => startTransition(() => setThere(true)));
    return () => clearTimeout(timer);
  }, [isThere]);
  return isThere;
}
