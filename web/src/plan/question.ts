import type { Plan, PlanRequest } from '../api/types';

/** What the form asks. Texts as typed or ids as chosen: the server understands both. */
export interface Question {
  from: string;
  to: string;
  depart: string;
  goods: string;
  /** as typed; in tonnes or TEU, by `unit` */
  amount: string;
  unit: 't' | 'teu';
  deadline: string;
  volumeM3: string;
  valueUsd: string;
  temperatureControlled: boolean;
  dangerous: boolean;
  incoterm: string;
  asOf: string;
  avoidCountries: string[];
  avoidPosts: string[];
  avoidModes: string[];
  requireCountries: string[];
  requirePosts: string[];
  requireModes: string[];
  requireTir: boolean;
  maxTranshipments: string;
}

export type TextField = { [K in keyof Question]: Question[K] extends string ? K : never }[keyof Question];
export type ListField = { [K in keyof Question]: Question[K] extends string[] ? K : never }[keyof Question];
export type FlagField = { [K in keyof Question]: Question[K] extends boolean ? K : never }[keyof Question];

const texts: Exclude<TextField, 'unit'>[] = [
  'from', 'to', 'depart', 'goods', 'amount', 'deadline', 'volumeM3', 'valueUsd', 'incoterm', 'asOf', 'maxTranshipments',
];
const lists: ListField[] = [
  'avoidCountries', 'avoidPosts', 'avoidModes', 'requireCountries', 'requirePosts', 'requireModes',
];
const flags: FlagField[] = ['temperatureControlled', 'dangerous', 'requireTir'];

export function emptyQuestion(depart: string): Question {
  return {
    from: '', to: '', depart, goods: '', amount: '', unit: 't', deadline: '', volumeM3: '', valueUsd: '',
    temperatureControlled: false, dangerous: false, incoterm: '', asOf: '',
    avoidCountries: [], avoidPosts: [], avoidModes: [], requireCountries: [], requirePosts: [], requireModes: [],
    requireTir: false, maxTranshipments: '',
  };
}

/** The question in an address; what is not there stays as in an empty question. */
export function readQuestion(query: URLSearchParams, today: string): Question {
  const question = emptyQuestion(today);
  for (const name of texts) question[name] = query.get(name) ?? question[name];
  for (const name of lists) question[name] = query.getAll(name);
  for (const name of flags) question[name] = query.get(name) === 'true';
  if (query.get('unit') === 'teu') question.unit = 'teu';
  return question;
}

export function writeQuestion(question: Question): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of texts) {
    const text = question[name].trim();
    if (text !== '') query.set(name, text);
  }
  if (question.unit === 'teu') query.set('unit', 'teu');
  for (const name of lists) for (const value of question[name]) query.append(name, value);
  for (const name of flags) if (question[name]) query.set(name, 'true');
  return query;
}

/** Whether there is enough to ask the server. */
export function isComplete(question: Question): boolean {
  return missing(question).length === 0;
}

export function missing(question: Question): TextField[] {
  const needed: TextField[] = ['from', 'to', 'depart', 'goods', 'amount'];
  return needed.filter((name) => question[name].trim() === '');
}

/** A number as people write it: `20`, `20.5`, `20,5`, `1 000`. Not a number gives NaN, which the caller reports. */
export function parseNumber(text: string): number {
  const plain = text.trim().replace(/[\s  ]/g, '');
  const decimal = /^\d+,\d{1,2}$/.test(plain) ? plain.replace(',', '.') : plain.replace(/,(?=\d{3}\b)/g, '');
  return plain === '' ? Number.NaN : Number(decimal);
}

/** Fields whose text should be a number above 0 and is not. */
export function notNumbers(question: Question): TextField[] {
  const numeric: TextField[] = ['amount', 'volumeM3', 'valueUsd'];
  return numeric.filter((name) => question[name].trim() !== '' && !(parseNumber(question[name]) > 0));
}

export function toRequest(question: Question): PlanRequest {
  const amount = parseNumber(question.amount);
  const optional = (text: string) => (text.trim() === '' ? null : text.trim());
  const figure = (text: string) => (text.trim() === '' ? null : parseNumber(text));
  return {
    from: question.from.trim(),
    to: question.to.trim(),
    depart: question.depart,
    goods: question.goods.trim(),
    weightTonnes: question.unit === 't' ? amount : null,
    teu: question.unit === 'teu' ? amount : null,
    deadline: optional(question.deadline),
    volumeM3: figure(question.volumeM3),
    valueUsd: figure(question.valueUsd),
    temperatureControlled: question.temperatureControlled,
    dangerous: question.dangerous,
    incoterm: optional(question.incoterm),
    asOf: optional(question.asOf),
    limits: {
      avoidCountries: question.avoidCountries,
      avoidPosts: question.avoidPosts,
      avoidModes: question.avoidModes,
      requireCountries: question.requireCountries,
      requirePosts: question.requirePosts,
      requireModes: question.requireModes,
      requireTir: question.requireTir,
      maxTranshipments: question.maxTranshipments === '' ? null : Number(question.maxTranshipments),
    },
  };
}

/** What the server takes when none is given. */
const defaultTranshipments = 6;

/** The question that a stored plan answers, with the server's defaults filled in. */
export function ofPlan(plan: Plan): Question {
  const { query } = plan;
  return {
    from: query.from,
    to: query.to,
    depart: query.depart,
    goods: query.goods.hs,
    amount: String(query.goods.weightTonnes),
    unit: 't',
    deadline: query.deadline ?? '',
    volumeM3: String(query.goods.volumeM3),
    valueUsd: String(query.goods.valueUsd),
    temperatureControlled: query.goods.temperatureControlled,
    dangerous: query.goods.dangerous,
    incoterm: query.incoterm ?? '',
    asOf: plan.asOf,
    avoidCountries: [...query.limits.avoidCountries],
    avoidPosts: [...query.limits.avoidPosts],
    avoidModes: [...query.limits.avoidModes],
    requireCountries: [...query.limits.requireCountries],
    requirePosts: [...query.limits.requirePosts],
    requireModes: [...query.limits.requireModes],
    requireTir: query.limits.requireTir,
    maxTranshipments: query.limits.maxTranshipments === defaultTranshipments ? '' : String(query.limits.maxTranshipments),
  };
}

/** How many limits are set, for the summary of the fold. */
export function limitCount(question: Question): number {
  const named = lists.filter((name) => question[name].length > 0).length;
  const flagged = flags.filter((name) => question[name]).length;
  const typed = (['deadline', 'volumeM3', 'valueUsd', 'incoterm', 'asOf', 'maxTranshipments'] as const).filter(
    (name) => question[name] !== '',
  ).length;
  return named + flagged + typed;
}
