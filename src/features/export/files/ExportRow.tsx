/** One export: a file to download and, if it is short, its text, to be copied if downloads are blocked. */
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { downloadBlob, Job, JobLine, useJob } from '../../../kit';
import { CopyField } from '../../../shell';
import { messages } from '../../../text';
import { blobWork } from './blobWork';

export interface ExportFile {
  readonly name: string;
  readonly detail: string;
  /** The file type, such as `CSV`. */
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: () => Iterable<string>;
  /** The approximate number of characters. */
  readonly size: number;
}

/** Longer texts are not shown. */
const mostShownCharacters = 200_000;

export function ExportRow({ file, children }: { readonly file: ExportFile; readonly children?: ReactNode }) {
  const words = messages.exportForm;
  const { name, detail, kind, fileName, mediaType, chunks, size } = file;
  const [shown, setShown] = useState(false);
  const [job, setJob] = useState<Job<Blob>>();
  const writing = useJob(job);
  const blob = writing.isDone ? writing.value : undefined;
  useEffect(() => {
    if (blob) downloadBlob(blob, fileName);
  }, [blob, fileName]);
  const download = (): void => setJob(new Job(blobWork(chunks(), { type: mediaType, size })));
  return (
    <section className="controls export-row" aria-label={name}>
      <div className="export-what">
        <h3>{name}</h3>
        <p className="soft">{detail}</p>
      </div>
      {children}
      <Button className="quiet-button" aria-label={words.downloadOf(name, kind)} onPress={download}>
        {kind}
      </Button>
      <JobLine name={fileName} job={writing} />
      {size <= mostShownCharacters && (
        <details className="export-text" onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary className="soft">{words.showText}</summary>
          {shown && <CopyField label={words.textOf(name)} text={[...chunks()].join('')} rows={6} />}
        </details>
      )}
    </section>
  );
}
