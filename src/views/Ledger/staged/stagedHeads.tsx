/** The heads of the ledger's columns on a stage: whole symbols, in smaller type where they are long, as those of a library. */
import { Tex } from '../../../kit/quantity/Tex';
import { SignSwatch } from '../../../kit/sign/SignSwatch';
import { headPower, messages } from '../../../text';
import type { LedgerMedium } from '../ledgerColumns';
import type { LedgerHead } from '../ledgerHeads';

/** Symbols with more characters than this do not fit in a column. */
const usualSymbol = 18;
/** Those that a column has room for, if none of them is an index. */
const roomForSymbol = 13;

function lengthOf({ tex = '' }: LedgerHead): number {
  return tex.replace(/\\[a-zA-Z]+|[{}^_\s]/g, '').length;
}

/** A long symbol of the product has the heads of the bars and their totals too. */
export function isLongSymbol(head: LedgerHead): boolean {
  return lengthOf(head) > usualSymbol;
}

export function stagedHead(head: LedgerHead): ReturnType<LedgerMedium['head']> {
  const words = messages.ledger;
  const { id, tex, title, ink, exponent } = head;
  if (tex === undefined || id === 'size') return { head: title };
  const isProduct = id === 'product';
  const fontSize = isLongSymbol(head) && !isProduct ? `${roomForSymbol / lengthOf(head)}em` : undefined;
  return {
    ...(isProduct && isLongSymbol(head) && { headSpan: 3 }),
    head: (
      <>
        <span className={ink && `ink-${ink}`} style={{ fontSize }}>
          <Tex tex={tex} />
        </span>
        <span className="visually-hidden">{words.columnNames[id]}</span>
        {exponent !== 0 && <span> {headPower(exponent)}</span>}
      </>
    ),
  };
}

/** What hatching means, over the bars. */
export function addingHead(): LedgerMedium['addingHead'] {
  const words = messages.stage.signs;
  return {
    head: (
      <>
        <span className="visually-hidden">{messages.ledger.addingUp}</span>
        <span className="soft staged-signs" aria-hidden="true">
          <SignSwatch sign="negative" /> {words.negative} <SignSwatch sign="positive" /> {words.positive}
        </span>
      </>
    ),
  };
}
