/** The x and δ of a few samples as cards, in an order that pairs none of them. */
import type { CSSProperties } from 'react';
import { briefNumber } from '../../../kit/quantity/briefNumber';
import type { StepTrace } from '../../../model';
import { letterOf, rowsOf, sampleAt, type WeightPlace } from '../../../quantity';
import { messages } from '../../../text';

interface LooseCardsProps {
  readonly trace: StepTrace;
  readonly place: WeightPlace;
}

export function LooseCards({ trace, place: { layer, from, to } }: LooseCardsProps) {
  const words = messages.ownWay;
  const rows = rowsOf(trace);
  const cards = (kind: 'activation' | 'delta', valueIn: (row: number) => number) =>
    rows.map((row) => ({ kind, sample: sampleAt(trace, row), value: valueIn(row) }));
  const x = cards('activation', (row) => trace.activation(layer - 1, from, row));
  const delta = cards('delta', (row) => trace.delta(layer, to, row));
  return (
    <>
      <ul className="own-cards" aria-label={words.cards} style={{ '--own-columns': rows.length } as CSSProperties}>
        {[...x, ...delta.toReversed()].map(({ kind, sample, value }) => (
          <li key={`${kind} ${sample}`} className={`stack own-card ink-${kind}`}>
            <span className="visually-hidden">{words.card(letterOf(kind), briefNumber(value), sample)}</span>
            <span aria-hidden="true">{letterOf(kind)}</span>
            <strong aria-hidden="true">{briefNumber(value)}</strong>
            <small aria-hidden="true">{words.cardSample(sample)}</small>
          </li>
        ))}
      </ul>
      <p className="aside ledger-note">{words.cardsNote}</p>
    </>
  );
}
