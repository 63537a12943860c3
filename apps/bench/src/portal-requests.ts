import { randomUUID } from 'node:crypto'
import type { Actor } from '@nguon/api/actor'
import { createCandidate } from '@nguon/api/candidates/create-candidate'
import { openVault } from '@nguon/api/vault/open-vault'
import { countByStage } from '@nguon/db/candidates/count-cases'
import { listCases } from '@nguon/db/candidates/list-cases'
import { openingCase } from '@nguon/db/candidates/load-case'
import type { CandidateDraft } from '@nguon/domain/recruitment/candidate-draft'
import { captureStatements, type Conversation } from './capture-statements.ts'
import { show, type Figure } from './figure.ts'
import { underLoad, type Load, type LoadResult } from './load.ts'
import { postgresAlone, type Renew } from './postgres-alone.ts'
import type { World } from './world.ts'

const today = Temporal.PlainDate.from('2026-04-01')
const filter = { stage: 'verified', status: 'open' } as const
const order = { sort: 'name', direction: 'asc' } as const

/** The requests that decide how many people one machine serves, each beside PostgreSQL alone. */
export async function portalRequests(world: World, origin: string): Promise<Figure[]> {
  const scope = { account: world.account, unit: world.communeId }
  const to = (procedure: string) => question(world, { origin, unit: world.communeId, procedure })
  const ask = (procedure: string, input: unknown, connections = 16): Promise<LoadResult> =>
    underLoad({ ...to(procedure), connections, body: JSON.stringify(input) })
  const capture = (act: Parameters<typeof captureStatements>[2]) =>
    captureStatements(world.portalUrl, scope, act)

  const single = await ask('candidates.list', { ...filter, ...order }, 1)
  return [
    await beside(world, 'list 50 of a subtree and stage by name, 16 connections', 520, {
      load: await ask('candidates.list', { ...filter, ...order }),
      conversation: await capture((trx) =>
        listCases(trx, filter, { ...order, limit: 50 }, { path: world.communePath, today }),
      ),
    }),
    {
      what: 'the same list, p50 at one connection',
      measured: `${single.p50} ms`,
      anchor: 'Directus 17.2 ms (earlier run)',
      must: '≤ 5 ms',
      holds: single.p50 <= 5,
    },
    await beside(world, 'counts by stage of a subtree, 16 connections', 600, {
      load: await ask('candidates.counts', { status: 'open' }),
      conversation: await capture((trx) => countByStage(trx, { status: 'open' }, today)),
    }),
    await beside(world, 'single read of a candidate, logged, 16 connections', 900, {
      load: await ask('candidates.get', { caseId: world.caseId }),
      conversation: await capture((trx) => openingCase(world.caseId, randomUUID()).execute(trx)),
    }),
    await creation(world, to('candidates.create')),
  ]
}

async function creation(world: World, to: Pick<Load, 'url' | 'headers'>): Promise<Figure> {
  let made = 0
  const load = await underLoad({
    ...to,
    connections: 16,
    body: () => {
      made += 1
      return JSON.stringify({ ...written, unitId: world.cellId, fullName: `Người mẫu ${made}` })
    },
  })
  const act: Actor = {
    accountId: world.account,
    unit: world.communeId,
    path: world.communePath,
    today,
    requestId: '',
  }
  const scope = { account: world.account, unit: world.communeId }
  const conversation = await captureStatements(world.portalUrl, scope, (trx) =>
    createCandidate(trx, act, openVault(world.keys), { ...draft, unitId: world.cellId }),
  )
  const what = 'create a candidate with event and audit, 16 connections'
  return beside(world, what, 440, {
    load,
    conversation,
    renew: () => asAnotherPerson(conversation, [world.account, world.cellId]),
  })
}

const written = {
  bornOn: '1999-05-02',
  gender: 'female',
  sourcedOn: '2026-03-02',
  basis: { basis: 'party_work', givenOn: '2026-03-02', document: null },
  acceptDuplicate: true,
}

const draft: Omit<CandidateDraft, 'unitId'> = {
  caseId: null,
  fullName: 'Người mẫu',
  gender: 'female',
  bornOn: Temporal.PlainDate.from(written.bornOn),
  birthYear: null,
  sourcedOn: Temporal.PlainDate.from(written.sourcedOn),
  basis: {
    basis: 'party_work',
    givenOn: Temporal.PlainDate.from(written.basis.givenOn),
    document: null,
  },
  groups: [],
  schooling: null,
  occupation: null,
  ethnicity: null,
  religion: null,
  identityNumber: null,
  acceptDuplicate: true,
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u

/** The ids that the act made are made anew, each the same in all its places; everything else may repeat. */
function asAnotherPerson({ statements }: Conversation, given: readonly string[]): Renew {
  const made = statements
    .flatMap(({ values }) => values)
    .filter((value) => typeof value === 'string' && UUID.test(value) && !given.includes(value))
  const renewed = new Map(made.map((id) => [id, randomUUID()]))
  return (values) => values.map((value) => renewed.get(value) ?? value)
}

/** How the portal's own client asks: whatever it asks for stands in the body. */
export function question(
  world: World,
  { origin, unit, procedure }: { origin: string; unit: string; procedure: string },
): Pick<Load, 'url' | 'headers'> {
  return {
    url: `${origin}/api/trpc/${procedure}`,
    headers: {
      cookie: world.cookie,
      'x-nguon-scope': unit,
      'content-type': 'application/json',
    },
  }
}

async function beside(
  world: World,
  what: string,
  must: number,
  asked: { load: LoadResult; conversation: Conversation; renew?: () => Renew },
): Promise<Figure> {
  const { load, conversation, renew } = asked
  const limit = await postgresAlone(world.portalUrl, 16, conversation, renew)
  const share = load.perSecond.median / limit.median
  return {
    what,
    measured: `${show(load.perSecond, '/s')}, p50 ${load.p50} ms, p99 ${load.p99} ms`,
    anchor: `PostgreSQL alone ${show(limit, '/s')}: ${share.toFixed(2)}×`,
    must: `≥ ${must}/s`,
    holds: load.perSecond.median >= must,
  }
}
