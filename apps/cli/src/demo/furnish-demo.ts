import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { listScopeUnits } from '@nguon/db/imports/register-units'
import type { Role } from '@nguon/domain/access/roles'
import { CliFault } from '../core/fault.ts'
import { checkWorkbook, commitWorkbook } from '../import/import-workbook.ts'
import type { Account, Portal } from '../portal/portal.ts'
import { makePassword } from '../user/password.ts'
import { articles, slogans } from './content.ts'
import { people, secretarysCell, type DemoPerson } from './people.ts'

const workbook = path.resolve(import.meta.dirname, '../../demo/son-khe-2026.xlsx')

export type DemoAccount = Account & { password: string; role: Role }
type Staff = Record<keyof typeof people, DemoAccount>

/**
 * Fills an empty installation with a committee, its year and its public words. Everything goes
 * through the use cases of the portal, so that two persons publish what one of them wrote.
 */
export async function furnishDemo(
  portal: Portal,
  first: Account & { password: string },
): Promise<DemoAccount[]> {
  const password = await renewPassword(portal, first, first.password)
  const admin: DemoAccount = { ...first, password, role: 'system_admin' }
  const { rootUnitId } = await portal.as(admin).committee.create({
    name: 'Đảng bộ xã Sơn Khê',
    parentBody: 'Đảng bộ tỉnh',
    establishedOn: '2020-01-01',
  })
  const staff = await hire(portal, admin, rootUnitId)
  await describeCommittee(portal, staff.planner, rootUnitId)
  await importSample(portal, staff.planner, rootUnitId)
  const cell = await findCell(portal, staff.planner, rootUnitId)
  const secretary = { accountId: staff.secretary.id, unitId: cell, role: people.secretary.role }
  await portal.as(admin).accounts.grant(secretary)
  await publishFigures(portal, staff, rootUnitId)
  await publishWords(portal, staff, rootUnitId)
  return [admin, ...Object.values(staff)]
}

async function hire(portal: Portal, admin: Account, unitId: string): Promise<Staff> {
  const engage = async (person: DemoPerson): Promise<DemoAccount> => {
    const { accounts } = portal.as(admin)
    const { userName, displayName, role } = person
    const { id, oneTimePassword } = await accounts.create({ userName, displayName })
    if (role !== 'unit_secretary') await accounts.grant({ accountId: id, unitId, role })
    const password = await renewPassword(portal, { id, userName, displayName }, oneTimePassword)
    return { id, userName, displayName, password, role }
  }
  return {
    planner: await engage(people.planner),
    leader: await engage(people.leader),
    secretary: await engage(people.secretary),
    editor: await engage(people.editor),
    publisher: await engage(people.publisher),
    auditor: await engage(people.auditor),
    protection: await engage(people.protection),
    reader: await engage(people.reader),
  }
}

/** Whoever tries the demo need not change a password first. */
async function renewPassword(portal: Portal, account: Account, current: string): Promise<string> {
  const next = makePassword()
  await portal.as(account).auth.changePassword({ current, next })
  return next
}

async function describeCommittee(portal: Portal, planner: Account, unitId: string): Promise<void> {
  const { committee } = portal.as(planner, unitId)
  const { info: seen } = await committee.info()
  const contact = { address: 'Thôn Bản Mới, xã Sơn Khê', phone: '', email: 'sonkhe@nguon.example' }
  await committee.changeInfo({ seen, info: { ...seen, contact, responsible: 'Ban Biên tập' } })
}

async function importSample(portal: Portal, planner: Account, unitId: string): Promise<void> {
  const sample = { name: path.basename(workbook), bytes: await readFile(workbook) }
  const { id } = await checkWorkbook(portal, planner, unitId, sample)
  const { status } = await commitWorkbook(portal, planner, unitId, id)
  if (status !== 'committed') throw new CliFault('demo_failed')
}

async function findCell(portal: Portal, planner: Account, unitId: string): Promise<string> {
  const scope = { account: planner.id, unit: unitId }
  const units = await portal.worker.scoped(scope, listScopeUnits)
  const cell = units.find(({ name }) => name === secretarysCell)
  if (cell === undefined) throw new CliFault('demo_failed')
  return cell.id
}

async function publishFigures(portal: Portal, staff: Staff, unitId: string): Promise<void> {
  const { id } = await portal.as(staff.planner, unitId).figures.freeze({ year: 2026, month: 3 })
  await portal.as(staff.leader, unitId).figures.publish({ releaseId: id })
}

async function publishWords(portal: Portal, staff: Staff, unitId: string): Promise<void> {
  const editor = portal.as(staff.editor, unitId).content
  const publisher = portal.as(staff.publisher, unitId).content
  for (const slogan of slogans) {
    const { id, version: expectedVersion } = await editor.slogans.create(slogan)
    await editor.slogans.submit({ id, expectedVersion })
    await publisher.slogans.publish({ id, expectedVersion })
  }
  // The newest stands first, so the first of the list is published last.
  for (const article of articles.toReversed()) {
    const { id, version: expectedVersion } = await editor.articles.create(article)
    await editor.articles.submit({ id, expectedVersion })
    await publisher.articles.publish({ id, expectedVersion })
  }
}
