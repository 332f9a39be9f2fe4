/** Buttons for the chosen chip: for touch, and for users who do not know the keys. */
import { QuietButton } from '../../../../kit/chrome/buttons';
import type { Batches, BatchPlace } from '../../../../scenario';
import { messages } from '../../../../text';
import { type ChipMove, type Moved, movedChip } from './batchMoves';

interface ChipButtonsProps {
  readonly batches: Batches;
  readonly place: BatchPlace;
  readonly sample: number;
  readonly moves: readonly ChipMove[];
  readonly onMove: (moved: Moved | undefined) => void;
}

export function ChipButtons({ batches, place, sample, moves, onMove }: ChipButtonsProps) {
  const words = messages.batchGroups;
  const isInNone = place.batch >= batches.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div
      role="group"
      className="controls batch-chip-buttons"
      aria-label={isInNone ? words.sampleInNone(sample) : words.sample(sample, place.batch + 1)}
    >
      <span className="small">{isInNone ? words.chosenInNone(sample) : words.chosen(sample, place.batch + 1)}</span>
      {moves.map((move) => {
        const moved = movedChip(batches, sample, place, move);
        return (
          <QuietButton key={move} disabled={!moved} onClick={() => onMove(moved)}>
            {words[move]}
          </QuietButton>
        );
      })}
    </div>
  );
}
