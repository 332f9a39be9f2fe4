/**
 * What stage and notes window say to each other. The stage tells all that the window shows, as text, whenever it changes and whenever
 * it is asked; the window asks every second, which is its sign of life too, and sends the keys that are pressed there.
 */
import * as v from 'valibot';

const name = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(50_000));

const told = v.object({
  /** The step and its phase, or a lesson's scene. */
  place: text,
  now: text,
  next: text,
  /** Paragraphs. */
  note: v.array(text),
  /** What the presenter has done on the stage beside the beats. */
  warnings: v.array(text),
  /** Those of the lecture. */
  scenes: v.array(v.object({ name: text, isPassed: v.boolean() })),
  /** The one that is shown, from 1; 0: no lecture. */
  at: count,
});

export type Told = v.InferOutput<typeof told>;

/** `from`: the window, another one after a reload; `number` counts its messages, because one that comes by two ways counts once. */
const sent = { type: v.literal('batch-gradient/notes'), id: name, from: name, number: count };

const message = v.variant('kind', [
  v.object({ ...sent, kind: v.literal('told'), told }),
  v.object({ ...sent, kind: v.literal('left') }),
  v.object({ ...sent, kind: v.literal('hello') }),
  /** `to`: the stage that is meant. */
  v.object({ ...sent, kind: v.literal('key'), to: name, key: v.pipe(v.string(), v.maxLength(20)) }),
  v.object({ ...sent, kind: v.literal('scene'), to: name, at: count }),
]);

export type Message = v.InferOutput<typeof message>;
/** What a kind of message has of its own. */
export type Saying = Message extends infer One ? (One extends unknown ? Omit<One, keyof typeof sent> : never) : never;

/** What anyone may have sent, checked; undefined for anything else, and for other lectures. */
export function readMessage(data: unknown, id: string): Message | undefined {
  const read = v.safeParse(message, data);
  return read.success && read.output.id === id ? read.output : undefined;
}
