// The board of posts by months: rows in groups of country pairs, and what is worth showing.

import type { components } from '../api/contract';

export type Board = components['schemas']['BorderBoard'];
export type BoardPost = Board['posts'][number];
export type CellState = BoardPost['cells'][number]['state'];

export const CELL_STATES: readonly CellState[] = ['open', 'restricted', 'partly', 'closed', 'absent'];

export interface PairGroup {
  /** Two country codes, in the order of the alphabet. */
  countries: [string, string];
  name: string;
  posts: BoardPost[];
}

/** Posts by pair of countries, by the pairs' names; within a pair road before rail, then by name. */
export function groupByPair(posts: readonly BoardPost[], nameOf: (code: string) => string, language: string): PairGroup[] {
  const groups = new Map<string, PairGroup>();
  for (const post of posts) {
    const countries = [...post.countries].sort() as [string, string];
    const key = countries.join('-');
    const name = countries.map(nameOf).sort((a, b) => a.localeCompare(b, language)).join(' – ');
    if (!groups.has(key)) groups.set(key, { countries, name, posts: [] });
    groups.get(key)!.posts.push(post);
  }
  const sorted = [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, language));
  for (const group of sorted) group.posts.sort((a, b) => b.mode.localeCompare(a.mode) || a.name.localeCompare(b.name, language));
  return sorted;
}

/** Whether a post was not simply open, or not simply missing, in every month. */
export function hasChange(post: BoardPost): boolean {
  return post.cells.some((cell) => cell.state !== 'open') && post.cells.some((cell) => cell.state !== 'absent');
}

/** Months in which nothing passed at all. */
export function shutMonths(post: BoardPost): number {
  return post.cells.filter((cell) => cell.state === 'closed').length;
}

/** Years over the columns: the year and how many of the months are in it. */
export function yearSpans(months: readonly string[]): { year: string; months: number }[] {
  const spans: { year: string; months: number }[] = [];
  for (const month of months) {
    const last = spans.at(-1);
    if (last?.year === month.slice(0, 4)) last.months++;
    else spans.push({ year: month.slice(0, 4), months: 1 });
  }
  return spans;
}
