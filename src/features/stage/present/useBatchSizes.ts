/** Keeps what each batch size gave, from the beat on that shows the batch gradient. */
import { useEffect, useMemo, useState } from 'react';
import { runOf, traceOf, useStore } from '../../../store';
import { type Beat, isShown } from '../../../views';
import { changesButSize, comparableSizes, offeredSizes, type SeenSize, withSeen } from './batchSizes';

export interface BatchSizes {
  readonly now: number;
  readonly reduction: string;
  readonly offered: readonly number[];
  /** Those comparable with the current one, which is among them once its gradient is shown. */
  readonly seen: readonly SeenSize[];
  readonly isReached: boolean;
}

export function useBatchSizes(beats: readonly Beat[], beat: Beat): BatchSizes {
  const trace = useStore(traceOf);
  const run = useStore(runOf);
  const scenario = useStore((state) => state.scenario);
  const allChanges = useStore((state) => state.changes);
  const { batchSize: now, reduction } = run.settingsAt(trace.step);
  const changes = useMemo(() => changesButSize(allChanges, trace.step), [allChanges, trace.step]);
  const [kept, setKept] = useState<readonly SeenSize[]>([]);
  const [used, setUsed] = useState<readonly number[]>([]);
  const gradient = beats.findLast((one) => one.phase === 'sum' && one.name === 'total');
  const isReached = gradient !== undefined && isShown(gradient, beat, beats);
  useEffect(() => {
    setUsed((before) => (before.includes(now) ? before : [...before, now]));
    if (isReached) setKept((before) => withSeen(before, { size: now, reduction, trace, scenario, changes }));
  }, [isReached, now, reduction, trace, scenario, changes]);
  const seen = comparableSizes(kept, { trace, scenario, changes });
  return { now, reduction, offered: offeredSizes(run.data.sampleCount, [...used, now]), seen, isReached };
}
