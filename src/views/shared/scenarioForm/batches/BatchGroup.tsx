/** One batch: its name, which leads to its step, and a chip for each of its rows. */
import { IconButton } from '../../../../kit/chrome/buttons';
import { stopAt } from '../../../../kit/table/stopAt';
import { messages } from '../../../../text';

interface BatchGroupProps {
  /** Sample numbers. */
  readonly rows: readonly number[];
  /** Its place in the list. */
  readonly batch: number;
  /** The samples that are in no batch. */
  readonly isNone: boolean;
  readonly isNow: boolean;
  readonly sample: number;
  readonly labelOf: (sample: number) => string;
  /** The row whose chip has been chosen, or is being dragged. */
  readonly chosen: number | undefined;
  readonly dragged: number | undefined;
  /** The row before which a chip would be dropped. */
  readonly place: number | undefined;
  readonly onFocus: (row: number) => void;
  readonly onChoose: (sample: number) => void;
  readonly onGo: ((batch: number) => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

export function BatchGroup({ rows, batch, isNone, isNow, place, onGo, onRemove, ...chips }: BatchGroupProps) {
  const words = messages.batchGroups;
  const number = batch + 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      aria-label={isNone ? words.inNone : words.groupName(number, rows.length)}
      className={`controls batch-group ${isNow ? 'is-now' : ''} ${isNone ? 'is-none' : ''} ${place === undefined ? '' : 'is-over'}`}
      data-batch={batch}
    >
      {isNone || !onGo ? (
        <span className="aside inline-row batch-group-name">
          {isNone ? words.inNone : <BatchName batch={number} size={rows.length} />}
        </span>
      ) : (
        <button
          type="button"
          className="aside batch-group-name"
          {...stopAt(batch, 0)}
          aria-label={words.go(number, words.size(rows.length))}
          aria-current={isNow ? 'step' : undefined}
          onClick={() => onGo(number)}
        >
          <BatchName batch={number} size={rows.length} />
        </button>
      )}
      {rows.map((sample, row) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the batch; its sample may have others
          key={row}
          type="button"
          className={`small batch-chip ${sample === chips.sample ? 'is-selected' : ''} ${chips.chosen === row ? 'is-chosen' : ''} ${chips.dragged === row ? 'is-dragged' : ''} ${place === row ? 'is-before' : ''} ${place === row + 1 && row === rows.length - 1 ? 'is-after' : ''}`}
          data-chip={`${batch}.${row}`}
          {...stopAt(batch, row + 1)}
          aria-label={isNone ? words.sampleInNone(sample) : words.sample(sample, number)}
          aria-pressed={sample === chips.sample}
          title={chips.labelOf(sample)}
          onFocus={() => chips.onFocus(row)}
          onClick={() => {
            chips.onFocus(row);
            if (!isNone) chips.onChoose(sample);
          }}
        >
          {sample}
        </button>
      ))}
      {onRemove && !isNone && (
        <IconButton
          icon="close"
          className="panel-button"
          {...stopAt(batch, rows.length + 1)}
          aria-label={words.removeBatch(number)}
          title={words.removeBatch(number)}
          onClick={onRemove}
        />
      )}
    </div>
  );
}

function BatchName({ batch, size }: { readonly batch: number; readonly size: number }) {
  const words = messages.batchGroups;
  return (
    <>
      {words.batch(batch)} <span className="soft batch-group-size">{words.size(size)}</span>
    </>
  );
}
