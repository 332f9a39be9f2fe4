/** Formulas: what is derived, where its factors came from, and the way back. */
export const formulas = {
  name: 'Formulas',
  fullValue: 'Every digit:',
  given: 'This number is given, not computed.',
  givenKinds: {
    input: 'Part of the data.',
    target: 'Part of the data.',
    weight: 'The weight as it stands before this step.',
    sampleLossAfter: 'This sample once more forward, with the new weights.',
    lossAfter: 'One more forward pass of the same batch, with the new weights.',
    learningRate: 'A setting of this run.',
    batchSize: 'How many samples this step’s batch has.',
    velocityBefore: 'Left by the step before; 0 at first.',
    firstMomentBefore: 'Left by the step before; 0 at first.',
    secondMomentBefore: 'Left by the step before; 0 at first.',
    averagedInputsGradient:
      'The averaged inputs and targets sent through as if they were one sample. Not the gradient.',
    numericSlope:
      'Two more forward passes of the same batch, with this weight a little larger and a little smaller. No chain rule.',
    averagedErrorsGradient: 'The output errors averaged first, then one backward pass. Not the gradient.',
  } as Readonly<Record<string, string>>,
  sources: {
    sampleGradient: (sample: number) => `Sample ${sample} alone`,
    activation: (unit: string, sample: number) => `x of ${unit}, sample ${sample}`,
    preactivation: (unit: string, sample: number) => `s of ${unit}, sample ${sample}`,
    slope: (unit: string, sample: number) => `Slope θ′ of ${unit}, sample ${sample}`,
    delta: (unit: string, sample: number) => `δ of ${unit}, sample ${sample}`,
    outputError: (unit: string, sample: number) => `Output error of ${unit}, sample ${sample}`,
  },
  otherRoad: 'Another road to the same number',
  factorsOf: (name: string) => `Factors of ${name}`,
  terms: (all: number) => `${all} terms: the first three and the last are written out.`,
  notYet: (phase: string) => `Not computed yet: the number comes in phase ${phase}.`,
  path: 'Path back',
  back: (name: string) => `Back to ${name}`,
  toHeadline: 'Back to this phase’s formula',
  hint: 'Point at a factor to light it up everywhere. Choose it to see where it came from.',
};
