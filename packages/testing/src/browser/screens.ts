import type { Page } from '@playwright/test'

/**
 * Every screen of the portal by who opens it: `:u` is the root unit, ` >` follows a row of its list, and
 * a word behind it is a part of that record.
 */
export const portalScreens = {
  stranger: ['/sign-in'],
  admin: [
    '/accounts',
    '/accounts >',
    '/accounts/new',
    '/accounts/units',
    '/accounts/slips',
    '/audit',
    '/sessions',
    '/change-password',
  ],
  planner: [
    '/u/:u/overview',
    '/u/:u/candidates',
    '/u/:u/candidates >',
    '/u/:u/candidates > notice',
    '/u/:u/candidates/new',
    '/u/:u/members',
    '/u/:u/members >',
    '/u/:u/duplicates',
    '/u/:u/duplicates >',
    '/u/:u/units',
    '/u/:u/units >',
    '/u/:u/sources',
    '/u/:u/imports',
    '/u/:u/imports >',
    '/u/:u/exports',
    '/u/:u/figures',
    '/u/:u/accounts',
    '/u/:u/committee-info',
    '/u/:u/rules',
    '/u/:u/nowhere',
  ],
  leader: ['/u/:u', '/u/:u/figures', '/u/:u/rules'],
  editor: ['/u/:u/content', '/u/:u/content/slogans', '/u/:u/content/slogans/new'],
  publisher: ['/u/:u/content >', '/u/:u/content/slogans >'],
  auditor: ['/u/:u/audit'],
  secretary: ['/'],
} as const

/** Every kind of page of the site. */
export const sitePages = [
  '/',
  '/tin-tuc',
  '/ket-qua',
  '/trang/gioi-thieu',
  '/mot-trang-khong-co',
] as const

export type Visitor = keyof typeof portalScreens

/** Opens a screen of the list and waits until it is drawn. */
export async function openScreen(page: Page, screen: string): Promise<void> {
  await openAndWait(page, await findScreen(page, screen))
}

/** The address of a screen of the list; a record's is the first that its own list leads to. */
export async function findScreen(page: Page, screen: string): Promise<string> {
  const [address = '', follow, part] = screen.split(' ')
  const list = address.includes(':u') ? address.replace(':u', await rootUnit(page)) : address
  if (follow === undefined) return list
  await openAndWait(page, list)
  const main = page.getByRole('main')
  const isTable = (await main.getByRole('table').count()) > 0
  const rows = isTable
    ? main.getByRole('rowgroup').last()
    : main
        .getByRole('listitem')
        .filter({ has: page.getByRole('link') })
        .last()
  const record = (await rows.getByRole('link').first().getAttribute('href')) ?? '/'
  return part === undefined ? record : `${record}/${part}`
}

async function openAndWait(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.waitForLoadState('networkidle')
}

/** The root of the committee that the account works for. */
async function rootUnit(page: Page): Promise<string> {
  const me = await page.request.get('/api/trpc/auth.me')
  return /"rootUnitId":"(?<unit>[0-9a-f-]{36})"/u.exec(await me.text())?.groups?.['unit'] ?? ''
}
