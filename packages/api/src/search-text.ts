import { z } from 'zod'

/** Words to search for: no control or half characters, which no name has and PostgreSQL refuses. */
export const searchText = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u)
