import { z } from 'zod'
import { articleBody } from '../content/article-body.ts'
import { line } from '../content/line.ts'

/**
 * A page of the public site at `/trang/<slug>` that a committee brings along; an editor need not
 * write it. The sapo may be empty.
 */
export const committeePage = z.strictObject({
  slug: z
    .string()
    .max(200)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: line(200).min(1),
  sapo: line(800),
  body: articleBody.min(1),
})

export type CommitteePage = z.infer<typeof committeePage>
