/** The numbers as a link and as a file: nothing of them leaves the browser otherwise. */
import { useState } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../../kit/chrome/CopyButton';
import { CheckBox } from '../../../kit/fields/CheckBox';
import { FileButton } from '../../../kit/fields/FileButton';
import { readFileText } from '../../../kit/fields/readFileText';
import { useKeptForm } from '../../../kit/fields/useKeptForm';
import { useSharedPage } from '../../../kit/publicPage';
import { LeadsTo } from '../../../shell';
import { useStoreApi } from '../../../store';
import { messages } from '../../../text';
import type { TakenFile } from '../../../views';
import { sheetHash } from '../draft/place';
import { readWorkFile } from '../draft/workFile';
import type { WorkModel } from './useWork';
import { saveWork, takeWorkFile } from './workFiles';

export function ShareBox({ work }: { readonly work: WorkModel }) {
  const words = messages.work.share;
  const store = useStoreApi();
  const { cells } = work.draft;
  const { page } = useSharedPage();
  const [elsewhere, setElsewhere] = useState<TakenFile>();
  const { values, set } = useKeptForm('share my work', () => ({ isChecked: false }));
  const [copied, setCopied] = useCopied(JSON.stringify([cells, values]));
  const canBeChecked = !work.exercise && work.typedCount > 0;
  const link = (): string => page + sheetHash(store.getState(), cells, canBeChecked && values.isChecked);
  const save = (): void => saveWork(store, cells);
  const load = async (file: File): Promise<void> => {
    const read = readWorkFile((await readFileText(file)) ?? '');
    if (!read) return work.say(words.notAFile);
    const taken = await takeWorkFile(store, read);
    setElsewhere(taken);
    work.say(taken.says);
  };
  return (
    <div className="small stack work-share">
      <p>{words.detail}</p>
      {canBeChecked && (
        <CheckBox isSelected={values.isChecked} onChange={(isChecked) => set({ isChecked })}>
          {messages.sheets.sharing.opensChecked}
        </CheckBox>
      )}
      <div className="controls gap-8">
        <CopyButton label={words.copy} text={link} onCopied={setCopied} />
        <QuietButton onClick={save}>{words.save}</QuietButton>
        {!work.isClosed && (
          <FileButton label={words.load} accept=".json,application/json" onFile={(file) => void load(file)} />
        )}
      </div>
      {elsewhere?.at && (
        <p>
          {elsewhere.says}{' '}
          <a className="plain-button" href={elsewhere.at.href}>
            {elsewhere.at.text}
          </a>
        </p>
      )}
      <CopiedText copied={copied} />
      <LeadsTo />
    </div>
  );
}
