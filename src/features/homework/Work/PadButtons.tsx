/** The keys that number pads lack, for the cell that has the focus. */
import { useState } from 'react';
import { PlainButton } from '../../../kit/chrome/buttons';
import { messages } from '../../../text';
import { type PadKey, pressed } from './padKeys';

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
