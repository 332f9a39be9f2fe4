/** The sentence above the rows, updated live. It is announced after a pause, and never while Play runs. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { LiveRegion } from '../../kit/chrome/LiveRegion';
import { onRequest } from '../../kit/onRequest';
import { ProseText, ProseTexts } from '../../kit/quantity/ProseText';
import { useStep } from '../../kit/quantity/useStep';
import { isRevealed } from '../../lessons';
import type { Quantity } from '../../quantity';
import { openViewsOf, questionOf, questionStateOf, type State, useStore } from '../../store';
import { messages } from '../../text';
import { ledgerModel } from '../shared/ledger/ledgerModel';
import { observationText } from './observation';
import { sentenceFor, spokenSentence } from './sentence';
import { printedNumber } from './sentenceContext';
import { useObservation, useSentenceContext } from './useSentenceContext';

/** The words of clipping, which few steps have. */
const ClipNote = onRequest(async () => (await import('./clipNote')).ClipNote, { isEmptyAtFirst: true });

/** Whether a shell shows the sentence elsewhere, so that the ledger omits it. */
export const SentenceElsewhereContext = createContext(false);

/** What stands in the sentence's place while a step is told; absent: the sentence itself. */
export const ToldSentenceContext = createContext<ReactNode>(undefined);

export function LedgerSentence() {
  return useContext(ToldSentenceContext) ?? <OwnSentence />;
}

/** Its numbers have the same digits as in the ledger's rows. */
function OwnSentence() {
  const step = useStep();
  const { trace, stop } = step;
  const weight = useStore((state) => state.cursor.weight);
  const playing = useStore((state) => state.playing);
  const model = useMemo(() => ledgerModel(trace, weight), [trace, weight]);
  const context = useSentenceContext(model);
  const print = (quantity: Quantity): string => printedNumber(quantity, context);
  const seen = useObservation();
  const open = useStore(openViewsOf);
  // It could answer what a lesson asks.
  const isTold = seen !== undefined && open === undefined;
  const remark = useMemo(
    () => (isTold ? observationText(seen, trace, weight) : undefined),
    [isTold, seen, trace, weight],
  );
  // Its words depend on numbers as well.
  const isCovered = stop.covers !== undefined || (open !== undefined && !open.includes('ledger'));
  const said = useSaid(playing ? messages.sentence.playing : spokenSentence(context, remark), isCovered);
  if (isCovered) {
    return (
      <>
        <p className="ledger-sentence">{messages.covered.sentence}</p>
        <LiveRegion text={said} />
      </>
    );
  }
  return (
    <>
      <p className="ledger-sentence">
        <ProseTexts of={sentenceFor(context)} {...{ step, print }} />
        {trace.settings.clip && <ClipNote />}
      </p>
      {remark && (
        <p className="aside ledger-observation">
          <ProseText of={remark} {...{ step, print }} />
        </p>
      )}
      <LiveRegion text={said} />
    </>
  );
}

/** An answer uncovers the sentence, but the reply to it has just said as much: the next sentence is said again. */
function useSaid(sentence: string, isCovered: boolean): string {
  const answered = useStore(answeredScene);
  const replied = answered === undefined ? '' : sentence;
  const [before, setBefore] = useState({ answered, replied });
  if (answered !== before.answered) setBefore({ answered, replied });
  if (isCovered) return messages.covered.sentence;
  return sentence === before.replied ? '' : sentence;
}

/** The scene, once its question is answered. */
function answeredScene(state: State): string | undefined {
  const { lesson } = state;
  if (!lesson || !questionOf(state) || !isRevealed(questionStateOf(state))) return undefined;
  return `${lesson.lesson.name} ${lesson.scene}`;
}
