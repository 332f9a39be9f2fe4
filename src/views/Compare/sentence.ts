/** How the two runs compare, in words: the headline, which tells gradient and step apart, and below it the reasons. */

import { nearOne } from '../../kit/comparedRuns/nearOne';
import type { RunNames } from '../../kit/comparedRuns/runNames';
import type { Missing } from '../../kit/comparedRuns/runPair';
import type { VectorPair } from '../../kit/comparedRuns/vectors';
import { formatSetting, formatShort, messages } from '../../text';
import type { Findings, VectorKind } from './findings';
import type { Reason } from './reasons/reason';
import { reasonText } from './reasons/reasonText';

/** Vectors that differ by no more than this share of their norm are nearly equal. */
export const nearly = 1e-3;
/** 1 minus the cosine of directions that nobody can tell apart in the plot: the angle is 0.8°. */
export const nearAngle = 1e-4;
/** Below this percentage of the norm, no digits of a difference are printed: a millionth. */
const hardlyPercent = 1e-4;

/** A sentence; what its kind claims of the numbers is recomputed in `test/claims`. */
export interface SaidSentence {
  /** The key of its text. */
  readonly kind: string;
  readonly text: string;
}

export interface Sentences {
  readonly headline: SaidSentence;
  readonly details: readonly SaidSentence[];
}

interface About {
  readonly kind: VectorKind;
  readonly names: RunNames;
  /** Whether the phase has reached the update. */
  readonly updateKnown: boolean;
  readonly optimizer: string;
  readonly reasons: readonly Reason[];
  /** State of the other run that is missing here; undefined if each run is at its own weights. */
  readonly missing: Missing | undefined;
}

export function sentencesOf(findings: Findings, about: About): Sentences {
  const words = messages.compare;
  const { names, reasons } = about;
  const { relation, largestDifference } = findings.shown;
  const details = reasons.map(
    (reason): SaidSentence => ({ kind: `reasons.${reason.name}`, text: reasonText(reason, names) }),
  );
  const isRounded = relation === 'equal' && largestDifference > 0;
  if (isRounded) {
    details.push({ kind: 'compare.rounding', text: words.rounding(formatShort(largestDifference)) });
  }
  const missing = missingTexts(about);
  // The headline compares what has been accumulated with what has not: that comes before any other reason.
  const isFirst = about.missing?.accumulated === 'zero';
  return {
    headline: headlineOf(findings, about),
    details: isFirst ? [...missing, ...details] : [...details, ...missing],
  };
}

function headlineOf(findings: Findings, about: About): SaidSentence {
  const { shown, gradient, update, differentLosses, onlyWeights, areChanged } = findings;
  const words = messages.compare.headline;
  const said = (kind: keyof typeof words, text: string): SaidSentence => ({ kind: `compare.headline.${kind}`, text });
  if (shown.relation === 'notFinite') return said('notFinite', words.notFinite);
  const haveFactor = about.reasons.some(({ name }) => name === 'lossFactor');
  if (differentLosses && !haveFactor) return said('losses', words.losses);
  const ofGradient = clauseOf(gradient, about.names);
  const ofUpdate = clauseOf(update, about.names);
  if (about.kind === 'update') return said('steps', words.steps({ clause: ofUpdate, onlyWeights }));
  if (!about.updateKnown || update.relation === 'notFinite')
    return said('gradients', words.gradients({ clause: ofGradient, onlyWeights, areChanged }));
  if (ofGradient === ofUpdate)
    return said('gradientsAndSteps', words.gradientsAndSteps({ clause: ofGradient, onlyWeights, areChanged }));
  return said('gradientsThenSteps', words.gradientsThenSteps({ ofGradient, ofUpdate, onlyWeights, areChanged }));
}

function clauseOf(pair: VectorPair, names: RunNames): string {
  const words = messages.compare.clauses;
  switch (pair.relation) {
    case 'notFinite':
      return '';
    case 'equal':
      return words.equal;
    case 'bothZero':
    case 'firstZero':
    case 'secondZero':
      return words[pair.relation]({ ...names, isRounded: pair.isRounded ?? false });
    case 'single':
      return withSize({ pair, names }, pair.slope > 0 ? 'sameSign' : 'oppositeSigns', words.sizes.magnitude);
    case 'same':
    case 'opposite':
      return withSize({ pair, names }, pair.relation, words.sizes.norm);
    case 'different':
      if (pair.distance <= nearly * pair.firstNorm) return words.nearlyEqual;
      // A cosine of 1 − 3.4·10⁻¹² says less than the angle.
      if (1 - pair.cosine < nearAngle) return words.nearlySame;
      return words.different({ cosine: nearOne(pair.cosine) });
  }
}

function withSize(
  { pair: { ratio }, names: { second } }: { readonly pair: VectorPair; readonly names: RunNames },
  name: keyof (typeof messages)['compare']['clauses']['directions'],
  size: string,
): string {
  const words = messages.compare.clauses;
  const direction = words.directions[name];
  const beyond = Math.abs(ratio - 1);
  if (beyond <= 1e-12) return words.sameSize({ direction, size });
  if (!(beyond < nearly))
    return words.times({
      direction,
      second,
      size,
      agrees: name === 'same' || name === 'sameSign',
      ratio: formatShort(ratio),
    });
  const percent =
    100 * beyond < hardlyPercent
      ? words.lessThan(words.percent(formatSetting(hardlyPercent)))
      : words.percent(formatShort(100 * beyond));
  return words.nearlyTimes({ direction, second, size, percent, isLarger: ratio > 1 });
}

/** What is not visible at this run's weights, and where it is. */
function missingTexts({ missing, updateKnown, optimizer }: About): readonly SaidSentence[] {
  const words = messages.compare.missing;
  const state = updateKnown ? missing?.optimizerState : undefined;
  const said = (kind: keyof typeof words, text: string): SaidSentence => ({ kind: `compare.missing.${kind}`, text });
  const texts = [
    ...(missing?.accumulated ? [said('accumulated', words.accumulated[missing.accumulated])] : []),
    ...(state ? [said('optimizerState', words.optimizerState[state]({ optimizer }))] : []),
  ];
  return texts.length > 0 ? [...texts, said('seen', words.seen)] : [];
}
