/** Which slips give the same number in this exercise, and sizes with which they differ. */
import { useMemo } from 'react';
import type { StepTrace } from '../../../model';
import { checkChange } from '../../../run';
import { useStore, useStoreApi } from '../../../store';
import { formatSetting, messages } from '../../../text';
import { proposedSizes, type SlipName, slipsThatCollide } from '../check';
import { type Exercise, stateOf } from '../exercise/exercise';
import { type Block, quantityKindOf, type Sheet } from '../exercise/sheet';
import { whereLabel } from './said';

interface CollisionsProps {
  readonly exercise: Exercise;
  readonly sheet: Sheet;
  readonly trace: StepTrace;
}

export function Collisions({ exercise, sheet, trace }: CollisionsProps) {
  const words = messages.exercise.collisions;
  const store = useStoreApi();
  const scenario = useStore((state) => state.scenario);
  const changes = useStore((state) => state.changes);
  const found = useMemo(() => slipsThatCollide(trace), [trace]);
  const sizes = useMemo(() => proposedSizes(trace), [trace]);
  const shown = found.flatMap(({ kind, layer, names, isUnnoticed }) => {
    const block = sheet.blocks.find((one) => quantityKindOf(one) === kind && one.layer === layer);
    return block && stateOf(exercise, block) === 'asked' ? [{ block, names, isUnnoticed }] : [];
  });
  const merged = mergedByNames(shown);
  if (merged.length === 0) return <p className="aside">{words.none}</p>;
  const { learningRate, batchSize } = sizes;
  const { step } = trace;
  const before = changes.filter((change) => change.step <= step);
  const proposals = [
    ...(learningRate === undefined
      ? []
      : [{ setting: 'learningRate', value: learningRate, label: words.setRate(formatSetting(learningRate)) } as const]),
    ...(batchSize === undefined
      ? []
      : [{ setting: 'batchSize', value: batchSize, label: words.setSize(batchSize) } as const]),
    // There may be too few samples, or batches that are given by hand.
  ].filter(({ setting, value }) => checkChange(scenario, before, { step, setting, value }) === undefined);
  return (
    <section className="stack exercise-card small exercise-collisions" aria-label={words.label}>
      <h3>{words.title(merged.length)}</h3>
      <p>{words.detail}</p>
      <ul>
        {merged.map(({ blocks, names, isUnnoticed }) => (
          <li key={`${blocks[0]?.id} ${names.join()} ${isUnnoticed}`}>
            <b>{blocks.map((block) => whereLabel(block, trace.network)).join('; ')}:</b>{' '}
            {names.map((name) => messages.slips.names[name].what).join(messages.work.or)}
            {isUnnoticed && <> {words.unnoticed}</>}
          </li>
        ))}
      </ul>
      {proposals.length > 0 && (
        <div className="controls work-buttons">
          <span>{words.propose}</span>
          {proposals.map(({ setting, value, label }) => (
            <button
              key={setting}
              type="button"
              className="plain-button"
              onClick={() => store.getState().change(setting, value)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

interface Shown {
  readonly block: Block;
  readonly names: readonly SlipName[];
  readonly isUnnoticed: boolean;
}

/** The same slips in several blocks are one line. */
function mergedByNames(shown: readonly Shown[]) {
  const lines = new Map<string, { readonly blocks: Block[] } & Omit<Shown, 'block'>>();
  for (const { block, names, isUnnoticed } of shown) {
    const key = `${names.join()} ${isUnnoticed}`;
    const line = lines.get(key);
    if (line) line.blocks.push(block);
    else lines.set(key, { blocks: [block], names, isUnnoticed });
  }
  return [...lines.values()];
}
