// A scenario as one edits it: changes with the fields that docs/reference/scenario-format.md gives each verb.

import type { components } from '../api/contract';

type Schemas = components['schemas'];
export type DraftChange = Record<string, unknown>;
export interface Draft {
  id: string;
  title: string;
  titles?: Record<string, string>;
  who: string;
  why: string;
  sources?: string | string[];
  extends?: string | string[];
  changes: DraftChange[];
}

export const VERBS = ['open', 'close', 'restrict', 'set', 'scale', 'build', 'lift', 'repeat'] as const;
export type Verb = (typeof VERBS)[number];

/** Verbs that one begins a change with; the others are edited where a scenario of the study has them. */
export const OFFERED: readonly Verb[] = ['open', 'close', 'restrict', 'set', 'scale', 'build'];

/** How a field is typed in: `figure` is a value or a factor such as x0.5. */
export type FieldKind = 'elements' | 'day' | 'figure' | 'number' | 'words' | 'text' | 'modes' | 'goods' | 'flow' | 'flag';

export interface Field {
  name: string;
  kind: FieldKind;
  required?: boolean;
  /** Seldom needed: stands behind a fold while it is empty. */
  seldom?: boolean;
}

const DAYS: Field[] = [{ name: 'from', kind: 'day' }, { name: 'to', kind: 'day' }];
const BEGUN: Field[] = [{ name: 'from', kind: 'day', required: true }, { name: 'to', kind: 'day' }];
const SCOPE: Field[] = [
  { name: 'modes', kind: 'modes', seldom: true },
  { name: 'direction', kind: 'text', seldom: true },
  { name: 'hs', kind: 'words', seldom: true },
  { name: 'exceptHs', kind: 'words', seldom: true },
];
const WORDS: Field[] = [{ name: 'sources', kind: 'words', seldom: true }, { name: 'note', kind: 'text', seldom: true }];

/** Figures that can be set, by the kind of element; the same as the scenario format's table. */
const FIGURES: Record<string, readonly string[]> = {
  post: ['hours', 'feeUsd', 'capacity', 'gaugeAMm', 'gaugeBMm'],
  link: ['lengthKm', 'speedKmh', 'capacity', 'gaugeMm'],
  terminal: ['hours', 'capacity', 'liftUsd', 'transloadUsdPerTonne', 'freeDays'],
  service: ['hours', 'waitHours', 'departuresPerWeek', 'rateUsd', 'capacity'],
  'rail-operation': ['kmPerDay', 'usdPerKm', 'departuresPerWeek', 'waitHours'],
  'road-operation': ['drivingHoursPerDay', 'usdPerKm'],
  charge: ['amount'],
  parameter: ['value'],
};

/** Kinds of element that a verb takes from the map. */
const KINDS: Partial<Record<Verb, readonly string[]>> = {
  open: ['post', 'link', 'place', 'terminal', 'service'],
  close: ['post', 'link', 'place', 'terminal', 'service'],
  restrict: ['post', 'link', 'place', 'terminal', 'service'],
  set: ['post', 'link', 'terminal', 'service'],
};

export function verbOf(change: DraftChange): Verb | undefined {
  return VERBS.find((verb) => change[verb] !== undefined);
}

