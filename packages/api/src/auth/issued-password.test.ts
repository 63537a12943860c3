import { buildAccount } from '@nguon/testing/builders/account'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as it, type Portal } from '../testing/portal.ts'

const ownPassword = 'con suối sau nhà'

/** An account that has just been issued a password, on the day of the tests. */
async function buildIssued(database: TestDatabase, portal: Portal, userName: string) {
  const admin = await buildAccount(database, `admin.${userName}`, [
    { role: 'system_admin', unit: null },
  ])
  const { accounts } = portal.as(admin)
  const issued = await accounts.create({ userName, displayName: 'Bí thư Chi bộ Bản Mới' })
  const signIn = (password: string, name = userName) =>
    portal.as(null).auth.signIn({ userName: name, password })
  const endsOn = (day: string) =>
    database.query('update app.account set password_valid_to = $2 where id = $1', [issued.id, day])
  return { ...issued, accounts, signIn, endsOn }
}

describe('an issued password', () => {
  it('signs in until its last day is over, and says so to its holder only', async ({
    database,
    portal,
  }) => {
    const { id, oneTimePassword, validTo, accounts, signIn, endsOn } = await buildIssued(
      database,
      portal,
      'cb-mot',
    )
    expect(validTo).toBe('2026-04-15')
    await endsOn('2026-04-01')
    await signIn(oneTimePassword)
    await endsOn('2026-03-31')
    await expect(signIn('sai mật khẩu')).rejects.toMatchObject({ message: 'wrong_credentials' })
    await expect(signIn(oneTimePassword)).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: 'issued_password_over',
    })
    const [account] = await database.query('select failed_count from app.account where id = $1', [
      id,
    ])
    expect(account).toEqual({ failed_count: 1 })
    const [log] = await database.query(
      `select outcome, changes from app.audit_event where subject_id = $1 and action = 'account.sign_in'
       order by id desc limit 1`,
      [id],
    )
    expect(log).toEqual({ outcome: 'refused', changes: { reason: 'issued_password_over' } })
    await signIn((await accounts.resetPassword({ id })).oneTimePassword)
  })

  it('is understood as a phone writes it, and so is the name', async ({ database, portal }) => {
    const { id, oneTimePassword, signIn } = await buildIssued(database, portal, 'cb-hai')
    const spelled = oneTimePassword.replaceAll('-', ' ').toUpperCase()
    await signIn(` ${spelled} `, ' Cb- Hai ')
    await portal.as(id).auth.changePassword({ current: spelled, next: ownPassword })
    expect(await portal.as(id).auth.me()).toMatchObject({ issued: null })
  })

  it('leaves one that its owner chose as he typed it, and without an end', async ({
    database,
    portal,
  }) => {
    const { id, oneTimePassword, signIn } = await buildIssued(database, portal, 'cb-ba')
    const own = 'ABCD EFGH JKMN'
    await portal.as(id).auth.changePassword({ current: oneTimePassword, next: own })
    await signIn(own)
    await expect(signIn('abcd-efgh-jkmn')).rejects.toMatchObject({ message: 'wrong_credentials' })
    const [row] = await database.query(
      'select password_valid_to, password_issued_by from app.account where id = $1',
      [id],
    )
    expect(row).toEqual({ password_valid_to: null, password_issued_by: null })
  })
})
