/** The number in words, in symbols, in numbers, with every digit; or where it will be known. */
import { knownFrom, quantityValue } from '../../quantity';
import { useActions } from '../../store';
import { formatExact, messages } from '../../text';
import { formulaWithoutResult, numericFormula, symbolicFormula } from '../shared/quantity/formulaTex';
import { Tex } from '../shared/quantity/Tex';
import type { StepView } from '../shared/quantity/useStep';
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
      <div className="explanation-formula">
        {known &&
          formulaWithoutResult({ quantity, derivation }, trace).map((tex) => <Tex key={tex} tex={tex} display />)}
        <Tex tex={symbolicFormula({ quantity, derivation }, trace)} display />
        {form && <Tex tex={numericFormula(form)} display />}
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
      {!known && <NotYet explained={explained} trace={trace} />}
    </>
  );
}

function NotYet({ explained, trace }: { readonly explained: ExplanationOf; readonly trace: StepView['trace'] }) {
  const { goToPhaseKeepingFocus: goTo } = useActions();
  const { phase } = knownFrom(explained.quantity, trace);
  const name = messages.phases.names[phase];
  return (
    <p className="explanation-pending">
      {messages.formulas.notYet(name)}{' '}
      <button type="button" className="quiet-button" onClick={() => goTo(phase)}>
        {messages.phases.goTo(name)}
      </button>
    </p>
  );
}
