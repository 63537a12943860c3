import { randomUUID } from 'node:crypto'

export type Uploads = {
  /** The files whose storing the portal has confirmed, until now. */
  confirmed: string[]
  /** Waits for the upload under way. */
  stop: () => Promise<void>
}

/**
 * Signs in on a running portal and hands one small file after the other in, each with its own content.
 * Whom the portal asks to come again, because others hold its tables, comes again.
 */
export async function keepUploading(
  portal: string,
  account: { userName: string; password: string },
  unit: string,
): Promise<Uploads> {
  const cookie = await signIn(portal, account)
  const upload = async (): Promise<string> => {
    const response = await fetch(`${portal}/api/files`, {
      method: 'POST',
      headers: { cookie, 'x-nguon-scope': unit, 'content-type': 'application/octet-stream' },
      body: randomUUID(),
    })
    const stored: unknown = await response.json()
    if (response.status === 503) return upload()
    if (typeof stored !== 'object' || stored === null || !('fileId' in stored)) {
      throw new Error(`the upload was refused: ${JSON.stringify(stored)}`)
    }
    return String(stored.fileId)
  }
  const confirmed = [await upload()]
  const stopping = new AbortController()
  const goOn = async (): Promise<void> => {
    while (!stopping.signal.aborted) confirmed.push(await upload())
  }
  const going = goOn()
  return {
    confirmed,
    stop: () => {
      stopping.abort()
      return going
    },
  }
}

async function signIn(
  portal: string,
  account: { userName: string; password: string },
): Promise<string> {
  const response = await fetch(`${portal}/api/trpc/auth.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const [cookie = ''] = response.headers.getSetCookie()
  return cookie.split(';', 1)[0] ?? ''
}
