/** How a question of a quiz is answered: a number as it is typed, a sign, or the digit beside an option. */
export interface QuizAnswers {
  readonly kind: 'number' | 'sign' | 'choice';
  readonly right: string;
  readonly wrong: readonly string[];
}
