/** Once a presenter has changed the batch size: the batch gradient of the chosen weight with 1, half and all samples, as before, and as now. */
import { useMemo } from 'react';
import { Job, ShortTable, useJob, useStep } from '../../../kit';
import { isKnown, type Quantity, type WeightPlace } from '../../../quantity';
import { coverOf, useStore } from '../../../store';
import { messages } from '../../../text';
import { printedAs, stagedModel } from '../../../views';
import { begunWith, hasOtherSize, stepsOfOtherSizes } from './batchSizes';

/** A question that is open asks for none of its numbers. */
export function SizesTable() {
  const { trace, stop } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const isWanted = useStore((state) => hasOtherSize(state) && coverOf(state) === undefined);
  const isReached = isKnown(gradientAt(place), trace, stop);
  return isWanted && isReached && <Sizes />;
}

function Sizes() {
  const { run, trace } = useStep();
  const place = useStore((state) => state.cursor.weight);
  const scenario = useStore((state) => state.scenario);
  const words = messages.onStage;
  const begun = useStore(begunWith);
  const job = useMemo(
    () => new Job(stepsOfOtherSizes({ scenario, run, begun }, trace.step)),
    [scenario, run, begun, trace.step],
  );
  const { value: others, isDone } = useJob(job);
  // A press changes none of them, and each number takes the digits of a whole ledger.
  const sizes = useMemo(() => {
    const steps = new Map([...(others ?? []), trace].map((step) => [step.batchSize, step]));
    return [...steps.values()]
      .sort((one, other) => one.batchSize - other.batchSize)
      .map((step) => ({
        step,
        printed: printedAs(stagedModel(step, place), gradientAt(place), step),
      }));
  }, [others, trace, place]);
  if (!isDone || sizes.length < 2) return null;
  const columns = sizes.map(({ step, printed }) => ({
    id: String(step.batchSize),
    head: <span aria-current={step === trace || undefined}>{step.batchSize}</span>,
    cell: () => printed,
    ...(step === trace && { headClass: 'now', className: 'now' }),
  }));
  return (
    <ShortTable
      name={words.sizes}
      className="stage-sizes"
      columns={[
        { head: words.letters.batchSize, headClass: 'soft', cell: () => words.batchGradient, className: 'soft' },
        ...columns,
      ]}
      rows={[gradientAt(place)]}
      keyOf={({ kind }) => kind}
    />
  );
}

function gradientAt(place: WeightPlace): Quantity {
  return { kind: 'batchGradient', ...place };
}
