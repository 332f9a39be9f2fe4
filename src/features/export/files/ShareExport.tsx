/** The row of Share that opens Export. */
import { ShareChoices, type ShareRowProps } from '../../../shell';
import { messages } from '../../../text';
import { ExportForm } from './ExportForm';

export function ShareExport({ state }: ShareRowProps) {
  const words = messages.exportForm;
  return (
    <ShareChoices title={words.title} detail={words.what} choose={words.choose}>
      <ExportForm state={state} />
    </ShareChoices>
  );
}
