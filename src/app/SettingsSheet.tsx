/** On narrow screens the settings come on request. */
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { messages } from '../text';
import { Icon, Settings } from '../views';

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
            {({ close }) => (
              <>
                <Heading slot="title" className="dialog-title">
                  {words.settings}
                </Heading>
                <Settings />
                <Button className="quiet-button" onPress={close}>
                  {words.close}
                </Button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
