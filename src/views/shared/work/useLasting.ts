/** Whether something has been so for a while: work that is done in a moment is nobody's affair. */
import { useEffect, useState } from 'react';

/** Milliseconds. */
const patience = 300;

export function useLasting(now: boolean): boolean {
  const [lasted, setLasted] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasted(true), patience);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [now]);
  return now && lasted;
}
