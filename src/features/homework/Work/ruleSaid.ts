/** The rule of the optimizer and the term of the penalty as text, with the letters of the ledger: no number of the sheet tells them. */
import { lineFormula, ruleFormula, ruleName, ruleTree } from '../../../kit/quantity/ruleFormula';
import type { StepTrace } from '../../../model';
import { decays, exists, type Quantity, quantityValue, ruleFor } from '../../../quantity';
import { formatSetting, messages } from '../../../text';

/** A weight, not a bias, which decay and penalty may leave out. */
const place = { layer: 1, from: 1, to: 1 } as const;

/** Each line, then the update: New v = μv + gradient, Δw = −ηv. None for plain gradient descent, and where nothing is updated. */
export function ruleSaid(trace: StepTrace): readonly string[] {
  const { lines } = ruleFor(place, trace);
  if (!trace.updates || (lines.length === 0 && !decays(place, trace))) return [];
  const ofLines = lines.map(({ name, isKept }) =>
    lineFormula({ kind: 'optimizerLine', line: name, ...place }, trace, isKept),
  );
  const update = messages.work.asked.updateBy({ formula: formulaOf({ kind: 'update', ...place }, trace) });
  return [[...ofLines, update].join(', ')];
}

/** What is added to the gradient of the data. */
export function penaltySaid(trace: StepTrace): readonly string[] {
  const term = { kind: 'penaltyGradient', ...place } as const;
  return trace.settings.penalty && exists(term, trace) ? [messages.ledger.rule.penalty(formulaOf(term, trace))] : [];
}

/** With the number of a divisor, which has no letter on the sheet. */
function formulaOf(quantity: Quantity, trace: StepTrace): string {
  return ruleFormula(ruleTree(quantity, trace), (part) =>
    part.kind === 'penaltyDivisor' ? formatSetting(quantityValue(part, trace)) : ruleName(part),
  );
}
