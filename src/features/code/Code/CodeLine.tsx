/** One line: its number, its text with the names that stand for numbers, its shape, and on demand its value at the reader's place. */
import type { CSSProperties } from 'react';
import { QuantityNumber } from '../../../kit/quantity/QuantityNumber';
import type { StepView } from '../../../kit/quantity/useStep';
import { stopAt } from '../../../kit/table/stopAt';
import { addressOf, plainDivisionOf, type QuantityKind } from '../../../quantity';
import { useStore } from '../../../store';
import { messages } from '../../../text';
import { type CodeLine as Line, type Program, quantityOf, shownText, tokensOf } from '../program';

interface CodeLineProps {
  readonly line: Line;
  readonly number: number;
  readonly program: Program;
  readonly step: StepView;
  readonly chosen: string | undefined;
  /** Names whose numbers are pointed at anywhere. */
  readonly lit: ReadonlySet<string>;
  readonly onChoose: (name: string) => void;
  readonly hasValues: boolean;
  /** The division by the divisor of the batch is in this line and in those after it. */
  readonly isFirstDivision: boolean;
}

/** What the line says itself. */
const given: ReadonlySet<QuantityKind> = new Set([
  'input',
  'target',
  'batchSize',
  'sampleWeight',
  'divisor',
  'penaltyRate',
  'penaltyDivisor',
  'maxNorm',
  'cycleDivisor',
]);

export function CodeLine({
  line,
  number,
  program,
  step,
  chosen,
  lit,
  onChoose,
  hasValues,
  isFirstDivision,
}: CodeLineProps) {
  const { indent = 0, comment, shape, defines } = line;
  const words = messages.code;
  const sample = useStore((state) => state.cursor.sample);
  const weight = useStore((state) => state.cursor.weight);
  const place = { sample, weight };
  const { trace } = step;
  const quantityNamed = (name: string) => {
    const meaning = program.names.get(name);
    return meaning && quantityOf(meaning, place, trace);
  };
  const value = hasValues && defines !== undefined ? quantityNamed(defines) : undefined;
  const isGiven = value !== undefined && given.has(value.kind);
  const text = shownText(line, program.library);
  let column = 0;
  return (
    <li className="code-line">
      <span className="soft code-number" aria-hidden>
        {number}
      </span>
      <code className="code-text" style={{ '--indent': indent } as CSSProperties}>
        {tokensOf(text, program.names).map((token, index) => {
          const key = `${index} ${token.text}`;
          const quantity = token.kind === 'name' ? quantityNamed(token.text) : undefined;
          if (token.kind === 'keyword') return <b key={key}>{token.text}</b>;
          if (!quantity) return token.text;
          column++;
          return (
            <button
              key={key}
              type="button"
              className="code-name"
              data-quantity={addressOf(quantity)}
              data-name={token.text}
              data-lit={lit.has(token.text) || undefined}
              aria-pressed={token.text === chosen}
              onClick={() => onChoose(token.text)}
              {...stopAt(number, column - 1)}
            >
              {token.text}
            </button>
          );
        })}
        {comment !== undefined && <i className="soft code-comment">{`${text === '' ? '' : '  '}# ${comment}`}</i>}
      </code>
      {isFirstDivision && (
        <span className="unbroken code-division">
          {words.division[plainDivisionOf(trace) === 'batch' ? 'batch' : 'other']}
        </span>
      )}
      {hasValues && (
        <span className="code-value">{value && !isGiven && <QuantityNumber quantity={value} step={step} />}</span>
      )}
      <span className="soft unbroken code-shape">{shape && shape.length > 0 ? shape.join(' × ') : ''}</span>
    </li>
  );
}
