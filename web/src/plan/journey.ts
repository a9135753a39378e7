import type { Confidence, DocumentNeed, MoneyLine, Option, Step } from '../api/types';

/**
 * The leg that each step belongs to, or null: a leg is consecutive moves and borders in one mode and one
 * means; formalities, transfers and waits stand between legs.
 */
export function legOfSteps(option: Option): (number | null)[] {
  let leg = -1;
  let current = '';
  return option.steps.map((step) => {
    if (step.kind !== 'move' && step.kind !== 'border') {
      current = '';
      return null;
    }
    const name = `${step.mode} ${step.means}`;
    if (name !== current) {
      leg += 1;
      current = name;
    }
    return Math.min(leg, option.legs.length - 1);
  });
}

/** Whether the goods stand still: everything but a move. */
export function isDwell(step: Step): boolean {
  return step.kind !== 'move';
}

/** Countries in order of travel. */
export function countriesOf(option: Option): string[] {
  const [first] = option.borders;
  return first ? [first.fromCountry, ...option.borders.map((border) => border.toCountry)] : [];
}

/** Countries and border posts that a leg touches, as `where` of a document names them. */
export function touchedBy(option: Option, leg: number): Set<string> {
  const touched = new Set<string>();
  const owners = legOfSteps(option);
  const countries = countriesOf(option);
  let passed = 0;
  option.steps.forEach((step, index) => {
    const mine = owners[index] === leg;
    const here = countries[passed];
    if (mine && here !== undefined) touched.add(here);
    if (step.kind !== 'border') return;
    passed += 1;
    const next = countries[passed];
    if (mine) {
      touched.add(step.element);
      if (next !== undefined) touched.add(next);
    }
  });
  return touched;
}

/** Legs that a document is for; empty means the whole way. */
export function legsOf(option: Option, need: DocumentNeed): number[] {
  if (need.where.length === 0) return [];
  const legs = option.legs.map((_, leg) => leg).filter((leg) => {
    const touched = touchedBy(option, leg);
    return need.where.some((place) => touched.has(place));
  });
  return legs.length === option.legs.length ? [] : legs;
}

export type StateOfWay = 'open' | 'restricted' | 'closed';

export function stateOf(option: Option): StateOfWay {
  return option.restrictions.length > 0 ? 'restricted' : 'open';
}

/** USD of the included lines by how well they are known, as shares of their sum. */
export function confidenceShares(lines: readonly MoneyLine[]): Record<Confidence, number> {
  const shares: Record<Confidence, number> = { sourced: 0, derived: 0, estimated: 0, assumed: 0 };
  const included = lines.filter((line) => line.kind === 'included');
  const total = included.reduce((sum, line) => sum + line.usd.mid, 0);
  if (total <= 0) return shares;
  for (const line of included) shares[line.confidence] += line.usd.mid / total;
  return shares;
}

/** One word for the whole: the grade of which most of the money is. */
export function mainConfidence(lines: readonly MoneyLine[]): Confidence {
  const shares = confidenceShares(lines);
  const grades = Object.keys(shares) as Confidence[];
  return grades.reduce((best, grade) => (shares[grade] > shares[best] ? grade : best), 'sourced' as Confidence);
}

export interface MoneyGroup {
  group: string;
  lines: MoneyLine[];
  low: number;
  mid: number;
  high: number;
}

/** Lines of one kind by group, the largest first; the sums are of the lines shown. */
export function moneyGroups(lines: readonly MoneyLine[], kind: MoneyLine['kind']): MoneyGroup[] {
  const groups = new Map<string, MoneyGroup>();
  for (const line of lines.filter((candidate) => candidate.kind === kind)) {
    const group = groups.get(line.group) ?? { group: line.group, lines: [], low: 0, mid: 0, high: 0 };
    group.lines.push(line);
    group.low += line.usd.low;
    group.mid += line.usd.mid;
    group.high += line.usd.high;
    groups.set(line.group, group);
  }
  return [...groups.values()].sort((a, b) => b.mid - a.mid);
}
