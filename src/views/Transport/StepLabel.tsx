/** "Step 3 / epoch 1, batch 3 of 10" */
import { useMemo } from 'react';
import { runOf, useStore } from '../../store';
import { messages } from '../../text';
import './transport.css';

export function StepLabel() {
  const run = useStore(runOf);
  const step = useStore((state) => state.cursor.step);
  const { epoch, batch, batches } = useMemo(() => run.epochInfo(step), [run, step]);
  return (
    <p className="unbroken stack step-label">
      <strong>{messages.transport.step(step)}</strong>
      <span>{messages.transport.epoch(epoch, batch, batches)}</span>
    </p>
  );
}
