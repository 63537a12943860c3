import { mkdtemp, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openScreen } from '@nguon/testing/browser/screens'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { unfamiliarForm } from '@nguon/testing/workbooks/unfamiliar-form'
import type { FileChooser, Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { tabTo } from './keyboard.ts'
import { expectGoodLooks, expectNoFinding } from './looks.ts'
import { entry, goTo } from './navigation.ts'
import { COMMITTEE } from './people.ts'
import { expect, test } from './portal.ts'

const { resolve } = createRequire(import.meta.url)
const workbook = resolve('@nguon/testing/samples/son-khe-2026.xlsx')
/** The same with its errors marked, as the portal gives it back. */
const marked = join(await mkdtemp(join(tmpdir(), 'nguon-marked-')), 'marked.xlsx')
const truth = z
  .object({
    grassrootsUnits: z.number(),
    subordinateCells: z.number(),
    candidates: z.number(),
    targets: z.object({ min: z.number(), max: z.number(), stretch: z.number() }),
    problems: z.array(
      z.object({ sheet: z.string(), cell: z.string(), severity: z.enum(['error', 'warning']) }),
    ),
  })
  .parse(
    JSON.parse(
      await readFile(resolve('@nguon/testing/samples/son-khe-2026.expected.json'), 'utf8'),
    ),
  )

test.describe.configure({ mode: 'serial' })

test('before a list is brought every screen says what comes next', async ({ as }) => {
  for (const [who, screens] of [
    [
      'planner',
      [
        ['overview', 'Chưa có số liệu', 'Nhập dữ liệu'],
        ['candidates', 'Chưa có ai trong nguồn', 'Thêm vào nguồn'],
        ['units', 'Không có đơn vị trực thuộc', 'Thêm đơn vị'],
        ['sources', 'Chưa có tổ chức cơ sở nào', 'Mở cây tổ chức'],
        ['imports', 'Chưa nhập lần nào', 'Chọn tệp'],
        ['figures', 'Chưa chốt tháng nào', 'Chốt số liệu tháng 3/2026'],
      ],
    ],
    [
      'editor',
      [
        ['content', 'Chưa có bài viết nào', 'Viết bài'],
        ['content/slogans', 'Chưa có khẩu hiệu nào', 'Thêm khẩu hiệu'],
      ],
    ],
  ] as const) {
    const page = await as(who)
    const main = page.getByRole('main')
    for (const [screen, notice, step] of screens) {
      await openScreen(page, `/u/:u/${screen}`)
      await expect(main.getByText(notice), screen).toBeVisible()
      const next = main
        .getByRole('link', { name: step })
        .or(main.getByRole('button', { name: step }))
      await expect(next.first(), screen).toBeVisible()
      await expectNoFinding(page, `${screen} without content`)
    }
  }
})

test('what is no workbook is refused in words', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nhập dữ liệu')
  await choose(page, {
    name: 'son-khe.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('đây không phải bảng tính'),
  })
  await expect(page.getByRole('alert')).toContainText(/không phải|không đọc được/u)
  await expectGoodLooks(page, 'a refused import')
})

