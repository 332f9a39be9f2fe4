/** The HTML of a frame in its usual form: as the element of embed.js if that is beside the page. */
import type { FrameFieldProps } from '../../../shell';
import { type FrameOptions, hasElement, usualLayout } from './frameSnippet';
import { SnippetField } from './SnippetField';

export function FrameField({ label, ...given }: FrameFieldProps) {
  const form = hasElement(given.base) ? 'element' : 'iframe';
  const layout = usualLayout(form, given.views);
  const options: FrameOptions = { ...given, layout, theme: 'auto', start: 'here', keys: 'auto', lock: [] };
  return <SnippetField label={label} options={options} form={form} rows={4} />;
}
