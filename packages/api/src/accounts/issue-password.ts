import { randomInt } from 'node:crypto'
import type { IssuedPassword } from '@nguon/db/accounts/accounts'
import {
  groupIssuedPassword,
  issuedPasswordAlphabet as alphabet,
  issuedPasswordLength,
  lastDayOfIssued,
} from '@nguon/domain/access/issued-password'
import type { Actor } from '../actor.ts'
import { hashPassword } from '../vault/password.ts'

/** The password in clear, to be told once, and what is stored of it. */
export type NewPassword = { oneTimePassword: string; password: IssuedPassword }

/** A password that somebody gives to an account that is not his. */
export async function issuePassword(act: Pick<Actor, 'accountId' | 'today'>): Promise<NewPassword> {
  const letters = Array.from(
    { length: issuedPasswordLength },
    () => alphabet[randomInt(alphabet.length)],
  )
  const oneTimePassword = groupIssuedPassword(letters.join(''))
  return {
    oneTimePassword,
    password: {
      hash: await hashPassword(oneTimePassword),
      validTo: lastDayOfIssued(act.today),
      issuedBy: act.accountId,
    },
  }
}

/** Two of the four threads that derive keys: the others serve whoever signs in meanwhile. */
const LANES = 2

/**
 * A password for each of many. A hundred take some seconds, so this runs while no transaction is open
 * and nobody waits for a lock.
 */
export async function issuePasswords<T>(
  act: Pick<Actor, 'accountId' | 'today'>,
  targets: readonly T[],
): Promise<(T & NewPassword)[]> {
  const issued: (T & NewPassword)[] = []
  const waiting = targets.entries()
  const lane = async () => {
    for (const [at, target] of waiting) issued[at] = { ...target, ...(await issuePassword(act)) }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return issued
}
