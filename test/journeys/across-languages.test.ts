import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fixedClock } from '../../src/adapters/clock.ts';
import { actsOfArticle } from '../../src/adapters/store/acts.ts';
import { acceptArticle } from '../../src/adapters/store/articles.ts';
import { closeStore, type Store } from '../../src/adapters/store/open-store.ts';
import { recentProblems } from '../../src/adapters/store/problems.ts';
import { openEngine } from '../../src/app/engine.ts';
import { embeddingOptions, fetcherOptions } from '../../src/app/fetch-settings.ts';
import { parseSettings } from '../../src/app/settings/settings.ts';
import { createStoreReader } from '../../src/app/store-reader.ts';
import { whyTogether } from '../../src/app/why-grouped.ts';
import { readRecord } from '../../src/articles/read-record.ts';
import type { Article } from '../../src/model/article.ts';
import { serveEmbeddings } from '../support/embedding-server.ts';
import { grouped, NOW, openPlacingEngine } from '../support/placing-engine.ts';
import { QUAKE_REPORTS } from '../support/quake-reports.ts';

/** Invented happenings, each told once in German and once in French. */
const OTHERS: Readonly<
  Record<string, Readonly<Record<'de' | 'fr', readonly [title: string, text: string]>>>
> = {
  Lorne: {
    de: [
      'Fähren in Port Lorne stehen am Freitag still',
      'Die Beschäftigten der Fähren von Port Lorne wollen am Freitag für höhere Löhne die Arbeit niederlegen, sagte ihre Gewerkschaft. Pendler sollen auf den Bus ausweichen.',
    ],
    fr: [
      'Grève des traversiers vendredi à Port Lorne',
      'Les marins des traversiers de Port Lorne cesseront le travail vendredi pour obtenir une hausse de salaire, selon leur syndicat. Les voyageurs devront prendre le bus.',
    ],
  },
  Heron: {
    de: [
      'Neuer Komet an der Sternwarte auf dem Mount Heron entdeckt',
      'Astronomen auf dem Mount Heron haben einen Kometen gefunden, der im Oktober mit bloßem Auge zu sehen sein könnte. Er kommt der Sonne zum ersten Mal seit sechstausend Jahren nahe.',
    ],
    fr: [
      "Une comète découverte à l'observatoire du mont Heron",
      "Des astronomes du mont Heron ont découvert une comète qui pourrait être visible à l'œil nu en octobre. Elle s'approche du soleil pour la première fois depuis six mille ans.",
    ],
  },
  Vessel: {
    de: [
      'Museum Vessel öffnet nach zehn Jahren Umbau',
      'Das Museum Vessel zeigt nach zehn Jahren Umbau wieder seine Sammlung alter Karten. Zur Eröffnung kamen mehrere tausend Besucher, der Eintritt ist bis Sonntag frei.',
    ],
    fr: [
      'Le musée Vessel rouvre après dix ans de travaux',
      "Le musée Vessel présente de nouveau sa collection de cartes anciennes après dix ans de travaux. Plusieurs milliers de visiteurs sont venus ; l'entrée est gratuite jusqu'à dimanche.",
    ],
  },
  Tarn: {
    de: [
      'Parlament von Tarn lehnt neues Wahlgesetz ab',
      'Das Parlament von Tarn hat das neue Wahlgesetz mit knapper Mehrheit abgelehnt. Die Opposition sprach von einem Sieg, die Ministerin will den Entwurf im Herbst noch einmal vorlegen.',
    ],
    fr: [
      'Le parlement de Tarn rejette la loi électorale',
      "Les députés de Tarn ont rejeté à une courte majorité la nouvelle loi électorale. L'opposition parle d'une victoire ; la ministre veut présenter le texte à nouveau à l'automne.",
    ],
  },
};
const KEYWORDS = ['Orlen', ...Object.keys(OTHERS)];

