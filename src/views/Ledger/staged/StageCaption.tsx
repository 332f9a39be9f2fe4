/** The sentence of the beat, below everything, and announced. */

import { Fragment, type ReactNode, useMemo, useRef } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { useRem } from '../../../kit/chrome/remInPixels';
import { RunMark } from '../../../kit/comparedRuns/RunMark';
import { useFittedText } from '../../../kit/fit/useFittedText';
import { BarredText } from '../../../kit/quantity/BarredText';
import { ProseText } from '../../../kit/quantity/ProseText';
import { useStep } from '../../../kit/quantity/useStep';
import { plainProse, proseParts, type Quantity } from '../../../quantity';
import { useStore, type ViewName } from '../../../store';
import { inSpeech, messages } from '../../../text';
import { sameBeat, tellsVerdict } from '../../shared/beats/beat';
import type { StageBeat } from '../../shared/beats/beatContext';
import { isSaidByView } from '../../shared/beats/caption';
import { ledgerModel, stagedModel } from '../../shared/ledger/ledgerModel';
import { storyOf } from '../../stories';
import { useSentenceContext } from '../useSentenceContext';
import { leastText } from './stagedRows';
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
  const { beats, beat } = props;
  const { sentence } = messages.covered;
  if (isCovered) return <Line said={{ shown: sentence, spoken: sentence }} isVerdict={false} />;
  const isVerdict = beats.some((one) => tellsVerdict(one) && sameBeat(one, beat));
  return (
    <Said {...props}>
      {(said) => (
        <>
          <Line said={said} isVerdict={isVerdict} />
          <LiveRegion text={inSpeech(said.spoken)} />
        </>
      )}
    </Said>
  );
}

/** The same words as mere text. */
export function BeatText(props: SentenceProps) {
  return <Said {...props}>{({ spoken }) => spoken}</Said>;
}

function Line({ said: { shown, spoken }, isVerdict }: { readonly said: SaidBeat; readonly isVerdict: boolean }) {
  const rem = useRem();
  const line = useRef<HTMLParagraphElement>(null);
  useFittedText(line, leastText * rem, spoken);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <p
      className={`row stage-caption ${isVerdict ? 'is-verdict' : ''}`}
      role="group"
      aria-label={messages.stage.sentence}
      ref={line}
    >
      <span>{shown}</span>
    </p>
  );
}

interface SaidProps extends SentenceProps {
  /** Its numbers have the digits of a page, not those of a stage. */
  readonly isOnPage?: true;
  readonly children: (said: SaidBeat) => ReactNode;
}

/** Of an empty batch no view has anything to say. */
export function Said({ own, ...props }: SaidProps) {
  const { beat, beats, children } = props;
  const isEmpty = useStep().trace.batchSize === 0;
  if (own && !isEmpty && isSaidByView(beat, beats)) return children({ shown: <BarredText text={own} />, spoken: own });
  return <OfStep {...props} />;
}

function OfStep({ view, beats, beat, isOnPage, children }: SaidProps) {
  const step = useStep();
  const { trace } = step;
  const weight = useStore((state) => state.cursor.weight);
  const keys = useStore((state) => state.viewKeys);
  const whole = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const model = useMemo(() => (isOnPage ? whole : stagedModel(whole, trace)), [isOnPage, whole, trace]);
  const context = useSentenceContext(model);
  const of = { ...context, isTaught: true, view, keys, door: { run: step.run, model } };
  const print = (quantity: Quantity): string => printedAtBeat(quantity, of, whole);
  const sentences = beatSentence(beat, beats, of);
  // An empty batch has no number that another run could have otherwise.
  const isOfThisRun = storyOf(view).hasOtherRun === true && beat.phase !== 'batch' && trace.batchSize > 0;
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
  return children({ shown, spoken });
}
