/** Display settings: colours, type size, speed of Play, single-letter keys. */
import { useState } from 'react';
import { DialogFrame, Icon, OverlayButton, onRequest } from '../../kit';
import { messages } from '../../text';

const DisplaySettings = onRequest(async () => (await import('./DisplaySettings')).DisplaySettings, {
  isOverPage: true,
});
const KeptHere = onRequest(async () => (await import('../kept/KeptHere')).KeptHere);

export function DisplayMenu({ onKeysHelp }: { readonly onKeysHelp: () => void }) {
  const [keptOpen, setKeptOpen] = useState(false);
  return (
    <>
      <OverlayButton className="header-button" label={messages.app.display} face={<Icon name="sliders" />}>
        {(trigger, close) => (
          <DisplaySettings
            trigger={trigger}
            onClose={close}
            onKeysHelp={onKeysHelp}
            onKeptHere={() => setKeptOpen(true)}
          />
        )}
      </OverlayButton>
      {keptOpen && (
        <DialogFrame title={messages.keptHere.title} onClose={() => setKeptOpen(false)}>
          <KeptHere onClose={() => setKeptOpen(false)} />
        </DialogFrame>
      )}
    </>
  );
}
