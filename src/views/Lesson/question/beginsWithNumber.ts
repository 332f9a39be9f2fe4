/** Whether an option can be read as a number: its text begins with one, so that a key's number in front of it would be taken for an answer. */
import { type Document, type Inline, inlinesOf } from '../../../prose';
import { messages } from '../../../text';

export function beginsWithNumber(document: Document): boolean {
  return inlinesOf(document).slice(0, 1).some(isNumber);
}

function isNumber(inline: Inline): boolean {
  if (inline.type === 'text') {
    const [word = ''] = inline.text.trimStart().split(/[^\p{L}]/u);
    return (
      /^[−+-]?[\p{Nd}½¼⅓⅔¾]/u.test(inline.text.trimStart()) ||
      messages.question.numberWords.includes(word.toLowerCase())
    );
  }
  if (inline.type === 'reference') return inline.style === 'number';
  if (inline.type === 'emphasis' || inline.type === 'strong') return inline.inlines.slice(0, 1).some(isNumber);
  return inline.type === 'computed';
}
