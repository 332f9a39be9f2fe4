/** Below the diagram: the name of what is shown, and the meaning of the edges' width and colour. */
import type { ReactNode } from 'react';
import { SignSwatch } from '../../kit/sign/SignSwatch';
import type { ActivationName } from '../../model';
import { messages } from '../../text';
import type { edgeTopic } from './edgeLooks';

interface LegendProps {
  readonly activations: readonly ActivationName[];
  readonly topic: ReturnType<typeof edgeTopic>;
  /** The switch between sample and batch; absent before there is a choice. */
  readonly edgeSwitch: ReactNode;
  readonly sample: number;
  /** The select button for the loss. */
  readonly loss: ReactNode;
  /** The reason why a loss was refused. */
  readonly complaint: string | undefined;
}

export function Legend({ activations, topic, sample, edgeSwitch, loss, complaint }: LegendProps) {
  const words = messages.network;
  const signed = topic === 'sample' || topic === 'batch';
  return (
    <div className="aside flow network-legend">
      <div className="row flow network-functions">
        <span data-words="activations">{activations.map((name) => messages.activations[name]).join(' → ')}</span>
        <span aria-hidden="true">·</span>
        <span className="unbroken inline-row network-loss-formula" data-words="lossFunction">
          {words.lossPrefix} {loss}
        </span>
      </div>
      {complaint !== undefined && <p role="alert">{complaint}</p>}
      <div className="row flow network-widths" data-words="edges">
        {edgeSwitch ? (
          <>
            <span className="network-long">{words.widthOf}</span>
            <span className="network-short">{words.widthOfShort}</span>
          </>
        ) : (
          widthText(topic, sample)
        )}
        {edgeSwitch}
      </div>
      <p className="row flow network-signs" hidden={!signed}>
        <span className="network-sign">
          <SignSwatch sign="positive" of="line" />
          <span className="network-sign-long">{words.positive}</span>
          <span className="network-sign-short">{words.positiveShort}</span>
        </span>
        <span className="network-sign">
          <SignSwatch sign="negative" of="line" />
          <span className="network-sign-long">{words.negative}</span>
          <span className="network-sign-short">{words.negativeShort}</span>
        </span>
      </p>
    </div>
  );
}

function widthText(topic: LegendProps['topic'], sample: number): string {
  const words = messages.network;
  switch (topic) {
    case 'plain':
      return words.widthPlain;
    case 'weight':
      return words.widthWeight;
    case 'back':
      return words.widthBack;
    case 'sent':
      return words.widthSentBack;
    case 'sample':
      return words.widthGradient(sample);
    case 'batch':
      return words.widthBatch;
  }
}
