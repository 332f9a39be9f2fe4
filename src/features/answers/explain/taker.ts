/** A text in words that is pasted where numbers are expected: the page of all questions looks for it. */
import '../words/en';
import { messages } from '../../../text';
import type { Taker } from '../../../views';

/** Characters; a question has fewer. */
const longest = 200;

export const taker: Taker = {
  words: (text) => ({
    href: `answers/index.html?asked=${encodeURIComponent(text.trim().replace(/\s+/g, ' ').slice(0, longest))}`,
    text: messages.answeredQuestions.search,
  }),
};
