/** One line of the solution: in symbols, in numbers, and its result. On a work sheet, numbers to be filled in are boxes. */
import type { NumericForm } from '../../../expression';
import { FormulaLines } from '../../../kit/quantity/FormulaLines';
import { symbolicFormula } from '../../../kit/quantity/formulaTex';
import { CoveredMark } from '../../../kit/quantity/QuantityNumber';
import { Tex } from '../../../kit/quantity/Tex';
import { isCovered, type StepView } from '../../../kit/quantity/useStep';
import { derivationOf, isKnown, nameOf, numericForm, stepTex, type TexStyle } from '../../../quantity';
import { messages } from '../../../text';
import { blankStyle, boxTex, type Filling } from './sheet/filling';
import type { WorkedLine } from './workedParts';

interface LineProps {
  readonly line: WorkedLine;
  readonly step: StepView;
  readonly filling: Filling | undefined;
}

export function LineShown({ line: { quantity, note }, step, filling }: LineProps) {
  const { trace, stop } = step;
  const derivation = derivationOf(quantity, trace);
  // A sheet may have other numbers than the screen, so nothing on it is lit there.
  const style: TexStyle = filling
    ? { ...stepTex(trace), linked: false, ...blankStyle(filling, boxTex) }
    : stepTex(trace);
  const form =
    derivation && isKnown(quantity, trace, stop)
      ? numericForm(quantity, derivation.expression, trace, style)
      : undefined;
  return (
    <li aria-label={nameOf(quantity, trace.network)} className="worked-line">
      <FormulaLines className="row flow worked-formula">
        <Tex tex={symbolicFormula({ quantity, derivation }, trace, style)} display />
        {form && !form.isConstant && <Tex tex={lineOf(form)} display />}
        {isCovered(quantity, step) && <CoveredMark />}
        {form && filling && !filling.hasKey && filling.isBlank(quantity) && (
          <span className="visually-hidden">{messages.worked.sheet.blank}</span>
        )}
      </FormulaLines>
      {note !== undefined && <p className="aside worked-note">{note}</p>}
      {form && form.termsInAll > 0 && <p className="aside worked-note">{messages.formulas.terms(form.termsInAll)}</p>}
    </li>
  );
}

/** The terms of a sum one after the other; a line that is too long goes on below at a sign. */
function lineOf({ lines, relation, result, isResult }: NumericForm): string {
  if (isResult) return `{{}= ${result}}`;
  const terms = lines.map((line, index) => (index === 0 ? `{{}= ${line}}` : `{${line}}`));
  return [...terms, `{{}${relation} ${result}}`].join('\\allowbreak');
}
