/**
 * A beat is what a presenter shows with one press: one thought, whose sentence names what is new. Stage and notes window
 * have the same list of them; Back is the same list, read in the other direction.
 */
import { type Phase, phaseNumber, phases, type Quantity, reached, type Stop } from '../../../quantity';
import { isDivision, totalNames } from '../ledger/ledgerRows';

export type BeatName = (typeof beatNames)[number];

const beatNames = [
  /** A phase, or a layer of it, without further beats. */
  'stop',
  /** A sample's product is computed. */
  'product',
  /** A product is added. */
  'row',
  /** Σ, with the last product. */
  'sum',
  /** "÷ ?", before the mean. */
  'division',
  /** The other rows under the rule. */
  'mean',
  'penalty',
  'gradient',
  'clipped',
  'averages',
  'verdict',
  /** The row of another question of the reader's, and what is wrong with it. */
  'asked',
  'answered',
  /** A row of the optimizer's rule, down to the new weight. */
  'rule',
  /** The batch loss with the new weights. */
  'loss',
] as const;

export interface Beat {
  readonly phase: Phase;
  readonly name: BeatName;
  /** A layer, the number of rows added, or the number of the rule's rows shown. */
  readonly count?: number | undefined;
}

/** A beat in its list. */
export interface ToldBeat extends Beat {
  /** The part of its phase that is shown; absent: all of it. */
  readonly part?: number | undefined;
  /** What this press shows, of the numbers that the phase has computed before it. */
  readonly shows?: ((quantity: Quantity) => boolean) | undefined;
  /** In a batch of one sample, its product and its sum of one term: they are what the first row of any batch shows. */
  readonly isOfOne?: boolean | undefined;
}

/** What the views may show at a beat. Numbers that later beats show stay away, though their phase is reached. */
export function stopOf(beat: Beat, beats: readonly ToldBeat[]): Stop {
  const at = indexOf(beat, beats);
  const { phase, part } = beats[at] ?? { phase: beat.phase, part: undefined };
  const coming = beats.slice(at + 1).flatMap(({ shows }) => shows ?? []);
  if (coming.length === 0) return { phase, part };
  return { phase, part, later: (quantity) => coming.some((shows) => shows(quantity)) };
}

/** The place in time that a link can name: with its last row, the sum is complete. */
export function linkedStop(beat: Beat, beats: readonly ToldBeat[]): Stop {
  const { phase, part } = stopOf(beat, beats);
  return part === undefined || (phase === 'sum' && beat.name !== 'row') ? { phase } : { phase, part };
}

/** The last beat of a place in time: everything that it has. */
export function lastBeatAt(stop: Stop, beats: readonly ToldBeat[]): ToldBeat {
  return existing(beats.findLast((beat) => reached(linkedStop(beat, beats), stop)) ?? beats[0]);
}

/** The beat with which a phase begins, or the next phase that has one. */
export function firstBeatAt(phase: Phase, beats: readonly ToldBeat[]): ToldBeat {
  return existing(beats.find((beat) => phaseNumber(beat.phase) >= phaseNumber(phase)) ?? beats.at(-1));
}

function existing(beat: ToldBeat | undefined): ToldBeat {
  if (!beat) throw new Error('expected at least one beat, got none');
  return beat;
}

/** Whether a beat has been shown by now; one of several rows that come at once comes with the last of them. */
export function isShown({ phase, name, count = 0 }: Beat, now: Beat, beats: readonly Beat[]): boolean {
  const at = beats.findIndex((one) => one.phase === phase && one.name === name && (one.count ?? 0) >= count);
  return at >= 0 && at <= indexOf(now, beats);
}

/** Its place in the list; −1 if the list has no such beat. */
export function indexOf(beat: Beat, beats: readonly Beat[]): number {
  return beats.findIndex((one) => sameBeat(one, beat));
}

/** Whether it says what is wrong, or right, with another way than the step’s: it is read twice. */
export function tellsVerdict({ name }: Pick<Beat, 'name'>): boolean {
  return name === 'verdict' || name === 'answered';
}

export function sameBeat(one: Beat, other: Beat): boolean {
  return one.phase === other.phase && one.name === other.name && one.count === other.count;
}

