import {
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type PostgresDialectConfig,
  type TransactionSettings,
} from 'kysely'

/**
 * PostgreSQL's dialect for a pool of `pipeline` connections: a transaction does not wait for the
 * answer to its `begin`, so that the statement which enters the scope travels with it.
 */
export class PipelinedDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new PipelinedDriver(this.#config)
  }
}

class PipelinedDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    // Only a lost connection fails it, and then the statement behind it fails too.
    super.beginTransaction(connection, settings).catch(() => {})
  }
}
