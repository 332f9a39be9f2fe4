/** What a kind of cell asks for, where courses differ in it: δ = ∂e/∂s, without 1/B. With the conventions in which the step is shown. */
import { beyondPlain } from '../../../kit/comparedRuns/beyondPlain';
import type { StepView } from '../../../kit/quantity/useStep';
import type { StepTrace } from '../../../model';
import { activationsText, dividesCycle, lossText, plainDivisionOf, shownIn } from '../../../quantity';
import { messages } from '../../../text';
import { type BlockKind, blockKinds } from '../exercise/sheet';
import { shareText } from './accepted';
import { penaltySaid, ruleSaid } from './ruleSaid';
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
