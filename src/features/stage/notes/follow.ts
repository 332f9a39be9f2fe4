/**
 * What a notes window knows of its stage. It follows one stage, and another one only when that has left or is silent: after a reload, or
 * where a tab was duplicated.
 */
import type { Message, Told } from './line';

export interface Followed {
  /** `waiting`: no stage has answered yet; `left`: Present was left; `lost`: the stage no longer answers. */
  readonly line: 'waiting' | 'connected' | 'left' | 'lost';
  /** The window of the stage, and the last that it told. */
  readonly stage?: string;
  readonly told?: Told;
  /** Questions since then. */
  readonly unanswered: number;
}

export const noStage: Followed = { line: 'waiting', unanswered: 0 };

/** So many questions without an answer, and the stage counts as lost. */
const mostUnanswered = 3;

export function heard(now: Followed, { from, saying }: Message): Followed {
  const isOwn = from === now.stage;
  if (saying.kind === 'told' && (isOwn || now.line !== 'connected')) {
    return { line: 'connected', stage: from, told: saying.told, unanswered: 0 };
  }
  return saying.kind === 'left' && isOwn ? { ...now, line: 'left' } : now;
}

export function asked(now: Followed): Followed {
  const isLost = now.line === 'connected' && now.unanswered >= mostUnanswered;
  return { ...now, line: isLost ? 'lost' : now.line, unanswered: now.unanswered + 1 };
}
