/** A line for the first visit, until it is dismissed or a lesson is opened: what to do, and the first lesson. */
import { Button } from 'react-aria-components';
import { Icon } from '../../kit';
import { lessonList, titleText } from '../../lessons';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';

export function FirstVisit() {
  const dismissed = useStore((state) => state.preferences.hintDismissed === true);
  const inLesson = useStore((state) => state.lesson !== undefined);
  const { setPreference, openLesson } = useActions();
  const words = messages.firstVisit;
  const [first] = lessonList;
  if (dismissed || inLesson) return null;
  return (
    <div className="first-visit">
      <p className="first-visit-line">
        <span>
          <span className="first-visit-hint">{words.hint} </span>
          {first && (
            <>
              <span className="first-visit-new">{words.newHere} </span>
              <button type="button" className="text-button" onClick={() => openLesson(first.name)}>
                {words.firstLesson}
                <span className="first-visit-hint">: {titleText(first.title)}</span>
              </button>
            </>
          )}
        </span>
        <Button
          className="notice-close"
          aria-label={words.dismiss}
          onPress={() => setPreference('hintDismissed', true)}
        >
          <Icon name="close" />
        </Button>
      </p>
    </div>
  );
}
