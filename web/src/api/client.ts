import { speech } from '../i18n/index.svelte';
import { access, type Session } from './session.svelte';
import type { Fault, ProblemBody } from './types';

const root = '/api/v1';

/** What the server said was wrong, with a place in the request for each fault. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly faults: readonly Fault[];
  /** seconds after which to try again, when the server said so */
  readonly retryAfterSeconds: number | null;

  constructor(status: number, body: Partial<ProblemBody>, retryAfter: string | null = null) {
    super(body.detail || body.title || `HTTP ${status}`);
    this.status = status;
    this.code = body.code ?? 'unavailable';
    this.faults = body.errors ?? [];
    const seconds = Number(retryAfter);
    this.retryAfterSeconds = retryAfter !== null && Number.isFinite(seconds) ? seconds : null;
  }

  /** The server did not answer at all. */
  get isUnreachable(): boolean {
    return this.status === 0;
  }

  /** Faults by the first part of their pointer: `/limits/avoidPosts/0` belongs to `limits.avoidPosts`. */
  byField(): Record<string, Fault[]> {
    const fields: Record<string, Fault[]> = {};
    for (const fault of this.faults) {
      const name = fieldOf(fault.pointer);
      (fields[name] ??= []).push(fault);
    }
    return fields;
  }
}

/** The form field that a JSON pointer or a parameter name speaks of; empty for the whole request. */
export function fieldOf(pointer: string): string {
  const parts = pointer.split('/').filter((part) => part !== '' && !/^\d+$/.test(part));
  return parts.join('.');
}

type Query = Record<string, string | number | boolean | null | undefined>;

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `${root}${path}${search === '' ? '' : `?${search}`}`;
}

function bearer(): Record<string, string> {
  return access.token === '' ? {} : { Authorization: `Bearer ${access.token}` };
}

async function send(path: string, query: Query, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address(path, query), {
      ...init,
      headers: { 'Accept-Language': speech.language, Accept: 'application/json', ...bearer(), ...init.headers },
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new ApiProblem(0, {});
  }
  if (!response.ok) {
    if (response.status === 401) access.refused = true;
    const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
    throw new ApiProblem(response.status, body, response.headers.get('Retry-After'));
  }
  return response;
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await send(path, query, signal ? { signal } : {});
  return (await response.json()) as T;
}

export async function submit<T>(
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  query: Query = {},
  signal?: AbortSignal,
  headers: Record<string, string> = {},
): Promise<T> {
  const init: RequestInit = { method, headers };
  if (signal) init.signal = signal;
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'Content-Type': 'application/json', ...headers };
  }
  const response = await send(path, query, init);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Saves a file of the API, with the token that a plain link could not send. */
export async function download(href: string, name: string): Promise<void> {
  const response = await send(href.slice(root.length), {}, { headers: { Accept: '*/*' } });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? name;
  link.click();
  // the browser has taken hold of the file by then
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Asks who the token's bearer is. Throws if nobody is known by it. */
export async function whoAmI(): Promise<void> {
  access.session = null;
  access.session = await get<Session>('/session');
  access.refused = false;
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
