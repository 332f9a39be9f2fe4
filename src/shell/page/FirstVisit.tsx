/**
 * For the first visit, until it is dismissed or a lesson is opened: one step in a minute, or the first lesson. On a later day, short
 * questions from the lessons.
 */
import { Button } from 'react-aria-components';
import { Icon, onRequest } from '../../kit';
import { lessonList } from '../../lessons';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import type { Minute } from '../minute/useMinute';

export const ShowMe = onRequest(async () => (await import('../minute/minuteOnRequest')).ShowMe, {
  isEmptyAtFirst: true,
});

const ShortOffer = onRequest(async () => (await import('./ShortOffer')).ShortOffer, { isEmptyAtFirst: true });

export function FirstVisit({ isOn, tell, start, end }: Omit<Minute, 'told'>) {
  const dismissed = useStore((state) => state.preferences.hintDismissed === true);
  const inLesson = useStore((state) => state.lesson !== undefined);
  const hasProgress = useStore((state) => Object.keys(state.progress).length > 0);
  const { setPreference, openLesson } = useActions();
  const words = messages.firstVisit;
  const [first] = lessonList;
  const onward = first && { words: words.firstLesson, go: () => openLesson(first.name) };
  if (isOn) return <ShowMe tell={tell} end={end} onward={onward} />;
  if (inLesson) return null;
  const usual = !dismissed && (
    <div className="first-visit">
      <p className="aside first-visit-line">
        <button type="button" className="inline-row minute-start" onClick={start}>
          <Icon name="play" />
          <span>
            {words.showMe} <span className="first-visit-rest">{words.inMinute}</span>
          </span>
        </button>
        {onward && (
          <button type="button" className="text-button" onClick={onward.go}>
            {onward.words}
          </button>
        )}
        <Button
          className="panel-button notice-close"
          aria-label={words.dismiss}
          onPress={() => setPreference('hintDismissed', true)}
        >
          <Icon name="close" />
        </Button>
      </p>
    </div>
  );
  return hasProgress ? <ShortOffer otherwise={usual} /> : usual;
}
