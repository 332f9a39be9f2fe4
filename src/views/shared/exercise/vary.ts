/** Other numbers for each student: inputs, weights and biases of a scenario drawn from a seed, within an instructor's limits. */
import { randomStream } from '../../../model';
import { type FilledScenario, inlineData } from '../../../scenario';
import type { Draw, Exercise } from './exercise';

/** The same seed gives the same numbers, whatever the scenario had before. */
export function varied(
  scenario: FilledScenario,
  { inputs, weights }: NonNullable<Exercise['draws']>,
  seed: number,
): FilledScenario {
  const { layers, bias } = scenario.network;
  const data = inlineData(scenario);
  const random = randomStream(seed, streamKey);
  const drawn = ({ least, most, by }: Draw): number => {
    const steps = Math.floor((most - least) / by + 1e-9) + 1;
    const value = least + by * random.below(steps);
    return Number(value.toPrecision(12));
  };
  const list = (count: number, draw: Draw): readonly number[] => Array.from({ length: count }, () => drawn(draw));
  const units = layers.slice(1);
  return {
    ...scenario,
    data: { ...data, inputs: data.inputs.map((row) => list(row.length, inputs)) },
    network: {
      ...scenario.network,
      weights: units.map((to, at) => Array.from({ length: layers[at] ?? 0 }, () => list(to, weights))),
      ...(bias === 'none' ? {} : { biases: units.map((to) => list(to, weights)) }),
    },
  };
}

/** Apart from the streams of weights and of the order of samples. */
const streamKey = 22;

/** A whole number from 1; undefined for anything else. */
export function readSeed(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
