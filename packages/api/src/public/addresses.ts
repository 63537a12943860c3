import { z } from 'zod'

/** What stands in an address of the site: the name of an article or page, a page of news, a year. */
export const slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
export const pageNumber = z.int().min(1).max(10_000)
export const year = z.int().min(1930).max(2200)
