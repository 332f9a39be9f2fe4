/** The menu of what is seldom needed: display, keys, about, what this browser keeps. */
import { useState } from 'react';
import { DialogFrame, Icon, OverlayButton, onRequest } from '../../kit';
import { messages } from '../../text';

const DisplaySettings = onRequest(async () => (await import('./DisplaySettings')).DisplaySettings, {
  isOverPage: true,
});
const KeptHere = onRequest(async () => (await import('../kept/KeptHere')).KeptHere);
const About = onRequest(async () => (await import('../dialogs/dialogsOnRequest')).About);

/** What opens over the page from the menu. */
const dialogs = {
  about: { title: () => messages.app.about, Contents: About },
  keptHere: { title: () => messages.app.keptHere, Contents: KeptHere },
};

export function DisplayMenu({ onKeysHelp }: { readonly onKeysHelp: () => void }) {
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const onClose = (): void => setOpen(undefined);
  const dialog = open && dialogs[open];
  return (
    <>
      <OverlayButton className="header-button header-more" label={messages.app.more} face={<More />}>
        {(trigger, close, leave) => (
          <DisplaySettings
            trigger={trigger}
            onClose={close}
            onKeysHelp={onKeysHelp}
            onOpen={(next) => {
              leave();
              setOpen(next);
            }}
          />
        )}
      </OverlayButton>
      {dialog && (
        <DialogFrame title={dialog.title()} onClose={onClose}>
          <dialog.Contents onClose={onClose} />
        </DialogFrame>
      )}
    </>
  );
}

/** On a phone, where it is an entry of the menu, with its name. */
function More() {
  return (
    <>
      <Icon name="more" />
      <span className="menu-word">{messages.app.more}</span>
    </>
  );
}
