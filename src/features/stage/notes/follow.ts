/**
 * What a notes window knows of its stage. It follows one stage, and another one only when that has left or is silent: after a reload, or
 * where a tab was duplicated.
 */
import type { Message, Told } from './line';

export interface Followed {
  /** The window of the stage, and the last that it told. */
  readonly stage?: string;
  readonly told?: Told;
  /** Questions since then. */
  readonly unanswered: number;
}

/** So many questions without an answer, and the stage counts as lost. */
const mostUnanswered = 4;

export const noStage: Followed = { unanswered: mostUnanswered };

export function isAnswered({ unanswered }: Followed): boolean {
  return unanswered < mostUnanswered;
}

export function heard(now: Followed, { from, saying }: Message): Followed {
  const isOwn = from === now.stage;
  if (saying.kind === 'told' && (isOwn || !isAnswered(now))) return { stage: from, told: saying.told, unanswered: 0 };
  return saying.kind === 'left' && isOwn ? { ...now, unanswered: mostUnanswered } : now;
}

export function asked(now: Followed): Followed {
  return { ...now, unanswered: now.unanswered + 1 };
}
