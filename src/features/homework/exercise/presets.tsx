/** What an exercise begins with, each with the number of its cells. */
import { Options } from '../../../kit/fields/Options';
import type { StepTrace } from '../../../model';
import { divisionRow, layersOf, type WeightPlace } from '../../../quantity';
import { messages } from '../../../text';
import { askedBlocks, type Exercise } from './exercise';
import { givesAllInputs, sheetOf } from './sheet';

interface PresetChoiceProps {
  readonly presets: readonly Preset[];
  /** Absent: the exercise is none of them. */
  readonly chosen: Preset | undefined;
  readonly onChoose: (preset: Preset) => void;
}

export function PresetChoice({ presets, chosen, onChoose }: PresetChoiceProps) {
  const { begin, begins, preset: text } = messages.exercise;
  return (
    <Options<string>
      label={begin}
      options={Object.fromEntries(presets.map(({ name, words, cells }) => [name, text(begins[words], cells)]))}
      value={chosen?.name}
      onChange={(chosenName) => {
        const preset = presets.find(({ name }) => name === chosenName);
        if (preset) onChoose(preset);
      }}
    />
  );
}

export const presetNames = ['first', 'weight', 'network'] as const;
export type PresetName = (typeof presetNames)[number];

type Rules = Pick<Exercise, 'scope' | 'given' | 'notAsked'>;

export interface Preset {
  readonly name: PresetName;
  /** As it is called: where nothing is divided, the first one ends at the sum. */
  readonly words: PresetName | 'firstToSum';
  readonly rules: Rules;
  /** How many cells are to be filled in. */
  readonly cells: number;
}

/** Those that the step has a sheet for, the smallest first. */
export function presetsOf(trace: StepTrace, place: WeightPlace): readonly Preset[] {
  return presetNames.flatMap((name) => {
    const rules = rulesOf(name, trace, place);
    const sheet = sheetOf(trace, place, rules.scope);
    if (!sheet) return [];
    const cells = askedBlocks(rules, sheet).reduce((sum, { addresses }) => sum + addresses.length, 0);
    const words = name === 'first' && divisionRow(trace) === 'none' ? 'firstToSum' : name;
    return [{ name, words, rules, cells }];
  });
}

export function isPreset({ rules }: Preset, { scope, given, notAsked }: Rules): boolean {
  const same = (some: readonly string[], others: readonly string[]): boolean =>
    some.toSorted().join() === others.toSorted().join();
  return scope === rules.scope && same(given, rules.given) && same(notAsked, rules.notAsked);
}

function rulesOf(name: PresetName, { network }: StepTrace, { layer }: WeightPlace): Rules {
  // What nobody can compute from the sheet is given. The whole network has every input in a product.
  if (name === 'weight')
    return { scope: name, given: layer > 2 || givesAllInputs(network) ? [] : ['s.1'], notAsked: [] };
  if (name === 'network') return { scope: name, given: [], notAsked: [] };
  const layers = layersOf(network);
  // A hidden δ is computed from those above it: they are given, although the sheet of one weight has no cells for them.
  const above = layers.filter((one) => one > layer);
  return {
    scope: 'weight',
    given: [...layers.flatMap((one) => [`s.${one}`, `x.${one}`]), ...above.map((one) => `delta.${one}`)],
    notAsked: [`update.${layer}`, `after.${layer}`],
  };
}
