/** Present and its lecture in a link: `present=1` opens it at its beat; `lecture` is the list of links that it walks. */
import { type Entries, type PageFields, type Report, readOneOf } from '../../store';
import { messages } from '../../text';
import { enlargedNames, type Presenting, type StageFields } from './state';

export const presentKeys = {
  on: 'present',
  beat: 'present.beat',
  panel: 'present.panel',
  lecture: 'lecture',
  at: 'lecture.at',
} as const;

export const stageLink: PageFields = {
  names: ['presenting', 'lecture'],
  keys: Object.values(presentKeys),
  read(entries, report) {
    const presenting = readPresenting(entries, report);
    return presenting ? { presenting } : {};
  },
  written({ presenting, lecture }: StageFields) {
    const { beat, panel } = presenting ?? {};
    const { text, at } = lecture ?? {};
    const entries = [
      [presentKeys.on, presenting && '1'],
      [presentKeys.panel, panel],
      [presentKeys.beat, beat],
      [presentKeys.lecture, text],
      [presentKeys.at, at?.toString()],
    ] as const;
    return entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
  },
};

/** Whether the step has the beat depends on more than the link. */
function readPresenting(entries: Entries, report: Report): Presenting | undefined {
  const on = entries.get(presentKeys.on);
  if (on !== undefined && on !== '1') report(messages.linkProblems.expected(presentKeys.on, '1', on));
  if (on !== '1') return undefined;
  const beat = entries.get(presentKeys.beat);
  const panel = readOneOf(entries, presentKeys.panel, enlargedNames, report);
  return { ...(beat !== undefined && { beat }), ...(panel && { panel }) };
}
