/**
 * What the two windows say to each other. The stage says what it shows, always all of it; the speaker’s window says that it
 * is there, and which key was pressed. Nothing rendered is sent: a state is a link, and each window computes its own numbers.
 */

import * as v from 'valibot';
import { phases } from '../../../../quantity';
import { viewNames } from '../../../../store';
import { beatNames } from '../../../../views';
import { enlargedNames } from '../../state';

/** Keys that act without a pointer over the stage. */
export const remoteKeys = [
  'on',
  'back',
  'black',
  'link',
  'nextLink',
  'previousLink',
  'explain',
  'play',
  'theme',
  'reduction',
  'largerBatch',
  'smallerBatch',
  'fasterRate',
  'slowerRate',
  'previousSample',
  'nextSample',
  'previousWeight',
  'nextWeight',
  'restore',
  'enlarge1',
  'enlarge2',
  'enlarge3',
  'enlarge4',
] as const;

export type RemoteKey = (typeof remoteKeys)[number];

/** Characters. A link has at most a megabyte of scenario, deflated; a file may be as large as a browser can store. */
const most = { address: 2_000_000, text: 200_000, scenario: 50_000_000 };

const name = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(most.text));

const beat = v.object({
  phase: v.picklist(phases),
  name: v.picklist(beatNames),
  count: v.optional(count),
});

/** A lesson’s scene, as its author wrote it. */
const scene = v.object({
  number: count,
  of: count,
  title: text,
  notes: v.optional(text),
  prompt: v.optional(text),
  answer: v.optional(text),
  /** The next scene’s title. */
  next: v.optional(text),
});

const shown = v.object({
  /** The screen as a link, without the lesson. */
  address: v.pipe(v.string(), v.startsWith('#'), v.maxLength(most.address)),
  /** The number of a scenario that is too large for the link; it is sent when it is asked for. */
  scenario: v.optional(count),
  beat,
  black: v.boolean(),
  playing: v.boolean(),
  /** The stage has the whole screen. */
  isFull: v.boolean(),
  /** The audience sees the link to this state. */
  link: v.boolean(),
  /** The sentence of the view on the stage, which names numbers that this window does not compute. */
  said: v.optional(text),
  /** A lesson’s question is open. */
  asks: v.boolean(),
  /** Addresses of the numbers that the next press reveals, and how many are hidden after it. */
  hidden: v.optional(v.object({ next: v.array(v.string()), more: count })),
  enlarged: v.optional(v.picklist(enlargedNames)),
  /** The view whose beats they are; absent: network and ledger. */
  view: v.optional(v.lazy(() => v.picklist(viewNames()))),
  scene: v.optional(scene),
});

export type Shown = v.InferOutput<typeof shown>;
export type ShownScene = v.InferOutput<typeof scene>;

const fromStage = {
  type: v.literal('batch-gradient/stage'),
  /** The lecture. */
  id: name,
  /** This stage: after a reload, it is another one. */
  stage: name,
};

const stageMessage = v.variant('kind', [
  v.object({ ...fromStage, kind: v.literal('shown'), number: count, shown }),
  /** Nothing has changed since the message of this number. */
  v.object({ ...fromStage, kind: v.literal('alive'), number: count }),
  v.object({ ...fromStage, kind: v.literal('left') }),
  v.object({
    ...fromStage,
    kind: v.literal('scenario'),
    number: count,
    text: v.pipe(v.string(), v.maxLength(most.scenario)),
  }),
]);

export type StageMessage = v.InferOutput<typeof stageMessage>;

const fromSpeaker = {
  type: v.literal('batch-gradient/speaker'),
  id: name,
  speaker: name,
};

const command = {
  ...fromSpeaker,
  /** The stage that is meant. */
  stage: name,
  /** Counts up: a command that arrives by two ways is carried out once. */
  number: count,
};

const speakerMessage = v.variant('kind', [
  /** Sent again and again: the handshake, and the sign of life. `seen` is the last state that arrived. */
  v.object({ ...fromSpeaker, kind: v.literal('hello'), stage: v.optional(name), seen: v.optional(count) }),
  v.object({ ...fromSpeaker, kind: v.literal('scenario'), stage: name, wanted: count }),
  v.object({ ...command, kind: v.literal('key'), key: v.picklist(remoteKeys) }),
  /** A link of the lecture, from 1. */
  v.object({ ...command, kind: v.literal('link'), at: v.pipe(count, v.minValue(1)) }),
  v.object({ ...command, kind: v.literal('goTo'), step: v.pipe(count, v.minValue(1)), beat }),
]);

export type SpeakerMessage = v.InferOutput<typeof speakerMessage>;
export type Command = Extract<SpeakerMessage, { readonly kind: 'key' | 'goTo' | 'link' }>;

/** What anyone may have sent, checked; undefined for anything else, and for other lectures. */
export function readStageMessage(data: unknown, id: string): StageMessage | undefined {
  const read = v.safeParse(stageMessage, data);
  return read.success && read.output.id === id ? read.output : undefined;
}

export function readSpeakerMessage(data: unknown, id: string): SpeakerMessage | undefined {
  const read = v.safeParse(speakerMessage, data);
  return read.success && read.output.id === id ? read.output : undefined;
}
