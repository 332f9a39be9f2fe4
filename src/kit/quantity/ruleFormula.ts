/** Formulas of the optimizer's rule as text, in the letters and words of the ledger: New v = μv + gradient. */
import { inText } from '../../expression';
import type { StepTrace } from '../../model';
import { derivationOf, letterOf, type Quantity, type Tree } from '../../quantity';
import { messages } from '../../text';

type OptimizerLine = Extract<Quantity, { readonly kind: 'optimizerLine' }>;

/** The formula of a number of the rule. Throws for one that is not computed. */
export function ruleTree(quantity: Quantity, trace: StepTrace): Tree {
  const tree = derivationOf(quantity, trace)?.expression;
  if (!tree) throw new Error(`expected a number that is computed, got ${quantity.kind}`);
  return tree;
}

/** `nameOf`: what stands for a number in it. */
export function ruleFormula(tree: Tree, nameOf: (quantity: Quantity) => string = ruleName): string {
  return inText(tree, nameOf);
}

/** `isNew`: it keeps a number for the next step, whose name the old one has in the formula. */
export function lineFormula(line: OptimizerLine, trace: StepTrace, isNew: boolean): string {
  const words = messages.ledger.rule;
  return (isNew ? words.newLine : words.line)(letterOf(line.line), ruleFormula(ruleTree(line, trace)));
}

export function ruleName(quantity: Quantity): string {
  const words = messages.ledger.rule;
  switch (quantity.kind) {
    case 'optimizerState':
    case 'optimizerLine':
      return letterOf(quantity.line);
    case 'hyperparameter':
      return letterOf(quantity.name);
    case 'decayTerm':
      return `${letterOf('weightDecay')}${words.weight}`;
    case 'penaltyRate':
    case 'penaltyDivisor':
      return letterOf(quantity.kind);
    case 'weight':
      return words.weight;
    case 'learningRate':
      return words.learningRate;
    default:
      return words.gradient;
  }
}
