import { randomUUID } from 'node:crypto';
import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely';
import { FULL_TEXT, type StoreDialect } from './dialect.ts';
import { fillEventLists } from './event-lists.ts';
import { fillHistory } from './history.ts';
import type { Tables } from './schema.ts';
import { indexAll } from './search-index.ts';

/**
 * The store's shape, step by step. Steps are only ever added at the end.
 * SQLite does not roll a failed step back, so each statement may be run a second time (`ifNotExists`).
 */
export function migrations({ counted }: StoreDialect): Record<string, Migration> {
  return {
    '001-first-tables': {
      async up(db: Kysely<unknown>): Promise<void> {
        const table = (name: string) => db.schema.createTable(name).ifNotExists();
        const index = (name: string, on: string, columns: string[]) =>
          db.schema.createIndex(name).ifNotExists().on(on).columns(columns).execute();

        await table('meta')
          .addColumn('key', 'text', (c) => c.primaryKey())
          .addColumn('value', 'text', (c) => c.notNull())
          .execute();
        await table('source')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('name', 'text', (c) => c.notNull())
          .addColumn('home', 'text')
          .addColumn('country', 'text')
          .addColumn('kind', 'text', (c) => c.notNull())
          .execute();
        await table('feed')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('source', 'text', (c) => c.notNull())
          .addColumn('url', 'text', (c) => c.notNull().unique())
          .addColumn('etag', 'text')
          .addColumn('last_modified', 'text')
          .addColumn('next_poll', 'text')
          .addColumn('last_success', 'text')
          .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('retired', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('items', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('problem_code', 'text')
          .addColumn('problem_message', 'text')
          .addColumn('problem_at', 'text')
          .execute();
        await table('item')
          .addColumn('feed', 'text', (c) => c.notNull())
          .addColumn('key', 'text', (c) => c.notNull())
          .addColumn('published', 'text')
          .addColumn('seen', 'text', (c) => c.notNull())
          .addColumn('item', 'text', (c) => c.notNull())
          .addColumn('done', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('dropped', 'text')
          .addPrimaryKeyConstraint('item_key', ['feed', 'key'])
          .execute();
        await index('item_waiting', 'item', ['done', 'published', 'feed', 'key']);
        await table('article')
          .addColumn('seq', 'integer', (c) => counted(c.primaryKey()))
          .addColumn('id', 'text', (c) => c.notNull().unique())
          .addColumn('url', 'text')
          .addColumn('published', 'text')
          .addColumn('accepted', 'text', (c) => c.notNull())
          .addColumn('article', 'text', (c) => c.notNull())
          .execute();
        await index('article_published', 'article', ['published', 'seq']);
        await table('placement')
          .addColumn('seq', 'integer', (c) => c.primaryKey())
          .addColumn('article', 'text', (c) => c.notNull())
          .addColumn('event', 'text')
          .addColumn('link', 'text', (c) => c.notNull())
          .addColumn('origin_features', 'text', (c) => c.notNull())
          .addColumn('grouping_features', 'text', (c) => c.notNull())
          .execute();
        await index('placement_event', 'placement', ['event', 'seq']);
        await index('placement_article', 'placement', ['article']);
        await table('event')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('merged_into', 'text')
          .addColumn('changed_seq', 'integer', (c) => c.notNull())
          .addColumn('explained_seq', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('recheck_at', 'text')
          .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
          .addColumn('category', 'text')
          .addColumn('summary', 'text')
          .addColumn('rank', 'real', (c) => c.notNull().defaultTo(0))
          .addColumn('updated', 'text')
          .execute();
        await index('event_changed', 'event', ['changed_seq']);
        await index('event_ranked', 'event', ['rank']);
        await index('event_recheck', 'event', ['recheck_at']);
        await table('revision')
          .addColumn('event', 'text', (c) => c.notNull())
          .addColumn('number', 'integer', (c) => c.notNull())
          .addColumn('at', 'text', (c) => c.notNull())
          .addColumn('revision', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('revision_key', ['event', 'number'])
          .execute();
        await index('revision_at', 'revision', ['at']);
        await table('step')
          .addColumn('event', 'text', (c) => c.notNull())
          .addColumn('question', 'text', (c) => c.notNull())
          .addColumn('due_from', 'text', (c) => c.notNull())
          .addColumn('due_to', 'text', (c) => c.notNull())
          .addColumn('step', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('step_key', ['event', 'question'])
          .execute();
        await index('step_due', 'step', ['due_from', 'due_to']);
        await table('problem')
          .addColumn('id', 'integer', (c) => counted(c.primaryKey()))
          .addColumn('at', 'text', (c) => c.notNull())
          .addColumn('code', 'text', (c) => c.notNull())
          .addColumn('stage', 'text', (c) => c.notNull())
          .addColumn('subject', 'text', (c) => c.notNull())
          .addColumn('message', 'text', (c) => c.notNull())
          .execute();
      },
    },
    '002-feed-settings': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'source', 'full_text', 'integer', (c) => c.notNull().defaultTo(1));
        await addColumn(db, 'feed', 'name', 'text');
        await addColumn(db, 'feed', 'folders', 'text', (c) => c.notNull().defaultTo('[]'));
        await addColumn(db, 'feed', 'interval_seconds', 'integer');
      },
    },
    '003-article-versions': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'item', 'again', 'text');
        await addColumn(db, 'article', 'reread', 'text');
        await addColumn(db, 'article', 'version', 'integer', (c) => c.notNull().defaultTo(1));
        await db.schema
          .createTable('article_version')
          .ifNotExists()
          .addColumn('id', 'text', (c) => c.notNull())
          .addColumn('version', 'integer', (c) => c.notNull())
          .addColumn('until', 'text', (c) => c.notNull())
          .addColumn('article', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('article_version_key', ['id', 'version'])
          .execute();
      },
    },
    '004-article-links': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'article', 'came_by', 'text');
        await db.schema
          .createIndex('article_came_by')
          .ifNotExists()
          .on('article')
          .column('came_by')
          .execute();
      },
    },
    '005-acts-and-decisions': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'placement', 'taken', 'text');
        await db.schema
          .createTable('act')
          .ifNotExists()
          .addColumn('id', 'integer', (c) => counted(c.primaryKey()))
          .addColumn('seq', 'integer', (c) => c.notNull())
          .addColumn('kind', 'text', (c) => c.notNull())
          .addColumn('article', 'text')
          .addColumn('from_event', 'text')
          .addColumn('into_event', 'text')
          .addColumn('act', 'text', (c) => c.notNull())
          .execute();
        for (const column of ['article', 'from_event', 'into_event']) {
          await db.schema
            .createIndex(`act_${column}`)
            .ifNotExists()
            .on('act')
            .columns([column, 'id'])
            .execute();
        }
        await db.schema
          .createTable('decision')
          .ifNotExists()
          .addColumn('id', 'integer', (c) => counted(c.primaryKey()))
          .addColumn('at', 'text', (c) => c.notNull())
          .addColumn('wish', 'text', (c) => c.notNull())
          .addColumn('note', 'text')
          .addColumn('state', 'text', (c) => c.notNull())
          .addColumn('waiting', 'integer', (c) => c.notNull().defaultTo(1))
          .execute();
        await db.schema
          .createIndex('decision_waiting')
          .ifNotExists()
          .on('decision')
          .columns(['waiting', 'id'])
          .execute();
        await db.schema
          .createIndex('event_merged_into')
          .ifNotExists()
          .on('event')
          .column('merged_into')
          .execute();
      },
    },
    '006-search': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'event', 'search_row', 'integer');
        for (const table of ['search_explainer', 'search_report']) {
          await db.schema.dropTable(table).ifExists().execute();
        }
        await FULL_TEXT.create('search_explainer', ['name', 'body', 'facets'], ['first', 'event']).execute(
          db,
        );
        await FULL_TEXT.create('search_report', ['title', 'facets'], ['article']).execute(db);
        await indexAll(db as Kysely<Tables>);
      },
    },
    '007-publications': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'revision', 'edition', 'integer', (c) => c.notNull().defaultTo(0));
        await sql`
          update revision set edition = counted.edition
          from (select event, number, row_number() over (order by at, event, number) as edition from revision) as counted
          where revision.event = counted.event and revision.number = counted.number`.execute(db);
        await db.schema
          .createIndex('revision_edition')
          .ifNotExists()
          .on('revision')
          .column('edition')
          .execute();
      },
    },
    '008-storylines': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .createTable('story')
          .ifNotExists()
          .addColumn('event', 'text', (c) => c.primaryKey())
          .addColumn('opened', 'integer', (c) => c.notNull())
          .addColumn('began', 'text')
          .addColumn('storyline', 'text')
          .addColumn('link', 'text')
          .addColumn('state', 'text')
          .execute();
        await db.schema.createIndex('story_opened').ifNotExists().on('story').column('opened').execute();
        await db.schema
          .createIndex('story_storyline')
          .ifNotExists()
          .on('story')
          .columns(['storyline', 'began', 'opened'])
          .execute();
        await db.schema
          .createTable('storyline')
          .ifNotExists()
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('name', 'text', (c) => c.notNull())
          .addColumn('events', 'integer', (c) => c.notNull())
          .execute();
      },
    },
    '009-categories': {
      async up(db: Kysely<unknown>): Promise<void> {
        for (const [old, now] of RENAMED_CATEGORIES) {
          await sql`update event set category = ${now}, summary = replace(summary, ${`"category":${JSON.stringify(old)}`}, ${`"category":${JSON.stringify(now)}`}) where category = ${old}`.execute(
            db,
          );
        }
      },
    },
    '010-event-lists': {
      async up(db: Kysely<unknown>): Promise<void> {
        await addColumn(db, 'event', 'country', 'text');
        await db.schema
          .createIndex('event_country')
          .ifNotExists()
          .on('event')
          .columns(['country', 'rank'])
          .execute();
        await db.schema
          .createTable('source_use')
          .ifNotExists()
          .addColumn('event', 'text', (c) => c.notNull())
          .addColumn('source', 'text', (c) => c.notNull())
          .addColumn('sentences', 'integer', (c) => c.notNull())
          .addPrimaryKeyConstraint('source_use_key', ['event', 'source'])
          .execute();
        await db.schema
          .createTable('correction')
          .ifNotExists()
          .addColumn('event', 'text', (c) => c.notNull())
          .addColumn('number', 'integer', (c) => c.notNull())
          .addColumn('at', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('correction_key', ['event', 'number'])
          .execute();
        await db.schema.createIndex('correction_at').ifNotExists().on('correction').column('at').execute();
        await db.schema
          .createIndex('source_use_source')
          .ifNotExists()
          .on('source_use')
          .column('source')
          .execute();
        await fillEventLists(db as Kysely<Tables>);
      },
    },
    '011-history': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .createTable('history')
          .ifNotExists()
          .addColumn('event', 'text', (c) => c.notNull())
          .addColumn('number', 'integer', (c) => c.notNull())
          .addColumn('line', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('history_key', ['event', 'number'])
          .execute();
        await fillHistory(db as Kysely<Tables>);
      },
    },
    '012-store-id': {
      async up(db: Kysely<unknown>): Promise<void> {
        await (db as Kysely<Tables>)
          .insertInto('meta')
          .values({ key: 'store-id', value: randomUUID() })
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      },
    },
    '013-embeddings': {
      async up(db: Kysely<unknown>): Promise<void> {
        await db.schema
          .createTable('embedding')
          .ifNotExists()
          .addColumn('model', 'text', (c) => c.notNull())
          .addColumn('content', 'text', (c) => c.notNull())
          .addColumn('vector', 'text', (c) => c.notNull())
          .addPrimaryKeyConstraint('embedding_key', ['model', 'content'])
          .execute();
      },
    },
  };
}

/** Names of categories up to 0.2 and what they are called since; events are sorted anew when they are next explained. */
const RENAMED_CATEGORIES = [
  ['Conflicts and attacks', 'Conflicts & Wars'],
  ['International relations', 'Diplomacy & Alliances'],
  ['Politics and elections', 'Politics & Elections'],
  ['Law and crime', 'Law & Rights'],
  ['Disasters and accidents', 'Disasters & Accidents'],
  ['Business and economy', 'Economy & Trade'],
  ['Health and environment', 'Health'],
  ['Science and technology', 'Science & Technology'],
  ['Arts and culture', 'Society & Culture'],
  ['Other', 'Society & Culture'],
] as const;

/** Adds a column unless it is there: a step that was broken off is run a second time. */
async function addColumn(
  db: Kysely<unknown>,
  table: string,
  column: string,
  type: 'text' | 'integer',
  build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder = (c) => c,
): Promise<void> {
  const tables = await db.introspection.getTables();
  const there = tables.find(({ name }) => name === table)?.columns ?? [];
  if (there.some(({ name }) => name === column)) return;
  await db.schema.alterTable(table).addColumn(column, type, build).execute();
}
