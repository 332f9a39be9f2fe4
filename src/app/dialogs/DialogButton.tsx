/** A button of the header that opens a dialog over the page. */
import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { DialogBoundary, DialogHead, Icon, type IconName } from '../../views';

interface DialogButtonProps {
  readonly name: string;
  readonly title: string;
  readonly icon: IconName;
  /** Made when the dialog opens, so that closed it costs nothing. */
  readonly content: () => ReactNode;
}

export function DialogButton({ name, title, icon, content }: DialogButtonProps) {
  return (
    <DialogTrigger>
      <Button className="header-button" aria-label={name}>
        <Icon name={icon} />
        <span className="header-word">{name}</span>
      </Button>
      <ModalOverlay isDismissable className="overlay">
        <Modal className="modal">
          <Dialog className="dialog">
            {() => (
              <>
                <DialogHead title={title} />
                <DialogBoundary name={title}>
                  <Content content={content} />
                </DialogBoundary>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

/** Makes the contents inside the boundary. */
function Content({ content }: Pick<DialogButtonProps, 'content'>) {
  return content();
}
