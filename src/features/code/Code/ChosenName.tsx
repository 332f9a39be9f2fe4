/** What the chosen name stands for: in words, its shape, and its numbers around the reader's place. */

import { IconButton } from '../../../kit/chrome/buttons';
import { QuantityNumber } from '../../../kit/quantity/QuantityNumber';
import type { StepView } from '../../../kit/quantity/useStep';
import { type ShortColumn, ShortTable } from '../../../kit/table/ShortTable';
import { nameOf, sameQuantity, unitName } from '../../../quantity';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { type BlockAxis, blockAround, type Meaning, quantityOf, shapeOf } from '../program';

interface ChosenNameProps {
  readonly name: string;
  readonly meaning: Meaning;
  /** The program's array is [to, from]. */
  readonly isTurned: boolean;
  readonly step: StepView;
  readonly onClose?: (() => void) | undefined;
}

/** More rows and columns are left out, those at the reader's place excepted. */
const most = { rows: 8, columns: 6 };

export function ChosenName({ name, meaning, isTurned, step, onClose }: ChosenNameProps) {
  const { trace } = step;
  const words = messages.code;
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const place = { sample, weight };
  const here = quantityOf(meaning, place, trace);
  if (!here) return null;
  const shape = shapeOf(meaning, trace);
  const block = blockAround(meaning, here, { trace, most });
  const layer = meaning.layer ?? (meaning.kind === 'input' ? 0 : trace.network.layers.length - 1);
  const headOf = ({ axis }: BlockAxis, index: number): string => {
    if (axis === 'sample') return words.sample(index);
    return unitName(trace.network, axis === 'from' ? layer - 1 : layer, index);
  };
  const { rows, columns } = block;
  const cell = (row: number | undefined, column: number | undefined) => {
    const quantity = block.at(row, column);
    const isHere = sameQuantity(quantity, here);
    return <QuantityNumber quantity={quantity} step={step} className={isHere ? 'code-here' : ''} />;
  };
  const tableColumns: readonly ShortColumn<number>[] = [
    ...(rows ? [{ id: 'name', head: words.rowHead(rows.axis), cell: (row: number) => headOf(rows, row) }] : []),
    ...(columns?.indices ?? [undefined]).map((column) => ({
      id: String(column),
      // A single number has no heads.
      ...((rows || columns) && { head: columns && column !== undefined ? headOf(columns, column) : name }),
      cell: (row: number) => cell(rows ? row : undefined, column),
      className: 'number',
    })),
  ];
  const left = [rows, columns].flatMap((axis) => (axis && axis.count > axis.indices.length ? [words.of(axis)] : []));
  return (
    <section className="code-chosen" aria-label={words.chosen(name)}>
      <p className="flow code-chosen-head">
        <code>{name}</code> <span>{words.contains(nameOf(here, trace.network))}</span>
        {shape.length > 0 && <span className="soft unbroken code-shape">{shape.join(' × ')}</span>}
        {onClose && (
          <IconButton icon="close" className="panel-button" aria-label={words.close(name)} onClick={onClose} />
        )}
      </p>
      <ShortTable
        name={words.numbersOf(name)}
        className="small code-block"
        columns={tableColumns}
        named={rows ? 0 : -1}
        rows={rows?.indices ?? [0]}
        keyOf={(row) => row}
      />
      <p className="aside code-note">
        {block.ofSample !== undefined && words.ofSample(block.ofSample)} {left.join(' ')} {isTurned && words.turned}
      </p>
    </section>
  );
}