/** A list, or one word for a list of one. */
export function wordsOf(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

export const kindOf = (element: string): string => element.slice(0, Math.max(0, element.indexOf(':')));

/** Whether a verb can be said of an element. */
export const takes = (verb: Verb, element: string): boolean => (KINDS[verb] ?? []).includes(kindOf(element));

export function fieldsOf(change: DraftChange): Field[] {
  const verb = verbOf(change);
  switch (verb) {
    case 'open':
      return [{ name: verb, kind: 'elements', required: true }, ...BEGUN, ...WORDS];
    case 'close':
      return [{ name: verb, kind: 'elements', required: true }, ...BEGUN, ...SCOPE, ...WORDS];
    case 'restrict':
      return [
        { name: verb, kind: 'elements', required: true }, ...BEGUN,
        { name: 'timeFactor', kind: 'number' }, { name: 'addedHours', kind: 'number' }, { name: 'capacityFactor', kind: 'number' },
        { name: 'addedHoursHigh', kind: 'number', seldom: true }, ...SCOPE, ...WORDS,
      ];
    case 'set':
      return [{ name: verb, kind: 'elements', required: true }, ...figuresOf(wordsOf(change['set'])), ...DAYS, ...WORDS];
    case 'scale':
      return [
        { name: verb, kind: 'figure', required: true }, { name: 'origin', kind: 'words' }, { name: 'destination', kind: 'words' },
        { name: 'goods', kind: 'goods' }, { name: 'bothWays', kind: 'flag' }, ...DAYS, ...WORDS,
      ];
    case 'build':
      return [...BEGUN, ...WORDS];
    case 'lift':
    case 'repeat':
      return [{ name: verb, kind: 'words', required: true }, { name: 'from', kind: 'day' }, ...WORDS];
    default:
      return [];
  }
}

/** Figures that every one of these elements has. */
function figuresOf(elements: string[]): Field[] {
  const kinds = [...new Set(elements.map(kindOf))];
  const shared = (FIGURES[kinds[0] ?? 'post'] ?? []).filter((name) => kinds.every((kind) => FIGURES[kind]?.includes(name)));
  const figures = shared.map((name, i): Field => ({ name, kind: 'figure', seldom: i > 2 }));
  if (kinds.length !== 1 || kinds[0] !== 'post') return figures;
  const part: Field[] = [{ name: 'side', kind: 'text', seldom: true }, { name: 'flow', kind: 'flow', seldom: true }];
  const all: Field[] = [{ name: 'modes', kind: 'modes', seldom: true }, { name: 'countries', kind: 'words', seldom: true }];
  return elements.includes('post:*') ? [...figures, ...part, ...all] : [...figures, ...part];
}

/** Columns of a row that is built, those that a table asks for. */
export interface Column {
  name: string;
  kind: 'text' | 'number' | 'place' | readonly string[];
}

const BETWEEN: Column[] = [{ name: 'id', kind: 'text' }, { name: 'from', kind: 'place' }, { name: 'to', kind: 'place' }, { name: 'length_km', kind: 'number' }];

export const BUILDABLE: Record<string, readonly Column[]> = {
  rail_links: [
    ...BETWEEN, { name: 'gauge_mm', kind: ['1520', '1435', '1676', '1067'] },
    { name: 'electrified', kind: ['no', 'yes', 'unknown'] }, { name: 'status', kind: ['planned'] },
  ],
  road_links: [
    ...BETWEEN, { name: 'class', kind: ['trunk', 'motorway', 'primary', 'secondary'] },
    { name: 'terrain', kind: ['flat', 'mountain'] }, { name: 'speed_kmh', kind: 'number' },
  ],
};

/** A change to begin with. */
export function begun(verb: Verb, elements: string[], day: string): DraftChange {
  switch (verb) {
    case 'set':
      return { set: elements, from: day };
    case 'scale':
      return { scale: 'x1.5', origin: [], destination: [], goods: [], from: day };
    case 'build':
      return { build: { rail_links: [{ id: '', from: '', to: '', length_km: '', gauge_mm: '1520', electrified: 'no', status: 'planned' }] }, from: day, sources: ['general'] };
    case 'restrict':
      return { restrict: elements, from: day, timeFactor: '1.5' };
    case 'lift':
    case 'repeat':
      return { [verb]: elements };
    default:
      return { [verb]: elements, from: day };
  }
}

/** An id made of a title, which no scenario of the study has. */
export function idOf(title: string, taken: readonly string[]): string {
  const slug = title.toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
  const id = slug || 'my-scenario';
  if (!taken.includes(id)) return id;
  for (let i = 2; ; i++) if (!taken.includes(`${id}-${i}`)) return `${id}-${i}`;
}

/** What is sent: without what was left empty. */
export function sent(draft: Draft, taken: readonly string[]): Schemas['ScenarioDraft'] {
  const changes = draft.changes.map((change) => Object.fromEntries(Object.entries(change).filter(([name, value]) => name === verbOf(change) || !isEmpty(value))));
  const whole = { ...draft, id: idOf(draft.title, taken), changes };
  return Object.fromEntries(Object.entries(whole).filter(([name, value]) => !isEmpty(value) || name === 'title' || name === 'who' || name === 'why')) as unknown as Schemas['ScenarioDraft'];
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether what a change dates holds on a day. */
export function holdsOn(change: { from: string | null; to: string | null }, day: string): boolean {
  return (change.from === null || change.from <= day) && (change.to === null || day <= change.to);
}

/** The first day on which most of the changes hold. */
export function bestDay(changes: readonly { from: string | null; to: string | null }[]): string | undefined {
  const days = [...new Set(changes.map((change) => change.from).filter((from) => from !== null))].sort();
  const count = (day: string) => changes.filter((change) => holdsOn(change, day)).length;
  return days.reduce<string | undefined>((best, day) => (best === undefined || count(day) > count(best) ? day : best), undefined);
}
