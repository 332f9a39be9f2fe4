import type { AddressBar } from '../../../src/store';

/** A window with a history and a clock that stands still until told. */
export class FakeWindow implements AddressBar {
  readonly location = { hash: '' };
  readonly self: unknown = this;
  readonly parent: unknown;
  entries: string[];
  states: unknown[] = [null];
  at = 0;
  writes = 0;
  refuses = false;
  #listeners = new Map<string, Set<() => void>>();
  #timers = new Map<number, () => void>();

  constructor(hash = '', { framed = false } = {}) {
    this.location.hash = hash;
    this.entries = [hash];
    this.parent = framed ? {} : this;
  }

  readonly #here = (): unknown => this.states[this.at];

  readonly history = {
    here: this.#here,
    get state(): unknown {
      return this.here();
    },
    back: (): void => this.back(),
    pushState: (data: unknown, _unused: string, url: string | URL | null = this.location.hash): void => {
      this.#write();
      this.entries = [...this.entries.slice(0, this.at + 1), String(url)];
      this.states = [...this.states.slice(0, this.at + 1), data];
      this.at++;
      this.location.hash = String(url);
    },
    /** Without an address it only marks the entry. */
    replaceState: (data: unknown, _unused: string, url?: string | URL | null): void => {
      this.states[this.at] = data;
      if (url === undefined) return;
      this.#write();
      this.entries[this.at] = String(url);
      this.location.hash = String(url);
    },
  };

  addEventListener(type: string, listener: () => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: () => void): void {
    this.#listeners.get(type)?.delete(listener);
  }

  setTimeout(callback: () => void): number {
    const timer = Math.max(0, ...this.#timers.keys()) + 1;
    this.#timers.set(timer, callback);
    return timer;
  }

  clearTimeout(timer: number): void {
    this.#timers.delete(timer);
  }

  /** Lets all timers ring once. */
  wait(): void {
    const due = [...this.#timers.values()];
    this.#timers.clear();
    for (const callback of due) callback();
  }

  fire(type: string): void {
    for (const listener of this.#listeners.get(type) ?? []) listener();
  }

  back(): void {
    this.#go(this.at - 1);
  }

  forward(): void {
    this.#go(this.at + 1);
  }

  /** An address typed by hand. */
  visit(hash: string): void {
    this.follow(hash);
    this.#report();
  }

  /** A link whose change is not reported yet. */
  follow(hash: string): void {
    this.entries = [...this.entries.slice(0, this.at + 1), hash];
    this.states = [...this.states.slice(0, this.at + 1), null];
    this.at++;
    this.location.hash = hash;
  }

  #go(at: number): void {
    this.at = at;
    this.location.hash = this.entries[at] ?? '';
    this.#report();
  }

  #report(): void {
    this.fire('popstate');
    this.fire('hashchange');
  }

  #write(): void {
    this.writes++;
    if (this.refuses) throw new Error('SecurityError');
  }
}
