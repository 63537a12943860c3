import { z } from 'zod'

/** A day as `YYYY-MM-DD`. The year 0 is one of the calendar of computers only: PostgreSQL has none. */
export const isoDay = z.iso.date().refine((text) => !text.startsWith('0000'), 'date_unreadable')
