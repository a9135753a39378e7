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

/** A row of a table that is built, as it is typed in. */
export type BuiltRow = Record<string, unknown>;

/** Columns of a row that is built. */
export interface Column {
  name: string;
  kind: 'text' | 'number' | 'place' | 'places' | readonly string[];
  /** What it is while it is left empty. */
  usual?: (row: BuiltRow) => string;
  /** Seldom needed: stands behind a fold. */
  seldom?: boolean;
  /** No column of the table: it is set as a figure of what is built. */
  figure?: boolean;
  /** Its phrase, where it is not that of the column or figure. */
  phrase?: string;
}

const PLANNED: Column = { name: 'status', kind: ['planned'], seldom: true };
const YES_NO = ['yes', 'no'] as const;
const BETWEEN: Column[] = [{ name: 'id', kind: 'text' }, { name: 'from', kind: 'place' }, { name: 'to', kind: 'place' }, { name: 'length_km', kind: 'number' }];
const CAPACITY: Column = { name: 'capacity', kind: 'number', figure: true, phrase: 'capacityTonnes' };

const numberIn = (row: BuiltRow, name: string): number => Number.parseFloat(String(row[name] ?? ''));
const plain = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '');
/** A part or a multiple of another column: the ends of a band that nobody has measured. */
const times = (of: string, factor: number) => (row: BuiltRow): string => plain(numberIn(row, of) * factor);
const band = (low: string, high: string, of: string, factors: readonly [number, number]): Column[] => [
  { name: low, kind: 'number', usual: times(of, factors[0]), seldom: true },
  { name: high, kind: 'number', usual: times(of, factors[1]), seldom: true },
];
const NAME: Column = { name: 'name', kind: 'text', usual: (row) => String(row['id'] ?? ''), seldom: true };

const HOURS_OF_WEEK = 168;
/** What carries a unit of a service. */
const MEANS: Record<string, string> = {
  container: 'container-ship;reefer-container-ship',
  truck: 'truck;truck-44t;truck-58t;reefer-truck;container-truck;reefer-container-truck',
  wagon: 'container-1520;reefer-container-1520;covered-wagon-1520;hopper-1520',
  t: 'cargo-ship',
  kg: 'aircraft',
};
const UNITS: Record<string, string> = { sea: 'container', ferry: 'truck', air: 'kg' };
const unitOf = (row: BuiltRow): string => String(row['unit'] || UNITS[String(row['mode'])] || '');

export const BUILDABLE: Record<string, readonly Column[]> = {
  rail_links: [
    ...BETWEEN, { name: 'gauge_mm', kind: ['1520', '1435', '1676', '1067'] },
    { name: 'electrified', kind: ['no', 'yes', 'unknown'] }, { name: 'status', kind: ['planned'] },
  ],
  road_links: [
    ...BETWEEN, { name: 'class', kind: ['trunk', 'motorway', 'primary', 'secondary'] },
    { name: 'terrain', kind: ['flat', 'mountain'] }, { name: 'speed_kmh', kind: 'number' },
  ],
  border_posts: [
    { name: 'id', kind: 'text' }, { name: 'mode', kind: ['road', 'rail'] }, { name: 'place_a', kind: 'place' }, { name: 'place_b', kind: 'place' }, { name: 'length_km', kind: 'number' },
    { name: 'gauge_a_mm', kind: ['', '1520', '1435', '1676', '1067'] }, { name: 'gauge_b_mm', kind: ['', '1520', '1435', '1676', '1067'] },
    { name: 'operation', kind: ['through', 'reload', 'bogie_change'] }, { ...CAPACITY, phrase: 'capacityVehicles' }, { name: 'hours', kind: 'number', figure: true }, { name: 'feeUsd', kind: 'number', figure: true },
    NAME, PLANNED, { name: 'freight', kind: ['yes', 'restricted'], seldom: true },
  ],
  terminals: [
    { name: 'id', kind: 'text' }, { name: 'kind', kind: ['rail_terminal', 'dry_port', 'seaport', 'ferry_port', 'airport', 'gauge_change', 'cross_dock', 'city_station'] },
    { name: 'places', kind: 'places' }, { name: 'local_haul_km', kind: 'number' },
    { name: 'containers', kind: YES_NO }, { name: 'loose', kind: YES_NO }, { name: 'bulk', kind: YES_NO }, { name: 'reefer', kind: YES_NO },
    { name: 'handling_hours', kind: 'number' }, { name: 'lift_usd', kind: 'number' }, { name: 'transload_usd_per_t', kind: 'number' }, CAPACITY,
    ...band('handling_low_hours', 'handling_high_hours', 'handling_hours', [0.4, 2]), ...band('lift_low_usd', 'lift_high_usd', 'lift_usd', [0.6, 1.7]),
    ...band('transload_low_usd_per_t', 'transload_high_usd_per_t', 'transload_usd_per_t', [0.6, 1.7]), NAME, PLANNED,
  ],
  services: [
    { name: 'id', kind: 'text' }, { name: 'mode', kind: ['sea', 'ferry', 'air'] }, { name: 'from', kind: 'place' }, { name: 'to', kind: 'place' }, { name: 'both_ways', kind: YES_NO },
    { name: 'distance_km', kind: 'number' }, { name: 'hours_mean', kind: 'number' }, { name: 'departures_per_week', kind: 'number' },
    { name: 'rate_usd', kind: 'number' }, { name: 'unit', kind: ['', 'container', 'truck', 'wagon', 't', 'kg'], usual: (row) => UNITS[String(row['mode'])] ?? '' }, CAPACITY,
    { name: 'wait_mean_hours', kind: 'number', usual: (row) => plain(HOURS_OF_WEEK / 2 / numberIn(row, 'departures_per_week')) },
    ...band('hours_low', 'hours_high', 'hours_mean', [0.8, 1.6]),
    { name: 'wait_low_hours', kind: 'number', usual: (row) => plain(0.3 * waitOf(row)), seldom: true }, { name: 'wait_high_hours', kind: 'number', usual: (row) => plain(2 * waitOf(row)), seldom: true },
    ...band('rate_low_usd', 'rate_high_usd', 'rate_usd', [0.6, 1.7]),
    { name: 'means', kind: 'text', usual: (row) => MEANS[unitOf(row)] ?? '', seldom: true }, NAME, PLANNED,
  ],
};

