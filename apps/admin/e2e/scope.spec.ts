import { matrix } from '@nguon/api/access-matrix'
import { roleClasses } from '@nguon/domain/access/roles'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call } from './call.ts'
import { entry } from './navigation.ts'
import { SECRETARY } from './people.ts'
import { expect, test } from './portal.ts'
import { keepSignedIn, signInFirst } from './signing-in.ts'

const OWN = 'Đảng bộ liên thôn Đạ Tràng'
/** Forbidden, or not to be found: neither tells whether there is something. */
const REFUSED = [403, 404]
const me = z.object({ committees: z.tuple([z.object({ rootUnitId: z.uuid() })]) })
const nodes = z.array(z.object({ id: z.uuid(), name: z.string() }))
const cases = z.object({ rows: z.array(z.object({ caseId: z.uuid(), fullName: z.string() })) })
const roll = z.object({
  rows: z.array(z.object({ fullName: z.string() })),
  nextCursor: z.string().nullable(),
})
const ids = z.tuple([z.object({ id: z.uuid() })], z.unknown())

test.describe.configure({ mode: 'serial' })

test('a secretary gets a unit of the tree, found by typing without marks', async ({ as }) => {
  const admin = await as('admin')
  await admin.goto('/accounts/new')
  await admin.getByLabel('Họ và tên').fill(SECRETARY.displayName)
  await admin.getByLabel('Tên đăng nhập').fill(SECRETARY.userName)
  await admin.getByRole('button', { name: 'Tạo tài khoản' }).click()
  const oneTime = (
    await admin.getByText(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/u).innerText()
  ).trim()
  await admin.getByRole('button', { name: 'Đã giao, đóng' }).click()
  await admin.getByLabel('Vai trò').selectOption({ label: 'Bí thư đơn vị' })
  await admin.getByRole('combobox', { name: 'Đơn vị' }).fill('lien thon da trang')
  await admin.getByRole('option', { name: OWN }).click()
  await admin.getByRole('button', { name: 'Cấp quyền' }).click()
  await expect(admin.getByRole('listitem').filter({ hasText: OWN })).toBeVisible()

  const page = await as('stranger')
  await page.goto('/sign-in')
  await signInFirst(page, SECRETARY.userName, oneTime)
  await expect(page.getByRole('banner')).toContainText(OWN)
  await keepSignedIn(page, 'secretary')
})

test('every screen shows the secretary that unit and nothing beside it', async ({ as }) => {
  const others = await foreignNames(await as('planner'))
  const page = await as('secretary')
  await page.goto('/')
  const screens = page.getByRole('navigation', { name: 'Các màn hình' }).getByRole('link')
  await expect(screens.first()).toBeVisible()
  const addresses = await screens.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  )
  expect(addresses.length).toBeGreaterThan(1)
  for (const address of addresses) {
    await page.goto(address ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await namesOn(page, others), address ?? '').toEqual([])
  }
  await entry(page, 'Nguồn').click()
  await expect(page.getByText('12 quần chúng ưu tú')).toBeVisible()
})

test('no procedure gives the secretary anything of another unit', async ({ as }) => {
  const planner = await as('planner')
  const others = await foreignNames(planner)
  const root = await rootOf(planner)
  const page = await as('secretary')
  await page.goto('/')
  const units = nodes.parse((await call(planner, 'units.tree', { parentId: root }, root)).data)
  const own = units.find(({ name }) => name === OWN)?.id ?? ''
  const sibling = units.find(({ name }) => name !== OWN)?.id ?? ''
  const covered = new Set<string>(roleClasses.unit_secretary)

  for (const [procedure, { guard, input }] of Object.entries(matrix)) {
    if (guard.kind === 'installation') {
      expect(REFUSED, procedure).toContain((await call(page, procedure, input())).status)
    }
    if (guard.kind !== 'unit') continue
    for (const foreign of [root, sibling])
      expect(REFUSED, procedure).toContain((await call(page, procedure, input(), foreign)).status)
    const inside = await call(page, procedure, input(), own)
    if (!covered.has(guard.dataClass)) expect(inside.status, procedure).toBe(403)
    const text = JSON.stringify(inside.data ?? null)
    expect(
      others.filter((name) => text.includes(name)),
      procedure,
    ).toEqual([])
  }
})

