/** How the ledger calculates the answer that a reply belongs to. */
import { mistakeNames } from '../model';
import type { Question, Reply } from './lesson';
import type { SlipName } from './slipNames';

/** Undefined: the ledger stays as it is. */
export function slipOfReply({ slip, run }: Reply): SlipName | undefined {
  if (slip) return slip;
  const method = /^method:(.*)$/.exec(run?.text ?? '')?.[1];
  return mistakeNames.find((name) => name === method);
}

/** The slips that a question recognises. */
export function slipsIn(question: Question): readonly SlipName[] {
  return repliesIn(question).flatMap((reply) => slipOfReply(reply) ?? []);
}

function repliesIn(question: Question): readonly Reply[] {
  switch (question.kind) {
    case 'number':
    case 'click':
      return question.wrong;
    case 'choice':
      return question.options.flatMap(({ reply }) => reply ?? []);
    case 'sign':
      return Object.values(question.replies);
    default:
      return [];
  }
}
