/** Below the diagram: what the layers compute, and the meaning of the edges' width, colour and dashes. */
import { SignSwatch } from '../../kit/sign/SignSwatch';
import { type LossName, type Network, outputCount } from '../../model';
import { activationsText, lossText } from '../../quantity';
import { messages } from '../../text';
import type { EdgeLook, EdgeTopic } from './edgeLooks';

interface LegendProps {
  readonly network: Network;
  readonly loss: LossName;
  readonly topic: EdgeTopic;
  /** What the chosen edge shows: no other one is dashed. */
  readonly chosen: EdgeLook['shows'] | undefined;
}

export function Legend({ network, loss, topic, chosen }: LegendProps) {
  const words = messages.network;
  const isGradient = topic === 'sample' || topic === 'batch';
  return (
    <div className="aside network-legend">
      <p className="row flow">
        <span data-words="activations">{activationsText(network)}</span>
        <span aria-hidden="true">·</span>
        <span className="unbroken ink-loss" data-words="lossFunction">
          {words.lossPrefix} {lossText(loss, outputCount(network))}
        </span>
      </p>
      <p className="row flow network-signs" hidden={!isGradient && (chosen === undefined || chosen === 'nothing')}>
        {isGradient ? (
          <>
            <span>
              <SignSwatch sign="positive" of="line" /> {words.positive}
            </span>
            <span>
              <SignSwatch sign="negative" of="line" /> {words.negative}
            </span>
          </>
        ) : (
          words.dashed[chosen === 'back' ? 'back' : 'weight']
        )}
      </p>
      <p className="row network-widths" data-words="edges">
        <span className="network-width" aria-hidden="true" /> {words.widths[topic]}
      </p>
    </div>
  );
}
