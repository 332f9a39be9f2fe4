/** The keys that number pads lack, for the cell that has the focus. */
import { useState } from 'react';
import { PlainButton } from '../../../kit/chrome/buttons';
import { messages } from '../../../text';
import { isNumber, readWritten } from '../check/written';

interface PadButtonsProps {
  readonly field: () => HTMLInputElement | null;
  readonly onType: (address: string, text: string) => void;
}

export function PadButtons({ field, onType }: PadButtonsProps) {
  const words = messages.work.oneByOne;
  const [refused, refuse] = useState<string>();
  const press = (key: PadKey): void => {
    const box = field();
    const address = box?.dataset.cell;
    if (!box || box.readOnly || address === undefined) return;
    const { value, selectionStart, selectionEnd } = box;
    const text = pressed(key, value, [selectionStart ?? value.length, selectionEnd ?? value.length]);
    if (text !== undefined) onType(address, text);
    refuse(text === undefined ? words.refused(faces[key]) : undefined);
    for (const later of ['input', 'blur']) box.addEventListener(later, () => refuse(undefined), { once: true });
    box.focus();
  };
  return (
    <>
      {(['−', '/', 'e'] as const).map((key) => (
        <PlainButton key={key} aria-label={words[keyNames[key]]} onPointerDown={keepFocus} onClick={() => press(key)}>
          {faces[key]}
        </PlainButton>
      ))}
      <p className="small work-pad-refused" role="status">
        {refused}
      </p>
    </>
  );
}

const keyNames = { '−': 'minus', '/': 'fraction', e: 'power' } as const satisfies Readonly<Record<PadKey, string>>;

const faces: Readonly<Record<PadKey, string>> = { '−': '−', '/': '/', e: '×10ⁿ' };

/** The number pad of a phone stays where it is. */
export function keepFocus(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
}

export type PadKey = '−' | '/' | 'e';

/** Whatever a power of ten begins with. */
const powerMark = /e|[×*·]\s*10\s*(\^|\*\*)?/i;
const sign = /^\s*[-−–+]/;

/** The text after a key at the caret, or over what is selected; undefined: there it would make no number. */
export function pressed(
  key: PadKey,
  value: string,
  selection: readonly [start: number, end: number],
): string | undefined {
  // All is selected when the field gets the focus: a key adds to the number, it does not replace it.
  const isAll = selection[0] === 0 && selection[1] === value.length;
  const [start, end] = isAll ? [value.length, value.length] : selection;
  const before = value.slice(0, start);
  const part = before.slice(before.lastIndexOf('/') + 1);
  const power = powerMark.exec(part);
  if (key === '−') {
    const at = power ? before.length - part.length + power.index + power[0].length : 0;
    const rest = value.slice(at);
    return value.slice(0, at) + (/^\s*[-−–]/.test(rest) ? rest.replace(sign, '') : `−${rest.replace(sign, '')}`);
  }
  const fits =
    key === 'e' ? !power && isNumber(readWritten(part)) : !value.includes('/') && isNumber(readWritten(before));
  return fits ? before + key + value.slice(end) : undefined;
}
