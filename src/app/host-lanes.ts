import pLimit from 'p-limit';

/** Requests under way at once that have not yet proved slow: bodies of so many are in memory at the same time. */
const AT_ONCE = 32;
/** A request that takes longer than this mostly waits: it goes on, but lets the next one begin beside it. */
const SLOW_MS = 2_000;

/**
 * Does a piece of work for each of many addresses, so that no slow host holds up the others: each host's are done one
 * after the other, hosts take turns, and one that does not answer soon no longer counts against the limit.
 * @param tasks what is to be done, the most urgent first
 * @param urlOf the address that a task asks
 * @param work does one; answers 'leave host' to have the host's other tasks left undone
 */
export async function inHostLanes<T>(
  tasks: readonly T[],
  urlOf: (task: T) => string,
  work: (task: T) => Promise<'go on' | 'leave host'>,
): Promise<void> {
  const slots = pLimit(AT_ONCE);
  const inLane = async (lane: readonly T[]): Promise<void> => {
    for (const task of lane) {
      let working: ReturnType<typeof work> | undefined;
      await slots(async () => {
        working = work(task);
        await atMost(working, SLOW_MS);
      });
      if ((await working) === 'leave host') return;
    }
  };
  await Promise.all([...byHost(tasks, urlOf).values()].map(inLane));
}

function byHost<T>(tasks: readonly T[], urlOf: (task: T) => string): ReadonlyMap<string, readonly T[]> {
  const lanes = new Map<string, T[]>();
  for (const task of tasks) {
    const url = urlOf(task);
    const host = URL.canParse(url) ? new URL(url).host : url;
    const lane = lanes.get(host);
    if (lane === undefined) lanes.set(host, [task]);
    else lane.push(task);
  }
  return lanes;
}

/** Waits for the work, but no longer than so many milliseconds. */
async function atMost(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, time]).finally(() => clearTimeout(timer));
}
