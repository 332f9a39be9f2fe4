/** What a number, a symbol or a control is, once it is pointed at; its script comes with the first of them. */
import { useEffect, useState } from 'react';
import { onRequest } from '../onRequest';
import { FailureBoundary } from './FailureBoundary';

const PointedTip = onRequest(async () => (await import('./overPage')).PointedTip, { isOverPage: true });

export function Tip() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const listeners = new AbortController();
    for (const name of ['pointermove', 'pointerdown', 'focusin'] as const) {
      document.addEventListener(name, () => setWanted(true), { signal: listeners.signal, once: true, capture: true });
    }
    return () => listeners.abort();
  }, []);
  if (!isWanted) return null;
  return (
    <FailureBoundary fallback={() => null}>
      <PointedTip />
    </FailureBoundary>
  );
}
