import { z } from 'zod';
import { contrast } from '../../lib/contrast.ts';
import { GROUNDS } from '../../publishing/theme.ts';

/** A yes-or-no setting as people write it. */
const flag = z
  .enum(['1', '0', 'true', 'false', 'yes', 'no'])
  .transform((text) => text === '1' || text === 'true' || text === 'yes');
const count = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

/** A colour that stands out enough from its ground to be read (WCAG 2.2 AA), or nothing. */
const colour = (ground: string) =>
  z.literal('').or(
    z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, 'must be a colour as #7a1f2b')
      .refine((own) => contrast(own, ground) >= 4.5, `is too close to its ground, ${ground}, to be read`),
  );

interface Setting<S extends z.ZodType> {
  readonly name: string;
  /** As it would be written in the environment; '' = not set. */
  readonly fallback: string;
  readonly help: string;
  readonly schema: S;
  /** Its value is never shown. */
  readonly secret: boolean;
}

const setting = <S extends z.ZodType>(
  name: string,
  fallback: string,
  help: string,
  schema: S,
): Setting<S> => ({ name, fallback, help, schema, secret: false });

const secret = <S extends z.ZodType>(name: string, help: string, schema: S): Setting<S> => ({
  ...setting(name, '', help, schema),
  secret: true,
});

/** Every setting there is. Help texts, the reference page and the checks all come from this table. */
export const SETTINGS = {
  dataDir: setting('WEE_DATA_DIR', './data', 'Folder of the store and the log.', z.string().min(1)),
  host: setting(
    'WEE_HOST',
    'localhost',
    'Address the site listens on; 0.0.0.0 or :: for every one of the machine.',
    z.string().min(1),
  ),
  port: setting('WEE_PORT', '8080', 'Port of the site; 0 takes any free one.', count(0, 65_535)),
  baseUrl: setting(
    'WEE_BASE_URL',
    '',
    'Public address of the site, where it stands behind a proxy. Empty: the address it listens on.',
    z
      .literal('')
      .or(
        z
          .url({ protocol: /^https?$/, error: 'must be an address as https://news.example' })
          .regex(/^[^:]*:\/\/[^/?#]*\/?$/, 'must have no path'),
      ),
  ),
  siteName: setting(
    'WEE_SITE_NAME',
    'World Events Explained',
    'Name of the site.',
    z.string().min(1).max(200),
  ),
  tagline: setting(
    'WEE_TAGLINE',
    'What happened, why it matters, what comes next: each sentence with its source.',
    'What the site is for, in a line under its name.',
    z.string().max(300),
  ),
  year: setting(
    'WEE_YEAR',
    '',
    'Year or years at the foot of each page. Empty: the year of the edition.',
    z.string().regex(/^(\d{4}([-–]\d{4})?)?$/, 'must be a year or two, as 2025 or 2025-2027'),
  ),
  accent: setting(
    'WEE_ACCENT',
    '',
    'Colour of marks and lines on a light ground, as #7a1f2b. Empty: ours.',
    colour(GROUNDS.light),
  ),
  accentDark: setting('WEE_ACCENT_DARK', '', 'The same on a dark ground, as #f0a6a0.', colour(GROUNDS.dark)),
  logo: setting(
    'WEE_LOGO',
    '',
    'Picture beside the name of the site: an SVG, PNG, JPEG or WebP file of at most 200 kB.',
    z.string(),
  ),
  dataLicence: setting(
    'WEE_DATA_LICENCE',
    'Passages quoted here belong to their publishers; each names its publisher and links the report. Name and link both when you use one.',
    'On what terms feeds and API may be used: a sentence, or the address of a licence.',
    z.string().min(1).max(500),
  ),
  policies: setting(
    'WEE_POLICIES',
    '',
    'Folder of pages of your own, as NAME.md: each is shown at /policies/NAME and linked from every page.',
    z.string(),
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
  deskToken: secret(
    'WEE_DESK_TOKEN',
    'Secret of at least 16 characters with which decisions on events may be sent to the API. Empty: none may.',
    z.union([z.literal(''), z.string().min(16).max(500)]),
  ),
  embeddingUrl: setting(
    'WEE_EMBEDDING_URL',
    '',
    'Base address of an OpenAI-compatible API, as http://localhost:11434/v1, whose embeddings join reports across languages. Empty: none is asked.',
    z
      .literal('')
      .or(
        z
          .url({ protocol: /^https?$/, error: 'must be an address as http://localhost:11434/v1' })
          .regex(/^[^:]*:\/\/[^/?#@]+(\/[^?#@]*)?$/, 'must have no name, password, query or fragment'),
      ),
  ),
  embeddingModel: setting(
    'WEE_EMBEDDING_MODEL',
    '',
    'Name of the embedding model; it should be made for many languages. Needed with WEE_EMBEDDING_URL.',
    z.string().max(200),
  ),
  embeddingKey: secret(
    'WEE_EMBEDDING_KEY',
    'Secret that the embedding API is asked with (`Authorization: Bearer ...`). Empty: none is sent.',
    z.string().regex(/^[\x21-\x7e]{0,1000}$/, 'must be at most 1,000 visible ASCII characters'),
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
  for (const [key, { name, fallback, schema, secret: isSecret }] of Object.entries(SETTINGS)) {
    const text = env[name] ?? fallback;
    const parsed = schema.safeParse(text);
    if (parsed.success) values[key] = parsed.data;
    else {
      const why = parsed.error.issues[0]?.message ?? 'not valid';
      const value = isSecret ? 'has a value' : `is "${text}"`;
      faults.push({ name, message: `The setting ${name} ${value}, which cannot be used: ${why}.` });
    }
  }
  if (values['embeddingUrl'] && values['embeddingModel'] === '') {
    const { name } = SETTINGS.embeddingModel;
    faults.push({
      name,
      message: `The setting ${name} is needed where ${SETTINGS.embeddingUrl.name} is set.`,
    });
  }
  const known = new Set<string>(Object.values(SETTINGS).map(({ name }) => name));
  for (const name of Object.keys(env)) {
    if (name.startsWith('WEE_') && !known.has(name)) {
      faults.push({ name, message: `There is no setting ${name}.` });
    }
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, settings: values as unknown as Settings };
}
