/** The HTML that embeds a frame in a course page; it must work even if a course system strips half of it. */
import { isFrameKey, type Theme, type ViewName } from '../store';

export interface FrameOptions {
  /** The app's own address, without a hash. */
  readonly base: string;
  /** The hash of the current screen, with its #. */
  readonly address: string;
  readonly views: readonly ViewName[];
  readonly layout: 'fit' | 'flow';
  /** In CSS pixels. */
  readonly height: number;
  readonly theme: Theme;
  /** The frame's accessible name. */
  readonly title: string;
}

/** Keys of the explorer's own screen, which the frame sets itself. */
const notForFrames = ['view', 'theme', 'scale'];

/** The address of the frame. */
export function frameAddress({ base, address, views, layout, theme }: Omit<FrameOptions, 'height' | 'title'>): string {
  const kept = address
    .replace(/^#/, '')
    .split('&')
    .filter((part) => {
      const key = part.split('=')[0] ?? '';
      return !isFrameKey(key) && !notForFrames.includes(key);
    });
  const own = [
    `embed=${views.join(',')}`,
    ...(layout === 'flow' ? ['layout=flow'] : []),
    ...(theme === 'auto' ? [] : [`theme=${theme}`]),
  ];
  return `${base}#${[...kept, ...own].join('&')}`;
}

export function frameSnippet(options: FrameOptions): string {
  return [
    `<iframe src="${escaped(frameAddress(options))}"`,
    `  title="${escaped(options.title)}" width="100%" height="${options.height}"`,
    `  allow="fullscreen *; clipboard-write *" loading="lazy" style="border: 0"></iframe>`,
  ].join('\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
