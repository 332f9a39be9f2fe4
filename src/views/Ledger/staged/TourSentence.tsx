/** The sentence of a beat of the tour, where the ledger's own sentence stands, and announced. */
import { useEffect } from 'react';
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { inSpeech } from '../../../text';
import { Said } from './StageCaption';
import type { StagedProps } from './stage';

interface TourSentenceProps extends StagedProps {
  /** Takes the sentence as plain text: the tour waits until it is read. */
  readonly onSaid: (sentence: string) => void;
}

export function TourSentence({ onSaid, ...props }: TourSentenceProps) {
  return (
    <Said {...props} view="ledger" isOnPage>
      {({ shown, spoken }) => (
        <>
          <p className="ledger-sentence" data-said>
            {shown}
          </p>
          <Spoken text={spoken} onSaid={onSaid} />
        </>
      )}
    </Said>
  );
}

function Spoken({ text, onSaid }: Pick<TourSentenceProps, 'onSaid'> & { readonly text: string }) {
  useEffect(() => onSaid(text), [text, onSaid]);
  return <LiveRegion text={inSpeech(text)} />;
}