test('the dry run shows every planted problem, and nothing is written', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nhập dữ liệu')
  await choose(page, workbook)
  await expect(
    page.getByRole('heading', { name: `${truth.problems.length} điểm cần xem` }),
  ).toBeVisible({ timeout: 30_000 })
  const rows = page.getByRole('listitem').filter({ hasText: /^(?:Lỗi|Cảnh báo)/u })
  await expect(rows).toHaveCount(truth.problems.length)
  for (const { sheet, cell, severity } of truth.problems) {
    const group = page.getByRole('heading', { name: `Trang ${sheet}` }).locator('..')
    const row = group.getByRole('listitem').filter({ has: page.getByText(cell, { exact: true }) })
    await expect(row).toHaveText(severity === 'error' ? /^Lỗi/u : /^Cảnh báo/u)
  }
  const { grassrootsUnits, subordinateCells, targets } = truth
  await expect(
    page.getByText(`${grassrootsUnits} tổ chức cơ sở, ${subordinateCells} chi bộ trực thuộc`),
  ).toBeVisible()
  await expect(
    page.getByText(`cộng đúng ${targets.min}–${targets.max}, phấn đấu ${targets.stretch}`),
  ).toBeVisible()
  await expect(page.getByRole('row', { name: /^Nguồn/u })).toContainText(`${truth.candidates}`)

  await expect(page.getByRole('button', { name: /^Ghi [\d.]+ dòng$/u })).toBeDisabled()
  // What axe does not measure: the edge of a control stands out as that of the fields does.
  const edge = await page.getByRole('checkbox').evaluate((box) => getComputedStyle(box).borderColor)
  expect(edge).toBe('rgb(133, 122, 107)')
  await expectGoodLooks(page, 'a dry run with problems')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tải tệp có đánh dấu lỗi' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('son-khe-2026-co-danh-dau.xlsx')
  await file.saveAs(marked)
  await page.getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ lần nhập này' }).click()
  await expect(page.getByText('Lần nhập này đã bỏ')).toBeVisible()
  await expectGoodLooks(page, 'a cancelled import')
  await entry(page, 'Nguồn').click()
  await expect(page.getByText('Chưa có ai trong nguồn')).toBeVisible()
})

