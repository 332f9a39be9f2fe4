/** Breadcrumbs: back from factor to factor, and to the phase's own formula. */
import { addressOf, nameOf } from '../../quantity';
import { traceOf, useActions, useStore } from '../../store';
import { messages } from '../../text';
import { QuietButton } from './buttons';
import './Crumbs.css';

const mostShown = 2;

export function Crumbs() {
  const crumbs = useStore((state) => state.crumbs);
  const chosenByHand = useStore((state) => state.cursor.focus !== undefined);
  const trace = useStore(traceOf);
  const { crumbBack, clearFocus } = useActions();
  const words = messages.formulas;
  if (!chosenByHand) return null;
  const shown = crumbs.slice(-mostShown);
  const goBack = (times: number): void => {
    for (let count = 0; count < times; count++) crumbBack();
  };
  return (
    <nav className="flow crumbs" aria-label={words.path} data-not-on="stage paper">
      <QuietButton onClick={clearFocus}>{words.toHeadline}</QuietButton>
      {shown.map((crumb, index) => {
        const name = nameOf(crumb, trace.network);
        return (
          <QuietButton
            // biome-ignore lint/suspicious/noArrayIndexKey: one may come by the same quantity twice; its depth tells them apart
            key={`${crumbs.length - shown.length + index} ${addressOf(crumb)}`}
            className="cut crumb"
            aria-label={words.back(name)}
            onClick={() => goBack(shown.length - index)}
          >
            ← {name}
          </QuietButton>
        );
      })}
    </nav>
  );
}
