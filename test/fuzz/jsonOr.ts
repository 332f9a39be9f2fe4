/** The value that a text is as JSON; if it is none, the text. Values like those that another page may post. */
export function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
