/** One thing to take away: a file to download, and where it is short the text itself, to be copied where downloads are blocked. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { collectBlob } from '../export/collectBlob';
import { downloadBlob } from '../export/download';
import { CopyField } from './CopyField';

export interface TakeAwayFile {
  readonly name: string;
  readonly detail: string;
  /** `CSV` and the like. */
  readonly kind: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly chunks: () => Iterable<string>;
  /** About how many characters it has. */
  readonly size: number;
}

/** Longer ones are not shown as text. */
const mostShownCharacters = 200_000;

export function TakeAwayRow({ file, children }: { readonly file: TakeAwayFile; readonly children?: ReactNode }) {
  const words = messages.takeAway;
  const { name, detail, kind, fileName, mediaType, chunks, size } = file;
  const [shown, setShown] = useState(false);
  const [bytes, setBytes] = useState<number>();
  const writing = useRef<AbortController>(undefined);
  useEffect(() => () => writing.current?.abort(), []);

  const download = async (): Promise<void> => {
    const controller = new AbortController();
    writing.current?.abort();
    writing.current = controller;
    const { signal } = controller;
    const blob = await collectBlob(chunks(), { type: mediaType, signal, onProgress: setBytes });
    if (signal.aborted) return;
    setBytes(undefined);
    if (blob) downloadBlob(blob, fileName);
  };
  const stop = (): void => {
    writing.current?.abort();
    setBytes(undefined);
  };
  return (
    <section className="take-away-row" aria-label={name}>
      <div className="take-away-what">
        <h3>{name}</h3>
        <p>{detail}</p>
      </div>
      {children}
      <Button className="quiet-button" aria-label={words.downloadOf(name, kind)} onPress={() => void download()}>
        {kind}
      </Button>
      {bytes !== undefined && (
        <span className="take-away-progress" role="status">
          {words.writing((bytes / 1e6).toFixed(0))}{' '}
          <Button className="quiet-button" onPress={stop}>
            {words.stop}
          </Button>
        </span>
      )}
      {size <= mostShownCharacters && (
        <details className="take-away-text" onToggle={(event) => setShown(event.currentTarget.open)}>
          <summary>{words.showText}</summary>
          {shown && <CopyField label={words.textOf(name)} text={[...chunks()].join('')} rows={6} />}
        </details>
      )}
    </section>
  );
}
