/** The parts of a document that depend on the step: numbers, symbols, calculations, and choices between wordings. */
import type { ReactNode } from 'react';
import { branchFor, type Computed, type Inline, type InlineChoice, ProseError, type Reference } from '../../prose';
import {
  addressOf,
  evaluateAt,
  indexWords,
  knownFrom,
  nameOf,
  type Outcome,
  outcomeOf,
  type ProsePart,
  referencePart,
  withNumbers,
} from '../../quantity';
import { formatDigits, inSpeech, messages } from '../../text';
import { briefNumber, briefWeight } from '../quantity/briefNumber';
import { Part } from '../quantity/ProseText';
import { CoveredMark, PendingMark } from '../quantity/QuantityNumber';
import { ReadAs } from '../quantity/ReadAs';
import { isCovered } from '../quantity/useStep';
import { stopAt } from '../table/stopAt';
import type { ProseStep } from './useProseStep';

interface AtStep {
  readonly at: ProseStep;
}

/** `{delta.2.1.3}`, `{delta.2.1.3|symbol}`, `{delta|letter}` */
export function ReferencedPart({ reference, at }: AtStep & { readonly reference: Reference }) {
  const { trace, selected } = at.context;
  const { network } = trace;
  const words = indexWords(selected, network);
  const word = reference.style === 'number' && reference.indices.length === 0 ? words[reference.name] : undefined;
  if (word !== undefined) return String(word);
  const part = partOf(withNumbers(reference, words), at);
  if (!part) return <NoNumber reason={messages.prose.otherNetwork} />;
  switch (part.type) {
    case 'number': {
      const outcome = outcomeOf(reference, at.context);
      const print = part.quantity.kind === 'weightAfter' ? briefWeight : briefNumber;
      const number = (
        <OutcomeText outcome={outcome} at={at}>
          {print}
        </OutcomeText>
      );
      // The other run's number is not the one that a click would choose.
      if (reference.other) return number;
      const { line, column } = reference.place;
      return (
        <span
          data-quantity={addressOf(part.quantity)}
          {...(at.hasStops && { role: 'button', ...stopAt(0, line * widestLine + column) })}
          // A number that is not known says why in its own words.
          {...(at.hasStops &&
            outcome.state === 'known' && {
              'aria-label': `${nameOf(part.quantity, network)}, ${inSpeech(print(outcome.value))}`,
            })}
        >
          {number}
        </span>
      );
    }
    case 'text':
      return part.text;
    default:
      return <Part part={part} step={at.step} />;
  }
}

/** More columns than a line can have, so that the places of a text are in order. */
const widestLine = 10_000;

/** `{=expression|digits}` */
export function Calculated({ computed, at }: AtStep & { readonly computed: Computed }) {
  const { calculation, digits } = computed;
  const outcome = orNothing(() => evaluateAt(calculation, at.context));
  if (!outcome) return <NoNumber reason={messages.prose.otherNetwork} />;
  const print = (value: number): string => (digits === undefined ? briefNumber(value) : formatDigits(value, digits));
  return (
    <span title={messages.prose.calculated}>
      <OutcomeText outcome={outcome} at={at}>
        {print}
      </OutcomeText>
    </span>
  );
}

interface ChosenWordingProps extends AtStep {
  readonly choice: InlineChoice;
  readonly children: (inlines: readonly Inline[]) => ReactNode;
}

/** The wording that fits; none while the number that decides is not known. */
export function ChosenWording({ choice, at, children }: ChosenWordingProps) {
  const { type, of, branches } = choice;
  const outcome = orNothing(() =>
    of.type === 'computed' ? evaluateAt(of.calculation, at.context) : outcomeOf(of, at.context),
  );
  if (outcome?.state === 'known') return children(branchFor(type, branches, outcome.value));
  if (!outcome) return <NoNumber reason={messages.prose.otherNetwork} />;
  return (
    <OutcomeText outcome={outcome} at={at}>
      {briefNumber}
    </OutcomeText>
  );
}

interface OutcomeTextProps extends AtStep {
  readonly outcome: Outcome;
  readonly children: (value: number) => string;
}

/** The number, the dot of a later phase, or a dash with the reason. */
function OutcomeText({ outcome, at, children }: OutcomeTextProps) {
  const { trace } = at.step;
  if (outcome.state === 'known') return children(outcome.value);
  const { state, quantity } = outcome;
  if (!quantity) return <NoNumber reason={messages.prose.noOtherRun} />;
  if (state === 'pending' && isCovered(quantity, at.step)) return <CoveredMark />;
  if (state === 'pending') return <PendingMark phase={messages.phases.names[knownFrom(quantity, trace).phase]} />;
  const isElsewhere = 'sample' in quantity && trace.rowOf(quantity.sample) === undefined;
  return <NoNumber reason={isElsewhere ? messages.prose.otherBatch(quantity.sample) : messages.phases.notInStep} />;
}

function NoNumber({ reason }: { readonly reason: string }) {
  return (
    <span title={reason}>
      <ReadAs text={reason}>—</ReadAs>
    </span>
  );
}

/** Undefined if the learner's network has no such quantity. */
function partOf(reference: Reference, at: ProseStep): ProsePart | undefined {
  return orNothing(() => referencePart(reference, at.context.trace.network));
}

function orNothing<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProseError) return undefined;
    throw error;
  }
}
