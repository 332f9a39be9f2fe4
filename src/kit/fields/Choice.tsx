/** A select button in the app's style. Its list loads on request; while it is closed, the left and right arrows choose. */
import { type KeyboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { OverPage } from '../chrome/OverPage';
import { onRequest } from '../onRequest';
import { BarredText } from '../quantity/BarredText';
import type { ChoiceOption } from './ChoiceList';
import './Choice.css';

export type { ChoiceOption };

interface ChoiceProps {
  /** The accessible name; shown before the value if `showLabel` is set. */
  readonly label: string;
  readonly showLabel?: boolean;
  readonly options: readonly ChoiceOption[];
  readonly selected: string;
  readonly onChoose: (id: string) => void;
  readonly className?: string;
  /** The id of its help. */
  readonly describedBy?: string;
  /** Shown on the button in place of the chosen option's text; it says the name, too. */
  readonly face?: ReactNode;
}

const ChoiceList = onRequest(async () => (await import('../chrome/overPage')).ChoiceList, { isOverPage: true });

export function Choice(props: ChoiceProps) {
  const { label, showLabel = false, options, selected, onChoose, className = '', describedBy, face } = props;
  const id = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const place = options.findIndex((option) => option.id === selected);
  const text = options[place]?.text ?? '';
  // Where nothing is chosen, its text may be the label.
  const named = text.toLowerCase() === label.toLowerCase() ? 'label' : 'value';
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1 }[event.key];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setOpen(true);
    else if (next === undefined) return;
    else if (options[next]) onChoose(options[next].id);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: these are keys of the button in it
    <div className={`inline-row choice ${className}`} data-own-gestures onKeyDown={onKeyDown}>
      {/* A name that is not seen is heard of the button alone. */}
      <span id={`${id}-label`} className={showLabel ? 'aside choice-label' : undefined} hidden={!showLabel}>
        {label}
      </span>
      <Button
        ref={trigger}
        className="inline-row choice-button"
        aria-labelledby={face || named === 'label' ? `${id}-${named}` : `${id}-value ${id}-label`}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <span id={`${id}-value`} className="cut choice-value">
          {face ?? <BarredText text={text} />}
        </span>
        <span aria-hidden="true" className="soft choice-arrow">
          ▾
        </span>
      </Button>
      {isOpen && (
        <OverPage onClose={close}>
          <ChoiceList {...{ trigger, options, selected, onChoose }} labelId={`${id}-label`} onClose={close} />
        </OverPage>
      )}
    </div>
  );
}
