/** A button of the header that opens a dialog over the page. */
import type { ComponentType } from 'react';
import { DialogFrame, OverlayButton } from '../../kit';
import { type State, useStoreApi } from '../../store';

interface DialogButtonProps {
  readonly name: string;
  readonly className?: string;
  /** The contents, for the state when the dialog opens. */
  readonly Form: ComponentType<{ readonly state: State; readonly onClose: () => void }>;
}

export function DialogButton({ name, className = '', Form }: DialogButtonProps) {
  const store = useStoreApi();
  return (
    <OverlayButton className={`header-button ${className}`} face={name}>
      {(_, close, leave) => (
        <DialogFrame title={name} onClose={close}>
          <Form state={store.getState()} onClose={leave} />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}
