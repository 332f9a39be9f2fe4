/** `l` on the stage: the formula in focus goes to the clipboard as LaTeX, and nothing covers what the audience sees. */
import { useEffect, useRef, useState } from 'react';
import { chosenLatex, copyText, useStep, usualLatex } from '../../../kit';
import { isKnown, nameOf } from '../../../quantity';
import { coversFormulas, focusOf, useStore, useStoreApi } from '../../../store';
import { messages } from '../../../text';

/** The message goes after this time, in milliseconds. */
const shown = 2500;

/** `asked`: how often the key was pressed. */
export function CopyLatex({ asked }: { readonly asked: number }) {
  const store = useStoreApi();
  const step = useStep();
  const isCovered = useStore(coversFormulas);
  const [said, setSaid] = useState<string>();
  const latest = useRef({ step, isCovered });
  useEffect(() => {
    latest.current = { step, isCovered };
  });
  useEffect(() => {
    if (asked === 0) return;
    const { step, isCovered } = latest.current;
    const { trace, stop } = step;
    const state = store.getState();
    const focus = focusOf(state);
    const words = messages.onStage;
    const say = (copied: boolean): void =>
      setSaid(copied ? words.latexCopied(nameOf(focus, trace.network)) : words.latexNotCopied);
    if (isCovered) setSaid(messages.covered.panel);
    else {
      const latex = state.preferences.latex ?? usualLatex;
      copyText(chosenLatex(focus, trace, { known: isKnown(focus, trace, stop), latex })).then(say, () => say(false));
    }
    const timer = setTimeout(() => setSaid(undefined), shown);
    return () => clearTimeout(timer);
  }, [asked, store]);
  return (
    <p className="row stage-copied" role="status" hidden={said === undefined}>
      {said}
    </p>
  );
}
