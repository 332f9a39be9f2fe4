/** How the two runs compare, in words: the headline, and below it the cause and the effect on the step. */
import { formatShort, messages } from '../../text';
import type { RunNames } from '../shared/pair/runNames';
import type { Missing } from '../shared/pair/runPair';
import type { Findings, VectorKind } from './findings';
import type { VectorPair } from './vectors';

export interface Sentences {
  readonly headline: string;
  readonly details: readonly string[];
}

interface About {
  readonly kind: VectorKind;
  readonly names: RunNames;
  /** Whether the phase has reached the update. */
  readonly updateKnown: boolean;
  readonly optimizer: string;
  /** The number of samples in each run's batch. */
  readonly counts: { readonly first: number; readonly second: number };
  /** State of the other run that is missing here; undefined if each run is at its own weights. */
  readonly missing: Missing | undefined;
  /** Both have the same adaptive optimizer, so that a constant factor can cancel. */
  readonly adaptive: boolean;
}

/** Updates that differ by no more than this share of their norm count as nearly equal. */
const nearly = 1e-2;

export function sentencesOf(findings: Findings, about: About): Sentences {
  const words = messages.compare;
  const { shown, gradient, update, cause, differentLosses } = findings;
  if (differentLosses) return { headline: words.headline.losses, details: [] };
  const details: string[] = [];
  if (cause) details.push(causeText(cause, about));
  if (shown.relation === 'equal') {
    const { largestDifference } = shown;
    details.push(largestDifference === 0 ? words.identical : words.rounding(formatShort(largestDifference)));
  }
  details.push(...missingTexts(about));
  if (about.kind === 'gradient' && about.updateKnown) {
    const text = updateText(gradient, update, about);
    if (text !== undefined) details.push(text);
  }
  return { headline: headlineOf(shown, about), details };
}

function headlineOf(pair: VectorPair, { kind, names }: About): string {
  const words = messages.compare.headline;
  switch (pair.relation) {
    case 'notFinite':
      return words.notFinite;
    case 'bothZero':
      return words.bothZero[kind];
    case 'firstZero':
      return words.firstZero[kind]({ ...names });
    case 'secondZero':
      return words.secondZero[kind]({ ...names });
    case 'equal':
      return words.equal[kind];
    case 'single':
      return words.single[kind]({ slope: nearOne(pair.slope) });
    case 'same':
      return words.same({ ratio: nearOne(pair.ratio) });
    case 'opposite':
      return words.opposite({ ratio: nearOne(pair.ratio) });
    case 'different':
      return words.different({ cosine: nearOne(pair.cosine) });
  }
}

function causeText(cause: NonNullable<Findings['cause']>, { names, counts }: About): string {
  const words = messages.compare.causes;
  switch (cause.kind) {
    case 'sumIsTimesMean':
      return cause.sumIsOther ? words.sum({ size: cause.size }) : words.mean({ size: cause.size });
    case 'slopesUnchanged':
      return words.slopesUnchanged;
    case 'mistake':
      return words.mistake(messages.compare.methods[cause.method].detail);
    case 'otherBatch':
      return words.otherBatch({
        ...names,
        firstCount: words.samples(counts.first),
        secondCount: words.samples(counts.second),
      });
  }
}

/** What is not visible at this run's weights, and where it is. */
function missingTexts({ missing, updateKnown, optimizer }: About): readonly string[] {
  const words = messages.compare.missing;
  const state = updateKnown ? missing?.optimizerState : undefined;
  const texts = [
    ...(missing?.accumulated ? [words.accumulated] : []),
    ...(state ? [words.optimizerState[state]({ optimizer })] : []),
  ];
  return texts.length > 0 ? [...texts, words.seen] : [];
}

/** The updates, unless the gradients already imply the result. */
function updateText(gradient: VectorPair, update: VectorPair, { adaptive, optimizer }: About): string | undefined {
  const words = messages.compare.updates;
  const difference = formatShort(update.largestDifference);
  switch (update.relation) {
    case 'equal':
      if (gradient.relation === 'equal') return undefined;
      return update.largestDifference === 0 ? words.equal : words.equalTo(difference);
    case 'same':
    case 'opposite':
    case 'different':
      if (adaptive && gradient.relation === 'same' && update.distance <= nearly * update.firstNorm) {
        return words.cancels({ ratio: nearOne(gradient.ratio), optimizer, difference });
      }
      if (update.relation === 'different') return words.different({ cosine: nearOne(update.cosine) });
      if (gradient.relation === update.relation && Math.abs(update.ratio / gradient.ratio - 1) < 1e-9) return undefined;
      return words[update.relation]({ ratio: nearOne(update.ratio) });
    default:
      return undefined;
  }
}

/** Three digits; if these are 1.00, the difference from ±1 instead: "1 + 0.0000312". */
export function nearOne(value: number): string {
  const text = formatShort(value);
  if (!/^−?1\.0+$/.test(text)) return text;
  const end = Math.sign(value);
  const beyond = value - end;
  if (Math.abs(beyond) < 1e-12) return formatShort(end);
  return `${end < 0 ? '−1' : '1'} ${beyond > 0 ? '+' : '−'} ${formatShort(Math.abs(beyond))}`;
}
