/** The name and all digits of the number that is pointed at; its script comes with the first of them. */
import { useState } from 'react';
import { useStore } from '../../store';
import { onRequest } from '../onRequest';
import { FailureBoundary } from './FailureBoundary';

const PointedTip = onRequest(async () => (await import('./overPage')).PointedTip, { isOverPage: true });

export function Tip() {
  const isPointed = useStore((state) => state.pointed !== undefined);
  const [isWanted, setWanted] = useState(false);
  if (isPointed && !isWanted) setWanted(true);
  if (!isWanted) return null;
  return (
    <FailureBoundary fallback={() => null}>
      <PointedTip />
    </FailureBoundary>
  );
}
