/** What a kind of cell asks for, where courses differ in it: δ = ∂e/∂s, without 1/B. With the conventions in which the step is shown. */
import type { StepTrace } from '../../../model';
import { activationsText, lossText, plainDivisionOf, shownIn } from '../../../quantity';
import { messages } from '../../../text';
import { type BlockKind, blockKinds } from '../exercise/sheet';
import { shareText } from './accepted';

/** One text for each thing that is to be known; none where every course means the same. */
export function askedFor(kind: BlockKind, trace: StepTrace): readonly string[] {
  const words = messages.work.asked;
  switch (kind) {
    case 'x':
      return [words.functions({ names: activationsText(trace.network) })];
    case 'delta':
      return [[words.delta, ...shareSaid(trace)].join(', '), lossWords(trace)];
    case 'product':
    case 'sum': {
      const own = shareSaid(trace);
      return own.length === 0 ? [] : [words.of(messages.work.kinds[kind], own.join(', '))];
    }
    case 'update':
      return [words.update];
    default:
      return [];
  }
}

/** What several kinds ask for, in the order of computation; the products do not repeat what δ says. */
export function askedForAll(kinds: readonly BlockKind[], trace: StepTrace): readonly string[] {
  const hasDelta = kinds.includes('delta');
  return blockKinds
    .filter((kind) => kinds.includes(kind) && !(hasDelta && (kind === 'product' || kind === 'sum')))
    .flatMap((kind) => askedFor(kind, trace));
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
