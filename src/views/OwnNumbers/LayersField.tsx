/** All layers in one field, "2-3-1": applied when the field is left or Enter is pressed. */
import { use, useEffect, useEffectEvent, useId, useState } from 'react';
import { TypedTextsContext } from '../../kit/fields/typedTexts';
import { type FilledScenario, withLayers } from '../../scenario';
import { messages } from '../../text';
import type { ScenarioEdit } from '../shared/scenarioForm/scenarioForm';

interface LayersFieldProps {
  readonly network: FilledScenario['network'];
  readonly edit: ScenarioEdit;
}

/** As no number is called. */
const field = 'layers';

export function LayersField({ network, edit }: LayersFieldProps) {
  const words = messages.ownNumbers;
  const id = useId();
  const texts = use(TypedTextsContext);
  const [draft, setDraft] = useState(() => texts?.read(field));
  const [problem, setProblem] = useState<string>();
  const commit = (): void => {
    if (draft === undefined) return;
    const sizes = readLayers(draft);
    const refused = sizes ? edit((scenario, added) => withLayers(scenario, sizes, added)) : words.notLayers(draft);
    setProblem(refused);
    if (refused !== undefined) return;
    setDraft(undefined);
    texts?.write(field, undefined);
  };
  // What an earlier visit has left is as if the field had just been left.
  const settle = useEffectEvent(commit);
  useEffect(() => settle(), []);
  return (
    <div className="stack scenario-field">
      <label htmlFor={id} className="aside">
        {words.layers}
      </label>
      <input
        id={id}
        className="number-input own-numbers-layers"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck="false"
        value={draft ?? network.layers.join('-')}
        onFocus={(event) => event.target.select()}
        onChange={({ target }) => {
          setDraft(target.value);
          setProblem(undefined);
          texts?.write(field, target.value);
        }}
        onBlur={commit}
        onKeyDown={({ key }) => key === 'Enter' && commit()}
      />
      <span className={problem === undefined ? 'aside scenario-soft' : 'scenario-problem'} id={`${id}-hint`}>
        {problem ?? words.layersHint}
      </span>
    </div>
  );
}

/** The sizes in "2-3-1", "[2, 3, 1]" or "2 × 3 × 1": at least two whole numbers from 1. Nothing between two signs is no size. */
export function readLayers(text: string): readonly number[] | undefined {
  const plain = text.replace(/[\s()[\]]+/g, ' ').trim();
  const entries = plain.split(/ ?[,;×x→–—-] ?| /);
  const sizes = entries.map((entry) => (/^\d+$/.test(entry) ? Number(entry) : 0));
  return sizes.length >= 2 && sizes.every((units) => units >= 1) ? sizes : undefined;
}
