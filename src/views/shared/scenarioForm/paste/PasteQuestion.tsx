/** Fewer samples were pasted than there are: asks whether to remove the others. */
import { PlainButton } from '../../../../kit/chrome/buttons';
import { messages } from '../../../../text';
import type { Shortfall } from './usePaste';

export function PasteQuestion({ pasted, all, answer }: Shortfall) {
  const words = messages.paste;
  return (
    <p className="controls scenario-question">
      <span role="alert">{words.replaceAll(pasted, all)}</span>{' '}
      <PlainButton onClick={() => answer(true)}>{words.remove}</PlainButton>{' '}
      <PlainButton onClick={() => answer(false)}>{words.keep}</PlainButton>
    </p>
  );
}
