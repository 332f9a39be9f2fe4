/** A convention in which courses differ: where the division is written. */

import { Options } from '../../kit';
import { clipsPerSample, fixedPreferences, useActions, useStore } from '../../store';
import { messages } from '../../text';

export function ConventionChoices() {
  const words = messages.display.conventions;
  const divide = useStore((state) => state.preferences.divide);
  const isRefused = useStore(clipsPerSample);
  const isAsked = useStore(({ otherKeys }) => 'divide' in fixedPreferences(otherKeys));
  const { setPreference } = useActions();
  if (isAsked) return <p className="soft display-note">{words.asked}</p>;
  return (
    <>
      <Options
        label={words.divide}
        options={words.divisions}
        value={isRefused ? 'end' : divide}
        onChange={(chosen) => setPreference('divide', isRefused ? 'end' : chosen)}
      />
      <p className="soft display-note">{isRefused ? words.refused : words.divideNote}</p>
    </>
  );
}
