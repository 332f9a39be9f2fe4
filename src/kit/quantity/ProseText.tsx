/** A sentence with its numbers and symbols, which can be pointed at, highlighted and coloured as in other places. */

import { Fragment } from 'react';
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
  return boundParts(proseParts(of, network)).map((parts, index) => {
    const shown = parts.map((part, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no other identity
      <Part key={at} part={part} step={step} print={print} />
    ));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Fragment key={index}>{parts.length > 1 ? <span className="unbroken">{shown}</span> : shown}</Fragment>
    );
  });
}

/** Sentences, one after the other. */
export function ProseTexts({ of, ...props }: Omit<ProseTextProps, 'of'> & { readonly of: readonly Filled[] }) {
  return of.map((sentence, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sentences of one text have no other identity
    <Fragment key={index}>
      {index > 0 && ' '}
      <ProseText of={sentence} {...props} />
    </Fragment>
  ));
}

const beginning = /^ = \S*/;
const end = /\S+ = $/;

/** The parts that stay on one line: a name, the sign and its value, of which the sentence may have each as a part of its own. */
function boundParts(parts: readonly ProsePart[]): readonly (readonly ProsePart[])[] {
  const bound: ProsePart[][] = [];
  let isOpen = false;
  const add = (part: ProsePart, isJoined: boolean): void => {
    const last = isJoined && bound.at(-1);
    if (last) last.push(part);
    else bound.push([part]);
  };
  for (const part of parts) {
    if (part.type !== 'text') {
      add(part, isOpen);
      isOpen = false;
      continue;
    }
    const [joined = ''] = (isOpen ? /^\S+/ : beginning).exec(part.text) ?? [];
    const rest = part.text.slice(joined.length);
    const [name = ''] = end.exec(rest) ?? [];
    const between = rest.slice(0, rest.length - name.length);
    if (joined !== '') add({ type: 'text', text: joined }, true);
    if (between !== '') add({ type: 'text', text: between }, false);
    if (name !== '') add({ type: 'text', text: name }, false);
    isOpen = name !== '' || part.text === ' = ';
  }
  return bound;
}

interface PartProps extends Omit<ProseTextProps, 'of' | 'print'> {
  readonly part: ProsePart;
  readonly print?: ProseTextProps['print'] | undefined;
}

export function Part({ part, step, print }: PartProps) {
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
