import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { scenarioJsonSchema } from '../../../../scripts/scenarioJsonSchema';
import { lectureJsonSchema, lectureSchemaPath } from '../../../../scripts/stage/lectureJsonSchema';
import {
  comingLink,
  type Lecture,
  type LectureLink,
  lectureText,
  linkOf,
  packLecture,
  parseLecture,
  readLink,
  readPackedLecture,
} from '../../../../src/features/stage/lecture';
import { exampleNamed, type FilledScenario } from '../../../../src/scenario';
import { comingInAddress, createExplainerStore, readAddress, writeAddress } from '../../../../src/store';
import { ended } from '../../../store/address/ended';

const xor = exampleNamed('xor')?.scenario as FilledScenario;
const own: FilledScenario = { ...xor, title: 'My own' };

const lecture: Lecture = {
  links: [
    { address: '#example=lecture&step=1&phase=sum&batchSize=4', note: 'Four products.' },
    { address: '#scenario=local&step=1&phase=sum', scenario: own },
    { address: '#scenario=local&step=2&phase=update', scenario: own },
    { address: '#lesson=x-and-delta&scene=2' },
  ],
};

describe('a lecture as a file', () => {
  it('has data of its own once, however many links show them', () => {
    const file = JSON.parse(lectureText(lecture));
    expect(file.scenarios).toHaveLength(1);
    expect(file.links.map((link: { scenario?: number }) => link.scenario)).toEqual([undefined, 1, 1, undefined]);
    expect(file.links[1].address).toBe('#step=1&phase=sum');
  });

  it('parseLecture gives back what lectureText wrote, with one scenario object', () => {
    const read = parseLecture(lectureText(lecture, 2));
    if (!read.ok) throw new Error(read.problem);
    expect(read.lecture).toEqual(lecture);
    expect(read.lecture.links[1]?.scenario).toBe(read.lecture.links[2]?.scenario);
  });

  const fileWith = (change: object): string => JSON.stringify({ ...JSON.parse(lectureText(lecture)), ...change });

  it.each([
    ['{', /^not JSON: /],
    ['null', 'expected a lecture: an object with format, version and links; got null'],
    [fileWith({ version: 2 }), 'version: expected 1; got 2'],
    [fileWith({ link: [] }), 'link: unknown key'],
    [fileWith({ links: {} }), 'links: expected a list of at most 200 links; got an object'],
    [fileWith({ links: [{ note: '' }] }), 'links[0].address: this key is missing'],
    [
      fileWith({ links: [{ address: 'https://example.org' }] }),
      'links[0].address: expected the part of a link that begins with #; got "https://example.org"',
    ],
    [fileWith({ links: [{ address: '#', note: 4 }] }), 'links[0].note: expected a text; got 4'],
    [
      fileWith({ links: [{ address: '#' }, { address: '#', scenario: 3 }] }),
      'links[1].scenario: expected the number of a scenario of this file, 1..1; got 3',
    ],
    [fileWith({ scenarios: [{}] }), 'scenarios[0].format: this key is missing'],
  ])('names the place of what is wrong in %#', (text, problem) => {
    const read = parseLecture(text);
    expect(read.ok ? 'ok' : read.problem).toEqual(problem instanceof RegExp ? expect.stringMatching(problem) : problem);
  });
});

describe('docs/lecture.schema.json', () => {
  it('is what `npm run schema:lecture` writes, and accepts what lectureText writes', () => {
    const published = readFileSync(lectureSchemaPath, 'utf8');
    expect(published).toBe(lectureJsonSchema());
    const ajv = new Ajv2020();
    ajv.addSchema(JSON.parse(scenarioJsonSchema()), 'scenario.schema.json');
    const accepts = ajv.compile(JSON.parse(published));
    expect(accepts(JSON.parse(lectureText(lecture))), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts({ format: 'batch-gradient-lecture', version: 1, links: [{ address: 'x' }] })).toBe(false);
  });
});

describe('a lecture in a link', () => {
  it('is packed and unpacked', () => {
    expect(readPackedLecture(packLecture(lecture))).toEqual({ ok: true, lecture });
    expect(packLecture(lecture)).toMatch(/^[\w-]+$/);
  });

  it('that is cut off is reported in one sentence, and the rest of the link holds', async () => {
    const hash = `#lecture=${packLecture(lecture).slice(0, -20)}&example=iris`;
    await comingInAddress(hash);
    const { state, problems } = readAddress(hash);
    expect(problems.map(({ inLink }) => inLink)).toEqual([
      'The link’s lecture is ignored: it is cut off or damaged; ask for the link again.',
    ]);
    expect(state.lecture).toBeUndefined();
    expect(state.source).toEqual({ kind: 'example', name: 'iris' });
  });

  it('shows the screen of its link where the address has no other', async () => {
    const hash = `#lecture=${packLecture(lecture)}&lecture.at=3&present=1`;
    await comingInAddress(hash);
    const { state, problems } = readAddress(hash);
    expect(problems).toEqual([]);
    expect(state.scenario.title).toBe('My own');
    expect(state.cursor).toMatchObject({ step: 2, phase: 'update' });
    // As after a press: nothing of the phase has been told.
    expect(state.presenting).toEqual({ beat: 'start' });
    expect(state.lecture).toMatchObject({ at: 3, lecture });
    // Written again, the address has screen and lecture; read again, it is the same.
    const again = writeAddress(state);
    expect(again).toContain('lecture.at=3');
    expect(readAddress(again).state).toEqual(state);
  });
});

describe('a link of a lecture', () => {
  it('linkOf keeps what is shown, and neither theme nor lecture', () => {
    const store = createExplainerStore();
    store.setState({
      source: { kind: 'own' },
      scenario: own,
      preferences: { ...store.getState().preferences, theme: 'dark' },
      presenting: { beat: 'sum.row.2' },
      lecture: { text: 'x', lecture, at: 1 },
    });
    const link = linkOf(store.getState());
    expect(link).toEqual({
      address: '#scenario=local&step=1&phase=sum&present=1&present.beat=sum.row.2',
      scenario: own,
    });
    const { state, problems } = readLink(link);
    expect(problems).toEqual([]);
    expect(state.scenario).toBe(own);
  });

  it('that is bad says so in a sentence', async () => {
    await comingLink({ address: '#lesson=none&scene=2' });
    expect(readLink({ address: '#lesson=none&scene=2' }).problems[0]?.inLink).toBe(
      'There is no lesson “none”; the rest of the link is shown.',
    );
  });

  it.each(ended)('with the former %s is read in silence, from a file of the time', async (former, now) => {
    const shown = async (key: string) => {
      const links = [{ address: `#example=xor&step=1&phase=sum&${key}`.replace(/&$/, ''), note: 'Old.' }];
      const file = parseLecture(JSON.stringify({ format: 'batch-gradient-lecture', version: 1, links }));
      if (!file.ok) throw new Error(file.problem);
      const link = file.lecture.links[0] as LectureLink;
      await comingLink(link);
      return readLink(link);
    };
    expect(await shown(former)).toEqual(await shown(now));
    expect((await shown(former)).problems).toEqual([]);
  });
});
