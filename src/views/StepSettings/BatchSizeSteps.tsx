/** Around the field of the batch size: steps by one, and the sizes 1, half and all in its menu. */
import type { KeyboardEvent, ReactNode } from 'react';
import { Choice } from '../../kit/fields/Choice';
import { messages } from '../../text';

interface BatchSizeStepsProps {
  readonly current: number;
  readonly all: number;
  readonly isFixed: boolean;
  readonly lightWith: string | undefined;
  readonly onChoose: (size: number) => void;
  /** The field. */
  readonly children: ReactNode;
}

export function BatchSizeSteps({ current, all, isFixed, lightWith, onChoose, children }: BatchSizeStepsProps) {
  const words = messages.app;
  const half = Math.round(all / 2);
  const sizes = [
    { size: 1, text: words.batchOne, detail: words.batchOneDetail },
    ...(half > 1 && half < all ? [{ size: half, text: words.batchHalf, detail: words.batchSizeDetail(half) }] : []),
    ...(all > 1 ? [{ size: all, text: words.batchAll, detail: words.batchSizeDetail(all) }] : []),
  ].map(({ size, ...shown }) => ({ id: String(size), ...shown }));
  const choose = (size: number): void => {
    if (size !== current && size >= 1 && size <= all) onChoose(size);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    // What is being typed is not a size yet.
    if (by === undefined || !(event.target instanceof HTMLInputElement) || !('stored' in event.target.dataset)) return;
    event.preventDefault();
    choose(current + by);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: these are keys of the field in it
    <div
      className="setting batch-size"
      data-words="batchSize"
      inert={isFixed}
      data-light-with={lightWith}
      onKeyDown={onKeyDown}
    >
      {children}
      {/* As in a field of numbers: the arrow keys do the same, so that Tab passes them. */}
      <span className="soft stepper">
        {([1, -1] as const).map((by) => (
          <button
            key={by}
            type="button"
            tabIndex={-1}
            aria-label={by > 0 ? words.batchLarger : words.batchSmaller}
            onClick={() => choose(current + by)}
          >
            <span aria-hidden="true">{by > 0 ? '▴' : '▾'}</span>
          </button>
        ))}
      </span>
      <Choice
        label={words.batchSizes}
        options={sizes}
        selected={String(current)}
        onChoose={(id) => choose(Number(id))}
        face={<span className="visually-hidden">{words.batchSizes}</span>}
      />
    </div>
  );
}
