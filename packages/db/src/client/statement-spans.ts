import { addSpan, isTraced } from '@nguon/process/tracing/span'
import type { LogConfig } from 'kysely'

/** What Kysely is to log: in a traced process each statement; else it measures nothing either. */
export function statementSpans(): LogConfig {
  if (!isTraced()) return []
  return ({ level, query, queryDurationMillis }) =>
    addStatement(query.sql, queryDurationMillis, level === 'error')
}

/** Adds a statement to the trace at hand, by its text, in which every value is a parameter. */
export function addStatement(text: string, milliseconds: number, failed: boolean): void {
  const [operation = 'statement'] = text.match(/\w+/) ?? []
  addSpan(operation.toLowerCase(), milliseconds, {
    failed,
    attributes: { 'db.system.name': 'postgresql', 'db.query.text': text },
  })
}
