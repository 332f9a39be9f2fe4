/** What features keep, in short: a course system has room for a few thousand characters. Whatever reads the long text reads the short one, too. */
import { contributions } from '../memory';

export interface Brief {
  /** By the whole key, as the storage has it. */
  readonly isFor: (key: string) => boolean;
  /** `share`, from 0 to 1: how much stays of what may be left out. */
  readonly of: (text: string, share: number) => string;
}

export const briefly = contributions<Brief>();
