/**
 * The element `<batch-gradient>`: a frame with the app, kept in the page's colours and language and as high as its content. What is inside it, a link
 * to the app for pages without scripts, is replaced.
 */
import { addressOf, attributeOf, heightOf, isAsHighAsContent, isOwn, keyOf } from './attributes';
import { begin, join, type Member, shownIn, tell } from './group';
import { createLine, type FrameMessage } from './line';
import { lookOf, watchPage } from './pageLook';
import type { BatchGradientCommand, BatchGradientElement, BatchGradientState, mount } from './published';

const name = 'batch-gradient';

/** What a screen reader announces, unless the page says it better. */
const title = 'Batch gradients, sample by sample';

/** Scripts, the link to the whole app in a tab of its own, and Export. */
const permissions = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** A frame that reports a wrong height must not make the page endless. */
const mostHeight = 8000;

/** The frame's messages that are events of the element; one of a lesson that tells an answer is `answer`. */
const events: readonly string[] = ['ready', 'change', 'lesson', 'result', 'error'];

/** Defines it once, for an app in the folder `home`, and gives `mount`. */
export function defineElement(home: string): typeof mount {
  class BatchGradient extends HTMLElement implements BatchGradientElement {
    #frame = document.createElement('iframe');
    readonly #line = createLine(() => this.#frame.contentWindow);
    #look: Readonly<Record<string, string>> = {};
    #member: Member | undefined;
    #leave = (): void => undefined;

    connectedCallback(): void {
      // While the page is read, the contents of the element follow its start.
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.#start());
      else this.#start();
    }

    disconnectedCallback(): void {
      this.#leave();
      this.#leave = () => undefined;
      this.#line.close();
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
      this.#leave();
      const member: Member = {
        group: this.getAttribute('group'),
        // A frame that loads later asks what its group shows.
        take: async (state) => {
          const message = { type: `${name}/set`, state };
          // The answer says that the frame has heard it.
          if (this.#line.post(message)) await this.#line.request([]).catch(() => undefined);
        },
      };
      this.#member = member;
      const onMessage = ({ source, data }: MessageEvent): void => {
        if (source === this.#frame.contentWindow && typeof data?.type === 'string') this.#take(data, member);
      };
      addEventListener('message', onMessage);
      const observer = new MutationObserver((changes) =>
        this.#change(changes.map(({ attributeName }) => attributeName ?? '')),
      );
      observer.observe(this, { attributes: true });
      const leave = [
        join(member),
        watchPage(() => this.#followPage()),
        () => observer.disconnect(),
        () => removeEventListener('message', onMessage),
      ];
      this.#leave = () => {
        for (const one of leave) one();
      };
      this.#show();
    }

    /** The frame with the link of the attributes. */
    #show(): void {
      const frame = this.#frame;
      this.#look = lookOf(this);
      frame.loading = this.getAttribute('loading') === 'eager' ? 'eager' : 'lazy';
      frame.title = this.title || title;
      frame.allow = 'fullscreen *; clipboard-write *';
      frame.setAttribute('sandbox', this.getAttribute('sandbox') ?? permissions);
      // One by one: a strict policy refuses the attribute `style`.
      Object.assign(frame.style, { display: 'block', width: '100%', height: '100%', border: '0' });
      frame.style.colorScheme = this.#look.theme ?? '';
      if (!this.style.display) this.style.display = 'block';
      const width = this.getAttribute('width');
      if (width !== null) this.style.width = /^[\d.]+$/.test(width) ? `${width}px` : width;
      this.style.height = heightOf(this);
      const address = addressOf(this, home, this.#look);
      if (frame.src !== address) frame.src = address;
      if (frame.parentNode !== this || this.childNodes.length > 1) this.replaceChildren(frame);
    }

    #take(message: FrameMessage, member: Member): void {
      const [, kind = ''] = message.type.split('/');
      const state = kind === 'ready' ? shownIn(member.group) : undefined;
      this.#line.take(message, state && { type: `${name}/set`, state });
      if (kind === 'height' && isAsHighAsContent(this)) {
        this.style.height = `${Math.min(Number(message.height), mostHeight)}px`;
      }
      if (kind === 'change' && message.by === 'user') tell(member, message.state as BatchGradientState);
      const event = kind === 'lesson' && message.question ? 'answer' : kind;
      if (event === 'answer' || events.includes(event)) this.dispatchEvent(new CustomEvent(event, { detail: message }));
    }

    /** A key of the link is set in the frame; another attribute starts it anew. */
    #change(attributes: readonly string[]): void {
      const state: Record<string, string> = {};
      for (const attribute of attributes) {
        const key = keyOf(attribute);
        const value = this.getAttribute(attribute);
        if (isOwn(attribute) || key === 'keys' || key === 'lock' || (key && value === null)) {
          this.#restart();
          return;
        }
        if (key && value !== null) state[key] = value;
      }
      this.#frame.title = this.title || title;
      this.#tellFrame(state);
      this.#followPage();
    }

    #restart(): void {
      this.#line.close();
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

    /** A frame that is loaded later reads its address. */
    #tellFrame(state: BatchGradientState): void {
      if (Object.keys(state).length > 0 && !this.#line.post({ type: `${name}/set`, state })) this.#show();
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
