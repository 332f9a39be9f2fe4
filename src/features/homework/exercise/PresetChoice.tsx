/** What an exercise begins with, each with the number of its cells. */
import { Options } from '../../../kit/fields/Options';
import { messages } from '../../../text';
import type { Preset } from './presets';

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
