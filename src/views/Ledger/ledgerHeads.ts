/** What stands in the heads of the ledger's columns: a symbol with the power of ten of its numbers, and a few words below it. */
import { type StepView, shownAt } from '../../kit/quantity/useStep';
import { unitsIn } from '../../model';
import { type FactorKind, headTex, kindBelow, letterOf, shownIn, unitName } from '../../quantity';
import { messages } from '../../text';
import { type LedgerModel, numberIn, type RowColumn } from '../shared/ledger/ledgerModel';

export interface LedgerHead {
  /** `size`: the bars. */
  readonly id: keyof LedgerHeads | 'size';
  readonly title?: string;
  readonly tex?: string;
  /** The kind of quantity whose colour the symbol has. */
  readonly ink?: string;
  readonly detail: string;
  /** By ear, where that is more. */
  readonly heard?: string;
  /** 0 while the column has no numbers. */
  readonly exponent: number;
}

type LedgerHeads = Readonly<Record<'sample' | RowColumn, LedgerHead>>;

/** With more characters than these, a letter counts as a word. */
const longestLetter = 2;

export function ledgerHeads(model: LedgerModel, step: StepView): LedgerHeads {
  const { network } = step.run;
  const { place, factors, rows, formats } = model;
  const { layer, from, to } = place;
  const words = messages.ledger;
  const hasFactors = factors.length > 0;
  const xKind = kindBelow(layer, from);
  const xUnit = unitName(network, layer - 1, from);
  const deltaUnit = unitName(network, layer, to);
  const exponentOf = (column: RowColumn): number => {
    const isKnown = rows.some((row) => {
      const quantity = numberIn(row, column);
      return quantity !== undefined && shownAt(quantity, step) !== 'pending';
    });
    return isKnown ? formats[column].exponent : 0;
  };
  const factor = (kind: FactorKind): LedgerHead => ({
    id: kind,
    tex: headTex(kind, { sample: 'k' }, network),
    detail: words.factorDetails[kind],
    exponent: exponentOf(kind),
  });
  return {
    sample: {
      id: 'sample',
      title: words.sampleHead,
      detail: unitsIn(network, 0) > 2 ? words.sampleHeadTarget : words.sampleHeadDetail,
      exponent: 0,
    },
    sampleWeight: factor('sampleWeight'),
    clipFactor: factor('clipFactor'),
    x: {
      id: 'x',
      tex: headTex(xKind, { layer: layer - 1, unit: from, sample: 'k' }, network),
      ink: 'activation',
      detail:
        from === 0
          ? words.xDetailBias
          : layer === 1
            ? xUnit
            : detailOf(words.xDetail, { unit: xUnit, long: words.xDetailLong, hasFactors }),
      exponent: exponentOf('x'),
    },
    delta: {
      id: 'delta',
      tex: headTex('delta', { layer, unit: to, sample: 'k' }, network),
      ink: 'delta',
      // A word, which the symbol begins with, is not repeated below it.
      ...(letterOf('delta').length > longestLetter
        ? { detail: deltaUnit, heard: words.deltaDetail({ unit: deltaUnit }) }
        : { detail: detailOf(words.deltaDetail, { unit: deltaUnit, long: words.deltaDetailLong, hasFactors }) }),
      exponent: exponentOf('delta'),
    },
    product: {
      id: 'product',
      // On one line, because a head is one line of symbols high.
      tex: headTex(hasFactors ? 'contribution' : 'sampleGradient', { layer, from, to, sample: 'k' }, network).replace(
        /^(-?)\\frac\{(.*)\}\{(.*)\}$/,
        '$1$2/$3',
      ),
      ink: 'sampleGradient',
      detail: shownIn(step.trace).carried || hasFactors ? words.contributionDetail : words.productDetail,
      exponent: exponentOf('product'),
    },
  };
}

/** Long unit names add nothing to the symbol above them, and do not fit beside further columns. */
function detailOf(
  detail: (values: { readonly unit: string }) => string,
  { unit, long, hasFactors }: { readonly unit: string; readonly long: string; readonly hasFactors: boolean },
): string {
  return unit.length <= 10 && !hasFactors ? detail({ unit }) : long;
}
