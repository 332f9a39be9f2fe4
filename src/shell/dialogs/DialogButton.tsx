/** A button of the header that opens a dialog over the page. */
import type { ComponentType } from 'react';
import { DialogFrame, Icon, type IconName, OverlayButton } from '../../kit';
import { type State, useStoreApi } from '../../store';

interface DialogButtonProps {
  readonly name: string;
  readonly icon: IconName;
  /** The contents, for the state when the dialog opens. */
  readonly Form: ComponentType<{ readonly state: State; readonly onClose: () => void }>;
}

export function DialogButton({ name, icon, Form }: DialogButtonProps) {
  const store = useStoreApi();
  const face = (
    <>
      <Icon name={icon} />
      <span className="header-word">{name}</span>
    </>
  );
  return (
    <OverlayButton className="header-button" label={name} face={face}>
      {(_, close) => (
        <DialogFrame title={name} onClose={close}>
          <Form state={store.getState()} onClose={close} />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}
