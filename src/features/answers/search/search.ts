/** Finds questions by their titles, their other wordings, and the words of their pages; a word may be begun, or have a slip of the pen. */
import MiniSearch, { type SearchOptions } from 'minisearch';

export interface Searched {
  readonly question: string;
  readonly wordings: string;
  /** Those of the page, each once. */
  readonly words: string;
}

/** A question as the list of all has it. */
export interface ListedQuestion extends Searched {
  /** Its page, from the page of the list. */
  readonly address: string;
  readonly group: string;
}

/** The places of the questions that fit what is typed, the best first. */
export type Search = (typed: string) => readonly number[];

const most = 12;

/** Words of any question. */
const common = new Set(
  'a an and are as at be by can could did do does for from had has have how i if in into is it its me my of on or so than that the their them then there these they this to was we were what when where which while who why will with would you your'.split(
    ' ',
  ),
);

const titles = ['question', 'wordings'];

/** Tried one after the other, until something is found. */
const ways: readonly SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', fuzzy: slip },
  // Some of the words only, and those in what people ask.
  { combineWith: 'OR', fuzzy: slip, fields: titles },
];

/** One letter in five may be another one. */
function slip(term: string): number | false {
  return term.length > 4 ? 0.2 : false;
}

export function searchIn(questions: readonly Searched[]): Search {
  const index = new MiniSearch<Searched & { readonly id: number }>({
    fields: [...titles, 'words'],
    processTerm(term) {
      const word = term.toLowerCase();
      return common.has(word) ? null : word;
    },
    searchOptions: { prefix: true, boost: { question: 4, wordings: 3 } },
  });
  index.addAll(questions.map((question, id) => ({ ...question, id })));
  const asked = questions.map(({ question, wordings }) => `${question} ${wordings}`.toLowerCase());
  return (typed) => {
    const phrase = typed
      .toLowerCase()
      .replace(/[\s?]+$/, '')
      .trimStart();
    const isAsked = (place: number): boolean => asked[place]?.includes(phrase) ?? false;
    for (const way of ways) {
      const found = index.search(typed, way).map(({ id }) => Number(id));
      // First those that are asked in just these words.
      const sorted = [...found.filter(isAsked), ...found.filter((place) => !isAsked(place))];
      if (sorted.length > 0) return sorted.slice(0, most);
    }
    return [];
  };
}
