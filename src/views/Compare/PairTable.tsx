/** The chosen weight's ledger in both runs: products, difference and ratio for each sample; below them totals, update and new weight. */
import { useMemo } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import type { RunNames } from '../../kit/comparedRuns/runNames';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import type { StepView } from '../../kit/quantity/useStep';
import { type RestOfRows, sumOver } from '../../kit/table/hiddenRows';
import { valueCell } from '../../kit/table/numberCells';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import type { MistakeName } from '../../model';
import { addressOf, headWithNotation, reached, type WeightPlace } from '../../quantity';
import { csvLine } from '../../scenario/csv';
import { useActions, useStore } from '../../store';
import { messages } from '../../text';
import { useMarkedSample } from '../shared/beats/beatContext';
import { isShown, pairColumns, pairFoot } from './pairColumns';
import { type PairLedger, pairLedger } from './pairLedger';
import type { Pair } from './usePair';

interface PairTableProps {
  readonly step: StepView;
  readonly pair: Pair;
  readonly place: WeightPlace;
}

export function PairTable({ step, pair, place }: PairTableProps) {
  const words = messages.compare.ledger;
  const { run, trace } = step;
  const { traces, names, otherStep, aligned } = pair;
  const { chooseWeight } = useActions();
  const ledger = useMemo(() => traces && pairLedger(traces, place), [traces, place]);
  const [copied, setCopied] = useCopied(`${trace.step} ${addressOf({ kind: 'weight', ...place })}`);
  return (
    <section className="stack compare-card compare-ledger" aria-label={words.name}>
      <header className="controls compare-card-head" data-not-on="stage">
        <h3>{words.name}</h3>
        {/* Where the card is narrow, its end is cut off. */}
        <span className="aside compare-soft" title={words.aligned(trace.step, otherStep)}>
          {words.aligned(trace.step, otherStep)}
        </span>
        <WeightPicker network={run.network} place={place} onChoose={chooseWeight} />
      </header>
      {!aligned && (
        <p className="aside compare-soft">
          {words.notAligned(run.samplesBefore(trace.step), pair.runs.other.samplesBefore(otherStep))}
        </p>
      )}
      {ledger && traces && <Rows step={step} pair={pair} place={place} ledger={ledger} />}
      {ledger && (
        <div className="small row flow compare-foot" data-not-on="stage">
          <p>{reached({ phase: 'sum' }, step.stop) && differenceText(ledger, step)}</p>
          <CopyButton
            label={messages.compare.copyCsv}
            what={words.name}
            text={() => ledgerCsv(ledger, names)}
            onCopied={setCopied}
          />
        </div>
      )}
      <CopiedText copied={copied} />
    </section>
  );
}

/** Mistakes that multiply sample by sample, with a δ that the step does not have. */
const withOtherDeltas: ReadonlySet<MistakeName> = new Set(['updatedWeights', 'slopeAtOutput', 'targetsBroadcast']);

/** Where the two runs first differ, up to the current phase. */
function differenceText({ firstDifference, ownRowOnly }: PairLedger, { stop }: StepView): string {
  const words = messages.compare.ledger.firstDiffers;
  if (ownRowOnly) {
    const { name: method } = messages.comparedRuns.methods[ownRowOnly];
    return withOtherDeltas.has(ownRowOnly) ? words.otherProducts({ method }) : words.noProducts({ method });
  }
  if (firstDifference === undefined) return '';
  const isLater = firstDifference === 'update' || firstDifference === 'newWeight' || firstDifference === 'none';
  return isLater && !reached({ phase: 'update' }, stop) ? words.notYet : words[firstDifference];
}

interface RowsProps extends PairTableProps {
  readonly ledger: PairLedger;
}

function Rows({ step, pair, place, ledger }: RowsProps) {
  const selected = useStore((state) => state.cursor.sample);
  const marked = useMarkedSample();
  const { rows } = ledger;
  const shown = { step, pair, place, ledger };
  const chosen = rows.findIndex(({ sample }) => sample === selected);
  const restOf = useMemo(() => restOfPairs(ledger), [ledger]);
  const different = rows.findIndex(({ isFirstDifferent }) => isFirstDifferent);
  return (
    <Table
      table={useRowGrid({ count: rows.length, entry: { row: Math.max(0, chosen), column: 0 } })}
      name={messages.compare.ledger.table}
      className="compare-table"
      columns={pairColumns(shown)}
      row={(index) => rows[index]}
      look={(row, index) => ({
        key: row.row ?? `other ${index}`,
        selected: row.sample === marked,
        className: row.isFirstDifferent && isShown(row, shown) ? 'is-different' : undefined,
      })}
      restOf={reached({ phase: 'sum' }, step.stop) ? restOf : undefined}
      keep={[chosen, different].filter((row) => row >= 0)}
      foot={pairFoot(shown)}
    />
  );
}

/** How far the rows may be from a sum of theirs, for its size: rounding. */
const rounding = 1e-9;

/** What the products of samples that are not shown add up to in each run, above the two sums. */
function restOfPairs({ rows, foot, formats }: PairLedger): RestOfRows {
  const sums = foot.find(({ name }) => name === 'sum');
  /** Whether the rows of a run add up to its sum: those of a mistake may be no part of it. */
  const adds = (run: 'first' | 'second'): boolean => {
    const size = rows.reduce((sum, row) => sum + Math.abs(row[run] ?? 0), 0);
    const added = rows.reduce((sum, row) => sum + (row[run] ?? 0), 0);
    return sums?.[run] !== undefined && Math.abs(added - sums[run]) <= rounding * size;
  };
  const runs = (['first', 'second'] as const).filter(adds);
  return (hidden) => {
    const cells = runs.map((run) => {
      const sum = sumOver(hidden, (at) => rows[at]?.[run] ?? 0);
      return [run, sum === undefined ? undefined : valueCell(sum, formats.value)] as const;
    });
    return Object.fromEntries(cells);
  };
}

/** All digits, whatever the phase, of the conventions in force. */
function ledgerCsv({ rows, foot }: PairLedger, { first, second }: RunNames): string {
  const cells = (row: PairLedger['rows'][number] | PairLedger['foot'][number]) =>
    [row.first, row.second, row.difference, row.ratio].map((value) => value ?? '');
  return [
    csvLine([headWithNotation('sample'), first, second, 'difference', 'ratio']),
    ...rows.map((row) => csvLine([row.sample, ...cells(row)])),
    ...foot.map((row) => csvLine([messages.compare.ledger[row.name], ...cells(row)])),
  ].join('');
}
