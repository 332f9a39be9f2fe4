/** Conventions in which courses differ: where the division is written, the index of samples. */

import { Options } from '../../kit';
import { notationNamed, sampleIndexProblem, sampleIndices } from '../../quantity';
import { clipsPerSample, fixedPreferences, useActions, useStore } from '../../store';
import { messages } from '../../text';

export function ConventionChoices() {
  const words = messages.display.conventions;
  const { divide, sampleIndex, notation } = useStore((state) => state.preferences);
  const isRefused = useStore(clipsPerSample);
  const isAsked = useStore(({ otherKeys }) => 'divide' in fixedPreferences(otherKeys));
  const { setPreference } = useActions();
  const written = notationNamed(notation);
  const free = sampleIndices.filter((index) => !written || sampleIndexProblem(written, index) === undefined);
  const indices: Readonly<Record<string, string>> = Object.fromEntries(
    free.map((index) => [index, index === 'own' ? words.ownIndex : index]),
  );
  const inUse = sampleIndices.filter((index) => !free.includes(index));
  return (
    <>
      {isAsked ? (
        <p className="soft display-note">{words.asked}</p>
      ) : (
        <>
          <Options
            label={words.divide}
            options={words.divisions}
            value={isRefused ? 'end' : divide}
            onChange={(chosen) => setPreference('divide', isRefused ? 'end' : chosen)}
          />
          <p className="soft display-note">{isRefused ? words.refused : words.divideNote}</p>
        </>
      )}
      <Options
        label={words.index}
        options={indices}
        value={free.includes(sampleIndex) ? sampleIndex : 'own'}
        onChange={(chosen) => {
          const index = sampleIndices.find((one) => one === chosen);
          if (index) setPreference('sampleIndex', index);
        }}
      />
      {inUse.length > 0 && <p className="soft display-note">{words.inUse(inUse.join(', '))}</p>}
    </>
  );
}
