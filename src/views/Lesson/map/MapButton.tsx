/** Opens the map from the lesson's head. A frame shows the lesson that its page has chosen. */
import { useState } from 'react';
import { Icon } from '../../../kit/chrome/Icon';
import { messages } from '../../../text';
import { LessonMap } from './LessonMap';

export function MapButton() {
  const words = messages.lessonMap;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="panel-button"
        data-not-on="frame"
        aria-label={words.open}
        title={words.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="map" />
      </button>
      {isOpen && <LessonMap onClose={() => setOpen(false)} />}
    </>
  );
}
