/** Fewer samples were pasted than there are: asks whether to remove the others. */
import { messages } from '../../../../text';
import type { Shortfall } from './usePaste';

export function PasteQuestion({ pasted, all, answer }: Shortfall) {
  const words = messages.paste;
  return (
    <p className="controls scenario-question">
      <span role="alert">{words.replaceAll(pasted, all)}</span>{' '}
      <button type="button" className="plain-button" onClick={() => answer(true)}>
        {words.remove}
      </button>{' '}
      <button type="button" className="plain-button" onClick={() => answer(false)}>
        {words.keep}
      </button>
    </p>
  );
}
