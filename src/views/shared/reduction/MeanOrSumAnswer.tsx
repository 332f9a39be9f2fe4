/** How mean and sum differ here: the gradients first, then the steps, then what else has to change. Loaded on request. */
// First: it reads these sections of the catalogue.
import '../../../text/below';
import '../../../text/later';

import { type RefObject, useId } from 'react';
import { Heading } from 'react-aria-components';
import { PopoverFrame } from '../../../kit/chrome/PopoverFrame';
import { useStep } from '../../../kit/quantity/useStep';
import { holds } from '../../../quantity';
import { messages } from '../../../text';
import { elementWiseSaid } from './elementWise';
import { meanOrSum } from './meanOrSum';
import { meanOrSumSentences } from './meanOrSumSentences';
import './meanOrSum.css';

interface MeanOrSumAnswerProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

export function MeanOrSumAnswer({ trigger, onClose }: MeanOrSumAnswerProps) {
  const { run, trace, stop } = useStep();
  const id = useId();
  // A question of a lesson may ask for just this.
  const sentences = stop.covers
    ? [messages.covered.sentence]
    : [
        ...meanOrSumSentences(meanOrSum(run, trace), trace),
        ...elementWiseSaid(trace)
          .filter(({ claims }) => claims.every(holds))
          .map(({ text }) => text),
      ];
  return (
    <PopoverFrame
      trigger={trigger}
      onClose={onClose}
      className="choice-popover mean-or-sum-popover"
      dialogClass="mean-or-sum"
      describedBy={id}
    >
      <Heading slot="title" className="mean-or-sum-title">
        {messages.meanOrSum.title}
      </Heading>
      <div id={id} className="stack">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </PopoverFrame>
  );
}
