/** The HTML of a frame in its usual form: as the element of embed.js if that is beside the page. */
import { CopyField, type FrameFieldProps } from '../../../shell';
import { messages } from '../../../text';
import { FramePreview } from './FramePreview';
import { elementSnippet, type FrameOptions, frameAddress, frameSnippet, hasElement } from './frameSnippet';

export function FrameField({ label, ...given }: FrameFieldProps) {
  const options: FrameOptions = { ...given, layout: 'fit', theme: 'auto', start: 'here', keys: 'auto', lock: [] };
  return (
    <>
      <CopyField label={label} text={hasElement(given.base) ? elementSnippet(options) : frameSnippet(options)} rows={4}>
        <a className="embed-open" href={frameAddress(options)} target="_blank" rel="noopener">
          {messages.frameForm.preview} <span aria-hidden="true">↗</span>
        </a>
      </CopyField>
      <FramePreview options={options} />
    </>
  );
}
