/** The optimizer as PyTorch has it, with the state that it has after the steps before this one. */
import {
  decayRate,
  type HyperparameterName,
  hyperparameterIn,
  type OptimizerKind,
  type OptimizerSettings,
  type RuleLineName,
} from '../../../model';
import { messages } from '../../../text';
import type { Part } from './program';
import { decaysIn, movedParameters } from './rule';
import type { Writer } from './writer';

interface TorchOptimizer {
  readonly name: string;
  /** Its arguments besides parameters, learning rate and decay. */
  readonly arguments: (value: (name: HyperparameterName) => number) => readonly string[];
  /** What it calls the lines that are kept. */
  readonly state: Readonly<Partial<Record<RuleLineName, string>>>;
  /** Whether its state counts the updates. */
  readonly counts?: true;
}

const adamArguments: TorchOptimizer['arguments'] = (value) => [
  `betas=(${value('beta1')}, ${value('beta2')})`,
  `eps=${value('epsilon')}`,
];
const moments = { firstMoment: 'exp_avg', secondMoment: 'exp_avg_sq' } as const;

/** An optimizer that is not listed is written by its rule. */
const torchOptimizers: Readonly<Partial<Record<OptimizerKind, TorchOptimizer>>> = {
  sgd: {
    name: 'SGD',
    arguments: (value) => (value('momentum') > 0 ? [`momentum=${value('momentum')}`] : []),
    state: { velocity: 'momentum_buffer' },
  },
  nesterov: {
    name: 'SGD',
    // PyTorch refuses Nesterov's form without momentum, where it is plain gradient descent.
    arguments: (value) => (value('momentum') > 0 ? [`momentum=${value('momentum')}`, 'nesterov=True'] : []),
    state: { velocity: 'momentum_buffer' },
  },
  rmsprop: {
    name: 'RMSprop',
    arguments: (value) => [`alpha=${value('alpha')}`, `eps=${value('epsilon')}`],
    state: { secondMoment: 'square_avg' },
    counts: true,
  },
  adam: { name: 'Adam', arguments: adamArguments, state: moments, counts: true },
  adamw: { name: 'AdamW', arguments: adamArguments, state: moments, counts: true },
};

export function hasTorchOptimizer({ kind }: OptimizerSettings): boolean {
  return torchOptimizers[kind] !== undefined;
}

export function writeTorchOptimizer(writer: Writer): void {
  const { optimizer } = writer.trace.settings;
  const torch = torchOptimizers[optimizer.kind];
  if (!torch) return;
  const value = (name: HyperparameterName): number => hyperparameterIn(optimizer, name) ?? 0;
  const decay = decayRate(optimizer);
  const decays = decay > 0 || optimizer.kind === 'adamw' ? [`weight_decay=${decay}`] : [];
  const all = [parametersText(writer), `lr=${optimizer.learningRate}`, ...torch.arguments(value), ...decays];
  const comment = commentOn(writer);
  writer.mean('optimizer', { kind: 'learningRate' });
  writer.add('batch', `optimizer = torch.optim.${torch.name}(${all.join(', ')})`, comment ? { comment } : {});
  writeState(writer, torch, value);
}

/** All parameters, or the weights alone, or two groups. */
function parametersText(writer: Writer): string {
  const moved = movedParameters(writer);
  const decaying = moved.filter((parameter) => decaysIn(writer, parameter));
  const list = (some: typeof moved): string => `[${some.map(({ name }) => name).join(', ')}]`;
  if (decaying.length > 0 && decaying.length < moved.length) {
    const others = moved.filter((parameter) => !decaying.includes(parameter));
    return `[{"params": ${list(decaying)}}, {"params": ${list(others)}, "weight_decay": 0}]`;
  }
  return moved.length === writer.parameters.length ? 'net.parameters()' : list(moved);
}

function commentOn(writer: Writer): string | undefined {
  const { optimizer } = writer.trace.settings;
  const { network } = writer.trace;
  const words = messages.programs;
  if (network.bias === 'frozen') return words.frozenForTorch;
  if (optimizer.kind === 'adamw' && decayRate(optimizer) === 0) return words.adamwDecay;
  if (decayRate(optimizer) > 0 && network.bias === 'trained') {
    const all = writer.parameters.every((parameter) => decaysIn(writer, parameter));
    return all ? words.allDecay : words.groups;
  }
  return (hyperparameterIn(optimizer, 'momentum') ?? 0) > 0 ? words.noDampening : undefined;
}

function writeState(writer: Writer, torch: TorchOptimizer, value: (name: HyperparameterName) => number): void {
  const { trace } = writer;
  const { optimizerState, optimizerStep } = trace.stateBefore;
  const isPlain = torch.name === 'SGD' && value('momentum') === 0;
  if (!trace.updates || optimizerState === undefined || isPlain) return;
  const words = messages.programs;
  for (const [index, { name, layer, part }] of movedParameters(writer).entries()) {
    const entries: Part[] = torch.counts ? [`"step": torch.tensor(${optimizerStep}.0)`] : [];
    for (const [line, key] of Object.entries(torch.state)) {
      if (entries.length > 0) entries.push(', ');
      const meaning = { kind: 'optimizerState' as const, line: line as RuleLineName, layer, part };
      entries.push(`"${key}": `, writer.listed(meaning));
    }
    writer.add('batch', [`optimizer.state[${name}] = {`, ...entries, '}'], index === 0 ? { comment: words.state } : {});
  }
}
