/** What a feature shows where a view names one of its answers' pages. */
import type { ComponentType } from 'react';
import { contributions } from '../memory';

type AnswerPageLink = ComponentType<{
  /** The page, by its name in its address. */
  readonly page: string;
}>;

export const answerPages = contributions<AnswerPageLink>();
