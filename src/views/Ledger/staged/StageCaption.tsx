/** The sentence of the beat, below everything, and announced. */

import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { RunMark } from '../../../kit/comparedRuns/RunMark';
import { useFittedText } from '../../../kit/fit/useFittedText';
import { BarredText } from '../../../kit/quantity/BarredText';
import { ProseText } from '../../../kit/quantity/ProseText';
import { useStep } from '../../../kit/quantity/useStep';
import { plainProse, proseParts, type Quantity } from '../../../quantity';
import { useStore, type ViewName } from '../../../store';
import { inSpeech, messages } from '../../../text';
import type { StageBeat } from '../../shared/beats/beatContext';
import { isSaidByView } from '../../shared/beats/caption';
import { ledgerModel, stagedModel } from '../../shared/ledger/ledgerModel';
import { storyOf } from '../../stories';
import { useSentenceContext } from '../useSentenceContext';
import { beatSentence, printedAtBeat } from './viewSentence';

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

/** `isOnPage`: its numbers have the digits of a page, not those of a stage. */
export function useSaid({ view, beats, beat, own }: SentenceProps, isOnPage = false): SaidBeat {
  const step = useStep();
  const { trace } = step;
  const weight = useStore((state) => state.cursor.weight);
  const keys = useStore((state) => state.viewKeys);
  const whole = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const model = useMemo(() => (isOnPage ? whole : stagedModel(whole, trace)), [isOnPage, whole, trace]);
  const context = useSentenceContext(model);
  // Of an empty batch no view has anything to say.
  const isEmpty = trace.batchSize === 0;
  if (own && !isEmpty && isSaidByView(beat, beats)) return { shown: <BarredText text={own} />, spoken: own };
  const of = { ...context, isTaught: true, view, keys, door: { run: step.run, model } };
  const print = (quantity: Quantity): string => printedAtBeat(quantity, of, whole);
  const sentences = beatSentence(beat, beats, of);
  // An empty batch has no number that another run could have otherwise.
  const isOfThisRun = storyOf(view).hasOtherRun === true && beat.phase !== 'batch' && !isEmpty;
  const said = sentences
    .map((sentence) => plainProse(proseParts(sentence, trace.network), trace.network, print))
    .join(' ');
  const spoken = isOfThisRun ? messages.stage.ofThisRun(said) : said;
  const shown = (
    <>
      {isOfThisRun && (
        <>
          <RunMark of="first" />{' '}
        </>
      )}
      {sentences.map((sentence, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one beat have no other identity
        <Fragment key={index}>
          {index > 0 && ' '}
          <ProseText of={sentence} step={step} print={print} />
        </Fragment>
      ))}
    </>
  );
  return { shown, spoken };
}
