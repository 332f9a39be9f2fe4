/** The HTML that embeds a frame in a course page, with embed.js or without; it must work even if a course system strips half of it. */
import { defaultPreferences, isFrameKey, type LockName, type Theme, type ViewName } from '../../../store';
import { attributeOf, mostHeight, permissions } from '../element/attributes';

/** As the element of embed.js, or as an iframe. */
export type WrittenAs = 'element' | 'iframe';

export interface FrameOptions {
  /** The app's own address, without a hash. */
  readonly base: string;
  /** The hash of the current screen, with its #. */
  readonly address: string;
  readonly views: readonly ViewName[];
  readonly layout: 'fit' | 'flow';
  /** In CSS pixels; absent: as wide as the text. */
  readonly width?: number | undefined;
  readonly height: number;
  readonly theme: Theme;
  /** Where it starts: this screen, this step from its first phase, or the run from its first step. */
  readonly start: 'here' | 'step' | 'run';
  /** Who has Page Up and Page Down; `auto`: slides in a fixed height, the page otherwise. */
  readonly keys: 'auto' | 'deck' | 'reveal' | 'page';
  readonly lock: readonly LockName[];
  /** Absent: the one of this screen. */
  readonly notation?: string | undefined;
  /** The frame's accessible name. */
  readonly title: string;
}

type Entry = readonly [key: string, value: string];

/** Keys of the explorer's own screen, which the frame sets itself. */
const notForFrames = ['view', 'theme', 'scale'];

/** What a start replaces in the link. */
const starts: Readonly<Record<FrameOptions['start'], readonly Entry[]>> = {
  here: [],
  step: [['phase', 'batch']],
  run: [
    ['step', '1'],
    ['phase', 'batch'],
  ],
};

/** The address of the frame. */
export function frameAddress(options: FrameOptions): string {
  const { views, layout } = options;
  return addressOf(options, [
    ['embed', views.join(',')],
    ...(layout === 'flow' ? ([['layout', 'flow']] as const) : []),
    ...ownEntries(options),
  ]);
}

/** The frame's own keys, which are attributes of the element, too. */
function ownEntries({ theme, keys, lock }: FrameOptions): readonly Entry[] {
  const all: readonly Entry[] = [
    ['theme', theme],
    ['keys', keys],
    ['lock', lock.join(',')],
  ];
  return all.filter(([, value]) => value !== 'auto' && value !== '');
}

function addressOf(options: FrameOptions, own: readonly Entry[]): string {
  const parts = [...screenEntries(options), ...own].map(([key, value]) => `${key}=${value}`);
  return `${options.base}#${parts.join('&')}`;
}

/** The screen's keys, encoded as in the link. */
function screenEntries({ address, start, notation }: FrameOptions): readonly Entry[] {
  const entries = address
    .replace(/^#/, '')
    .split('&')
    .map((part): Entry => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]);
  const replaced = starts[start];
  const dropped = start === 'here' ? [] : ['part', 'focus'];
  const kept = entries.flatMap(([key, value]): readonly Entry[] => {
    if (isFrameKey(key) || notForFrames.includes(key) || dropped.includes(key)) return [];
    if (notation !== undefined && /^notation(\.|$)/.test(key)) return [];
    return [replaced.find(([other]) => other === key) ?? [key, value]];
  });
  const isOther = notation !== undefined && notation !== defaultPreferences.notation;
  return isOther ? [...kept, ['notation', notation]] : kept;
}

/** The frame as plain HTML. */
export function frameSnippet(options: FrameOptions): string {
  return [
    `<iframe src="${escaped(frameAddress(options))}"`,
    `  title="${escaped(options.title)}" width="${options.width ?? '100%'}" height="${options.height}"`,
    `  sandbox="${permissions}"`,
    `  allow="fullscreen *; clipboard-write *" loading="lazy" style="border: 0"></iframe>`,
    ...(options.layout === 'flow' ? heightScript : []),
  ].join('\n');
}

/** An iframe has no height of its own: the page has to give it the one that it tells. Once in a page is enough, and more do no harm. */
const heightScript = [
  '<script>',
  "  addEventListener('message', ({ data, source }) => {",
  "    if (data?.type === 'batch-gradient/height')",
  "      for (const frame of document.querySelectorAll('iframe'))",
  `        if (frame.contentWindow === source) frame.style.height = Math.min(data.height, ${mostHeight}) + 'px';`,
  '  });',
  '</script>',
];

/** The frame as an element of embed.js, with a link for pages without scripts. */
export function elementSnippet(options: FrameOptions): string {
  const { base, views, layout, width, height, title } = options;
  const lesson = views.join() === 'lesson';
  const attributes: readonly Entry[] = [
    ...screenEntries(options).map(([key, value]): Entry => [attributeOf(key), decodeURIComponent(value)]),
    ...(lesson ? [] : ([['views', views.join(',')]] as const)),
    ...(layout === 'flow' ? [] : ([['height', String(height)]] as const)),
    ...(width === undefined ? [] : ([['width', String(width)]] as const)),
    ...ownEntries(options),
    ['title', title],
  ];
  return [
    `<script src="${escaped(new URL('embed.js', base).href)}" defer></script>`,
    `<batch-gradient ${attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(' ')}>`,
    `  <a href="${escaped(addressOf(options, []))}">${escaped(title)}</a>`,
    '</batch-gradient>',
  ].join('\n');
}

/** Whether embed.js is beside the page. */
export function hasElement(base: string): boolean {
  return /^https?:.*(?:\/|\/index\.html)$/.test(base);
}

/**
 * As high as the content: a fixed height would scroll within a page that scrolls. An iframe needs a script for that; one with an exercise has
 * a height of its own, because most course systems take scripts away, and a sheet that is cut off could not be filled in.
 */
export function usualLayout(form: WrittenAs, isExercise: boolean): FrameOptions['layout'] {
  return form === 'iframe' && isExercise ? 'fit' : 'flow';
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
