/** A button of the header that opens a dialog over the page. */
import type { ReactNode } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { DialogFrame, Icon, type IconName } from '../../views';

interface DialogButtonProps {
  readonly name: string;
  readonly title: string;
  readonly icon: IconName;
  /** Created when the dialog opens, so that a closed dialog costs nothing. */
  readonly content: () => ReactNode;
}

export function DialogButton({ name, title, icon, content }: DialogButtonProps) {
  return (
    <DialogTrigger>
      <Button className="header-button" aria-label={name}>
        <Icon name={icon} />
        <span className="header-word">{name}</span>
      </Button>
      <DialogFrame title={title}>
        <Content content={content} />
      </DialogFrame>
    </DialogTrigger>
  );
}

/** Renders the contents inside the boundary. */
function Content({ content }: Pick<DialogButtonProps, 'content'>) {
  return content();
}
