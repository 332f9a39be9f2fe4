/** Applies a rule by its trees, to one weight or, in strips, to a range of weights. */
import { AbsentNumber } from '../absentNumber';
import { added, evaluateRule, multiplied, negated, Strip, stripLength, type Values } from './evaluateRule';
import type { RuleLeaf, RuleRange } from './optimizer';
import { decayIsCoupled, hyperparameterIn, type OptimizerSettings, ruleOf } from './rules';

/** The inputs of a rule, for one weight or a strip of weights. */
export interface RuleInput {
  readonly time: number;
  /** λ, or 0 if no decay is added. */
  readonly decay: number;
  /** Without weight decay. */
  readonly gradient: Values;
  readonly weight: Values;
  readonly before: (name: string) => Values;
  readonly strip: Strip;
}

/** Writes the range's update and its kept lines. */
export function interpret(optimizer: OptimizerSettings, range: RuleRange): void {
  const strip = new Strip();
  for (let start = range.from; start < range.to; start += stripLength) {
    const end = Math.min(range.to, start + stripLength);
    strip.begin(end - start);
    const part = (values: Float64Array): Float64Array => values.subarray(start, end);
    const { lines, update } = ruleValues(optimizer, {
      time: range.time,
      decay: range.decay,
      gradient: part(range.gradient),
      weight: part(range.weights),
      before: (name) => part(found(range.before[name], name)),
      strip,
    });
    for (const [name, after] of Object.entries(range.after)) write(found(lines.get(name), name), part(after));
    write(update, part(range.update));
  }
}

function write(values: Values, into: Float64Array): void {
  if (typeof values === 'number') into.fill(values);
  else into.set(values.subarray(0, into.length));
}

/** The rule's lines and Δw; their arrays belong to the strip. */
export function ruleValues(
  optimizer: OptimizerSettings,
  { time, decay, gradient, weight, before, strip }: RuleInput,
): { readonly lines: ReadonlyMap<string, Values>; readonly update: Values } {
  const rule = ruleOf(optimizer, { time, decays: decay > 0 });
  const decayTerm = decay > 0 ? multiplied(decay, weight, strip) : 0;
  const given = decay > 0 && decayIsCoupled(optimizer) ? added(gradient, decayTerm, strip) : gradient;
  const lines = new Map<string, Values>();
  for (const { name, tree } of rule.lines) lines.set(name, evaluateRule(tree, leafValue, strip));
  return { lines, update: negated(evaluateRule(rule.step, leafValue, strip), strip) };

  function leafValue(leaf: RuleLeaf): Values {
    switch (leaf.of) {
      case 'gradient':
        return given;
      case 'decayTerm':
        return decayTerm;
      case 'learningRate':
        return optimizer.learningRate;
      case 'before':
        return before(leaf.name);
      case 'line':
        return found(lines.get(leaf.name), leaf.name);
      case 'hyperparameter':
        return found(hyperparameterIn(optimizer, leaf.name), leaf.name);
    }
  }
}

function found<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new AbsentNumber(`${name}: this optimizer has none`);
  return value;
}
