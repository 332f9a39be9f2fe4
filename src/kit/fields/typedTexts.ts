/**
 * What stands in the fields of a form and is no value: a number half typed, or one that was refused. A form that keeps what is typed provides
 * it; elsewhere such a text is gone with its field.
 */
import { createContext } from 'react';

export interface TypedTexts {
  /** What the field had when it was last on the screen; undefined: its value. */
  readonly read: (field: string) => string | undefined;
  readonly write: (field: string, text: string | undefined) => void;
}

export const TypedTextsContext = createContext<TypedTexts | undefined>(undefined);
