/** The sentence of a beat of the tour, where the ledger's own sentence stands, and announced. */
import { LiveRegion } from '../../../kit/chrome/LiveRegion';
import { inSpeech } from '../../../text';
import { Said } from './StageCaption';
import type { StagedProps } from './stage';

export function TourSentence(props: StagedProps) {
  return (
    <Said {...props} view="ledger" isOnPage>
      {({ shown, spoken }) => (
        <>
          <p className="ledger-sentence" data-said>
            {shown}
          </p>
          <LiveRegion text={inSpeech(spoken)} />
        </>
      )}
    </Said>
  );
}
