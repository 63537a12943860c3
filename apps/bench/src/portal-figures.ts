import { countByStage, listCases } from '@nguon/db/candidates/list-cases'
import { captureStatement } from './capture-statement.ts'
import { freePort, startProcess } from './child.ts'
import { show, spreadOf, type Figure } from './figure.ts'
import { underLoad, type LoadResult } from './load.ts'
import { postgresAlone } from './postgres-alone.ts'
import type { World } from './world.ts'

const today = Temporal.PlainDate.from('2026-04-01')

/** The portal over HTTP with session, scope and row security, beside PostgreSQL alone in the same run. */
export async function portalFigures(world: World): Promise<Figure[]> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = {
    PORTAL_PORT: String(port),
    PORTAL_ORIGIN: origin,
    DATA_DIR: world.dataDir,
    SECRETS_FILE: world.secretsFile,
    FIXED_TODAY: today.toString(),
  }
  const starts: number[] = []
  for (let run = 0; run < 2; run += 1) {
    const trial = await startProcess('apps/server/src/main.ts', env, `${origin}/healthz`)
    starts.push(trial.startedIn)
    await trial.stop()
  }
  const portal = await startProcess('apps/server/src/main.ts', env, `${origin}/healthz`)
  starts.push(portal.startedIn)
  try {
    const figures = await measure(world, origin)
    const started = spreadOf(starts)
    const resident = await portal.residentMiB()
    return [
      ...figures,
      {
        what: 'portal: cold start to first 200',
        measured: show(started, 'ms'),
        anchor: 'Next 1.0 s, Ghost 3.6 s, Directus 4.1 s (earlier runs)',
        must: '≤ 1,000 ms',
        holds: started.median <= 1_000,
      },
      {
        what: 'portal: resident memory after the load',
        measured: `${resident.toFixed(0)} MiB`,
        anchor: 'Ghost 708 MiB, Directus 756 MiB (earlier runs)',
        must: '≤ 200 MiB',
        holds: resident <= 200,
      },
    ]
  } finally {
    await portal.stop()
  }
}

async function measure(world: World, origin: string): Promise<Figure[]> {
  const scope = { account: world.account, unit: world.communeId }
  const headers = { cookie: world.cookie, 'x-nguon-scope': world.communeId }
  const [someCase] = (
    await world.query<{ id: string }>(
      `select c.id from app.recruitment_case c join app.unit u on c.path >= u.path and c.path < u.path || '~'
       where u.id = $1 and c.open limit 1`,
      [world.communeId],
    )
  ).rows
  const [cell] = (
    await world.query<{ id: string }>(
      `select c.id from app.unit c join app.unit u on c.path > u.path and c.path < u.path || '~'
       where u.id = $1 and c.kind = 'sub_cell' limit 1`,
      [world.communeId],
    )
  ).rows
  if (someCase === undefined || cell === undefined) throw new Error('the commune is empty')

  const filter = { stage: 'verified', status: 'open' } as const
  const order = { sort: 'name', direction: 'asc' } as const
  const list = procedure(origin, 'candidates.list', { ...filter, ...order })
  const single = await underLoad({ url: list, connections: 1, headers })
  const figures = [
    await beside(world, 'list 50 of a subtree and stage by name, 16 connections', 520, {
      load: await underLoad({ url: list, connections: 16, headers }),
      statement: await captureStatement(world.portalUrl, scope, (trx) =>
        listCases(trx, filter, { ...order, limit: 50 }, today),
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
      load: await underLoad({
        url: procedure(origin, 'candidates.counts', { status: 'open' }),
        connections: 16,
        headers,
      }),
      statement: await captureStatement(world.portalUrl, scope, (trx) =>
        countByStage(trx, { status: 'open' }, today),
      ),
    }),
    alone(
      'single read of a candidate, 16 connections',
      900,
      'Directus 229/s (earlier run)',
      await underLoad({
        url: procedure(origin, 'candidates.get', { caseId: someCase.id }),
        connections: 16,
        headers,
      }),
    ),
  ]
  let made = 0
  const created = await underLoad({
    url: `${origin}/api/trpc/candidates.create`,
    connections: 16,
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: () => {
      made += 1
      return JSON.stringify(draft(cell.id, made))
    },
  })
  figures.push(
    alone(
      'create a candidate with event and audit, 16 connections',
      440,
      'Directus 109/s (earlier run)',
      created,
    ),
  )
  return figures
}

function draft(unitId: string, serial: number): unknown {
  return {
    unitId,
    fullName: `Người mẫu ${serial}`,
    bornOn: '1999-05-02',
    gender: 'female',
    sourcedOn: '2026-03-02',
    acceptDuplicate: true,
  }
}

function procedure(origin: string, name: string, input: unknown): string {
  return `${origin}/api/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
}

async function beside(
  world: World,
  what: string,
  must: number,
  {
    load,
    statement,
  }: { load: LoadResult; statement: Awaited<ReturnType<typeof captureStatement>> },
): Promise<Figure> {
  const limit = await postgresAlone(world.portalUrl, 16, statement)
  const share = load.perSecond.median / limit.median
  return {
    what,
    measured: `${show(load.perSecond, '/s')}, p99 ${load.p99} ms`,
    anchor: `PostgreSQL alone ${show(limit, '/s')}: ${share.toFixed(2)}×`,
    must: `≥ ${must}/s`,
    holds: load.perSecond.median >= must,
  }
}

function alone(what: string, must: number, anchor: string, load: LoadResult): Figure {
  return {
    what,
    measured: `${show(load.perSecond, '/s')}, p50 ${load.p50} ms, p99 ${load.p99} ms`,
    anchor,
    must: `≥ ${must}/s`,
    holds: load.perSecond.median >= must,
  }
}
