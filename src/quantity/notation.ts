/**
 * Every symbol in one place, as data: a second notation is a second table.
 * `<name>` stands for an index, `<fromto>` for both indices of a weight, `<L>` for the output layer's number.
 */
import type { QuantityKind } from './quantity';

export type Notation = Readonly<Record<QuantityKind, string>>;

/**
 * The notation of the lecture the questions quote: s, x, θ, δ; w_ij from i to j. One symbol has one meaning: a prime is a derivative,
 * what an optimizer keeps has the step t as an index, and C is the clipping threshold.
 */
export const lectureNotation: Notation = {
  input: 'x_{<unit>}^{(0)}(<sample>)',
  target: 'y_{<unit>}(<sample>)',
  weight: 'w_{<fromto>}^{(<layer>)}',
  preactivation: 's_{<unit>}^{(<layer>)}(<sample>)',
  activation: 'x_{<unit>}^{(<layer>)}(<sample>)',
  slope: "\\theta'\\bigl(s_{<unit>}^{(<layer>)}(<sample>)\\bigr)",
  sampleLoss: 'e(<sample>)',
  outputError: '\\frac{\\partial e(<sample>)}{\\partial x_{<unit>}^{(<L>)}}',
  delta: '\\delta_{<unit>}^{(<layer>)}(<sample>)',
  deltaShare: '\\delta_{<unit>}^{(<layer>)}(<sample>)\\big\\vert_{<output>}',
  sampleGradient: '\\frac{\\partial e(<sample>)}{\\partial w_{<fromto>}^{(<layer>)}}',
  outputShare:
    '\\frac{\\partial e(<sample>)}{\\partial x_{<output>}^{(<L>)}}\\frac{\\partial x_{<output>}^{(<L>)}}{\\partial w_{<fromto>}^{(<layer>)}}',
  outputShareSum:
    '\\sum_{k}\\frac{\\partial e(k)}{\\partial x_{<output>}^{(<L>)}}\\frac{\\partial x_{<output>}^{(<L>)}}{\\partial w_{<fromto>}^{(<layer>)}}',
  sampleWeight: 'c(<sample>)',
  maxNorm: 'C',
  clipFactor: '\\gamma(<sample>)',
  contribution: 'g_{<fromto>}^{(<layer>)}(<sample>)',
  divisor: 'D',
  batchClipFactor: '\\gamma',
  clippedGradient: 'g_{<fromto>}^{(<layer>)\\,\\text{clipped}}',
  runningTotal: '\\sum_{k\\text{ to }<sample>}\\frac{\\partial e(k)}{\\partial w_{<fromto>}^{(<layer>)}}',
  gradientSum: '\\sum_{k}\\frac{\\partial e(k)}{\\partial w_{<fromto>}^{(<layer>)}}',
  batchGradient: '\\frac{\\partial E}{\\partial w_{<fromto>}^{(<layer>)}}',
  batchLoss: 'E',
  cancellation: '\\sum_{k}\\Bigl\\vert\\frac{\\partial e(k)}{\\partial w_{<fromto>}^{(<layer>)}}\\Bigr\\vert',
  sampleGradientNorm: '\\lVert\\nabla e(<sample>)\\rVert',
  batchGradientNorm: '\\lVert\\nabla E\\rVert',
  cosine: '\\cos\\angle\\bigl(\\nabla e(<sample>),\\nabla E\\bigr)',
  decayTerm: '\\lambda w_{<fromto>}^{(<layer>)}',
  velocityBefore: 'v_{<fromto>,t-1}^{(<layer>)}',
  velocityAfter: 'v_{<fromto>,t}^{(<layer>)}',
  firstMomentBefore: 'm_{<fromto>,t-1}^{(<layer>)}',
  firstMomentAfter: 'm_{<fromto>,t}^{(<layer>)}',
  firstMomentCorrected: '\\hat m_{<fromto>,t}^{(<layer>)}',
  secondMomentBefore: 'v_{<fromto>,t-1}^{(<layer>)}',
  secondMomentAfter: 'v_{<fromto>,t}^{(<layer>)}',
  secondMomentCorrected: '\\hat v_{<fromto>,t}^{(<layer>)}',
  update: '\\Delta w_{<fromto>}^{(<layer>)}',
  weightAfter: 'w_{<fromto>}^{(<layer>)\\,\\text{new}}',
  sampleLossAfter: 'e^{\\,\\text{new}}(<sample>)',
  lossAfter: 'E^{\\,\\text{new}}',
  learningRate: '\\eta',
  batchSize: 'B',
  weightDecay: '\\lambda',
  momentum: '\\mu',
  beta1: '\\beta_1',
  beta2: '\\beta_2',
  epsilon: '\\epsilon',
  meanActivation: '\\bar x_{<unit>}^{(<layer>)}',
  meanDelta: '\\bar\\delta_{<unit>}^{(<layer>)}',
  productOfMeans: '\\bar x_{<from>}\\,\\bar\\delta_{<to>}',
  covariance: '\\operatorname{cov}(x_{<from>},\\delta_{<to>})',
  averagedInputsGradient: '\\frac{\\partial e(\\bar x,\\bar y)}{\\partial w_{<fromto>}^{(<layer>)}}',
  averagedErrorsGradient: '\\widetilde{\\frac{\\partial E}{\\partial w_{<fromto>}^{(<layer>)}}}',
  firstOutputGradient: '\\frac{\\partial E}{\\partial w_{<fromto>}^{(<layer>)}}\\Big\\vert_{1}',
  leaveOneOutGradient: '\\frac{\\partial E_{\\setminus <sample>}}{\\partial w_{<fromto>}^{(<layer>)}}',
  numericSlope: '\\frac{E(w_{<fromto>}^{(<layer>)}+h)-E(w_{<fromto>}^{(<layer>)}-h)}{2h}',
  wrongAxisGradient: '(X^{\\top}\\Delta^{\\top})_{<fromto>}^{(<layer>)}',
};

/** A symbol with its indices filled in; letters stay letters. */
export function fillSymbol(
  template: string,
  indices: Readonly<Partial<Record<string, number | string>>>,
  outputLayer: number,
): string {
  return template.replace(/<(\w+)>/g, (_, name: string) => {
    if (name === 'L') return String(outputLayer);
    if (name !== 'fromto') return String(indices[name]);
    const pair = [String(indices.from), String(indices.to)];
    return pair.join(pair.some((index) => index.length > 1) ? ',' : '');
  });
}
