import { type ColumnDefinitionBuilder, type Dialect, SqliteDialect } from 'kysely';
import Database from 'libsql';

/**
 * Everything that differs between databases stands in this file: how to connect, how a counted key is made,
 * what a taken lock looks like. A second database is a second value of this type.
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
