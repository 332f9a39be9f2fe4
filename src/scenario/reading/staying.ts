/** What a reading does not have, and what is therefore as it was before: nobody should take it for a part of the text. */
import { messages } from '../../text';
import { inlineData } from '../editData';
import type { FilledScenario } from '../filled';
import type { Rows } from './arrays';
import type { Reading } from './reading';

/**
 * `made`: the scenario with the reading. Single weights that were pasted one by one say themselves what they change; a network without weights
 * leaves all of them, and the samples.
 */
export function stayingOf(made: FilledScenario, reading: Reading): readonly string[] {
  const { inputs, targets, weights, layers } = reading;
  if (!inputs && !targets && weights.size === 0 && !layers) return [];
  return [...weightsOf(made, reading), ...samplesOf(made, reading), ...activationsOf(made, reading)];
}

/** Where the text names one, and not that of all layers, or has formulas that do not tell it. */
function activationsOf({ network }: FilledScenario, { activations = {}, isOutputUntold }: Reading): readonly string[] {
  const { hidden, output } = activations;
  const words = messages.reading.activationsName;
  const hasHidden = network.activations.length > 1;
  const isPart = hasHidden && (hidden === undefined) !== (output === undefined);
  if (!isPart && !isOutputUntold) return [];
  return [
    ...(hasHidden && hidden === undefined ? [words.hidden] : []),
    ...(output === undefined ? [words.output] : []),
  ];
}

function weightsOf({ network }: FilledScenario, { weights, biases, cells, isWhole }: Reading): readonly string[] {
  const words = messages.reading;
  return network.layers.slice(1).flatMap((_, at) => {
    const layer = at + 1;
    const own = network.weights?.[at];
    const isGiven = weights.has(layer);
    const isPart = cells.some((cell) => cell.layer === layer);
    const staysWeights = !isGiven && (own === undefined || hasNumber(own));
    // Of a network that is given whole, missing biases are 0, and said to be.
    const isSaid = isGiven && isWhole;
    const ownBiases = network.biases?.[at] ?? [];
    const staysBiases = network.bias !== 'none' && !biases.has(layer) && !isSaid && hasNumber([ownBiases]);
    return [
      ...(staysWeights ? [isPart ? words.restOfWeights(layer) : words.weightsName(layer)] : []),
      ...(staysBiases ? [words.biasesRead(layer)] : []),
    ];
  });
}

function samplesOf(made: FilledScenario, { inputs, targets }: Reading): readonly string[] {
  const words = messages.reading;
  if (!inputs && !targets) return [words.samplesName];
  const data = inlineData(made);
  return [
    ...(!inputs && hasNumber(data.inputs) ? [words.inputsName] : []),
    ...(!targets && hasNumber(data.targets) ? [words.targetsName] : []),
  ];
}

function hasNumber(rows: Rows): boolean {
  return rows.some((row) => row.some((value) => !Number.isNaN(value)));
}
