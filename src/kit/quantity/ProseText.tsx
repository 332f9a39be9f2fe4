/** A sentence with its numbers and symbols, which can be pointed at, highlighted and coloured as in other places. */

import type { Filled } from '../../prose';
import {
  addressOf,
  exists,
  isRemainder,
  knownFrom,
  nameOf,
  type ProsePart,
  proseNumber,
  proseParts,
  type Quantity,
  texPieces,
} from '../../quantity';
import { messages } from '../../text';
import { BarredText } from './BarredText';
import { CoveredMark, PendingMark } from './QuantityNumber';
import { ReadAs } from './ReadAs';
import { SymbolPieces } from './SymbolText';
import { Tex } from './Tex';
import { isCovered, type StepView, shownAt } from './useStep';

interface ProseTextProps {
  readonly of: Filled;
  readonly step: StepView;
  /** Absent: settings as given, all other numbers to three significant digits. */
  readonly print?: (quantity: Quantity) => string;
}

export function ProseText({ of, step, print }: ProseTextProps) {
  const { network } = step.trace;
  return proseParts(of, network).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
    <Part key={index} part={part} step={step} print={print} />
  ));
}

interface PartProps extends Omit<ProseTextProps, 'of' | 'print'> {
  readonly part: ProsePart;
  readonly print: ProseTextProps['print'] | undefined;
}

function Part({ part, step, print }: PartProps) {
  switch (part.type) {
    case 'text':
      return <BarredText text={part.text} />;
    case 'tex':
      return <Tex tex={part.tex} />;
    case 'number':
      return <span data-quantity={addressOf(part.quantity)}>{numberText(part.quantity, step, print)}</span>;
    case 'name':
      return <span data-quantity={addressOf(part.quantity)}>{nameOf(part.quantity, step.trace.network)}</span>;
    case 'symbol':
      return (
        <span {...(part.quantity ? { 'data-quantity': addressOf(part.quantity) } : { 'data-letter': part.letter })}>
          <SymbolPieces pieces={texPieces(part.tex)} />
        </span>
      );
  }
}

function numberText(quantity: Quantity, step: StepView, print: ((quantity: Quantity) => string) | undefined) {
  if (!exists(quantity, step.trace)) return <NotHere />;
  const value = shownAt(quantity, step);
  if (value === 'pending') {
    if (isCovered(quantity, step)) return <CoveredMark />;
    return <PendingMark phase={messages.phases.names[knownFrom(quantity, step.trace).phase]} />;
  }
  if (isRemainder(quantity, value, step.trace)) return messages.phases.remainder;
  return print ? print(quantity) : proseNumber(quantity, value);
}

/** The step has no such number: its sample is in another batch, or the optimizer has no such state. */
function NotHere() {
  return <ReadAs text={messages.phases.notInStep}>—</ReadAs>;
}
