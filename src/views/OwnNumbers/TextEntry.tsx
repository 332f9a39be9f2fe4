/** A labelled text box of the form, its problem beneath it. */
import { useId } from 'react';
import type { Problem } from '../shared/fields/problem';
import { ProblemText, problemId } from './ProblemText';

interface TextEntryProps {
  /** Its name among the fields. */
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly problem: Problem | undefined;
  readonly onText: (text: string) => void;
}

export function TextEntry({ name, label, text, hint, placeholder, problem, onText }: TextEntryProps) {
  const id = useId();
  const hasProblem = problem?.field === name;
  const describedBy = [hint === undefined ? '' : `${id}-hint`, hasProblem ? problemId : ''].filter(Boolean).join(' ');
  return (
    <div className="own-numbers-entry">
      <label htmlFor={id} className="own-numbers-label">
        {label}
      </label>
      <input
        id={id}
        className="own-numbers-input"
        data-field={name}
        aria-invalid={hasProblem || undefined}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        autoComplete="off"
        spellCheck="false"
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      {hint !== undefined && (
        <span className="own-numbers-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {hasProblem && <ProblemText sentence={problem.sentence} />}
    </div>
  );
}
