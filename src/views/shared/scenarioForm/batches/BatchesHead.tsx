/** Above the batches: whether they are given by hand, and the usual ways to arrange them. */
import { PlainButton } from '../../../../kit/chrome/buttons';
import { allInOneBatch, type Batches, oneBatchEach, withEmptyBatch } from '../../../../scenario';
import { messages } from '../../../../text';

interface BatchesHeadProps {
  readonly batches: Batches;
  readonly byHand: boolean;
  /** The reader decides whether they are given by hand. */
  readonly withSwitch: boolean;
  readonly sampleCount: number;
  readonly isTooMany: boolean;
  /** With the sentence that says what has been done. */
  readonly onEdit: (batches: Batches | undefined, said: string) => void;
}

export function BatchesHead({ batches, byHand, withSwitch, sampleCount, isTooMany, onEdit }: BatchesHeadProps) {
  const words = messages.batchGroups;
  const arrangements = [
    { name: words.addBatch, make: () => withEmptyBatch(batches), said: words.batchAdded(batches.length + 1) },
    { name: words.oneEach, make: () => oneBatchEach(sampleCount), said: words.arranged(sampleCount) },
    { name: words.allInOne, make: () => allInOneBatch(sampleCount), said: words.arranged(1) },
  ];
  const change = (): void =>
    byHand ? onEdit(undefined, words.turnedOff(sizeOf(batches, sampleCount))) : onEdit(batches, words.turnedOn);
  return (
    <div className="controls">
      <h3 className="small">{words.name}</h3>
      {withSwitch && (
        <label className="inline-row batch-groups-switch" title={words.byHandDetail}>
          <input type="checkbox" checked={byHand} disabled={!byHand && isTooMany} onChange={change} />
          {words.byHand}
        </label>
      )}
      {byHand &&
        arrangements.map(({ name, make, said }) => (
          <PlainButton key={name} onClick={() => onEdit(make(), said)}>
            {name}
          </PlainButton>
        ))}
    </div>
  );
}

/** The batch size that applies when the batches are no longer given by hand. */
function sizeOf(batches: Batches, sampleCount: number): number {
  return Math.min(
    sampleCount,
    batches.reduce((largest, { length }) => Math.max(largest, length), 1),
  );
}
