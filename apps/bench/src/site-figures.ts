import { createServer } from 'node:http'
import { once } from 'node:events'
import { siteFlags } from '@nguon/process/node-flags'
import { freePort, startProcess } from './child.ts'
import { show, spreadOf, type Figure } from './figure.ts'
import { underLoad } from './load.ts'
import type { World } from './world.ts'

/** The site from its page cache, beside a bare Node server that sends the same bytes in the same run. */
export async function siteFigures(world: World): Promise<Figure[]> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const env = {
    SITE_HOST: '127.0.0.1',
    SITE_PORT: String(port),
    SITE_ORIGIN: origin,
    SECRETS_FILE: world.siteSecretsFile,
  }
  const script = 'apps/site/build/server/index.js'
  const start = () => startProcess(script, env, `${origin}/`, siteFlags)
  const starts: number[] = []
  for (let run = 0; run < 2; run += 1) {
    const trial = await start()
    starts.push(trial.startedIn)
    await trial.stop()
  }
  const site = await start()
  starts.push(site.startedIn)
  const response = await fetch(`${origin}/`, { headers: { 'accept-encoding': 'br' } })
  const bytes = Buffer.from(await (await fetch(`${origin}/`)).arrayBuffer())
  await response.arrayBuffer()
  const bare = createServer((_request, answer) =>
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes),
  )
  bare.listen(0, '127.0.0.1')
  await once(bare, 'listening')
  const bareAddress = bare.address()
  if (bareAddress === null || typeof bareAddress === 'string') throw new Error('no port')
  try {
    const cached = await underLoad({ url: `${origin}/`, connections: 16 })
    const limit = await underLoad({ url: `http://127.0.0.1:${bareAddress.port}/`, connections: 16 })
    const share = cached.perSecond.median / limit.perSecond.median
    const resident = await site.residentMiB()
    const started = spreadOf(starts)
    return [
      {
        what: 'home from the page cache, 16 connections',
        measured: `${show(cached.perSecond, '/s')}, p99 ${cached.p99} ms`,
        anchor: `bare Node, same bytes ${show(limit.perSecond, '/s')}: ${share.toFixed(2)}×`,
        must: '≥ 0.5×, p99 ≤ 20 ms',
        holds: share >= 0.5 && cached.p99 <= 20,
      },
      {
        what: 'site: cold start to first 200',
        measured: show(started, 'ms'),
        anchor: 'Next 1.0 s (earlier run)',
        must: '≤ 1,000 ms',
        holds: started.median <= 1_000,
      },
      {
        what: 'site: resident memory after the load',
        measured: `${resident.toFixed(0)} MiB`,
        anchor: 'Payload with Next 517 MiB (earlier run)',
        must: '≤ 200 MiB',
        holds: resident <= 200,
      },
    ]
  } finally {
    bare.close()
    await site.stop()
  }
}
