/** The columns of the batches: the batch and its samples; at the weights before the epoch its sum, mean and bar; at its own weights weight, sum and mean. */
import type { ReactNode } from 'react';
import { ComingMark, PendingMark, QuantityText } from '../../kit/quantity/QuantityNumber';
import { meanOf } from '../../kit/quantity/reductionOf';
import type { StepView } from '../../kit/quantity/useStep';
import type { Cell, Column } from '../../kit/table/column';
import { valueCell } from '../../kit/table/numberCells';
import {
  conventionsInForce,
  dataGradientOf,
  plainDivisionOf,
  type Quantity,
  shownBy,
  type WeightPlace,
} from '../../quantity';
import { headPower, messages, type NumberFormat } from '../../text';
import { AddingBar } from '../shared/ledger/AddingBar';
import type { EpochFormats } from './epochFormats';
import type { EpochModel, EpochRow } from './epochModel';
import { isListedInPart, samplesText } from './samplesText';

export interface BatchesShown {
  readonly step: StepView;
  readonly model: EpochModel;
  readonly formats: EpochFormats;
  readonly place: WeightPlace;
  /** The chosen sample; undefined: none is marked. */
  readonly sample: number | undefined;
  readonly onGo: (row: EpochRow) => void;
}

export function isNow({ batch }: EpochRow, { trace }: StepView): boolean {
  return batch.step === trace.step;
}

export function batchColumns({ step, model, formats, place, sample, onGo }: BatchesShown): readonly Column<EpochRow>[] {
  const words = messages.epoch;
  const mean = meanOf(step.trace);
  const gradient = mean === 'mean' ? mean : words.columns.gradients[plainDivisionOf(step.trace)];
  const accumulated: Column<EpochRow> = {
    id: 'accumulated',
    head: headOf(words.columns.accumulated, formats.accumulated),
    kind: 'number',
    group: 'trained',
    className: 'epoch-gradientSum',
    cell: (row) =>
      row.trained && !row.trained.cycle
        ? undefined
        : ownCell(row, { kind: 'accumulated', ...place }, row.trained?.cycle?.after, formats.accumulated),
  };
  return [
    {
      id: 'batch',
      head: words.columns.batch,
      kind: 'name',
      cell: (row) => ({
        content: (stop) => {
          const { number, step: own } = row.batch;
          const now = isNow(row, step);
          return (
            <button
              type="button"
              {...stop}
              aria-label={now ? words.now(number) : words.goTo(number, own)}
              aria-current={now ? 'step' : undefined}
              onClick={(event) => {
                event.stopPropagation();
                if (!now) onGo(row);
              }}
            >
              {number}
            </button>
          );
        },
      }),
    },
    {
      id: 'samples',
      head: <Pair one={words.columns.samples} other={words.columns.size} />,
      kind: 'text',
      className: 'epoch-samples',
      spare: 1,
      cell: (row) => {
        const { samples } = row.batch;
        const text = samplesText(samples, isNow(row, step) ? sample : undefined);
        return { content: <Pair one={text} other={samples.length} isPart={isListedInPart(samples)} /> };
      },
    },
    {
      id: 'sum',
      head: headOf(words.columns.sum, formats.sum),
      kind: 'number',
      group: 'frozen',
      className: 'epoch-gradientSum',
      cell: (row) => frozenCell(row, 'sum'),
    },
    {
      id: 'gradient',
      head: headOf(gradient, formats.gradient),
      kind: 'number',
      group: 'frozen',
      className: 'epoch-batchGradient',
      cell: (row) => frozenCell(row, 'gradient'),
    },
    // Under the rule it has the verdicts, in words.
    {
      id: 'adding',
      head: words.columns.adding,
      kind: 'bar',
      group: 'frozen',
      className: 'epoch-adding',
      cell: (row) => ({
        content: <AddingBar bar={row.frozen?.bar} domain={model.domain} />,
      }),
    },
    {
      id: 'weight',
      head: headOf(words.columns.weight, formats.weight),
      kind: 'number',
      group: 'trained',
      className: 'epoch-weight',
      cell: (row) => ownCell(row, { kind: 'weight', ...place }, row.trained?.weight, formats.weight),
    },
    {
      id: 'trainedSum',
      head: headOf(words.columns.sum, formats.trainedSum),
      kind: 'number',
      group: 'trained',
      className: 'epoch-gradientSum',
      cell: (row) => ownCell(row, { kind: 'gradientSum', ...place }, row.trained?.sum, formats.trainedSum),
    },
    {
      id: 'trainedGradient',
      head: headOf(gradient, formats.trainedGradient),
      kind: 'number',
      group: 'trained',
      className: 'epoch-batchGradient',
      cell: (row) => {
        const own = dataGradientOf(step.trace, place);
        return ownCell(row, own, row.trained?.gradient, formats.trainedGradient);
      },
    },
    ...(step.trace.cycle ? [accumulated] : []),
  ];

  function frozenCell(row: EpochRow, column: 'sum' | 'gradient'): Cell {
    return numberCell(row.frozen?.[column], formats[column], row.state);
  }

  /** This step's own numbers are quantities; those of other steps are not. */
  function ownCell(row: EpochRow, quantity: Quantity, value: number | undefined, format: NumberFormat): Cell {
    if (!isNow(row, step)) return numberCell(value, format, row.state);
    // In other conventions these are not the numbers that other views show by the same names.
    const { carried } = shownBy(conventionsInForce());
    const content = <QuantityText quantity={quantity} step={step} format={format} />;
    return { content, quantity: carried ? undefined : quantity };
  }
}

function numberCell(value: number | undefined, format: NumberFormat, state: EpochRow['state']): Cell {
  return value === undefined ? { content: <Pending state={state} /> } : valueCell(value, format);
}

function Pending({ state }: { readonly state: EpochRow['state'] }) {
  if (state === 'now') return <PendingMark phase={messages.phases.names.sum} />;
  return <ComingMark reason={state === 'later' ? messages.epoch.later : messages.epoch.computing} />;
}

interface PairProps {
  readonly one: string;
  readonly other: string | number;
  readonly isPart?: boolean;
}

function Pair({ one, other, isPart }: PairProps) {
  return (
    <div>
      {isPart ? <PartList text={one} /> : <span>{one}</span>}
      <span className={typeof other === 'number' ? 'number' : undefined}>{other}</span>
    </div>
  );
}

function headOf(text: string, { exponent }: NumberFormat): ReactNode {
  return (
    <>
      {text}
      {exponent !== 0 && <span className="aside epoch-note"> {headPower(exponent)}</span>}
    </>
  );
}

/** However many of the numbers have room, the dots after them have it. */
function PartList({ text }: { readonly text: string }) {
  const end = text.lastIndexOf(' ');
  return (
    <span className="epoch-part-list">
      <span className="epoch-first">{text.slice(0, end)}</span>
      {text.slice(end)}
    </span>
  );
}
