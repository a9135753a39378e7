import { get } from '../api/client';
import type { Goods, Place, Study } from '../api/types';
import { nameCountries } from '../i18n/countries.svelte';
import { country } from '../i18n/format';
import { speech, t } from '../i18n/index.svelte';
import type { Suggestion } from './Suggest.svelte';

interface PageOf<T> {
  items: T[];
  next: string | null;
}

export async function findPlaces(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const page = await get<PageOf<Place>>('/places', { q: text, limit: 8 }, signal);
  return page.items.map((place) => ({
    value: place.id,
    label: place.name,
    hint: `${t(`plan.place.${place.kind}`)}, ${place.countryName}`,
  }));
}

export async function findGoods(text: string, signal: AbortSignal): Promise<Suggestion[]> {
  const page = await get<PageOf<Goods>>('/goods', { q: text, limit: 8 }, signal);
  return page.items.map((goods) => ({ value: goods.hs, label: goods.name, hint: `HS ${goods.hs}` }));
}

/** The name of a place by its id, or the text itself where there is no such place. */
export async function placeNameOf(idOrText: string): Promise<string> {
  return get<Place>(`/places/${encodeURIComponent(idOrText)}`).then(
    (place) => place.name,
    () => idOrText,
  );
}

let studies: Promise<PageOf<Study>> | undefined;

/** The study that the server answers from: its countries, dates and the note on boundaries. */
export function study(): Promise<Study> {
  studies ??= get<PageOf<Study>>('/studies');
  studies.catch(() => (studies = undefined));
  return studies.then((page) => {
    const [first] = page.items;
    if (!first) throw new Error('the server has no study');
    nameCountries(first.countries);
    return first;
  });
}

export async function findCountries(text: string): Promise<Suggestion[]> {
  const { countries } = await study();
  return among(
    countries.map((entry) => ({ value: entry.id, label: entry.names[speech.language] ?? country(entry.id), hint: entry.id })),
    text,
  );
}

interface Post {
  id: string;
  name: string;
}
const posts = new Map<string, Promise<Post[]>>();

/** Every border post, in the current language. */
export function allPosts(): Promise<Post[]> {
  const language = speech.language;
  let loading = posts.get(language);
  if (!loading) {
    loading = get<PageOf<Post>>('/borders', { limit: 500 }).then((page) => page.items);
    loading.catch(() => posts.delete(language));
    posts.set(language, loading);
  }
  return loading;
}

export async function findPosts(text: string): Promise<Suggestion[]> {
  const all = await allPosts();
  return among(all.map((post) => ({ value: post.id, label: post.name, hint: post.id })), text);
}

export const modes = ['road', 'rail', 'sea', 'air'] as const;

export async function findModes(text: string): Promise<Suggestion[]> {
  return among(modes.map((mode) => ({ value: mode, label: t(`plan.mode.${mode}`) })), text);
}

function among(all: Suggestion[], text: string): Suggestion[] {
  const wanted = text.trim().toLocaleLowerCase();
  const matches = all.filter((item) =>
    [item.label, item.value].some((word) => word.toLocaleLowerCase().includes(wanted)),
  );
  return matches.slice(0, 10);
}
