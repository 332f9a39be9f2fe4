/** Opens and saves scenario files; the text is also shown, in case downloads are blocked. */
import { useId, useState } from 'react';
import { PlainButton } from '../../kit/chrome/buttons';
import { downloadBlob } from '../../kit/chrome/download';
import { FileButton } from '../../kit/fields/FileButton';
import type { Run } from '../../run';
import { messages } from '../../text';
import { Section } from '../shared/scenarioForm/Section';
import { scenarioText, textLength } from './scenarioText';

/** Longer texts are not shown. */
const mostShownCharacters = 200_000;

interface ScenarioFilesProps {
  readonly run: Run;
  readonly onFile: (file: File) => void;
}

export function ScenarioFiles({ run, onFile }: ScenarioFilesProps) {
  const words = messages.editor;
  const [shown, setShown] = useState(false);
  const id = useId();
  const length = textLength(run);
  return (
    <Section title={words.files}>
      <div className="flow scenario-fields">
        <FileButton label={words.open} accept=".json,application/json" onFile={onFile} />
        <PlainButton onClick={() => save(scenarioText(run))}>{words.save}</PlainButton>
      </div>
      <details className="editor-text" onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>{words.showText}</summary>
        {shown && length > mostShownCharacters && <p>{words.tooLong(length)}</p>}
        {shown && length <= mostShownCharacters && (
          <>
            <label className="visually-hidden" htmlFor={id}>
              {words.text}
            </label>
            <textarea
              id={id}
              readOnly
              rows={12}
              spellCheck={false}
              value={scenarioText(run)}
              onFocus={(event) => event.currentTarget.select()}
            />
          </>
        )}
      </details>
      <p className="aside scenario-soft">{words.blocked}</p>
    </Section>
  );
}

function save(text: string): void {
  downloadBlob(new Blob([text], { type: 'application/json' }), messages.editor.fileName);
}
