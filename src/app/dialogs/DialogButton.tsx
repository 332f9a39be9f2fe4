/** A button of the header that opens a dialog over the page. */
import type { ReactNode } from 'react';
import { DialogFrame, Icon, type IconName, OverlayButton } from '../../views';

interface DialogButtonProps {
  readonly name: string;
  readonly title: string;
  readonly icon: IconName;
  /** Created when the dialog opens, so that a closed dialog costs nothing. */
  readonly content: () => ReactNode;
}

export function DialogButton({ name, title, icon, content }: DialogButtonProps) {
  const face = (
    <>
      <Icon name={icon} />
      <span className="header-word">{name}</span>
    </>
  );
  return (
    <OverlayButton className="header-button" label={name} face={face}>
      {(_, close) => (
        <DialogFrame title={title} onClose={close}>
          <Content content={content} />
        </DialogFrame>
      )}
    </OverlayButton>
  );
}

/** Renders the contents inside the boundary. */
function Content({ content }: Pick<DialogButtonProps, 'content'>) {
  return content();
}
