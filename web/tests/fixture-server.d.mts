export function startFixtureServer(options?: { port?: number; folder?: string }): Promise<{
  address: string;
  stop: () => Promise<unknown>;
}>;
