/** A lecture as a file, and as part of a link, and back: one schema, whose sentences name the place. Data of its own stand in it once. */
import * as v from 'valibot';
import {
  type FilledScenario,
  integerIn,
  issueError,
  parseJson,
  parseScenario,
  serializeScenario,
} from '../../../scenario';
import { keptLocally, packed, readHash, unpacked } from '../../../store';
import { messages } from '../../../text';
import type { Lecture, LectureLink } from './lecture';

/** The most links of a lecture. */
export const mostLinks = 200;

/** Characters of one address; its own data are not in it. */
const mostAddress = 1_500_000;

const words = (): typeof messages.lecture => messages.lecture;

export const lectureSchema = v.strictObject(
  {
    format: v.literal('batch-gradient-lecture', '"batch-gradient-lecture"'),
    version: v.literal(1, '1'),
    scenarios: v.optional(v.array(v.unknown(), () => words().expectedScenarios)),
    links: v.pipe(
      v.array(
        v.strictObject(
          {
            address: v.pipe(
              v.string(() => words().expectedAddress),
              v.startsWith('#', () => words().expectedAddress),
              v.maxLength(mostAddress, () => words().expectedAddress),
            ),
            /** The number of one of the file's scenarios, from 1. */
            scenario: v.optional(integerIn(1)),
            note: v.optional(v.string(() => words().expectedNote)),
          },
          () => words().expectedLink,
        ),
        () => words().expectedLinks(mostLinks),
      ),
      v.maxLength(mostLinks, () => words().expectedLinks(mostLinks)),
    ),
  },
  () => words().expectedFile,
);

type LectureFile = v.InferOutput<typeof lectureSchema>;

export type ReadLecture =
  | { readonly ok: true; readonly lecture: Lecture }
  /** One sentence with its place: `links[2].scenario: expected …; got 4`. */
  | { readonly ok: false; readonly problem: string };

export function parseLecture(text: string): ReadLecture {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, problem: messages.fileProblems.notJson(json.reason) };
  const parsed = v.safeParse(lectureSchema, json.value, { abortEarly: true });
  return parsed.success ? withScenarios(parsed.output) : { ok: false, problem: issueError(parsed.issues[0]).message };
}

function withScenarios({ scenarios = [], links }: LectureFile): ReadLecture {
  const filled: FilledScenario[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const read = parseScenario(scenario);
    if (!read.ok) return { ok: false, problem: within(`scenarios[${index}]`, read.error) };
    filled.push(read.scenario);
  }
  const missing = links.findIndex(({ scenario }) => scenario !== undefined && scenario > filled.length);
  if (missing >= 0) {
    const expected = messages.lecture.expectedScenario(filled.length);
    const sentence = messages.expected.got(expected, links[missing]?.scenario ?? '');
    return { ok: false, problem: `links[${missing}].scenario: ${sentence}` };
  }
  return {
    ok: true,
    lecture: {
      links: links.map(({ address, scenario: number, note }): LectureLink => {
        const scenario = number === undefined ? undefined : filled[number - 1];
        return {
          address: scenario ? withData(address) : address,
          ...(scenario && { scenario }),
          ...(note !== undefined && { note }),
        };
      }),
    },
  };
}

function within(place: string, error: { readonly place: string; readonly message: string }): string {
  return `${place}${error.place === '' ? ': ' : '.'}${error.message}`;
}

const dataKey = `scenario=${keptLocally}`;

/** With the key that only says that data are beside it, unless it names others. */
function withData(address: string): string {
  if (readHash(address).entries.has('scenario')) return address;
  return `#${[dataKey, address.slice(1)].filter((part) => part !== '').join('&')}`;
}

function withoutData(address: string): string {
  const parts = address.slice(1).split('&');
  return `#${parts.filter((part) => part !== dataKey).join('&')}`;
}

/** `space`: for a file that people read; absent: on one line. */
export function lectureText({ links }: Lecture, space?: number): string {
  const scenarios = [...new Set(links.flatMap(({ scenario }) => scenario ?? []))];
  const file: LectureFile = {
    format: 'batch-gradient-lecture',
    version: 1,
    ...(scenarios.length > 0 && { scenarios: scenarios.map(serializeScenario) }),
    links: links.map(({ address, scenario, note }) => ({
      address: scenario ? withoutData(address) : address,
      ...(scenario && { scenario: scenarios.indexOf(scenario) + 1 }),
      ...(note !== undefined && note.trim() !== '' && { note }),
    })),
  };
  return JSON.stringify(file, null, space);
}

/** Data of several links may be in it. */
const mostLectureBytes = 5_000_000;

export function packLecture(lecture: Lecture): string {
  return packed(lectureText(lecture));
}

export function readPackedLecture(text: string): ReadLecture {
  const inside = unpacked(text, mostLectureBytes);
  return inside === undefined ? { ok: false, problem: messages.lecture.damaged } : parseLecture(inside);
}
