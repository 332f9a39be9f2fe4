/** Where the number of a field stands in a scenario. */
import { type FilledScenario, inlineData } from '../../scenario';

/** `weight.2.0.1` is `network.biases.1.0`, `input.1.3` is `data.inputs.2.0`. */
export function partOfNumber(address: string): string | undefined {
  const [kind, ...indices] = address.split('.');
  const [one = 0, two = 0, three = 0] = indices.map((index) => Number(index) - 1);
  if (kind === 'weight') return two < 0 ? `network.biases.${one}.${three}` : `network.weights.${one}.${two}.${three}`;
  if (kind === 'sampleWeight') return `data.sampleWeights.${one}`;
  return kind === 'input' || kind === 'target' ? `data.${kind}s.${two}.${one}` : undefined;
}

/** The number of a field; undefined where the scenario has none, such as weights that are drawn. */
export function numberAt(scenario: FilledScenario, address: string): number | undefined {
  const [part, ...path] = partOfNumber(address)?.split('.') ?? [];
  if (part === undefined) return undefined;
  const numbers = { network: scenario.network, data: inlineData(scenario) };
  const value = path.reduce<unknown>(
    (whole, key) => (whole as Readonly<Record<string, unknown>>)?.[key],
    numbers[part as 'data'],
  );
  return typeof value === 'number' ? value : undefined;
}
