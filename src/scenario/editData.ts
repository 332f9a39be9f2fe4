/** Edits of the samples: each takes the data and gives new data; the rows that stay are the same objects. */
import { datasetNamed } from './datasets';
import type { FilledScenario, InlineData } from './filled';
import { viewWithin } from './viewWithin';

/** A number of the data; sample and unit from 1. */
export interface DataPlace {
  readonly part: 'inputs' | 'targets';
  readonly unit: number;
  readonly sample: number;
}

const inlined = new WeakMap<FilledScenario['data'], InlineData>();

/** The data written out, a built-in set too; the same object for the same data. */
export function inlineData({ data }: Pick<FilledScenario, 'data'>): InlineData {
  if (!('dataset' in data)) return data;
  const known = inlined.get(data);
  if (known) return known;
  const { sampleWeights } = data;
  const written = { ...datasetNamed(data.dataset).rows(), ...(sampleWeights && { sampleWeights }) };
  inlined.set(data, written);
  return written;
}

export function withValue(data: InlineData, { part, unit, sample }: DataPlace, value: number): InlineData {
  const row = data[part][sample - 1] ?? [];
  return { ...data, [part]: data[part].with(sample - 1, row.with(unit - 1, value)) };
}

/** Labels that are all empty are none. */
export function withLabel(data: InlineData, sample: number, label: string): InlineData {
  const { labels = data.inputs.map(() => ''), ...rest } = data;
  const next = labels.with(sample - 1, label);
  return next.some((text) => text !== '') ? { ...rest, labels: next } : rest;
}

/** One more sample at the end, like the last one, so that its targets suit the loss. */
export function withNewSample(data: InlineData): InlineData {
  const again = <Item>(list: readonly Item[]): readonly Item[] => [...list, ...list.slice(-1)];
  return {
    inputs: again(data.inputs),
    targets: again(data.targets),
    ...(data.labels && { labels: [...data.labels, ''] }),
    ...(data.sampleWeights && { sampleWeights: again(data.sampleWeights) }),
  };
}

/** Without a sample, numbered from 1; the last one stays. */
export function withoutSample(data: InlineData, sample: number): InlineData {
  if (data.inputs.length <= 1) return data;
  const without = <Item>(list: readonly Item[]): readonly Item[] => list.toSpliced(sample - 1, 1);
  return {
    inputs: without(data.inputs),
    targets: without(data.targets),
    ...(data.labels && { labels: without(data.labels) }),
    ...(data.sampleWeights && { sampleWeights: without(data.sampleWeights) }),
  };
}

/**
 * A block of numbers from a place on, to the right through inputs and targets and down, adding samples as needed.
 * What is wider than a row is left out.
 */
export function withBlock(data: InlineData, from: DataPlace, block: readonly (readonly number[])[]): InlineData {
  const width = data.inputs[0]?.length ?? 0;
  const first = (from.part === 'inputs' ? 0 : width) + from.unit - 1;
  let next = data;
  while (next.inputs.length < from.sample - 1 + block.length) next = withNewSample(next);
  const [inputs, targets] = [[...next.inputs], [...next.targets]];
  block.forEach((cells, row) => {
    const at = from.sample - 1 + row;
    const whole = [...(inputs[at] ?? []), ...(targets[at] ?? [])];
    const fitting = cells.slice(0, whole.length - first);
    whole.splice(first, fitting.length, ...fitting);
    inputs[at] = whole.slice(0, width);
    targets[at] = whole.slice(width);
  });
  return { ...next, inputs, targets };
}

/** The scenario with other data: a batch of all samples stays one of all, and what is selected first exists. */
export function withData(scenario: FilledScenario, data: InlineData): FilledScenario {
  const before = inlineData(scenario).inputs.length;
  const now = data.inputs.length;
  const { batchSize } = scenario.training;
  return {
    ...scenario,
    data,
    view: viewWithin(scenario.view, scenario.network, now),
    training: { ...scenario.training, batchSize: batchSize === before ? now : Math.min(batchSize, now) },
  };
}
