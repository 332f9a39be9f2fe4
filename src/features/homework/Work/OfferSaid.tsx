/** Every number agrees in another convention: no slip, but an offer to switch to it. */
import { QuietButton } from '../../../kit/chrome/buttons';
import { addressOf, parseAddress } from '../../../quantity';
import { useActions, useStoreApi } from '../../../store';
import { messages } from '../../../text';
import { type Offer, transposedPlace } from '../check';
import { namesOf, offerText } from './accepted';
import type { WorkModel } from './useWork';

interface OfferSaidProps {
  readonly offer: Offer;
  readonly work: WorkModel;
}

export function OfferSaid({ offer, work: { exercise, checked, step } }: OfferSaidProps) {
  const words = messages.slips.offers;
  return (
    <>
      <h3>{words.title}</h3>
      <p>
        {offerText(offer, step.trace)}
        {exercise && ` ${checked?.convention?.isAccepted ? words.accepted : words.notAccepted}`}
      </p>
    </>
  );
}

/** Beside what is said, which is all that is heard. */
export function OfferButton({ offer, work }: OfferSaidProps) {
  const { setPreference } = useActions();
  const store = useStoreApi();
  const { exercise, checked, isClosed, step } = work;
  const accepted = checked?.convention?.isAccepted === true;
  const accept = (): void => {
    if (offer.kind === 'conventions') setPreference('divide', offer.conventions.divide);
    else if (offer.kind === 'loss') store.getState().change('loss', offer.loss);
    else if (offer.kind === 'newWeightForUpdate') work.type(moved(work, 'update', 'weightAfter'));
    else if (offer.kind === 'updateForNewWeight') work.type(moved(work, 'weightAfter', 'update'));
    else if (offer.kind === 'transposed') work.type(exchanged(work, offer));
  };
  // An exercise asks in its own convention: numbers can be moved, but what is asked for stays.
  const isFixed = exercise !== undefined && (accepted || offer.kind === 'conventions' || offer.kind === 'loss');
  // The sign of the error is the reader's own: there is nothing to switch.
  const isOwn = namesOf(offer, step.trace).every((name) => name === 'targetMinusOutput');
  const button = isFixed || isClosed || isOwn ? undefined : buttonOf(offer);
  if (button === undefined) return null;
  return <QuietButton onClick={accept}>{button}</QuietButton>;
}

function buttonOf({ kind }: Offer): string | undefined {
  const words = messages.slips.offers;
  if (kind === 'conventions') return words.switch;
  if (kind === 'loss') return words.change;
  return kind === 'sampleOrder' ? undefined : words.move;
}

/** Each number in the cell of its own weight. */
function exchanged({ draft, step }: WorkModel, { listed, kinds }: Extract<Offer, { kind: 'transposed' }>) {
  const { network } = step.trace;
  return Object.fromEntries(
    Object.entries(draft.cells).flatMap(([address, text]) => {
      const quantity = parseAddress(address);
      if (!quantity || !('from' in quantity) || !kinds.includes(quantity.kind)) return [];
      return [[addressOf({ ...quantity, ...transposedPlace(quantity, network, listed) }), text]];
    }),
  );
}

/** The numbers of one row in another. */
function moved({ draft }: WorkModel, from: string, to: string): Record<string, string> {
  const own = Object.entries(draft.cells).filter(([address]) => address.startsWith(`${from}.`));
  return Object.fromEntries(
    own.flatMap(([address, text]) => [
      [address, ''],
      [address.replace(from, to), text],
    ]),
  );
}
