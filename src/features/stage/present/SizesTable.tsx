/** Once a presenter has changed the batch size: the batch gradient of the chosen weight with 1, half and all samples, as before, and as now. */
import { useMemo } from 'react';
import { Job, ShortTable, useJob, useStep } from '../../../kit';
import { isKnown, type Quantity } from '../../../quantity';
import { coverOf, useStore } from '../../../store';
import { messages } from '../../../text';
import { ledgerModel, printedAs, stagedModel } from '../../../views';
import { begunWith, hasOtherSize, stepsOfOtherSizes } from './batchSizes';

/** A question that is open asks for none of its numbers. */
export function SizesTable() {
  const { trace, stop } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const isWanted = useStore((state) => hasOtherSize(state) && coverOf(state) === undefined);
  const isReached = isKnown({ kind: 'batchGradient', ...place }, trace, stop);
  return isWanted && isReached && <Sizes />;
}

function Sizes() {
  const { run, trace } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const scenario = useStore((state) => state.scenario);
  const { letters, sizes, batchGradient } = messages.onStage;
  const begun = useStore(begunWith);
  const job = useMemo(
    () => new Job(stepsOfOtherSizes({ scenario, run, begun }, trace.step)),
    [scenario, run, begun, trace.step],
  );
  const { value: others = [], isDone } = useJob(job);
  const steps = new Map([...others, trace].map((one) => [one.batchSize, one]));
  if (!isDone || steps.size < 2) return null;
  const gradient: Quantity = { kind: 'batchGradient', ...place };
  const columns = [...steps.values()]
    .sort((one, other) => one.batchSize - other.batchSize)
    .map((step) => ({
      id: String(step.batchSize),
      head: <span aria-current={step === trace || undefined}>{step.batchSize}</span>,
      cell: () => printedAs(stagedModel(ledgerModel(step, place), step), gradient, step),
      ...(step === trace && { headClass: 'now', className: 'now' }),
    }));
  return (
    <ShortTable
      name={sizes}
      className="stage-sizes"
      columns={[
        { head: letters.batchSize, headClass: 'soft', cell: () => batchGradient, className: 'soft' },
        ...columns,
      ]}
      rows={[gradient]}
      keyOf={({ kind }) => kind}
    />
  );
}