function article(name: string, lang: string, title: string, text: string, minute: number): Article {
  const read = readRecord(
    {
      title,
      text,
      lang,
      url: `https://${lang}.example/${name}/${lang}${minute}`,
      source: `${name} ${lang} ${minute}`,
      published: `2031-03-04T08:${String(minute).padStart(2, '0')}:00Z`,
    },
    minute,
  );
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.article;
}

/** The others in both languages, then the earthquake, twice in each. */
const REPORTS: readonly Article[] = (() => {
  const others = Object.entries(OTHERS).flatMap(([name, told]) =>
    (['de', 'fr'] as const).map((lang) => ({ name, lang, title: told[lang][0], text: told[lang][1] })),
  );
  const quakes = [0, 1].flatMap((at) =>
    ['de', 'fr'].map((lang) => {
      const [title = '', sentences = []] = QUAKE_REPORTS[lang]?.[at] ?? [];
      return { name: 'Orlen', lang, title, text: sentences.join(' ') };
    }),
  );
  return [...others, ...quakes].map(({ name, lang, title, text }, minute) =>
    article(name, lang, title, text, minute),
  );
})();

const folders: string[] = [];
let server: Awaited<ReturnType<typeof serveEmbeddings>>;
beforeAll(async () => {
  server = await serveEmbeddings(KEYWORDS);
});
afterEach(() => {
  server.requests.length = 0;
  server.answerWith(null);
});
afterAll(() => {
  server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const embeddings = () => ({
  url: server.url,
  model: 'many-tongues',
  key: 'a-secret-key',
  userAgent: 'wee-test',
  timeoutMs: 5_000,
});

async function opened(folder?: string, on = true) {
  const engine = await openPlacingEngine(folder, on ? embeddings() : null);
  folders.push(engine.folder);
  return engine;
}

/** Everything that grouping left in the store. */
async function everything(store: Store): Promise<string> {
  const acts = await store.selectFrom('act').select(['seq', 'act']).orderBy('id').execute();
  const placements = await store.selectFrom('placement').selectAll().orderBy('seq').execute();
  return JSON.stringify([acts, placements]);
}

describe('an embedding endpoint', () => {
  it('joins the reports of one happening in two languages, and says why', async () => {
    const engine = await opened();
    await engine.accept(REPORTS);
    const events = await grouped(engine.store);
    expect(events).toContain('Orlen de8, Orlen fr9, Orlen de10, Orlen fr11');
    // The first ones had no field of reports in other languages to stand out from.
    for (const name of KEYWORDS)
      for (const event of events) {
        if (event.includes(name)) expect(event.split(', ').every((each) => each.startsWith(name))).toBe(true);
      }
    const [french, german] = [REPORTS[9] as Article, REPORTS[8] as Article];
    const [joined] = await actsOfArticle(engine.store, french.id);
    expect(joined?.act).toMatchObject({
      kind: 'joined',
      likeness: { asked: 0.3, parts: [{ label: expect.stringContaining('meaning') }] },
    });
    const why = await whyTogether(engine.store, german, french, 100);
    expect(why.together).toBe(true);
    expect(why.nearness?.reasons.join(' ')).toContain('nearness of meaning');
    expect(server.requests[0]?.authorization).toBe('Bearer a-secret-key');
    await closeStore(engine.store);
  });

  it('is not asked where none is set, and the reports stand by their words alone', async () => {
    const engine = await opened(undefined, false);
    await engine.accept(REPORTS);
    expect(await grouped(engine.store)).toEqual(
      expect.arrayContaining(['Orlen de8, Orlen de10', 'Orlen fr9, Orlen fr11']),
    );
    expect(server.requests).toEqual([]);
    expect(await everything(engine.store)).not.toContain('meaning');
    await closeStore(engine.store);
  });

  it('gives the same bytes with a restart after every report, each text being asked for once', async () => {
    const whole = await opened();
    await whole.accept(REPORTS);
    const expected = await everything(whole.store);
    await closeStore(whole.store);
    server.requests.length = 0;

    const { folder, store } = await opened();
    await closeStore(store);
    for (const report of REPORTS) {
      const again = await opened(folder);
      await again.accept([report]);
      await closeStore(again.store);
    }
    expect(server.requests.flatMap(({ input }) => input)).toHaveLength(REPORTS.length);
    const last = await opened(folder);
    expect(await everything(last.store)).toBe(expected);
    // The same text under another address is not sent again.
    const copy = {
      ...(REPORTS[8] as Article),
      id: 'a-copy' as Article['id'],
      url: 'https://copy.example/Orlen/8',
    };
    await last.accept([copy]);
    expect(server.requests.flatMap(({ input }) => input)).toHaveLength(REPORTS.length);
    await closeStore(last.store);
  });

  it('is asked by an engine that is opened with the settings', async () => {
    const parsed = parseSettings({
      WEE_EMBEDDING_URL: `${server.url}/`,
      WEE_EMBEDDING_MODEL: 'many-tongues',
    });
    if (!parsed.ok) throw new Error(parsed.faults[0]?.message);
    const folder = mkdtempSync(join(tmpdir(), 'wee-tongues-'));
    folders.push(folder);
    const engine = await openEngine({
      folder,
      fetcher: fetcherOptions(parsed.settings),
      embeddings: embeddingOptions(parsed.settings),
      pool: { workers: 1, timeLimitMs: 10_000 },
      limits: { minOrigins: 2, maxAgeDays: 30 },
      clock: fixedClock(NOW),
      report: () => {},
    });
    for (const report of REPORTS) await acceptArticle(engine.store, null, report, NOW);
    await engine.pipeline.run(new AbortController().signal);
    expect(await grouped(engine.store)).toContain('Orlen de8, Orlen fr9, Orlen de10, Orlen fr11');
    expect(server.requests.every(({ authorization }) => authorization === undefined)).toBe(true);
    const page = await createStoreReader(engine.store, 'live').events({
      limit: 10,
      offset: 0,
      category: null,
    });
    expect(page.map(({ reports }) => reports)).toContain(4);
    await engine.close();
  });

  it.each([
    ['fails', 500, 'in trouble', 'http-status'],
    ['answers with no JSON', 200, '<html>', 'not-embeddings'],
    ['gives too many vectors', 200, '{"data":[{"embedding":[1,2]},{"embedding":[1,2]}]}', 'not-embeddings'],
    ['gives one vector twice', 200, '{"data":[{"index":1,"embedding":[1,2]}]}', 'not-embeddings'],
    ['gives what are no numbers', 200, '{"data":[{"embedding":["a","b"]}]}', 'not-embeddings'],
    ['gives more than is read', 200, ' '.repeat(17_000_000), 'too-large'],
  ])('that %s changes nothing, and is a problem told once', async (_, status, body, code) => {
    const off = await opened(undefined, false);
    await off.accept(REPORTS);
    const expected = await everything(off.store);
    await closeStore(off.store);

    server.answerWith(() => ({ status, body }));
    const engine = await opened();
    for (const report of REPORTS) await engine.accept([report]);
    expect(await everything(engine.store)).toBe(expected);
    expect(engine.problems()).toMatchObject([{ code, stage: 'events', subject: `${server.url}/embeddings` }]);
    expect(await recentProblems(engine.store, 10)).toHaveLength(1);
    expect(JSON.stringify(engine.problems())).not.toContain('secret');
    await closeStore(engine.store);
  });

  it('that gives vectors of zeros or of several sizes is not believed', async () => {
    for (const embedding of [
      [0, 0, 0],
      [1, 2, 3, 4],
    ]) {
      server.answerWith((texts) => ({
        status: 200,
        body: JSON.stringify({
          data: texts.map((text, at) => ({ embedding: at === 0 ? embedding : [1, 2, text.length] })),
        }),
      }));
      const engine = await opened();
      await engine.accept(REPORTS);
      expect(engine.problems()).toMatchObject([{ code: 'not-embeddings' }]);
      await closeStore(engine.store);
    }
  });
});
