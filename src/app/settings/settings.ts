import { z } from 'zod';

/** A yes-or-no setting as people write it. */
const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no'])
  .transform((text) => text === '1' || text === 'true' || text === 'yes');
const count = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

interface Setting<S extends z.ZodType> {
  readonly name: string;
  /** As it would be written in the environment; '' = not set. */
  readonly fallback: string;
  readonly help: string;
  readonly schema: S;
}

const setting = <S extends z.ZodType>(
  name: string,
  fallback: string,
  help: string,
  schema: S,
): Setting<S> => ({ name, fallback, help, schema });

/** Every setting there is. Help texts, the reference page and the checks all come from this table. */
export const SETTINGS = {
  dataDir: setting('WEE_DATA_DIR', './data', 'Folder of the store and the log.', z.string().min(1)),
  host: setting('WEE_HOST', 'localhost', 'Address the site listens on.', z.string().min(1)),
  port: setting('WEE_PORT', '8080', 'Port of the site; 0 takes any free one.', count(0, 65_535)),
  baseUrl: setting(
    'WEE_BASE_URL',
    '',
    'Public address of the site, for feeds and the site map. Empty: the address it listens on.',
    z.union([z.literal(''), z.url({ protocol: /^https?$/ })]),
  ),
  siteName: setting(
    'WEE_SITE_NAME',
    'World Events Explained',
    'Name of the site.',
    z.string().min(1).max(200),
  ),
  contact: setting(
    'WEE_CONTACT',
    '',
    'Contact shown on the site and sent to the sources we read (an address or a mail address).',
    z.string().max(300),
  ),
  minOrigins: setting(
    'WEE_MIN_ORIGINS',
    '2',
    'Independent reports an event needs before it gets a page.',
    count(1, 50),
  ),
  maxAgeDays: setting('WEE_MAX_AGE_DAYS', '7', 'Feed entries older than this are not read.', count(1, 3_650)),
  allowPrivate: setting(
    'WEE_ALLOW_PRIVATE',
    'no',
    'Whether feeds and pages at private and local addresses may be fetched.',
    flag,
  ),
  fetchTimeoutMs: setting(
    'WEE_FETCH_TIMEOUT_MS',
    '20000',
    'Longest time one fetch may take.',
    count(100, 600_000),
  ),
  hostGapMs: setting(
    'WEE_HOST_GAP_MS',
    '1000',
    'Pause between two requests to the same host.',
    count(0, 600_000),
  ),
  readTimeoutMs: setting(
    'WEE_READ_TIMEOUT_MS',
    '10000',
    'Longest time the reading of one page may take.',
    count(100, 600_000),
  ),
  readers: setting('WEE_READERS', '2', 'Worker threads that read pages.', count(1, 64)),
  deskToken: setting(
    'WEE_DESK_TOKEN',
    '',
    'Secret of at least 16 characters with which decisions on events may be sent to the API. Empty: none may.',
    z.union([z.literal(''), z.string().min(16).max(500)]),
  ),
  logLevel: setting(
    'WEE_LOG_LEVEL',
    'info',
    'What goes to the log file wee.log in the data folder.',
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
  ),
  evalData: setting(
    'WEE_EVAL_DATA',
    '../shared/data',
    'Folder of labelled data for npm run eval.',
    z.string().min(1),
  ),
} as const;

type Table = typeof SETTINGS;
export type Settings = { readonly [K in keyof Table]: z.infer<Table[K]['schema']> };

/** A setting that cannot be used, in a sentence a person understands. */
export interface SettingFault {
  readonly name: string;
  readonly message: string;
}

/**
 * Reads all settings.
 * @param env names and values, usually the process's environment
 * @returns the settings, or every fault found
 */
export function parseSettings(
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly faults: SettingFault[] } {
  const faults: SettingFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, { name, fallback, schema }] of Object.entries(SETTINGS)) {
    const text = env[name] ?? fallback;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[key] = parsed.data;
    else {
      const why = parsed.error.issues[0]?.message ?? 'not valid';
      faults.push({ name, message: `The setting ${name} is "${text}", which cannot be used: ${why}.` });
    }
  }
  const known = new Set<string>(Object.values(SETTINGS).map(({ name }) => name));
  for (const name of Object.keys(env)) {
    if (name.startsWith('WEE_') && !known.has(name)) {
      faults.push({ name, message: `There is no setting ${name}.` });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, settings: values as unknown as Settings };
}
