/** What failed, with buttons to reload it, reset it, or copy the details for a report. */
import { isTooOld, useStoreApi, writeAddress } from '../../store';
import { messages } from '../../text';
import { QuietButton } from './buttons';
import { CopiedText, CopyButton, useCopied } from './CopyButton';
import './FailureNotice.css';

interface FailureNoticeProps {
  /** The name of the failed part, for the details. */
  readonly name: string;
  readonly title: string;
  readonly help: string;
  readonly error: unknown;
  readonly reload: { readonly label: string; readonly act: () => void };
  /** Absent: there is nothing to reset. */
  readonly onReset?: () => void;
}

export function FailureNotice({ name, title, help, error, reload, onReset }: FailureNoticeProps) {
  const words = messages.failure;
  const store = useStoreApi();
  const message = error instanceof Error ? error.message : String(error);
  const [copied, onCopied] = useCopied(message);
  // Not the address bar: it may lag behind the store, and in a sandbox it does not follow it.
  const link = (): string => location.href.replace(/#.*$/s, '') + writeAddress(store.getState());
  return (
    <div className="stack failure">
      <div className="stack" role="alert">
        <p className="semibold">{title}</p>
        <p className="small failure-message">{message}</p>
        {/* What the browser cannot read it cannot read the next time either. */}
        {!isTooOld(error) && <p>{help}</p>}
      </div>
      <div className="flow gap-8">
        {!isTooOld(error) && <QuietButton onClick={reload.act}>{reload.label}</QuietButton>}
        {onReset && !isTooOld(error) && <QuietButton onClick={onReset}>{words.resetView}</QuietButton>}
        <CopyButton label={words.copyDetails} text={() => words.details(name, link(), message)} onCopied={onCopied} />
      </div>
      <CopiedText copied={copied} />
    </div>
  );
}
