/** On narrow screens the settings come on request. */
import { Button, Dialog, DialogTrigger, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../../text';
import { DialogBoundary, DialogHead, Icon, Settings } from '../../views';

export function SettingsSheet() {
  const words = messages.app;
  return (
    <DialogTrigger>
      <Button className="header-button settings-button" aria-label={words.settings}>
        <Icon name="sliders" />
        <span>{words.settings}</span>
      </Button>
      <ModalOverlay isDismissable className="overlay">
        <Modal className="modal">
          <Dialog className="dialog">
            <DialogHead title={words.settings} />
            <DialogBoundary name={words.settings}>
              <Settings />
            </DialogBoundary>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
