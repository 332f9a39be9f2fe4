/** Keys that a phone's digit keyboard lacks, shown above it: sign, decimal point, previous and next field. */
import type { PointerEvent, RefObject } from 'react';
import { messages } from '../../text';
import { isTextField } from './useTyping';

interface KeyStripProps {
  readonly form: RefObject<HTMLElement | null>;
  readonly onDone: () => void;
}

export function KeyStrip({ form, onDone }: KeyStripProps) {
  const words = messages.ownNumbers;
  const keys = [
    { sign: '±', name: words.sign, press: () => write(form, turned) },
    { sign: '.', name: words.point, press: () => insert(form, '.') },
    { sign: '←', name: words.back, press: () => go(form, -1) },
    { sign: '→', name: words.on, press: () => go(form, 1) },
    { sign: words.done, name: words.done, press: () => leave(form, onDone) },
  ];
  return (
    <div className="own-numbers-strip" role="toolbar" aria-label={words.strip}>
      {keys.map(({ sign, name, press }) => (
        <button key={sign} type="button" aria-label={name} tabIndex={-1} onPointerDown={keepFocus} onClick={press}>
          {sign}
        </button>
      ))}
    </div>
  );
}

/** With the other sign. */
const turned = (text: string): string => text.replace(/^[-−]?/, (minus) => (minus ? '' : '−'));

/** Keeps the focus in the field, so that the keyboard stays. */
function keepFocus(event: PointerEvent): void {
  event.preventDefault();
}

function fieldIn(form: RefObject<HTMLElement | null>): HTMLInputElement | undefined {
  const field = document.activeElement;
  return isTextField(field) && form.current?.contains(field) ? field : undefined;
}

/** Changes the text as if it had been typed: the field's listeners are called. */
function write(form: RefObject<HTMLElement | null>, change: (text: string) => string): void {
  const field = fieldIn(form);
  if (!field) return;
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, change(field.value));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function insert(form: RefObject<HTMLElement | null>, sign: string): void {
  const field = fieldIn(form);
  const [start, end] = [field?.selectionStart ?? 0, field?.selectionEnd ?? 0];
  write(form, (text) => `${text.slice(0, start)}${sign}${text.slice(end)}`);
  field?.setSelectionRange(start + sign.length, start + sign.length);
}

function go(form: RefObject<HTMLElement | null>, direction: -1 | 1): void {
  const fields = [...(form.current?.querySelectorAll('input') ?? [])].filter(isTextField);
  const at = fields.indexOf(document.activeElement as HTMLInputElement);
  fields[at + direction]?.focus();
}

/** Hides the keyboard by focusing the form itself. */
function leave(form: RefObject<HTMLElement | null>, onDone: () => void): void {
  form.current?.focus();
  onDone();
}
