import { installation } from '@nguon/testing/browser/installation'
import { openScreen } from '@nguon/testing/browser/screens'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { call } from './call.ts'
import { expectGoodLooks, phone, wide } from './looks.ts'
import { goTo } from './navigation.ts'
import { expect, test } from './portal.ts'
import { UNANIMOUS } from './vote.ts'

const CERTIFICATE = 'Giấy chứng nhận lớp nhận thức có giá trị'
const AGE = 'Tuổi tối thiểu, tính theo tháng'
const EXPIRED = 'Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng đã hết hạn.'
const file = z.object({ lastSeq: z.number(), unit: z.object({ id: z.uuid() }) })
const helper = z.object({ memberId: z.uuid() })

test('a number binds once the leader has confirmed it with its document', async ({ as }) => {
  const planner = await as('planner')
  const dossier = await openDossier(planner, 'Lơ Mu Ha Sin')
  await planner.getByRole('link', { name: 'Ghi nghị quyết chi bộ' }).first().click()
  const drawer = planner.getByRole('dialog', { name: 'Ghi nghị quyết chi bộ' })
  await expect(drawer).toContainText(EXPIRED)
  await expect(drawer.getByLabel('Vì sao vẫn ghi')).toBeVisible()
  const day = drawer.getByRole('textbox', { name: 'Ngày', exact: true })
  const today = await day.inputValue()
  await day.fill('20/03/2024')
  await day.press('Tab')
  await expect(drawer).not.toContainText(EXPIRED)
  await expect(drawer.getByLabel('Vì sao vẫn ghi')).toBeHidden()
  await day.fill(today)
  await day.press('Tab')
  await expect(drawer).toContainText(EXPIRED)
  await planner.keyboard.press('Escape')

  const leader = await as('leader')
  await goTo(leader, 'Quy định')
  const row = leader.getByRole('row', { name: CERTIFICATE })
  await expect(row).toContainText('Chỉ cảnh báo')
  await row.getByRole('link', { name: `Xác nhận: ${CERTIFICATE}` }).click()
  const form = leader.getByRole('dialog')
  await form.getByRole('button', { name: 'Xác nhận mục này' }).click()
  await expect(form.getByRole('alert')).toContainText('Còn 3 chỗ cần sửa')
  await expectGoodLooks(leader, 'the confirmation of a rule with its errors')
  await form.getByLabel('Số, ký hiệu văn bản').fill('06-HD/TW')
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('09/06/2025')
  await form.getByLabel('Điều, khoản, điểm').fill('điểm 5.4, khoản 2')
  await form.getByRole('button', { name: 'Xác nhận mục này' }).click()
  await expect(form).toBeHidden()
  await expect(row).toContainText('Đảng bộ đã xác nhận')
  await expect(row).toContainText('06-HD/TW ngày 09/06/2025, điểm 5.4, khoản 2')

  await planner.reload()
  await expect(
    planner.getByText(`Chưa làm được: ${EXPIRED} (06-HD/TW ngày 09/06/2025, điểm 5.4, khoản 2)`),
  ).toBeVisible()
  await planner.getByRole('link', { name: 'Ghi nghị quyết chi bộ' }).first().click()
  await expect(drawer).toContainText(`Chưa làm được: ${EXPIRED}`)
  await planner.keyboard.press('Escape')
  expect(await dossier.step({ kind: 'resolve_in_cell', vote: UNANIMOUS })).toMatchObject({
    status: 422,
    reason: 'certificate_expired',
  })

  await row.getByRole('link', { name: `Rút xác nhận: ${CERTIFICATE}` }).click()
  await form.getByRole('button', { name: 'Rút xác nhận' }).click()
  await expect(form.getByRole('alert')).toBeVisible()
  await expectGoodLooks(leader, 'the withdrawal of a confirmation with its errors')
  await form.getByLabel('Lý do rút').fill('Đối chiếu lại với bản gốc')
  await form.getByRole('button', { name: 'Rút xác nhận' }).click()
  await expect(form).toBeHidden()
  await expect(row).toContainText('Chỉ cảnh báo')
  await row.getByText('Lịch sử (2)').click()
  await expect(row).toContainText('rút xác nhận: Đối chiếu lại với bản gốc')
  await planner.reload()
  await expect(planner.getByRole('link', { name: 'Ghi nghị quyết chi bộ' }).first()).toBeVisible()
  await dossier.leave()
})

