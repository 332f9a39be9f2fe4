/** The sentence of the beat, below everything, and announced. */
import { Fragment, useMemo, useRef } from 'react';
import { plainProse, proseParts, type Quantity } from '../../../quantity';
import { useStore } from '../../../store';
import { messages, spokenBars } from '../../../text';
import { sameBeat } from '../../shared/beats/beats';
import { LiveRegion } from '../../shared/chrome/LiveRegion';
import { useFitted } from '../../shared/fold/useFitted';
import { ledgerModel } from '../../shared/ledger/ledgerModel';
import { printedAs } from '../../shared/ledger/printedAs';
import { stagedModel } from '../../shared/ledger/stagedModel';
import { ProseText } from '../../shared/quantity/ProseText';
import { useStep } from '../../shared/quantity/useStep';
import { printedNumber } from '../sentence';
import { useSentenceContext } from '../useSentenceContext';
import { leastText, type StagedProps } from './stage';
import { stageSentence } from './stageSentence';

export function StageCaption({ beats, beat }: StagedProps) {
  const step = useStep();
  const { trace } = step;
  const weight = useStore((state) => state.cursor.weight);
  const scale = useStore((state) => state.preferences.scale);
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
  const line = useRef<HTMLParagraphElement>(null);
  useFitted(line, leastText * 16 * scale, spoken);
  const isVerdict = beats.some((one) => one.name === 'verdict' && sameBeat(one, beat));
  return (
    <>
      <p className={`stage-caption ${isVerdict ? 'is-verdict' : ''}`} ref={line}>
        <span>
          {sentences.map((sentence, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one beat have no other identity
            <Fragment key={index}>
              {index > 0 && ' '}
              <ProseText of={sentence} step={step} print={print} />
            </Fragment>
          ))}
        </span>
      </p>
      <LiveRegion text={spokenBars(spoken, messages.barredLetters)} />
    </>
  );
}
