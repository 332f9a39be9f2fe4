/** What a question is answered with, by its kind. */

import { useEffect, useEffectEvent, useId } from 'react';
import { useStep } from '../../../kit/quantity/useStep';
import {
  type BatchQuestion,
  type ChoiceQuestion,
  type ClickQuestion,
  isCorrect,
  type NumberQuestion,
  numberOf,
  readTypedNumber,
  type SignQuestion,
  signNames,
  signOf,
} from '../../../lessons';
import { withBatches } from '../../../scenario';
import { questionStateOf, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { StepBatches } from '../../shared/scenarioForm/batches/StepBatches';
import { FormMessages } from '../../shared/scenarioForm/FormMessages';
import { useFormReport, useScenarioEdit } from '../../shared/scenarioForm/useScreenForm';
import type { AnswerFieldsProps } from './answerFieldsProps';
import { arrangedFor } from './arrangedFor';
import { beginsWithNumber } from './beginsWithNumber';
import { chosenBy } from './chosenBy';
import { chosenName } from './chosenName';
import { MakeField } from './make/MakeField';
import { OptionFace, type OptionLength, OptionList, type OptionState } from './OptionList';
import { OrderFields } from './OrderFields';
import { questionContext } from './questionContext';

export function AnswerFields(props: AnswerFieldsProps) {
  const { question } = props;
  switch (question.kind) {
    case 'choice':
      return <ChoiceFields {...props} question={question} />;
    case 'sign':
      return <SignFields {...props} question={question} />;
    case 'number':
      return <NumberAnswer {...props} question={question} />;
    case 'click':
      return <ClickField {...props} question={question} />;
    case 'order':
      return <OrderFields {...props} question={question} />;
    case 'batch':
      return <BatchField {...props} question={question} />;
    case 'make':
      return <MakeField {...props} question={question} />;
  }
}

/** One of several options. */
function ChoiceFields({ question, promptId, draft, isOpen, mark, onDraft }: AnswerFieldsProps<ChoiceQuestion>) {
  const words = messages.question;
  // Only once the answer may be seen.
  const correct = useStore((state) =>
    isOpen ? '' : question.options.map((option) => Number(isCorrect(option, questionContext(state)))).join(''),
  );
  const checked = mark?.kind === 'choice' ? mark.option : undefined;
  const stateOf = (index: number): OptionState | undefined => {
    if (correct[index] === '1') return 'right';
    return index === checked ? 'wrong' : undefined;
  };
  return (
    <OptionList
      label={words.answers}
      promptId={promptId}
      options={question.options.map(({ text }, index) => ({
        face: <OptionFace text={text} />,
        state: stateOf(index),
      }))}
      chosen={draft?.kind === 'choice' ? draft.option : undefined}
      length={lengthOf(question)}
      isOpen={isOpen}
      hasNumbers={question.options.some(({ text }) => beginsWithNumber(text.document))}
      onChoose={(option) => onDraft({ kind: 'choice', option })}
    />
  );
}

/** In characters: what fits beside another on a phone, and on a tablet. */
const most = { short: 16, medium: 44 };

/** A live number or letter, which takes the room of a few digits. */
const reference = /\{[^{}]*\}/g;

function lengthOf({ options }: ChoiceQuestion): OptionLength {
  const longest = Math.max(...options.map(({ text }) => text.text.replace(reference, '00000').length));
  return longest <= most.short ? 'short' : longest <= most.medium ? 'medium' : 'long';
}

/** Negative, zero or positive. */
function SignFields({ question, promptId, draft, isOpen, mark, onDraft }: AnswerFieldsProps<SignQuestion>) {
  const words = messages.question;
  // Only once the answer may be seen.
  const right = useStore((state) => (isOpen ? undefined : signOf(numberOf(question.of, questionContext(state)))));
  const checked = mark?.kind === 'sign' ? mark.sign : undefined;
  return (
    <OptionList
      label={words.answers}
      promptId={promptId}
      options={signNames.map((name) => ({
        face: words.signs[name],
        state: name === right ? 'right' : name === checked ? 'wrong' : undefined,
      }))}
      chosen={draft?.kind === 'sign' ? signNames.indexOf(draft.sign) : undefined}
      length="short"
      isOpen={isOpen}
      hasNumbers
      onChoose={(index) => {
        const sign = signNames[index];
        if (sign) onDraft({ kind: 'sign', sign });
      }}
    />
  );
}

/** A number in any equivalent form. */
function NumberAnswer({
  question,
  promptId,
  typed: text = '',
  isOpen,
  problem,
  ...on
}: AnswerFieldsProps<NumberQuestion>) {
  const { onDraft, onProblem } = on;
  const words = messages.question;
  const id = useId();
  const read = readTypedNumber(text);
  const type = (typed: string): void => {
    const next = readTypedNumber(typed);
    onDraft('value' in next ? { kind: 'number', text: typed, value: next.value } : undefined, typed);
  };
  // While a number is being typed it may not be one yet: 1/ or 6.25e.
  const complain = (): void => onProblem('problem' in read && text.trim() !== '' ? read.problem : undefined);
  return (
    <div className="question-number">
      <label htmlFor={id}>{words.number}</label>
      <input
        id={id}
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        value={text}
        disabled={!isOpen}
        aria-describedby={`${promptId} ${id}-about`}
        aria-invalid={problem !== undefined}
        onChange={(event) => type(event.target.value)}
        onBlur={complain}
        onKeyDown={(event) => {
          if (event.key === 'Enter') complain();
        }}
      />
      <p id={`${id}-about`} className="soft question-how" role={problem === undefined ? undefined : 'alert'}>
        {problem ?? howExact(question)}
      </p>
    </div>
  );
}

function howExact({ isWhole, estimate, digits }: NumberQuestion): string {
  const words = messages.question;
  if (isWhole) return words.whole;
  return estimate ? words.estimate : words.digits(digits);
}

/** A sample, weight or number that is chosen on the screen, and then checked. What was selected before is no answer. */
function ClickField({ question, draft, isOpen, onDraft }: AnswerFieldsProps<ClickQuestion>) {
  const words = messages.question;
  const { trace } = useStep();
  const store = useStoreApi();
  const { target } = question;
  const answer = useEffectEvent(onDraft);
  useEffect(() => {
    if (!isOpen) return undefined;
    return store.subscribe((after, before) => {
      // Another scene, or the way back to this one, selects what the scene selects.
      const at = after.lesson === before.lesson ? chosenBy(target, before.cursor, after.cursor) : undefined;
      if (at !== undefined) answer({ kind: 'click', at });
    });
  }, [store, target, isOpen]);
  return (
    <>
      {isOpen && <p className="soft question-how">{words.click[target]}</p>}
      <p className="soft question-chosen" role="status">
        {draft?.kind === 'click' ? words.chosen(chosenName(draft.at, trace.network)) : isOpen && words.nothingChosen}
      </p>
    </>
  );
}

/** The batches of the epoch, which the learner arranges; who gives up sees them arranged. */
function BatchField({ question, isOpen, onDraft }: AnswerFieldsProps<BatchQuestion>) {
  const step = useStep();
  const store = useStoreApi();
  const sample = useStore((state) => state.cursor.sample);
  const batches = step.run.scenario.training.batches;
  const edit = useScenarioEdit();
  const { onStatus, onProblem, ...said } = useFormReport();
  // Only other batches are another answer.
  const answer = useEffectEvent(onDraft);
  useEffect(() => {
    if (isOpen) answer(batches && { kind: 'batch', batches });
  }, [batches, isOpen]);
  const isTold = useStore((state) => questionStateOf(state).status === 'shown');
  const tell = useEffectEvent(() => {
    const arranged = arrangedFor(store.getState(), question);
    onStatus('');
    if (arranged) edit((scenario) => withBatches(scenario, arranged));
  });
  useEffect(() => {
    if (isTold) tell();
  }, [isTold]);
  return (
    <div className="question-batch">
      <StepBatches
        step={step}
        sample={sample}
        edit={edit}
        use={isOpen ? 'arranged' : 'read'}
        onStatus={onStatus}
        onProblem={onProblem}
      />
      <FormMessages {...said} />
    </div>
  );
}
