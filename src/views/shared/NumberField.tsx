/**
 * A text box for one number: commits on Enter or on leaving, Escape restores, a bad entry says why and changes nothing.
 * Plain text with point or comma, never type="number", whose wheel and locale rules change numbers unasked.
 */
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { formatSetting, messages, readNumber } from '../../text';
import './NumberField.css';

/** At rest a long number shows its first digits; every digit comes with the cursor. */
function formatBrief(value: number): string {
  const exact = formatSetting(value);
  return exact.length <= 9 || !Number.isFinite(value) ? exact : formatSetting(Number(value.toPrecision(6)));
}

interface NumberFieldProps {
  readonly label: string;
  readonly showLabel?: boolean;
  readonly value: number;
  /** Gives the sentence that says why it is refused, if it is. */
  readonly onCommit: (value: number) => string | undefined;
  readonly className?: string;
  readonly width?: string;
}

export function NumberField({ label, showLabel = false, value, onCommit, className = '', width }: NumberFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const problemId = useId();
  const entered = useRef<HTMLInputElement>(undefined);
  // Only now do all digits stand in the field: a selection made before would have gone as they came.
  useLayoutEffect(() => {
    entered.current?.select();
    entered.current = undefined;
  });
  const restore = (): void => {
    setDraft(undefined);
    setProblem(undefined);
  };
  const commit = (): void => {
    if (draft === undefined) return;
    const typed = readNumber(draft);
    const refusal = Number.isNaN(typed)
      ? messages.fields.notANumber(draft)
      : typed === value
        ? undefined
        : onCommit(typed);
    if (refusal === undefined) restore();
    else setProblem(refusal);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      restore();
    }
  };
  return (
    <TextField
      className={`number-field ${className}`}
      value={draft ?? formatBrief(value)}
      onChange={(text) => {
        setDraft(text);
        setProblem(undefined);
      }}
      onBlur={commit}
      isInvalid={problem !== undefined}
      {...(problem !== undefined && { 'aria-describedby': problemId })}
      data-own-gestures
    >
      <Label className={showLabel ? 'field-label' : 'visually-hidden'}>{label}</Label>
      <Input
        className="number-input"
        inputMode="decimal"
        autoComplete="off"
        spellCheck="false"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // A refused entry stays as it was typed, beside the sentence about it.
          if (problem === undefined) setDraft(formatSetting(value));
          const element = event.currentTarget;
          entered.current = element;
          // A mouse sets its cursor only after the focus. Selecting takes the focus too: a quick Tab must not be undone.
          requestAnimationFrame(() => {
            if (document.activeElement === element) element.select();
          });
        }}
        style={{ width: width ?? `${Math.min(12, Math.max(4, (draft ?? formatBrief(value)).length)) + 2}ch` }}
      />
      {problem !== undefined && (
        <span className="field-problem" id={problemId} role="alert">
          {problem}
        </span>
      )}
    </TextField>
  );
}
