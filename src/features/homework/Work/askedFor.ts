/** What a kind of cell asks for, where courses differ in it: δ = ∂e/∂s, without 1/B. With the conventions in which the step is shown. */
import { beyondPlain } from '../../../kit/comparedRuns/beyondPlain';
import { lineFormula, ruleFormula, ruleName, ruleTree } from '../../../kit/quantity/ruleFormula';
import type { StepView } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import {
  activationsText,
  decays,
  dividesCycle,
  exists,
  lossText,
  plainDivisionOf,
  type Quantity,
  quantityValue,
  ruleFor,
  shownIn,
} from '../../../quantity';
import { formatSetting, messages } from '../../../text';
import { type BlockKind, blockKinds } from '../exercise/sheet';
import { shareText } from './accepted';
import type { WorkModel } from './useWork';

/** One text for each thing that is to be known; none where every course means the same. */
export function askedFor(kind: BlockKind, { run, trace }: Pick<StepView, 'run' | 'trace'>): readonly string[] {
  const words = messages.work.asked;
  const beyond = beyondPlain(run, trace.step);
  const isPerSample = trace.settings.clip?.per === 'sample';
  const inSum = isPerSample ? [...beyond.inSum, ...normSaid(trace)] : beyond.inSum;
  const { inUpdate } = beyond;
  const inGradient = [...beyond.inGradient, ...penaltySaid(trace)];
  const { optimizer } = run.settingsAt(trace.step);
  const rule = [
    ...(optimizer === 'sgd' ? [] : [messages.optimizer.names[optimizer]]),
    ...ruleSaid(trace),
    ...inUpdate,
    ...(isPerSample ? [] : normSaid(trace)),
    ...cycleSaid(trace),
    ...timeSaid(trace),
  ];
  switch (kind) {
    case 'x':
      return [words.functions({ names: activationsText(trace.network) })];
    case 'delta':
      return [[words.delta, ...shareSaid(trace)].join(', '), lossWords(trace)];
    case 'product':
    case 'sum': {
      const own = shareSaid(trace);
      const factors = kind === 'sum' ? inSum : [];
      return [...(own.length === 0 ? [] : [words.of(messages.work.kinds[kind], own.join(', '))]), ...factors];
    }
    case 'contribution':
      return inSum;
    case 'mean':
      return [...inSum, ...inGradient];
    case 'update':
      return [words.update, ...inSum, ...inGradient, ...rule];
    case 'after':
      return [...inSum, ...inGradient, ...rule];
    default:
      return [];
  }
}

/** What several kinds ask for, in the order of computation, once; the products do not repeat what δ says. */
export function askedForAll(kinds: readonly BlockKind[], step: Pick<StepView, 'run' | 'trace'>): readonly string[] {
  const hasDelta = kinds.includes('delta');
  const texts = blockKinds
    .filter((kind) => kinds.includes(kind) && !(hasDelta && (kind === 'product' || kind === 'sum')))
    .flatMap((kind) => askedFor(kind, step));
  return [...new Set(texts)];
}

/** What a sheet asks for. */
export function askedForSheet({ asked, step }: Pick<WorkModel, 'asked' | 'step'>): readonly string[] {
  return askedForAll(
    asked.map(({ kind }) => kind),
    step,
  );
}

/** Over what the norm of clipping goes, where somebody might leave something out. */
function normSaid({ settings, network }: StepTrace): readonly string[] {
  return settings.clip && network.bias === 'frozen' ? [messages.work.asked.normOverBiases] : [];
}

/** What becomes of the accumulated gradient in this step. */
function cycleSaid(trace: StepTrace): readonly string[] {
  const words = messages.work.asked;
  if (!trace.cycle) return [];
  if (!trace.updates) return [words.notYet(trace.cycle.batch, trace.cycle.batches)];
  return dividesCycle(trace) ? [words.cycleDivided(trace.cycleDivisor)] : [];
}

/** Which update it is, where the rule depends on that: no number of the sheet tells it. */
function timeSaid({ optimizerStep, settings, updates }: StepTrace): readonly string[] {
  const { kind } = settings.optimizer;
  return updates && (kind === 'adam' || kind === 'adamw') ? [messages.work.asked.time(optimizerStep)] : [];
}

function shareSaid(trace: StepTrace): readonly string[] {
  const words = messages.work.asked;
  const isDivided = plainDivisionOf(trace) !== 'none';
  const share = shareText(trace);
  return isDivided ? [shownIn(trace).carried ? words.with(share) : words.without(share)] : [];
}

function lossWords({ settings, network }: StepTrace): string {
  return messages.work.asked.loss({ formula: lossText(settings.loss, network.layers.at(-1) ?? 1) });
}

/** A weight, not a bias, which decay and penalty may leave out. */
const place = { layer: 1, from: 1, to: 1 } as const;

/** No number of the sheet tells the optimizer's rule. Each line, then the update: New v = μv + gradient, Δw = −ηv. None for plain gradient descent, and where nothing is updated. */
function ruleSaid(trace: StepTrace): readonly string[] {
  const { lines } = ruleFor(place, trace);
  if (!trace.updates || (lines.length === 0 && !decays(place, trace))) return [];
  const ofLines = lines.map(({ name, isKept }) =>
    lineFormula({ kind: 'optimizerLine', line: name, ...place }, trace, isKept),
  );
  const update = messages.work.asked.updateBy({ formula: formulaOf({ kind: 'update', ...place }, trace) });
  return [[...ofLines, update].join(', ')];
}

/** What is added to the gradient of the data. */
function penaltySaid(trace: StepTrace): readonly string[] {
  const { settings, network } = trace;
  const term = { kind: 'penaltyGradient', ...place } as const;
  if (!settings.penalty || !exists(term, trace)) return [];
  const said = messages.ledger.rule.penalty(formulaOf(term, trace));
  const leavesOut = network.bias === 'trained' && !settings.penalty.biases;
  return [leavesOut ? messages.work.asked.notOnBiases(said) : said];
}

/** With the number of a divisor, which has no letter on the sheet. */
function formulaOf(quantity: Quantity, trace: StepTrace): string {
  return ruleFormula(ruleTree(quantity, trace), (part) =>
    part.kind === 'penaltyDivisor' ? formatSetting(quantityValue(part, trace)) : ruleName(part),
  );
}
