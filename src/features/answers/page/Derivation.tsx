/** The formula of a quantity line by line: its name, its symbols, then the numbers of this step. */
import { formulaLines } from '../../../kit/quantity/formulaTex';
import type { StepTrace } from '../../../model';
import { derivationOf, nameOf, numericForm, type Quantity, quantityValue, stepTex, wordsOf } from '../../../quantity';
import { columnFormat, messages } from '../../../text';
import type { LedgerModel } from '../../../views/shared/ledger/ledgerModel';
import { formatOfCell } from '../../../views/shared/ledger/printedAs';
import { StaticTex } from './StaticTex';
import { Wide } from './Wide';

interface DerivationProps {
  readonly quantity: Quantity;
  readonly trace: StepTrace;
  readonly ledger: LedgerModel;
}

export function Derivation({ quantity, trace, ledger }: DerivationProps) {
  const words = messages.answerPage;
  const derivation = derivationOf(quantity, trace);
  if (!derivation) throw new Error(`derive: ${nameOf(quantity, trace.network)} is given, and has no formula`);
  const style = stepTex(trace);
  // The digits of the table above it.
  const decimals = (one: Quantity): number =>
    (formatOfCell(ledger, one) ?? columnFormat([quantityValue(one, trace)])).decimals;
  const form = numericForm(quantity, derivation.expression, trace, style, { decimals });
  return (
    <div className="derivation">
      <h3>{nameOf(quantity, trace.network)}</h3>
      {derivation.note && <p className="note">{messages.notes[derivation.note]}</p>}
      <Wide label={nameOf(quantity, trace.network)}>
        {formulaLines({ quantity, derivation }, form, trace, style).map((tex) => (
          <StaticTex key={tex} tex={tex} display />
        ))}
      </Wide>
      <p className="visually-hidden">{wordsOf(derivation.expression, trace.network)}</p>
      {form.termsInAll > 0 && <p className="note">{words.terms(form.termsInAll)}</p>}
    </div>
  );
}
