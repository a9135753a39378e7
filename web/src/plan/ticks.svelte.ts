const prefix = 'keruen.ticks.';

/** Documents ticked off for one way of one plan, kept in this browser only. */
export class Ticks {
  readonly #key: string;
  #rules: Set<string> = $state.raw(new Set());

  constructor(planId: string, corridorId: string) {
    this.#key = `${prefix}${planId}.${corridorId}`;
    this.#rules = new Set(read(this.#key));
  }

  has(rule: string): boolean {
    return this.#rules.has(rule);
  }

  set(rule: string, ticked: boolean): void {
    const rules = new Set(this.#rules);
    if (ticked) rules.add(rule);
    else rules.delete(rule);
    this.#rules = rules;
    localStorage.setItem(this.#key, JSON.stringify([...rules]));
  }
}

function read(key: string): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((rule) => typeof rule === 'string') : [];
  } catch {
    return [];
  }
}
