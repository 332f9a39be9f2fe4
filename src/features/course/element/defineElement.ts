/**
 * The element `<batch-gradient>`: a frame with the app, kept in the page's colours and language and as high as its content. What is inside it, a link
 * to the app for pages without scripts, stands above a frame that cannot start.
 */
import {
  addressOf,
  attributeOf,
  beginsAnew,
  heightOf,
  isAsHighAsContent,
  keysChangedBy,
  keysOf,
  loadsAnew,
  mostHeight,
  permissions,
} from './attributes';
import { begin, join, leave, type Member, shownIn, tell } from './group';
import { keepAt, keptAt, placeOf } from './keptInPage';
import { createLine, type FrameMessage } from './line';
import { loadInTurn } from './loading';
import { lookOf, watchPage } from './pageLook';
import { isOnPaper, watchPaper } from './paper';
import type { BatchGradientCommand, BatchGradientElement, BatchGradientState, mount } from './published';
import { watchStart } from './starting';

const name = 'batch-gradient';

/** What a screen reader announces, unless the page says it better. */
const title = 'Batch gradients, sample by sample';

/** The frame's messages that are events of the element; one of a lesson that tells an answer is `answer`. */
const events: readonly string[] = ['ready', 'change', 'lesson', 'answer', 'result', 'error'];

