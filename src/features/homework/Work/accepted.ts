/** Another convention in which all numbers agree: its names, what is said of it, and whether an exercise accepts it. */
import type { StepTrace } from '../../../model';
import { plainDivisionOf, shownIn } from '../../../quantity';
import { messages } from '../../../text';
import type { Offer } from '../check';
import type { ConventionName } from '../exercise/exercise';

/** A convention in which no number of a sheet is wrong, and whether the exercise accepts it. */
export interface FoundConvention {
  readonly offer: Offer;
  readonly isAccepted: boolean;
}

/** What is other than in the step as it is shown. */
function differences(conventions: Extract<Offer, { kind: 'conventions' }>['conventions'], trace: StepTrace) {
  const { divide, isTurned } = conventions;
  return { ...((divide === 'delta') !== shownIn(trace).carried && { divide }), isTurned };
}

/** As an exercise and a host page call it. */
export function namesOf(offer: Offer, trace: StepTrace): readonly (ConventionName | Offer['kind'])[] {
  if (offer.kind === 'loss') return ['otherLossFactor'];
  if (offer.kind !== 'conventions') return [offer.kind];
  const { divide, isTurned } = differences(offer.conventions, trace);
  return [...(divide ? (['divideInDelta'] as const) : []), ...(isTurned ? (['targetMinusOutput'] as const) : [])];
}

/** An offer of two conventions is accepted only if both are. */
export function isAccepted(offer: Offer, alsoRight: readonly ConventionName[], trace: StepTrace): boolean {
  return namesOf(offer, trace).every((name) => alsoRight.some((one) => one === name));
}

export function offerText(offer: Offer, trace: StepTrace): string {
  const words = messages.slips.offers;
  switch (offer.kind) {
    case 'conventions': {
      const { divide, isTurned } = differences(offer.conventions, trace);
      const said = [
        ...(divide ? [words.divide[divide]({ share: shareText(trace) })] : []),
        ...(isTurned ? [words.isTurned] : []),
      ];
      return words.conventions(said.join(words.and));
    }
    case 'sampleOrder':
      return words.sampleOrder(offer.order.join(', '));
    case 'loss':
      return words.loss[offer.loss];
    default:
      return words[offer.kind];
  }
}

/** Another convention in which all numbers agree, as a host page hears of it. */
export interface ConventionResult {
  readonly names: readonly string[];
  /** By the exercise. */
  readonly accepted: boolean;
  /** As the card does. */
  readonly says: string;
}

/** Without an exercise, that is all: nothing accepts it or refuses it. */
export function conventionSays(offer: Offer, trace: StepTrace): string {
  return messages.work.result.convention(messages.slips.offers.title, offerText(offer, trace));
}

export function conventionResult({ offer, isAccepted }: FoundConvention, trace: StepTrace): ConventionResult {
  const words = messages.slips.offers;
  const verdict = isAccepted ? words.accepted : words.notAccepted;
  return {
    names: namesOf(offer, trace),
    accepted: isAccepted,
    says: `${conventionSays(offer, trace)} ${verdict}`,
  };
}

/** "1/B", or what else the sum is divided by. */
export function shareText(trace: StepTrace): string {
  const words = messages.slips.offers;
  return plainDivisionOf(trace) === 'batch' ? words.share : words.otherShare;
}
