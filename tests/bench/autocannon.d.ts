/** What the benchmark uses of it; the package brings no types. */
declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      method?: string;
      path?: string;
      headers?: Readonly<Record<string, string>>;
      body?: string;
      setupRequest?: (request: Request) => Request;
    }
    interface Result {
      '2xx': number;
      non2xx: number;
      errors: number;
      /** Seconds. */
      duration: number;
      /** Milliseconds. */
      latency: { p50: number; p99: number; max: number };
    }
  }
  function autocannon(options: {
    url: string;
    connections: number;
    duration: number;
    timeout: number;
    requests: readonly autocannon.Request[];
  }): Promise<autocannon.Result>;
  export = autocannon;
}
