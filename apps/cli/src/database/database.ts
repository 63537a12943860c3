/** A database that `start` may use: how to reach it in each role, and how to let it go. */
export type Database = {
  /** May act as `app_owner`: for migrations. */
  ownerUrl: string
  /** The same server and database with another login. */
  urlFor: (role: string, password: string) => string
  /** Settles only when the database is gone for good. */
  lost: Promise<unknown>
  stop: () => Promise<void>
}

export function withLogin(url: string, role: string, password: string): string {
  const changed = new URL(url)
  changed.username = role
  changed.password = encodeURIComponent(password)
  return changed.href
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