/** Defines it once, for an app in the folder `home`, and gives `mount`. */
export function defineElement(home: string): typeof mount {
  class BatchGradient extends HTMLElement implements BatchGradientElement {
    #frame = document.createElement('iframe');
    /** What the page has written inside the element. */
    #inside: readonly Node[] = [];
    readonly #line = createLine(() => this.#frame.contentWindow);
    #look: Readonly<Record<string, string>> = {};
    #member: Member | undefined;
    /** Aborted when the element leaves the page, or its frame is another one. */
    #here = new AbortController();

    connectedCallback(): void {
      // While the page is read, the contents of the element follow its start.
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#start());
      else this.#start();
    }

    disconnectedCallback(): void {
      this.#here.abort();
      this.#line.break('The frame was closed.');
    }

    get(): Promise<BatchGradientState> {
      return this.#request([]);
    }

    set(state: BatchGradientState): Promise<BatchGradientState> {
      return this.#act({ type: `${name}/set`, state }, state);
    }

    command(command: BatchGradientCommand): Promise<BatchGradientState> {
      return this.#act({ type: `${name}/command`, command });
    }

    /** The group follows when the frame has answered. A distant step is reached later: what was `given` is passed on. */
    #act(message: unknown, given?: BatchGradientState): Promise<BatchGradientState> {
      let end: ReturnType<typeof begin> = () => undefined;
      const answer = this.#request([message], () => {
        if (this.#member) end = begin(this.#member);
      });
      answer.then(
        (state) => end({ ...state, ...given }),
        () => end(),
      );
      return answer;
    }

    #request(messages: readonly unknown[], onSend?: () => void): Promise<BatchGradientState> {
      this.#frame.loading = 'eager';
      return this.#line.request(messages, onSend);
    }

    #start(): void {
      if (!this.isConnected) return;
      this.#here.abort();
      this.#here = new AbortController();
      const { signal } = this.#here;
      this.#line.open();
      const onMessage = ({ source, data }: MessageEvent): void => {
        if (source === this.#frame.contentWindow && typeof data?.type === 'string') this.#take(data);
      };
      addEventListener('message', onMessage, { signal });
      // What another tab has written would be lost with the next word of a frame that does not know it.
      addEventListener('storage', ({ key }) => key === placeOf(this) && this.#line.post(this.#kept()), { signal });
      const observer = new MutationObserver((changes) =>
        this.#change(changes.map(({ attributeName }) => attributeName ?? '')),
      );
      observer.observe(this, { attributes: true });
      signal.addEventListener('abort', () => {
        observer.disconnect();
        leave(this.#member);
      });
      watchPage(() => this.#followPage(), signal);
      watchStart(this.#frame, () => this.#fail(), signal);
      watchPaper(this, { frame: this.#frame, rows: () => this.#rows, inside: () => this.#inside }, signal);
      this.#joinGroup();
      this.#show();
      if (this.#frame.loading === 'lazy') loadInTurn(this.#frame, signal);
    }

    #joinGroup(): void {
      leave(this.#member);
      this.#member = {
        group: this.getAttribute('group'),
        // A frame that loads later asks what its group shows.
        take: async (state) => {
          // The answer says that the frame has heard it.
          if (this.#line.post({ type: `${name}/set`, state })) await this.#line.request([]).catch(() => undefined);
        },
      };
      join(this.#member);
    }

    #fail(): void {
      if (this.#line.isReady()) return;
      const message = `The frame has not started: ${this.#frame.src.replace(/#.*/s, '')}`;
      this.#line.break(message);
      this.#say('error', { type: `${name}/error`, message });
      if (this.#inside[0]?.parentNode === this) return;
      // The link needs room of its own above the frame.
      this.style.height = 'auto';
      this.#frame.style.height = heightOf(this);
      this.prepend(...this.#inside);
    }

    #place(): void {
      const frame = this.#frame;
      frame.title = this.title || title;
      const width = this.getAttribute('width');
      this.style.width = width === null || !/^[\d.]+$/.test(width) ? (width ?? '') : `${width}px`;
      frame.style.height = '100%';
      // On paper, what stands in place of the frame has a height of its own.
      if (isOnPaper(frame)) addEventListener('afterprint', () => this.#place(), { once: true });
      // The height of its content is known to a frame that has told it.
      else this.style.height = (isAsHighAsContent(this) && this.#height) || heightOf(this);
    }

    /** The scene that was reached last; undefined: the one that the attributes say. */
    #scene: number | undefined;

    /** The frame's table, for paper. */
    #rows: readonly (readonly string[])[] = [];

    /** What the frame has told of its content. */
    #height = '';

    /** The frame with the link of the attributes. */
    #show(): void {
      const frame = this.#frame;
      this.#look = lookOf(this);
      frame.allow = 'fullscreen *; clipboard-write *';
      frame.setAttribute('loading', this.getAttribute('loading') ?? 'lazy');
      frame.setAttribute('sandbox', this.getAttribute('sandbox') ?? permissions);
      // One by one: a strict policy refuses the attribute `style`.
      Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
      frame.style.colorScheme = this.#look.theme ?? '';
      if (!this.style.display) this.style.display = 'block';
      this.#place();
      const kept = keptAt(placeOf(this));
      const scene = this.#scene ?? (kept.from === this.getAttribute('scene') ? kept.scene : undefined);
      const address = addressOf(this, home, {
        ...this.#look,
        ...(kept.kept !== undefined && { keep: '1' }),
        ...(scene !== undefined && this.hasAttribute('lesson') && { scene: String(scene) }),
      });
      if (frame.src !== address) frame.src = address;
      if (frame.parentNode === this) return;
      const inside = [...this.childNodes].filter((node) => !(node instanceof HTMLIFrameElement));
      if (inside.length > 0) this.#inside = inside;
      this.replaceChildren(frame);
    }

    #take(message: FrameMessage): void {
      const [, kind = ''] = message.type.split('/');
      const state = shownIn(this.getAttribute('group'));
      if (kind === 'ready') {
        // A late start takes the link away again.
        for (const node of this.#inside) node.parentNode?.removeChild(node);
        this.#place();
      }
      this.#line.take(message, [
        ...(state ? [{ type: `${name}/set`, state }] : []),
        // What the frame cannot keep itself, the page keeps.
        ...(message.keeps === false ? [this.#kept(), { type: `${name}/keep` }] : []),
      ]);
      if (kind === 'keep') this.#keep(message.kept);
      if (kind === 'lesson' && typeof message.scene === 'number') this.#reach(message.scene);
      if (kind === 'print') this.#rows = message.rows as readonly (readonly string[])[];
      if (kind === 'height') {
        this.#height = `${Math.min(Number(message.height), mostHeight)}px`;
        this.#place();
      }
      if (kind === 'change' && message.by === 'user' && this.#member) {
        tell(this.#member, message.state as BatchGradientState);
      }
      if (kind === 'error' && message.attribute !== undefined) console.warn(message.message);
      const event = kind === 'lesson' && message.question ? 'answer' : kind;
      if (events.includes(event)) this.#say(event, message);
    }

    /** A frame that is about to start asks without a word of its own. */
    #keep(kept: unknown): void {
      if (typeof kept === 'string') {
        const place = placeOf(this);
        keepAt(place, { ...keptAt(place), kept });
        if (this.#leaving) this.#replace();
      } else this.#frame.contentWindow?.postMessage(this.#kept(), '*');
    }

    #kept(): unknown {
      return { type: `${name}/keep`, kept: keptAt(placeOf(this)).kept };
    }

    #reach(scene: number): void {
      this.#scene = scene;
      const place = placeOf(this);
      keepAt(place, { ...keptAt(place), scene, from: this.getAttribute('scene') });
    }

    #say(event: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(event, { detail }));
    }

    /** An attribute sets its own key; what the screen begins with is said by all of them together. */
    #change(attributes: readonly string[]): void {
      if (attributes.some(loadsAnew)) {
        this.#loadAnew();
        return;
      }
      // The element's own: on paper, it is as high as what stands there.
      if (attributes.some((one) => one !== 'style')) this.#place();
      if (attributes.includes('scene') || attributes.some(beginsAnew)) this.#scene = undefined;
      if (attributes.includes('group')) this.#joinGroup();
      const keys = keysOf(this);
      const changed = attributes.some(beginsAnew)
        ? [...Object.keys(keys), 'embed', 'layout', ...attributes.flatMap(keysChangedBy)]
        : attributes.flatMap(keysChangedBy);
      this.#tellFrame(Object.fromEntries(changed.map((key) => [key, keys[key] ?? null])));
      this.#followPage();
    }

    /** What is kept goes along, if the frame that leaves tells it in time. */
    #loadAnew(): void {
      if (this.#leaving) return;
      if (this.#line.post({ type: `${name}/keep` })) this.#leaving = setTimeout(() => this.#replace(), 999);
      else this.#replace();
    }

    #leaving: ReturnType<typeof setTimeout> | undefined;

    #replace(): void {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
      this.#line.break('The frame is loaded again.');
      this.#frame.remove();
      this.#frame = document.createElement('iframe');
      this.#start();
    }

    #followPage(): void {
      const look = lookOf(this);
      const changed = Object.entries(look).filter(([key, value]) => this.#look[key] !== value);
      this.#look = look;
      this.#frame.style.colorScheme = look.theme ?? '';
      this.#tellFrame(Object.fromEntries(changed));
    }

    /** A key that is null goes back to its default. A frame that is loaded later reads its address. */
    #tellFrame(state: Readonly<Record<string, string | null>>): void {
      if (Object.keys(state).length === 0) return;
      if (!this.#line.post({ type: `${name}/set`, state, by: 'element' })) this.#show();
    }
  }

  if (!customElements.get(name)) customElements.define(name, BatchGradient);

  return (parent, options = {}) => {
    const element = document.createElement(name);
    for (const [option, value] of Object.entries(options)) {
      if (value !== undefined) element.setAttribute(attributeOf(option), String(value));
    }
    parent.append(element);
    return element;
  };
}
