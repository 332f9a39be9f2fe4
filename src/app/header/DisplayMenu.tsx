/** Display settings: colours, type size, speed of Play, single-letter keys. */
import { useState } from 'react';
import { Button, Heading } from 'react-aria-components';
import { baseOf, isNotationText, notationNames } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { CheckBox, Choice, DialogFrame, Icon, Options, OverlayButton, onRequest, PopoverFrame } from '../../views';
import { ConventionChoices } from './ConventionChoices';

const SymbolsForm = onRequest(async () => (await import('../dialogs/dialogsOnRequest')).SymbolsForm);
const NotationNotes = onRequest(async () => (await import('../dialogs/dialogsOnRequest')).NotationNotes);

export function DisplayMenu({ onKeysHelp }: { readonly onKeysHelp: () => void }) {
  const words = messages.app;
  const preferences = useStore((state) => state.preferences);
  const { setPreference, chooseNotation } = useActions();
  const [symbolsOpen, setSymbolsOpen] = useState(false);
  const { notation } = preferences;
  const base = baseOf(notation);
  const notations = notationNames.map((id): { id: string; text: string } => ({ id, text: words.notations[id] }));
  return (
    <>
      <OverlayButton className="header-button" label={words.display} face={<Icon name="sliders" />}>
        {(trigger, close) => (
          <PopoverFrame
            trigger={trigger}
            onClose={close}
            className="choice-popover display-popover"
            dialogClass="display-dialog"
          >
            <Heading slot="title" className="display-title">
              {words.display}
            </Heading>
            <Options
              label={words.theme}
              options={words.themes}
              value={preferences.theme}
              onChange={(theme) => setPreference('theme', theme)}
            />
            <Options
              label={words.scale}
              options={words.scales}
              value={String(preferences.scale) as keyof typeof words.scales}
              onChange={(scale) => setPreference('scale', Number(scale))}
            />
            <Choice
              label={words.notation}
              showLabel
              options={
                notation === base
                  ? notations
                  : [...notations, { id: notation, text: words.ownSymbols(words.notations[base]) }]
              }
              selected={notation}
              onChoose={(name) => isNotationText(name) && chooseNotation(name)}
            />
            <Button
              className="quiet-button"
              onPress={() => {
                close();
                setSymbolsOpen(true);
              }}
            >
              {words.changeSymbols}
            </Button>
            {base !== 'lecture' && <NotationNotes />}
            <ConventionChoices />
            <Options
              label={words.speed}
              options={words.speeds}
              value={preferences.speed}
              onChange={(speed) => setPreference('speed', speed)}
            />
            <CheckBox isSelected={preferences.singleKeys} onChange={(on) => setPreference('singleKeys', on)}>
              {words.singleKeys}
            </CheckBox>
            <Button className="quiet-button" onPress={onKeysHelp}>
              {words.keys}
            </Button>
          </PopoverFrame>
        )}
      </OverlayButton>
      {symbolsOpen && (
        <DialogFrame title={words.changeSymbols} className="symbols-dialog" onClose={() => setSymbolsOpen(false)}>
          <SymbolsForm onClose={() => setSymbolsOpen(false)} />
        </DialogFrame>
      )}
    </>
  );
}
