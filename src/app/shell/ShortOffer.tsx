/** On another day than that of the last lesson: one or two short questions, offered quietly. */
import '../../text/later';
import { Button } from 'react-aria-components';
import { Icon } from '../../kit';
import { dayOf, lessonsDue, useActions, useStore } from '../../store';
import { messages } from '../../text';

const most = 2;

export function ShortOffer() {
  const words = messages.quiz;
  const due = useStore((state) => state.progress);
  const count = Math.min(most, lessonsDue(due, dayOf(new Date())).length);
  const { startShort, skipShort } = useActions();
  if (count === 0) return null;
  return (
    <div className="first-visit">
      <p className="first-visit-line">
        <button type="button" className="text-button" onClick={() => startShort()}>
          {words.offer(count)}
        </button>
        <Button className="notice-close" aria-label={words.dismiss} onPress={skipShort}>
          <Icon name="close" />
        </Button>
      </p>
    </div>
  );
}
