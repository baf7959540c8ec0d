import type { Attachment } from 'svelte/attachments';
import type { Held, Spot } from './drop.ts';
import type { Ordering } from './Ordering.svelte.ts';

export type Dragging = { readonly held: Held; readonly spot: Spot; readonly ordering: Ordering };

const spots = new WeakMap<Element, Spot>();
const startsAfter = 7; // px
const holdsAfter = 260; // ms that a finger rests before it drags, so that it can still scroll

/**
 * Dragging as an extra to taps and keys: what is dragged goes where it is let go, on another stone or on a field. The
 * element is also a spot to drop on.
 */
export const dragging =
  (what: () => Dragging): Attachment<HTMLElement> =>
  (element) => {
    const { spot } = what();
    spots.set(element, spot);
    const drag = new Drag(element, what);
    return () => {
      drag[Symbol.dispose]();
      spots.delete(element);
    };
  };

class Drag implements Disposable {
  readonly #element: HTMLElement;
  readonly #what: () => Dragging;
  readonly #always = new AbortController();
  #gesture: AbortController | undefined;
  #ghost: HTMLElement | undefined;
  #from = { x: 0, y: 0 };
  #over: Element | undefined;
  #rests: ReturnType<typeof setTimeout> | undefined;

  constructor(element: HTMLElement, what: () => Dragging) {
    this.#element = element;
    this.#what = what;
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal: this.#always.signal });
  }

  [Symbol.dispose](): void {
    this.#always.abort();
    this.#end();
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || this.#gesture) return;
    if (event.target instanceof HTMLTextAreaElement || this.#element.matches(':disabled')) return;
    // The innermost thing is dragged: a card, not the theme it lies in.
    event.stopPropagation();
    this.#from = { x: event.clientX, y: event.clientY };
    this.#gesture = new AbortController();
    const { signal } = this.#gesture;
    addEventListener('pointermove', (move) => this.#move(move), { signal });
    addEventListener('pointerup', (up) => this.#up(up), { signal });
    addEventListener('pointercancel', () => this.#end(), { signal });
    addEventListener('keydown', (key) => key.key === 'Escape' && this.#end(), { signal });
    // Once dragging, a finger no longer scrolls the page.
    addEventListener('touchmove', (touch) => this.#ghost && touch.preventDefault(), {
      signal,
      passive: false,
    });
    if (event.pointerType !== 'mouse') this.#rests = setTimeout(() => this.#lift(), holdsAfter);
  }

  #move(event: PointerEvent): void {
    const far = Math.hypot(event.clientX - this.#from.x, event.clientY - this.#from.y) > startsAfter;
    if (!this.#ghost && far) {
      if (event.pointerType !== 'mouse') return this.#end();
      this.#lift();
    }
    if (!this.#ghost) return;
    this.#ghost.style.transform = `translate(${event.clientX - this.#from.x}px, ${event.clientY - this.#from.y}px) rotate(-1.5deg)`;
    this.#mark(this.#spotAt(event));
  }

  #up(event: PointerEvent): void {
    const dragged = this.#ghost !== undefined;
    const spot = dragged ? this.#spotAt(event) : undefined;
    this.#end();
    if (!dragged) return;
    swallowClick();
    const { ordering, held } = this.#what();
    const put = spot && spotOf(spot);
    if (put) ordering.put(put, held);
  }

  #lift(): void {
    const box = this.#element.getBoundingClientRect();
    const ghost = this.#element.cloneNode(true) as HTMLElement;
    ghost.setAttribute('aria-hidden', 'true');
    Object.assign(ghost.style, {
      position: 'fixed',
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      zIndex: '40',
      pointerEvents: 'none',
      opacity: '0.97',
      transition: 'none',
      boxShadow: '0 1rem 2.5rem rgb(22 32 58 / 0.25)',
    });
    this.#element.parentElement?.append(ghost);
    this.#ghost = ghost;
    this.#element.style.opacity = '0.4';
  }

  #spotAt(event: PointerEvent): Element | undefined {
    let found = document.elementFromPoint(event.clientX, event.clientY);
    while (found && !spotOf(found)) found = found.parentElement;
    return found && found !== this.#element ? found : undefined;
  }

  #mark(over: Element | undefined): void {
    if (over === this.#over) return;
    this.#over?.removeAttribute('data-over');
    over?.setAttribute('data-over', '');
    this.#over = over;
  }

  #end(): void {
    clearTimeout(this.#rests);
    this.#mark(undefined);
    this.#ghost?.remove();
    this.#element.style.opacity = '';
    this.#ghost = undefined;
    this.#gesture?.abort();
    this.#gesture = undefined;
  }
}

/** The click that follows a drag is no tap; it comes before anything else can. */
function swallowClick(): void {
  const swallow = new AbortController();
  addEventListener('click', (click) => click.stopPropagation(), { capture: true, signal: swallow.signal });
  setTimeout(() => swallow.abort(), 0);
}

const spotOf = (element: Element): Spot | undefined => spots.get(element);

/** Makes an element a place to drop on, without being dragged itself. */
export const droppable =
  (spot: () => Spot): Attachment<HTMLElement> =>
  (element) => {
    spots.set(element, spot());
    return () => spots.delete(element);
  };
