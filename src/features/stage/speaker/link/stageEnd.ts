/**
 * The stage’s end of the line. The stage alone decides what is shown; a speaker’s window asks it to move.
 */
import type { Line } from './line';
import { type Command, readSpeakerMessage, type Shown, type StageMessage } from './messages';

/** What a command asks for. */
export type Asked =
  | Pick<Extract<Command, { kind: 'key' }>, 'kind' | 'key'>
  | Pick<Extract<Command, { kind: 'link' }>, 'kind' | 'at'>
  | AskedPlace;
type AskedPlace = Pick<Extract<Command, { kind: 'goTo' }>, 'kind' | 'step' | 'beat'>;

export interface StageEnd {
  /** The stage shows this now. */
  readonly show: (shown: Shown) => void;
  /** The page is being left, perhaps for a moment. */
  readonly leave: () => void;
  readonly close: () => void;
}

interface StageEndOptions {
  readonly id: string;
  /** A random name. */
  readonly stage: string;
  readonly open: (onMessage: (data: unknown) => void) => Line;
  readonly onCommand: (asked: Asked) => void;
  /** The text of the scenario that is too large for the link. */
  readonly scenarioText: (number: number) => string | undefined;
}

export function createStageEnd({ id, stage, open, onCommand, scenarioText }: StageEndOptions): StageEnd {
  let number = 0;
  let shown: Shown | undefined;
  let said = '';
  /** The last command of each speaker’s window. */
  const done = new Map<string, number>();
  const line = open(receive);
  const post = (message: WithoutNames<StageMessage>): void =>
    line.post({ type: 'batch-gradient/stage', id, stage, ...message });

  function receive(data: unknown): void {
    const message = readSpeakerMessage(data, id);
    if (!message) return;
    if (message.kind === 'hello') {
      if (!shown) return;
      const isUpToDate = message.stage === stage && message.seen === number;
      post(isUpToDate ? { kind: 'alive', number } : { kind: 'shown', number, shown });
      return;
    }
    if (message.stage !== stage) return;
    if (message.kind === 'scenario') {
      const text = scenarioText(message.wanted);
      if (text !== undefined) post({ kind: 'scenario', number: message.wanted, text });
      return;
    }
    if (message.number <= (done.get(message.speaker) ?? -1)) return;
    done.set(message.speaker, message.number);
    onCommand(message);
  }

  return {
    show(next) {
      const saying = JSON.stringify(next);
      if (saying === said) return;
      said = saying;
      shown = next;
      number += 1;
      post({ kind: 'shown', number, shown });
    },
    leave: () => post({ kind: 'left' }),
    close() {
      post({ kind: 'left' });
      line.close();
    },
  };
}

/** What a kind of message has of its own. */
type WithoutNames<Message> = Message extends unknown ? Omit<Message, 'type' | 'id' | 'stage'> : never;
