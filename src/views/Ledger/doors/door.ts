/** What a question and its answer share. */
import type { CSSProperties, RefObject } from 'react';
import type { StepView } from '../../../kit/quantity/useStep';
import type { Column } from '../../../kit/table/column';
import type { StepTrace } from '../../../model';
import type { WeightPlace } from '../../../quantity';
import type { DoorName } from '../../../store';
import { messages } from '../../../text';
import type { LedgerModel, LedgerRow } from '../../shared/ledger/ledgerModel';
import { ofWeight } from '../../shared/ofWeight';

export interface DoorsProps {
  readonly model: LedgerModel;
  readonly step: StepView;
  /** The ledger's own, and how its table looks, so that an answer stands in them. */
  readonly columns: readonly Column<LedgerRow>[];
  readonly look: { readonly className: string; readonly style: CSSProperties };
}

/** The answer's place, and the questions whose place it takes where there is no other. */
export interface AnswerPlace {
  readonly list: RefObject<HTMLElement | null>;
  readonly isInstead: boolean;
  readonly onPlace: (isInstead: boolean) => void;
  /** How the reader has chosen it; undefined: a link did. */
  readonly chosenBy: RefObject<'keyboard' | 'mouse' | 'touch' | undefined>;
}

/** The step and the weight that a question is about. */
interface AskedOf {
  readonly trace: Pick<StepTrace, 'settings'>;
  readonly place: WeightPlace;
}

/** What the reader asks, after “But what if I …”. */
export function doorQuestion(name: DoorName, { trace, place }: AskedOf): string {
  const words = messages.doors.questions;
  return name === 'otherReduction' && trace.settings.reduction === 'sum' ? words.mean : ofWeight(words[name], place);
}
