/** Opens the formula in focus as LaTeX: by any button with `data-latex`, or by the key `l`. */
import { useEffect, useState } from 'react';
import { DialogFrame, onRequest } from '../../kit';
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import { isInOverlay, isTyping } from '../gestures/keyOwners';

const LatexForm = onRequest(async () => (await import('./dialogsOnRequest')).LatexForm);

export function LatexHost() {
  const store = useStoreApi();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onClick = ({ target }: MouseEvent): void => {
      if (target instanceof Element && target.closest('[data-latex]')) setOpen(true);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      if (key !== 'l' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
      if (!store.getState().preferences.singleKeys || isTyping(target) || isInOverlay(target)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [store]);
  if (!isOpen) return null;
  return (
    <DialogFrame title={messages.formulas.latexTitle} onClose={() => setOpen(false)}>
      <LatexForm />
    </DialogFrame>
  );
}
