/** The chosen weight's ledger in both runs: products, difference and ratio for each sample; below them totals, update and new weight. */
import { useMemo } from 'react';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { RunMark, RunName } from '../../kit/comparedRuns/RunMark';
import { WeightPicker } from '../../kit/fields/WeightPicker';
import { Tex } from '../../kit/quantity/Tex';
import type { StepView } from '../../kit/quantity/useStep';
import { RowGrid, useRowGrid } from '../../kit/table/RowGrid';
import type { StepTrace } from '../../model';
import { addressOf, headTex, reached, type WeightPlace } from '../../quantity';
import { useActions, useStore } from '../../store';
import { messages, type NumberFormat, superscript } from '../../text';
import { ledgerCsv } from './compareTexts';
import { FootLine, SampleLine } from './PairRows';
import type { Factors } from './pairDigits';
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
    <section className="compare-card compare-ledger" aria-label={words.name}>
      <header className="compare-card-head">
        <h3>{words.name}</h3>
        {/* Where the card is narrow, its end is cut off. */}
        <span className="compare-soft" title={words.aligned(trace.step, otherStep)}>
          {words.aligned(trace.step, otherStep)}
        </span>
        <WeightPicker network={run.network} place={place} onChoose={chooseWeight} />
      </header>
      {!aligned && (
        <p className="compare-soft">
          {words.notAligned(run.samplesBefore(trace.step), pair.runs.other.samplesBefore(otherStep))}
        </p>
      )}
      {ledger && traces && <Table step={step} pair={pair} place={place} ledger={ledger} />}
      {ledger && (
        <div className="compare-foot">
          <p>{reached({ phase: 'sum' }, step.stop) && differenceText(ledger, step)}</p>
          <CopyButton label={messages.compare.copyCsv} text={() => ledgerCsv(ledger, names)} onCopied={setCopied} />
        </div>
      )}
      <CopiedText copied={copied} />
    </section>
  );
}

/** Where the two runs first differ, up to the current phase. */
function differenceText({ firstDifference, ownRowOnly }: PairLedger, { stop }: StepView): string {
  const words = messages.compare.ledger.firstDiffers;
  if (ownRowOnly) return words.noProducts({ method: messages.compare.methods[ownRowOnly].name });
  const isLater = firstDifference === 'update' || firstDifference === 'newWeight' || firstDifference === 'none';
  return isLater && !reached({ phase: 'update' }, stop) ? words.notYet : words[firstDifference];
}

/** The steps whose δ stand before the products. */
function deltasOf(factors: Factors, { traces }: Pair): readonly StepTrace[] {
  if (!traces || factors === 'none') return [];
  return factors === 'common' ? [traces.first] : [traces.first, traces.second];
}

interface TableProps extends PairTableProps {
  readonly ledger: PairLedger;
}

function Table({ step, pair, place, ledger }: TableProps) {
  const words = messages.compare.ledger;
  const { names } = pair;
  const selected = useStore((state) => state.cursor.sample);
  const { factors, formats, foot, rows } = ledger;
  const deltas = deltasOf(factors, pair);
  const columns = deltas.length === 0 ? 0 : 1 + deltas.length;
  const xKind = place.layer === 1 && place.from > 0 ? 'input' : 'activation';
  const table = useRowGrid({
    count: rows.length,
    entry: {
      row: Math.max(
        0,
        rows.findIndex(({ sample }) => sample === selected),
      ),
      column: 0,
    },
  });
  const head = (format: NumberFormat): string =>
    format.exponent === 0 ? '' : ` ${messages.influence.powerOfTen(superscript(format.exponent))}`;
  return (
    <RowGrid
      table={table}
      name={words.table}
      className={`compare-table${factors === 'twoDeltas' ? ' has-two-deltas' : ''}`}
      width={(factors === 'twoDeltas' ? 4 : 5) + columns}
      head={
        <>
          <th scope="col" className="compare-sample">
            {words.columns.sample}
          </th>
          {columns > 0 && (
            <th scope="col" className="is-x">
              <span className="visually-hidden">{words.columns.x}</span>
              <Tex tex={headTex(xKind, { layer: place.layer - 1, unit: place.from, sample: 'k' }, step.run.network)} />
              {head(formats.x)}
            </th>
          )}
          {deltas.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs have no other names
            <th key={index} scope="col" className="is-delta">
              <span className="visually-hidden">{words.columns.delta}</span>
              {deltas.length > 1 && <RunMark of={index === 0 ? 'first' : 'second'} />}
              <Tex tex={headTex('delta', { layer: place.layer, unit: place.to, sample: 'k' }, step.run.network)} />
              {head(formats.delta)}
            </th>
          ))}
          <th scope="col">
            <RunName of="first" name={names.first} />
            <span className="compare-power">{head(formats.value)}</span>
          </th>
          <th scope="col">
            <RunName of="second" name={names.second} />
            <span className="compare-power">{head(formats.value)}</span>
          </th>
          {factors !== 'twoDeltas' && (
            <th scope="col" title={words.minus(names.first, names.second)}>
              {words.columns.difference}
              {head(formats.difference)}
            </th>
          )}
          <th scope="col" className="is-ratio" title={words.over(names.first, names.second)}>
            {words.columns.ratio}
            {head(formats.ratio)}
          </th>
        </>
      }
      row={(index) => {
        const row = rows[index];
        return row && <SampleLine key={row.row ?? `other ${index}`} {...{ step, place, ledger, row, index, deltas }} />;
      }}
      footRows={foot.length}
      foot={foot.map((row, index) => (
        <FootLine key={row.name} {...{ step, ledger, row }} index={rows.length + index} columns={columns} />
      ))}
    />
  );
}
