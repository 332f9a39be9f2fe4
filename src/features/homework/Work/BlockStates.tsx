/** A row for each kind and layer: given, to fill in or not asked, and its points. */
import { Choice } from '../../../kit/fields/Choice';
import { NumberField } from '../../../kit/fields/NumberField';
import { Options } from '../../../kit/fields/Options';
import type { Network } from '../../../model';
import { messages } from '../../../text';
import { askedBlocks, type BlockState, type EditedExercise, pointsOfBlock, stateOf } from '../exercise/exercise';
import { type Block, givesAllInputs, type Sheet, scopes } from '../exercise/sheet';
import { whereLabel } from './said';

interface BlockStatesProps extends EditedExercise {
  readonly sheet: Sheet | undefined;
  readonly network: Network;
}

const states = ['given', 'asked', 'notAsked'] as const satisfies readonly BlockState[];

export function BlockStates({ exercise, change, sheet, network }: BlockStatesProps) {
  const words = messages.exercise;
  const work = messages.work;
  const asked = sheet ? askedBlocks(exercise, sheet) : [];
  const cells = asked.reduce((sum, { addresses }) => sum + addresses.length, 0);
  const points = asked.reduce((sum, block) => sum + pointsOfBlock(exercise, block), 0);
  const set = ({ id }: Block, state: BlockState): void => {
    const given = exercise.given.filter((one) => one !== id);
    const notAsked = exercise.notAsked.filter((one) => one !== id);
    change({
      given: state === 'given' ? [...given, id] : given,
      notAsked: state === 'notAsked' ? [...notAsked, id] : notAsked,
    });
  };
  return (
    <>
      <div className="row flow work-ends">
        <h3>{words.scope}</h3>
        <Choice
          label={work.scopeLabel}
          options={scopes.map((id) => ({ id, text: work.scopes[id] }))}
          selected={exercise.scope}
          onChoose={(id) => change({ scope: scopes.find((one) => one === id) ?? 'weight' })}
        />
      </div>
      {!sheet && <p>{work.tooLarge}</p>}
      <table className="small exercise-blocks">
        <thead className="soft">
          <tr>
            <th scope="col">{words.columns.block}</th>
            <th scope="col">{words.columns.cells}</th>
            {states.map((state) => (
              <th key={state} scope="col">
                {words.states[state]}
              </th>
            ))}
            <th scope="col">{words.columns.points}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="soft">
            <th scope="row">{givesAllInputs(network) ? words.inputs : words.fewInputs}</th>
            <td />
            <td colSpan={4}>{words.always}</td>
          </tr>
          {sheet?.blocks.map((block) => {
            const label = whereLabel(block, network);
            const state = stateOf(exercise, block);
            return (
              <tr key={block.id}>
                <th scope="row">{label}</th>
                <td className="number">{block.addresses.length}</td>
                {states.map((one) => (
                  <td key={one} className="exercise-state">
                    <input
                      type="radio"
                      name={`state ${block.id}`}
                      aria-label={`${label}: ${words.states[one]}`}
                      checked={state === one}
                      onChange={() => set(block, one)}
                    />
                  </td>
                ))}
                <td>
                  {state === 'asked' && (
                    <NumberField
                      label={words.pointsOf(label)}
                      value={pointsOfBlock(exercise, block)}
                      width="6ch"
                      onCommit={(value) => {
                        if (!(value >= 0 && value <= 1000)) return words.positive;
                        change({ points: { ...exercise.points, [block.id]: value } });
                        return undefined;
                      }}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <td className="number">{cells}</td>
            <td colSpan={3} />
            <td className="number">{points}</td>
          </tr>
        </tfoot>
      </table>
      <Options
        label={words.credit}
        options={words.credits}
        value={exercise.credit}
        onChange={(credit) => change({ credit })}
      />
    </>
  );
}