/**
 * The same beat of another step, batch, weight or view; in a list without it, the last one that shows nothing which it has not
 * shown: of a sum with fewer rows the last row, before the division Σ. Where rows come several at once, or there is only one, the
 * phase that has begun stays, with its first rows.
 */
export function nearestBeat(beat: Beat, beats: readonly ToldBeat[]): ToldBeat {
  const same = beats[indexOf(beat, beats)];
  if (same) return same;
  // It is all of its phase, whatever beats this has.
  if (isWhole(beat)) return lastBeatAt({ phase: beat.phase }, beats);
  const earlier = beats.findLast((one) => isNotAfter(one, beat));
  // A sum of one term comes with its division.
  const division = beat.name === 'sum' && earlier?.phase !== 'sum' ? beats.find(isDivision) : undefined;
  return division ?? begunIn(beat, earlier, beats) ?? earlier ?? lastBeatAt(beat, beats);
}

/** The first beat of the phase, where its rows stand in for those that have been shown. */
function begunIn(beat: Beat, earlier: Beat | undefined, beats: readonly ToldBeat[]): ToldBeat | undefined {
  const { phase, name, count } = beat;
  // With none of its rows, as in former links, it has not begun.
  if (earlier?.phase === phase || count === 0) return undefined;
  const first = beats.find((one) => one.phase === phase);
  const isOfRows = name === 'product' || name === 'row';
  return first?.isOfOne || (isOfRows && first?.name === name) ? first : undefined;
}

/** By the phases, within a phase by the order of the names, then by what they count. */
function isNotAfter(one: Beat, other: Beat): boolean {
  const [place, otherPlace] = [placeOf(one), placeOf(other)];
  const differing = place.findIndex((number, at) => number !== otherPlace[at]);
  return differing < 0 || (place[differing] ?? 0) < (otherPlace[differing] ?? 0);
}

function placeOf(beat: Beat): readonly number[] {
  const { phase, name, count = 0 } = beat;
  // With the mean the sum is whole, with the loss the update.
  const last = phase === 'update' ? 'loss' : 'mean';
  return [phaseNumber(phase), beatNames.indexOf(isWhole(beat) ? last : name), isWhole(beat) ? -1 : count];
}

/** Whether it is all of its phase. */
function isWhole({ name, count }: Beat): boolean {
  return name === 'stop' && count === undefined;
}

/** The rows of the batch that a beat of one or several of them adds: the first and the last, from 1. */
export function rowsOfBeat({ phase, name, count = 0 }: Beat, beats: readonly Beat[]): readonly [number, number] {
  const before = beats.findLast(
    (one) => one.phase === phase && one.name === name && one.count !== undefined && one.count < count,
  );
  return [(before?.count ?? 0) + 1, count];
}

/** Before its gradient, the sentences speak of the sample that the presenter has chosen. */
const ofOneSample: ReadonlySet<Phase> = new Set(['forward', 'output-delta', 'hidden-delta']);

/** Whether the sentence of a beat names one sample. With Σ it is the last one, where rows are added one by one. */
export function namesSample({ phase, name }: Beat, beats: readonly Beat[]): boolean {
  if (ofOneSample.has(phase) || name === 'product' || name === 'row') return true;
  return name === 'sum' && beats.some((one) => one.name === 'row');
}

/** Reads what `beatText` wrote; undefined for anything else. */
export function readBeat(text = ''): Beat | undefined {
  const [phaseText, nameText, countText, more] = text.split('.');
  const phase = phases.find((one) => one === phaseText);
  // Links once counted the rows under the rule.
  const total = nameText === 'total' ? totalNames[Math.min(Number(countText), totalNames.length) - 1] : undefined;
  if (phase === 'sum' && total) return { phase, name: total };
  // Two that came after all that Compare now shows of their phase.
  if (phase === 'sum' && nameText === 'why') return { phase, name: 'mean' };
  if (phase === 'update' && nameText === 'curve') return { phase, name: 'rule', count: Number.MAX_SAFE_INTEGER };
  const name = beatNames.find((one) => one === nameText);
  if (!phase || !name || more !== undefined || !/^\d{0,9}$/.test(countText ?? '')) return undefined;
  return countText ? { phase, name, count: Number(countText) } : { phase, name };
}

/** As in links: `sum.row.3`, `sum.mean`. */
export function beatText({ phase, name, count }: Beat): string {
  return [phase, name, count].filter((part) => part !== undefined).join('.');
}
