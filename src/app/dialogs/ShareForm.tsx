/** Sharing: a link to the current screen, and the HTML that embeds it in a course page. */

import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadText } from '../../kit';
import { fitsIntoLink, type State, useActions, writeAddress } from '../../store';
import { messages } from '../../text';
import { AudienceForm } from '../publicLink/AudienceForm';
import { pageToShare } from '../publicLink/publicPage';
import { CopyField } from './CopyField';
import { FrameForm } from './FrameForm';
import { NoteField } from './NoteField';
import { PackageForm } from './PackageForm';
import { QuizForm } from './QuizForm';
import { scenarioFile } from './scenarioFile';

/** `state` is the state when the dialog opened. */
export function ShareForm({ state, onClose }: { readonly state: State; readonly onClose: () => void }) {
  const words = messages.share;
  const base = pageToShare(location.href);
  const { setNote, showLecture } = useActions();
  const [note, setText] = useState(state.note ?? '');
  const noted = useMemo(() => ({ ...state, note: note.trim() === '' ? undefined : note }), [state, note]);
  const address = writeAddress(noted);
  return (
    <div className="share-form">
      <CopyField label={words.link} text={base + address}>
        {!fitsIntoLink(state) && (
          <Button
            className="quiet-button"
            onPress={() => downloadText(scenarioFile(state), 'scenario.json', 'application/json')}
          >
            {words.saveScenario}
          </Button>
        )}
      </CopyField>
      <p className="share-note">{fitsIntoLink(state) ? words.linkDetail : words.tooLarge}</p>
      <NoteField value={note} onChange={setText} onCommit={() => setNote(note)} />
      <AudienceForm state={noted} />
      <LectureButtons
        onOpen={(form) => {
          onClose();
          showLecture(form);
        }}
      />
      <PackageForm state={state} />
      <QuizForm base={base} lesson={state.lesson?.lesson.name} />
      <FrameForm state={state} base={base} address={address} />
    </div>
  );
}

/** A lecture is made of links like this one. */
function LectureButtons({ onOpen }: { readonly onOpen: (form: 'open' | 'adding') => void }) {
  const words = messages.lecture;
  return (
    <>
      <h3 className="share-heading">{words.title}</h3>
      <div className="share-row">
        <Button className="quiet-button" onPress={() => onOpen('adding')}>
          {words.add} <kbd>{messages.lectureKey}</kbd>
        </Button>
        <Button className="quiet-button" onPress={() => onOpen('open')}>
          {words.open}
        </Button>
      </div>
      <p className="share-note">{words.shareDetail}</p>
    </>
  );
}
