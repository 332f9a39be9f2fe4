/** What is not spoken of is paler, in a lesson and while a step is told; its script comes with the first of them. */
import { FailureBoundary, onRequest } from '../../kit';
import { useStore } from '../../store';
import type { DimmingProps } from './DimmedPage';

const DimmedPage = onRequest(async () => (await import('./onFirstMove')).DimmedPage, { isEmptyAtFirst: true });

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
