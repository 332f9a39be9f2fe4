/** The sheet: all fields of a scenario on one page. The screen changes only when the whole sheet is applied. */
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { PlainButton } from '../../kit/chrome/buttons';
import { useBackCloses } from '../../kit/chrome/useBackCloses';
import { Choice } from '../../kit/fields/Choice';
import { NotKept } from '../../kit/fields/NotKept';
import { TypedTextsContext } from '../../kit/fields/typedTexts';
import { UndoButtons } from '../../kit/fields/UndoButtons';
import { undoKeys } from '../../kit/fields/undoKeys';
import { useKeptForm } from '../../kit/fields/useKeptForm';
import { type Brought, PasteField } from '../../kit/paste/PasteField';
import { addressAround } from '../../kit/quantity/linkedQuantity';
import { SkipOver } from '../../kit/table/SkipOver';
import { mostNumbers } from '../../scenario';
import { useStoreApi } from '../../store';
import { messages } from '../../text';
import '../../text/later';
import { fieldList } from '../shared/scenarioForm/fields/fieldList';
import { LayerFields } from '../shared/scenarioForm/fields/LayerFields';
import { ScenarioFields } from '../shared/scenarioForm/fields/ScenarioFields';
import { PasteSaid } from '../shared/scenarioForm/paste/PasteSaid';
import { usePaste } from '../shared/scenarioForm/paste/usePaste';
import { giveStep } from '../shared/scenarioForm/paste/useReading';
import { Section } from '../shared/scenarioForm/Section';
import type { CellEditing } from '../shared/scenarioForm/tables/NumberCell';
import { withTakers } from '../takers';
import { KeyStrip } from './KeyStrip';
import { LayersField } from './LayersField';
import { SampleSection } from './SampleSection';
import { useBrought } from './useBrought';
import { type Sheet as OwnSheet, useSheet } from './useSheet';
import { useTyping } from './useTyping';
import { WeightSection } from './WeightSection';
import './OwnNumbers.css';

const problemId = 'own-numbers-problem';
const refusedId = 'own-numbers-refused';

