/**
 * A text box for one number: Enter or leaving it commits, Escape restores, an invalid entry shows why and changes
 * nothing. It is plain text with point, comma or fraction bar, never type="number", whose wheel and locale rules change numbers
 * unexpectedly.
 */
import {
  type KeyboardEvent,
  type Ref,
  use,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { formatSetting, messages, readTyped } from '../../text';
import { TypedTextsContext } from './typedTexts';
import { useScreenReplaced } from './useScreenReplaced';
import './NumberField.css';

/** Without focus, a long number shows its first digits; with focus, all digits. */
function formatBrief(value: number): string {
  const exact = formatSetting(value);
  return exact.length <= 9 || !Number.isFinite(value) ? exact : formatSetting(Number(value.toPrecision(6)));
}

function exactly(value: number): string {
  return Number.isNaN(value) ? '' : formatSetting(value);
}

/** In a form that scrolls, what is said of the last row would stand below its edge. */
function bringIntoSight(element: HTMLElement | null): void {
  element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
}

interface NumberFieldProps {
  readonly label: string;
  readonly showLabel?: boolean;
  /** NaN: there is none; the field is empty while it has the focus. */
  readonly value: number;
  /** Returns the sentence that says why it is refused, if it is. */
  readonly onCommit: (value: number) => string | undefined;
  /**
   * Allows negative numbers. It then uses the keyboard with letters, because the digit keyboards of iPhones, and of
   * some Android phones, have no minus, whether "decimal" or "numeric" is requested.
   */
  readonly signed?: boolean;
  /** The text without focus; absent: as typed, in few digits. */
  readonly shown?: string;
  /** What happens to a refused entry when the field is left: it stays with its message, or the old number returns. */
  readonly whenLeft?: 'kept' | 'dropped';
  /** What the number belongs to: where another takes its place, what was refused is dropped. */
  readonly about?: unknown;
  /** The meaning of an empty field; absent: none. */
  readonly whenEmpty?: number;
  /** The id of its help. */
  readonly describedBy?: string;
  readonly input?: Ref<HTMLInputElement>;
  readonly className?: string;
  readonly width?: string;
}

/** The field with its label; the label may be for screen readers only, in a line that the caller provides. */
export function NumberField(props: NumberFieldProps) {
  const {
    label,
    showLabel = false,
    value,
    onCommit,
    signed = false,
    whenLeft = 'kept',
    about,
    className = '',
    width,
  } = props;
  const texts = use(TypedTextsContext);
  const [draft, setDraft] = useState(() => texts?.read(label));
  const [problem, setProblem] = useState<string>();
  const restore = (): void => {
    setDraft(undefined);
    setProblem(undefined);
    texts?.write(label, undefined);
  };
  const problemId = useId();
  // Undo may change the value while the field has the focus: a text that was the former value follows it.
  const [former, setFormer] = useState(value);
  if (!Object.is(former, value)) {
    setFormer(value);
    if (draft === exactly(former)) setDraft(exactly(value));
  }
  const [place, setPlace] = useState(about);
  if (place !== about) {
    setPlace(about);
    if (problem !== undefined) restore();
  }
  // A form that keeps what is typed is about itself, not about the screen.
  useScreenReplaced(draft !== undefined && !texts, restore);
  const entered = useRef<HTMLInputElement>(undefined);
  // All digits are shown only now; an earlier selection would have been lost.
  useLayoutEffect(() => {
    entered.current?.select();
    entered.current = undefined;
  });
  const commit = ({ leaving }: { readonly leaving: boolean }): void => {
    if (draft === undefined) return;
    if (draft === exactly(value)) {
      restore();
      return;
    }
    const { whenEmpty = Number.NaN } = props;
    const typed = draft.trim() === '' ? whenEmpty : readTyped(draft);
    const refusal = Number.isNaN(typed)
      ? messages.fields.notANumber(draft)
      : typed === value
        ? undefined
        : onCommit(typed);
    if (refusal === undefined || (leaving && whenLeft === 'dropped')) restore();
    else setProblem(messages.fields.refused(refusal));
  };
  // What an earlier visit has left is as if the field had just been left.
  const settle = useEffectEvent(() => commit({ leaving: true }));
  useEffect(() => settle(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit({ leaving: false });
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      restore();
    }
  };
  const description = [problem === undefined ? [] : problemId, props.describedBy ?? []].flat().join(' ');
  const text = draft ?? props.shown ?? formatBrief(value);
  return (
    <TextField
      className={`number-field ${className}`}
      value={text}
      onChange={(typed) => {
        setDraft(typed);
        setProblem(undefined);
        texts?.write(label, typed === exactly(value) ? undefined : typed);
      }}
      onBlur={() => commit({ leaving: true })}
      isInvalid={problem !== undefined}
      {...(description !== '' && { 'aria-describedby': description })}
      {...(!showLabel && { 'aria-label': label })}
      data-own-gestures
    >
      {showLabel && <Label className="aside">{label}</Label>}
      <Input
        ref={props.input}
        className="number-input"
        data-stored={draft === undefined || draft === exactly(value) || undefined}
        inputMode={signed ? 'text' : 'decimal'}
        enterKeyHint="done"
        autoComplete="off"
        spellCheck="false"
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          // A refused entry stays as typed, with its message.
          if (draft === undefined) setDraft(exactly(value));
          const element = event.currentTarget;
          entered.current = element;
          // A mouse sets its cursor only after the focus. Selecting takes the focus too: a quick Tab must not be undone,
          // nor a first key that came before the frame be selected, and be gone with the second.
          const shown = problem === undefined ? exactly(value) : element.value;
          requestAnimationFrame(() => {
            if (document.activeElement === element && element.value === shown) element.select();
          });
        }}
        style={{ width: width ?? `${Math.min(14, Math.max(4, text.length)) + 2}ch` }}
      />
      {problem !== undefined && (
        <span className="small field-problem" id={problemId} role="alert" ref={bringIntoSight}>
          {problem}
        </span>
      )}
    </TextField>
  );
}
