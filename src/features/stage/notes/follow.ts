/**
 * The window's end of the line. It follows one stage, and another one only when that has left or is silent: after a reload, or where
 * a tab was duplicated.
 */
import type { Line } from './line';
import type { Message, Saying, Told } from './messages';

export interface Followed {
  /** `waiting`: no stage has answered yet; `left`: Present was left; `lost`: the stage no longer answers. */
  readonly line: 'waiting' | 'connected' | 'left' | 'lost';
  /** The last that was told. */
  readonly told?: Told | undefined;
}

export interface Follower {
  readonly take: (message: Message) => void;
  /** Asks the stage; to be called every second. */
  readonly ask: () => void;
  readonly press: (key: string) => void;
  readonly goTo: (at: number) => void;
}

/** So many questions without an answer, and the stage counts as lost. */
const mostUnanswered = 3;

export function follow(post: Line['post'], onChange: (followed: Followed) => void): Follower {
  let now: Followed = { line: 'waiting' };
  let stage: string | undefined;
  let unanswered = 0;
  const become = (next: Followed): void => {
    if (JSON.stringify(next) === JSON.stringify(now)) return;
    now = next;
    onChange(now);
  };
  const command = (saying: (to: string) => Saying): void => {
    if (stage !== undefined) post(saying(stage));
  };
  return {
    take(message) {
      const { from } = message;
      if (message.kind === 'told' && (from === stage || now.line !== 'connected')) {
        stage = from;
        unanswered = 0;
        become({ line: 'connected', told: message.told });
      } else if (message.kind === 'left' && from === stage) become({ ...now, line: 'left' });
    },
    ask() {
      if (now.line === 'connected' && unanswered >= mostUnanswered) become({ ...now, line: 'lost' });
      unanswered += 1;
      post({ kind: 'hello' });
    },
    press: (key) => command((to) => ({ kind: 'key', to, key })),
    goTo: (at) => command((to) => ({ kind: 'scene', to, at })),
  };
}
