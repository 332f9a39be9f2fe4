/** Sharing: a link to the current screen, a package of it, and what features add. */

import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadText, NotKept, useKeep, useSharedPage } from '../../kit';
import { fitsIntoLink, type State, useActions, writeAddress } from '../../store';
import { messages } from '../../text';
import { shareRows } from '../parts';
import { AudienceForm } from '../publicLink/AudienceForm';
import { LeadsTo } from '../publicLink/LeadsTo';
import { CopyField } from './CopyField';
import { NoteField } from './NoteField';
import { PackageForm } from './PackageForm';
import { scenarioFile } from './scenarioFile';

/** A note that is being typed, in this tab. */
const noteKey = 'note';

/** `state` is the state when the dialog opened. */
export function ShareForm({ state, onClose }: { readonly state: State; readonly onClose: () => void }) {
  const words = messages.share;
  const { page: base } = useSharedPage();
  const { setNote, keptInTab, keepInTab } = useActions();
  const { keep, isRefused } = useKeep({ inTab: true });
  const [note, setText] = useState(() => keptInTab(noteKey) || (state.note ?? ''));
  const type = (text: string): void => {
    setText(text);
    keep(noteKey, text);
  };
  const commit = (): void => {
    setNote(note);
    // From now on it is in the address.
    keepInTab(noteKey, '');
  };
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
      <LeadsTo />
      <p className="share-note">{fitsIntoLink(state) ? words.linkDetail : words.tooLarge}</p>
      <NoteField value={note} onChange={type} onCommit={commit} />
      <NotKept isRefused={isRefused} />
      <AudienceForm state={noted} />
      <PackageForm state={state} />
      {shareRows.all().map(({ name, Row }) => (
        <Row key={name} state={noted} base={base} address={address} onClose={onClose} />
      ))}
    </div>
  );
}
