/** The sentence of the beat, below everything, and announced. */

import { Fragment, useMemo, useRef } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { useRem } from '../../../kit/chrome/remInPixels';
import { useFittedText } from '../../../kit/fit/useFittedText';
import { ProseText } from '../../../kit/quantity/ProseText';
import { type StepView, useStep } from '../../../kit/quantity/useStep';
import type { Filled } from '../../../prose';
import { plainProse, proseParts, type Quantity } from '../../../quantity';
import { useStore } from '../../../store';
import { messages, spokenBars } from '../../../text';
import { type Beat, sameBeat } from '../../shared/beats/beats';
import { ledgerModel } from '../../shared/ledger/ledgerModel';
import { printedAs } from '../../shared/ledger/printedAs';
import { stagedModel } from '../../shared/ledger/stagedModel';
import { printedNumber } from '../sentenceContext';
import { useSentenceContext } from '../useSentenceContext';
import { leastText, type StagedProps } from './stage';
import { stageSentence } from './stageSentence';

interface StageCaptionProps extends StagedProps {
  /** A view says in a sentence of its own what is shown. */
  readonly isSpokenOnly: boolean;
}

export function StageCaption({ beats, beat, isSpokenOnly }: StageCaptionProps) {
  const rem = useRem();
  const { sentences, spoken, print, step } = useBeatSentences(beat);
  const line = useRef<HTMLParagraphElement>(null);
  useFittedText(line, leastText * rem, `${spoken} ${isSpokenOnly}`);
  const isVerdict = beats.some((one) => one.name === 'verdict' && sameBeat(one, beat));
  return (
    <>
      {!isSpokenOnly && (
        <p className={`stage-caption ${isVerdict ? 'is-verdict' : ''}`} ref={line}>
          <span>
            <Sentences of={sentences} print={print} step={step} />
          </span>
        </p>
      )}
      <LiveRegion text={spokenBars(spoken, messages.barredLetters)} />
    </>
  );
}

/** The same words elsewhere: not fitted to a line, and not announced. */
export function BeatSentence({ beat }: Pick<StagedProps, 'beat'>) {
  const { sentences, print, step } = useBeatSentences(beat);
  return <Sentences of={sentences} print={print} step={step} />;
}

interface BeatSentences {
  readonly sentences: readonly Filled[];
  /** The same as plain text. */
  readonly spoken: string;
  readonly print: (quantity: Quantity) => string;
  readonly step: StepView;
}

function useBeatSentences(beat: Beat): BeatSentences {
  const step = useStep();
  const { trace } = step;
  const weight = useStore((state) => state.cursor.weight);
  const model = useMemo(() => stagedModel(ledgerModel(trace, weight), trace), [trace, weight]);
  const context = useSentenceContext(model);
  // Within sum and update, every number is one of the ledger's rows.
  const isOfRows = beat.name !== 'stop' && beat.name !== 'loss';
  const print = (quantity: Quantity): string =>
    isOfRows ? printedAs(model, quantity, trace) : printedNumber(quantity, context);
  const sentences = stageSentence(beat, context);
  const spoken = sentences
    .map((sentence) => plainProse(proseParts(sentence, trace.network), trace.network, print))
    .join(' ');
  return { sentences, spoken, print, step };
}

interface SentencesProps extends Pick<BeatSentences, 'print' | 'step'> {
  readonly of: readonly Filled[];
}

function Sentences({ of, print, step }: SentencesProps) {
  return of.map((sentence, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one beat have no other identity
    <Fragment key={index}>
      {index > 0 && ' '}
      <ProseText of={sentence} step={step} print={print} />
    </Fragment>
  ));
}
