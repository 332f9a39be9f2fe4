/** Whether an optimizer only adds multiples of gradients. It is read from the trees of its rule. */
import type { RuleLeaf, RuleTree } from './optimizer';
import { decayRate, type OptimizerSettings, ruleOf } from './rules';

/**
 * Whether each weight is its start plus a weighted sum of all gradients so far: gradient descent with or without momentum,
 * without weight decay.
 */
export function addsGradients(optimizer: OptimizerSettings): boolean {
  if (decayRate(optimizer) !== 0) return false;
  const { lines, step } = ruleOf(optimizer, { time: 1, decays: false });
  return [...lines.map(({ tree }) => tree), step].every((tree) => degree(tree) === 1);
}

/** 0 for a constant, 1 for a weighted sum of gradients and state, undefined for anything else. */
function degree(tree: RuleTree): 0 | 1 | undefined {
  switch (tree.node) {
    case 'constant':
      return 0;
    case 'leaf':
      return leafDegree(tree.leaf.of);
    case 'negative':
      return degree(tree.of);
    case 'sum': {
      const [first, ...others] = tree.terms.map(degree);
      return others.every((other) => other === first) ? first : undefined;
    }
    case 'product': {
      const degrees = tree.factors.map(degree);
      if (degrees.includes(undefined)) return undefined;
      const ones = degrees.filter((one) => one === 1).length;
      return ones === 0 ? 0 : ones === 1 ? 1 : undefined;
    }
    case 'quotient':
      return degree(tree.denominator) === 0 ? degree(tree.numerator) : undefined;
    case 'power':
      return degree(tree.base) === 0 ? 0 : undefined;
    case 'root':
    case 'absolute':
    case 'call':
      return degree(tree.of) === 0 ? 0 : undefined;
    default:
      return undefined;
  }
}

function leafDegree(of: RuleLeaf['of']): 0 | 1 | undefined {
  switch (of) {
    case 'gradient':
    case 'before':
    case 'line':
      return 1;
    case 'learningRate':
    case 'hyperparameter':
      return 0;
    case 'decayTerm':
      return undefined;
  }
}
