// The network from the API, kept while the page lives: the map of a plan and the network page ask for the same.

import { get } from '../api/client';
import { networkOf, type NetworkCollection } from './adapt';
import type { MapNetwork } from './elements';

export interface NetworkWish {
  /** ISO day whose states are shown. */
  date: string;
  asOf?: string | undefined;
  /** Kinds joined by commas, as the API takes them; absent: all. */
  kinds?: string | undefined;
  /** Language of the page, in which the client asks. */
  language: string;
}

const KEPT = 24;
const answers = new Map<string, Promise<MapNetwork>>();

export function loadNetwork(wish: NetworkWish): Promise<MapNetwork> {
  return once(wish.language, '/network', { date: wish.date, asOf: wish.asOf, kinds: wish.kinds });
}

/** The network that a run used: with what its scenario builds, opens and shuts. */
export function loadRunNetwork(run: string, language: string): Promise<MapNetwork> {
  return once(language, `/runs/${run}/network`, {});
}

function once(language: string, path: string, query: Record<string, string | undefined>): Promise<MapNetwork> {
  const key = `${language} ${path} ${JSON.stringify(query)}`;
  const known = answers.get(key);
  if (known) return known;
  const answer = get<NetworkCollection>(path, query).then(networkOf);
  answer.catch(() => answers.delete(key));
  answers.set(key, answer);
  if (answers.size > KEPT) answers.delete(answers.keys().next().value!);
  return answer;
}
