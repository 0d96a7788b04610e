export interface HostQueueOptions {
  /** Requests under way at once to one host. */
  readonly concurrent: number;
  /** Milliseconds between the starts of two requests to one host. */
  readonly gapMs: number;
}

/** Lets requests to one host through a few at a time; hosts do not wait for each other. */
export interface HostQueue {
  /** Waits for the host's turn, does the work, and gives the turn back however it ends. Rejects once closed. */
  run<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Turns away everything that waits. */
  close(): void;
}

interface Host {
  active: number;
  /** Earliest start of the next request, in milliseconds of the monotonic clock. */
  nextStart: number;
  /** In order of arrival. */
  waiting: Set<Waiter>;
  timer: NodeJS.Timeout | null;
}

interface Waiter {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** Hosts without work beyond this number are forgotten once their gap is over. */
const REMEMBERED_HOSTS = 1000;

export function createHostQueue(options: HostQueueOptions): HostQueue {
  const hosts = new Map<string, Host>();
  let closed = false;

  const startNext = (host: Host): void => {
    while (host.active < options.concurrent) {
      const [next] = host.waiting;
      if (next === undefined) return;
      const wait = host.nextStart - performance.now();
      if (wait > 0) {
        host.timer ??= setTimeout(() => {
          host.timer = null;
          startNext(host);
        }, wait);
        return;
      }
      host.waiting.delete(next);
      host.active++;
      host.nextStart = performance.now() + options.gapMs;
      next.start();
    }
  };

  const turn = (host: Host): Promise<void> => {
    if (closed) return Promise.reject(new Error('The fetcher is closed.'));
    return new Promise((resolve, reject) => {
      host.waiting.add({ start: resolve, refuse: reject });
      startNext(host);
    });
  };

  return {
    async run(name, work) {
      if (hosts.size > REMEMBERED_HOSTS) forgetIdle(hosts);
      const host = hosts.get(name) ?? { active: 0, nextStart: 0, waiting: new Set(), timer: null };
      hosts.set(name, host);
      await turn(host);
      try {
        return await work();
      } finally {
        host.active--;
        startNext(host);
      }
    },
    close() {
      closed = true;
      for (const host of hosts.values()) {
        if (host.timer !== null) clearTimeout(host.timer);
        for (const waiter of host.waiting) waiter.refuse(new Error('The fetcher is closed.'));
        host.waiting.clear();
      }
    },
  };
}

function forgetIdle(hosts: Map<string, Host>): void {
  const now = performance.now();
  for (const [name, host] of hosts) {
    if (host.active === 0 && host.waiting.size === 0 && host.nextStart <= now) hosts.delete(name);
  }
}
