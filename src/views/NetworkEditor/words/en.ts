/** The editor of the network, its start, its training, and scenario files. */
import { message } from '../../../prose';
import { type Factors, gradientOfSample, withFactors } from '../../../text/en/ruleSigns';
import { addMessages } from '../../../text/later';

const rule = message(
  '{gradient|letter} = Σ {sum}{division}{if|isPenalised| + {penaltyRate|letter}{weight|letter}{by}}{if|isClipped|, then {gradient|letter} × min(1, {maxNorm|letter}/‖{gradient|letter}‖)}',
);

const penaltyDivisions = {
  none: message(''),
  batch: message(' ÷ {batchSize|letter}'),
  data: message(' ÷ {dataSize|letter}'),
};

const editor = {
  name: 'Network editor',
  subtitle: (layers: string, weights: string) =>
    `${layers}, ${weights === '1' ? '1 parameter' : `${weights} parameters`}`,
  layers: 'Layers',
  ofData: (inputs: number, outputs: number) =>
    `The data have ${inputs} ${inputs === 1 ? 'input' : 'inputs'} and ${outputs} ${outputs === 1 ? 'target' : 'targets'}. Change their number in the Data panel.`,
  fromStart:
    'Structure, loss, biases, initialisation, divisor and clipping belong to the scenario. Changes to them apply from step 1.',
  fromStep: (step: number) =>
    step === 1
      ? 'These settings apply from step 1 on.'
      : `These settings change from step ${step} on; earlier steps keep theirs.`,

  start: 'Loss and initial weights',
  draw: 'Draw',
  drawAgain: 'Draw again',
  given: 'The weights are given as numbers; drawing replaces them.',
  drawn: (seed: number) =>
    `The weights are drawn at random from seed ${seed}; the same seed gives the same weights. Biases start at 0.`,
  typedToo: 'Weights typed at step 1 replace drawn ones; drawing again replaces those too.',

  training: 'Training',

  rule: 'From per-sample gradients to the batch gradient',
  ruleSum: (
    factors: Factors,
    division: string,
    {
      penalty,
      isClipped,
    }: { readonly penalty: keyof typeof penaltyDivisions | undefined; readonly isClipped: boolean },
  ) =>
    rule({
      sum: withFactors(factors, gradientOfSample()),
      division,
      isPenalised: penalty !== undefined,
      by: penalty ? penaltyDivisions[penalty]() : '',
      isClipped,
    }),
  ruleNoWeight: '{gradient|letter} = 0, because every sample of this batch has weight 0.',
  ruleDivisions: {
    batch: message(' ÷ {batchSize|letter} ({batchSize|letter} = {divisor})'),
    weights: message(' ÷ Σ {sampleWeight.k|symbol} (here {divisor})'),
    number: message(' ÷ {divisor|letter} ({divisor|letter} = {divisor})'),
    none: message(''),
  },
  dividesNothing: 'The reduction is sum, so nothing is divided. Choose mean to set the divisor.',

  weights: 'Weights',
  layerChoice: 'Layer',
  layerOption: (layer: number, from: number, to: number) => `${layer}: ${from} → ${to}`,
  weightsAt: (step: number) => `These are the weights before step ${step}. A typed weight applies from this step on.`,
  manyWeights: (count: number, most: number) =>
    `${count} weights are too many for a table (at most ${most}). Choose one in Network or Gradient matrix and type its value there or here.`,
  chosenWeight: (name: string) => `Chosen weight: ${name}`,

  files: 'Scenario file',
  open: 'Open…',
  save: 'Save',
  fileName: 'scenario.json',
  drop: 'Drop the scenario file here.',
  showText: 'Show the file as text',
  text: 'Scenario file as text',
  blocked: 'If the surrounding page blocks downloads, copy the text instead.',
  tooLong: (characters: number) =>
    `The file has about ${Math.round(characters / 1000)} thousand characters, too many to show. Save it instead.`,
  opened: (title: string) => (title === '' ? 'The scenario is open.' : `“${title}” is open.`),
  notOpened: (file: string, sentence: string) => `${file} could not be opened: ${sentence}.`,
  isCsv: 'This is a table. Open it in the Data panel.',
  tooLarge: (most: number) => `it has more than ${most / 1_000_000} million characters`,
  unreadable: 'it could not be read',
};

addMessages({ editor });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly editor: typeof editor;
  }
}
