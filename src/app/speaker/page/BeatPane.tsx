/** A beat in words, with its formula, and if there is room as the ledger shows it on the stage. */
import { type ReactNode, useMemo } from 'react';
import { phaseNumber } from '../../../quantity';
import { traceOf, useStore } from '../../../store';
import {
  type Beat,
  BeatSentence,
  beatsOf,
  nearestBeat,
  Staged,
  StagedFormula,
  StagedLedger,
  stopOf,
} from '../../../views';

interface BeatPaneProps {
  readonly beat: Beat;
  /** Shows formula and ledger too. */
  readonly full?: boolean;
  /** Other words in place of the sentence. */
  readonly children?: ReactNode;
}

const perSample = phaseNumber('per-sample');

export function BeatPane({ beat: wanted, full = false, children }: BeatPaneProps) {
  const trace = useStore(traceOf);
  const weight = useStore((state) => state.cursor.weight);
  const beats = useMemo(() => beatsOf(trace, weight), [trace, weight]);
  const beat = nearestBeat(wanted, beats);
  const { phase, part } = stopOf(beat, beats);
  const stop = useMemo(() => ({ phase, part }), [phase, part]);
  return (
    <Staged stop={stop}>
      {children ?? (
        <p className="speaker-sentence">
          <BeatSentence beat={beat} />
        </p>
      )}
      {full && phaseNumber(phase) >= perSample && <StagedFormula beats={beats} beat={beat} />}
      {full && (
        // A picture: the ledger itself is on the stage.
        <div className="speaker-picture" inert>
          <StagedLedger beats={beats} beat={beat} />
        </div>
      )}
    </Staged>
  );
}
