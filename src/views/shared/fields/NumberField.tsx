/**
 * A text box for one number: commits on Enter or on leaving, Escape restores, a bad entry says why and changes nothing.
 * Plain text with point or comma, never type="number", whose wheel and locale rules change numbers unasked.
 */
import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { formatSetting, messages, readNumber } from '../../../text';
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
  /** Takes numbers below zero. Their keyboard is the one with letters: the digits of an iPhone have no minus (nor have some
   * of Android's), whether "decimal" or "numeric" asks for them. */
  readonly signed?: boolean;
  /** The number as it stands there at rest; absent: as it was typed, in few digits. */
  readonly shown?: string;
  /** What becomes of a refused entry when the field is left: it stays beside its sentence, or the old number is back. */
  readonly whenLeft?: 'kept' | 'dropped';
  /** The number that an empty field stands for; absent: none. */
  readonly whenEmpty?: number;
  readonly input?: Ref<HTMLInputElement>;
  readonly className?: string;
  readonly width?: string;
}

/** The field of `value`, under its label or, with the label for screen readers alone, in a line of its own making. */
export function NumberField(props: NumberFieldProps) {
  const { label, showLabel = false, value, onCommit, signed = false, whenLeft = 'kept', className = '', width } = props;
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
  const commit = ({ leaving }: { readonly leaving: boolean }): void => {
    if (draft === undefined) return;
    const { whenEmpty = Number.NaN } = props;
    const typed = draft.trim() === '' ? whenEmpty : readNumber(draft);
    const refusal = Number.isNaN(typed)
      ? messages.fields.notANumber(draft)
      : typed === value
        ? undefined
        : onCommit(typed);
    if (refusal === undefined || (leaving && whenLeft === 'dropped')) restore();
    else setProblem(messages.fields.refused(refusal));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit({ leaving: false });
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      restore();
    }
  };
  const text = draft ?? props.shown ?? formatBrief(value);
  return (
    <TextField
      className={`number-field ${className}`}
      value={text}
      onChange={(typed) => {
        setDraft(typed);
        setProblem(undefined);
      }}
      onBlur={() => commit({ leaving: true })}
      isInvalid={problem !== undefined}
      {...(problem !== undefined && { 'aria-describedby': problemId })}
      data-own-gestures
    >
      <Label className={showLabel ? 'field-label' : 'visually-hidden'}>{label}</Label>
      <Input
        ref={props.input}
        className="number-input"
        inputMode={signed ? 'text' : 'decimal'}
        enterKeyHint="done"
        autoComplete="off"
        spellCheck="false"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // A refused entry stays as it was typed, beside the sentence about it.
          if (problem === undefined) setDraft(formatSetting(value));
          const element = event.currentTarget;
          entered.current = element;
          // A mouse sets its cursor only after the focus. Selecting takes the focus too: a quick Tab must not be undone,
          // nor a first key that came before the frame be selected, and be gone with the second.
          const shown = problem === undefined ? formatSetting(value) : element.value;
          requestAnimationFrame(() => {
            if (document.activeElement === element && element.value === shown) element.select();
          });
        }}
        style={{ width: width ?? `${Math.min(12, Math.max(4, text.length)) + 2}ch` }}
      />
      {problem !== undefined && (
        <span className="field-problem" id={problemId} role="alert">
          {problem}
        </span>
      )}
    </TextField>
  );
}
