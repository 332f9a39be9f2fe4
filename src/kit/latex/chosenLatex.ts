/** How the reader last copied a formula as LaTeX, and the LaTeX of a quantity in that form. */
import type { StepTrace } from '../../model';
import { latexOf, type Quantity } from '../../quantity';
import type { LatexPreference } from '../../store';
import { colourOnPaper } from './colourOnPaper';

export const usualLatex: LatexPreference = { content: 'both', display: true, colours: false };

/** In symbols alone if its number is not `known`. */
export function chosenLatex(
  quantity: Quantity,
  trace: StepTrace,
  { known, latex = usualLatex }: { readonly known: boolean; readonly latex?: LatexPreference | undefined },
): string {
  const { content, display, colours } = latex;
  return latexOf(quantity, trace, {
    content: known ? content : 'symbols',
    display,
    ...(colours && { colourOf: colourOnPaper }),
  });
}
