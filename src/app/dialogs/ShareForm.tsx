/** Sharing: a link to the current screen, and the HTML that embeds it in a course page. */

import { useMemo, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { type FrameOptions, frameAddress, frameSnippet } from '../../embed';
import { NumberField, Options } from '../../kit';
import { fitsIntoLink, openPanels, type State, useActions, writeAddress } from '../../store';
import { messages } from '../../text';
import { AudienceForm } from '../audience/AudienceForm';
import { pageToShare } from '../audience/publicPage';
import { downloadText } from '../export/download';
import { scenarioFile } from '../export/scenarioFile';
import { CopyField } from './CopyField';
import { NoteField } from './NoteField';
import { ViewChoice } from './ViewChoice';

type Choices = Omit<FrameOptions, 'base' | 'address'>;

const leastHeight = 200;
const mostHeight = 4000;

/** `state` is the state when the dialog opened. */
export function ShareForm({ state }: { readonly state: State }) {
  const words = messages.share;
  const base = pageToShare(location.href);
  const { setNote } = useActions();
  const [note, setText] = useState(state.note ?? '');
  const noted = useMemo(() => ({ ...state, note: note.trim() === '' ? undefined : note }), [state, note]);
  const address = writeAddress(noted);
  const title = state.scenario.title || messages.app.untitled;
  const [choices, setChoices] = useState<Choices>(() => ({
    views: state.lesson ? ['lesson'] : ['ledger', 'network', ...openPanels(state)],
    layout: 'fit',
    height: 600,
    theme: 'auto',
    title: words.titleOf(title),
  }));
  const set = (change: Partial<Choices>): void => setChoices((now) => ({ ...now, ...change }));
  const options: FrameOptions = { base, address, ...choices };
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
      <h3 className="share-heading">{words.frame}</h3>
      <ViewChoice legend={words.views} chosen={choices.views} onChange={(views) => set({ views })} />
      <div className="share-row">
        <Options
          label={words.layout}
          options={words.layouts}
          value={choices.layout}
          onChange={(layout) => set({ layout })}
        />
        <NumberField
          label={words.height}
          showLabel
          width="6ch"
          value={choices.height}
          onCommit={(height) => {
            if (!Number.isInteger(height) || height < leastHeight || height > mostHeight) {
              return words.heightRange(leastHeight, mostHeight);
            }
            set({ height });
            return undefined;
          }}
        />
      </div>
      <Options
        label={words.theme}
        options={messages.display.themes}
        value={choices.theme}
        onChange={(theme) => set({ theme })}
      />
      <TextField className="share-title" value={choices.title} onChange={(text) => set({ title: text })}>
        <Label className="field-label">{words.titleField}</Label>
        <Input className="share-input" />
      </TextField>
      {choices.views.length === 0 ? (
        <p className="share-note">{words.noViews}</p>
      ) : (
        <CopyField label={words.snippet} text={frameSnippet(options)} rows={6}>
          <a className="embed-open" href={frameAddress(options)} target="_blank" rel="noopener">
            {words.preview} <span aria-hidden="true">↗</span>
          </a>
        </CopyField>
      )}
    </div>
  );
}
