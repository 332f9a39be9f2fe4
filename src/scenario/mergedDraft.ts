/**
 * A draft that is written in two places at once, as its parts: each number, each setting, each text that is no number yet, with the time of its
 * last change. Of the same shape they are merged part by part, the later time winning; drafts of another shape are two drafts.
 */
import type { Draft } from './draft';
import type { FilledScenario } from './filled';

export interface TimedDraft {
  readonly draft: Draft;
  /** What is typed and is no value yet, by its field. */
  readonly texts: Readonly<Record<string, string>>;
  /** In milliseconds since 1970, by the part's place; absent: as the draft began. */
  readonly times: Readonly<Record<string, number>>;
}

/** Lists of numbers, which are changed number by number; everything else is changed as a whole. */
const listsOfNumbers: readonly string[] = [
  'network.weights',
  'network.biases',
  'data.inputs',
  'data.targets',
  'data.sampleWeights',
];

/** Their entries are parts, too. */
const records: readonly string[] = ['network', 'data', 'training'];

/** The draft with the times of the parts that differ from those of `before`. */
export function timedSince(before: Omit<TimedDraft, 'times'>, now: TimedDraft, time: number): TimedDraft {
  const [old, next] = [partsOf(before), partsOf(now)];
  const changed = [...new Set([...old.keys(), ...next.keys()])].filter(
    (place) => !isSame(old.get(place), next.get(place)),
  );
  if (changed.length === 0) return now;
  return { ...now, times: { ...now.times, ...Object.fromEntries(changed.map((place) => [place, time])) } };
}

/** The places of the parts that `other` has changed later. */
export function laterParts(own: TimedDraft, other: TimedDraft): readonly string[] {
  return Object.entries(other.times)
    .filter(([place, time]) => time > (own.times[place] ?? Number.NEGATIVE_INFINITY))
    .map(([place]) => place);
}

/** The draft with some parts of another one of its shape, and their times; a part that is absent there is absent. */
export function withParts(own: TimedDraft, other: TimedDraft, places: readonly string[]): TimedDraft {
  const theirs = partsOf(other);
  let { scenario } = own.draft;
  const texts: Record<string, string> = { ...own.texts };
  const times: Record<string, number> = { ...own.times };
  for (const place of places) {
    const [part = '', ...path] = place.split('.');
    const value = theirs.get(place);
    if (part !== textPart) scenario = withAt(scenario, [part, ...path], value) as FilledScenario;
    else if (typeof value === 'string') texts[path.join('.')] = value;
    else delete texts[path.join('.')];
    const time = other.times[place];
    if (time !== undefined) times[place] = time;
  }
  return { draft: { ...own.draft, scenario }, texts, times };
}

/** Whether their numbers are in the same places. */
export function isSameShape({ scenario: one }: Draft, { scenario: other }: Draft): boolean {
  return shapeOf(one) === shapeOf(other);
}

/** Whether one is what the other began with, before its parts with a time were changed. */
export function beganAs({ draft, texts, times }: TimedDraft, begun: Draft): boolean {
  if (!isSameShape(draft, begun)) return false;
  const [now, before] = [partsOf({ draft, texts }), partsOf({ draft: begun, texts: {} })];
  return [...before].every(([place, value]) => times[place] !== undefined || isSame(now.get(place), value));
}

function shapeOf({ network: { layers, bias, weights }, data }: FilledScenario): string {
  const samples = 'dataset' in data ? data.dataset : data.inputs.length;
  return `${layers} ${bias} ${weights !== undefined} ${samples} ${data.sampleWeights !== undefined}`;
}

const textPart = 'texts';

function partsOf({ draft, texts }: Omit<TimedDraft, 'times'>): ReadonlyMap<string, unknown> {
  const parts = new Map<string, unknown>();
  const add = (place: string, value: unknown): void => {
    if (listsOfNumbers.some((list) => place === list || place.startsWith(`${list}.`)) && Array.isArray(value)) {
      for (const [index, one] of value.entries()) add(`${place}.${index}`, one);
    } else if (records.includes(place) && typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) add(`${place}.${key}`, one);
    } else parts.set(place, value);
  };
  for (const [key, value] of Object.entries(draft.scenario)) add(key, value);
  for (const [field, text] of Object.entries(texts)) parts.set(`${textPart}.${field}`, text);
  return parts;
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

/** A copy with another value at a path of keys and indices. */
function withAt(whole: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(whole)) {
    const index = Number(key);
    return whole.with(index, rest.length > 0 ? withAt(whole[index], rest, value) : value);
  }
  const { [key]: before, ...others } = whole as Readonly<Record<string, unknown>>;
  const next = rest.length > 0 ? withAt(before, rest, value) : value;
  return next === undefined ? others : { ...others, [key]: next };
}
