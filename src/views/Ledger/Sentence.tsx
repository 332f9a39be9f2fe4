/** The answer, live, above the rows. It is spoken after a rest, never while Play runs. */
import { useEffect, useState } from 'react';
import { messages } from '../../text';
import { BarredText } from '../shared/BarredText';
import { type Ink, type SentenceContext, sentenceFor, spokenSentence } from './sentence';

interface SentenceProps {
  readonly context: SentenceContext;
  readonly playing: boolean;
}

export function Sentence({ context, playing }: SentenceProps) {
  return (
    <>
      <p className="ledger-sentence">
        {sentenceFor(context).map(({ text, ink, aside }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity
          <span key={index} className={classOf(ink, aside)}>
            <BarredText text={text} />
          </span>
        ))}
      </p>
      <LiveRegion text={playing ? messages.sentence.playing : spokenSentence(context)} />
    </>
  );
}

function classOf(ink: Ink, aside = false): string | undefined {
  const names = [ink !== 'plain' && `ink-${ink}`, aside && 'ledger-aside'].filter(Boolean);
  return names.length > 0 ? names.join(' ') : undefined;
}

const rest = 400;

function LiveRegion({ text }: { readonly text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span className="visually-hidden" role="status" aria-live="polite">
      {spoken}
    </span>
  );
}