test('the numbers are for everybody to read, and for few to confirm', async ({ as }) => {
  const admin = await as('admin')
  await goTo(admin, 'Quy định')
  await expect(admin.getByRole('link', { name: `Xác nhận: ${CERTIFICATE}` })).toBeVisible()
  await admin.getByRole('link', { name: '208-QĐ/TW ngày 26/07/2026' }).click()
  await expect(admin.getByRole('row', { name: 'Thời hạn lễ kết nạp tính từ' })).toContainText(
    'ngày ký quyết định',
  )
  const planner = await as('planner')
  await goTo(planner, 'Quy định')
  await expect(planner.getByRole('row', { name: CERTIFICATE })).toContainText('60 tháng')
  await expect(planner.getByRole('link', { name: /^Xác nhận/u })).toHaveCount(0)
})

const home = async () => await (await fetch(installation.site)).text()

test('an age that the leader has confirmed is told to whoever wants to join', async ({ as }) => {
  const read =
    'Đảng bộ đã đối chiếu con số với văn bản: 294-QĐ/TW ngày 26/05/2025, Điều\u{A0}1, khoản\u{A0}1.'
  expect(await home()).not.toContain('Từ đủ')
  const leader = await as('leader')
  await goTo(leader, 'Quy định')
  const row = leader.getByRole('row', { name: AGE })
  await row.getByRole('link', { name: `Xác nhận: ${AGE}` }).click()
  const form = leader.getByRole('dialog')
  await expect(form).toContainText('hiện trên trang công khai')
  await form.getByLabel('Số, ký hiệu văn bản').fill('294-QĐ/TW')
  await form.getByRole('textbox', { name: 'Ngày văn bản' }).fill('26/05/2025')
  await form.getByLabel('Điều, khoản, điểm').fill('Điều 1, khoản 1')
  await form.getByRole('button', { name: 'Xác nhận mục này' }).click()
  await expect(form).toBeHidden()
  await expect.poll(home).toContain('Từ đủ 18 tuổi')
  expect(await home()).toContain(read)

  await row.getByRole('link', { name: `Rút xác nhận: ${AGE}` }).click()
  await form.getByLabel('Lý do rút').fill('Chờ toàn văn')
  await form.getByRole('button', { name: 'Rút xác nhận' }).click()
  await expect.poll(home).not.toContain('Từ đủ 18 tuổi')
})

test('a choice is read whole on a phone', async ({ as }) => {
  const page = await as('planner')
  const dossier = await openDossier(page, 'Lơ Mu Ha Gét')
  await page.setViewportSize(phone)
  await page.getByRole('link', { name: 'Ghi việc đã xảy ra' }).click()
  const drawer = page.getByRole('dialog', { name: 'Ghi việc đã xảy ra' })
  const act = drawer.getByLabel('Việc', { exact: true })
  await act.selectOption('Nộp đơn xin vào Đảng')
  const short = await act.boundingBox()
  await act.selectOption('Phân công đảng viên giúp đỡ')
  const chosen = drawer.getByLabel('Đảng viên giúp đỡ')
  await expect(chosen.getByRole('option')).not.toHaveCount(1)
  await chosen.selectOption({ index: 1 })
  const label = await chosen.evaluate(
    (select: HTMLSelectElement) => select.selectedOptions[0]?.text,
  )
  const shown = drawer.getByText(label ?? '', { exact: true }).last()
  const [field, text] = [await chosen.boundingBox(), await shown.boundingBox()]
  expect(field?.height).toBeGreaterThan(short?.height ?? 0)
  expect(text?.height).toBeLessThanOrEqual(field?.height ?? 0)
  await expectGoodLooks(page, 'a fact with a long name', false)
  await page.setViewportSize(wide)
  await page.keyboard.press('Escape')
  await dossier.leave()
})

