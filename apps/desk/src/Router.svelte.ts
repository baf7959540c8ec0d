import { routeOf, type Route } from './routes.ts';

type Place = { path: string; fragment: string };

/** Where somebody is in the desk. Links are ordinary links; those inside the desk change the page without loading it. */
export class Router implements Disposable {
  #place: Place = $state.raw({ path: '', fragment: '' });
  readonly route: Route = $derived(routeOf(this.#place.path, this.#place.fragment));
  readonly #stop = new AbortController();

  constructor() {
    this.#read();
    const { signal } = this.#stop;
    addEventListener('popstate', () => this.#read(), { signal });
    document.addEventListener('click', (event) => this.#follow(event), { signal });
  }

  go(address: string, { instead = false } = {}): void {
    if (instead) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#read();
    scrollTo(0, 0);
  }

  [Symbol.dispose](): void {
    this.#stop.abort();
  }

  #read(): void {
    this.#place = { path: location.pathname, fragment: location.hash.slice(1) };
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target !== '' || link.hasAttribute('download')) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || !isInside(to.pathname)) return;
    // A place on this same page is the browser's own work.
    if (to.pathname === location.pathname && to.hash !== '') return;
    event.preventDefault();
    this.go(to.pathname + to.hash);
  }
}

const isInside = (path: string): boolean => path === '/desk' || path.startsWith('/desk/');
