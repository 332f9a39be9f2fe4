/**
 * The one update of a step, from the gradient g that is left after the reduction and all clipping. Weight decay comes first: where it is
 * coupled, the rule is given g̃ = g + λw (weights only, never biases). Frozen biases take no part: they keep their state and do not move.
 *
 * Indices are in range: every block has the size of its weights, which the caller has checked.
 */
import { type Network, unitsIn } from '../network';
import type { OptimizerState, TrainingState } from '../trainingState';
import { zeros } from '../zeros';
import { added, evaluateRule, multiplied, negated, startStrip, stripLength, type Values } from './evaluateRule';
import type { Rule, RuleLeaf } from './optimizer';
import {
  decayIsCoupled,
  decayRate,
  hyperparameterIn,
  keptLines,
  type OptimizerSettings,
  type RuleLineName,
  ruleOf,
} from './rules';

export interface OptimizerResult {
  /** Δw, layer l in [l−1]. */
  readonly updates: readonly Float64Array[];
  readonly stateAfter: TrainingState;
}

/** Applies the gradient once; what the state does not have yet counts as 0. */
export function applyOptimizer(
  network: Network,
  state: TrainingState,
  { gradients, optimizer }: { readonly gradients: readonly Float64Array[]; readonly optimizer: OptimizerSettings },
): OptimizerResult {
  const time = state.optimizerStep + 1;
  const names = keptLines(optimizer).map(({ name }) => name);
  const decays = decayRate(optimizer) > 0;
  const plain = ruleOf(optimizer, { time, decays: false });
  const decayed = decays ? ruleOf(optimizer, { time, decays: true }) : plain;
  const layers = state.weights.map((weights, index) => {
    const units = unitsIn(network, index + 1);
    const block: Block = {
      weights,
      gradient: gradients[index]!,
      before: Object.fromEntries(names.map((name) => [name, state.optimizerState?.[name]?.[index]])),
      // What is never updated keeps its state.
      after: Object.fromEntries(
        names.map((name) => [name, state.optimizerState?.[name]?.[index]?.slice() ?? zeros(weights.length)]),
      ),
      update: zeros(weights.length),
    };
    const first = network.bias === 'trained' ? 0 : units;
    if (decays) updateRange(block, { optimizer, rule: plain, decays: false, from: first, to: units });
    updateRange(block, { optimizer, rule: decayed, decays, from: decays ? units : first, to: weights.length });
    return block;
  });
  const updates = layers.map(({ update }) => update);
  const kept = names.map((name) => [name, layers.map(({ after }) => after[name]!)] as const);
  return {
    updates,
    stateAfter: {
      weights: layers.map(sumOfBlocks),
      ...(names.length > 0 && { optimizerState: Object.fromEntries(kept) as OptimizerState }),
      optimizerStep: time,
    },
  };
}

/** One layer's numbers; `update` and `after` are filled in. */
interface Block {
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  /** Absent: all 0. */
  readonly before: { readonly [Name in RuleLineName]?: Float64Array | undefined };
  readonly after: { readonly [Name in RuleLineName]?: Float64Array };
  readonly update: Float64Array;
}

interface Range {
  readonly optimizer: OptimizerSettings;
  readonly rule: Rule<RuleLineName>;
  readonly decays: boolean;
  readonly from: number;
  readonly to: number;
}

function updateRange(block: Block, range: Range): void {
  const { optimizer, rule } = range;
  for (let start = range.from; start < range.to; start += stripLength) {
    const end = Math.min(range.to, start + stripLength);
    const part = (values: Float64Array): Float64Array =>
      start === 0 && end === values.length ? values : values.subarray(start, end);
    startStrip();
    const values = ruleValues(rule, {
      optimizer,
      decays: range.decays,
      gradient: part(block.gradient),
      weight: part(block.weights),
      before: (name) => {
        const before = block.before[name];
        return before ? part(before) : 0;
      },
      count: end - start,
    });
    for (const [name, after] of Object.entries(block.after)) write(values.lines.get(name), part(after));
    write(values.update, part(block.update));
  }
}

function write(values: Values | undefined, into: Float64Array): void {
  if (typeof values === 'number') into.fill(values);
  else if (values) for (let at = 0; at < into.length; at++) into[at] = values[at]!;
}

/** What a rule is applied to: one weight, or a strip of them. */
export interface RuleInput {
  readonly optimizer: OptimizerSettings;
  readonly decays: boolean;
  /** Without decay. */
  readonly gradient: Values;
  readonly weight: Values;
  readonly before: (name: RuleLineName) => Values;
  readonly count: number;
}

/** The rule's lines and Δw. */
export function ruleValues(
  rule: Rule<RuleLineName>,
  { optimizer, decays, gradient, weight, before, count }: RuleInput,
): { readonly lines: ReadonlyMap<string, Values>; readonly update: Values } {
  const decayTerm = decays ? multiplied(decayRate(optimizer), weight, count) : 0;
  const given = decays && decayIsCoupled(optimizer) ? added(gradient, decayTerm, count) : gradient;
  const lines = new Map<string, Values>();
  for (const { name, tree } of rule.lines) lines.set(name, evaluateRule(tree, leafValue, count));
  return { lines, update: negated(evaluateRule(rule.step, leafValue, count), count) };

  function leafValue(leaf: RuleLeaf): Values {
    switch (leaf.of) {
      case 'gradient':
        return given;
      case 'decayTerm':
        return decayTerm;
      case 'learningRate':
        return optimizer.learningRate;
      case 'before':
        return before(leaf.name as RuleLineName);
      case 'line':
        return found(lines.get(leaf.name), leaf.name);
      case 'hyperparameter':
        return found(hyperparameterIn(optimizer, leaf.name as never), leaf.name);
    }
  }
}

function found(value: Values | undefined, name: string): Values {
  if (value === undefined) throw new RangeError(`${name}: this optimizer has none`);
  return value;
}

/** W + ΔW */
function sumOfBlocks({ weights, update }: Block): Float64Array {
  const after = zeros(weights.length);
  for (let at = 0; at < after.length; at++) after[at] = weights[at]! + update[at]!;
  return after;
}
