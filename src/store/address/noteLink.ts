/**
 * The author's note as part of a link: as it is, or, if it is long, `~` and base64url of its raw deflate. It is text from
 * anyone, and is only kept here; what is read in it is up to the page that shows it.
 */
import { limits } from '../../scenario';
import { type LinkProblem, messages } from '../../text';
import { deflated, inflated, isDeflateThere } from './deflated';

/** In bytes. */
const mostPlainBytes = 500;

const mark = '~';

/** A character has at most three bytes for each of its units. */
const mostBytes = 3 * limits.noteLength;

/** `mostPlain`: a longer note, in bytes, is deflated. */
export function noteLink(note: string, mostPlain = mostPlainBytes): string {
  const bytes = new TextEncoder().encode(note);
  const isLong = bytes.length > mostPlain || isDeflatedNote(note);
  return isLong && isDeflateThere() ? mark + deflated(bytes) : note;
}

/** Whether it takes `comingDeflate` to read it. */
export function isDeflatedNote(link: string): boolean {
  return link.startsWith(mark);
}

/** The note; undefined, with a sentence, if it is damaged or too long. */
export function readNoteLink(link: string, report: (problem: LinkProblem) => void): string | undefined {
  const { expected, linkProblems, storeMessages } = messages;
  const read = isDeflatedNote(link) ? inflated(link.slice(mark.length), mostBytes) : { text: link };
  if (read === undefined) report(linkProblems.badNote(storeMessages.scenarioNotBase64()));
  else if (read === 'too large' || read.text.length > limits.noteLength) {
    report(linkProblems.badNote(expected.only(expected.textUpTo(limits.noteLength))));
  } else if (read.text.trim() !== '') return read.text;
  return undefined;
}
