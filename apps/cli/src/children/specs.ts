import path from 'node:path'
import type { KeyPair } from '@nguon/process/tls'
import { compileCache, portalFlags, siteFlags } from '@nguon/process/node-flags'
import type { Config } from '../core/config.ts'
import { logFile } from '../data/data-dir.ts'
import { processSecrets } from '../data/process-secrets.ts'
import type { Secrets } from '../data/secrets.ts'
import type { Database } from '../database/database.ts'
import type { ChildSpec } from './child.ts'

export type Surroundings = {
  root: string
  config: Config
  secrets: Secrets
  database: Database
  /** What portal and site serve with; null, plain HTTP. */
  tls: KeyPair | null
}

/** Worker, portal and site, in the order in which they start; each knows only its own secrets. */
export function childSpecs(around: Surroundings): ChildSpec[] {
  return [worker(around), portal(around), site(around)]
}

function worker(around: Surroundings): ChildSpec {
  const { root, config, secrets, database } = around
  return {
    name: 'worker',
    entry: path.join(root, 'apps/worker/src/main.ts'),
    execArgv: [],
    env: {
      ...commonEnv(around),
      ...compileCache(config.dataDir),
      DATA_DIR: config.dataDir,
      WORKER_PORT: String(statusPort(config.portal.port)),
    },
    secrets: processSecrets(secrets, database).worker,
    secretsOn: 'ipc',
    log: logFile(config.dataDir, 'worker'),
  }
}

function portal(around: Surroundings): ChildSpec {
  const { root, config, secrets, database, tls } = around
  return {
    name: 'portal',
    entry: path.join(root, 'apps/server/build/main.js'),
    execArgv: portalFlags,
    env: {
      ...commonEnv(around),
      ...compileCache(config.dataDir),
      DATA_DIR: config.dataDir,
      PORTAL_HOST: config.portal.host,
      PORTAL_PORT: String(config.portal.port),
      PORTAL_ORIGIN: config.portal.origin,
      TRUSTED_PROXIES: config.trustedProxies.join(','),
    },
    secrets: { ...processSecrets(secrets, database).portal, ...(tls && { tls }) },
    secretsOn: 'ipc',
    listens: { port: String(config.portal.port), option: '--portal-port' },
    log: logFile(config.dataDir, 'portal'),
  }
}

/** The only process that strangers reach: it may read its build and use the network, nothing else. */
function site(around: Surroundings): ChildSpec {
  const { root, config, secrets, database, tls } = around
  const folder = path.join(root, 'apps/site')
  const readable = [path.join(folder, 'build'), path.join(folder, 'package.json')]
  return {
    name: 'site',
    entry: path.join(folder, 'build/server/index.js'),
    execArgv: [
      ...siteFlags,
      '--permission',
      '--disable-warning=ExperimentalWarning',
      '--allow-net',
      ...readable.map((entry) => `--allow-fs-read=${entry}`),
    ],
    env: {
      ...commonEnv(around),
      SITE_HOST: config.site.host,
      SITE_PORT: String(config.site.port),
      ...(config.site.isNamed && { SITE_ORIGIN: config.site.origin }),
      SITE_HOSTS: config.tlsNames.join(','),
      SITE_METRICS_PORT: String(statusPort(config.site.port)),
      SITE_SECRETS: 'stdin',
      ...(config.fixedToday === null ? {} : { SITE_TODAY: config.fixedToday.toString() }),
    },
    secrets: {
      SITE_DATABASE_URL: processSecrets(secrets, database).site.databaseUrl,
      ...(tls && { SITE_TLS_KEY: tls.key, SITE_TLS_CERT: tls.cert }),
    },
    secretsOn: 'stdin',
    listens: { port: String(config.site.port), option: '--site-port' },
    log: logFile(config.dataDir, 'site'),
  }
}

function commonEnv({ config }: Surroundings): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    LOG_LEVEL: config.logLevel,
    ...(config.otlpEndpoint === undefined
      ? {}
      : { OTEL_EXPORTER_OTLP_ENDPOINT: config.otlpEndpoint }),
    ...(config.fixedToday === null ? {} : { FIXED_TODAY: config.fixedToday.toString() }),
  }
}

/** Where a process shows its health and figures on loopback; 0, nowhere, where ports end. */
const statusPort = (port: number): number => (port + 10 <= 65_535 ? port + 10 : 0)
