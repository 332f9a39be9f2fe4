/** A stranger's text as a document, or the sentence that says what is wrong with it and where. */
import { type Document, ProseError, parseDocument } from '../../prose';
import { documentProblems } from '../../quantity';
import { messages } from '../../text';

export type ReadProse = { readonly document: Document } | { readonly problem: string };

/** The first problem only: a note is short, and its author corrects one after the other. */
export function readProse(text: string, surroundings: Parameters<typeof documentProblems>[1]): ReadProse {
  try {
    const document = parseDocument(text);
    const [problem] = documentProblems(document, surroundings);
    return problem ? { problem: sentenceOf(problem) } : { document };
  } catch (error) {
    if (error instanceof ProseError) return { problem: sentenceOf(error) };
    throw error;
  }
}

function sentenceOf(error: ProseError): string {
  const { line, column } = error.place;
  return messages.prose.atPlace(line, column, messages.prose.problem(error));
}
