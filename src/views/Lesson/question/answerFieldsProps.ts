/** What the fields of every kind of question need. */
import type { Answer, Question } from '../../../lessons';

export interface AnswerFieldsProps<Asked extends Question = Question> {
  readonly question: Asked;
  /** The id of the question’s text: by Tab, fields are reached without it. */
  readonly promptId: string;
  readonly draft: Answer | undefined;
  /** What was typed for it, whether or not it is an answer. */
  readonly typed: string | undefined;
  /** It can be answered; otherwise its answer is shown. */
  readonly isOpen: boolean;
  /** The answer that was checked last; absent: none. */
  readonly mark: Answer | undefined;
  /** Why the draft is no answer yet. */
  readonly problem: string | undefined;
  readonly onDraft: (answer: Answer | undefined, typed?: string) => void;
  /** An answer that counts without Check. */
  readonly onAnswer: (answer: Answer) => void;
  readonly onProblem: (sentence: string | undefined) => void;
}
