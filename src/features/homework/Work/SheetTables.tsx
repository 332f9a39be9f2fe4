/** The tables of the sheet, in the order of computation. */
import { useMemo } from 'react';
import { QuietButton } from '../../../kit/chrome/buttons';
import { meanOf } from '../../../kit/quantity/reductionOf';
import type { StepTrace } from '../../../model';
import { factorKinds, rowOf, samplesOf } from '../../../quantity';
import { capital, formatSetting, messages } from '../../../text';
import type { Sheet } from '../exercise/sheet';
import { answerCells, digitsOfGiven } from './givenCells';
import type { GridRow } from './grids';
import { SheetTable } from './SheetTable';
import type { WorkModel } from './useWork';
import { WeightsRow } from './WeightsRow';
import type { CellActions } from './WorkCell';

interface SheetTablesProps {
  readonly work: WorkModel;
  readonly actions: CellActions;
  /** Where the room is narrow: back to one cell at a time. */
  readonly onOneByOne: (() => void) | undefined;
}

export function SheetTables({ work, actions, onOneByOne }: SheetTablesProps) {
  const words = messages.work;
  const { grids, step, sheet, showsAnswers, exercise } = work;
  const { trace } = step;
  const [first, ...ofWeights] = grids;
  const answers = useMemo(
    () => (showsAnswers && sheet ? answerCells(trace, sheet, exercise?.digits ?? 4) : undefined),
    [showsAnswers, sheet, trace, exercise],
  );
  const shown = {
    network: trace.network,
    cells: work.draft.cells,
    given: work.given,
    marks: work.marks,
    isAsked: work.isAsked,
    spoken: work.spoken,
    answers,
    isReadOnly: work.isClosed,
    actions,
  };
  return (
    <>
      {onOneByOne && <QuietButton onClick={onOneByOne}>{words.oneByOne.one}</QuietButton>}
      {first && first.columns.length > 0 && (
        <section>
          <h3 className="small work-title">{words.tables.samples}</h3>
          <SheetTable
            grid={first}
            name={words.tables.samples}
            head={(row) => <SampleHead row={row} trace={trace} isFull />}
            {...shown}
          />
        </section>
      )}
      {sheet &&
        ofWeights.map((grid, index) => {
          const title = titleOf(sheet, index);
          return (
            <section key={title}>
              <h3 className="small work-title">{title}</h3>
              <SheetTable
                grid={grid}
                name={title}
                head={(row) => <SampleHead row={row} trace={trace} />}
                firstRow={
                  <WeightsRow columns={grid.columns} trace={trace} digits={digitsOfGiven(exercise?.digits ?? 3)} />
                }
                {...shown}
              />
            </section>
          );
        })}
    </>
  );
}

/** The name of a table of the weights' numbers. */
export function titleOf({ scope, hasContributions }: Sheet, index: number): string {
  const words = messages.work.tables;
  if (scope === 'gradients') return words.gradients;
  if (!hasContributions) return words.weights;
  return index === 0 ? words.products : words.contributions;
}

interface SampleHeadProps {
  readonly row: GridRow;
  readonly trace: StepTrace;
  /** With inputs and targets, which are given. */
  readonly isFull?: boolean;
}

/** More inputs than this stand in the network, not in each row. */
const mostInputs = 4;

export function SampleHead({ row: { of }, trace, isFull = false }: SampleHeadProps) {
  const words = messages.work;
  if ('total' in of) return of.total === 'mean' ? meanText(trace) : words.totals[of.total];
  const { sample, isFactored } = of;
  if (!isFull) {
    const times = samplesOf(trace).filter((one) => one === sample).length;
    const head = isFactored ? words.factored(sample, factorsOf(trace, rowOf(trace, sample))) : String(sample);
    return times > 1 ? words.repeated(head, times) : head;
  }
  const [inputs = 0, outputs = 0] = [trace.network.layers[0], trace.network.layers.at(-1)];
  if (inputs + outputs > mostInputs) return sample;
  const row = rowOf(trace, sample);
  const values = (count: number, value: (unit: number) => number): string =>
    Array.from({ length: count }, (_, at) => formatSetting(value(at + 1))).join(', ');
  return (
    <>
      {sample}{' '}
      <span className="soft work-data">
        {words.given(
          values(inputs, (unit) => trace.activation(0, unit, row)),
          values(outputs, (unit) => trace.target(unit, row)),
        )}
      </span>
    </>
  );
}

/** c(k) and γ(k) as they are multiplied. */
function factorsOf(trace: StepTrace, row: number): readonly string[] {
  return factorKinds(trace).map((kind) => formatSetting(Number(trace[kind](row).toPrecision(4))));
}

/** What the sum is divided by, whether that is a mean, and that the row has the penalty too. */
function meanText(trace: StepTrace): string {
  if (trace.divisor === 0) return messages.work.totals.noWeight;
  const mean = meanOf(trace) ?? '';
  return messages.work.totals.mean({
    name: capital(mean),
    divisor: formatSetting(Number(trace.divisor.toPrecision(4))),
    isPenalised: trace.settings.penalty !== undefined,
  });
}
