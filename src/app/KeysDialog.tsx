/** Every key, by where it works. */
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../text';

interface KeysDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  const words = messages.keys;
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable className="overlay">
      <Modal className="modal">
        <Dialog className="dialog">
          <Heading slot="title" className="dialog-title">
            {words.title}
          </Heading>
          <table className="keys-table">
            <thead>
              <tr>
                <th scope="col">{words.where}</th>
                <th scope="col">{words.key}</th>
                <th scope="col">{words.does}</th>
              </tr>
            </thead>
            <tbody>
              {words.rows.map(([where, key, does], index) => (
                <tr key={`${where} ${key}`}>
                  <td>{words.rows[index - 1]?.[0] === where ? '' : words[where]}</td>
                  <td>
                    <kbd>{key}</kbd>
                  </td>
                  <td>{does}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button className="quiet-button" onPress={onClose}>
            {messages.app.close}
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
