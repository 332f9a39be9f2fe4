/** What is not spoken of is paler, in a lesson and while a step is told; its script comes with the first of them. */
import type { RefObject } from 'react';
import { FailureBoundary, onRequest } from '../../kit';
import { useStore } from '../../store';

const DimmedPage = onRequest(async () => (await import('./onFirstMove')).DimmedPage, { isEmptyAtFirst: true });

export interface DimmingProps {
  readonly root: RefObject<HTMLElement | null>;
  /** What a step that is told speaks of, in place of a scene; then everything else is paler, text too. */
  readonly told?: readonly string[] | undefined;
}

export function Dimming(props: DimmingProps) {
  const inLesson = useStore((state) => state.lesson !== undefined);
  // Once it is there, it takes back what it has marked.
  if (!inLesson && !props.told) return null;
  return (
    <FailureBoundary fallback={() => null}>
      <DimmedPage {...props} />
    </FailureBoundary>
  );
}