function waitOf(row: BuiltRow): number {
  const given = numberIn(row, 'wait_mean_hours');
  return Number.isFinite(given) ? given : HOURS_OF_WEEK / 2 / numberIn(row, 'departures_per_week');
}

/** A row to begin with, or what another table's row has of its columns. */
export function rowOf(table: string, before: BuiltRow = {}): BuiltRow {
  return Object.fromEntries((BUILDABLE[table] ?? []).map(({ name, kind }) => [name, typeof kind === 'object' ? kind[0] : (before[name] ?? '')]));
}

type Tables = Record<string, BuiltRow[]>;
const ELEMENTS: Record<string, string> = { border_posts: 'post', terminals: 'terminal', services: 'service' };

/** A row as the study's tables have it: with what is usual where nothing was typed. */
function tableRow(table: string, row: BuiltRow): BuiltRow {
  const columns = BUILDABLE[table] ?? [];
  const figures = columns.filter((column) => column.figure).map((column) => column.name);
  const usual = Object.fromEntries(columns.filter((column) => column.usual && isEmpty(row[column.name])).map((column) => [column.name, column.usual!(row)]));
  return Object.fromEntries(Object.entries({ ...row, ...usual }).filter(([name]) => !figures.includes(name)));
}

/** A figure of something built is a change of its own; they follow all others. */
interface Figured {
  change: DraftChange;
  /** Where it is typed in. */
  at: string;
}

function figuresBuilt(draft: Draft): Figured[] {
  return draft.changes.flatMap((change, i) => Object.entries((change['build'] ?? {}) as Tables).flatMap(([table, rows]) => rows.flatMap((row, r): Figured[] => {
    const figures = Object.fromEntries((BUILDABLE[table] ?? []).filter((column) => column.figure && !isEmpty(row[column.name])).map((column) => [column.name, row[column.name]]));
    if (Object.keys(figures).length === 0) return [];
    const sources = change['sources'] === undefined ? {} : { sources: change['sources'] };
    return [{ change: { set: [`${ELEMENTS[table]}:${String(row['id'])}`], ...figures, from: change['from'], ...sources }, at: `/changes/${i}/build/${table}/${r}` }];
  })));
}

/** A fault at the field that it is typed into. */
export function faultAt<F extends { pointer: string }>(fault: F, draft: Draft): F {
  const of = /^\/changes\/(\d+)(.*)$/.exec(fault.pointer);
  const figured = of ? figuresBuilt(draft)[Number(of[1]) - draft.changes.length] : undefined;
  return figured ? { ...fault, pointer: figured.at + of![2] } : fault;
}

/** A change to begin with. */
export function begun(verb: Verb, elements: string[], day: string): DraftChange {
  switch (verb) {
    case 'set':
      return { set: elements, from: day };
    case 'scale':
      return { scale: 'x1.5', origin: [], destination: [], goods: [], from: day };
    case 'build':
      return { build: { rail_links: [rowOf('rail_links')] }, from: day, sources: ['general'] };
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
  const all = [...draft.changes.map(withTables), ...figuresBuilt(draft).map((figured) => figured.change)];
  const changes = all.map((change) => Object.fromEntries(Object.entries(change).filter(([name, value]) => name === verbOf(change) || !isEmpty(value))));
  const whole = { ...draft, id: idOf(draft.title, taken), changes };
  return Object.fromEntries(Object.entries(whole).filter(([name, value]) => !isEmpty(value) || name === 'title' || name === 'who' || name === 'why')) as unknown as Schemas['ScenarioDraft'];
}

function withTables(change: DraftChange): DraftChange {
  if (change['build'] === undefined) return change;
  const tables = Object.entries(change['build'] as Tables).map(([table, rows]) => [table, rows.map((row) => tableRow(table, row))]);
  return { ...change, build: Object.fromEntries(tables) };
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
