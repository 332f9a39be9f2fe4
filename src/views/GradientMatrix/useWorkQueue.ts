/** What the picture still has to compute, one thing after another, a slice at a time; each can be stopped and taken up again. */
import { useState } from 'react';
import { useLasting } from '../shared/work/JobLine';
import { useChunkedJob } from '../shared/work/useChunkedJob';
import type { PieceWork } from './pieceWork';

export interface QueuedWork {
  /** In words, what is being done. */
  readonly name: string;
  readonly work: PieceWork;
}

export interface WorkQueue {
  /** What is being computed, once it has taken so long that one should be told. */
  readonly told: QueuedWork | undefined;
  readonly stop: () => void;
  /** What was stopped and is still missing. */
  readonly stopped: QueuedWork | undefined;
  readonly goOn: () => void;
}

/** The first ones first; what is short is nobody's affair but his who needs it. */
export function useWorkQueue(works: readonly QueuedWork[]): WorkQueue {
  const [halted, setHalted] = useState<readonly PieceWork[]>([]);
  const open = works.filter(({ work }) => !work.isThere);
  const current = open.find(({ work }) => !halted.includes(work));
  const stopped = open.find(({ work }) => halted.includes(work));
  const job = useChunkedJob(current?.work.job, { auto: true });
  const isLong = useLasting(current !== undefined);
  return {
    told: isLong ? current : undefined,
    stop: () => {
      job.stop();
      if (current)
        setHalted(open.map(({ work }) => work).filter((work) => work === current.work || halted.includes(work)));
    },
    stopped,
    goOn: () => setHalted((all) => all.filter((work) => work !== stopped?.work)),
  };
}
