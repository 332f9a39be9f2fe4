/** Below the diagram: what the layers compute, and the meaning of the edges' width, colour and dashes. */
import { SignSwatch } from '../../kit/sign/SignSwatch';
import { type ActivationName, type LossName, type Network, outputCount } from '../../model';
import { lossText } from '../../quantity';
import { messages } from '../../text';
import type { EdgeTopic } from './edgeLooks';

interface LegendProps {
  readonly network: Network;
  readonly loss: LossName;
  readonly topic: EdgeTopic;
}

export function Legend({ network, loss, topic }: LegendProps) {
  const words = messages.network;
  const isGradient = topic === 'sample' || topic === 'batch';
  const nameOf = (activation: ActivationName): string => messages.activations[activation];
  return (
    <div className="aside network-legend">
      <p className="row flow">
        <span data-words="activations">{network.activations.map(nameOf).join(' → ')}</span>
        <span aria-hidden="true">·</span>
        <span className="unbroken ink-loss" data-words="lossFunction">
          {words.lossPrefix} {lossText(loss, outputCount(network))}
        </span>
      </p>
      <p className="row flow network-signs" hidden={topic === 'plain'}>
        {isGradient && (
          <span>
            <SignSwatch sign="positive" of="line" /> {words.positive}
          </span>
        )}
        <span>
          {isGradient && <SignSwatch sign="negative" of="line" />} {isGradient ? words.negative : words.negativeWeight}
        </span>
      </p>
      <p className="row network-widths" data-words="edges">
        <span className="network-width" aria-hidden="true" /> {words.widths[topic]}
      </p>
    </div>
  );
}
