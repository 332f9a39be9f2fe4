/** A row of the optimizer's rule as one line of text, rendered from its tree: v = μv + gradient, μ = 0.9. */
import { leaves, product } from '../../expression';
import { lineFormula, ruleFormula, ruleName, ruleTree } from '../../kit/quantity/ruleFormula';
import type { StepTrace } from '../../model';
import { exists, letterOf, type Quantity, quantityValue, type Tree } from '../../quantity';
import { formatSetting, messages } from '../../text';
import type { LedgerTotal } from '../shared/ledger/ledgerRows';

export function ruleText({ quantity, settings, isNew }: LedgerTotal, trace: StepTrace): string {
  const ownSettings = settings.map((name) => ({ kind: 'hyperparameter', name }) as const);
  const values = [...penaltySettings(quantity, trace), ...ownSettings].map((one) =>
    messages.ledger.rule.setting(ruleName(one), formatSetting(quantityValue(one, trace))),
  );
  return [formulaOf(quantity, trace, isNew), ...values].join(', ');
}

/** λ_P and R, those that the formula has. */
function penaltySettings({ kind }: Quantity, trace: StepTrace): readonly Quantity[] {
  if (kind !== 'penaltyGradient') return [];
  return ([{ kind: 'penaltyRate' }, { kind: 'penaltyDivisor' }] as const).filter((one) => exists(one, trace));
}

function formulaOf(quantity: Quantity, trace: StepTrace, isNew: boolean): string {
  const words = messages.ledger.rule;
  if (quantity.kind === 'optimizerState') {
    return words.before(messages.optimizer.lines[quantity.line], letterOf(quantity.line));
  }
  if (quantity.kind === 'optimizerLine') return lineFormula(quantity, trace, isNew);
  const tree = ruleTree(quantity, trace);
  if (quantity.kind === 'decayTerm') return words.decay(ruleFormula(tree));
  if (quantity.kind === 'penaltyGradient') return words.penalty(ruleFormula(tree));
  return timesRate(tree, trace.settings.optimizer.learningRate);
}

/** Δw = −η times something; the gradient of the row above is not named again. A rule that is not a multiple of η is written out. */
function timesRate(tree: Tree, rate: number): string {
  const words = messages.ledger.rule;
  const [first, ...others] = tree.node === 'negative' && tree.of.node === 'product' ? tree.of.factors : [];
  const isMultiple =
    first?.node === 'leaf' && first.leaf.kind === 'learningRate' && !leaves(product(...others)).some(isRate);
  if (!isMultiple) return words.wholeUpdate(ruleFormula(tree), words.learningRate, formatSetting(rate));
  const text = ruleFormula(product(...others));
  // From 0, so that 0 has no sign.
  const negated = formatSetting(0 - rate);
  return text === words.gradient
    ? words.update(words.learningRate, negated)
    : words.updateOf(text, words.learningRate, negated);
}

function isRate({ kind }: Quantity): boolean {
  return kind === 'learningRate';
}
