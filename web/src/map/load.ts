// The network from the API, kept while the page lives: the map of a plan and the network page ask for the same.

import { networkOf, type NetworkCollection } from './adapt';
import type { MapNetwork } from './elements';

export interface NetworkWish {
  /** ISO day whose states are shown. */
  date: string;
  asOf?: string | undefined;
  /** Kinds joined by commas, as the API takes them; absent: all. */
  kinds?: string | undefined;
  language: string;
}

const KEPT = 24;
const answers = new Map<string, Promise<MapNetwork>>();

export function loadNetwork(wish: NetworkWish): Promise<MapNetwork> {
  const query = new URLSearchParams({ date: wish.date });
  if (wish.asOf) query.set('asOf', wish.asOf);
  if (wish.kinds) query.set('kinds', wish.kinds);
  const address = `/api/v1/network?${query}`;
  const key = `${wish.language} ${address}`;
  const known = answers.get(key);
  if (known) return known;
  const answer = ask<NetworkCollection>(address, wish.language).then(networkOf);
  answer.catch(() => answers.delete(key));
  answers.set(key, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return answer;
}

/** Asks the API for JSON. A problem+json answer becomes an error in its own words. */
export async function ask<T>(address: string, language: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(address, {
    headers: { Accept: 'application/json, application/geo+json, application/problem+json', 'Accept-Language': language },
    ...(signal ? { signal } : {}),
  });
  if (answer.ok) return (await answer.json()) as T;
  const problem = (await answer.json().catch(() => ({}))) as { title?: string; detail?: string };
  throw new Error(problem.detail ?? problem.title ?? `${address}: HTTP ${answer.status}`);
}
