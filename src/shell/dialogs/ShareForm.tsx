/** Sharing: a link to the current screen, a package of it, and what features add. */

import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { downloadText, NotKept, useKeptForm, useSharedPage } from '../../kit';
import { limits } from '../../scenario';
import { fitsIntoLink, type State, useActions, useStore, writeAddress } from '../../store';
import { messages } from '../../text';
import { shareRows } from '../parts';
import { AudienceForm } from '../publicLink/AudienceForm';
import { BesideFieldContext, LeadsTo } from '../publicLink/LeadsTo';
import { CopyField } from './CopyField';
import { NoteField } from './NoteField';
import { OwnLessonFile, useOwnLesson } from './OwnLessonFile';
import { PackageHint, PackageRow, usePackaged } from './PackageForm';
import { scenarioFile } from './scenarioFile';

const noteField = 'note';

/** `state` is the state when the dialog opened. */
export function ShareForm({ state, onClose }: { readonly state: State; readonly onClose: () => void }) {
  const words = messages.share;
  const { page: base } = useSharedPage();
  const { setNote } = useActions();
  const inForce = useStore(({ note }) => note ?? '');
  // A note belongs to what it was typed for.
  const place = state.lesson?.lesson.name ?? state.scenario.title;
  const { texts, isRefused } = useKeptForm(`note ${place}`, () => ({}));
  const note = texts.read(noteField) ?? inForce;
  const isTooLong = note.length > limits.noteLength;
  const commit = (): void => {
    if (isTooLong) return;
    setNote(note);
    // From now on it is in the address.
    texts.write(noteField, undefined);
  };
  const own = useOwnLesson(state, base);
  const shared = own?.state ?? state;
  const noted = useMemo(
    () => ({ ...shared, note: isTooLong || note.trim() === '' ? undefined : note }),
    [shared, note, isTooLong],
  );
  const address = writeAddress(noted);
  const found = usePackaged(state);
  const packaged = found === 'none' ? undefined : found;
  const rowsOf = (first: boolean) =>
    shareRows
      .all()
      .filter(({ isFirst = false }) => isFirst === first)
      .map(({ name, Row }) => (
        <Row
          key={name}
          state={noted}
          place={place}
          task={packaged?.packaged.title}
          base={base}
          address={address}
          onClose={onClose}
        />
      ));
  return (
    <BesideFieldContext value={true}>
      <div className="stack share-form">
        {own && <OwnLessonFile own={own} content={packaged} />}
        <CopyField label={words.link} text={base + address}>
          {'share' in navigator && (
            <Button className="quiet-button" onPress={() => void send(base + address)}>
              {words.send}
            </Button>
          )}
          {!fitsIntoLink(state) && (
            <Button
              className="quiet-button"
              onPress={() => downloadText(scenarioFile(state), 'scenario.json', 'application/json')}
            >
              {words.saveScenario}
            </Button>
          )}
        </CopyField>
        <LeadsTo />
        <p className="share-note">{fitsIntoLink(state) ? words.linkDetail : words.tooLarge}</p>
        {rowsOf(true)}
        <NoteField value={note} onChange={(text) => texts.write(noteField, text)} onCommit={commit} />
        <NotKept isRefused={isRefused} />
        <AudienceForm state={noted} />
        {found === 'none' ? <PackageHint /> : <PackageRow content={packaged} />}
        {rowsOf(false)}
      </div>
    </BesideFieldContext>
  );
}

/** The phone’s own sheet, where there is one. */
async function send(url: string): Promise<void> {
  try {
    await navigator.share({ title: document.title, url });
  } catch {
    // It was closed without a choice, or the page around this one does not allow it: Copy is beside it.
  }
}
