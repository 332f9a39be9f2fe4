/** The place where lesson files are read and written, while it is open. */

import { onRequest } from '../../../kit';
import { otherPageOf } from '../../../shell';
import { useStore } from '../../../store';

const LessonWriting = onRequest(async () => (await import('./writingOnRequest')).LessonWriting);

export function Writing() {
  const isWriting = useStore((state) => state.isWriting === true && !otherPageOf(state));
  return isWriting && <LessonWriting />;
}
