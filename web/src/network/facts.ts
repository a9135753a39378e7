// Words for the names of facts; what the languages have no word for is spelled out from its own name.

import type { components } from '../api/contract';
import english from '../i18n/en/network.json';

type Fact = components['schemas']['Fact'];

export interface FoldedFact extends Fact {
  low?: number;
  high?: number;
}

/** Facts with their bands: `feeUsd`, `feeUsdLow` and `feeUsdHigh` are one. A band of no width is none. */
export function foldFacts(facts: readonly Fact[]): FoldedFact[] {
  const byName = new Map(facts.map((fact) => [fact.name, fact]));
  const ofBand = (name: string) => /^(.+)(Low|High)$/.exec(name)?.[1];
  return facts
    .filter((fact) => !byName.has(ofBand(fact.name) ?? ''))
    .map((fact) => {
      const [low, high] = ['Low', 'High'].map((end) => byName.get(fact.name + end)?.value);
      return typeof low === 'number' && typeof high === 'number' && low < high ? { ...fact, low, high } : fact;
    });
}

/** Every note once: all figures of a row of the study carry the same one. */
export const notesOf = (facts: readonly Fact[]): string[] => [...new Set(facts.map((fact) => fact.note).filter((note) => note !== ''))];

/** `PK.exit.hoursMean` as side, direction and fact; undefined for a fact of the whole element. */
export function passageOf(name: string): { country: string; flow: 'exit' | 'entry'; fact: string } | undefined {
  const [, country, flow, fact] = /^([A-Z]{2})\.(exit|entry)\.(\w+)$/.exec(name) ?? [];
  return country && fact ? { country, flow: flow as 'exit' | 'entry', fact } : undefined;
}

/** `capacity_per_day` and `capacityPerDay` are one fact. */
export function factName(name: string, translate: (key: string) => string): string {
  const key = `network.fact.${camel(name)}`;
  return key in english ? translate(key) : spelled(name);
}

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `handlingHoursLow` as `handling hours low`. */
function spelled(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`).replace(/[_.]/g, ' ');
}
