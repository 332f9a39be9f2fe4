/** What stands beside the header's menus: one step in a minute while it is told; on a later day, short questions from the lessons. */
import { onRequest } from '../../kit';
import { lessonList } from '../../lessons';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { focusLessons } from '../gestures/focusLessons';
import type { Minute } from '../minute/useMinute';

export const ShowMe = onRequest(async () => (await import('../minute/ShowMe')).ShowMe, {
  isEmptyAtFirst: true,
});

const ShortOffer = onRequest(async () => (await import('./ShortOffer')).ShortOffer, { isEmptyAtFirst: true });

export function FirstVisit({ isOn, tell, end }: Pick<Minute, 'isOn' | 'tell' | 'end'>) {
  const hasProgress = useStore((state) => state.lesson === undefined && Object.keys(state.progress).length > 0);
  const { openLesson } = useActions();
  const [first] = lessonList;
  const onward = first && {
    words: messages.firstVisit.firstLesson,
    go: () => {
      focusLessons();
      openLesson(first.name);
    },
  };
  if (isOn) return <ShowMe tell={tell} end={end} onward={onward} />;
  return hasProgress && <ShortOffer />;
}
