/** A beat of a store that is ahead of the stage, as soon as its step is there. */

import { Travel } from '../../../../shell';
import { useStore, type ViewName } from '../../../../store';
import type { Beat, ToldBeat } from '../../../../views';
import { BeatPane } from './BeatPane';
import { useToldBeats } from './useToldBeats';

interface AheadProps {
  readonly view: ViewName | undefined;
  readonly step: number;
  /** The beat in the list of that step. */
  readonly beatIn: (beats: readonly ToldBeat[]) => Beat;
}

export function Ahead({ step, view, beatIn }: AheadProps) {
  const isThere = useStore((state) => state.cursor.step === step && state.travelling === undefined);
  const beats = useToldBeats(view);
  return isThere ? <BeatPane beat={beatIn(beats)} view={view} full /> : <Travel />;
}
