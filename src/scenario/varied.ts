/** Other numbers for each reader: a scenario drawn from a seed, within an instructor's limits. */
import { randomStream } from '../model';
import { inlineData } from './editData';
import type { FilledScenario, InlineData } from './filled';

/** What a number is drawn from: multiples of `by` from `least` to `most`. */
export interface Draw {
  readonly least: number;
  readonly most: number;
  readonly by: number;
}

/** What is absent stays as the scenario has it. */
export interface Draws {
  readonly inputs?: Draw | undefined;
  /** Biases too. */
  readonly weights?: Draw | undefined;
  readonly targets?: Draw | undefined;
  readonly learningRate?: Draw | undefined;
  /** How many samples; a batch of all samples stays one. */
  readonly samples?: Draw | undefined;
  /** Networks of as many layers as the scenario's, of which one is drawn. Its numbers are then drawn too. */
  readonly layers?: readonly (readonly number[])[] | undefined;
}

/** The same seed gives the same numbers, whatever the scenario had before. */
export function varied(given: FilledScenario, draws: Draws, seed: number): FilledScenario {
  const scenario = reshaped(given, draws, seed);
  const { layers, bias } = scenario.network;
  const data = inlineData(scenario);
  const { list, one } = drawing(randomStream(seed, streamKey));
  const rows = (of: InlineData['inputs'], draw: Draw | undefined) =>
    draw ? of.map((row) => list(row.length, draw)) : of;
  const { inputs, targets, weights, learningRate } = draws;
  const units = layers.slice(1);
  const drawnInputs = rows(data.inputs, inputs);
  const network = weights && {
    weights: units.map((to, at) => Array.from({ length: layers[at] ?? 0 }, () => list(to, weights))),
    ...(bias === 'none' ? {} : { biases: units.map((to) => list(to, weights)) }),
  };
  const drawnTargets = rows(data.targets, targets);
  const { training } = scenario;
  return {
    ...scenario,
    data: { ...data, inputs: drawnInputs, targets: drawnTargets },
    network: { ...scenario.network, ...network },
    training: learningRate
      ? { ...training, optimizer: { ...training.optimizer, learningRate: one(learningRate) } }
      : training,
  };
}

/** Apart from the streams of weights and of the order of samples. */
const streamKey = 22;

/** The scenario with as many samples and units as are drawn; new places have 0 until their numbers are drawn. */
function reshaped(scenario: FilledScenario, { samples, layers }: Draws, seed: number): FilledScenario {
  if (!samples && !layers) return scenario;
  const random = randomStream(seed, streamKey, 1);
  const { identities: _, ...data } = inlineData(scenario);
  const before = data.inputs.length;
  const count = samples ? drawing(random).one(samples) : before;
  const chosen = layers?.[random.below(layers.length)] ?? scenario.network.layers;
  const rows = (of: InlineData['inputs'], units: number) =>
    Array.from({ length: count }, (_, at) => Array.from({ length: units }, (_, unit) => of[at]?.[unit] ?? 0));
  const { batchSize } = scenario.training;
  return {
    ...scenario,
    data: { ...data, inputs: rows(data.inputs, chosen[0] ?? 0), targets: rows(data.targets, chosen.at(-1) ?? 0) },
    network: { ...scenario.network, layers: chosen },
    training: { ...scenario.training, batchSize: batchSize === before ? count : Math.min(batchSize, count) },
  };
}

function drawing(random: ReturnType<typeof randomStream>) {
  const one = ({ least, most, by }: Draw): number => {
    const steps = Math.floor((most - least) / by + 1e-9) + 1;
    const value = least + by * random.below(steps);
    return Number(value.toPrecision(12));
  };
  return {
    one,
    list: (count: number, draw: Draw): readonly number[] => Array.from({ length: count }, () => one(draw)),
  };
}
