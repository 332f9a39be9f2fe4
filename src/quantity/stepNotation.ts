/** The symbols that are true of a step: what is weighted or clipped is no plain derivative any more. */
import type { StepTrace } from '../model';
import { hasFactors } from './division';
import { lectureNotation, type Notation } from './notation';
import type { TexStyle } from './symbolTex';

const contributionOfK = 'g_{<fromto>}^{(<layer>)}(k)';

/** Samples have weights: what is added are their contributions; E has the same weights, so that g is ∂E/∂w. */
const weighted: Notation = {
  ...lectureNotation,
  gradientSum: `\\sum_{k}${contributionOfK}`,
  runningTotal: `\\sum_{k\\text{ to }<sample>}${contributionOfK}`,
  cancellation: `\\sum_{k}\\bigl\\vert ${contributionOfK}\\bigr\\vert`,
};

/** Each sample's gradient is clipped: what comes out is the derivative of nothing. */
const clipped: Notation = {
  ...weighted,
  batchGradient: 'g_{<fromto>}^{(<layer>)}',
  batchGradientNorm: '\\lVert g\\rVert',
  cosine: '\\cos\\angle\\bigl(\\nabla e(<sample>),g\\bigr)',
  firstOutputGradient: 'g_{<fromto>}^{(<layer>)}\\Big\\vert_{1}',
  leaveOneOutGradient: 'g_{<fromto>\\,\\setminus <sample>}^{(<layer>)}',
};

export function notationOf(trace: Pick<StepTrace, 'settings' | 'hasSampleWeights'>): Notation {
  if (trace.settings.clip?.per === 'sample') return clipped;
  return hasFactors(trace) ? weighted : lectureNotation;
}

/** For the screen. */
export function stepTex(trace: Pick<StepTrace, 'settings' | 'hasSampleWeights'>): TexStyle {
  return { notation: notationOf(trace), linked: true };
}
