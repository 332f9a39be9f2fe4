/** The optimizer's rule in code, from its own trees: a function of one parameter, called for each. */
import { inCode, negative } from '../../../expression';
import {
  decayIsCoupled,
  decayRate,
  decayRateFrom,
  hyperparameterIn,
  hyperparametersOf,
  keptLines,
  type RuleLeaf,
  type RuleLine,
  type RuleTree,
  ruleLines,
  ruleOf,
} from '../../../model';
import { messages } from '../../../text';
import { hasLargeSquares } from './limits';
import type { Parameter, Writer } from './writer';

/** `weight_decay` for weightDecay. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** `v`, and `m_hat` for m with a hat. */
function lineName({ symbol }: Pick<RuleLine, 'symbol'>): string {
  return symbol.replace(/^\\(\w+) (\w+)$/, '$2_$1').replace(/[\\{}]/g, '');
}

/** The parameters that the optimizer moves. */
export function movedParameters({ parameters, trace }: Writer): readonly Parameter[] {
  return parameters.filter(({ part }) => part === 'weights' || trace.network.bias === 'trained');
}

/** Whether λw is added for the parameter. */
export function decaysIn({ trace }: Writer, { part }: Parameter): boolean {
  return decayRateFrom(trace.settings.optimizer, part === 'weights' ? 1 : 0) > 0;
}

/** Writes the update of every parameter that moves; `given` is the first part of the gradients' names. */
export function writeRule(writer: Writer, given: string): void {
  const { trace } = writer;
  const { optimizer } = trace.settings;
  const words = messages.programs;
  const moved = movedParameters(writer);
  const hyper = usedHyperparameters(writer);
  const values = [optimizer.learningRate, ...hyper.map((name) => hyperparameterIn(optimizer, name))];
  writer.mean('eta', { kind: 'learningRate' });
  for (const name of hyper) writer.mean(snake(name), { kind: 'hyperparameter', name });
  writer.add('update', `${['eta', ...hyper.map(snake)].join(', ')} = ${values.join(', ')}`);
  const kept = keptLines(optimizer);
  if (kept.length === 0) writePlainUpdates(writer, given, moved);
  else writeCalls(writer, given, moved);
  if (trace.network.bias === 'frozen') writer.add('update', '', { comment: words.frozenBiases });
}

/** Only those that the rule uses with these values. */
function usedHyperparameters(writer: Writer) {
  const { optimizer } = writer.trace.settings;
  const text = JSON.stringify(ruleOf(optimizer, { time: writer.trace.optimizerStep, decays: false }));
  return hyperparametersOf(optimizer.kind)
    .map(({ name }) => name)
    .filter((name) => (name === 'weightDecay' ? decayRate(optimizer) > 0 : text.includes(`"${name}"`)));
}

function code(tree: RuleTree, writer: Writer, leaf: (leaf: RuleLeaf) => string): string {
  return inCode(tree, {
    leaf: (one) => {
      const text = leaf(one);
      return { code: text, binds: text.includes(' + ') ? 1 : text.includes(' * ') ? 2 : 4 };
    },
    call: writer.dialect.call,
    series: noSeries,
    logSumExp: noSeries,
  }).code;
}

/** (1 − β) g · g, from left to right, for (1 − β) g²: the square alone might be infinite. */
function withoutSquares(tree: RuleTree): RuleTree {
  if (tree.node === 'sum') return { ...tree, terms: tree.terms.map(withoutSquares) };
  if (tree.node !== 'product') return tree;
  const twice = (factor: RuleTree): readonly RuleTree[] =>
    factor.node === 'power' && factor.exponent === 2 ? [factor.base, factor.base] : [factor];
  return { ...tree, factors: tree.factors.flatMap(twice) };
}

function noSeries(): never {
  throw new Error('an optimizer’s rule has no sum over outputs');
}

