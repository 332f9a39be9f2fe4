/** How the two runs compare, in words: the headline, which tells gradient and step apart, and below it the reasons. */

import type { RunNames } from '../../kit/comparedRuns/runNames';
import type { Missing } from '../../kit/comparedRuns/runPair';
import { formatShort, messages } from '../../text';
import type { Findings, VectorKind } from './findings';
import { nearOne } from './nearOne';
import type { Reason } from './reasons/reason';
import { reasonText } from './reasons/reasonText';
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
  readonly reasons: readonly Reason[];
  /** State of the other run that is missing here; undefined if each run is at its own weights. */
  readonly missing: Missing | undefined;
}

/** Vectors that differ by no more than this share of their norm are nearly equal. */
const nearly = 1e-3;
/** 1 minus the cosine of directions that nobody can tell apart in the plot: the angle is 0.8°. */
const nearAngle = 1e-4;

export function sentencesOf(findings: Findings, about: About): Sentences {
  const words = messages.compare;
  const { names, reasons } = about;
  const { relation, largestDifference } = findings.shown;
  const details = reasons.map((reason) => reasonText(reason, names));
  const isRounded = relation === 'equal' && largestDifference > 0;
  if (isRounded && !reasons.some(({ name }) => name === 'sameSamplesRounded'))
    details.push(words.rounding(formatShort(largestDifference)));
  return { headline: headlineOf(findings, about), details: [...details, ...missingTexts(about)] };
}

function headlineOf({ shown, gradient, update, differentLosses, onlyWeights }: Findings, about: About): string {
  const words = messages.compare.headline;
  if (shown.relation === 'notFinite') return words.notFinite;
  const haveFactor = about.reasons.some(({ name }) => name === 'lossFactor' || name === 'lossesEqual');
  if (differentLosses && !haveFactor) return words.losses;
  const ofGradient = clauseOf(gradient, about.names);
  const ofUpdate = clauseOf(update, about.names);
  if (about.kind === 'update') return words.steps({ clause: ofUpdate, onlyWeights });
  if (!about.updateKnown || update.relation === 'notFinite')
    return words.gradients({ clause: ofGradient, onlyWeights });
  if (ofGradient === ofUpdate) return words.gradientsAndSteps({ clause: ofGradient, onlyWeights });
  return words.gradientsThenSteps({ ofGradient, ofUpdate, onlyWeights });
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
      return (pair.slope > 0 ? words.sameSign : words.oppositeSigns)({ ratio: nearOne(pair.ratio) });
    case 'same':
    case 'opposite':
      return words[pair.relation]({ ratio: nearOne(pair.ratio) });
    case 'different':
      if (pair.distance <= nearly * pair.firstNorm) return words.nearlyEqual;
      // A cosine of 1 − 3.4·10⁻¹² says less than the angle.
      if (1 - pair.cosine < nearAngle) return words.nearlySame;
      return words.different({ cosine: nearOne(pair.cosine) });
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
