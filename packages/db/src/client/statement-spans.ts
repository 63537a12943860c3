import { addSpan, isTraced } from '@nguon/process/tracing/span'
import type { LogConfig } from 'kysely'

/**
 * What Kysely is to log: in a traced process each statement as a span, by its text, in which every
 * value is a parameter; else nothing, and Kysely then measures nothing either.
 */
export function statementSpans(): LogConfig {
  if (!isTraced()) return []
  return ({ level, query, queryDurationMillis }) => {
    const [operation = 'statement'] = query.sql.match(/\w+/) ?? []
    addSpan(operation.toLowerCase(), queryDurationMillis, {
      failed: level === 'error',
      attributes: { 'db.system.name': 'postgresql', 'db.query.text': query.sql },
    })
  }
}
