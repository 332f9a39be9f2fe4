/** The HTML of a frame, to be copied, with a link to the frame and a preview of it. */
import { CopyField, LeadsTo } from '../../../shell';
import { messages } from '../../../text';
import { FramePreview } from './FramePreview';
import { elementSnippet, type FrameOptions, frameAddress, frameSnippet } from './frameSnippet';

interface SnippetFieldProps {
  readonly label: string;
  readonly options: FrameOptions;
  /** As the element of embed.js, or without a script. */
  readonly form: 'element' | 'iframe';
  readonly rows: number;
}

export function SnippetField({ label, options, form, rows }: SnippetFieldProps) {
  return (
    <>
      <CopyField label={label} text={form === 'element' ? elementSnippet(options) : frameSnippet(options)} rows={rows}>
        <a className="embed-open" href={frameAddress(options)} target="_blank" rel="noopener">
          {messages.frameForm.preview} <span aria-hidden="true">↗</span>
        </a>
      </CopyField>
      <LeadsTo />
      <FramePreview options={options} />
    </>
  );
}
