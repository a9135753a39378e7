/** The page that an address names. The server answers every one of these paths with index.html. */
export type Route =
  | { page: 'plan'; query: URLSearchParams }
  | { page: 'saved'; planId: string; query: URLSearchParams }
  | { page: 'network'; query: URLSearchParams }
  | { page: 'borders'; query: URLSearchParams }
  | { page: 'scenarios'; query: URLSearchParams }
  | { page: 'unknown'; query: URLSearchParams };

export function routeOf(pathname: string, search: string): Route {
  const query = new URLSearchParams(search);
  const [first, second, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (first === undefined || (first === 'plan' && second === undefined)) return { page: 'plan', query };
  if (first === 'p' && second !== undefined && rest.length === 0) {
    return { page: 'saved', planId: decodeURIComponent(second), query };
  }
  if ((first === 'network' || first === 'borders' || first === 'scenarios') && second === undefined) return { page: first, query };
  return { page: 'unknown', query };
}

class Router {
  route: Route = $state.raw(routeOf(location.pathname, location.search));

  constructor() {
    addEventListener('popstate', () => this.#read());
    addEventListener('click', (event) => this.#follow(event));
  }

  /** Goes to an address of this page without loading it anew. */
  go(address: string, replace = false): void {
    if (replace) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    this.#read();
  }

  #read(): void {
    this.route = routeOf(location.pathname, location.search);
  }

  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.pathname.startsWith('/api/') || routeOf(link.pathname, '').page === 'unknown') return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    this.go(link.pathname + link.search);
    scrollTo(0, 0);
  }
}

export const router = new Router();
