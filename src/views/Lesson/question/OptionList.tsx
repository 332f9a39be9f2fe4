/** A few options, one of which is chosen: by click, arrow keys, or the digit beside it, unless an option can itself be read as a number. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { ProseDocument, ProseInlines } from '../../../kit/prose/ProseDocument';
import type { LessonProse } from '../../../lessons';
import { useStore } from '../../../store';
import { messages } from '../../../text';

interface OptionListProps {
  readonly label: string;
  /** The id of the question’s text. */
  readonly promptId: string;
  readonly options: readonly { readonly face: ReactNode; readonly state?: OptionState | undefined }[];
  /** From 0; absent: none. */
  readonly chosen: number | undefined;
  /** The length of the longest option: `short` ones fit beside another on a phone, `medium` ones on a tablet. */
  readonly length: OptionLength;
  readonly isOpen: boolean;
  /** An option can be read as a number, such as “Zero”: no key’s number stands beside it. */
  readonly hasNumbers?: boolean;
  readonly onChoose: (index: number) => void;
}

export type OptionLength = 'short' | 'medium' | 'long';

/** After it was checked. */
export type OptionState = 'right' | 'wrong';

export function OptionList({
  label,
  promptId,
  options,
  chosen,
  length,
  isOpen,
  hasNumbers = false,
  onChoose,
}: OptionListProps) {
  const words = messages.question;
  const name = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const usesKeys = useStore((state) => state.preferences.singleKeys) && !hasNumbers;
  useEffect(() => {
    if (!usesKeys || !isOpen) return;
    const onKey = (event: KeyboardEvent): void => {
      const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
      const radio = list.current?.querySelectorAll<HTMLInputElement>('input')[index];
      if (!radio || !isDigitFree(event)) return;
      event.preventDefault();
      // Enter then checks it.
      radio.focus();
      radio.click();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [usesKeys, isOpen]);
  return (
    <>
      {isOpen && <p className="soft question-how question-options-how">{usesKeys ? words.chooseHere : words.choose}</p>}
      <fieldset
        className="question-options"
        aria-describedby={promptId}
        ref={list}
        disabled={!isOpen}
        data-own-gestures=""
        data-length={length}
      >
        <legend className="visually-hidden">{label}</legend>
        {options.map(({ face, state }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the options of one question have no other identity
          <label key={index} className="question-option" data-state={state} data-chosen={chosen === index || undefined}>
            <input
              type="radio"
              name={name}
              value={index}
              checked={chosen === index}
              aria-describedby={usesKeys && isOpen ? `${name}-${index}` : undefined}
              onChange={() => onChoose(index)}
            />
            <span className="prose question-option-face">{face}</span>
            {state && <span className="aside question-option-state">{words.optionState[state]}</span>}
            {usesKeys && isOpen && (
              <>
                {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd cannot have the focus */}
                <kbd className="aside question-option-key" aria-hidden="true">
                  {index + 1}
                </kbd>
                {/* Not part of the name: the words of an option are followed by no other number. */}
                <span id={`${name}-${index}`} hidden>
                  {words.key(index + 1)}
                </span>
              </>
            )}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** The words of an option. A paragraph in a label would be read once as the name of its control, and once more as a paragraph. */
export function OptionFace({ text: { document } }: { readonly text: LessonProse }) {
  const [only, ...others] = document.blocks;
  return only?.type === 'paragraph' && others.length === 0 ? (
    <ProseInlines inlines={only.inlines} />
  ) : (
    <ProseDocument document={document} hasStops={false} />
  );
}

/** Whether a digit key may choose an option: nothing else on the page uses it. */
function isDigitFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (document.querySelector('[role="dialog"]')) return false;
  const { target } = event;
  const typed =
    'input:not([type="radio"], [type="checkbox"], [type="range"]), textarea, select, [contenteditable="true"], [role="listbox"]';
  return !(target instanceof Element && target.closest(typed));
}
