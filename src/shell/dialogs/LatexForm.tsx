/** The formula in focus as LaTeX, in the form that the reader chooses; the choice is kept. */

import { CheckBox, chosenLatex, Options, useStep, usualLatex } from '../../kit';
import { isCoveredAt, isKnown, knownFrom, latexContents, nameOf } from '../../quantity';
import { coversFormulas, focusOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { CopyField } from './CopyField';

/** A question that covers Formulas covers this too. */
export function LatexForm() {
  const isCovered = useStore(coversFormulas);
  return isCovered ? <p>{messages.covered.panel}</p> : <FormulaForm />;
}

function FormulaForm() {
  const words = messages.latex;
  const { trace, stop } = useStep();
  const focus = useStore(focusOf);
  const latex = useStore((state) => state.preferences.latex) ?? usualLatex;
  const { setPreference } = useActions();
  const known = isKnown(focus, trace, stop);
  const { phase } = knownFrom(focus, trace);
  const set = (change: Partial<typeof latex>): void => setPreference('latex', { ...latex, ...change });
  const text = chosenLatex(focus, trace, { known, latex });
  return (
    <div className="stack share-form">
      <p>{nameOf(focus, trace.network)}</p>
      {known ? (
        <Options
          label={words.content}
          options={words.contents}
          value={latex.content}
          onChange={(chosen) => set({ content: latexContents.find((one) => one === chosen) ?? 'both' })}
        />
      ) : (
        !isCoveredAt(focus, trace, stop) && (
          <p className="share-note">{messages.formulas.notYet(messages.phases.names[phase], phase === stop.phase)}</p>
        )
      )}
      <CheckBox isSelected={latex.display} onChange={(display) => set({ display })}>
        {words.display}
      </CheckBox>
      <CheckBox isSelected={latex.colours} onChange={(colours) => set({ colours })}>
        {words.colours}
      </CheckBox>
      <CopyField label={words.text} text={text} rows={Math.min(12, text.split('\n').length + 1)} />
      <p className="share-note">{words.packages(latex.colours)}</p>
    </div>
  );
}
