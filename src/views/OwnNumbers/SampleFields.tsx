/** The samples: a row each, its weight where samples have weights, then inputs, then targets. */
import { useCallback, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { messages } from '../../text';
import { cellPlace } from '../shared/grid/cellPlace';
import { withNewSample, withoutSample } from './editDraft';
import { maximumSamples } from './formLimits';
import type { FieldsProps } from './NetworkFields';
import { SampleRow } from './SampleRow';

interface SampleFieldsProps extends FieldsProps {
  readonly onText: (name: string, text: string) => void;
}

export function SampleFields({ draft, edit, problem, onText }: SampleFieldsProps) {
  const words = messages.ownNumbers;
  const { samples, layers, isWeighted } = draft;
  const section = useRef<HTMLElement>(null);
  /** Where the focus goes once the rows have changed, as a selector. */
  const next = useRef<string>(undefined);
  const inputs = layers[0] ?? 0;
  const targets = layers.at(-1) ?? 0;
  const problemPlace = cellPlace(problem?.field ?? '');
  const problemSample = problemPlace && problemPlace.table !== 'weight' ? problemPlace.sample : undefined;

  // After the change: the new row, or the one in the removed one's place, exists only then.
  useEffect(() => {
    const find = (selector: string) => section.current?.querySelector<HTMLElement>(selector);
    const last = `[data-remove="${samples.length}"]`;
    // The only sample has no button to take it away: its first cell then.
    if (next.current !== undefined) (find(next.current) ?? find(last) ?? find('input'))?.focus();
    next.current = undefined;
  }, [samples.length]);

  // The same function every time, so that a key typed in one row renders that row alone.
  const remove = useCallback(
    (sample: number): void => {
      next.current = `[data-remove="${sample}"]`;
      edit((present) => withoutSample(present, sample));
    },
    [edit],
  );

  return (
    <section className="own-numbers-section" aria-labelledby="own-numbers-samples" ref={section}>
      <h3 id="own-numbers-samples">{words.samples}</h3>
      <div className="own-numbers-scroll own-numbers-samples">
        <table className="own-numbers-grid">
          <caption className="visually-hidden">{words.samples}</caption>
          <thead>
            <tr>
              <th scope="col">{words.sampleHead}</th>
              {isWeighted && <th scope="col">{words.weightHead}</th>}
              {range(inputs).map((unit) => (
                <th key={unit} scope="col" className="own-numbers-x">
                  {words.input({ unit })}
                </th>
              ))}
              {range(targets).map((unit) => (
                <th key={unit} scope="col" className="own-numbers-y">
                  {words.target({ unit })}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {samples.map((row, index) => (
              <SampleRow
                key={row.id}
                row={row}
                sample={index + 1}
                inputs={inputs}
                targets={targets}
                isWeighted={isWeighted}
                canRemove={samples.length > 1}
                problem={problemSample === index + 1 ? problem : undefined}
                onText={onText}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      {samples.length < maximumSamples ? (
        <Button
          className="plain-button"
          onPress={() => {
            next.current = `[data-field="input.1.${samples.length + 1}"]`;
            edit(withNewSample);
          }}
        >
          {words.addSample}
        </Button>
      ) : (
        <p className="own-numbers-hint">{words.manySamples(maximumSamples)}</p>
      )}
    </section>
  );
}

/** 1 … count */
function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
