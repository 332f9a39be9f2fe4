/** The HTML of a frame with its usual settings. */
import type { FrameFieldProps } from '../../../shell';
import { type FrameOptions, usualLayout } from './frameSnippet';
import { SnippetField } from './SnippetField';
import { useWrittenAs } from './useWrittenAs';

export function FrameField({ label, ...given }: FrameFieldProps) {
  const written = useWrittenAs(given.base);
  const layout = usualLayout(written.form, given.views.includes('work'));
  const options: FrameOptions = { ...given, layout, theme: 'auto', start: 'here', keys: 'auto', lock: [] };
  return <SnippetField label={label} options={options} written={written} rows={4} />;
}