test('a choice stands in the middle of its list, also below a hint', async ({ as }) => {
  const page = await as('admin')
  await openScreen(page, '/accounts >')
  const list = page.getByLabel('Vai trò')
  await list.selectOption('Cán bộ tổ chức')
  await expect(list).toHaveAccessibleDescription(/.+/u)
  const shown = page.getByText('Cán bộ tổ chức', { exact: true }).last()
  const [field, text] = [await list.boundingBox(), await shown.boundingBox()]
  const middle = (box: typeof field) => (box?.y ?? 0) + (box?.height ?? 0) / 2
  expect(Math.abs(middle(field) - middle(text))).toBeLessThan(1)
})

test('a vote that fell short is recorded as it was, and leads nowhere', async ({ as }) => {
  const page = await as('planner')
  const dossier = await openDossier(page, 'Cil Múp Ha Kim')
  await page.getByRole('link', { name: 'Ghi việc đã xảy ra' }).click()
  const drawer = page.getByRole('dialog', { name: 'Ghi việc đã xảy ra' })
  const act = drawer.getByLabel('Việc', { exact: true })
  await act.selectOption('Học xong lớp bồi dưỡng nhận thức về Đảng')
  await drawer.getByRole('textbox', { name: 'Ngày', exact: true }).fill('12/01/2020')
  await expect(drawer).toContainText('Việc này đã ghi ngày 10/01/2020')
  await drawer.getByRole('textbox', { name: 'Ngày', exact: true }).fill('01/04/2026')
  await act.selectOption('Chi bộ ra nghị quyết')
  await expect(drawer).not.toContainText('Việc này đã ghi')
  await drawer.getByLabel('Số phiếu').selectOption('Ghi theo biên bản kiểm phiếu')
  for (const [label, count] of [
    ['Đảng viên chính thức', 12],
    ['Có mặt', 9],
    ['Vắng', 3],
    ['Phiếu phát ra', 9],
    ['Phiếu thu về', 9],
    ['Hợp lệ', 9],
    ['Tán thành', 6],
    ['Không tán thành', 3],
  ] as const)
    await drawer.getByLabel(label, { exact: true }).fill(String(count))
  await expect(drawer).toContainText('Cần ít nhất 8 trên 12')
  await expect(drawer).toContainText('Không đúng quy định')
  await expect(drawer).toContainText('Số phiếu tán thành chưa đạt mức quy định.')
  await expect(drawer).toContainText('Tổ chức biểu quyết lại.')
  await drawer.getByLabel('Căn cứ').fill('Sổ nghị quyết của chi bộ')
  await drawer.getByRole('button', { name: 'Ghi việc này' }).click()
  await expect(drawer).toBeHidden()

  const main = page.getByRole('main')
  await expect(main).toContainText('6/12 đảng viên chính thức tán thành, cần 8')
  await expect(main).toContainText('Căn cứ: Sổ nghị quyết của chi bộ')
  await expect(main).toContainText(
    /Chưa làm được: Số phiếu tán thành chưa đạt mức quy định.*06-HD\/TW ngày 09\/06\/2025, điểm\s3\.6\.b/u,
  )
  await expect(page.getByRole('link', { name: 'Ghi nghị quyết chi bộ' }).first()).toBeVisible()
  expect(
    await dossier.step({ kind: 'resolve_in_committee', vote: UNANIMOUS, on: '2026-04-01' }),
  ).toMatchObject({
    status: 422,
    reason: 'vote_below_threshold',
  })

  for (const kind of ['resolve_in_cell', 'resolve_in_committee'])
    expect(await dossier.step({ kind, vote: UNANIMOUS, on: '2026-04-01' })).toMatchObject({
      status: 200,
    })
  await page.reload()
  await page.getByRole('link', { name: 'Ghi quyết định kết nạp' }).first().click()
  const decision = page.getByRole('dialog', { name: 'Ghi quyết định kết nạp' })
  await decision.getByLabel('Số quyết định').fill('12-QĐ/ĐU')
  await decision
    .getByLabel('Biểu quyết của tập thể quyết định')
    .selectOption('Ban thường vụ biểu quyết')
  await decision.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(decision.getByRole('alert')).toContainText('Còn 2 chỗ cần sửa')
  await expectGoodLooks(page, 'the vote behind a decision with its errors')
  await decision.getByLabel('Tổng số ủy viên').fill('11')
  await decision.getByLabel('Tán thành', { exact: true }).fill('5')
  await expect(decision).toContainText('Cần ít nhất 6 trên 11')
  await expect(decision).toContainText('Theo 01-HD/TW ngày 19/05/2026')
  await decision.getByLabel('Tán thành', { exact: true }).press('Control+Enter')
  await expect(decision.getByLabel('Vì sao vẫn ghi')).toBeFocused()
  await expect(decision).toContainText('Số phiếu tán thành chưa đạt mức quy định.')
  await decision.getByLabel('Vì sao vẫn ghi').fill('Theo quyết định đã nhận')
  await decision.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(main).toContainText('5/11 ủy viên ban thường vụ tán thành, cần 6')
  await dossier.leave()
})