/** Without state, a line for each parameter. */
function writePlainUpdates(writer: Writer, given: string, moved: readonly Parameter[]): void {
  const { trace } = writer;
  const { optimizer } = trace.settings;
  for (const parameter of moved) {
    const { name, layer, part } = parameter;
    const decays = decaysIn(writer, parameter);
    const { step } = ruleOf(optimizer, { time: trace.optimizerStep, decays });
    const gradient = `${given}_${name}`;
    const withDecay = decays && decayIsCoupled(optimizer) ? `${gradient} + weight_decay * ${name}` : gradient;
    const text = code(negative(step), writer, (leaf) => leafName(leaf, withDecay, `weight_decay * ${name}`));
    writer.define('update', [`update_${name}`, { kind: 'update', layer, part }], text);
  }
}

function leafName(leaf: RuleLeaf, gradient: string, decay: string): string {
  switch (leaf.of) {
    case 'gradient':
      return gradient;
    case 'decayTerm':
      return decay;
    case 'learningRate':
      return 'eta';
    case 'hyperparameter':
      return snake(leaf.name);
    case 'before':
    case 'line':
      return lineName(ruleLines[leaf.name as keyof typeof ruleLines]);
  }
}

/** With state: the rule as a function. */
function writeCalls(writer: Writer, given: string, moved: readonly Parameter[]): void {
  const { trace } = writer;
  const { optimizer } = trace.settings;
  const decays = decayRate(optimizer) > 0;
  const { lines, step } = ruleOf(optimizer, { time: trace.optimizerStep, decays });
  const kept = keptLines(optimizer);
  const state = kept.map(lineName);
  const leaf = (one: RuleLeaf): string => leafName(one, 'g', 'decay * w');
  const parameters = [...(decays ? ['w'] : []), 'g', ...state, ...(decays ? ['decay'] : [])];
  writer.add('update', `def ${optimizer.kind}(${parameters.join(', ')}):`, {
    comment: messages.programs.updateNumber(trace.optimizerStep),
  });
  if (decays && decayIsCoupled(optimizer)) writer.add('update', 'g = g + decay * w', { indent: 1 });
  const isLarge = hasLargeSquares(trace);
  for (const line of lines) {
    const tree = isLarge ? withoutSquares(line.tree) : line.tree;
    writer.add('update', `${lineName(line)} = ${code(tree, writer, leaf)}`, { indent: 1 });
  }
  writer.add('update', `return ${[code(negative(step), writer, leaf), ...state].join(', ')}`, { indent: 1 });
  const hasState = trace.stateBefore.optimizerState !== undefined;
  for (const parameter of moved) {
    const { name, layer, part } = parameter;
    writer.mean(`update_${name}`, { kind: 'update', layer, part });
    const results = [`update_${name}`];
    const stateBefore = kept.map((line) => {
      const own = `${lineName(line)}_${name}`;
      writer.mean(`${own}_new`, { kind: 'optimizerLine', line: line.name, layer, part });
      results.push(`${own}_new`);
      return hasState ? own : '0';
    });
    const args = [
      ...(decays ? [name] : []),
      `${given}_${name}`,
      ...stateBefore,
      ...(decays ? [decaysIn(writer, parameter) ? 'weight_decay' : '0'] : []),
    ];
    writer.add('update', `${results.join(', ')} = ${optimizer.kind}(${args.join(', ')})`, {
      defines: `update_${name}`,
      shape: writer.shapeOf(`update_${name}`),
    });
  }
}

/** The optimizer's state before the step, with the parameters. */
export function writeState(writer: Writer): void {
  const { trace } = writer;
  if (!trace.updates || trace.stateBefore.optimizerState === undefined) return;
  for (const { name, layer, part } of movedParameters(writer)) {
    for (const line of keptLines(trace.settings.optimizer)) {
      const meaning = { kind: 'optimizerState' as const, line: line.name, layer, part };
      writer.define('batch', [`${lineName(line)}_${name}`, meaning], [writer.listed(meaning)]);
    }
  }
}
