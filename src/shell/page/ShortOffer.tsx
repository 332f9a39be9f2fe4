/** On another day than that of the last lesson: one or two short questions, offered quietly. */
import '../../text/later';
import { Button } from 'react-aria-components';
import { Icon, TextButton } from '../../kit';
import { dayOf, useActions, useStore } from '../../store';
import { lessonsDue } from '../../store/quiz';
import { messages } from '../../text';
import { focusLessons } from '../gestures/focusLessons';

const most = 2;

export function ShortOffer() {
  const words = messages.quiz;
  const progress = useStore((state) => state.progress);
  const count = Math.min(most, lessonsDue(progress, dayOf(new Date())).length);
  const { startShort, skipShort } = useActions();
  if (count === 0) return null;
  return (
    <div className="first-visit">
      <p className="aside first-visit-line">
        <TextButton
          className="is-alone"
          onClick={() => {
            focusLessons();
            startShort();
          }}
        >
          {words.title(count)} <span className="first-visit-rest">{words.fromLessons}</span>
        </TextButton>
        <Button className="panel-button notice-close" aria-label={words.dismiss} onPress={skipShort}>
          <Icon name="close" />
        </Button>
      </p>
    </div>
  );
}