/** A new candidate, verified with a certificate of 2020, on the screen of `page`. */
async function openDossier(page: Page, fullName: string) {
  await goTo(page, 'Nguồn')
  await page.getByRole('searchbox').fill('dang thu dung')
  await page.getByRole('link', { name: 'Đặng Thu Dung' }).click()
  await expect(page).toHaveURL(/\/candidates\/[0-9a-f-]{36}$/u)
  const [scope = '', other = ''] = page.url().match(/[0-9a-f-]{36}/gu) ?? []
  const { unit } = file.parse((await call(page, 'candidates.get', { caseId: other }, scope)).data)
  const basis = { basis: 'party_work', givenOn: '2019-01-05' }
  const person = {
    fullName,
    bornOn: '1998-05-12',
    schooling: '12/12',
    sourcedOn: '2019-01-05',
    basis,
  }
  const created = await call(page, 'candidates.create', { ...person, unitId: unit.id }, scope)
  const { caseId } = z.object({ caseId: z.uuid() }).parse(created.data)
  const ask = (procedure: string, input: object) =>
    call(page, `candidates.${procedure}`, { caseId, ...input }, scope)
  const step = async (command: object) => {
    const { lastSeq } = file.parse((await ask('get', {})).data)
    return await ask('recordStep', {
      command: { on: '2026-03-20', ...command },
      expectedSeq: lastSeq,
      reason: 'Theo hồ sơ giấy',
    })
  }
  const members = z.array(helper).parse((await ask('helpers', {})).data)
  const introducers = members
    .slice(0, 2)
    .map(({ memberId }) => ({ kind: 'official_member', memberId }))
  for (const command of [
    { kind: 'finish_class', on: '2020-01-10' },
    { kind: 'assign_mentor', mentorId: members[0]?.memberId },
    { kind: 'submit_application' },
    { kind: 'complete_dossier', introducers },
    { kind: 'finish_verification' },
  ])
    expect(await step(command), command.kind).toMatchObject({ status: 200 })
  await page.goto(`/u/${scope}/candidates/${caseId}`)
  return {
    step,
    /** Off the list again: the numbers of later journeys stay as they were. */
    leave: async () => {
      const gone = await step({ kind: 'withdraw', on: '2026-04-01', reason: 'own_wish' })
      expect(gone).toMatchObject({ status: 200 })
    },
  }
}
