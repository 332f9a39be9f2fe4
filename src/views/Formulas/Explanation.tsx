/**
 * What Explain opens in Formulas: when the number is computed, copying it, and the numbers that it is computed from, down to data
 * and weights.
 */
import './words/en';

import { type ReactNode, useEffect, useRef } from 'react';
import { cutTo, leaves } from '../../expression';
import { QuietButton } from '../../kit/chrome/buttons';
import { CopiedText, CopyButton, useCopied } from '../../kit/chrome/CopyButton';
import { chosenLatex } from '../../kit/latex/chosenLatex';
import { sharedPage } from '../../kit/publicPage';
import { QuantityButton } from '../../kit/quantity/QuantityButton';
import { QuantityText } from '../../kit/quantity/QuantityNumber';
import { SymbolText } from '../../kit/quantity/SymbolText';
import type { StepView } from '../../kit/quantity/useStep';
import { useKeptFocus } from '../../kit/table/useKeptFocus';
import { useRovingGrid } from '../../kit/table/useRovingGrid';
import { useRowWindow } from '../../kit/table/useRowWindow';
import {
  addressOf,
  knownFrom,
  layerNumber,
  nameOf,
  type Quantity,
  quantityValue,
  type Stop,
  shownIn,
  variantOf,
} from '../../quantity';
import { fitsIntoLink, useStoreApi, writeAddress } from '../../store';
import { formatExact, messages, type NumberFormat } from '../../text';
import { explanationParts } from '../explanationParts';
import type { FormulaBlock } from './blocks';
import './explanation.css';

interface ExplanationProps {
  readonly block: FormulaBlock;
  readonly step: StepView;
  /** The number's formula. */
  readonly children: ReactNode;
}

/** The rows of the keyboard: the formula's factors, the buttons, then the numbers. */
const toolsRow = 1;
const firstParent = 2;

const parentHeight = 2;

export function Explanation({ block: { quantity, derivation, known }, step, children }: ExplanationProps) {
  const { trace } = step;
  const words = messages.explanation;
  const parents = derivation ? leaves(derivation.expression) : [];
  // A long sum shows its first three terms and its last.
  const terms = derivation && cutTo(derivation.expression);
  const madeOf = terms === undefined ? words.madeOf(parents.length) : words.madeOfTerms(terms);
  const body = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLElement>(null);
  const window = useRowWindow(parents.length, scroller, parentHeight);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number's list starts at its top
  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [addressOf(quantity)]);
  const onArrows = useRovingGrid({
    grid: body,
    entry: { row: parents.length > 0 ? firstParent : toolsRow, column: 0 },
    reveal: (row) => window.reveal(row - firstParent),
  });
  const keptFocus = useKeptFocus(body);
  return (
    <section
      ref={body}
      className="explanation"
      aria-label={words.name}
      onKeyDown={onArrows}
      {...keptFocus}
      data-rows={firstParent + parents.length}
    >
      <div className="explanation-told">
        {children}
        {known && (
          <p className="aside formula-full">
            {words.fullValue} <span className="number">{formatExact(quantityValue(quantity, trace))}</span>
          </p>
        )}
        {quantity.kind === 'delta' && !shownIn(trace).carried && <p className="formula-note">{words.ownSample}</p>}
        <p className="formula-note">{whenKnown(knownFrom(quantity, trace))}</p>
        <Tools quantity={quantity} known={known} step={step} />
        {explanationParts.all().map(({ name, Part }) => (
          <Part key={name} quantity={quantity} trace={trace} />
        ))}
      </div>
      {parents.length > 0 ? (
        <section
          className={`explanation-parents ${window.virtual ? 'is-long' : ''}`}
          ref={scroller}
          aria-label={madeOf}
        >
          <h3 className="soft explanation-heading">{madeOf}</h3>
          <ul>
            {window.above > 0 && <li aria-hidden="true" style={{ height: window.above }} />}
            {parents.slice(window.first, window.last).map((parent, offset) => (
              <Parent
                // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps its place and the keyboard's, whatever stands in it
                key={window.first + offset}
                parent={parent}
                step={step}
                row={firstParent + window.first + offset}
              />
            ))}
            {window.below > 0 && <li aria-hidden="true" style={{ height: window.below }} />}
            {window.leftOut > 0 && <li>{messages.paper.rowsLeftOut(window.last, parents.length)}</li>}
          </ul>
        </section>
      ) : (
        <p className="formula-note">{derivation ? words.noFactors : words.end}</p>
      )}
    </section>
  );
}

function whenKnown({ phase, part }: Stop): string {
  const words = messages.explanation;
  if (phase === 'batch') return words.knownAtOnce;
  const place =
    part === undefined ? undefined : phase === 'sum' ? words.partRow(part) : words.partLayer(layerNumber(part));
  return words.when(messages.phases.names[phase], place);
}

interface ToolsProps extends Pick<FormulaBlock, 'quantity' | 'known'> {
  readonly step: StepView;
}

/** Copies the number: its value, its formula as LaTeX, or a link to it. */
function Tools({ quantity, known, step: { trace } }: ToolsProps) {
  const words = messages.explanation;
  const store = useStoreApi();
  const [copied, setCopied] = useCopied(`${trace.step} ${addressOf(quantity)}`);
  const state = store.getState();
  const link = (): string => {
    const now = store.getState();
    return `${sharedPage(now.preferences)}${writeAddress({ ...now, cursor: { ...now.cursor, focus: quantity } })}`;
  };
  const buttons = [
    ...(known ? [{ label: words.copyValue, text: () => String(quantityValue(quantity, trace)) }] : []),
    { label: words.copyLatex, text: () => chosenLatex(quantity, trace, { known, latex: state.preferences.latex }) },
    ...(fitsIntoLink(state) ? [{ label: words.copyLink, text: link }] : []),
  ];
  return (
    <>
      <div className="flow explanation-tools" role="toolbar" aria-label={words.tools}>
        {buttons.map(({ label, text }, column) => (
          <CopyButton key={label} label={label} text={text} onCopied={setCopied} row={toolsRow} column={column} />
        ))}
        <QuietButton
          title={messages.formulas.latexTitle}
          data-latex
          data-row={toolsRow}
          data-column={buttons.length}
          tabIndex={-1}
        >
          {words.latex}
        </QuietButton>
      </div>
      {!fitsIntoLink(state) && <p className="formula-note">{words.linkTooLarge}</p>}
      <CopiedText copied={copied} />
    </>
  );
}

interface ParentProps {
  readonly parent: Quantity;
  readonly step: StepView;
  readonly row: number;
}

const whole: NumberFormat = { decimals: 0, exponent: 0 };

/** One of the numbers that the number is computed from: symbol, name, value. Choosing it explains it. */
function Parent({ parent, step, row }: ParentProps) {
  const { network } = step.trace;
  return (
    <li>
      <QuantityButton quantity={parent} className="explanation-parent" row={row} column={0}>
        <SymbolText quantity={parent} network={network} variant={variantOf(step.trace)} />
        <span className="aside explanation-parent-name">{nameOf(parent, network)}</span>
        <span>
          <QuantityText quantity={parent} step={step} format={parent.kind === 'batchSize' ? whole : undefined} />
        </span>
      </QuantityButton>
    </li>
  );
}
