// Names of corridors by their posts and ports, as the option cards have them, and the few that a chart can tell apart.

import { t } from '../i18n/index.svelte';
import type { CorridorFlow, ElementFlow, RunResult } from './compare';

export type Names = Map<string, Pick<ElementFlow, 'name' | 'mode'>>;

export function namesOf(...runs: RunResult[]): Names {
  return new Map(runs.flatMap((run) => run.elements.map((flow) => [flow.element, flow] as const)));
}

/** `rail Saryagash · Bekabad + sea Karachi – Jebel Ali`. */
export function corridorName(corridor: readonly string[], names: Names): string {
  if (corridor.length === 0) return t('scenarios.inside');
  const parts: { mode: string; elements: string[] }[] = [];
  for (const element of corridor) {
    const known = names.get(element);
    const mode = known?.mode ?? '';
    const name = known?.name ?? element;
    const last = parts.at(-1);
    if (last?.mode === mode) {
      if (last.elements.at(-1) !== name) last.elements.push(name);
    } else parts.push({ mode, elements: [name] });
  }
  return parts.map((part) => `${modeName(part.mode)} ${part.elements.join(' · ')}`.trim()).join(' + ');
}

const modeName = (mode: string): string => (mode === 'road' || mode === 'rail' || mode === 'sea' || mode === 'air' ? t(`plan.mode.${mode}`) : '');

/** What the many small corridors are put together by. */
export const KINDS = ['rail', 'road', 'mixed', 'sea', 'inside'] as const;
export type CorridorKind = (typeof KINDS)[number];

export function kindOfCorridor(corridor: readonly string[], names: Names): CorridorKind {
  const modes = new Set(corridor.map((element) => names.get(element)?.mode ?? 'road'));
  if (modes.size === 0) return 'inside';
  if (modes.has('sea') || modes.has('air')) return 'sea';
  return modes.size > 1 ? 'mixed' : modes.has('rail') ? 'rail' : 'road';
}

export const keyOf = (flow: Pick<CorridorFlow, 'corridor'>): string => flow.corridor.join(' ');