test('the import from the file to the commit, by keyboard alone', async ({ as }) => {
  const page = await as('planner')
  await page.goto('/')
  await tabTo(entry(page, 'Nhập dữ liệu'))
  await page.keyboard.press('Enter')
  // Asked for before the way to the button: the browser learns of it only a moment later.
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page.getByRole('button', { name: 'Chọn tệp' }))
  await page.keyboard.press('Enter')
  // Marked, and nothing corrected: the file is read as the one that was sent first.
  await (await chooser).setFiles(marked)

  const accept = page.getByRole('checkbox', { name: /^Để lại \d lỗi này/u })
  await accept.waitFor({ timeout: 30_000 })
  await tabTo(accept, 90)
  await page.keyboard.press('Space')
  await tabTo(page.getByRole('button', { name: /^Ghi [\d.]+ dòng$/u }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Đã ghi vào hệ thống' })).toBeVisible({
    timeout: 60_000,
  })
  await expectGoodLooks(page, 'a committed import')
  await tabTo(page.getByRole('link', { name: 'Nguồn còn việc chưa đúng quy định' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /^Bỏ điều kiện: Còn việc/u })).toBeVisible()
  const concerned = page.getByRole('main').getByRole('table').getByRole('row')
  await expect(concerned.nth(1)).toBeVisible()
  await page.goBack()
  await tabTo(page.getByRole('main').getByRole('link', { name: 'Cây tổ chức' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toContainText(COMMITTEE)
})

test('the same file again changes nothing', async ({ as }) => {
  const page = await as('planner')
  await goTo(page, 'Nhập dữ liệu')
  // The worker is too quick to be looked at: what it answers is shown as if it were still writing.
  await page.route('**/imports.get*', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replace(/"status":"\w+"/u, '"status":"committing"')
    await route.fulfill({ response: answer, body })
  })
  await choose(page, workbook)
  await expect(page).toHaveURL(/\/imports\/[\da-f-]{36}$/u)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeVisible()
  await expectGoodLooks(page, 'an import in progress')
  await page.unroute('**/imports.get*')
  await expect(page.getByRole('heading', { name: 'Không có gì mới để ghi' })).toBeVisible({
    timeout: 30_000,
  })
  await expectGoodLooks(page, 'an import without anything new')
  await page.getByRole('main').getByRole('link', { name: 'Nhập tệp khác' }).click()
  await expect(page.getByRole('row', { name: /Không có gì mới/u })).toBeVisible()
})

test('a wrong file is taken back as a whole', async ({ as }) => {
  const { bytes } = await plantWorkbook({
    seed: 12,
    units: 3,
    members: 9,
    candidates: 4,
    defects: [],
  })
  const page = await as('planner')
  await goTo(page, 'Nhập dữ liệu')
  await choose(page, {
    name: 'nham.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  })
  await page.getByRole('button', { name: /^Ghi [\d.]+ dòng$/u }).click({ timeout: 30_000 })
  await takeBack(page, async (dialog) => {
    await expect(dialog.getByText('4 hồ sơ phát triển đảng viên')).toBeVisible()
    await expectGoodLooks(page, 'the question before an undo')
  })
  await expectGoodLooks(page, 'an import that was undone')
  await page.getByRole('main').getByRole('link', { name: 'Các lần nhập' }).click()
  await expect(page.getByRole('row', { name: /nham\.xlsx.*Đã hoàn tác/u })).toBeVisible()
})

test('a form that nobody knows is matched by keyboard, written, and understood the next time', async ({
  as,
}) => {
  const page = await as('planner')
  const entry = { name: 'Ma Yến', unit: 'Chi bộ thôn Đưng Trang', sourcedOn: '02/03/2026' }
  const form = {
    name: 'so-tay.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await unfamiliarForm([entry])),
  }
  await goTo(page, 'Nhập dữ liệu')
  await choose(page, form)
  await expect(
    page.getByRole('heading', { name: 'Chưa hiểu danh sách nào trong tệp' }),
  ).toBeVisible({
    timeout: 30_000,
  })
  const check = page.getByRole('button', { name: 'Kiểm tra lại' })
  await expect(check).toBeDisabled()
  await page
    .getByLabel('Trang này là')
    .selectOption({ label: 'Danh sách nguồn (quần chúng ưu tú)' })
  await expect(page.getByText('Trang Sổ tay còn thiếu: cột Họ và tên.')).toBeVisible()
  const meaning = page.getByRole('combobox', { name: 'Cột A là thông tin' })
  await tabTo(meaning)
  await page.keyboard.type('ho va ten')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(meaning).toHaveValue('Họ và tên (bắt buộc)')
  await expectGoodLooks(page, 'columns being matched')
  await expect(page.getByRole('checkbox', { name: /^Nhớ cách ghép này cho/u })).toBeChecked()
  await tabTo(check)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Ghi 1 dòng' }).click({ timeout: 30_000 })
  await expect(page.getByRole('heading', { name: 'Đã ghi vào hệ thống' })).toBeVisible({
    timeout: 30_000,
  })

  await page.getByRole('main').getByRole('link', { name: 'Nhập tệp khác' }).click()
  await choose(page, form)
  await expect(page.getByRole('heading', { name: 'Không có gì mới để ghi' })).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('row', { name: /^Sổ tay Theo cách ghép đã nhớ/u })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Nhập tệp khác' }).click()
  await expectGoodLooks(page, 'what is remembered of forms')
  await page.getByRole('button', { name: /^Quên cách ghép Danh sách nguồn/u }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Quên' }).click()
  await expect(page.getByRole('heading', { name: 'Cách ghép đã nhớ' })).toBeHidden()

  await page
    .getByRole('row', { name: /so-tay\.xlsx.*Đã ghi/u })
    .getByRole('link')
    .first()
    .click()
  await takeBack(page)
})

/** Undoes the import that is open. */
async function takeBack(page: Page, look?: (question: Locator) => Promise<void>): Promise<void> {
  const undo = { name: 'Hoàn tác cả lần nhập' }
  await page.getByRole('button', undo).click({ timeout: 60_000 })
  const dialog = page.getByRole('dialog')
  await look?.(dialog)
  await dialog.getByRole('button', undo).click()
  await expect(page.getByRole('heading', { name: 'Lần nhập này đã hoàn tác' })).toBeVisible({
    timeout: 60_000,
  })
}

async function choose(page: Page, file: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Chọn tệp' }).click()
  await (await chooser).setFiles(file)
}
