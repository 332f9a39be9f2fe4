/** Copies a number: its value, its formula as LaTeX, or a link to it. */

import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { chosenLatex } from '../../kit/latex/chosenLatex';
import type { StepTrace } from '../../model';
import { addressOf, quantityValue } from '../../quantity';
import { fitsIntoLink, useStoreApi, writeAddress } from '../../store';
import { messages } from '../../text';
import type { ExplanationOf } from './explanationOf';

interface ExplanationToolsProps {
  readonly explained: ExplanationOf;
  readonly trace: StepTrace;
}

export function ExplanationTools({ explained, trace }: ExplanationToolsProps) {
  const { quantity, known } = explained;
  const words = messages.explanation;
  const store = useStoreApi();
  const [copied, setCopied] = useCopied(`${trace.step} ${addressOf(quantity)}`);
  const state = store.getState();
  const link = (): string => {
    const now = store.getState();
    const page = document.location.href.replace(/#.*$/s, '');
    return `${page}${writeAddress({ ...now, cursor: { ...now.cursor, focus: quantity } })}`;
  };
  const buttons = [
    ...(known ? [{ label: words.copyValue, text: () => String(quantityValue(quantity, trace)) }] : []),
    { label: words.copyLatex, text: () => chosenLatex(quantity, trace, { known, latex: state.preferences.latex }) },
    ...(fitsIntoLink(state) ? [{ label: words.copyLink, text: link }] : []),
  ];
  return (
    <>
      <div className="explanation-tools" role="toolbar" aria-label={words.tools}>
        {buttons.map(({ label, text }, column) => (
          <CopyButton key={label} label={label} text={text} onCopied={setCopied} row={0} column={column} />
        ))}
      </div>
      {!fitsIntoLink(state) && <p className="explanation-note">{words.linkTooLarge}</p>}
      <CopiedText copied={copied} />
    </>
  );
}
