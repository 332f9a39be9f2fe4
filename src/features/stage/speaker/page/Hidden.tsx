/** Numbers that the presenter has hidden on the stage: the lecturer sees what the next press reveals. */

import { QuantityNumber, StagedStopContext, useStep } from '../../../../kit';
import { nameOf, parseAddress } from '../../../../quantity';
import { messages } from '../../../../text';
import type { Shown } from '../link/messages';
import { wholeStep } from './wholeStep';

export function Hidden({ hidden: { next, more } }: { readonly hidden: NonNullable<Shown['hidden']> }) {
  const words = messages.speaker;
  return (
    <>
      <p>{words.hidden(more + 1)}</p>
      <p className="speaker-sentence">
        {next.length === 1 ? (
          <StagedStopContext value={wholeStep}>
            {words.reveals} <Revealed address={next[0] ?? ''} />
          </StagedStopContext>
        ) : (
          words.revealsColumn(next.length)
        )}
      </p>
    </>
  );
}

function Revealed({ address }: { readonly address: string }) {
  const step = useStep();
  const quantity = parseAddress(address);
  if (!quantity) return null;
  return (
    <>
      {nameOf(quantity, step.trace.network)} {messages.ledger.equals} <QuantityNumber quantity={quantity} step={step} />
    </>
  );
}
