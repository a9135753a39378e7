// Asks for runs and waits for them.

import { get, submit } from '../api/client';
import type { components } from '../api/contract';
import type { RunLinks, RunResult } from './compare';

type Schemas = components['schemas'];
export type Run = Schemas['Run'];

/** What is run: a scenario of the study by its id, one's own, or the study as it is. */
export type Asked = string | Schemas['ScenarioDraft'] | null;

/** A run with what its lines carry. */
export interface DoneRun {
  run: Run;
  flows: RunResult;
  links: RunLinks;
}

const LOOK_MILLIS = 400;
const ENDED = ['failed', 'cancelled', 'interrupted'];

/** Thrown when a run ends without a result. */
export class RunBroken extends Error {
  constructor(readonly state: string) {
    super(state);
  }
}

/** A run once it is done; what was asked before comes at once. */
export async function runOf(scenario: Asked, date: string, signal: AbortSignal, tell: (job: Run['job']) => void): Promise<DoneRun> {
  const run = await submit<Run>('POST', '/runs', { scenario, date }, {}, signal);
  let job = run.job;
  while (job.state !== 'done') {
    if (ENDED.includes(job.state)) throw new RunBroken(job.state);
    tell(job);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLIS));
    job = await get<Run['job']>(`/jobs/${job.id}`, {}, signal);
  }
  tell(job);
  const [flows, links] = await Promise.all([
    get<RunResult>(`/runs/${run.id}`, {}, signal),
    get<RunLinks>(`/runs/${run.id}/links.geojson`, {}, signal),
  ]);
  return { run, flows, links };
}

/** What a run was asked, from a link to it. */
export function questionOf(id: string): Promise<Schemas['AskedRun']> {
  return get<Schemas['AskedRun']>(`/runs/${encodeURIComponent(id)}/question`);
}
