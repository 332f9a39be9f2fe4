/** The HTML of a frame, to be copied in either form, with a link to the frame and a preview of it. */
import { Options } from '../../../kit';
import { CopyField, LeadsTo } from '../../../shell';
import { messages } from '../../../text';
import { FramePreview } from './FramePreview';
import { elementSnippet, type FrameOptions, frameAddress, frameSnippet } from './frameSnippet';
import type { Written } from './useWrittenAs';

interface SnippetFieldProps {
  readonly label: string;
  readonly options: FrameOptions;
  readonly written: Written;
  readonly rows: number;
}

export function SnippetField({ label, options, written: { form, choose }, rows }: SnippetFieldProps) {
  const words = messages.frameForm;
  return (
    <>
      {choose && <Options label={words.form} options={words.forms} value={form} onChange={choose} />}
      <CopyField label={label} text={form === 'element' ? elementSnippet(options) : frameSnippet(options)} rows={rows}>
        <a className="embed-open" href={frameAddress(options)} target="_blank" rel="noopener">
          {words.preview} <span aria-hidden="true">↗</span>
        </a>
      </CopyField>
      {form === 'iframe' && options.layout === 'flow' && <p className="share-note">{words.heightScript}</p>}
      <LeadsTo />
      <FramePreview options={options} />
    </>
  );
}
