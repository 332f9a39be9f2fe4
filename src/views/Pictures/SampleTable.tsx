/** The ledger in pictures: a row for each sample, whose image times its δ is its gradient's image; below them Σ, the mean, and averaging first. */
import { type CSSProperties, useContext, useMemo, useRef } from 'react';
import { useMedium } from '../../kit/medium/medium';
import { type Size, useSize } from '../../kit/plot/useSize';
import { targetLabel } from '../../kit/quantity/sampleLabel';
import { Tex } from '../../kit/quantity/Tex';
import type { Cell, Column } from '../../kit/table/column';
import type { StopAttributes } from '../../kit/table/stopAt';
import { Table } from '../../kit/table/Table';
import { useRowGrid } from '../../kit/table/useRowGrid';
import { factorKinds, hasFactors, headTex, nounOf } from '../../quantity';
import { useActions, useStore, useViewKey } from '../../store';
import { formatSetting, headPower, messages, type NumberFormat } from '../../text';
import { BeatContext, useMarkedSample } from '../shared/beats/beatContext';
import { ClassHead, ClassSum } from './ClassRow';
import { deltaFormat } from './firstLayer';
import { deltaCell, equalsCell, footOf, pictureCell } from './footRows';
import { contributionsKnown, deltaKnown } from './pictures';
import { rowHeightIn } from './rowHeight';
import { foldsClasses, orderedRows, type PicturesRow, type RowOrder } from './rowOrder';
import { classNameOf, type PicturesState } from './usePictures';

interface SampleTableProps {
  readonly state: PicturesState;
  readonly order: RowOrder;
}

const firstSize = { width: 640, height: 0, rem: 16 };

/** Measures the available space, which determines the height of the rows. */
export function SampleTable(props: SampleTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame, firstSize);
  return (
    <div className="stack pictures-table" ref={frame}>
      <Rows {...props} room={size} />
    </div>
  );
}

interface RowsProps extends SampleTableProps {
  readonly room: Size;
}

function Rows({ state, order, room }: RowsProps) {
  const { step, layer, unit, targets, pictures } = state;
  const { stop } = step;
  const marked = useMarkedSample();
  const { controls, overflow } = useMedium();
  const byDelta = deltaKnown(state);
  const [openText, setOpen] = useViewKey('pictures.class');
  const isFolded = foldsClasses(layer.samples.length);
  const chosen = layer.samples.indexOf(useStore(({ cursor }) => cursor.sample));
  // Where nobody can open a class, the one with the sample of the sentence is open.
  const open = controls ? (openText === undefined ? undefined : Number(openText)) : targets?.[chosen];
  // A sentence that names no sample speaks of the classes: only the first of their samples are in sight below them.
  const first = marked === undefined ? chosen : undefined;
  const rows = useMemo(
    () => orderedRows(layer, { order, unit, targets, byDelta, isFolded, open, isOpenLast: !controls, first }),
    [layer, order, unit, targets, byDelta, isFolded, open, controls, first],
  );
  const selected = rows.findIndex((row) => row.kind === 'sample' && layer.samples[row.row] === marked);
  const kept = rows.findIndex((row) => row.kind === 'sample' && row.row === chosen);
  const classes = marked === undefined ? rows.flatMap(({ kind }, index) => (kind === 'class' ? [index] : [])) : [];
  const spoken = kept < 0 ? classes : [...classes, kept];
  const table = useRowGrid({ count: rows.length, entry: { row: Math.max(0, selected), column: 0 }, corners: true });
  const columns = useColumns(state, {
    isOpen: ({ target }) => (isFolded && controls ? target === open : undefined),
    onToggle: ({ target }) => setOpen(target === open ? undefined : String(target)),
  });
  const isTold = useContext(BeatContext) !== undefined;
  const foot = useMemo(() => footOf(state, isTold), [state, isTold]);
  const inRows = { rows: rows.length, foot: foot.length };
  const { height, isLow } = rowHeightIn(room, inRows, { ...state, onStage: overflow === 'fold' });
  const isAdding = stop.phase === 'sum' && stop.part !== undefined;
  return (
    <Table
      table={table}
      name={messages.pictures.table}
      className={`pictures-rows ${isLow ? 'is-low' : ''}`}
      style={{ '--row': `${height}px` } as CSSProperties}
      columns={columns}
      row={(index) => rows[index]}
      look={(row, index) => ({
        key: row.kind === 'class' ? `class ${row.target}` : row.row,
        selected: index === selected,
        className: row.kind === 'class' ? 'pictures-class-row' : 'pictures-row',
        isNow: isAdding && row.kind === 'sample' && row.row + 1 === pictures.added,
      })}
      keep={spoken}
      foot={foot}
    />
  );
}

interface Folding {
  /** Undefined if nobody can open or close a class. */
  readonly isOpen: (row: ClassOfRows) => boolean | undefined;
  readonly onToggle: (row: ClassOfRows) => void;
}

