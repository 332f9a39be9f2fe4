/** A beat in words, with its formula, and if there is room as the ledger shows it on the stage. */
import type { ReactNode } from 'react';
import { PanelPictureContext } from '../../../../kit';
import { phaseNumber } from '../../../../quantity';
import type { ViewName } from '../../../../store';
import { type Beat, BeatSentence, nearestBeat, Staged, StagedFormula, StagedLedger } from '../../../../views';

interface BeatPaneProps {
  readonly beat: Beat;
  /** The view on the stage; absent: network and ledger. */
  readonly view?: ViewName | undefined;
  /** What the view itself says of it, if the stage shows it. */
  readonly own?: string | undefined;
  /** Shows formula and ledger too. */
  readonly full?: boolean;
  /** Other words in place of the sentence. */
  readonly children?: ReactNode;
}

import { useToldBeats } from './useToldBeats';

const perSample = phaseNumber('per-sample');

export function BeatPane({ beat: wanted, view, own, full = false, children }: BeatPaneProps) {
  const beats = useToldBeats(view);
  const beat = nearestBeat(wanted, beats);
  const isStep = view === undefined;
  return (
    <Staged beats={beats} beat={beat}>
      {children ?? (
        <p className="speaker-sentence">
          <BeatSentence beats={beats} beat={beat} view={view} own={own} />
        </p>
      )}
      {full && isStep && phaseNumber(beat.phase) >= perSample && <StagedFormula beats={beats} beat={beat} />}
      {full && isStep && (
        // A picture: the ledger itself is on the stage.
        <div className="speaker-picture" inert>
          <PanelPictureContext value={true}>
            <StagedLedger beats={beats} beat={beat} />
          </PanelPictureContext>
        </div>
      )}
    </Staged>
  );
}