test('an own candidate and the own unit open, and name nobody beside', async ({ as }) => {
  const others = await foreignNames(await as('planner'))
  const page = await as('secretary')
  for (const [screen, list] of [
    ['Nguồn', 'table'],
    ['Cây tổ chức', 'treeitem'],
  ] as const) {
    await page.goto('/')
    await entry(page, screen).click()
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible()
    await page.waitForLoadState('networkidle')
    const one = page.getByRole('main').getByRole(list).last().getByRole('link').last()
    const name = await one.innerText()
    await one.click()
    await expect(page).toHaveURL(/\/(?:candidates|units)\/[0-9a-f-]{36}$/u)
    await expect(page.getByRole('main').getByRole('heading', { name })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(await namesOn(page, others), screen).toEqual([])
  }
})

test('an address of another unit shows that there is nothing to see, and no name', async ({
  as,
}) => {
  const planner = await as('planner')
  const root = await rootOf(planner)
  const others = await foreignNames(planner)
  const units = nodes.parse((await call(planner, 'units.tree', { parentId: root }, root)).data)
  const idOf = (wanted: boolean) => units.find(({ name }) => (name === OWN) === wanted)?.id ?? ''
  const [own, sibling] = [idOf(true), idOf(false)]
  const { rows } = cases.parse((await call(planner, 'candidates.list', {}, root)).data)
  const stranger = rows.find(({ fullName }) => others.includes(fullName))
  const [batch] = ids.parse((await call(planner, 'imports.list', undefined, root)).data)

  const page = await as('secretary')
  for (const address of [
    ...['overview', 'candidates', 'units', 'sources', 'imports', 'audit', 'figures', 'rules'].map(
      (screen) => `${root}/${screen}`,
    ),
    `${own}/candidates/${stranger?.caseId}`,
    `${own}/units/${sibling}`,
    `${own}/imports/${batch.id}`,
  ]) {
    await page.goto(`/u/${address}`)
    const main = page.getByRole('main')
    await expect(main.getByText(/Không có trang này|Chưa có quyền xem/u), address).toBeVisible()
    expect(await namesOn(page, others), address).toEqual([])
  }
})

/** Those of the names that stand on the screen. */
async function namesOn(page: Page, names: readonly string[]): Promise<string[]> {
  const text = await page.getByRole('main').innerText()
  return names.filter((name) => text.includes(name))
}

async function rootOf(page: Page): Promise<string> {
  if (page.url() === 'about:blank') await page.goto('/')
  return me.parse((await call(page, 'auth.me')).data).committees[0].rootUnitId
}

/** Everybody on the roll of a unit: a candidate elsewhere may share a name with one of them. */
async function memberNames(planner: Page, unitId: string): Promise<string[]> {
  const names: string[] = []
  let cursor: string | null = null
  do {
    const input = cursor === null ? {} : { cursor }
    const { rows, nextCursor } = roll.parse(
      (await call(planner, 'members.list', input, unitId)).data,
    )
    names.push(...rows.map(({ fullName }) => fullName))
    cursor = nextCursor
  } while (cursor !== null)
  return names
}

/** Names of units and candidates that lie outside the secretary's unit, as the planner sees them. */
async function foreignNames(planner: Page): Promise<string[]> {
  const root = await rootOf(planner)
  const units = nodes.parse((await call(planner, 'units.tree', { parentId: root }, root)).data)
  const names = new Set<string>()
  const own = new Set<string>()
  for (const unit of units) {
    const into = unit.name === OWN ? own : names
    into.add(unit.name)
    const { rows } = cases.parse((await call(planner, 'candidates.list', {}, unit.id)).data)
    for (const { fullName } of rows) into.add(fullName)
    if (unit.name === OWN) for (const name of await memberNames(planner, unit.id)) own.add(name)
  }
  expect(names.size).toBeGreaterThan(100)
  return [...names].filter((name) => ![...own].some((known) => known.includes(name)))
}
