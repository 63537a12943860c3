import type { Pool } from 'pg'

/** Notes that a session lives. What the request did stands, also when this fails: the next one notes it. */
export async function noteSession(pool: Pool, sessionId: string): Promise<void> {
  await pool.query('select note_session($1)', [sessionId]).catch(() => {})
}
