/** What a number, a symbol or a control is, once it is pointed at; its script comes with the first of them. */
import { useEffect, useRef, useState } from 'react';
import { onRequest } from '../onRequest';
import { FailureBoundary } from './FailureBoundary';

const PointedTip = onRequest(async () => (await import('./overPage')).PointedTip, { isOverPage: true });

export function Tip() {
  const [isWanted, setWanted] = useState(false);
  // A touch also moves the focus, for example to a sheet's first number, and should not open a tooltip: not the first touch either,
  // which brings the script.
  const byTouch = useRef(false);
  useEffect(() => {
    const listeners = new AbortController();
    const always = { signal: listeners.signal, capture: true };
    for (const name of ['pointermove', 'pointerdown', 'focusin'] as const) {
      document.addEventListener(name, () => setWanted(true), { ...always, once: true });
    }
    document.addEventListener('pointerdown', (event) => (byTouch.current = event.pointerType === 'touch'), always);
    document.addEventListener('keydown', () => (byTouch.current = false), always);
    return () => listeners.abort();
  }, []);
  if (!isWanted) return null;
  return (
    <FailureBoundary fallback={() => null}>
      <PointedTip byTouch={byTouch} />
    </FailureBoundary>
  );
}
