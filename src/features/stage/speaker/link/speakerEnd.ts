/**
 * The speaker’s end of the line. It says hello until a stage answers, and goes on saying it as a sign of life. It follows one
 * stage, and another one only when that has left or is silent: after a reload, or where a tab was duplicated.
 */
import type { Beat } from '../../../../views';
import type { Line } from './line';
import { type RemoteKey, readStageMessage, type Shown, type SpeakerMessage, type StageMessage } from './messages';

export interface Followed {
  /** `waiting`: no stage has answered yet; `left`: Present was left; `lost`: the stage no longer answers. */
  readonly line: 'waiting' | 'connected' | 'left' | 'lost';
  /** The last that was shown. */
  readonly shown?: Shown;
  /** The scenario that the link does not have. */
  readonly scenario?: string;
}

export interface SpeakerEnd {
  readonly now: () => Followed;
  /** Returns a function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly press: (key: RemoteKey) => void;
  readonly goTo: (step: number, beat: Beat) => void;
  /** A link of the lecture, from 1. */
  readonly goToLink: (at: number) => void;
  readonly close: () => void;
}

export interface SpeakerEndOptions {
  readonly id: string;
  /** A random name. */
  readonly speaker: string;
  readonly open: (onMessage: (data: unknown) => void) => Line;
  readonly clock?: Clock;
}

interface Clock {
  readonly now: () => number;
  readonly every: (milliseconds: number, act: () => void) => () => void;
}

/** Milliseconds between two hellos, and of silence after which a stage counts as lost. */
export const rhythm = { hello: 1000, lost: 3500 };

const windowClock: Clock = {
  now: () => Date.now(),
  every(milliseconds, act) {
    const timer = setInterval(act, milliseconds);
    return () => clearInterval(timer);
  },
};

export function createSpeakerEnd({ id, speaker, open, clock = windowClock }: SpeakerEndOptions): SpeakerEnd {
  let now: Followed = { line: 'waiting' };
  let stage: string | undefined;
  let seen: number | undefined;
  let heard = 0;
  let commands = 0;
  /** The scenario that was asked for, until the state that needs it can be shown. */
  let wanted: { readonly number: number; readonly shown: Shown } | undefined;
  let scenarioNumber: number | undefined;
  const listeners = new Set<() => void>();
  const line = open(receive);
  const names = { type: 'batch-gradient/speaker', id, speaker } as const;
  const post = (message: SpeakerMessage): void => line.post(message);

  function become(next: Followed): void {
    now = next;
    for (const listener of listeners) listener();
  }

  function receive(data: unknown): void {
    const message = readStageMessage(data, id);
    if (!message) return;
    if (message.stage !== stage && !follows(message)) return;
    heard = clock.now();
    switch (message.kind) {
      case 'left':
        if (now.line !== 'left') become({ ...now, line: 'left' });
        return;
      case 'alive':
        // Behind, or not connected: asked for at once.
        if (message.number !== seen) hello();
        else if (now.line !== 'connected') become({ ...now, line: 'connected' });
        return;
      case 'scenario':
        if (message.number !== wanted?.number) return;
        scenarioNumber = message.number;
        become({ line: 'connected', shown: wanted.shown, scenario: message.text });
        wanted = undefined;
        return;
      case 'shown':
        take(message);
    }
  }

  /** Whether a stage that is not the one followed takes its place. */
  function follows({ stage: other, kind }: StageMessage): boolean {
    if (kind !== 'shown' || now.line === 'connected') return false;
    stage = other;
    seen = undefined;
    scenarioNumber = undefined;
    wanted = undefined;
    return true;
  }

  function take({ number, shown }: Extract<StageMessage, { kind: 'shown' }>): void {
    // Arrived by two ways, or overtaken.
    if (seen !== undefined && number < seen) return;
    if (number === seen && now.line === 'connected') return;
    seen = number;
    wanted = undefined;
    if (shown.scenario === undefined) become({ line: 'connected', shown });
    else if (shown.scenario === scenarioNumber) {
      become({ line: 'connected', shown, ...(now.scenario !== undefined && { scenario: now.scenario }) });
    } else {
      wanted = { number: shown.scenario, shown };
      askForScenario();
    }
  }

  function askForScenario(): void {
    if (wanted && stage !== undefined) post({ ...names, kind: 'scenario', stage, wanted: wanted.number });
  }

  function hello(): void {
    post({ ...names, kind: 'hello', ...(stage !== undefined && { stage }), ...(seen !== undefined && { seen }) });
  }

  const stop = clock.every(rhythm.hello, () => {
    if (now.line === 'connected' && clock.now() - heard > rhythm.lost) become({ ...now, line: 'lost' });
    hello();
    askForScenario();
  });
  hello();

  return {
    now: () => now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press(key) {
      if (stage !== undefined) post({ ...names, kind: 'key', stage, number: ++commands, key });
    },
    goTo(step, beat) {
      if (stage !== undefined) post({ ...names, kind: 'goTo', stage, number: ++commands, step, beat });
    },
    goToLink(at) {
      if (stage !== undefined) post({ ...names, kind: 'link', stage, number: ++commands, at });
    },
    close() {
      stop();
      line.close();
    },
  };
}
