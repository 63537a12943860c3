import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call } from './call.ts'

const citation = z.object({ document: z.string(), issuedOn: z.string(), article: z.string() })
const listed = z.object({
  editions: z.array(
    z.object({
      inForce: z.boolean(),
      rules: z.array(z.object({ rule: z.string(), citation })),
    }),
  ),
})

/** Where a rule of the edition in force stands, as a screen of the unit in the address writes it. */
export async function citationInForce(page: Page, rule: string): Promise<RegExp> {
  const [unitId = ''] = page.url().match(/[0-9a-f-]{36}/u) ?? []
  const { editions } = listed.parse((await call(page, 'rules.list', undefined, unitId)).data)
  const found = editions.find(({ inForce }) => inForce)?.rules.find((one) => one.rule === rule)
  const { document, issuedOn, article } = citation.parse(found?.citation)
  const place = `${document} ngày ${issuedOn.split('-').toReversed().join('/')}, ${article}`
  // A number stays with its word by a space that does not break.
  return new RegExp(RegExp.escape(place).replaceAll(String.raw`\x20`, String.raw`\s`), 'u')
}
