import { type ColumnDefinitionBuilder, type Dialect, type RawBuilder, SqliteDialect, sql } from 'kysely';
import Database from 'libsql';

/**
 * Everything that differs between databases stands in this file: how to connect, how a counted key is made,
 * what a taken lock looks like, and full text. A second database is a second value of this type and of `FULL_TEXT`.
 */
export interface StoreDialect {
  readonly dialect: Dialect;
  /** Makes a column count upwards by itself. */
  counted(column: ColumnDefinitionBuilder): ColumnDefinitionBuilder;
}

/** Wait for another connection's write this long before giving up: a batch of writes takes well under a second. */
const BUSY_TIMEOUT_MS = 10_000;

/**
 * SQLite in write-ahead mode: readers never wait for the writer.
 * NORMAL synchronisation survives a killed process; a power cut may take the last commits, never the file.
 * @param file path of the database file; its folder must exist
 */
export function sqliteDialect(file: string): StoreDialect {
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  return {
    dialect: new SqliteDialect({ database: withArrayParameters(database) }),
    counted: (column) => column.autoIncrement(),
  };
}

/** Kysely hands parameters over as one array, which libsql takes as its first argument. */
function withArrayParameters(database: Database.Database) {
  return {
    close: () => void database.close(),
    prepare: (sql: string) => {
      // A transaction that begins by reading cannot wait for another's write when it writes at last: it fails at once.
      const statement = database.prepare(sql === 'begin' ? 'begin immediate' : sql);
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => statement.all(parameters),
        run: (parameters: readonly unknown[]) => statement.run(parameters),
        iterate: (parameters: readonly unknown[]) => statement.iterate(parameters),
      };
    },
  };
}

/** Stand around the words found; of Unicode's private use, and taken out of every text that is indexed. */
export const FOUND = { begin: '\uE000', end: '\uE001' } as const;

/** Full text as SQLite's FTS5 spells it: words in any case, without accents, English ones by their stem. */
export const FULL_TEXT = {
  /** Makes a table whose first columns are searched; `kept` ones only lie beside them. Rows are in the order of their number. */
  create: (table: string, searched: readonly string[], kept: readonly string[]): RawBuilder<unknown> =>
    sql`create virtual table ${sql.table(table)} using fts5(${sql.join([
      ...searched.map((column) => sql.ref(column)),
      ...kept.map((column) => sql`${sql.ref(column)} unindexed`),
      sql`tokenize = 'porter unicode61 remove_diacritics 2'`,
    ])})`,

  /**
   * The condition that a row holds all words in some of the columns, and the facets.
   * @param phrases words, or rows of words that must follow one another; they hold letters, marks and digits only
   */
  holds: (
    table: string,
    columns: readonly string[],
    phrases: readonly string[],
    facets: readonly string[],
  ): RawBuilder<boolean> => {
    const quoted = (words: string) => `"${words}"`;
    // Side by side, not by AND: a phrase of which the tokenizer keeps nothing is then passed over.
    const words = `{${columns.join(' ')}} : (${phrases.map(quoted).join(' ')})`;
    const expression = [words, ...facets.map((facet) => `facets : ${quoted(facet)}`)].join(' AND ');
    return sql<boolean>`${sql.table(table)} match ${expression}`;
  },

  /** How far the words are from what a row is about: the least comes first. One weight a column. */
  distance: (table: string, weights: readonly number[]): RawBuilder<number> =>
    sql<number>`bm25(${sql.table(table)}, ${sql.join(weights.map((weight) => sql.lit(weight)))})`,

  /** A column's text with the words found between the marks of `FOUND`. */
  marked: (table: string, column: number): RawBuilder<string> =>
    sql<string>`highlight(${sql.table(table)}, ${sql.lit(column)}, ${FOUND.begin}, ${FOUND.end})`,
} as const;
