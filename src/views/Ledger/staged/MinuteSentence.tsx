/** The sentence of a beat of one step in a minute, where the ledger's own sentence stands, and announced. */
import { Fragment, useMemo } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { ProseText } from '../../../kit/quantity/ProseText';
import { useStep } from '../../../kit/quantity/useStep';
import { plainProse, proseParts, type Quantity } from '../../../quantity';
import { useStore } from '../../../store';
import { inSpeech } from '../../../text';
import type { ToldBeat } from '../../shared/beats/beat';
import { ledgerModel } from '../../shared/ledger/ledgerModel';
import { useSentenceContext } from '../useSentenceContext';
import { minuteSentence, printedInMinute } from './minuteSentence';

interface MinuteSentenceProps {
  readonly beats: readonly ToldBeat[];
  readonly beat: ToldBeat;
}

export function MinuteSentence({ beats, beat }: MinuteSentenceProps) {
  const step = useStep();
  const { trace } = step;
  const weight = useStore((state) => state.cursor.weight);
  const model = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const context = useSentenceContext(model);
  const print = (quantity: Quantity): string => printedInMinute(quantity, { model, context });
  const sentences = minuteSentence(beat, beats, { model, context });
  const spoken = sentences
    .map((sentence) => plainProse(proseParts(sentence, trace.network), trace.network, print))
    .join(' ');
  return (
    <>
      <p className="ledger-sentence" data-said>
        {sentences.map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one beat have no other identity
          <Fragment key={index}>
            {index > 0 && ' '}
            <ProseText of={sentence} step={step} print={print} />
          </Fragment>
        ))}
      </p>
      <LiveRegion text={inSpeech(spoken)} />
    </>
  );
}
