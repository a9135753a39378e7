import type { components } from './contract';

export type Session = components['schemas']['Session'];

const key = 'keruen.token';

/**
 * Who uses a shared server. The token is kept in this tab alone and goes with it: a computer in an office has many
 * users. On one's own computer there is none, and nobody is asked.
 */
class Access {
  token: string = $state(sessionStorage.getItem(key) ?? '');
  /** what the server says of the token; null until it was asked */
  session: Session | null = $state.raw(null);
  /** whether the server answered that it knows nobody by the token, or that there is none */
  refused = $state(false);

  get isEditor(): boolean {
    return this.session !== null && this.session.role !== 'reader';
  }

  keep(token: string): void {
    this.token = token;
    if (token === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, token);
  }
}

export const access = new Access();
