/** A button of the header that opens a dialog over the page. */
import type { ComponentType } from 'react';
import { DialogFrame, OverlayButton } from '../../kit';
import { type State, useStoreApi } from '../../store';

interface DialogButtonProps {
  readonly name: string;
  /** The contents, for the state when the dialog opens. */
  readonly Form: ComponentType<{ readonly state: State; readonly onClose: () => void }>;
}

export function DialogButton({ name, Form }: DialogButtonProps) {
  const store = useStoreApi();
  return (
    <OverlayButton className="header-button" face={name}>
      {(_, close) => (
        <DialogFrame title={name} onClose={close}>
          <Form state={store.getState()} onClose={close} />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}
