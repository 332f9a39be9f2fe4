/** docs/teaching.md, read as the screens that it links to for single questions, and what each must show. */

export interface PrintedAnswer {
  readonly question: string;
  /** The answer's name. */
  readonly page: string;
  readonly link: string;
  readonly panels: readonly string[];
  readonly numbers: readonly string[];
}

export function printedAnswers(page: string): readonly PrintedAnswer[] {
  const lines = page.matchAll(
    /^- \[(.+)\]\([^)]+answers\/([\w-]+)\/index\.html\)\n {2}\[(.+?)\]\(.+?#(.+?)\): (.+)$/gm,
  );
  return [...lines].map(([, question = '', name = '', panels = '', link = '', numbers = '']) => ({
    question,
    page: name,
    link,
    panels: panels.split(' and '),
    numbers: [...numbers.matchAll(/\*\*([^*]+)\*\*/g)].map(([, number = '']) => number),
  }));
}
