import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../../../..')
const data = path.join(root, 'node_modules/.cache/nguon/e2e')

/** The one installation that the browser tests and the screenshots use, on the day of the sample. */
export const installation = {
  root,
  data,
  today: '2026-04-01',
  ports: { portal: 4690, site: 4691 },
  portal: 'http://localhost:4690',
  site: 'http://localhost:4691',
  /** Where `nguon start` leaves the first administrator's password when nobody watches. */
  adminPassword: path.join(data, 'admin-password.txt'),
  portalLog: path.join(data, 'logs/portal.log'),
  /** The signed-in browser of an account, kept by the first journey for the later ones. */
  signedIn: (userName: string): string => path.join(data, 'browser', `${userName}.json`),
}
