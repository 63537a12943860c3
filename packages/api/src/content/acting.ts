import { listOwnGrants } from '@nguon/db/accounts/grants'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { ContentItem, ContentKind } from '@nguon/db/content/items'
import type { Db } from '@nguon/db/session/scoped'
import { decideStep } from '@nguon/domain/content/lifecycle'
import type {
  Actor as ContentActor,
  ContentAction,
  ContentRefusal,
} from '@nguon/domain/content/lifecycle'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'

/** Tells for any path the actor with the roles that he holds over it today: what the domain decides by. */
export async function actorOverPaths(trx: Db, act: Actor): Promise<(path: string) => ContentActor> {
  const grants = await listOwnGrants(trx)
  return (path) => ({
    userId: act.accountId,
    roles: grants.filter(({ unitPath }) => path.startsWith(unitPath)).map(({ role }) => role),
  })
}

/** The same for a single path. */
export async function actorAt(trx: Db, act: Actor, path: string): Promise<ContentActor> {
  const actorOver = await actorOverPaths(trx, act)
  return actorOver(path)
}

export type ContentActs = Record<ContentAction, ContentRefusal | null>

/** For each act the reason why it is refused to the actor, null where it is open to him. */
export function actsOf(
  item: Pick<ContentItem, 'status' | 'authorIds' | 'live'>,
  actor: ContentActor,
): ContentActs {
  const reason = (action: ContentAction) => {
    const step = decideStep(item, actor, action)
    return step.ok ? null : step.reason
  }
  return {
    submit: reason('submit'),
    recall: reason('recall'),
    return: reason('return'),
    publish: reason('publish'),
    withdraw: reason('withdraw'),
    reopen: reason('reopen'),
  }
}

/** Throws `conflict` when the item was saved after the version the actor saw, naming who and when. */
export function refuseStale(item: ContentItem, expectedVersion: number): void {
  if (item.version === expectedVersion) return
  throw new AppError('conflict', 'saved_meanwhile', {
    values: { who: item.lastSave.by, at: clockText(item.lastSave.at), version: item.version },
  })
}

export async function logContent(
  trx: Db,
  act: Actor,
  item: { kind: ContentKind; id: string; path: string },
  action: string,
  changes: Record<string, string | number | readonly string[]> = {},
): Promise<void> {
  await appendAudit(trx, {
    account: act.accountId,
    path: item.path,
    action: `${item.kind}.${action}`,
    subject: { type: item.kind, id: item.id },
    changes,
    requestId: act.requestId,
  })
}

/** Names of the fields whose values differ. */
export function changedFields<T extends object>(before: T, after: T): string[] {
  const now = new Map(Object.entries(after))
  return Object.entries(before)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now.get(name)))
    .map(([name]) => name)
}

const two = (part: number) => String(part).padStart(2, '0')

/** `09:41 01/04/2026`, on the clock of Vietnam. */
function clockText(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO('Asia/Ho_Chi_Minh')
  return `${two(local.hour)}:${two(local.minute)} ${two(local.day)}/${two(local.month)}/${local.year}`
}
