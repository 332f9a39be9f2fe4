/** The rule of the optimizer and the term of the penalty as text, with the letters of the ledger: no number of the sheet tells them. */
import { inText } from '../../../expression';
import type { StepTrace } from '../../../model';
import { decays, derivationOf, exists, letterOf, type Quantity, quantityValue, ruleFor } from '../../../quantity';
import { formatSetting, messages } from '../../../text';

/** A weight, not a bias, which decay and penalty may leave out. */
const place = { layer: 1, from: 1, to: 1 } as const;

/** Each line, then the update: New v = μv + gradient, Δw = −ηv. None for plain gradient descent, and where nothing is updated. */
export function ruleSaid(trace: StepTrace): readonly string[] {
  const words = messages.ledger.rule;
  const { lines } = ruleFor(place, trace);
  if (!trace.updates || (lines.length === 0 && !decays(place, trace))) return [];
  const ofLines = lines.map(({ name, isKept }) =>
    (isKept ? words.newLine : words.line)(
      letterOf(name),
      formulaOf({ kind: 'optimizerLine', line: name, ...place }, trace),
    ),
  );
  const update = messages.work.asked.updateBy({ formula: formulaOf({ kind: 'update', ...place }, trace) });
  return [[...ofLines, update].join(', ')];
}

/** What is added to the gradient of the data. */
export function penaltySaid(trace: StepTrace): readonly string[] {
  const term = { kind: 'penaltyGradient', ...place } as const;
  return trace.settings.penalty && exists(term, trace) ? [messages.ledger.rule.penalty(formulaOf(term, trace))] : [];
}

function formulaOf(quantity: Quantity, trace: StepTrace): string {
  const tree = derivationOf(quantity, trace)?.expression;
  if (!tree) throw new Error(`expected a number that is computed, got ${quantity.kind}`);
  return inText(tree, (part) => nameOf(part, trace));
}

function nameOf(part: Quantity, trace: StepTrace): string {
  const words = messages.ledger.rule;
  switch (part.kind) {
    case 'optimizerState':
    case 'optimizerLine':
      return letterOf(part.line);
    case 'hyperparameter':
      return letterOf(part.name);
    case 'decayTerm':
      return `${letterOf('weightDecay')}${words.weight}`;
    case 'penaltyRate':
      return letterOf(part.kind);
    case 'penaltyDivisor':
      return formatSetting(quantityValue(part, trace));
    case 'weight':
      return words.weight;
    case 'learningRate':
      return words.learningRate;
    default:
      return words.gradient;
  }
}
