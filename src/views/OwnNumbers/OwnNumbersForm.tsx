/** The sheet: all fields of a scenario on one page. The screen changes only when the whole sheet is applied. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { messages } from '../../text';
import '../../text/later';
import { LayerFields } from '../shared/scenarioForm/fields/LayerFields';
import { LossFields } from '../shared/scenarioForm/fields/StartFields';
import { PasteQuestion } from '../shared/scenarioForm/paste/PasteQuestion';
import { usePaste } from '../shared/scenarioForm/paste/usePaste';
import { Section } from '../shared/scenarioForm/Section';
import type { CellEditing } from '../shared/scenarioForm/tables/NumberCell';
import { KeyStrip } from './KeyStrip';
import { LayersField } from './LayersField';
import { SampleSection } from './SampleSection';
import { TrainingSection } from './TrainingSection';
import { useSheet } from './useSheet';
import { useTyping } from './useTyping';
import { WeightSection } from './WeightSection';

const problemId = 'own-numbers-problem';

export function OwnNumbersForm({ onClose }: { readonly onClose: () => void }) {
  const words = messages.ownNumbers;
  const body = useRef<HTMLDivElement>(null);
  const sheet = useSheet();
  const { scenario, problem, onFieldProblem } = sheet;
  const paste = usePaste({
    ...sheet,
    takesBlanks: true,
    onProblem: (sentence) => onFieldProblem(sentence, focusedNumber()),
  });
  const typing = useTyping();
  /** Counts the presses of Apply: each one moves to the first problem. */
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (asked > 0) body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);

  const apply = (): void => {
    const isRefused = body.current?.querySelector('[data-refused], .number-input[aria-invalid="true"]');
    if (!isRefused && sheet.apply()) onClose();
    else setAsked(asked + 1);
  };

  const cells: CellEditing = {
    isSheet: true,
    wrong: problem && { field: problem.field, by: problemId },
    onProblem: onFieldProblem,
  };
  /** The problem of a number, below its table. */
  const problemOf = (place: Place): ReactNode =>
    problem &&
    placeOf(problem.field) === place && (
      <p className="scenario-problem" id={problemId} role="alert">
        {problem.sentence}
      </p>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of what its fields do */}
      <div className="own-numbers-body" ref={body} tabIndex={-1} onPaste={paste.onPaste} onFocus={typing.onFocus}>
        <div className="own-numbers-start">
          <p className="scenario-soft">
            {sheet.isKept && <strong>{words.kept} </strong>}
            {words.intro}
          </p>
          {sheet.isKept && <TextButton text={words.fromScreen} onPress={sheet.startFromScreen} />}
          <TextButton text={words.startEmpty} onPress={sheet.startEmpty} />
          {sheet.bringBack && <TextButton text={words.bringBack} onPress={sheet.bringBack} />}
        </div>
        <Section title={words.network}>
          <div className="own-numbers-network">
            <div className="scenario-fields">
              <LayersField network={scenario.network} edit={sheet.edit} />
              <LossFields {...sheet} />
            </div>
            <div className="scenario-section">
              <LayerFields {...sheet} />
            </div>
          </div>
          {problemOf('')}
        </Section>
        <div className="own-numbers-tables">
          <Section title={words.weights}>
            <WeightSection {...sheet} cells={cells} />
            {problemOf('weights')}
          </Section>
          <Section title={words.samples}>
            <SampleSection {...sheet} cells={cells} />
            {problemOf('samples')}
            {paste.question && <PasteQuestion {...paste.question} />}
          </Section>
        </div>
        <Section title={words.training}>
          <TrainingSection {...sheet} />
        </Section>
      </div>
      {typing.isTyping ? (
        <>
          {sheet.status !== '' && (
            <p role="status" className="own-numbers-said">
              {sheet.status}
            </p>
          )}
          <KeyStrip form={body} onDone={typing.stop} />
        </>
      ) : (
        <div className="own-numbers-foot">
          <p role="status" className="own-numbers-status">
            {sheet.status}
          </p>
          <TextButton text={words.cancel} onPress={onClose} />
          <button type="button" className="plain-button is-first" onClick={apply}>
            {words.apply}
          </button>
        </div>
      )}
    </>
  );
}

type Place = 'weights' | 'samples' | '';

function placeOf(field: string): Place {
  if (field.startsWith('weight.')) return 'weights';
  return /^(input|target|sampleWeight)\./.test(field) ? 'samples' : '';
}

function focusedNumber(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-quantity]')?.dataset.quantity;
}

function TextButton({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <button type="button" className="plain-button" onClick={onPress}>
      {text}
    </button>
  );
}