export function OwnNumbersForm({ onClose }: { readonly onClose: () => void }) {
  const words = messages.ownNumbers;
  useBackCloses(onClose);
  const body = useRef<HTMLDivElement>(null);
  const sheet = useSheet();
  const { form, history, problem, onFieldProblem } = sheet;
  const paste = usePaste({
    ...form,
    takesBlanks: true,
    undo: history.undo,
    isLater: true,
    onStepTaken: onClose,
    onProblem: (sentence) => onFieldProblem(sentence, addressAround(document.activeElement)),
  });
  const store = useStoreApi();
  const { reading } = paste;
  const brought = useBrought({ ...form, reading, onClose });
  const typedText = useKeptForm('paste', () => ({ text: '', sentence: '' }));
  const sayAgain = useEffectEvent(() => {
    const { text, sentence } = typedText.values;
    if (sentence !== '') reading.refuse({ text, sentence });
  });
  useEffect(() => sayAgain(), []);
  const keepTyped = (text: string): void => {
    typedText.set({ text, sentence: text === reading.refused?.text ? reading.refused.sentence : '' });
    if (text.trim() === '') reading.refuse(undefined);
  };
  useGiven(brought.bring);
  const typing = useTyping();
  /** Counts the presses of Apply: each one moves to the first problem. */
  const [asked, setAsked] = useState(0);

  useEffect(() => {
    if (asked === 0) return;
    const invalid = body.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    invalid?.focus();
    // What is wrong stands below the field or the section, which may be out of sight.
    const id = invalid?.getAttribute('aria-describedby') === refusedId ? refusedId : problemId;
    document.getElementById(id)?.scrollIntoView?.({ block: 'nearest' });
  }, [asked]);

  /** The refusal that Apply has stayed for. */
  const lastSeen = useRef<object>(undefined);
  const apply = (): void => {
    const { waiting } = reading;
    const { text } = typedText.values;
    const hasText = text.trim() !== '';
    const refused = reading.refused ?? problem;
    // What is not in the field any more cannot be mended there: it is shown once.
    const isUnseen = refused !== undefined && refused !== lastSeen.current;
    lastSeen.current = refused;
    const reply = body.current?.querySelector<HTMLElement>('[data-unanswered] button');
    const isRefused = body.current?.querySelector('[data-refused], .number-input[aria-invalid="true"]');
    // Without a reply, or not taken, what was pasted would be lost. Applied, the sheet has closed.
    if (reply) reply.focus();
    else if (hasText && text !== reading.refused?.text) {
      body.current?.querySelector('textarea')?.focus();
      brought.bring({ text });
    } else if (hasText || isUnseen || isRefused || !sheet.apply()) setAsked(asked + 1);
    else if (waiting) withTakers((all) => giveStep(store, waiting.text, all, waiting.known));
  };

  const cells: CellEditing = {
    isSheet: true,
    wrong: problem && { field: problem.field, by: problemId },
    onProblem: onFieldProblem,
  };
  /** What is wrong in a section, below it. */
  const problemIn = (section: SheetSection): ReactNode =>
    problem &&
    sectionOf(problem.field) === section && (
      <p className="scenario-problem" id={problemId} role="alert">
        {problem.sentence}
      </p>
    );
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears of what its fields do */}
      <div
        className="stack own-numbers-body"
        ref={body}
        tabIndex={-1}
        onPaste={paste.onPaste}
        onKeyDown={undoKeys(history)}
        onFocus={typing.onFocus}
      >
        <div className="row flow own-numbers-start">
          <p className="aside scenario-soft">
            {sheet.isKept && <strong>{words.kept} </strong>}
            {words.intro}
            {sheet.fromStep !== undefined && sheet.fromStep > 1 && ` ${words.fromStep(sheet.fromStep)}`}
          </p>
          <DraftChoice sheet={sheet} />
          {sheet.isKept && <PlainButton onClick={sheet.deleteDraft}>{words.deleteDraft}</PlainButton>}
          {sheet.isKept && <PlainButton onClick={sheet.startFromScreen}>{words.fromScreen}</PlainButton>}
          <PlainButton onClick={sheet.startEmpty}>{words.startEmpty}</PlainButton>
        </div>
        <PasteField
          label={words.pasteField}
          hint={words.pasteHint}
          isFirst
          draft={[typedText.values.text, keepTyped]}
          taken={reading.taken}
          refused={reading.refused}
          wrongBy={reading.refused && refusedId}
          onBrought={brought.bring}
          onProblem={(sentence) => reading.refuse({ text: '', sentence })}
        />
        <PasteSaid {...paste} stepSaid={messages.paste.stepLater} refusedId={refusedId} />
        {brought.elsewhere && (
          <p>
            <span role="status">{brought.elsewhere.says}</span>{' '}
            {brought.elsewhere.at && (
              <a className="plain-button" href={brought.elsewhere.at.href} onClick={onClose}>
                {brought.elsewhere.at.text}
              </a>
            )}
          </p>
        )}
        <NotKept isRefused={sheet.notKept === 'refused'} />
        {sheet.notKept === 'tooLarge' && <p className="aside scenario-soft">{words.tooLargeToKeep(mostNumbers)}</p>}
        <TypedTextsContext key={sheet.name} value={sheet.texts}>
          <Section title={words.network}>
            <div className="flow own-numbers-network">
              <ScenarioFields
                groups={['network']}
                form={form}
                before={<LayersField network={form.scenario.network} edit={form.edit} />}
              />
              <div className="stack scenario-section">
                <LayerFields {...form} />
              </div>
            </div>
            {problemIn('network')}
          </Section>
          <SkipOver past={words.past} back={words.pastBack}>
            <div className="flow own-numbers-tables">
              <Section title={words.weights}>
                <WeightSection form={form} cells={cells} />
                {problemIn('weights')}
              </Section>
              <Section title={words.samples}>
                <SampleSection form={form} cells={cells} />
                {problemIn('samples')}
              </Section>
            </div>
          </SkipOver>
          <Section title={words.training}>
            <ScenarioFields groups={['training', 'rule']} form={form} />
            {problemIn('training')}
          </Section>
        </TypedTextsContext>
      </div>
      {typing.isTyping ? (
        <>
          {sheet.status !== '' && (
            <p role="status" className="aside own-numbers-said">
              {sheet.status}
            </p>
          )}
          <KeyStrip form={body} onDone={typing.stop} />
        </>
      ) : (
        <div className="controls own-numbers-foot">
          <span className="own-numbers-undo">
            <UndoButtons history={history} className="plain-button" />
          </span>
          <p role="status" className="soft own-numbers-status">
            {sheet.status}
          </p>
          <PlainButton onClick={onClose}>{words.cancel}</PlainButton>
          <PlainButton className="is-first" onClick={apply}>
            {words.apply}
          </PlainButton>
        </div>
      )}
    </>
  );
}

/** What the sheet was opened to read. */
function useGiven(bring: (brought: Brought) => void): void {
  const store = useStoreApi();
  const isRead = useRef(false);
  useEffect(() => {
    const text = store.getState().ownNumbers?.text;
    if (text === undefined || isRead.current) return;
    isRead.current = true;
    bring({ text });
  }, [store, bring]);
}

type SheetSection = 'network' | 'weights' | 'samples' | 'training';

function sectionOf(field: string): SheetSection {
  if (/^(input|target|sampleWeight)\./.test(field)) return 'samples';
  const { group } = fieldList.find(({ name }) => name === field) ?? {};
  if (field.startsWith('weight.') || group === 'draw') return 'weights';
  return group === 'training' || group === 'rule' ? 'training' : 'network';
}

/** Which draft is open, where there are several; drafts of another shape stay beside each other. */
function DraftChoice({ sheet: { drafts, name, openDraft } }: { readonly sheet: OwnSheet }) {
  const words = messages.ownNumbers;
  if (drafts.length < 2) return null;
  const options = drafts.map(({ id, layers, samples, changed }) => ({
    id,
    text: words.draft(layers, samples),
    detail: changed ? words.changed(changed) : words.onScreen,
  }));
  return <Choice label={words.drafts} showLabel options={options} selected={name} onChoose={openDraft} />;
}
