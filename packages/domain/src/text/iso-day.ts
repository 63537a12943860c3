import { z } from 'zod'

/** A day as `YYYY-MM-DD`. The year 0 is one of the calendar of computers only: PostgreSQL has none. */
export const isoDay = z.iso.date().refine((text) => !text.startsWith('0000'), 'date_unreadable')

/** 'YYYY-MM-DD' on the wire and in stored JSON, a plain date within. */
export const wireDate = isoDay.transform((text) => Temporal.PlainDate.from(text))
