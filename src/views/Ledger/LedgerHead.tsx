/** The ledger's column heads with their symbols; choosing one sorts by it. */
import { type KeyboardEvent, memo } from 'react';
import { Tex } from '../../kit/quantity/Tex';
import { gridRole } from '../../kit/table/gridRole';
import { type Network, unitsIn } from '../../model';
import { type FactorKind, headTex, letterOf, unitName, type WeightPlace } from '../../quantity';
import { messages, superscript } from '../../text';
import type { Sorting, SortKey } from './sorting';

export interface LedgerHeadProps {
  readonly network: Network;
  readonly place: WeightPlace;
  /** The powers of ten of the columns; 0 while a column has no numbers. */
  readonly exponents: Readonly<Record<'x' | 'delta' | 'product' | FactorKind, number>>;
  /** The columns before x. */
  readonly factors: readonly FactorKind[];
  /** Whether the products are what the samples contribute, because every δ contains the division. */
  readonly carried: boolean;
  readonly sorting: Sorting;
  readonly addingDetail: string;
  /** The power of ten of the running totals beside the bars. */
  readonly addingExponent: number;
  readonly onSort: (key: SortKey) => void;
}

export const LedgerHead = memo(function LedgerHead(props: LedgerHeadProps) {
  const { network, place, exponents, factors, carried, sorting, addingDetail, addingExponent, onSort } = props;
  const words = messages.ledger;
  const { layer, from, to } = place;
  const xKind = layer === 1 && from > 0 ? 'input' : 'activation';
  const xUnit = unitName(network, layer - 1, from);
  const summand = factors.length > 0 ? 'contribution' : 'sampleGradient';
  const crowded = factors.length > 0;
  const heads: readonly Head[] = [
    {
      key: 'sample',
      title: words.sampleHead,
      detail: unitsIn(network, 0) > 2 ? words.sampleHeadTarget : words.sampleHeadDetail,
    },
    ...factors.map((kind) => ({
      key: kind,
      tex: headTex(kind, { sample: 'k' }, network),
      detail: words.factorDetails[kind],
      exponent: exponents[kind],
    })),
    {
      key: 'x',
      tex: headTex(xKind, { layer: layer - 1, unit: from, sample: 'k' }, network),
      kind: 'activation.',
      meaning: messages.formulas.symbolLines[xKind],
      detail:
        from === 0
          ? words.xDetailBias
          : layer === 1
            ? xUnit
            : detailOf(words.xDetail, { unit: xUnit, long: words.xDetailLong, crowded }),
      exponent: exponents.x,
    },
    {
      key: 'delta',
      tex: headTex('delta', { layer, unit: to, sample: 'k' }, network),
      kind: 'delta.',
      meaning: messages.formulas.symbolLines.delta,
      // A word, which the symbol begins with, is not repeated below it.
      detail:
        letterOf('delta').length > longestLetter
          ? unitName(network, layer, to)
          : detailOf(words.deltaDetail, { unit: unitName(network, layer, to), long: words.deltaDetailLong, crowded }),
      exponent: exponents.delta,
    },
    {
      key: 'product',
      // On one line, because a head is one line of symbols high.
      tex: headTex(summand, { layer, from, to, sample: 'k' }, network).replace(
        /^(-?)\\frac\{(.*)\}\{(.*)\}$/,
        '$1$2/$3',
      ),
      kind: 'sampleGradient.',
      detail: carried || factors.length > 0 ? words.contributionDetail : words.productDetail,
      exponent: exponents.product,
    },
    {
      key: 'size',
      title: words.addingUp,
      detail: addingExponent === 0 ? addingDetail : words.powerOfTen(superscript(addingExponent)),
    },
  ];
  return (
    <tr {...gridRole.row} aria-rowindex={1}>
      {heads.map((head, column) => (
        <HeadCell key={head.key} head={head} column={column} sorting={sorting} onSort={onSort} />
      ))}
    </tr>
  );
});

/** With more characters than these, a letter counts as a word. */
const longestLetter = 2;

/** Whether an operator follows the column: ×, or = after the last factor. */
function isFactor(key: SortKey): boolean {
  return key !== 'sample' && key !== 'product' && key !== 'size';
}

/** Long unit names add nothing to the symbol above them, and do not fit beside further columns. */
function detailOf(
  detail: (values: { readonly unit: string }) => string,
  { unit, long, crowded }: { readonly unit: string; readonly long: string; readonly crowded: boolean },
): string {
  return unit.length <= 10 && !crowded ? detail({ unit }) : long;
}

interface Head {
  readonly key: SortKey;
  readonly title?: string;
  readonly tex?: string;
  /** The prefix of the addresses whose colour the symbol has. */
  readonly kind?: string;
  /** The meaning of the symbol. */
  readonly meaning?: string | undefined;
  readonly detail: string;
  readonly exponent?: number;
}

interface HeadCellProps {
  readonly head: Head;
  readonly column: number;
  readonly sorting: Sorting;
  readonly onSort: (key: SortKey) => void;
}

function HeadCell({ head, column, sorting, onSort }: HeadCellProps) {
  const words = messages.ledger;
  const sorted = sorting.key === head.key;
  const direction = sorting.descending ? 'descending' : 'ascending';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    onSort(head.key);
  };
  return (
    <>
      <th
        {...gridRole.columnHeader}
        className={`ledger-head ledger-${head.key} ${sorted && (head.key !== 'sample' || sorting.descending) ? 'sorted' : ''}`}
        aria-sort={sorted ? direction : 'none'}
        title={[head.meaning, words.sortBy(words.sortColumns[head.key])].filter(Boolean).join('\n')}
        data-row={0}
        data-column={column}
        tabIndex={-1}
        onClick={() => onSort(head.key)}
        onKeyDown={onKeyDown}
      >
        <span className={`ledger-symbol ${head.kind ? `ink-${head.kind.replace('.', '')}` : ''}`}>
          {head.tex === undefined ? head.title : <Tex tex={head.tex} />}
          {head.exponent !== undefined && head.exponent !== 0 && (
            <span className="ledger-exponent"> {words.powerOfTen(superscript(head.exponent))}</span>
          )}
          <span aria-hidden="true" className="sort-arrow">
            {sorting.descending ? '▼' : '▲'}
          </span>
        </span>
        <span className="ledger-detail">{head.detail}</span>
      </th>
      {isFactor(head.key) && <td {...gridRole.none} className="ledger-sign" />}
    </>
  );
}
