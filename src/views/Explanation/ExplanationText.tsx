/** The number in words, symbols and numbers, with every digit; or the phase that will compute it. */

import { formulaWithoutResult, numericFormula, symbolicFormula } from '../../kit/quantity/formulaTex';
import { NotYet } from '../../kit/quantity/NotYet';
import { Tex } from '../../kit/quantity/Tex';
import type { StepView } from '../../kit/quantity/useStep';
import { quantityValue, shownIn } from '../../quantity';
import { formatExact, messages } from '../../text';
import type { ExplanationOf } from './explanationOf';

interface ExplanationTextProps {
  readonly explained: ExplanationOf;
  readonly step: StepView;
}

export function ExplanationText({ explained, step: { trace } }: ExplanationTextProps) {
  const { quantity, name, note, when, known, derivation, form } = explained;
  const words = messages.explanation;
  return (
    <>
      <h3 className="explanation-name">{name}</h3>
      {note !== undefined && <p className="explanation-note">{note}</p>}
      {quantity.kind === 'delta' && !shownIn(trace).carried && <p className="explanation-note">{words.ownSample}</p>}
      <div className="explanation-formula">
        {known &&
          formulaWithoutResult({ quantity, derivation }, trace).map((tex) => <Tex key={tex} tex={tex} display />)}
        <Tex tex={symbolicFormula({ quantity, derivation }, trace)} display />
        {form && !form.isConstant && <Tex tex={numericFormula(form)} display />}
      </div>
      {form && form.termsInAll > 0 && <p className="explanation-note">{messages.formulas.terms(form.termsInAll)}</p>}
      <dl className="explanation-facts">
        {known && (
          <div>
            <dt>{words.value}</dt>
            <dd className="number">{formatExact(quantityValue(quantity, trace))}</dd>
          </div>
        )}
        <div>
          <dt className="visually-hidden">{messages.phases.label}</dt>
          <dd>{when}</dd>
        </div>
      </dl>
      {!known && <NotYet quantity={quantity} trace={trace} />}
    </>
  );
}