type ClassOfRows = Extract<PicturesRow, { kind: 'class' }>;

function useColumns(state: PicturesState, { isOpen, onToggle }: Folding): readonly Column<PicturesRow>[] {
  const { layer, unit, ledger, pictures } = state;
  const { chooseSample, chooseWeight } = useActions();
  const ownFormat = useMemo(() => ledger?.formats.delta ?? deltaFormat(layer, unit), [ledger, layer, unit]);
  const heads = headsOf(state, ownFormat);
  /** A class has a name and a sum only. */
  const ofSample = (cell: (row: number, sample: number) => Cell) => (row: PicturesRow) =>
    row.kind === 'sample' ? cell(row.row, layer.samples[row.row] ?? 0) : undefined;
  const name = ofSample((row, sample) => ({
    content: <SampleName state={state} row={row} />,
    onChoose: () => chooseSample(sample),
  }));
  const gradient = ofSample((_, sample) => pictureCell(state, pictures.gradient(sample)));
  return [
    {
      id: 'sample',
      kind: 'name',
      head: messages.pictures.sampleHead,
      cell: (row) => {
        if (row.kind === 'sample') return name(row);
        const folding = { isOpen: isOpen(row), onToggle: () => onToggle(row) };
        const head = (stop?: StopAttributes) => <ClassHead {...{ state, row, stop, ...folding }} />;
        return { span: 5, content: folding.isOpen === undefined ? head() : head };
      },
    },
    {
      id: 'x',
      kind: 'number',
      head: heads.x,
      cell: ofSample((_, sample) =>
        pictureCell(state, pictures.input(sample), (from) => chooseWeight({ layer: 1, from, to: unit })),
      ),
    },
    { id: 'times', kind: 'sign', cell: () => ({ content: messages.ledger.times }) },
    {
      id: 'delta',
      kind: 'number',
      className: 'pictures-delta',
      head: heads.delta,
      cell: ofSample((_, sample) =>
        deltaCell(state, { quantity: { kind: 'delta', layer: 1, unit, sample }, format: ownFormat }),
      ),
    },
    {
      id: 'equals',
      kind: 'sign',
      cell: ofSample((row, sample) => {
        const isKnown = pictures.gradient(sample).values !== undefined;
        return equalsCell(!isKnown || ledger?.rows[row]?.holds !== false, factorsText(state, row));
      }),
    },
    {
      id: 'gradient',
      kind: 'number',
      head: heads.gradient,
      cell: (row) => (row.kind === 'sample' ? gradient(row) : { content: <ClassSum state={state} row={row} /> }),
    },
  ];
}

function SampleName({ state, row }: { readonly state: PicturesState; readonly row: number }) {
  const { data, labels } = state.step.run;
  const sample = state.layer.samples[row] ?? 0;
  const target = state.targets?.[row];
  const isMarked = useMarkedSample() === sample;
  return (
    <>
      <span className="pictures-sample">{sample}</span>
      <span className="small pictures-class">
        {target === undefined ? targetLabel(data, sample, labels[sample - 1]) : classNameOf(state, target)}
      </span>
      {isMarked && <span className="visually-hidden">{messages.pictures.highlighted}</span>}
    </>
  );
}

/** c(k) and γ(k) of a row, which multiply its picture too. */
function factorsText({ step: { trace } }: PicturesState, row: number): string {
  const { times } = messages.ledger;
  return factorKinds(trace)
    .map((kind) => `${times} ${formatSetting(Number(trace[kind](row + 1).toPrecision(4)))} `)
    .join('');
}

/** Symbols, and what they stand for or the power of ten of the numbers below. */
function headsOf(state: PicturesState, ofDelta: NumberFormat) {
  const { step, unit, ledger } = state;
  const { network } = step.trace;
  const words = messages.pictures;
  const head = (tex: string, detail: string, exponent = 0) => (
    <>
      <Tex tex={tex} />
      <span className={`small pictures-head-detail${exponent === 0 ? '' : ' is-power'}`} data-not-on="stage">
        {exponent === 0 ? detail : headPower(exponent)}
      </span>
    </>
  );
  const formats = ledger?.formats;
  const kind = hasFactors(step.trace) ? 'contribution' : 'sampleGradient';
  const gradientTex = headTex(kind, { layer: 1, from: '·', to: unit, sample: 'k' }, network);
  return {
    x: head(headTex('activation', { layer: 0, unit: '·', sample: 'k' }, network), words.xHead, formats?.x.exponent),
    delta: head(
      headTex('delta', { layer: 1, unit, sample: 'k' }, network),
      words.deltaHead,
      deltaKnown(state) ? ofDelta.exponent : 0,
    ),
    gradient: head(
      gradientTex.replace(/^\\frac\{(.*)\}\{(.*)\}$/, '$1/$2'),
      words.gradientHead(nounOf({ kind }, 'its')),
      contributionsKnown(state) ? formats?.product.exponent : 0,
    ),
  };
}
