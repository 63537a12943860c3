import { join } from 'node:path'
import { compileCache, portalFlags } from '@nguon/process/node-flags'
import { freePort, startProcess, type Running } from './child.ts'
import { show, spreadOf, type Figure } from './figure.ts'
import { screensAtEveryLevel } from './screens-at-every-level.ts'
import { portalRequests } from './portal-requests.ts'
import type { World } from './world.ts'

/** The portal over HTTP with session, scope and row security, started as `nguon start` does. */
export async function portalFigures(world: World): Promise<Figure[]> {
  const { origin, start } = await portalOf(world)
  const starts: number[] = []
  // The first start compiles the sources and keeps them.
  await (await start()).stop()
  for (let run = 0; run < 2; run += 1) {
    const trial = await start()
    starts.push(trial.startedIn)
    await trial.stop()
  }
  const portal = await start()
  starts.push(portal.startedIn)
  try {
    const figures = [
      ...(await screensAtEveryLevel(world, origin)),
      ...(await portalRequests(world, origin)),
    ]
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

/** How a portal of this world is started, and where it answers. */
export async function portalOf(
  world: World,
): Promise<{ origin: string; start: () => Promise<Running> }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = {
    PORTAL_PORT: String(port),
    PORTAL_ORIGIN: origin,
    DATA_DIR: world.dataDir,
    SECRETS_FILE: world.secretsFile,
    FIXED_TODAY: '2026-04-01',
    ...compileCache(join(world.dataDir, 'portal')),
  }
  const script = 'apps/server/build/main.js'
  return {
    origin,
    start: () => startProcess(script, env, `${origin}/healthz`, portalFlags),
  }
}
