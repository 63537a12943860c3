import { z } from 'zod'

/** Where an endless list goes on; the portal's list component always says the direction as well. */
export const continuation = {
  cursor: z
    .string()
    .max(500)
    .nullish()
    .transform((cursor) => cursor ?? undefined),
  direction: z.literal('forward').optional(),
}
