/** The contents of the panel as data. */
import { cutTo, leaves, type NumericForm } from '../../expression';
import type { StepTrace } from '../../model';
import {
  type Derivation,
  derivationOf,
  isKnown,
  knownFrom,
  layerNumber,
  nameOf,
  numericForm,
  type Quantity,
  type Stop,
} from '../../quantity';
import { messages } from '../../text';

export interface ExplanationOf {
  readonly quantity: Quantity;
  readonly name: string;
  readonly note: string | undefined;
  readonly when: string;
  readonly known: boolean;
  readonly derivation: Derivation | undefined;
  /** Only for a known number with a formula. */
  readonly form: NumericForm | undefined;
  /** Every quantity of its formula, once, in reading order. */
  readonly parents: readonly Quantity[];
  /** If only the first three terms and the last are among the parents, the number of all terms; otherwise absent. */
  readonly cutTo: number | undefined;
}

export function explanationOf(quantity: Quantity, trace: StepTrace, stop: Stop): ExplanationOf {
  const derivation = derivationOf(quantity, trace);
  const known = isKnown(quantity, trace, stop);
  return {
    quantity,
    name: nameOf(quantity, trace.network),
    note: derivation?.note ? messages.notes[derivation.note] : messages.formulas.givenKinds[quantity.kind],
    when: whenKnown(knownFrom(quantity, trace)),
    known,
    derivation,
    form: derivation && known ? numericForm(quantity, derivation.expression, trace) : undefined,
    parents: derivation ? leaves(derivation.expression) : [],
    cutTo: derivation && cutTo(derivation.expression),
  };
}

function whenKnown({ phase, part }: Stop): string {
  const words = messages.explanation;
  if (phase === 'batch') return words.knownAtOnce;
  const place =
    part === undefined ? undefined : phase === 'sum' ? words.partRow(part) : words.partLayer(layerNumber(part));
  return words.when(messages.phases.names[phase], place);
}
