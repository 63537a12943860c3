import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { SecretsFor } from '@nguon/process/secrets'
import type { Config } from '../core/config.ts'
import { logFile } from '../data/data-dir.ts'
import type { Secrets } from '../data/secrets.ts'
import type { Database } from '../database/database.ts'
import type { ChildSpec } from './child.ts'

export type Surroundings = {
  root: string
  config: Config
  secrets: Secrets
  database: Database
}

/** Worker, portal and site, in the order in which they start; each knows only its own secrets. */
export async function childSpecs(around: Surroundings): Promise<ChildSpec[]> {
  const siteFolder = path.join(around.config.dataDir, 'site')
  await mkdir(siteFolder, { recursive: true, mode: 0o700 })
  return [worker(around), portal(around), site(around, siteFolder)]
}

function worker(around: Surroundings): ChildSpec {
  const { root, config, secrets, database } = around
  return {
    name: 'worker',
    entry: path.join(root, 'apps/worker/src/main.ts'),
    execArgv: [],
    env: { ...commonEnv(around), DATA_DIR: config.dataDir },
    secrets: {
      databaseUrl: database.urlFor('app_worker', secrets.roles.app_worker),
      dataKeys: secrets.dataKeys,
      hmacKey: secrets.hmacKey,
    } satisfies SecretsFor<'worker'>,
    secretsOn: 'ipc',
    log: logFile(config.dataDir, 'worker'),
    healthUrl: undefined,
  }
}

function portal(around: Surroundings): ChildSpec {
  const { root, config, secrets, database } = around
  return {
    name: 'portal',
    entry: path.join(root, 'apps/server/src/main.ts'),
    execArgv: [],
    env: {
      ...commonEnv(around),
      DATA_DIR: config.dataDir,
      PORTAL_HOST: config.portal.host,
      PORTAL_PORT: String(config.portal.port),
      PORTAL_ORIGIN: config.portal.origin,
      SITE_ORIGIN: config.site.origin,
      TRUSTED_PROXIES: config.trustedProxies.join(','),
    },
    secrets: {
      databaseUrl: database.urlFor('app_portal', secrets.roles.app_portal),
      dataKeys: secrets.dataKeys,
      hmacKey: secrets.hmacKey,
    } satisfies SecretsFor<'portal'>,
    secretsOn: 'ipc',
    log: logFile(config.dataDir, 'portal'),
    healthUrl: `http://${loopbackOf(config.portal.host)}:${config.portal.port}/healthz`,
  }
}

/** The only process that strangers reach: it may read its code, write its snapshot, and use the network. */
function site(around: Surroundings, folder: string): ChildSpec {
  const { root, config, secrets, database } = around
  const readable = ['apps/site', 'packages', 'node_modules', 'package.json'].map((part) =>
    path.join(root, part),
  )
  return {
    name: 'site',
    entry: path.join(root, 'apps/site/server/main.ts'),
    execArgv: [
      '--permission',
      '--disable-warning=ExperimentalWarning',
      '--allow-net',
      ...[...readable, folder].map((entry) => `--allow-fs-read=${entry}`),
      `--allow-fs-write=${folder}`,
    ],
    env: {
      ...commonEnv(around),
      SITE_HOST: config.site.host,
      SITE_PORT: String(config.site.port),
      SITE_ORIGIN: config.site.origin,
      SITE_METRICS_PORT: String(config.site.port + 10),
      SITE_SECRETS: 'stdin',
      SNAPSHOT_DIR: folder,
      ...(config.fixedToday === undefined ? {} : { SITE_TODAY: config.fixedToday }),
    },
    secrets: { SITE_DATABASE_URL: database.urlFor('app_site', secrets.roles.app_site) },
    secretsOn: 'stdin',
    log: logFile(config.dataDir, 'site'),
    healthUrl: `http://${loopbackOf(config.site.host)}:${config.site.port}/healthz`,
  }
}

function commonEnv({ config }: Surroundings): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    LOG_LEVEL: config.logLevel,
    ...(config.fixedToday === undefined ? {} : { FIXED_TODAY: config.fixedToday }),
  }
}

const loopbackOf = (host: string): string =>
  host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
