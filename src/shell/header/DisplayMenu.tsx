/** Display settings: colours, type size, speed of Play, single-letter keys. */
import { useState } from 'react';
import { DialogFrame, Icon, OverlayButton, onRequest } from '../../kit';
import { messages } from '../../text';

const DisplaySettings = onRequest(async () => (await import('./DisplaySettings')).DisplaySettings, {
  isOverPage: true,
});
const KeptHere = onRequest(async () => (await import('../kept/KeptHere')).KeptHere);
const SymbolsForm = onRequest(async () => (await import('../dialogs/dialogsOnRequest')).SymbolsForm);

export function DisplayMenu({ onKeysHelp }: { readonly onKeysHelp: () => void }) {
  const [symbolsOpen, setSymbolsOpen] = useState(false);
  const [keptOpen, setKeptOpen] = useState(false);
  return (
    <>
      <OverlayButton className="header-button" label={messages.app.display} face={<Icon name="sliders" />}>
        {(trigger, close) => (
          <DisplaySettings
            trigger={trigger}
            onClose={close}
            onSymbols={() => setSymbolsOpen(true)}
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
      {symbolsOpen && (
        <DialogFrame title={messages.display.changeSymbols} onClose={() => setSymbolsOpen(false)}>
          <SymbolsForm onClose={() => setSymbolsOpen(false)} />
        </DialogFrame>
      )}
    </>
  );
}
