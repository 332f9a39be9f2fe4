/** The sentence of the beat, below everything, and announced; its numbers as the view on the stage prints them. */
import { type ReactNode, useRef } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { RunMark } from '../../../kit/comparedRuns/RunMark';
import { useFittedText } from '../../../kit/fit/useFittedText';
import { BarredText } from '../../../kit/quantity/BarredText';
import { ProseTexts } from '../../../kit/quantity/ProseText';
import { useStep } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import type { Filled } from '../../../prose';
import { plainProse, proseParts, type Quantity, quantityValue } from '../../../quantity';
import type { Run } from '../../../run';
import { useStore, type ViewName, whatifKey } from '../../../store';
import { inSpeech, messages } from '../../../text';
import type { Beat } from '../../shared/beats/beat';
import type { StageBeat } from '../../shared/beats/beatContext';
import { type LedgerModel, ledgerModel } from '../../shared/ledger/ledgerModel';
import { isDivision, totalRows } from '../../shared/ledger/ledgerRows';
import { printedAs } from '../../shared/ledger/printedAs';
import { useLedgerModel } from '../../shared/ledger/useLedgerModel';
import { storyOf } from '../../stories';
import { askedDoor } from '../doors/answer/registry';
import { toldSentences } from '../doors/answer/sentences';
import { printedNumber, type SentenceContext } from '../sentenceContext';
import { useSentenceContext } from '../useSentenceContext';
import { stageSentence } from './stageSentence';

export interface SentenceProps extends StageBeat {
  /** The view whose beats they are; absent: network and ledger. */
  readonly view?: ViewName | undefined;
  /** The sentence of the view itself, if it has one. */
  readonly own?: string | undefined;
}

interface SaidBeat {
  readonly shown: ReactNode;
  /** The same as plain text. */
  readonly spoken: string;
}

interface StageCaptionProps extends SentenceProps {
  /** The sentence would answer the open question: another one stands in its place. */
  readonly isCovered: boolean;
}

export function StageCaption({ isCovered, ...props }: StageCaptionProps) {
  const said = useSaid(props);
  const line = useRef<HTMLParagraphElement>(null);
  const { sentence } = messages.covered;
  useFittedText(line, isCovered ? sentence : said.spoken);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <p className="row stage-caption" role="group" aria-label={messages.stage.sentence} ref={line}>
        <span>{isCovered ? sentence : said.shown}</span>
      </p>
      {!isCovered && <LiveRegion text={inSpeech(said.spoken)} />}
    </>
  );
}

/** The same words as mere text. */
export function BeatText(props: SentenceProps) {
  return useSaid(props).spoken;
}

export function useSaid({ view, beats, beat, own }: SentenceProps): SaidBeat {
  const step = useStep();
  const { run, trace } = step;
  const weight = useStore((state) => state.cursor.weight);
  const keys = useStore((state) => state.viewKeys);
  const model = useLedgerModel(weight, trace);
  const context = useSentenceContext(model);
  // Of an empty batch no view has anything to say.
  const isEmpty = trace.batchSize === 0;
  if (own && !isEmpty && isSaidByView(beat, beats)) return { shown: <BarredText text={own} />, spoken: own };
  const of = { ...context, isTaught: true, view, keys, door: { run, model } };
  const print = (quantity: Quantity): string => printedAtBeat(quantity, of, ledgerModel(trace, weight));
  const sentences = beatSentence(beat, beats, of);
  // An empty batch has no number that another run could have otherwise.
  const isOfThisRun = storyOf(view).hasOtherRun === true && beat.phase !== 'batch' && !isEmpty;
  const said = sentences
    .map((sentence) => plainProse(proseParts(sentence, trace.network), trace.network, print))
    .join(' ');
  const shown = (
    <>
      {isOfThisRun && (
        <>
          <RunMark of="first" />{' '}
        </>
      )}
      <ProseTexts of={sentences} {...{ step, print }} />
    </>
  );
  return { shown, spoken: isOfThisRun ? messages.stage.ofThisRun(said) : said };
}

/** Whether a view says what a beat shows. What is added row by row, a sum before it is divided, and the lines of the rule are said as in the ledger. */
function isSaidByView({ phase, name }: Beat, beats: readonly Beat[]): boolean {
  if (phase === 'batch') return false;
  if (name === 'stop') return true;
  const isAdded = beats.some((beat) => beat.name === 'row');
  return phase === 'sum' && !isAdded && name === beats.findLast((beat) => beat.phase === 'sum')?.name;
}

interface SentenceOf extends SentenceContext, Pick<SentenceProps, 'view'> {
  readonly keys: Readonly<Record<string, string>>;
  /** What an open question is answered from; absent: none has beats. */
  readonly door?: { readonly run: Run; readonly model: LedgerModel } | undefined;
}

export function beatSentence(beat: Beat, beats: readonly Beat[], context: SentenceOf): readonly Filled[] {
  const { view, keys, door, trace, weight: place, sample } = context;
  if (beat.name === 'asked' || beat.name === 'answered') {
    const asked = door && { run: door.run, trace, place };
    const open = asked && askedDoor(keys[whatifKey], asked);
    return open ? toldSentences(open, asked, { name: beat.name, model: door.model }) : [];
  }
  const { prints } = storyOf(view);
  const beside = prints && {
    prints: (quantity: Quantity) => prints(quantity, { trace, place, sample, phase: beat.phase }),
  };
  return stageSentence(addedBeat(beat, context), beats, { ...context, ...beside });
}

/**
 * A view without rows to add shows the sum at once, and no averages that the sentence of the phase could judge: it is said by the last
 * row under the rule that the view shows.
 */
function addedBeat(beat: Beat, { view, trace, weight }: SentenceOf): Beat {
  if (view === undefined || beat.phase !== 'sum' || beat.name !== 'stop' || trace.batchSize === 0) return beat;
  const { hasPenalty = false } = storyOf(view);
  const last = totalRows(trace, weight).findLast((row) => isDivision(row) || (hasPenalty && row.name === 'gradient'));
  return { phase: 'sum', name: last?.name ?? 'sum' };
}

/** A number of the sentence in the digits of the view, else of the ledger. */
export function printedAtBeat(quantity: Quantity, of: SentenceOf, model: LedgerModel): string {
  const { printed } = storyOf(of.view);
  const print = (one: Quantity): string => printed?.(one, of.trace, model) ?? printedNumber(one, of);
  return looksUnmoved(quantity, of.trace, print) ? printedAs(model, quantity, of.trace) : print(quantity);
}

/** A weight that moves, and has not the digits that tell it from the new weight: the ledger has them. */
function looksUnmoved(quantity: Quantity, trace: StepTrace, print: (one: Quantity) => string): boolean {
  if (quantity.kind !== 'weight' && quantity.kind !== 'weightAfter') return false;
  const before: Quantity = { ...quantity, kind: 'weight' };
  const after: Quantity = { ...quantity, kind: 'weightAfter' };
  return print(before) === print(after) && quantityValue(before, trace) !== quantityValue(after, trace);
}
