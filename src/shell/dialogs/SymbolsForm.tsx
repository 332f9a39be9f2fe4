/** Symbols of the reader's own: a field for each, and the main formulas as they will be written. */
import { useEffect, useId, useState } from 'react';
import { Button, Input, Label, TextField } from 'react-aria-components';
import { addFaces, onEnter, Tex } from '../../kit';
import { baseOf, customRead, type Notation, notationNamed } from '../../quantity';
import {
  bold,
  type CustomSymbol,
  type CustomSymbols,
  composeCustom,
  customProblems,
  customSymbols,
  ownTex,
  previewOf,
  symbolText,
  writeCustom,
} from '../../quantity/notation/custom';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';

export function SymbolsForm({ onClose }: { readonly onClose: () => void }) {
  const words = messages.ownSymbols;
  const chosen = useStore((state) => state.preferences.notation);
  const base = baseOf(chosen);
  const notation = notationNamed(base);
  const { chooseNotation, setPreference } = useActions();
  const [typed, setTyped] = useState<CustomSymbols>(() => {
    const custom = customRead(chosen);
    return custom && 'symbols' in custom ? custom.symbols : {};
  });
  useEffect(() => {
    // The formulas below have bold letters as soon as one is typed.
    addFaces([bold]).catch(() => undefined);
  }, []);
  if (!notation) return null;
  const changed = changedFrom(notation, typed);
  const problems = customProblems(notation, changed);
  const usable = Object.fromEntries(
    Object.entries(changed).filter(([symbol]) => problems[symbol as CustomSymbol] === undefined),
  );
  const shown = composeCustom(notation, usable, notation.name);
  const apply = (): void => {
    if (Object.keys(problems).length > 0) return;
    if (changed.sample !== undefined) setPreference('sampleIndex', 'own');
    chooseNotation(writeCustom(base, changed));
    onClose();
  };
  return (
    <form className="stack symbols-form" onKeyDown={onEnter(apply)}>
      <p className="share-note">
        {words.basedOn(messages.display.notations[base])} {words.allowed}
      </p>
      <div className="flow symbols-parts">
        <div className="stack symbols-fields">
          {customSymbols.map((symbol) => (
            <SymbolField
              key={symbol}
              symbol={symbol}
              value={typed[symbol] ?? symbolText(notation, symbol) ?? ''}
              tex={ownTex(shown, symbol)}
              problem={problems[symbol]}
              onChange={(text) => setTyped((now) => ({ ...now, [symbol]: text }))}
            />
          ))}
        </div>
        <section className="symbols-preview" aria-label={words.preview}>
          <p className="aside">{words.preview}</p>
          {previewOf(shown).map((tex, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and keep their places
            <div key={line} className="symbols-formula">
              <Tex tex={tex} display />
            </div>
          ))}
        </section>
      </div>
      <div className="flow symbols-foot">
        <Button className="plain-button" isDisabled={Object.keys(problems).length > 0} onPress={apply}>
          {words.apply}
        </Button>
        <Button className="quiet-button" isDisabled={Object.keys(typed).length === 0} onPress={() => setTyped({})}>
          {words.reset}
        </Button>
        <Button className="quiet-button" onPress={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Without fields that are empty or say what the notation says. */
function changedFrom(notation: Notation, typed: CustomSymbols): CustomSymbols {
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([symbol, text]) => text.trim() !== '' && text.trim() !== symbolText(notation, symbol as CustomSymbol),
    ),
  );
}

interface SymbolFieldProps {
  readonly symbol: CustomSymbol;
  readonly value: string;
  /** How it will be written. */
  readonly tex: string;
  readonly problem: string | undefined;
  readonly onChange: (text: string) => void;
}

function SymbolField({ symbol, value, tex, problem, onChange }: SymbolFieldProps) {
  const words = messages.ownSymbols;
  const problemId = useId();
  return (
    <TextField
      className="symbols-field"
      value={value}
      onChange={onChange}
      isInvalid={problem !== undefined}
      {...(problem !== undefined && { 'aria-describedby': problemId })}
    >
      <Label className="aside">{words.fields[symbol]}</Label>
      <Input autoComplete="off" autoCapitalize="none" spellCheck="false" />
      <span className="symbols-written" aria-hidden="true">
        <Tex tex={tex} />
      </span>
      {problem !== undefined && (
        <span className="small field-problem" id={problemId} role="alert">
          {words.sentence(problem)}
        </span>
      )}
    </TextField>
  );
}
